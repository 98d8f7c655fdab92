"""Two figures of one fact that exclude each other."""

from ..model import Duration, Quantity, Reading, Support
from .base import Facing, reading, short, words


class OtherFigure:
    """The draft gives a figure that no source allows.

    No value is allowed by the words of both: 13 in the draft, 14 in the source. The same gates as between sources are passed first: what
    is counted, the unit, part or whole, planned or done. A source that gives the draft's figure as well does not contradict it.
    """

    id = "other_figure"

    def judge(self, facing: Facing) -> Reading | None:
        """Contradicted where the strict intervals do not meet and nothing softens that."""
        a = facing.draft.value
        if not isinstance(a, Quantity | Duration) or not facing.close or any(facing.denied):
            return None
        if facing.intervals is None or facing.meets or not facing.excludes or facing.pair.planned:
            return None
        mine, theirs = facing.intervals
        because = f"The draft says {words(facing.draft)}, the source {words(facing.source)}"
        allowed = f"{short(mine)} against {short(theirs)}"
        return reading(self, Support.CONTRADICTED, f"{because}: no value is allowed by both ({allowed}).", facing)
