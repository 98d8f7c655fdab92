"""Two figures that differ no more than a reader expects."""

from ..bounds import Figure
from ..model import Label, Opinion, Verdict
from .base import Pair, both, opinion, words


class NearFigure:
    """The hedge covers the gap, as a reader expects.

    "More than 2,000" and 2,300, "nearly 14 billion" and 13.2 billion: both can be true, and it is no surprise.
    """

    id = "near_figure"

    def judge(self, pair: Pair) -> Opinion | None:
        """Compatible where a stated point lies in what the other leads to expect or, without points, the two expectations meet."""
        if pair.figures is None or not pair.figures[0].strict.meets(pair.figures[1].strict):
            return None
        a, b = pair.figures
        if not _near(a, b):
            return None
        if a.strict.within(b.strict) == b.strict.within(a.strict):
            return opinion(self, Verdict.COMPATIBLE, f"{both(pair)} can both be true, as a reader expects.", pair)
        fine, coarse = (pair.a, pair.b) if a.strict.within(b.strict) else (pair.b, pair.a)
        because = f"{words(fine)} is within what {words(coarse)} leads a reader to expect."
        return opinion(self, Verdict.COMPATIBLE, because, pair, (Label.REFINES,))


def _near(a: Figure, b: Figure) -> bool:
    if a.point is None and b.point is None:
        return a.pragmatic.meets(b.pragmatic)
    return _expects(a, b) or _expects(b, a)


def _expects(told: Figure, found: Figure) -> bool:
    return found.point is not None and told.pragmatic.has(found.point)
