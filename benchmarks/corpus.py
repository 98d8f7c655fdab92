"""The sentences of stories.yaml -> documents, the same ones in every run: news of eight domains, each story told by five sources.

Figures of the tellings agree, are rounded and hedged, or differ.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import count, islice
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict
from ruamel.yaml import YAML

T = TypeVar("T")

TELLINGS = 5  # documents a story
FIRST_DAY = date(2019, 1, 7)
SAME, ROUNDED = 0.70, 0.85  # of 100 figures 70 are those of the story, 15 rounded or hedged, 15 other ones

_SLOT = re.compile(r"\{(\w+)(?::([$%.w]?)(\d+)-(\d+))?\}")
_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HEDGES = ("about ", "more than ", "nearly ", "at least ", "some ")


class Domain(BaseModel):
    """A row of `domains`: who speaks, titles, facts in several wordings, and as many sentences without figures."""

    model_config = ConfigDict(extra="forbid")

    name: str
    bodies: list[str]
    titles: list[str]
    facts: list[list[str]]
    fillers: list[str]


class Sentences(BaseModel):
    """The shape of stories.yaml."""

    model_config = ConfigDict(extra="forbid")

    given: list[str]
    family_starts: list[str]
    family_ends: list[str]
    place_fronts: list[str]
    place_starts: list[str]
    place_ends: list[str]
    domains: list[Domain]


class Document(NamedTuple):
    """A generated document and the day on which it was published."""

    path: str
    text: str
    published: date


@dataclass(frozen=True)
class Story:
    """One event of one domain; its number decides everything about it."""

    number: int

    @cached_property
    def domain(self) -> Domain:
        """The sentences of its domain; the eight take turns."""
        domains = sentences().domains
        return domains[self.number % len(domains)]

    @cached_property
    def slots(self) -> dict[str, str]:
        """Names and bodies that all its tellings share."""
        rng = Random(f"story {self.number}")
        return {
            "place": _place(rng),
            "near": _place(rng),
            "person": _person(rng),
            "other": _person(rng),
            "body": pick(rng, self.domain.bodies),
        }

    @cached_property
    def day(self) -> date:
        """The day of the event."""
        return FIRST_DAY + timedelta(days=int(Random(f"day {self.number}").random() * 2000))

    def figure(self, name: str, lo: int, hi: int) -> float:
        """The figure of that name, lo to hi, before any telling rounds or changes it."""
        return lo + Random(f"{self.number} {name}").random() * (hi - lo)


@dataclass(frozen=True)
class Telling:
    """One source's document on a story."""

    story: Story
    number: int

    def document(self) -> Document:
        """Title, dateline and paragraphs of three sentences."""
        rng = Random(f"order {self.story.number} {self.number}")
        domain = self.story.domain
        published = self.story.day + timedelta(days=1 + self.number)
        head = f"{self._fill(rng, pick(rng, domain.titles))}\n\n{self._day(published, with_year=True)}"
        path = f"{self.story.number:05d}-{self.number}.txt"
        paragraphs = (" ".join(p) for p in _threes(self.sentences()))
        return Document(path, "\n\n".join((head, *paragraphs)) + "\n", published)

    def sentences(self) -> Iterator[str]:
        """Each fact of the story in one of its wordings, in an order of its own, with two sentences without figures after each."""
        rng = Random(f"telling {self.story.number} {self.number}")
        fillers = (_shuffled(rng, self.story.domain.fillers) for _ in range(2))
        for fact, *others in zip(_shuffled(rng, self.story.domain.facts), *fillers, strict=True):
            yield self._fill(rng, pick(rng, fact))
            yield from (self._fill(rng, filler) for filler in others)

    def _fill(self, rng: Random, template: str) -> str:
        filled = _SLOT.sub(lambda m: self._slot(rng, m), template)
        return filled[0].upper() + filled[1:]

    def _slot(self, rng: Random, slot: re.Match[str]) -> str:
        name, form, lo, hi = slot.groups()
        if lo is not None:
            return self._figure(name, form, int(lo), int(hi))
        if name in self.story.slots:
            return self.story.slots[name]
        return {"somebody": _person, "somewhere": _place}[name](rng) if name.startswith("some") else self._time(name)

    def _figure(self, name: str, form: str, lo: int, hi: int) -> str:
        rng = Random(f"{self.story.number} {self.number} {name}")
        n, fate = self.story.figure(name, lo, hi), rng.random()
        hedge = pick(rng, _HEDGES) if SAME <= fate < ROUNDED else ""
        if fate >= ROUNDED:
            n = lo + rng.random() * (hi - lo)
        return hedge + _written(form, _rounded(n) if hedge and form == "" else n)

    def _time(self, name: str) -> str:
        day = self.story.day
        if name == "next":
            return self._day(day + timedelta(days=3 + int(self.story.figure("next", 0, 20))), with_year=False)
        if name == "weekday":
            return f"{day:%A}"
        return f"{day:%B}" if name == "month" else self._day(day, with_year=self.number % 2 == 0)

    def _day(self, day: date, *, with_year: bool) -> str:
        """Tellings with odd numbers write dates as in the United States."""
        if self.number % 2:
            return f"{day:%B} {day.day}" + (f", {day.year}" if with_year else "")
        return f"{day.day} {day:%B}" + (f" {day.year}" if with_year else "")


