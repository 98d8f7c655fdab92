"""Two neighbouring forms -> one time, where the words between them make them one."""

import re
from datetime import date

from ..model import Granularity, Stated
from . import relative
from .absolute import LEAP
from .counted import in_year
from .days import Days, days_of
from .grammar import Core
from .standing import Sentence

_RANGE = re.compile(r"[-j][TOi]?")
_BETWEEN = re.compile(r"&T?")
_OF_YEAR = re.compile(r"[fOi]?")
_FROM = re.compile(r"(?:F|K)[TOi]?$")
_DAYS = frozenset({Granularity.DAY, Granularity.PART_OF_DAY})


def of_year(a: Core, b: Core, gap: str) -> Core | None:
    """ "January 5 last year", "in March of this year", "the first quarter of last year"."""
    years = b.stated.shift_unit == "year" and b.stated.part is None and b.form.read in (relative.unit, relative.this_unit)
    if not years or a.stated.month is None or a.stated.year is not None or a.stated.shift is not None:
        return None
    if _OF_YEAR.fullmatch(gap) is None:
        return None
    shift = {"shift": b.stated.shift, "shift_unit": "year", "anchor": b.stated.anchor}
    return a._replace(last=b.last, stated=a.stated.model_copy(update=shift))


def counted_from(read: Sentence, a: Core, b: Core, gap: str) -> Core | None:
    """ "3 days after January 12th", "two weeks before Christmas": the count goes with the date."""
    counts = a.form.read in (relative.told_later, relative.told_unit) and read.letters[a.last - 1] in "ABF"
    if not counts or gap not in ("", "T", "O") or a.stated.shift is None:
        return None
    if b.form.read is relative.day_word:
        return _from_day_word(a, b)
    if b.stated.shift is not None:
        return None
    if a.granularity is Granularity.PART_OF_DAY or b.stated.month is None or b.granularity is not Granularity.DAY:
        return None
    shift = {"shift": a.stated.shift, "shift_unit": a.stated.shift_unit}
    return b._replace(first=a.first, stated=b.stated.model_copy(update=shift), granularity=a.granularity)


def _from_day_word(a: Core, b: Core) -> Core | None:
    """ "three days from tomorrow", "two weeks from today"."""
    step = {"day": 1, "week": 7, "fortnight": 14}.get(a.stated.shift_unit or "")
    if step is None or a.stated.shift is None or b.stated.shift is None:
        return None
    return b._replace(first=a.first, stated=b.stated.model_copy(update={"shift": a.stated.shift * step + b.stated.shift}))


def joined(read: Sentence, a: Core, b: Core, gap: str) -> Core | None:
    """The two ends of a range: "from April 3 to May 6, 2020", "March-May", "between the end of 2007 and 2009"."""
    opening = _FROM.search(read.letters, max(0, a.first - 2), a.first)
    between = opening is not None and read.letters[opening.start()] == "K"
    if (_BETWEEN if between else _RANGE).fullmatch(gap) is None or not _absolute(a):
        return None
    if b.form.read is relative.day_word and b.stated.part is None and (opening is not None or gap.startswith("j")):
        shift = {"shift": b.stated.shift, "shift_unit": "to_day", "anchor": "published"}
        first = opening.start() if opening is not None else a.first
        return Core(first, b.last, a.stated.model_copy(update=shift), Granularity.DAYS, b.form)
    if not _absolute(b):
        return None
    if gap.startswith("-") and a.granularity is not b.granularity:
        return None
    said = _range(a.stated, b.stated, a.granularity, b.granularity)
    if said is None:
        return None
    first = opening.start() if opening is not None else a.first
    return Core(first, b.last, *said, b.form)


def _absolute(core: Core) -> bool:
    stated = core.stated
    return stated.shift is None and (stated.year is not None or stated.month is not None)


def _range(a: Stated, b: Stated, grain_a: Granularity, grain_b: Granularity) -> tuple[Stated, Granularity] | None:
    a, b = _with_each_others_year(a, b)
    granularity = Granularity.DAYS if grain_a in _DAYS and grain_b in _DAYS else Granularity.PART_OF_YEAR
    if a.month is None and b.month is None:
        granularity = Granularity.YEARS
    first, last = days_of(a, grain_a), days_of(b, grain_b)
    if first is not None and last is not None:
        return _of_days(Days(first.earliest, last.latest), granularity)
    if a.year is not None or b.year is not None or a.month is None or b.month is None or (a.day is None) != (b.day is None):
        return None
    if a.part is not None or b.part is not None:
        a, b = _in_days(a, grain_a), _in_days(b, grain_b)
    ends = {"month_hi": b.month_hi or b.month, "day_hi": b.day_hi or b.day}
    return a.model_copy(update=ends), granularity


def _in_days(stated: Stated, grain: Granularity) -> Stated:
    """A part of a month in days; in a leap year, since the year is not known."""
    days = days_of(in_year(stated, LEAP), grain)
    if days is None or days.earliest is None or days.latest is None:
        return stated
    return Stated(month=days.earliest.month, day=days.earliest.day, month_hi=days.latest.month, day_hi=days.latest.day)


def _with_each_others_year(a: Stated, b: Stated) -> tuple[Stated, Stated]:
    """ "Nov 18-Dec 19, 2015": the year at the end counts for both, the year before where the months turn."""
    if a.year is None and b.year is not None and a.month is not None:
        turns = b.month is not None and b.month < a.month
        year = b.year - 1 if turns else b.year
        return a.model_copy(update={"year": year, "year_hi": year if a.year_hi is None else a.year_hi}), b
    if b.year is None and a.year is not None and b.month is not None:
        turns = a.month is not None and b.month < a.month
        return a, b.model_copy(update={"year": a.year + 1 if turns else a.year})
    return a, b


def _of_days(days: Days, granularity: Granularity) -> tuple[Stated, Granularity] | None:
    first, last = days
    if first is None or last is None or last < first:
        return None
    return stated_days(first, last), granularity


def stated_days(first: date, last: date) -> Stated:
    """Two days as stated parts."""
    return Stated(year=first.year, month=first.month, day=first.day, year_hi=last.year, month_hi=last.month, day_hi=last.day)
