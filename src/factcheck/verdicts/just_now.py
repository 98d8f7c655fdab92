"""What has only now happened, beside an earlier day of the same event."""

from ..bounds import days_apart
from ..model import Aspect, Claim, Opinion, Verdict
from .base import Pair, opinion, shown_days, words

_STAGES = (Aspect.BEGIN, Aspect.ONGOING, Aspect.COMPLETE, None)


class JustNow:
    """One source says that it has only now happened, another dates it days before.

    "The ships have just docked" on the 9th looks back no more than a day; beside "they docked from the 6th on" a careful reader stops.
    """

    id = "just_now"

    def judge(self, pair: Pair) -> Opinion | None:
        """Tension where the side without "just" lies more than a day earlier; both tell what happened."""
        fresh = [c for c in (pair.a, pair.b) if c.frame.recent is not None]
        if pair.days is None or len(fresh) != 1 or pair.planned or not _happened(pair.a, pair.b):
            return None
        told, other = (pair.a, pair.b) if fresh[0] is pair.a else (pair.b, pair.a)
        now, then = pair.days if told is pair.a else (pair.days[1], pair.days[0])
        gap = days_apart(then, now)
        if gap <= 0 or now.latest is None or (then.latest is not None and then.latest > now.latest):
            return None
        slip = pair.ground.settings.times.slip
        if gap <= slip:
            because = f"{words(told)} looks back a day at most, which {words(other)} fits."
            return opinion(self, Verdict.COMPATIBLE, because, pair)
        because = f"{words(told)} is told as having only now happened, {shown_days(gap)} after {words(other)}."
        settle = "A dated record of the event itself."
        return opinion(self, Verdict.TENSION, because, pair, (), settle, {"difference": shown_days(gap)})


def _happened(*claims: Claim) -> bool:
    return all(c.frame.aspect in _STAGES for c in claims)
