"""The same stated figure on both sides."""

from ..model import Label, Opinion, Verdict
from .base import Pair, both, opinion, words


class SameFigure:
    """Both sides state the same figure.

    "About 14" and "14" agree: a hedge on one side is noted, as long as the words of both allow a common value. Units are converted
    exactly first.
    """

    id = "same_figure"

    def judge(self, pair: Pair) -> Opinion | None:
        """Agree where the stated figures are one and the strict intervals meet."""
        if pair.figures is None:
            return None
        a, b = pair.figures
        if a.said != b.said or not a.strict.meets(b.strict):
            return None
        if (a.hedge, a.approximate) == (b.hedge, b.approximate):
            return opinion(self, Verdict.AGREE, f"{both(pair)} state the same figure.", pair)
        because = f"{words(pair.a)} and {words(pair.b)} state the same figure; only the hedge differs."
        return opinion(self, Verdict.AGREE, because, pair, (Label.HEDGE_ONLY,))
