"""The figure of a part is told as that of the whole."""

from ..model import Reading, Support
from .base import Facing, reading, words

OTHER = ("background", "standing")  # scopes that are no parts


class PartAsWhole:
    """The draft tells of the whole what the source says of a part, of each, or of what was added.

    "60 people were arrested" where the source says that 60 people were arrested in one district, out of 200.
    """

    id = "part_as_whole"

    def judge(self, facing: Facing) -> Reading | None:
        """Partly where the source's figure has a scope and the draft's has none."""
        mine, theirs = facing.draft.frame.scope, facing.source.frame.scope
        if mine is not None or theirs is None or theirs.value in OTHER or not facing.meets:
            return None
        said = " ".join(theirs.text.split())
        because = f"The draft tells {words(facing.draft)} of the whole; in the source {words(facing.source)} stands with “{said}”."
        return reading(self, Support.PARTLY, because, facing, {"scope": theirs.value})