@lru_cache(maxsize=1)
def sentences() -> Sentences:
    """What stories.yaml holds."""
    return Sentences.model_validate(YAML(typ="safe").load(Path(__file__).with_name("stories.yaml").read_text(encoding="utf-8")))


def documents() -> Iterator[Document]:
    """Documents without end: five tellings of each story, one story after the other."""
    for number in count():
        for telling in range(TELLINGS):
            yield Telling(Story(number), telling).document()


def round_ups(stories: int = 3) -> Iterator[Document]:
    """Documents without end that each tell several stories, one after the other, as a page of short news does; five on the same ones."""
    for number in count():
        for telling in range(TELLINGS):
            told = [Telling(Story(number * stories + k), telling).document() for k in range(stories)]
            yield Document(f"{number:05d}-{telling}.txt", "\n".join(d.text for d in told), max(d.published for d in told))


def folder(characters: int) -> tuple[Document, ...]:
    """The first documents that together have at least so many characters."""
    out, size = [], 0
    for document in documents():
        out.append(document)
        size += len(document.text)
        if size >= characters:
            return tuple(out)
    return ()


def one_document(characters: int, join: str, skip: int = 0) -> str:
    """One text of exactly so many characters, from the sentences of all stories from number `skip` on.

    `join` stands between them: a space or a line feed, or words such as " and ", which make one sentence of all.
    """
    every = (s for n in count(skip) for t in range(TELLINGS) for s in Telling(Story(n), t).sentences())
    out: dict[str, None] = {}  # each sentence once: what stands twice in a document is not read again
    size = 0
    while size <= characters:
        sentence = next(every).rstrip('."') if join.strip() else next(every)
        size += 0 if sentence in out else len(sentence) + len(join)
        out[sentence] = None
    return join.join(out)[:characters]


def pick(rng: Random, of: list[T] | tuple[T, ...]) -> T:
    """One of them. Only random() is the same in all versions of Python."""
    return of[int(rng.random() * len(of))]


def in_words(n: int) -> str:
    """0 to 99 in words: 42 -> "forty-two"."""
    if n < len(_ONES):
        return _ONES[n]
    tens, ones = divmod(n, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def _written(form: str, n: float) -> str:
    whole = int(n)
    forms = {"$": f"${n:.1f} million", "%": f"{n:.1f} percent", ".": f"{n:.1f}", "w": in_words(min(whole, 99))}
    return forms.get(form, f"{whole:,}")


def _rounded(n: float) -> int:
    """To one leading digit, from 20 on."""
    whole = int(n)
    scale = 10 ** (len(str(whole)) - 1)
    return whole if whole < 20 else whole // scale * scale


def _person(rng: Random) -> str:
    s = sentences()
    return f"{pick(rng, s.given)} {pick(rng, s.family_starts)}{pick(rng, s.family_ends)}"


def _place(rng: Random) -> str:
    s = sentences()
    return f"{pick(rng, s.place_fronts)} {pick(rng, s.place_starts)}{pick(rng, s.place_ends)}".strip()


def _shuffled(rng: Random, of: list[T]) -> list[T]:
    return [x for _, x in sorted(((rng.random(), x) for x in of), key=lambda pair: pair[0])]


def _threes(said: Iterator[str]) -> Iterator[tuple[str, ...]]:
    while paragraph := tuple(islice(said, 3)):
        yield paragraph
