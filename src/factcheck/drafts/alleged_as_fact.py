"""What the source does not vouch for is told as fact."""

from ..model import Certainty, Reading, Support
from .base import Facing, reading, words


class AllegedAsFact:
    """The draft tells as a fact what the source only alleges or estimates.

    "40 prisoners were shot" where the source says that 40 were allegedly shot.
    """

    id = "alleged_as_fact"

    def judge(self, facing: Facing) -> Reading | None:
        """Partly where the source has a reserve that the draft has not."""
        mine, theirs = facing.draft.frame.certainty, facing.source.frame.certainty
        if mine is not Certainty.VOUCHED or theirs is Certainty.VOUCHED or not facing.meets:
            return None
        said = "as alleged" if theirs is Certainty.ALLEGED else "as an estimate"
        because = f"The draft tells {words(facing.draft)} as a fact, the source gives {words(facing.source)} {said}."
        return reading(self, Support.PARTLY, because, facing)
