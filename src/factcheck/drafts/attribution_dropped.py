"""What the source gives in another's name is told in the draft's own."""

from ..model import Reading, Slot, Support
from .base import Facing, reading, words


class AttributionDropped:
    """The draft says in its own name what the source gives in the name of somebody else.

    "400 tonnes were stolen" where the source says that, according to the mill's owner, 400 tonnes were stolen. A source that says it in
    its own name lifts this.
    """

    id = "attribution_dropped"

    def judge(self, facing: Facing) -> Reading | None:
        """Partly where the source names a speaker and the draft does not."""
        speaker = facing.source.frame.attribution
        if speaker is None or _adjective(speaker, facing) or facing.draft.frame.attribution is not None or not facing.meets:
            return None
        who = " ".join((speaker.text or speaker.value).split())
        return reading(self, Support.PARTLY, f"The source gives {words(facing.source)} in the name of {who}; the draft does not.", facing)


def _adjective(speaker: Slot, facing: Facing) -> bool:
    """Whether the speaker is only the adjective of a country, which speaks for nobody."""
    rows = facing.lexicon.world.places.countries.values()
    return any(speaker.text == word for row in rows for word in row.adjectives)
