"""Two figures that both can be true, further apart than the words suggest."""

from ..model import Opinion, Verdict
from .base import Pair, both, numbers, opinion


class FiguresStrained:
    """Both figures can be true, but the gap is larger than the hedge suggests.

    "More than 2,000" allows 2,500, but a careful reader would stop: 2,500 is a quarter more.
    """

    id = "figures_strained"

    def judge(self, pair: Pair) -> Opinion | None:
        """Tension for all figures that no rule before this one has explained."""
        if pair.figures is None:
            return None
        ratio = numbers(pair).get("ratio")
        gap = f"the larger figure is {ratio} above the smaller" if ratio is not None else "the gap is large"
        because = f"{both(pair)} can both be true, but {gap}, more than the words lead a reader to expect."
        return opinion(self, Verdict.TENSION, because, pair, settle="An exact count.")
