"""The forms that were read in a sentence -> its times: parts before them, ranges, counts from a date, hedges."""

import re
from collections.abc import Callable, Sequence

from ..lexicon.calendar import Calendar
from ..model import Granularity, Hedge, Stated, Token
from . import absolute, relative
from .doubt import before_event
from .grammar import Core, Time, bare_year_stands, cores, sentence
from .merge import counted_from, joined, of_year
from .spelled import Spelled
from .standing import Sentence, looks_ahead

NOW = "W"  # the letter of "now", which is a time only at the end of a range
_WINDOW = 6  # letters before a form that a part can take, tokens that a hedge can take
_LONG = frozenset({
    Granularity.MONTH, Granularity.YEAR, Granularity.DECADE, Granularity.SEASON, Granularity.CENTURY, Granularity.QUARTER,
    Granularity.HALF, Granularity.WEEK,
})  # fmt: skip
_SHORT = frozenset({Granularity.DAY, Granularity.PART_OF_DAY})
_PART = re.compile(r"(?:T?(?P<p>p)[-iO]?|T?(?P<q>P)[f-])T?$")
_SEVERAL = re.compile(r"T?(?P<o>[ol])(?P<c>[#v])(?P<u>u)[fi]T?$")
_COUNTED = re.compile(r"T?(?P<o>[ol])-?(?P<u>u)[fi]?T?$")
_DAY_PART = re.compile(r"(?:(?P<p>p)O?|T?(?P<g>[DH])[fO]?)T?$")
_DAY_PART_AFTER = re.compile(r",?(?P<g>D)")
_LIST = re.compile(r",?&?")


def times(
    tokens: Sequence[Token], folds: frozenset[str], tags: Callable[[], Sequence[str]], calendar: Calendar, numbers: Spelled
) -> tuple[Time, ...]:
    """The times of a sentence, in order of place.

    `folds` are the tokens in lower case. `tags` gives the parts of speech and is only called where a number is in doubt. `numbers` are the
    whole numbers in words, which may be days and years: by their first token the token after the last, and the number.
    """
    read = sentence(tokens, folds, tags, calendar, numbers)
    if read is None:
        return ()
    parted = [with_parts(read, core) for core in cores(read)]
    standing = _standing(read, parted)
    return tuple(_hedged(read, core) for core in _merged(read, standing))


def _standing(read: Sentence, parted: list[tuple[Core, bool]]) -> list[Core]:
    """Without units that lack their part ("the month"), and without numbers that stand where no year stands."""
    kept: list[Core] = []
    for core, has_part in parted:
        if core.form.bare and not has_part and read.letters[core.first] != NOW:
            continue
        in_list = bool(kept) and kept[-1].granularity is Granularity.YEAR and _LIST.fullmatch(read.letters, kept[-1].last, core.first)
        if has_part or in_list or core.form.read is not absolute.year or _in_range(read, core) or bare_year_stands(read, core):
            kept.append(core)
    return kept


def _in_range(read: Sentence, core: Core) -> bool:
    """Whether a number ends a range that a date begins: "from May 2nd 2014 to 2018"."""
    return core.first > 1 and read.letters[core.first - 1] in "-j" and read.letters[core.first - 2] in "mo#y"


def with_parts(read: Sentence, core: Core) -> tuple[Core, bool]:
    """A form with the words before it that narrow it: "early March", "the end of 2019", "first week of May", "the night of January 5"."""
    start = max(0, core.first - _WINDOW)
    before = read.letters[start : core.first]
    if core.granularity in _LONG:
        narrowed = _narrowed(read, core, before, start)
        return (narrowed, True) if narrowed is not None else (core, False)
    if core.granularity in _SHORT and core.stated.shift_unit not in ("hour", "minute"):
        return _at_part_of_day(read, core, before, start), True
    return core, False


def _narrowed(read: Sentence, core: Core, before: str, start: int) -> Core | None:
    part = _PART.search(before)
    if part is not None:
        word = read.found[start + part.start(part.lastgroup or 0)]
        finer = Granularity.PART_OF_MONTH if core.granularity is Granularity.MONTH else Granularity.PART_OF_YEAR
        if core.granularity is Granularity.WEEK:
            finer = Granularity.DAYS
        return core._replace(first=start + part.start(), stated=core.stated.model_copy(update={"part": word.name}), granularity=finer)
    counted = _SEVERAL.search(before) or _COUNTED.search(before)
    if counted is None:
        return None
    number, unit = read.found[start + counted.start("o")], read.found[start + counted.start("u")]
    if counted.re is _SEVERAL:
        from_end = number.code == "l"
        count = read.found[start + counted.start("c")].n
        said = absolute.several(count, from_end, unit.name, core.stated) if from_end or number.n == 1 else None
    else:
        said = absolute.counted(number.n or -1, unit.name, core.stated)
    return None if said is None else core._replace(first=start + counted.start(), stated=said[0], granularity=said[1])


