"""A time that counts from another day -> its days: "yesterday", "last March", "the past three weeks", "two days later"."""

from datetime import date, timedelta

from ..model import Granularity, Stated
from .days import MONTHS, Days, days_in_month, days_of, narrowed, shifted, whole
from .days import day as real_day

_SATURDAY = 5
_THIRD_OF_WEEK = {
    "early": (0, 2),
    "beginning": (0, 2),
    "mid": (2, 4),
    "late": (4, 6),
    "end": (4, 6),
}  # days from Monday


def counted(stated: Stated, granularity: Granularity, anchor: date) -> Days | None:
    """The days of a relative time, counted from `anchor`; None where its words do not say how far.

    Weeks run from Monday to Sunday; "last Monday" and "next Monday" lie in the week before and after, a Monday by itself is the nearest.
    """
    shift, unit = stated.shift, stated.shift_unit
    if shift is None or unit is None:
        return None
    if unit == "hour":
        return Days(anchor, shifted(anchor, 1, "day")) if shift > 0 else Days(shifted(anchor, -1, "day"), anchor)
    if unit == "to_day":
        return _up_to(stated, granularity, shifted(anchor, shift, "day"))
    if stated.weekday is not None:
        return _weekday(stated.weekday, shift, unit, anchor)
    if unit == "nearest_weekend":
        return whole(anchor if anchor.weekday() >= _SATURDAY or shift > 0 else shifted(anchor, -1, "week"), "weekend")
    if stated.part == "span":
        return _span(shift, unit, anchor)
    if unit in ("month_name", "season"):
        return _occurrence(stated, granularity, shift, anchor)
    if stated.month is not None:
        year = shifted(anchor, shift, unit).year
        return days_of(in_year(stated, year), granularity)
    base = whole(shifted(anchor, shift, unit), unit)
    if stated.day is not None and base.earliest is not None:
        one = real_day(base.earliest.year, base.earliest.month, stated.day)
        return None if one is None else Days(one, one)
    return _part(base, stated.part, granularity, anchor)


def _up_to(stated: Stated, granularity: Granularity, end: date) -> Days | None:
    """ "From 2019 to today": a beginning without its year is the last one before the end."""
    years = (stated.year,) if stated.year is not None else (end.year, end.year - 1)
    for year in years:
        days = days_of(in_year(stated, year) if stated.year is None else stated, granularity)
        if days is not None and days.earliest is not None and days.earliest <= end:
            return Days(days.earliest, end)
    return None


def in_year(stated: Stated, year: int) -> Stated:
    """The stated parts with a year; a stretch whose months turn ends in the next one, an end without such a day on its month's last."""
    turns = stated.month is not None and stated.month_hi is not None and stated.month_hi < stated.month
    year_hi = year + 1 if turns else None
    day_hi = stated.day_hi
    if day_hi is not None:
        month = stated.month_hi or stated.month or 1
        day_hi = min(day_hi, days_in_month(year_hi or year, month))
    return stated.model_copy(update={"year": year, "year_hi": year_hi, "day_hi": day_hi})


def _weekday(weekday: int, shift: int, unit: str, anchor: date) -> Days:
    """ "Monday" (the nearest), "last Monday", "Monday last week"."""
    if unit == "passing_weekday":  # "this past Monday": never the day itself
        apart = (weekday - anchor.weekday() - 1) % 7 + 1 if shift > 0 else -((anchor.weekday() - weekday - 1) % 7 + 1)
        day = shifted(anchor, apart, "day")
    elif unit == "nearest_weekday":
        apart = (weekday - anchor.weekday()) % 7 if shift > 0 else -((anchor.weekday() - weekday) % 7)
        day = shifted(anchor, apart, "day")
    else:
        day = shifted(anchor, 7 * shift + weekday - anchor.weekday(), "day")
    return Days(day, day)


def _span(shift: int, unit: str, anchor: date) -> Days | None:
    """The last or next so many units: days, weeks, months and years up to the anchor, quarters and weekends whole."""
    if unit in ("quarter", "weekend", "decade", "century", "half"):
        ends = whole(shifted(anchor, shift, unit), unit), whole(shifted(anchor, 1 if shift > 0 else -1, unit), unit)
        first, last = sorted(ends, key=lambda d: d.earliest or anchor)
        return Days(first.earliest, last.latest)
    other = shifted(anchor, shift, unit)
    if shift < 0:
        return Days(other, anchor - timedelta(days=1)) if other < anchor else None
    return Days(anchor + timedelta(days=1), other) if other > anchor else None


def _occurrence(stated: Stated, granularity: Granularity, shift: int, anchor: date) -> Days | None:
    """ "Last March" is the latest that is over, "next March" the first that has not begun, "this March" the one of the year."""
    year = anchor.year
    month = stated.month or 1
    if shift < 0 and (stated.month_hi or month) >= anchor.month:
        year -= 1
    if shift > 0 and month <= anchor.month:
        year += 1
    return days_of(in_year(stated, year), granularity)


def _part(base: Days, part: str | None, granularity: Granularity, anchor: date) -> Days:
    if base.earliest is None or base.latest is None or part is None:
        return base
    if part in ("earlier", "later"):
        return told(base, part, anchor)
    if (base.latest - base.earliest).days == 6 and part in _THIRD_OF_WEEK:
        first, last = _THIRD_OF_WEEK[part]
        return Days(shifted(base.earliest, first, "day"), shifted(base.earliest, last, "day"))
    return narrowed(base, part, granularity)


def told(base: Days, part: str, anchor: date) -> Days:
    """ "Earlier in January": from its first day to the day of writing, where that lies in it; "later" from that day on."""
    if base.earliest is None or base.latest is None or not base.earliest <= anchor <= base.latest:
        return base
    return Days(base.earliest, anchor) if part == "earlier" else Days(anchor, base.latest)


def unit_of_years(unit: str | None) -> bool:
    """Whether a unit is a year or longer."""
    return unit is not None and MONTHS.get(unit, 0) >= MONTHS["year"]
