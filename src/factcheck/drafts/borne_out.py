"""The source says what the draft says."""

from ..model import Reading, Support
from .base import Facing, reading, words


class BorneOut:
    """What the source allows lies within what the draft says.

    "More than 100,000 copies" where the source says 258,000; "in March" where it says 5 March; 3.2 million where it says 3,214,000.
    """

    id = "borne_out"

    def judge(self, facing: Facing) -> Reading | None:
        """Supported where the source's value lies within the draft's."""
        if not facing.meets or not facing.covered or facing.denied[0] is not facing.denied[1]:
            return None
        a, b = words(facing.draft), words(facing.source)
        because = f"The source says {b}." if a.casefold() == b.casefold() else f"The source says {b}, which bears {a} out."
        return reading(self, Support.SUPPORTED, because, facing)
