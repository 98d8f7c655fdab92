"""The draft is more exact than its source."""

from ..model import Members, Reading, Support
from .base import Facing, reading, words


class MoreExact:
    """The draft says more closely than its source what the value is.

    "2,340" where the source says "more than 2,000", "on 5 May" where it says "in May", a list with a name that the source's list lacks.
    The two can both be true, but the source does not bear the draft out.
    """

    id = "more_exact"

    def judge(self, facing: Facing) -> Reading | None:
        """Partly where the values meet and the source's are not all within the draft's."""
        if not facing.meets or facing.covered or any(facing.denied):
            return None
        a, b = facing.draft.value, facing.source.value
        if isinstance(a, Members) and isinstance(b, Members):
            more = ", ".join(n for n in a.names if n not in b.names)
            return reading(self, Support.PARTLY, f"The draft also names {more}, the source only {words(facing.source)}.", facing)
        because = f"The draft says {words(facing.draft)}, the source only {words(facing.source)}."
        return reading(self, Support.PARTLY, because, facing)
