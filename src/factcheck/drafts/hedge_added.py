"""The draft bounds a figure as the source does not."""

from ..model import Duration, Hedge, Quantity, Reading, Support
from .base import Facing, reading, words


class HedgeAdded:
    """The draft bounds the same figure in a way that the source does not.

    "More than 2,500" where the source says 2,500, or "at least 40" where it says "up to 40".
    """

    id = "hedge_added"

    def judge(self, facing: Facing) -> Reading | None:
        """Partly where both state one figure, the draft with another hedge, and its words leave out what the source allows."""
        a, b = facing.draft.value, facing.source.value
        if not isinstance(a, Quantity | Duration) or not isinstance(b, Quantity | Duration) or facing.pair.figures is None:
            return None
        same = facing.pair.figures[0].said == facing.pair.figures[1].said
        if not same or a.hedge in (Hedge.NONE, b.hedge) or facing.covered:
            return None
        because = f"The draft says {words(facing.draft)}, the source {words(facing.source)}: the figure is the same, its bound is not."
        return reading(self, Support.PARTLY, because, facing)
