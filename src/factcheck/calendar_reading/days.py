"""The stated parts of a time -> its first and last day; arithmetic of calendars, nothing of words."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from ..model import Granularity, Hedge, Stated

WEEKS = {"week": 7, "weekend": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_THIRDS = {"early": 0, "beginning": 0, "mid": 1, "late": 2, "end": 2}


class Days(NamedTuple):
    """First and last day, both included; None is an open end."""

    earliest: date | None
    latest: date | None


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    return monthrange(year, month)[1]


def day(year: int, month: int, number: int) -> date | None:
    """A day, or None where there is none such (31 April, year 0)."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= number <= days_in_month(year, month)):
        return None
    return date(year, month, number)


def days_of(stated: Stated, granularity: Granularity) -> Days | None:
    """The days that stated parts name: None where there is no year, or no such day.

    Quarters, halves and seasons come as months, decades and centuries as years. A part ("early") of a month or a year is a third of it;
    a week of a month or a year is the one whose Thursday lies in it (ISO 8601).
    """
    if stated.year is None:
        return None
    year_hi = stated.year_hi if stated.year_hi is not None else stated.year
    if stated.month is None:
        whole = _span(stated.year, 1, 1, year_hi, 12, 31)
    elif stated.day is None:
        month_hi = stated.month_hi or stated.month
        last = days_in_month(year_hi, month_hi) if MINYEAR <= year_hi <= MAXYEAR else 1
        whole = _span(stated.year, stated.month, 1, year_hi, month_hi, last)
    else:
        day_hi = stated.day_hi or stated.day
        whole = _span(stated.year, stated.month, stated.day, year_hi, stated.month_hi or stated.month, day_hi)
    return None if whole is None else narrowed(whole, stated.part, granularity)


def _span(year: int, month: int, first: int, year_hi: int, month_hi: int, last: int) -> Days | None:
    earliest, latest = day(year, month, first), day(year_hi, month_hi, last)
    if earliest is None or latest is None or latest < earliest:
        return None
    return Days(earliest, latest)


def narrowed(whole: Days, part: str | None, granularity: Granularity) -> Days:
    """The part of a month, a year or a longer time: a third of it; or the week of it that `part` counts ("week 2", "week -1")."""
    if part is None or whole.earliest is None or whole.latest is None:
        return whole
    if granularity is Granularity.WEEK and part.startswith("week "):
        return week_in(whole.earliest, whole.latest, int(part[5:])) or whole
    if part not in _THIRDS or granularity not in (Granularity.PART_OF_MONTH, Granularity.PART_OF_YEAR):
        return whole
    if granularity is Granularity.PART_OF_MONTH and (whole.latest - whole.earliest).days < 32:
        cuts = [whole.earliest + timedelta(days=n) for n in (0, 10, 20)]
    else:
        cuts = _month_cuts(whole.earliest, whole.latest)
    third = _THIRDS[part]
    latest = whole.latest if third == 2 else cuts[third + 1] - timedelta(days=1)
    return Days(cuts[third], latest)


def _month_cuts(first: date, last: date) -> list[date]:
    """The first days of three thirds, in whole months."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return [first, moved(first, months // 3), moved(first, (2 * months + 2) // 3)]


def week_in(first: date, last: date, number: int) -> Days | None:
    """Monday to Sunday of week `number` of a stretch, counted from its end where negative; a week lies where its Thursday lies."""
    if number > 0:
        thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 7 * (number - 1))
    else:
        thursday = last - timedelta(days=(last.weekday() - 3) % 7 - 7 * (number + 1))
    if not first <= thursday <= last:
        return None
    return Days(thursday - timedelta(days=3), thursday + timedelta(days=3))


def moved(anchor: date, months: int) -> date:
    """So many months on; a day that the month does not have becomes its last."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    year = min(max(year, MINYEAR), MAXYEAR)
    return date(year, month + 1, min(anchor.day, days_in_month(year, month + 1)))


def shifted(anchor: date, count: int, unit: str) -> date:
    """The day `count` units from `anchor`; hours and minutes stay on it. A day beyond the calendar is its first or last."""
    if unit in MONTHS:
        return moved(anchor, max(min(count, 200_000), -200_000) * MONTHS[unit])
    step = WEEKS.get(unit, 1 if unit == "day" else 0)
    ordinal = min(max(anchor.toordinal() + count * step, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def whole(anchor: date, unit: str) -> Days:
    """The day, week, month, quarter, half, year, decade or century that `anchor` lies in; weeks run from Monday to Sunday."""
    monday = date.fromordinal(max(1, anchor.toordinal() - anchor.weekday()))
    if unit in ("week", "fortnight"):
        return Days(monday, shifted(monday, WEEKS[unit] - 1, "day"))
    if unit == "weekend":
        return Days(shifted(monday, 5, "day"), shifted(monday, 6, "day"))
    if unit not in MONTHS:
        return Days(anchor, anchor)
    length = MONTHS[unit]
    since = (
        ((anchor.year * 12) // max(length, 12)) * max(length, 12)
        if length > 12
        else anchor.year * 12 + (anchor.month - 1) // length * length
    )
    first = date(max(1, since // 12), since % 12 + 1, 1)
    after = moved(first, length)
    return Days(first, shifted(after, -1, "day") if after > first else date.max)


def apply_hedge(days: Days, hedge: Hedge, part: str | None = None) -> Days:
    """The days that a hedged time allows: "since" and "after" leave the end open, "before" the beginning; the others keep the days named.

    "Before the end of March" reaches to its last day, "after the beginning of March" begins on its first.
    """
    if days.earliest is None or days.latest is None:
        return days
    if hedge is Hedge.SINCE:
        return Days(days.earliest, None)
    if hedge is Hedge.AFTER:
        return Days(days.earliest if part == "beginning" else shifted(days.latest, 1, "day"), None)
    if hedge is Hedge.BEFORE:
        return Days(None, days.latest if part == "end" else shifted(days.earliest, -1, "day"))
    return days
