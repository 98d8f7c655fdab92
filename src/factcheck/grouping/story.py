"""Which sources may tell one story: those that name somebody or some place in common, and in a large folder somebody rare."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from math import fsum, log2

from ..lexicon import Lexicon
from .side import Side

SEASON = 45  # days; reports on one country that are further apart are probably not on one story
FEW = 60  # sources; in so small a folder any shared name counts
WEEK = 7  # days within which two reports on one happening are published
CROWD = 100  # sources; a name that more of them share brings no two of a large folder together
GROWTH = 2  # bits that related sources share beyond chance, for each doubling of the folder: there are four times the pairs to mistake

Mark = str | int  # a name, or a week as a number


class Stories:
    """The names of each source and its day, and whether two sources may tell one story."""

    def __init__(self, sides: Sequence[Side], lexicon: Lexicon, published: Mapping[str, date], leads: Mapping[str, frozenset[str]]) -> None:
        named: dict[str, set[str]] = {side.source: set() for side in sides}
        for source in named:
            named[source].update(leads.get(source, ()))
        for side in sides:
            named[side.source].update(side.participants)
        self._names = {source: frozenset(names) for source, names in named.items()}
        self._countries = frozenset(lexicon.world.places.countries)
        self._published = published
        self._near = self._neighbours() if self.many else {}
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
        apart. In a larger folder: what they share, names and the week of publication, is rarer than what two sources share by chance
        (bits as in Fellegi and Sunter, 1969; the threshold grows with the logarithm of the number of sources).
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

    def _neighbours(self) -> dict[str, frozenset[str]]:
        """The related sources of each; only what few sources share can relate two, so only those that share such are looked at."""
        marks = {source: self._marks(source) for source in sorted(self._names)}
        holders: defaultdict[Mark, list[str]] = defaultdict(list)
        for source, own in marks.items():
            for mark in own:
                holders[mark].append(source)
        bits = {mark: log2(len(marks) / len(every)) for mark, every in holders.items()}
        chance = {source: fsum(bits[mark] * len(holders[mark]) / len(marks) for mark in own) for source, own in marks.items()}
        least = 1 + GROWTH * log2(len(marks) / FEW)
        near = {}
        for source, own in marks.items():
            others = {other for mark in own if len(holders[mark]) <= CROWD for other in holders[mark]} - {source}
            shared = ((other, _worth(own & marks[other], bits)) for other in others)
            near[source] = frozenset(other for other, worth in shared if worth >= least + (chance[source] + chance[other]) / 2)
        return near

    def _share(self, a: str, b: str) -> bool:
        x, y = self._names.get(a), self._names.get(b)
        if not x or not y:
            return True
        shared = x & y
        days = self._published.get(a), self._published.get(b)
        if not shared or not shared <= self._countries or days[0] is None or days[1] is None:
            return bool(shared)
        return abs((days[0] - days[1]).days) <= SEASON


def _worth(shared: Iterable[Mark], bits: Mapping[Mark, float]) -> float:
    """The bits of the shared names, and those of one week: two that overlap say the same."""
    weeks = [bits[mark] for mark in shared if isinstance(mark, int)]
    return fsum(bits[mark] for mark in shared if isinstance(mark, str)) + max(weeks, default=0.0)


def _weeks(day: date) -> tuple[int, int]:
    """The two overlapping fortnights that hold a day, so that days less than a week apart share one."""
    n = day.toordinal() // WEEK
    return n, n + 1
