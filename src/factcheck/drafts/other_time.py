"""Two times of one event that exclude each other."""

from ..model import Modality, Period, Reading, Support
from .base import Facing, reading, words


class OtherTime:
    """The draft dates an event on another day, in another year, or at another hour than the source.

    A beginning is held against the first day of a span, an end against its last; a deadline is kept by any day up to it. Nothing is said
    where the date had to be worked out from an unsure day of publication, where one side only plans it, or where the draft only says
    "last year".
    """

    id = "other_time"

    def judge(self, facing: Facing) -> Reading | None:
        """Contradicted where the times exclude each other."""
        if not isinstance(facing.draft.value, Period) or facing.meets or not facing.close or any(facing.denied):
            return None
        if facing.draft.frame.modality is not facing.source.frame.modality or facing.source.frame.modality is Modality.CONDITIONAL:
            return None
        if not (facing.excludes or facing.at_end) or facing.draft.value.stated.shift is not None:
            return None
        because = f"The draft says {words(facing.draft)}, the source {words(facing.source)}: both cannot be true."
        shown = {} if facing.days is None else {"a": str(facing.days[0]), "b": str(facing.days[1])}
        return reading(self, Support.CONTRADICTED, because, facing, shown)
