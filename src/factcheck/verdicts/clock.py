"""Two times of day."""

from decimal import Decimal

from ..model import Hedge, Label, Opinion, Verdict
from .base import Pair, both, opinion

_HOUR = 60
_DAY = 24 * 60
_HALF_HOUR = 30


class Clock:
    """Two times of day of the same event.

    Where both name zones that say how far they are from UTC, the moments are compared. The same hour in a named zone and in local time is
    a discrepancy: nobody writes "local time" where the named zone is the local one. Times that differ by whole or half hours may be told
    in two time zones, and a round time may be a rounded one: a tension. Other differences are a discrepancy.
    """

    id = "clock"

    def judge(self, pair: Pair) -> Opinion | None:
        """Speaks where both sides tell the time of day, and their days do not differ."""
        if pair.periods is None or (pair.days is not None and not pair.days[0].meets(pair.days[1])):
            return None
        first, second = (p.stated for p in pair.periods)
        a, b = first.minutes, second.minutes
        if a is None or b is None:
            return None
        if first.utc is not None and second.utc is not None and first.utc != second.utc:
            a, b = (int(n - s.utc * _HOUR) % _DAY for n, s in ((a, first), (b, second)) if s.utc is not None)
            if a == b:
                return opinion(self, Verdict.AGREE, f"{both(pair)} are one moment, told in two time zones.", pair)
        elif a == b and first.zone and second.zone and (first.utc is None) is not (second.utc is None):
            because = f"{both(pair)} are the same hour, but in two time zones ({first.zone} and {second.zone})."
            return opinion(self, Verdict.DISCREPANCY, because, pair, (), "A record in one time zone.")
        if a == b:
            return opinion(self, Verdict.AGREE, f"{both(pair)} are the same time of day.", pair)
        gap = min(abs(a - b), _DAY - abs(a - b))
        shown = {"difference": f"{Decimal(gap)} minutes"}
        hedged = any(p.hedge is Hedge.ABOUT for p in pair.periods)
        if hedged and gap <= _HALF_HOUR:
            because = f"{both(pair)} are {gap} minutes apart, which the hedge covers."
            return opinion(self, Verdict.COMPATIBLE, because, pair, (Label.ROUNDING,), None, shown)
        zones = gap % _HALF_HOUR == 0 and (first.utc is None or second.utc is None)
        round_hour = gap < _HALF_HOUR and (a % _HALF_HOUR == 0 or b % _HALF_HOUR == 0)
        verdict = Verdict.TENSION if zones or round_hour else Verdict.DISCREPANCY
        because = f"{both(pair)} are {gap} minutes apart" + (": two time zones, or one of them is wrong." if zones else ".")
        return opinion(self, verdict, because, pair, (), "A record in one time zone.", shown)
