"""Which sources may tell one story: those that name somebody or some place in common, and in a large folder somebody rare."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations
from math import log2

from ..lexicon import Lexicon
from .rarity import Mark, Rarity
from .side import Side

SEASON = 45  # days; reports on one country that are further apart are probably not on one story
FEW = 60  # sources; in so small a folder any shared name counts
WEEK = 7  # days within which two reports on one happening are published
LEAST = 2.0  # bits that related sources of the smallest such folder share beyond chance
GROWTH = 2.5  # bits more for each doubling: there are four times the pairs to mistake, and names come in families
LATER = 5.0  # bits against: of thirty reports on one story hardly one comes a season later, of the pairs of an archive nearly all do
COMMON = Fraction(1, 3)  # of the sources that one of two is related to; where so many are related to both, the two are related
WORD = 0.1  # what a shared word is worth beside a name as rare: words are shared by sort of story, and in bundles


class Stories:
    """The names of each source and its day, and whether two sources may tell one story."""

    def __init__(self, sides: Sequence[Side], lexicon: Lexicon, published: Mapping[str, date], leads: Mapping[str, frozenset[str]]) -> None:
        named: dict[str, set[str]] = {side.source: set() for side in sides}
        words: defaultdict[str, set[Mark]] = defaultdict(set)
        for source in named:
            named[source].update(leads.get(source, ()))
        for side in sides:
            named[side.source].update(side.participants)
            words[side.source].update(side.context)
        self._names = {source: frozenset(names) for source, names in named.items()}
        self._countries = frozenset(lexicon.world.places.countries)
        self._about = {source: leads.get(source, frozenset()) - self._countries for source in named}
        self._published = published
        self._near = self._neighbours({source: frozenset(words[source]) for source in sorted(named)}) if self.many else {}
        self._chain = {} if self.many else self._chains()

    @property
    def many(self) -> bool:
        """Whether the folder is so large that pairs of unrelated sources are not even weighed."""
        return len(self._names) > FEW

    def near(self, source: str) -> frozenset[str]:
        """Of a folder of many sources those that may tell the same story as this one."""
        return self._near.get(source, frozenset())

    def _marks(self, source: str) -> frozenset[Mark]:
        """What two sources of one story share: a name of the title, of the first sentences or of those that hold claims, or a week."""
        day = self._published.get(source)
        weeks = _weeks(day) if day is not None else ()
        return frozenset((*self._names.get(source, ()), *weeks))

    def related(self, a: str, b: str) -> bool:
        """Whether two sources may tell one story.

        In a folder of few sources: they share a name, or a chain of other sources does that leads from one to the other; also where one
        of them names nobody, since then nothing tells the two apart. A country alone is no name to share where the reports lie a season
        apart. In a larger folder: what they share, names, the week of publication and to a lesser part words, is rarer than what two
        sources share by chance (bits as in Fellegi and Sunter, 1969; the threshold grows with the logarithm of the number of sources).
        """
        return a == b or (b in self._near[a] if self.many else self._chain[a] == self._chain[b])

    def alone(self, source: str) -> bool:
        """Whether it shares a name with no other source of a small folder."""
        return not self.many and sum(c == self._chain[source] for c in self._chain.values()) == 1

    def _chains(self) -> dict[str, str]:
        """The sources of a small folder, each with the first one of its chain."""
        chain = {source: source for source in sorted(self._names)}
        for a, b in combinations(chain, 2):
            if chain[a] != chain[b] and self._share(a, b):
                kept, gone = sorted((chain[a], chain[b]))
                chain |= {source: kept for source, first in chain.items() if first == gone}
        return chain

    def _neighbours(self, words: Mapping[str, frozenset[Mark]]) -> dict[str, frozenset[str]]:
        """The related sources of each; only what few sources share can relate two, so only those that share such are looked at."""
        names, around = Rarity({source: self._marks(source) for source in sorted(self._names)}, self._about), Rarity(words, {})
        least = LEAST + GROWTH * log2(len(self._names) / FEW)
        near: dict[str, set[str]] = {source: set() for source in self._names}
        for source, other in names.together(least / 2):
            shared = names.beyond_chance(source, other) - (LATER if self._seasons_apart(source, other) else 0.0)
            if shared * 2 < least:  # words at most double it
                continue
            if shared + min(shared, WORD * around.beyond_chance(source, other)) >= least:
                near[source].add(other)
                near[other].add(source)
        return _closed(near)

    def _share(self, a: str, b: str) -> bool:
        x, y = self._names.get(a), self._names.get(b)
        if not x or not y:
            return True
        shared = x & y
        return bool(shared) and not (shared <= self._countries and self._seasons_apart(a, b))

    def _seasons_apart(self, a: str, b: str) -> bool:
        """Whether it is known of both when they were published, and that a season lies between."""
        days = self._published.get(a), self._published.get(b)
        return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > SEASON


def _closed(near: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """The related sources of each, and those that are related to as many of the same sources that they tell one story with them."""
    closed = {source: set(others) for source, others in near.items()}
    for source, others in near.items():
        for two_off in {s for other in others for s in near[other] if source < s} - others:
            common = len(others & near[two_off])
            if common > 1 and common >= COMMON * min(len(others), len(near[two_off])):
                closed[source].add(two_off)
                closed[two_off].add(source)
    return {source: frozenset(found) for source, found in closed.items()}


def _weeks(day: date) -> tuple[int, int]:
    """The two overlapping fortnights that hold a day, so that days less than a week apart share one."""
    n = day.toordinal() // WEEK
    return n, n + 1
