"""The tokens of a sentence -> the times in it, with their stated parts and hedges; nothing is resolved here."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..lexicon.calendar import CARRIERS, Calendar
from ..model import Granularity, Hedge, Stated, Token
from . import absolute
from .doubt import settled, year_stands
from .forms import FORMS, Form
from .lexemes import NUMBER_SIGNS, codes, lexemes, may_hold_a_time
from .spelled import Spelled, with_spelled
from .standing import Sentence, Tags, stands

# The form, the first lexeme and the one after the last, and the place of each group.
Match = tuple[int, int, int, tuple[tuple[str, int], ...]]
_CACHED = 64  # letters: longer runs are rare, and would only fill the cache


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


def sentence(tokens: Sequence[Token], folds: frozenset[str], tags: Tags, calendar: Calendar, numbers: Spelled) -> Sentence | None:
    """The lexemes of a sentence, or None where nothing in it can be a time."""
    if not numbers and not may_hold_a_time(tokens, folds, calendar):
        return None
    found = with_spelled(lexemes(tokens, calendar, joined=False), numbers) if numbers else lexemes(tokens, calendar)
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
    for index, first, last, places in _matches(run) if len(run) <= _CACHED else _matched(run):
        form = FORMS[index]
        groups = {name: read.found[start + at] for name, at in places}
        said = form.read(groups, read.calendar)
        if said is not None and stands(read, form, start + first, start + last, groups):
            found.append(Core(start + first, start + last, *said, form))
    return found


@lru_cache(maxsize=4096)
def _matches(run: str) -> tuple[Match, ...]:
    """Every match of every form in a run of letters; the same runs come again and again."""
    return _matched(run)


def _matched(run: str) -> tuple[Match, ...]:
    found: list[Match] = []
    for index, form in enumerate(FORMS):
        for m in form.pattern.finditer(run):
            places = tuple((name, m.start(name)) for name, text in m.groupdict().items() if text is not None)
            found.append((index, m.start(), m.end(), places))
    return tuple(found)


def bare_year_stands(read: Sentence, core: Core) -> bool:
    """Whether a year without a month stands where years stand; true for all other forms."""
    if core.form.read is not absolute.year:
        return True
    first, last = read.found[core.first].first, read.found[core.last - 1].last
    return year_stands(first, last, read.tokens, read.tags, read.calendar)
