"""Two ranks in one row."""

from ..model import Ordinal, Reading, Support
from .base import Facing, reading, words


class OtherRank:
    """The draft gives something another place in the same row.

    "Her second novel" against "her third novel"; ranks of other rows, or of what is ranked in other words, are not compared.
    """

    id = "other_rank"

    def judge(self, facing: Facing) -> Reading | None:
        """Contradicted where the same is ranked and the ranks are two."""
        a, b = facing.draft.value, facing.source.value
        if not isinstance(a, Ordinal) or not isinstance(b, Ordinal) or not facing.close or any(facing.denied):
            return None
        if a.rank == b.rank or a.superlative != b.superlative:
            return None
        because = f"The draft says {words(facing.draft)}, the source {words(facing.source)}."
        return reading(self, Support.CONTRADICTED, because, facing, {"a": str(a.rank), "b": str(b.rank)})
