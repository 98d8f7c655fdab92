"""The rows of a table of the lexicon, and those that no text needs: it reads as it should where the row is taken out."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any, Protocol

from pydantic import ValidationError
from ruamel.yaml import YAML

from factcheck.language import lemma
from factcheck.lexicon import DATA, Lexicon
from factcheck.lexicon.world import World
from factcheck.model import tokenize

Place = tuple[str | int, ...]

COMPARED = {"offset", "width"}  # how two figures compare; no reading of a text shows it
TABLES = {"zones"}  # inside a setting: words and their numbers, not settings of an entry
UNSEEN = {"alone"}  # the names of dimensions; no text holds them
COMMON = 60  # texts: a row with a word that stands in more of them is taken out by itself
TOGETHER = 25  # rows that are taken out at once
PARTS = {"label_endings", "ordinal_endings", "endings", "glued"}  # a text holds these inside a word


class Case(Protocol):
    """A text with something that is known to hold of it."""

    @property
    def text(self) -> str: ...

    def holds(self, lexicon: Lexicon) -> bool:
        """Whether it holds where this lexicon is used."""
        ...


@dataclass(frozen=True, eq=False)
class Row:
    """Where a row stands in its table, and the words of which a text that needs it has one; none where any text may need it."""

    place: Place
    words: frozenset[str]
    value: Any

    @property
    def name(self) -> str:
        """The place as it is written in messages: "units.mile.names.en: miles"."""
        keys = ".".join(str(k) for k in self.place if isinstance(k, str))
        return f"{keys}: {self.value}" if isinstance(self.place[-1], int) and isinstance(self.value, str) else keys


@cache
def table(file: str) -> dict[str, Any]:
    """A data file as it is written."""
    raw: dict[str, Any] = YAML(typ="safe").load((DATA / file).read_text(encoding="utf-8"))
    return raw


def rows(raw: dict[str, Any]) -> Iterator[Row]:
    """The rows of a table, in order: settings, items of lists, entries of mappings, and the settings inside an entry."""
    for name, value in raw.items():
        if isinstance(value, dict | list):
            yield from _inside(value, (name,), frozenset())
        else:
            yield Row((name,), frozenset(), value)


def _inside(node: Any, place: Place, around: frozenset[str]) -> Iterator[Row]:
    """`around` are the words of the entry in which the node stands."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        here = (*place, key)
        own = frozenset([key] if isinstance(key, str) else [])
        if key in COMPARED:
            continue
        if _is_entry(value) and key not in TABLES:
            words = own | frozenset(_strings(value))
            yield Row(here, words, value)
            yield from _inside(value, here, words)
        elif isinstance(value, dict | list):
            yield from _inside(value, here, around)
        else:
            written = frozenset() if place[0] in UNSEEN else frozenset([value])
            yield Row(here, written if isinstance(key, int) else around or own, value)


def _is_entry(value: Any) -> bool:
    """Whether a mapping has settings of its own: it is a row, and not a table of rows."""
    return isinstance(value, dict) and any(not isinstance(v, dict | list) for v in value.values())


def _strings(node: Any) -> Iterator[str]:
    """The items of the lists in a node: names and signs."""
    for value in node.values() if isinstance(node, dict) else node:
        if isinstance(value, dict | list):
            yield from _strings(value)
        elif isinstance(node, list):
            yield value


def without(raw: dict[str, Any], *places: Place) -> dict[str, Any]:
    """The table with rows taken out, the last one first, so that the places of the others stay theirs."""
    for place in reversed(places):
        raw = _without(raw, place)
    return raw


def _without(raw: dict[str, Any], place: Place) -> dict[str, Any]:
    """The table with one row taken out, or with a setting of the whole table turned over."""
    name = str(place[0])
    value = raw[name]
    if isinstance(value, bool):
        return {**raw, name: not value}
    if isinstance(value, str) and value:
        return {**raw, name: ""}
    return _cut(raw, place)


def _cut(node: Any, place: Place) -> Any:
    """Only what holds the row is copied."""
    copy = node.copy()
    if len(place) == 1:
        del copy[place[0]]
    else:
        copy[place[0]] = _cut(node[place[0]], place[1:])
    return copy


def put(whole: Lexicon, name: str, raw: dict[str, Any]) -> Lexicon:
    """The lexicon with one table read anew; all else is the same. Raises ValidationError where the rest needs what was taken out."""
    if name in World.model_fields:
        old = {n: getattr(whole.world, n) for n in World.model_fields}
        return _with(whole, "world", World(**{**old, name: World.schema_of(name).model_validate(raw)}))
    return _with(whole, name, type(getattr(whole, name)).model_validate(raw))


