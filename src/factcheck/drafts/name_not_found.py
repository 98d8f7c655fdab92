"""A name of the draft's claim is nowhere in the source."""

from ..model import Reading, Support
from .base import Facing, reading, words


class NameNotFound:
    """The value is borne out, but the draft ties it to a name that the source does not hold.

    "Mara Lund and Piet Orr sold 400 tickets" where the source speaks of Lund alone.
    """

    id = "name_not_found"

    def judge(self, facing: Facing) -> Reading | None:
        """Partly where a name of the draft's sentence is not in the source."""
        if not facing.foreign or not facing.meets:
            return None
        names = ", ".join(" ".join(n.split()) for n in facing.foreign)
        return reading(self, Support.PARTLY, f"The source says {words(facing.source)} and does not name {names}.", facing)
