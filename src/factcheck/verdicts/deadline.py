"""A deadline beside another deadline, or beside a day."""

from ..bounds import days_apart
from ..model import Hedge, Label, Opinion, Verdict
from .base import Pair, both, opinion, shown_days, words

_BY = (Hedge.BY, Hedge.UNTIL)


class Deadline:
    """Deadlines for the same event.

    Two other days are a discrepancy; a day up to the deadline keeps it, a later one breaks it. "By 23 May" lies within "by the end of
    May".
    """

    id = "deadline"

    def judge(self, pair: Pair) -> Opinion | None:
        """Speaks where at least one side is a deadline and the days named do not meet."""
        if pair.days is None or pair.periods is None:
            return None
        a_by, b_by = (p.hedge in _BY for p in pair.periods)
        if not a_by and not b_by:
            return None
        gap = days_apart(*pair.days)
        shown = {"difference": shown_days(gap)}
        if a_by and b_by:
            because = f"{both(pair)} are two deadlines, {shown_days(gap)} apart."
            settle = "The order or the statement that set the deadline."
            return opinion(self, Verdict.DISCREPANCY, because, pair, (), settle, shown)
        limit, day = (pair.a, pair.b) if a_by else (pair.b, pair.a)
        until, on = pair.days if a_by else (pair.days[1], pair.days[0])
        labels = (Label.PLANNED,) if pair.planned else ()
        if on.meets(until.until()):
            because = f"{words(day)} keeps the deadline {words(limit)}."
            return opinion(self, Verdict.COMPATIBLE, because, pair, labels)
        because = f"{words(day)} is {shown_days(gap)} after the deadline {words(limit)}."
        return opinion(self, Verdict.DISCREPANCY, because, pair, labels, "A dated record of the event itself.", shown)
