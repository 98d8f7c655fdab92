"""A beginning, a request or a decision is told as the whole."""

from ..model import Aspect, Reading, Support
from .base import Facing, reading

SAID = {
    Aspect.REQUEST: "asked for",
    Aspect.APPROVE: "approved",
    Aspect.ANNOUNCE: "announced",
    Aspect.BEGIN: "begun",
    Aspect.ONGOING: "still going on",
}
WHOLE = (None, Aspect.COMPLETE)


class StageDropped:
    """The draft tells the whole of what the source says was only begun, asked for, approved or still going on.

    "The troops withdrew on 3 May" where the source says that they began withdrawing on 3 May.
    """

    id = "stage_dropped"

    def judge(self, facing: Facing) -> Reading | None:
        """Partly where the event is the same, the draft tells it as a whole, and the source an earlier stage of it."""
        a, b = facing.draft.frame, facing.source.frame
        said = None if b.aspect is None else SAID.get(b.aspect)
        if (
            said is None
            or a.aspect not in WHOLE
            or a.event is None
            or b.event is None
            or a.event.value != b.event.value
            or not facing.meets
        ):
            return None
        if a.aspect is None and b.aspect is not Aspect.BEGIN and facing.pair.periods is None:
            return None  # a figure of what was announced is mostly that of the thing itself
        because = f"The draft says “{' '.join(a.event.text.split())}” without a stage; in the source it is only {said}."
        return reading(self, Support.PARTLY, because, facing)
