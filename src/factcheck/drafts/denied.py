"""One side denies what the other says."""

from ..model import Reading, Support
from .base import Facing, reading, words


class Denied:
    """The draft says what the source denies, or denies what the source says.

    "She was not the first" against "she was the first". A value that the draft denies is borne out by a source that gives another one.
    """

    id = "denied"

    def judge(self, facing: Facing) -> Reading | None:
        """Contradicted where the values are the same and one of the two denies it; supported where the denied value is another."""
        if facing.denied[0] is facing.denied[1] or not facing.close:
            return None
        a, b = words(facing.draft), words(facing.source)
        if facing.meets and facing.covered:
            who = "the draft denies it and the source says it" if facing.denied[0] else "the draft says it and the source denies it"
            return reading(self, Support.CONTRADICTED, f"{a} and {b}: {who}.", facing)
        if facing.denied[0] and not facing.meets:
            return reading(self, Support.SUPPORTED, f"The draft denies {a}, and the source gives {b}.", facing)
        return None
