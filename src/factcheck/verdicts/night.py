"""Two neighbouring days, one of them told of the night."""

from ..bounds import days_apart
from ..model import Opinion, Verdict
from .base import Pair, both, opinion


class Night:
    """Neighbouring days with midnight between them.

    "Late on 4 July" and "5 July" may be one night, told from its two sides.
    """

    id = "night"

    def judge(self, pair: Pair) -> Opinion | None:
        """Tension where the days are neighbours and a side says night, late, or the early hours."""
        if pair.days is None or pair.periods is None or not any(p.blurred for p in pair.periods):
            return None
        if days_apart(*pair.days) != pair.ground.settings.times.slip:
            return None
        because = f"{both(pair)} are neighbouring days, and one is told of the night: both may mean one night."
        return opinion(self, Verdict.TENSION, because, pair, settle="The hour.", shown={"difference": "1 day"})
