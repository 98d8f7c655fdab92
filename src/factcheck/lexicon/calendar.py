"""The shape of calendar.yaml: the words of times, and what each says."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from ..model import Frozen, Hedge, tokenize
from .phrases import Phrases

Words = tuple[str, ...]
MonthNumber = Annotated[int, Field(ge=1, le=12)]
DayNumber = Annotated[int, Field(ge=1, le=31)]
Unit = Literal["minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "half", "year", "decade", "century"]
Part = Literal[
    "early", "mid", "late", "beginning", "end", "earlier", "later",
    "morning", "afternoon", "midday", "evening", "night", "early_hours", "overnight",
]  # fmt: skip

# The letter that stands for a list of little words in the patterns of times.
LITTLE = {
    "the": "T", "a": "a", "of": "f", "on": "O", "in": "i", "during": "i", "from": "F", "between": "K", "and": "&", "to": "j",
    "last": "l", "past": "l", "previous": "l", "next": "n", "coming": "n", "now": "W", "following": "n", "this": "t", "same": "x",
    "ago": "g", "on_the": "E", "before": "B", "after": "A", "from_now": "Z", "own": "'",
}  # fmt: skip


# Letters that can carry a time by themselves: a text without any holds none.
CARRIERS = frozenset("mwskhrqXyuoDRY")


class Word(NamedTuple):
    """What a word of times is: the letter of its class, its number and its canonical name."""

    code: str
    n: int = 0
    name: str = ""


class Season(Frozen):
    """First and last month; `ambiguous` is a word that needs a year or "this", "last", "next" beside it."""

    first: MonthNumber
    last: MonthNumber
    ambiguous: bool = False


class Holiday(Frozen):
    """A day with a name that falls on the same date every year."""

    month: MonthNumber
    day: DayNumber


class RelativeDay(Frozen):
    """Days from the day of writing, and the part of that day."""

    days: int
    part: Part | None = None


class ClockWords(Frozen):
    """Words beside a time of day."""

    am: Words = ()
    pm: Words = ()
    noon: Words = ()
    midnight: Words = ()
    oclock: Words = ()
    zones: dict[str, Decimal | None] = Field(default_factory=dict)  # hours from UTC; null where the name says too little
    at: Words = ()
    exact: Words = ()

    @cached_property
    def signs(self) -> frozenset[str]:
        """Lower-cased tokens of which one stands in every hour in digits: a colon, or the first word of a mark."""
        words = (*self.am, *self.pm, *self.oclock, *self.zones)
        return frozenset((":", *(tokenize(w)[0].fold for w in words)))

    @cached_property
    def named(self) -> frozenset[str]:
        """The longest lower-cased word of each name of an hour: "noon"."""
        return frozenset(max((t.fold for t in tokenize(p)), key=len) for p in (*self.noon, *self.midnight))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Anything that may be a time of day: 6:22 p.m., 6.22pm, 6pm, 05:37 GMT."""
        am, pm, oclock = (_either(w) for w in (self.am, self.pm, self.oclock))
        digits = r"(?P<hour>\d(?<![\d.,:/$€£-]\d)\d?)(?:(?P<sign>[:.]?)(?P<minute>\d\d)(?::\d\d)?)?(?!\d|[.,:]\d|\w*\d)"
        marks = rf"(?:[ \xa0]?(?:(?P<am>(?i:{am}))|(?P<pm>(?i:{pm})))(?![^\W_]))?(?P<oclock>[ \xa0]?(?i:{oclock})\b)?"
        zone = rf"(?:[ \xa0]\(?(?P<zone>{_either(tuple(self.zones))})\b)?"
        return re.compile(digits + marks + zone)  # begins with a digit, not with a look behind: that is fast

    @cached_property
    def names(self) -> re.Pattern[str]:
        """Hours with a name of their own."""
        return re.compile(rf"\b(?i:(?P<noon>{_either(self.noon)})|(?P<midnight>{_either(self.midnight)}))\b")


def _either(words: Words) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) or r"(?!)"


