"""Readings of times that count from another: groups of lexemes -> stated parts with a shift and its anchor.

`published` counts from the day of writing, `narrative` from the time told before. `part` "span" is a stretch of so many units ("the last
three months"); the units "weekday", "month_name" and "season" count occurrences ("last Monday", "next March").
"""

from collections.abc import Mapping
from typing import Literal

from ..lexicon.calendar import Calendar
from ..model import Granularity, Stated
from .absolute import Read, season_of
from .days import day as real_day
from .lexemes import Lexeme

Groups = Mapping[str, Lexeme]
Anchor = Literal["published", "narrative"]
STEPS = {"l": -1, "n": 1, "t": 0, "x": 0}
PASSING = ("past", "coming")  # "this past Monday" is the nearest
TOLD = ("previous", "following")  # rows of calendar.yaml that count from the time told before
MANY = 1  # a unit in the plural: "the past weeks"
LONGEST = 1000  # so many units at most: "2000 years ago" is no date
YEARS = {"decade": 10, "century": 100}  # "a decade later" is a year, not a decade
GRAIN = {
    "minute": Granularity.HOUR, "hour": Granularity.HOUR, "day": Granularity.DAY, "week": Granularity.WEEK, "weekend": Granularity.DAYS,
    "fortnight": Granularity.WEEK, "month": Granularity.MONTH, "quarter": Granularity.QUARTER, "half": Granularity.HALF,
    "year": Granularity.YEAR, "decade": Granularity.DECADE, "century": Granularity.CENTURY,
}  # fmt: skip


def _anchor(word: Lexeme) -> Anchor:
    return "narrative" if word.name in TOLD else "published"


def day_word(groups: Groups, calendar: Calendar) -> Read:
    """ "yesterday", "tomorrow morning"."""
    own = groups["r"].name if groups["r"].code == "r" else ""
    part = groups["g"].name if "g" in groups else own or None
    stated = Stated(shift=groups["r"].n, shift_unit="day", anchor="published", part=part)
    return stated, Granularity.DAY if part is None else Granularity.PART_OF_DAY


def unit(groups: Groups, calendar: Calendar) -> Read:
    """ "last year", "this month", "the coming quarter", "the previous week"."""
    name, word = groups["u"].name, groups["l"]
    to_this_day = name == "day" and word.code == "t"
    if name in ("hour", "minute") or groups["u"].n == MANY or to_this_day:
        return None
    return Stated(shift=STEPS[word.code], shift_unit=name, anchor=_anchor(word)), GRAIN[name]


def to_date(groups: Groups, calendar: Calendar) -> Read:
    """ "The year to date": from its first day to the day of writing."""
    return Stated(shift=0, shift_unit=groups["r"].name, anchor="published", part="earlier"), Granularity.DAYS


def this_unit(groups: Groups, calendar: Calendar) -> Read:
    """ "the year" in "the end of the year"."""
    name = groups["u"].name
    if name not in ("week", "month", "quarter", "year", "decade", "century") or groups["u"].n == MANY:
        return None
    return Stated(shift=0, shift_unit=name, anchor="published"), GRAIN[name]


def weekend(groups: Groups, calendar: Calendar) -> Read:
    """ "Over the weekend": the last one, or the coming one where the sentence looks ahead."""
    if groups["u"].name != "weekend" or groups["u"].n == MANY:
        return None
    return Stated(shift=-1, shift_unit="nearest_weekend", anchor="published"), Granularity.DAYS


def same_unit(groups: Groups, calendar: Calendar) -> Read:
    """ "the same day", "that year"."""
    name = groups["u"].name
    if name in ("hour", "minute") or groups["u"].n == MANY:
        return None
    return Stated(shift=0, shift_unit=name, anchor="narrative"), GRAIN[name]


def told_unit(groups: Groups, calendar: Calendar) -> Read:
    """ "the next day", "the day before": counts from the time told."""
    name, word = groups["u"].name, groups["l"]
    step = {"l": -1, "B": -1, "n": 1, "A": 1}.get(word.code) or {"earlier": -1, "later": 1}.get(word.name)
    if step is None or name in ("hour", "minute"):
        return None
    if word.code in "ln" and (name != "day" or (word.code == "l" and word.name not in TOLD)):
        return None
    return Stated(shift=step, shift_unit=name, anchor="narrative"), GRAIN[name]


def several_units(groups: Groups, calendar: Calendar) -> Read:
    """ "the last three months", "the next 3 days", "the past two weeks"."""
    step, count, name = STEPS[groups["l"].code], groups["c"].n, groups["u"].name
    one_of_many = count > 1 and groups["u"].n != MANY  # "only 3 next week"
    if step == 0 or count == 0 or one_of_many or name in ("hour", "minute"):
        return None
    stated = Stated(shift=step * count, shift_unit=name, anchor=_anchor(groups["l"]), part="span")
    return stated, Granularity.DAY if (name, count) == ("day", 1) else Granularity.DAYS


