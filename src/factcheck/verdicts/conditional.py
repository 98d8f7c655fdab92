"""A claim that is only supposed -> undecided."""

from ..model import Modality, Opinion, Verdict
from .base import Pair, opinion, words


class Conditional:
    """One side only supposes: it says what would be, not what is.

    "Could reach 300 if the dam fails" contradicts no count of what happened; the same figure supposed and said is no difference.
    """

    id = "conditional"

    def judge(self, pair: Pair) -> Opinion | None:
        """Undecided where a side is conditional."""
        supposed = [c for c in (pair.a, pair.b) if c.frame.modality is Modality.CONDITIONAL]
        if not supposed or pair.one_figure:
            return None
        named = " and ".join(words(c) for c in supposed)
        verb = "are" if len(supposed) > 1 else "is"
        return opinion(self, Verdict.UNDECIDED, f"{named} {verb} only supposed, not said to be so.", pair)
