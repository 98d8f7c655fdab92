"""Readings of times that name their own day, month, season, year or longer: groups of lexemes -> stated parts."""

from collections.abc import Mapping

from ..lexicon.calendar import Calendar
from ..model import Granularity, Stated
from .days import day as real_day
from .days import days_in_month
from .lexemes import Lexeme

Groups = Mapping[str, Lexeme]
Read = tuple[Stated, Granularity] | None
LEAP = 2000  # a year that has each day that any year has
QUARTER, HALF = 3, 6  # months
# A year of two digits: from 70 on in the last century, as POSIX would have it.
CENTURY_TURN = 69
FIRST_PLAIN_YEAR = 1200  # a bare number below it is hardly ever a year


def day(groups: Groups, calendar: Calendar) -> Read:
    """ "January 5", "Monday, 9 September 2013", "the 9th of January"."""
    year = groups["y"].n if "y" in groups else None
    month, number = groups["m"].n, groups["d"].n
    if real_day(year or LEAP, month, number) is None:
        return None
    weekday = groups["w"].n if "w" in groups else None
    return Stated(year=year, month=month, day=number, weekday=weekday), Granularity.DAY


def glued_day(groups: Groups, calendar: Calendar) -> Read:
    """ "January 8,2022": the space after the comma is left out."""
    number, _, year = groups["g"].name.partition(",")
    if real_day(int(year), groups["m"].n, int(number)) is None:
        return None
    return Stated(year=int(year), month=groups["m"].n, day=int(number)), Granularity.DAY


def numeric_day(groups: Groups, calendar: Calendar) -> Read:
    """2022-01-05 (ISO 8601)."""
    return _numeric(groups["y"].n, groups["m"].n, groups["d"].n)


def slashed_day(groups: Groups, calendar: Calendar) -> Read:
    """05/01/2022: the day first where the calendar says so, unless only the other order is a date."""
    year = groups["y"]
    if year.code != "y" and not all(len(groups[g].name) == 2 for g in "aby"):
        return None
    full = year.n if year.code == "y" else year.n + (1900 if year.n >= CENTURY_TURN else 2000)
    return _either_order(full, groups["a"].n, groups["b"].n, calendar)


def dotted_day(groups: Groups, calendar: Calendar) -> Read:
    """23.04.2022, 2022.04.23."""
    first, a, b, c = groups["x"].name.partition(".")[0], *(int(n) for n in groups["x"].name.split("."))
    if len(first) == 4:
        return _numeric(a, b, c)
    return _either_order(c, a, b, calendar)


def stopped_day(groups: Groups, calendar: Calendar) -> Read:
    """ "8.1.", "Montag, 8.1.": a day and a month, each an ordinal."""
    first = (int(groups["d"].name), groups["d"].n)
    month, number = first if calendar.day_first else first[::-1]
    year = groups["y"].n if "y" in groups else None
    if real_day(year or LEAP, month, number) is None:
        return None
    return Stated(year=year, month=month, day=number, weekday=groups["w"].n if "w" in groups else None), Granularity.DAY


def spaced_day(groups: Groups, calendar: Calendar) -> Read:
    """ "8. 1. 2022"."""
    return _either_order(groups["y"].n, groups["d"].n, groups["m"].n, calendar)


def _either_order(year: int, a: int, b: int, calendar: Calendar) -> Read:
    first, second = ((b, a), (a, b)) if calendar.day_first else ((a, b), (b, a))
    return _numeric(year, *first) or _numeric(year, *second)


def _numeric(year: int, month: int, number: int) -> Read:
    if real_day(year, month, number) is None:
        return None
    return Stated(year=year, month=month, day=number), Granularity.DAY


def days(groups: Groups, calendar: Calendar) -> Read:
    """ "January 8-10, 2022", "9 to 11 March", "between January 2 and 21, 2022"."""
    first, last = groups["d"].n, groups["e"].n
    year = groups["y"].n if "y" in groups else None
    if last <= first or real_day(year or LEAP, groups["m"].n, last) is None:
        return None
    return Stated(year=year, month=groups["m"].n, day=first, day_hi=last), Granularity.DAYS


def two_days(groups: Groups, calendar: Calendar) -> Read:
    """ "8 and 9 January": two days on end."""
    return days(groups, calendar) if groups["e"].n == groups["d"].n + 1 else None


def month(groups: Groups, calendar: Calendar) -> Read:
    """ "January 2022", "April of 1987", "January"."""
    return Stated(year=groups["y"].n if "y" in groups else None, month=groups["m"].n), Granularity.MONTH


def numbered_month(groups: Groups, calendar: Calendar) -> Read:
    """12/2015."""
    return (Stated(year=groups["y"].n, month=groups["m"].n), Granularity.MONTH) if groups["m"].n <= 12 else None


def week_of_year(groups: Groups, calendar: Calendar) -> Read:
    """ "week 3 of 2027" (ISO 8601)."""
    if groups["u"].name != "week":
        return None
    return Stated(year=groups["y"].n, part=f"week {groups['n'].n}"), Granularity.WEEK


def year_and_number(groups: Groups, calendar: Calendar) -> Read:
    """2014-15 (two years) or 2014-03 (a month)."""
    year, number = groups["y"].n, groups["n"].n
    if len(groups["n"].name) == 2 and number == year % 100 + 1:
        return Stated(year=year, year_hi=year + 1), Granularity.YEARS
    return (Stated(year=year, month=number), Granularity.MONTH) if 1 <= number <= 12 else None