def month(groups: Groups, calendar: Calendar) -> Read:
    """ "last March", "this September"."""
    if groups["l"].name in TOLD:
        return None
    return _occurrence(groups, Stated(month=groups["m"].n), "month_name", Granularity.MONTH)


def season(groups: Groups, calendar: Calendar) -> Read:
    """ "last summer"."""
    read = season_of(groups["s"].name, calendar, None)
    return None if read is None else _occurrence(groups, read[0], "season", Granularity.SEASON)


def holiday(groups: Groups, calendar: Calendar) -> Read:
    """ "last Christmas"."""
    if groups["l"].name in TOLD:
        return None  # "following the New Year": after it
    named = calendar.holidays[groups["h"].name]
    return _occurrence(groups, Stated(month=named.month, day=named.day), "month_name", Granularity.DAY)


def weekday(groups: Groups, calendar: Calendar) -> Read:
    """ "last Monday", "this Friday"."""
    passing = groups["l"].name in PASSING
    return _occurrence(groups, Stated(weekday=groups["w"].n), "passing_weekday" if passing else "weekday", Granularity.DAY)


def _occurrence(groups: Groups, stated: Stated, unit_name: str, granularity: Granularity) -> Read:
    word = groups["l"]
    shift = {"shift": STEPS[word.code], "shift_unit": unit_name, "anchor": "published"}
    return stated.model_copy(update=shift), granularity


def weekday_of_week(groups: Groups, calendar: Calendar) -> Read:
    """ "Wednesday last week", "Monday of the following week"."""
    if groups["u"].name != "week":
        return None
    word = groups["l"]
    return Stated(weekday=groups["w"].n, shift=STEPS[word.code], shift_unit="week", anchor="published"), Granularity.DAY


def day_part(groups: Groups, calendar: Calendar) -> Read:
    """ "last night", "this morning"."""
    word = groups["l"]
    if word.code == "l" and word.name in TOLD:
        return None
    stated = Stated(shift=STEPS[word.code], shift_unit="day", anchor="published", part=groups["g"].name)
    return stated, Granularity.PART_OF_DAY


def ago(groups: Groups, calendar: Calendar) -> Read:
    """ "three weeks ago", "a decade ago"."""
    return _counted(groups, -1, "published")


def ago_first(groups: Groups, calendar: Calendar) -> Read:
    """ "vor drei Wochen": the word before the count says "ago"."""
    return _counted(groups, -1, "published") if calendar.ago_first else None


def from_now(groups: Groups, calendar: Calendar) -> Read:
    """ "two weeks from now"."""
    return _counted(groups, 1, "published")


def ahead(groups: Groups, calendar: Calendar) -> Read:
    """ "in two weeks", where the sentence looks ahead."""
    return _counted(groups, 1, "published")


def told_later(groups: Groups, calendar: Calendar) -> Read:
    """ "two days later", "a year earlier", "a few hours later"."""
    word = groups["g"]
    step = {"A": 1, "B": -1, "F": 1}.get(word.code) or {"earlier": -1, "later": 1}.get(word.name)
    return None if step is None else _counted(groups, step, "narrative")


def _counted(groups: Groups, step: int, anchor: Anchor) -> Read:
    name = groups["u"].name
    count = groups["c"]
    if count.code == "V":
        return _vague(name, step, anchor)
    n = 1 if count.code == "a" else count.n
    if not 0 < n <= LONGEST or (name in ("hour", "minute") and anchor == "published"):
        return None
    if name in ("hour", "minute"):
        return _vague(name, step, anchor)
    name, n = ("year", n * YEARS[name]) if name in YEARS else (name, n)
    return Stated(shift=step * n, shift_unit=name, anchor=anchor), GRAIN[name]


def _vague(name: str, step: int, anchor: Anchor) -> Read:
    """Some hours later: on the same day or the next; some days later is left open."""
    if name in ("hour", "minute"):
        return Stated(shift=step, shift_unit="hour", anchor=anchor), Granularity.PART_OF_DAY
    return Stated(shift_unit=name, anchor=anchor, part="later" if step > 0 else "earlier"), GRAIN[name]


def weekday_alone(groups: Groups, calendar: Calendar) -> Read:
    """ "on Sunday": the last one, or the next where the sentence looks ahead."""
    return Stated(weekday=groups["w"].n, anchor="published"), Granularity.DAY


def day_of_month(groups: Groups, calendar: Calendar) -> Read:
    """ "the 15th of next month", "the 15th day of this month"."""
    if groups["u"].name != "month" or ("u2" in groups and groups["u2"].name != "day"):
        return None
    if real_day(2000, 1, groups["d"].n) is None:
        return None
    step = STEPS[groups["l"].code] if "l" in groups else 0
    return Stated(day=groups["d"].n, shift=step, shift_unit="month", anchor="published"), Granularity.DAY
