"""An act on the day of the birth, or before it."""

from ..model import Reading, Support
from .base import Facing, reading, words


class OutsideLife:
    """The draft has somebody act on the day of the birth, or before it.

    "Ida Moll graduated on 12 March 1944" where the source says that she was born on that day; and the other way round.
    """

    id = "outside_life"

    def judge(self, facing: Facing) -> Reading | None:
        """Contradicted where one side dates the birth and the other what cannot come before it."""
        if not facing.unlived or any(facing.denied) or facing.pair.planned:
            return None
        a, b = facing.draft.frame.event, facing.source.frame.event
        said = " against ".join(f"“{e.text}” on {words(c)}" if e else words(c) for c, e in ((facing.draft, a), (facing.source, b)))
        because = f"{said}: one of the two is a birth, and the other cannot be on that day or before it."
        return reading(self, Support.CONTRADICTED, because, facing)