class Calendar(Frozen):
    """Rows of calendar.yaml. `day_first` says how 05/01/2022 is read.

    `ordinal_stop`: "8." is an ordinal. `ago_first`: what says "ago" stands before the count, and also says "before".
    `bare_years`: years stand without a preposition, and nouns have capitals.
    """

    day_first: bool = True
    ordinal_stop: bool = False
    ago_first: bool = False
    bare_years: bool = False
    months: dict[str, MonthNumber] = Field(default_factory=dict)
    weekdays: dict[str, Annotated[int, Field(ge=0, le=6)]] = Field(default_factory=dict)
    abbreviations: Words = ()
    ambiguous: Words = ()
    names_too: Words = ()
    seasons: dict[str, Season] = Field(default_factory=dict)
    holidays: dict[str, Holiday] = Field(default_factory=dict)
    ordinals: dict[str, DayNumber] = Field(default_factory=dict)
    ordinal_endings: Words = ()
    counts: dict[str, int] = Field(default_factory=dict)
    vague_counts: Words = ()
    units: dict[str, Unit] = Field(default_factory=dict)
    many: Words = ()
    to_date: dict[str, Unit] = Field(default_factory=dict)
    relative_days: dict[str, RelativeDay] = Field(default_factory=dict)
    decade_words: dict[str, int] = Field(default_factory=dict)
    decade_ending: str = ""
    quarter_signs: dict[str, Literal["quarter", "half"]] = Field(default_factory=dict)
    parts: dict[str, Part] = Field(default_factory=dict)
    part_nouns: dict[str, Part] = Field(default_factory=dict)
    day_parts: dict[str, Part] = Field(default_factory=dict)
    hours_of: dict[str, Part] = Field(default_factory=dict)
    the: Words = ()
    a: Words = ()
    of: Words = ()
    on: Words = ()
    on_the: Words = ()
    in_: Annotated[Words, Field(alias="in")] = ()
    during: Words = ()
    from_: Annotated[Words, Field(alias="from")] = ()
    between: Words = ()
    and_: Annotated[Words, Field(alias="and")] = ()
    to: Words = ()
    last: Words = ()
    past: Words = ()
    previous: Words = ()
    next: Words = ()
    coming: Words = ()
    following: Words = ()
    this: Words = ()
    same: Words = ()
    ago: Words = ()
    before: Words = ()
    after: Words = ()
    from_now: Words = ()
    now: Words = ()
    onwards: Words = ()
    own: Words = ()
    ahead: Words = ()
    hedges: dict[str, Hedge] = Field(default_factory=dict)
    no_times: Words = ()
    streets: Words = ()
    recurring: Words = ()
    year_before: Words = ()
    year_short: Words = ()
    year_weak: Words = ()
    count_before: Words = ()
    event_nouns: Words = ()
    clock: ClockWords = ClockWords()

    @cached_property
    def phrases(self) -> Phrases[Word]:
        """Every phrase of times with its meaning; where two rows give the same phrase, the first stands."""
        rows: dict[str, Word] = {}
        for phrase, word in self._rows():
            rows.setdefault(phrase, word)
        return Phrases(rows.items())

    @cached_property
    def words(self) -> frozenset[str]:
        """Words that name a time by themselves, in lower case: months, weekdays, today."""
        return frozenset((*self.months, *self.weekdays, *(w for w in self.relative_days if " " not in w)))

    def is_word(self, fold: str) -> bool:
        """Whether a lower-cased word names a time and is no other word too."""
        return fold in self.words and not (self.among(fold, "ambiguous") or self.among(fold, "names_too"))

    @cached_property
    def openers(self) -> frozenset[str]:
        """The lower-cased first words of all phrases: any other word says nothing of times."""
        return self.phrases.firsts | frozenset(self.quarter_signs)

    @cached_property
    def alone(self) -> dict[str, Word]:
        """Words of times that need no look at their neighbours: no longer phrase begins with them, and no stop belongs to them."""
        rest = frozenset((*self.quarter_signs, *self.abbreviations))
        return {fold: word for fold, word in self.phrases.alone.items() if fold not in rest}

    @cached_property
    def carriers(self) -> frozenset[str]:
        """The longest word of each phrase that can be a time by itself: a sentence without one, and without digits, holds no time."""
        phrases = (p for p, w in self._rows() if w.code in CARRIERS)
        return frozenset(max((t.fold for t in tokenize(p)), key=len) for p in phrases)

    @cached_property
    def hedge_phrases(self) -> Phrases[Hedge]:
        """What stands before a time and bounds it."""
        return Phrases(self.hedges.items())

    @cached_property
    def onward_phrases(self) -> Phrases[Hedge]:
        """What stands behind a time and leaves its end open."""
        return Phrases((phrase, Hedge.SINCE) for phrase in self.onwards)

    @cached_property
    def ordinal_openers(self) -> frozenset[str]:
        """The lower-cased first words of all ordinals."""
        return frozenset(tokenize(p)[0].fold for p, w in self._rows() if w.code == "o")

    def among(self, fold: str, name: str) -> bool:
        """Whether a lower-cased word stands in the list of that name."""
        return fold in self._sets[name]

    @cached_property
    def _sets(self) -> dict[str, frozenset[str]]:
        names = (
            "abbreviations", "ambiguous", "names_too", "ordinal_endings", "ahead", "recurring",
            "streets", "year_before", "year_short", "year_weak", "count_before",
            "event_nouns", "own", "the", "on", "in_", "of",
        )  # fmt: skip
        return {name: frozenset(getattr(self, name)) for name in names}

    def _rows(self) -> Iterator[tuple[str, Word]]:
        for phrase in self.no_times:
            yield phrase, Word("_")
        yield from ((k, Word("m", n)) for k, n in self.months.items())
        yield from ((k, Word("w", n)) for k, n in self.weekdays.items())
        yield from ((k, Word("s", 0, k)) for k in self.seasons)
        yield from ((k, Word("h", 0, k)) for k in self.holidays)
        yield from self._numbers()
        yield from ((k, Word("u", int(k in self.many), unit)) for k, unit in self.units.items())
        yield from ((k, Word("R", 0, unit)) for k, unit in self.to_date.items())
        yield from ((k, Word("r", d.days, d.part or "")) for k, d in self.relative_days.items())
        yield from ((k, Word("k", 1900 + n)) for k, n in self.decade_words.items())
        yield from ((k, Word("p", 0, part)) for k, part in self.parts.items() if k not in self.part_nouns)
        yield from ((k, Word("P", 0, part)) for k, part in self.part_nouns.items())
        yield from ((k, Word("D", 0, part)) for k, part in self.day_parts.items())
        yield from ((k, Word("H", 0, part)) for k, part in self.hours_of.items())
        for role, code in LITTLE.items():
            yield from ((k, Word(code, 0, role)) for k in getattr(self, role if role in type(self).model_fields else role + "_"))

    def _numbers(self) -> Iterator[tuple[str, Word]]:
        for phrase, n in self.ordinals.items():
            yield phrase, Word("o", n, "word")
            yield phrase.replace("-", " "), Word("o", n, "word")
        yield from ((k, Word("v", n)) for k, n in self.counts.items())
        yield from ((k, Word("V")) for k in self.vague_counts)
