"""A hedge of the source is not in the draft."""

from ..model import Duration, Hedge, Period, Quantity, Reading, Support
from .base import Facing, reading, words


class HedgeDropped:
    """The draft states flatly what the source hedges.

    "2,500 soldiers" where the source says "about 2,500", "more than 2,500" or "up to 2,500". A hedge that the draft has and the source has
    not does no harm as long as the source's figure lies within it.
    """

    id = "hedge_dropped"

    def judge(self, facing: Facing) -> Reading | None:
        """Partly where both state one figure, the source with a hedge and the draft without."""
        a, b = facing.draft.value, facing.source.value
        if not isinstance(a, Quantity | Duration | Period) or not isinstance(b, Quantity | Duration | Period):
            return None
        if a.hedge is not Hedge.NONE or b.hedge is Hedge.NONE or facing.covered or not facing.meets:
            return None
        if facing.pair.figures is not None and facing.pair.figures[0].said != facing.pair.figures[1].said:
            return None
        because = f"The draft says {words(facing.draft)} without the hedge of its source, {words(facing.source)}."
        return reading(self, Support.PARTLY, because, facing)
