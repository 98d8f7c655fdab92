"""Two figures that both can be true, further apart than the words suggest."""

from decimal import Decimal

from ..model import Hedge, Opinion, Verdict
from .base import Pair, both, numbers, opinion, words

_FAR = Decimal(3)  # beyond it, a reader thinks in times and not in per cent


class FiguresStrained:
    """Both figures can be true, but the gap is larger than the hedge suggests.

    "More than 2,000" allows 2,500, but a careful reader would stop: 2,500 is a quarter more.
    """

    id = "figures_strained"

    def judge(self, pair: Pair) -> Opinion | None:
        """Tension for all figures that no rule before this one has explained."""
        if pair.figures is None:
            return None
        because = f"{both(pair)} can both be true, but {_gap(pair)}."
        return opinion(self, Verdict.TENSION, because, pair, settle="An exact count.")


def _gap(pair: Pair) -> str:
    """How far apart the two are: for a vague word what a reader takes it for, else how much larger the larger figure is."""
    assert pair.figures is not None
    used = numbers(pair)
    for claim, figure, side in zip((pair.a, pair.b), pair.figures, ("a", "b"), strict=True):
        if figure.hedge is Hedge.VAGUE:
            return f"a reader takes {words(claim)} for {used[f'{side}_expected']}"
    if "ratio" not in used:
        return "the gap is large, more than the words lead a reader to expect"
    low, high = sorted(f.middle for f in pair.figures if f.middle is not None)
    times = f"{(high / low).quantize(Decimal('0.1')).normalize():,f} times the smaller"
    larger = times if high >= low * _FAR else f"{used['ratio']} above the smaller"
    return f"the larger figure is {larger}, more than the words lead a reader to expect"
