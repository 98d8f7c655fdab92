"""Two figures that exclude each other."""

from ..model import Opinion, Verdict
from .base import Pair, both, numbers, opinion, words


class FiguresApart:
    """The two figures cannot both be true.

    No value is allowed by the words of both: 13 and 14, or "nearly 50" and 40. The intervals that were used are printed.
    """

    id = "figures_apart"

    def judge(self, pair: Pair) -> Opinion | None:
        """Discrepancy where the strict intervals do not meet."""
        if pair.figures is None or pair.figures[0].strict.meets(pair.figures[1].strict):
            return None
        used = numbers(pair)
        gap = f": they differ by {used['difference']}" if "difference" in used else ""
        unit = f"unit: {used['unit']}; " if "unit" in used else ""
        allowed = f"{unit}{words(pair.a)} allows {used['a']}, {words(pair.b)} allows {used['b']}"
        because = f"{both(pair)} cannot both be true{gap} ({allowed})."
        settle = "The count of the body that made it, with the time at which it was made."
        return opinion(self, Verdict.DISCREPANCY, because, pair, settle=settle)
