"""A time that is told by its two ends, and each of its ends as a time of its own."""

from calendar import monthrange
from datetime import date

from ..model import Granularity, Period, Stated, Value

_FINEST = {Granularity.DAYS: Granularity.DAY, Granularity.YEARS: Granularity.YEAR}


def is_span(value: Value) -> bool:
    """Whether a time is told by its two ends: "from May to July", "1932–1998"."""
    if not isinstance(value, Period):
        return False
    return any(end is not None for end in (value.stated.year_hi, value.stated.month_hi, value.stated.day_hi))


def first(span: Period) -> Period:
    """The beginning of a span, as finely as its ends are told: a day, else a month, else a year."""
    return _end(span, span.earliest)


def last(span: Period) -> Period:
    """The end of a span, as finely as its ends are told."""
    return _end(span, span.latest)


def _end(span: Period, day: date | None) -> Period:
    grain = _FINEST.get(span.granularity, Granularity.MONTH)
    if day is None:
        return span
    lo, hi, stated = day, day, Stated(year=day.year, month=day.month, day=day.day)
    if grain is Granularity.YEAR:
        lo, hi, stated = date(day.year, 1, 1), date(day.year, 12, 31), Stated(year=day.year)
    elif grain is Granularity.MONTH:
        lo, hi, stated = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]), Stated(year=day.year, month=day.month)
    return span.model_copy(update={"earliest": lo, "latest": hi, "granularity": grain, "stated": stated})
