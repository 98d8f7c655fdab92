"""The same thing is said to be of another sort."""

from ..model import Reading, Support
from .base import Facing, reading


class OtherSort:
    """The draft says that something is of one sort, the source that it is of another.

    "Glass Rain is a 1964 novel" against "Glass Rain is a 1964 film". The nouns that exclude each other stand in the lexicon; both must be
    said of the same subject beside the same year or rank, and neither text may hold the noun of the other.
    """

    id = "other_sort"

    def judge(self, facing: Facing) -> Reading | None:
        """Contradicted where such nouns were found."""
        if facing.sorts is None or not facing.meets or any(facing.denied):
            return None
        mine, theirs = facing.sorts
        because = f"The draft calls it a {mine}, the source a {theirs}."
        return reading(self, Support.CONTRADICTED, because, facing, {"draft": mine, "source": theirs})
