"""Times in the words of the page: "2022-01-09", "2022-01", "2022", "by 2022-01-13", "2022-01-02 or later"."""

from datetime import date

from ...bounds import Days, days
from ...model import Hedge, Period

BY = (Hedge.BY, Hedge.UNTIL, Hedge.SINCE)


def when(value: Period) -> str:
    """The days that a time may mean, in ISO 8601, shortened to the month or the year where it is that; "" where none is known."""
    given = days(value)
    by = f"{value.hedge.value} " if value.hedge in BY else ""
    if given.earliest is None or given.latest is None:
        return "" if not given.known else f"{given.earliest} or later" if given.latest is None else f"{given.latest} or earlier"
    return f"{by}{_span(given, given.earliest, given.latest)}"


def _span(given: Days, first: date, last: date) -> str:
    if first == last:
        return str(given)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    whole = first.day == 1 and (first.year, first.month) == (last.year, last.month) and _ends_month(last)
    return first.isoformat()[:7] if whole else f"{first.isoformat()} to {last.isoformat()}"


def _ends_month(day: date) -> bool:
    return day == date.max or date.fromordinal(day.toordinal() + 1).day == 1
