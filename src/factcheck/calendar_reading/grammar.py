"""The tokens of a sentence -> the times in it, with their stated parts and hedges; nothing is resolved here."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..lexicon.calendar import CARRIERS, Calendar
from ..model import Granularity, Hedge, Stated, Token
from . import absolute, relative
from .doubt import settled, year_stands
from .forms import FORMS, Form
from .lexemes import NUMBER_SIGNS, Lexeme, codes, lexemes, may_hold_a_time
from .spelled import Spelled, with_spelled

Tags = Callable[[], Sequence[str]]
Match = tuple[int, int, int, tuple[tuple[str, int], ...]]  # form, first and last lexeme, place of each group


class Time(NamedTuple):
    """A time in a sentence: tokens from `first` to before `last`."""

    first: int
    last: int
    stated: Stated
    granularity: Granularity
    hedge: Hedge = Hedge.NONE


class Core(NamedTuple):
    """A form that was read: lexemes from `first` to before `last`. `bare` ones need a part before them."""

    first: int
    last: int
    stated: Stated
    granularity: Granularity
    form: Form


class Sentence(NamedTuple):
    """What the steps of the reading share."""

    tokens: Sequence[Token]
    found: Sequence[Lexeme]
    letters: str
    tags: Tags
    calendar: Calendar


def sentence(tokens: Sequence[Token], tags: Tags, calendar: Calendar, numbers: Spelled) -> Sentence | None:
    """The lexemes of a sentence, or None where nothing in it can be a time."""
    if not numbers and not may_hold_a_time(tokens, calendar):
        return None
    found = with_spelled(lexemes(tokens, calendar), numbers) if numbers else lexemes(tokens, calendar)
    if not any(x.code in CARRIERS for x in found) and not any(signs in codes(found) for signs in NUMBER_SIGNS):
        return None
    found = settled(found, tokens, tags, calendar)
    return Sentence(tokens, found, codes(found), tags, calendar)


def cores(read: Sentence) -> list[Core]:
    """The longest forms that do not overlap, in order of place."""
    candidates: list[Core] = []
    start = 0
    for run in read.letters.split("_"):
        if run:
            candidates += _read_run(read, run, start)
        start += len(run) + 1
    taken = bytearray(len(read.letters))
    chosen = []
    for core in sorted(candidates, key=lambda c: (c.first - c.last, c.first)):
        if not any(taken[core.first : core.last]):
            taken[core.first : core.last] = b"\1" * (core.last - core.first)
            chosen.append(core)
    return sorted(chosen, key=lambda c: c.first)


def _read_run(read: Sentence, run: str, start: int) -> list[Core]:
    found = []
    for index, first, last, places in _matches(run):
        form = FORMS[index]
        groups = {name: read.found[start + at] for name, at in places}
        said = form.read(groups, read.calendar)
        if said is not None and _stands(read, form, start + first, start + last, groups):
            found.append(Core(start + first, start + last, *said, form))
    return found


@lru_cache(maxsize=4096)
def _matches(run: str) -> tuple[Match, ...]:
    """Every match of every form in a run of letters; the same runs come again and again."""
    found: list[Match] = []
    for index, form in enumerate(FORMS):
        for m in form.pattern.finditer(run):
            places = tuple((name, m.start(name)) for name, text in m.groupdict().items() if text is not None)
            found.append((index, m.start(), m.end(), places))
    return tuple(found)


def _stands(read: Sentence, form: Form, first: int, last: int, groups: dict[str, Lexeme]) -> bool:
    """Whether a form may be read here: what the words around it allow."""
    tokens, begin, end = read.tokens, read.found[first].first, read.found[last - 1].last
    if form.tight and any(tokens[i].end != tokens[i + 1].start for i in range(begin, end - 1)):
        return False
    if (form.tight or form.read in (absolute.years, absolute.year)) and _in_a_code(tokens, begin, end):
        return False
    if begin and read.calendar.among(tokens[begin - 1].fold, "recurring"):
        return False
    if end < len(tokens) and tokens[end].text[0].isupper() and read.calendar.among(tokens[end].fold, "streets"):
        return False
    if form.read is absolute.day and "y" not in groups:
        return _day_stands(read, first, last, groups)
    if form.read is relative.ahead:
        return groups["i"].name == "in" and looks_ahead(read, begin)
    if form.read is absolute.day_alone:
        return _alone_stands(read, end)
    if form.read is relative.several_units and groups["l"].name == "last":
        return groups["l"].first == 0 or read.tags()[groups["l"].first - 1] not in ("MD", "TO")
    if form.read is absolute.holiday and "y" not in groups:
        return not (end < len(tokens) and read.calendar.among(tokens[end].fold, "event_nouns"))  # "the Boxing Day tsunami"
    if form.read is absolute.years and "k" not in groups:
        return groups["y"].n > absolute.FIRST_PLAIN_YEAR
    return True


def _in_a_code(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether numbers are joined to it by hyphens, as in a number of a telephone: 133-03-03-2020."""
    before = begin > 1 and tokens[begin - 1].text in "-/" and tokens[begin - 1].end == tokens[begin].start
    if before and tokens[begin - 2].is_number and tokens[begin - 2].end == tokens[begin - 1].start:
        return True
    after = end + 1 < len(tokens) and tokens[end].text in "-/" and tokens[end - 1].end == tokens[end].start
    return after and tokens[end + 1].is_number and tokens[end + 1].start == tokens[end].end


def _day_stands(read: Sentence, first: int, last: int, groups: dict[str, Lexeme]) -> bool:
    """ "In January 8 people" is a month and a count; "May first responders" and "her first March" are no days."""
    number, tokens = groups["d"], read.tokens
    end = read.found[last - 1].last
    month_first = groups["m"].first < number.first
    if number.code == "#":
        glued = end < len(tokens) and tokens[end].text in "%"
        return not glued and not (month_first and first and read.found[first - 1].code == "i" and end < len(tokens) and tokens[end].is_word)
    if number.name == "":
        return True
    if month_first:
        return end >= len(tokens) or not tokens[end].is_word or "T" in read.letters[first:last]
    return "f" in read.letters[first:last]


def _alone_stands(read: Sentence, end: int) -> bool:
    """ "on the 13th", not "on the 13th floor"."""
    if end < len(read.tokens) and not read.tokens[end].is_word:
        return read.tokens[end].text not in "-–/:%"
    return end >= len(read.tokens) or read.tags()[end] in ("IN", "CC", "VBD", "VBZ", "TO", "WDT", "WRB")


def looks_ahead(read: Sentence, before: int) -> bool:
    """Whether a word for what is to come stands before a token."""
    return any(read.calendar.among(t.fold, "ahead") for t in read.tokens[:before])


def bare_year_stands(read: Sentence, core: Core) -> bool:
    """Whether a year without a month stands where years stand; true for all other forms."""
    if core.form.read is not absolute.year:
        return True
    first, last = read.found[core.first].first, read.found[core.last - 1].last
    return year_stands(first, last, read.tokens, read.tags, read.calendar)
