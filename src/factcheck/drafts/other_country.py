"""The same thing is said to be of another country."""

from ..model import Reading, Support
from .base import Facing, reading


class OtherCountry:
    """The draft says that something is of one country, the source that it is of another.

    "A Norwegian tanker with 300 tonnes of oil" against "a Danish tanker with 300 tonnes of oil": both adjectives stand before the same
    noun, and neither text names the country of the other.
    """

    id = "other_country"

    def judge(self, facing: Facing) -> Reading | None:
        """Contradicted where such adjectives were found."""
        if facing.countries is None or not facing.meets:
            return None
        mine, theirs = facing.countries
        because = f"The draft says “{mine}” where the source says “{theirs}”."
        return reading(self, Support.CONTRADICTED, because, facing, {"draft": mine, "source": theirs})