def _with(whole: Lexicon, name: str, made: Any) -> Lexicon:
    """Made anew and not copied, so that nothing is kept that was worked out from the old table."""
    return Lexicon(**{n: made if n == name else getattr(whole, n) for n in Lexicon.model_fields})


class Cases:
    """Texts of one language, to be looked up by the words of a row."""

    def __init__(self, whole: Lexicon, cases: Iterable[Case]) -> None:
        self.whole = whole
        self._cases = list(cases)
        texts = [_spelled(case.text) for case in self._cases]
        self._spelled = "".join(texts)
        self._starts = [0, *accumulate(len(t) for t in texts)]
        self._lemmas = [_lemmas(case.text, whole.language) for case in self._cases]

    def unneeded(self, name: str, raw: dict[str, Any], found: Sequence[Row]) -> list[str]:
        """The rows of a table without which the file loads and every text still reads as it should."""
        told = {row: self._written(row) for row in found if self._loads(name, without(raw, row.place))}
        rare = [row for row, cases in told.items() if 0 < len(cases) <= COMMON]
        step = -(-len(rare) // TOGETHER) or 1
        needed = {r for i in range(step) for r in self._needed(name, raw, {row: told[row] for row in rare[i::step]})}
        holding = {row.place[:n] for row in needed for n in range(len(row.place) + 1)}  # what holds a needed row is needed
        return [r.name for r, cases in told.items() if r.place not in holding and not self._is_needed(name, raw, r, cases)]

    def _loads(self, name: str, raw: dict[str, Any]) -> bool:
        try:
            put(self.whole, name, raw)
        except ValidationError:
            return False
        return True

    def _needed(self, name: str, raw: dict[str, Any], told: dict[Row, list[int]]) -> set[Row]:
        """Of rows that are taken out together, those that a text with a word of no other of them needs."""
        often = Counter(i for cases in told.values() for i in cases)
        try:
            changed = put(self.whole, name, without(raw, *(row.place for row in told)))
            return {row for row, cases in told.items() if self._fails([i for i in cases if often[i] == 1], changed)}
        except (ValidationError, KeyError):
            return set()  # together they cannot be taken out: each is tried by itself

    def _is_needed(self, name: str, raw: dict[str, Any], row: Row, cases: list[int]) -> bool:
        changed = put(self.whole, name, without(raw, row.place))
        try:
            return self._fails(cases, changed) or self._fails(self._near(row), changed)
        except KeyError:
            return True  # another row names the one that was taken out, as a rate names its unit

    def _fails(self, cases: Iterable[int], changed: Lexicon) -> bool:
        return any(not self._cases[i].holds(changed) and self._cases[i].holds(self.whole) for i in cases)

    def _written(self, row: Row) -> list[int]:
        """The texts with a word of the row as it is written; all of them where the row has no words."""
        if not row.words:
            return list(range(len(self._cases)))
        inside = not PARTS.isdisjoint(row.place)
        found = (m.start() for w in row.words for m in _pattern(w, inside).finditer(self._spelled))
        return sorted({bisect_right(self._starts, at) - 1 for at in found})

    def _near(self, row: Row) -> Iterator[int]:
        """The texts with another form of a word of the row."""
        folds = {w.casefold() for w in row.words}
        return (i for i, lemmas in enumerate(self._lemmas) if not folds.isdisjoint(lemmas))


def _spelled(text: str) -> str:
    """A text for look-up: in small letters, with and without its hyphens, and with nothing that a word could go on over."""
    plain = _small(text)
    return f"{plain}\n{plain.replace('-', ' ')}\n"


def _small(text: str) -> str:
    return text.casefold().replace("’", "'").replace("\xa0", " ")


def _lemmas(text: str, language: str) -> frozenset[str]:
    return frozenset(lemma(t.text, language) for t in tokenize(text) if t.is_word)


def _pattern(word: str, inside: bool) -> re.Pattern[str]:
    """What finds a word in small letters: next to letters only where it is a part of a word. It begins with the word, to be fast."""
    fold = _small(word)
    before = rf"(?<![^\W\d_]{re.escape(fold)})" if fold[:1].isalpha() and not inside else ""
    after = r"(?![^\W\d_])" if fold[-1:].isalpha() and not inside else ""
    return re.compile(re.escape(fold) + before + after)
