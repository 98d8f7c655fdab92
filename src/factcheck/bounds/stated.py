"""Two times as their words give them, before anything was resolved: whether the written parts alone already differ or agree."""

from ..model import Period, Stated

_YEARLESS = ((1, 1), (12, 31))


def apart_as_written(a: Period, b: Period) -> bool:
    """Whether the parts that both state already exclude each other: "January 5" and "January 9th", "2020" and "2021", two weekdays."""
    s, t = _parts(a), _parts(b)
    if s.year is not None and t.year is not None and _disjoint(_years(s), _years(t)):
        return True
    if s.month is not None and t.month is not None:
        same_year = s.year is None or t.year is None or s.year == t.year
        return same_year and s.year_hi is None and t.year_hi is None and _disjoint(_within_year(s), _within_year(t))
    bare = s.day is None and t.day is None and s.shift is None and t.shift is None
    return bare and s.weekday is not None and t.weekday is not None and s.weekday != t.weekday


def _parts(period: Period) -> Stated:
    """The parts that the words give; "two days later" gives the day and the month that it leads to from a date in the same text."""
    s, lo, hi = period.stated, period.earliest, period.latest
    counted = s.anchor == "narrative" and s.shift is not None and s.weekday is None and s.month is None
    if not counted or lo is None or hi is None or lo.year != hi.year:
        return s
    return Stated(month=lo.month, day=lo.day, month_hi=hi.month, day_hi=hi.day)


def same_as_written(a: Period, b: Period) -> bool:
    """Whether both state a month and a day, or a weekday alone, and the same."""
    s, t = a.stated, b.stated
    if s.day is not None and t.day is not None and s.month is not None:
        return _within_year(s) == _within_year(t)
    return s.weekday is not None and s.weekday == t.weekday and s.day is None and t.day is None


def _years(s: Stated) -> tuple[tuple[int, int], tuple[int, int]]:
    year = s.year or 0
    return (year, 0), (s.year_hi or year, 0)


def _within_year(s: Stated) -> tuple[tuple[int, int], tuple[int, int]]:
    month = s.month or 1
    first = (month, s.day or 1)
    last_month = s.month_hi or month
    last = (last_month, s.day_hi or (s.day if s.day is not None and s.month_hi is None else 31))
    return _YEARLESS if last < first else (first, last)


def _disjoint(a: tuple[tuple[int, int], tuple[int, int]], b: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    return a[1] < b[0] or b[1] < a[0]
