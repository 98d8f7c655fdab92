"""A period -> the days of the calendar that it may mean, and how two of them lie."""

from dataclasses import dataclass
from datetime import date, timedelta

from ..model import Granularity, Hedge, Period

_ABOUT = {  # days that "around" adds on each side
    Granularity.HOUR: 0,
    Granularity.PART_OF_DAY: 1,
    Granularity.DAY: 3,
    Granularity.DAYS: 3,
    Granularity.WEEK: 7,
    Granularity.PART_OF_MONTH: 10,
    Granularity.MONTH: 15,
    Granularity.QUARTER: 45,
    Granularity.SEASON: 45,
    Granularity.HALF: 90,
    Granularity.PART_OF_YEAR: 60,
}
_ABOUT_LONGER = 366


@dataclass(frozen=True)
class Days:
    """The days from `earliest` to `latest`, both inclusive; None is an open end."""

    earliest: date | None
    latest: date | None

    @property
    def known(self) -> bool:
        """Whether any end is known."""
        return self.earliest is not None or self.latest is not None

    def meets(self, other: "Days") -> bool:
        """Whether the two share a day."""
        return not (_before(self.latest, other.earliest) or _before(other.latest, self.earliest))

    def within(self, other: "Days") -> bool:
        """Whether all of it lies in `other`."""
        above = other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        below = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return above and below

    def until(self) -> "Days":
        """The days up to its end: what a deadline allows."""
        return Days(None, self.latest)

    def __str__(self) -> str:
        if self.earliest == self.latest and self.earliest is not None:
            return self.earliest.isoformat()
        left = "…" if self.earliest is None else self.earliest.isoformat()
        return f"{left}/{'…' if self.latest is None else self.latest.isoformat()}"


def days(value: Period) -> Days:
    """The days that a period may mean. A deadline is the day it names; before and after are open on their side.

    "March 2021" -> 2021-03-01/2021-03-31; "around 5 May 2020" -> 2020-05-02/2020-05-08. Not resolved -> no end is known.
    """
    lo, hi = value.earliest, value.latest
    if lo is None and hi is None:
        return Days(None, None)
    if value.hedge is Hedge.BEFORE:
        return Days(None, hi if hi is not None else lo)
    if value.hedge is Hedge.AFTER:
        return Days(lo if lo is not None else hi, None)
    if value.hedge is Hedge.ABOUT:
        slack = _ABOUT.get(value.granularity, _ABOUT_LONGER)
        return Days(_moved(lo, -slack), _moved(hi, slack))
    return Days(lo, hi)


def days_apart(a: Days, b: Days) -> int:
    """How many days lie between the two: 0 where they share one, 1 for neighbours. By their ends where both are spans of days."""
    if _before(a.latest, b.earliest):
        return _between(a.latest, b.earliest)
    if _before(b.latest, a.earliest):
        return _between(b.latest, a.earliest)
    return 0


def _before(end: date | None, start: date | None) -> bool:
    return end is not None and start is not None and end < start


def _between(end: date | None, start: date | None) -> int:
    return 0 if end is None or start is None else (start - end).days


def _moved(day: date | None, by: int) -> date | None:
    if day is None:
        return None
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return day
