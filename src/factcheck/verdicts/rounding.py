"""One figure is the other, rounded."""

from ..bounds import Figure
from ..model import Label, Opinion, Verdict
from .base import Pair, both, opinion, words


class Rounding:
    """One number is the other, rounded.

    3.2 million and 3,214,000 can both be true: the first is printed to one decimal place. Trailing zeros of a whole number hide at most
    5 %, so that 2,000 is a rounded 2,030 and not a rounded 2,500.
    """

    id = "rounding"

    def judge(self, pair: Pair) -> Opinion | None:
        """Compatible where one point lies within the rounding interval of the other."""
        if pair.figures is None or not pair.figures[0].strict.meets(pair.figures[1].strict):
            return None
        a, b = pair.figures
        a_rounds, b_rounds = _rounds(b, a), _rounds(a, b)
        if a_rounds and b_rounds:
            because = f"{both(pair)} are the same within their last digits."
        elif a_rounds:
            because = f"{words(pair.a)} is {words(pair.b)}, rounded."
        elif b_rounds:
            because = f"{words(pair.b)} is {words(pair.a)}, rounded."
        else:
            return None
        return opinion(self, Verdict.COMPATIBLE, because, pair, (Label.ROUNDING,))


def _rounds(fine: Figure, coarse: Figure) -> bool:
    return fine.point is not None and coarse.rounding is not None and coarse.rounding.has(fine.point)
