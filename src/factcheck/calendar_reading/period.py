"""A time and its days -> a Period, with its hedge applied."""

from ..model import Granularity, Period, ResolvedFrom, Stated
from .days import Days, apply_hedge, days_of, shifted
from .grammar import Time


def explicit(time: Time, written: str) -> Period:
    """The Period of a time as far as its own words go: a time without a year, or one that counts from another, stays unresolved."""
    days = own_days(time.stated, time.granularity)
    if days is None:
        return Period(
            earliest=None, latest=None, granularity=time.granularity, resolved_from=ResolvedFrom.UNRESOLVED, hedge=time.hedge,
            stated=time.stated, written=written,
        )  # fmt: skip
    earliest, latest = apply_hedge(days, time.hedge, time.stated.part)
    return Period(
        earliest=earliest,
        latest=latest,
        granularity=time.granularity,
        hedge=time.hedge,
        stated=time.stated,
        written=written,
    )


def own_days(stated: Stated, granularity: Granularity) -> Days | None:
    """The days of a time that names its year; "3 days after January 12th, 2020" counts from the date that it names."""
    if stated.year is None or stated.anchor is not None:
        return None
    if stated.shift is None or stated.shift_unit is None:
        return days_of(stated, granularity)
    base = days_of(stated, Granularity.DAY)
    if base is None or base.earliest is None:
        return None
    day = shifted(base.earliest, stated.shift, stated.shift_unit)
    return Days(day, day)
