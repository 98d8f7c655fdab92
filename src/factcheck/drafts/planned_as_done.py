"""What the source plans or supposes is told as done."""

from ..model import Modality, Reading, Support
from .base import Facing, reading, words

SAID = {Modality.PLANNED: "only plans", Modality.CONDITIONAL: "only supposes"}


class PlannedAsDone:
    """The draft tells as done what the source only plans or supposes.

    "2,500 soldiers were sent" where the source says that about 2,500 would be sent.
    """

    id = "planned_as_done"

    def judge(self, facing: Facing) -> Reading | None:
        """Partly where the draft tells what happened and the source does not."""
        theirs = facing.source.frame.modality
        if facing.draft.frame.modality is not Modality.ACTUAL or theirs is Modality.ACTUAL or not facing.meets:
            return None
        because = f"The draft tells {words(facing.draft)} as done, the source {SAID[theirs]} {words(facing.source)}."
        return reading(self, Support.PARTLY, because, facing)