def day_alone(groups: Groups, calendar: Calendar) -> Read:
    """ "on the 13th", "Tuesday the eleventh": the month is for the document to say."""
    weekday = groups["w"].n if "w" in groups else None
    spelt = groups["d"].code == "o" and groups["d"].name != ""
    return None if spelt and weekday is None else (Stated(day=groups["d"].n, weekday=weekday), Granularity.DAY)


def holiday(groups: Groups, calendar: Calendar) -> Read:
    """A day with a name."""
    named = calendar.holidays[groups["h"].name]
    year = groups["y"].n if "y" in groups else None
    return Stated(year=year, month=named.month, day=named.day), Granularity.DAY


def season(groups: Groups, calendar: Calendar) -> Read:
    """ "the summer of 2019"; winter runs into the next year."""
    return season_of(groups["s"].name, calendar, groups["y"].n)


def season_alone(groups: Groups, calendar: Calendar) -> Read:
    """ "in the summer"."""
    ambiguous = calendar.seasons[groups["s"].name].ambiguous
    return None if ambiguous else season_of(groups["s"].name, calendar, None)


def season_of(name: str, calendar: Calendar, year: int | None) -> Read:
    """The months of a season, in a year where it is known."""
    of = calendar.seasons[name]
    year_hi = year + 1 if year is not None and of.last < of.first else None
    return Stated(year=year, month=of.first, month_hi=of.last, year_hi=year_hi, part=name), Granularity.SEASON


def quarter_sign(groups: Groups, calendar: Calendar) -> Read:
    """ "Q1 2019", "2019-H2"."""
    year = groups["y"].n if "y" in groups else None
    sign = groups["q"]
    if sign.name == "half" and year is None:
        return None
    return _months_of(sign.n, sign.name, year)


def counted_unit(groups: Groups, calendar: Calendar) -> Read:
    """ "third quarter of 2019", "first-half 2020", "the second week of 2021"."""
    return counted(groups["o"].n, groups["u"].name, Stated(year=groups["y"].n))


def several(count: int, from_end: bool, unit: str, stated: Stated) -> Read:
    """ "The first two weeks of May", "the last four months of 2021", "first ten days of March"."""
    if unit == "month" and stated.month is None and stated.year_hi is None and 0 < count < 12:
        first = 13 - count if from_end else 1
        return stated.model_copy(update={"month": first, "month_hi": first + count - 1}), Granularity.PART_OF_YEAR
    days = {"day": 1, "week": 7}.get(unit, 0) * count
    if stated.month_hi is not None or stated.year_hi is not None or stated.day is not None or not 0 < days <= 28:
        return None
    if stated.month is None:
        stated = stated.model_copy(update={"month": 12 if from_end else 1})
    last = days_in_month(stated.year or LEAP, stated.month or 1)
    ends = {"day": last - days + 1, "day_hi": last} if from_end else {"day": 1, "day_hi": days}
    return stated.model_copy(update=ends), Granularity.DAYS


def counted(number: int, unit: str, stated: Stated) -> Read:
    """The `number`th quarter, half, month or week of what is stated (from its end where negative); None where there is none such."""
    if unit in ("quarter", "half") and stated.month is None:
        return _months_of(number, unit, stated.year, stated)
    if unit == "week":
        return stated.model_copy(update={"part": f"week {number}"}), Granularity.WEEK
    if unit == "month" and 1 <= number <= 12 and stated.month is None:
        return stated.model_copy(update={"month": number}), Granularity.MONTH
    if unit == "half" and stated.day is None and number in (1, 2):
        halves = {"day": 1, "day_hi": 15} if number == 1 else {"day": 16, "day_hi": 31}
        return stated.model_copy(update=halves), Granularity.PART_OF_MONTH
    if unit == "day" and stated.month is not None and real_day(stated.year or LEAP, stated.month, number) is not None:
        return stated.model_copy(update={"day": number}), Granularity.DAY
    return None


def _months_of(number: int, unit: str, year: int | None, stated: Stated | None = None) -> Read:
    length = QUARTER if unit == "quarter" else HALF
    number = number + 12 // length + 1 if number < 0 else number
    if not 1 <= number <= 12 // length:
        return None
    first = (number - 1) * length + 1
    base = stated if stated is not None else Stated(year=year)
    granularity = Granularity.QUARTER if unit == "quarter" else Granularity.HALF
    return base.model_copy(update={"month": first, "month_hi": first + length - 1}), granularity


def century(groups: Groups, calendar: Calendar) -> Read:
    """ "the 21st century": 2000 to 2099 (ISO 8601)."""
    if groups["u"].name != "century":
        return None
    start = (groups["o"].n - 1) * 100
    return (Stated(year=start, year_hi=start + 99), Granularity.CENTURY) if start >= 100 else None


def year_named(groups: Groups, calendar: Calendar) -> Read:
    """ "the year 2010"."""
    return year(groups, calendar) if groups["u"].name == "year" else None


def year(groups: Groups, calendar: Calendar) -> Read:
    """A year."""
    return (Stated(year=groups["y"].n), Granularity.YEAR) if groups["y"].n >= FIRST_PLAIN_YEAR else None


def years(groups: Groups, calendar: Calendar) -> Read:
    """ "2014-2018", "between 2007 and 2009"."""
    first, last = groups["y"].n, groups["z"].n
    return (Stated(year=first, year_hi=last), Granularity.YEARS) if FIRST_PLAIN_YEAR <= first < last else None


def decade(groups: Groups, calendar: Calendar) -> Read:
    """ "the 1990s", "the nineties"."""
    return Stated(year=groups["k"].n, year_hi=groups["k"].n + 9), Granularity.DECADE