def _at_part_of_day(read: Sentence, core: Core, before: str, start: int) -> Core:
    part = _DAY_PART.search(before)
    if part is not None:
        word, first, last = read.found[start + part.start(part.lastgroup or 0)], start + part.start(), core.last
    else:
        behind = _DAY_PART_AFTER.match(read.letters, core.last)
        if behind is None:
            return core
        word, first, last = read.found[behind.start("g")], core.first, behind.end()
    return core._replace(
        first=first,
        last=last,
        stated=core.stated.model_copy(update={"part": word.name}),
        granularity=Granularity.PART_OF_DAY,
    )


def _merged(read: Sentence, found: list[Core]) -> list[Core]:
    """Neighbours that make one time: a month and its "last year", a count and its date, the two ends of a range."""
    merged: list[Core] = []
    for core in found:
        while merged and merged[-1].last > core.first:
            merged.pop()  # "the last four months" inside "the last four months of 2021"
        previous = merged[-1] if merged else None
        one = None if previous is None else _one(read, previous, core)
        if one is not None:
            merged[-1] = one
        else:
            merged.append(core)
    return [c for c in merged if not _counts_from_nothing(read, c) and read.letters[c.first : c.last] != NOW]


def _one(read: Sentence, a: Core, b: Core) -> Core | None:
    gap = read.letters[a.last : b.first]
    return of_year(a, b, gap) or counted_from(read, a, b, gap) or joined(read, a, b, gap)


def _counts_from_nothing(read: Sentence, core: Core) -> bool:
    """ "Two days after the vote": the date that it counts from is not named."""
    if core.form.read not in (relative.told_later, relative.told_unit) or core.stated.anchor is None:
        return False
    if read.letters[core.last - 1] not in "ABF":
        return False
    end = read.found[core.last - 1].last
    return end < len(read.tokens) and (read.tokens[end].is_word or read.tokens[end].is_number)


def _hedged(read: Sentence, core: Core) -> Time:
    first, last = read.found[core.first].first, read.found[core.last - 1].last
    stated = _directed(read, core, first)
    if _of_event(read, first, last):
        return Time(first, last, stated, core.granularity)
    window = read.tokens[max(0, first - _WINDOW) : first]
    match = read.calendar.hedge_phrases.match_before(window, len(window)) if window else None
    if match is None and len(window) > 1 and read.calendar.among(window[-1].fold, "the"):
        match = read.calendar.hedge_phrases.match_before(window, len(window) - 1)
        first = first - 1 if match is not None else first
    if match is not None:
        return Time(first - match[0], last, stated, core.granularity, match[1])
    onward = read.calendar.onward_phrases.match(read.tokens, last) if last < len(read.tokens) else None
    if onward is not None and not _bounds_the_next(read, last + onward[0]):
        return Time(first, last + onward[0], stated, core.granularity, Hedge.SINCE)
    return Time(first, last, stated, core.granularity)


def _of_event(read: Sentence, first: int, last: int) -> bool:
    """ "After Monday's robbery", "before the 2010 election", "hit by 2004 tsunami": the word before bounds the event, not its date."""
    if last < len(read.tokens) and read.calendar.among(read.tokens[last].fold, "own"):
        return True
    named = last < len(read.tokens) and before_event(last, read.tokens, read.calendar)
    since = first > 0 and read.calendar.hedges.get(read.tokens[first - 1].fold) is Hedge.SINCE
    return named and not since


def _bounds_the_next(read: Sentence, end: int) -> bool:
    """ "2018 or later than 2020": the words behind a time belong to the one after it."""
    return end < len(read.tokens) and read.calendar.hedge_phrases.match(read.tokens, end - 1) is not None


def _directed(read: Sentence, core: Core, first: int) -> Stated:
    """A weekday by itself is the last one, or the next where the sentence looks ahead."""
    stated = core.stated
    weekend = stated.shift_unit == "nearest_weekend"
    alone = stated.weekday is not None and stated.day is None and stated.month is None and stated.shift is None
    if not (alone or weekend):
        return stated
    ahead = looks_ahead(read, first)
    if weekend:
        return stated.model_copy(update={"shift": 1 if ahead else -1})
    return stated.model_copy(update={"shift": 1 if ahead else -1, "shift_unit": "nearest_weekday"})
