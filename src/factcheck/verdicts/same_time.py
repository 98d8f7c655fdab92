"""The same days on both sides, or one within the other."""

from ..bounds import Days
from ..model import Granularity, Hedge, Label, Opinion, Period, Verdict
from .base import Pair, both, opinion, words


class SameTime:
    """Both sides name the same time, or one names it more closely.

    "5 March" and "on 5 March" agree; "5 March" lies in "early March". Two spans of days that only overlap are a tension: each says when
    it began and ended.
    """

    id = "same_time"

    def judge(self, pair: Pair) -> Opinion | None:
        """Agree, compatible or tension where the days meet."""
        if pair.days is None or pair.periods is None:
            return None
        a, b = _named(pair.periods[0], pair.days[0]), _named(pair.periods[1], pair.days[1])
        if a == b:
            return self._same(pair)
        if not a.meets(b):
            return None
        if a.within(b) or b.within(a):
            fine, coarse = (pair.a, pair.b) if a.within(b) else (pair.b, pair.a)
            because = f"{words(fine)} lies within {words(coarse)}."
            return opinion(self, Verdict.COMPATIBLE, because, pair, (Label.REFINES, *_planned(pair)))
        spans = all(p.granularity is Granularity.DAYS and p.hedge is Hedge.NONE for p in pair.periods)
        if spans:
            because = f"{both(pair)} overlap, but neither holds the other."
            return opinion(self, Verdict.TENSION, because, pair, settle="The first and the last day, each dated.")
        return opinion(self, Verdict.COMPATIBLE, f"{both(pair)} overlap.", pair, _planned(pair))

    def _same(self, pair: Pair) -> Opinion:
        hedges = [p.hedge for p in pair.periods or ()]
        if hedges[0] is hedges[1]:
            return opinion(self, Verdict.AGREE, f"{both(pair)} name the same time.", pair, _planned(pair))
        because = f"{both(pair)} name the same time; only the hedge differs."
        return opinion(self, Verdict.AGREE, because, pair, (Label.HEDGE_ONLY, *_planned(pair)))


def _named(period: Period, days: Days) -> Days:
    """ "Since 5 March" names the 5th: the open end is what followed."""
    if period.hedge is Hedge.SINCE and period.granularity is Granularity.DAY and days.earliest is not None:
        return Days(days.earliest, days.earliest)
    return days


def _planned(pair: Pair) -> tuple[Label, ...]:
    return (Label.PLANNED,) if pair.planned else ()
