"""Two claims whose values are of two kinds -> undecided."""

from ..model import Opinion, Verdict
from .base import Pair, both, opinion


class ValueKind:
    """The two values are of different kinds and cannot be set side by side.

    A date is not compared with a count, nor a list with a length of time.
    """

    id = "value_kind"

    def judge(self, pair: Pair) -> Opinion | None:
        """Undecided where the kinds of value differ."""
        if pair.a.value.type == pair.b.value.type:
            return None
        because = f"{both(pair)} are of two kinds ({pair.a.kind.value} and {pair.b.kind.value})."
        return opinion(self, Verdict.UNDECIDED, because, pair)
