"""The figure is the same, and the words beside it deny each other."""

from ..model import Ordinal, Reading, Support
from .base import Facing, reading, words


class OppositeWord:
    """A word of the draft is denied by the word that stands in its place in the source.

    "The third largest city" against "the third smallest city", "rose by 4 per cent" against "fell by 4 per cent". The words stand in the
    lexicon; both must stand beside the same other words, and neither text may hold both.
    """

    id = "opposite_word"

    def judge(self, facing: Facing) -> Reading | None:
        """Contradicted where such words were found and the values are the same, or ranks from the two ends."""
        if facing.opposed is None or any(facing.denied) or not (facing.meets or _one_rank(facing)):
            return None
        mine, theirs = facing.opposed
        because = f"The draft says “{mine}” of {words(facing.draft)}, the source “{theirs}” of {words(facing.source)}."
        return reading(self, Support.CONTRADICTED, because, facing, {"draft": mine, "source": theirs})


def _one_rank(facing: Facing) -> bool:
    """ "Third largest" and "third smallest"."""
    a, b = facing.draft.value, facing.source.value
    return isinstance(a, Ordinal) and isinstance(b, Ordinal) and a.rank == b.rank
