"""Likeness of pairs -> clusters: first equal values, then average link between those, each source counted once."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heappop, heappush
from math import inf
from typing import NamedTuple

from .desk import Desk
from .side import Side

SURE = 2  # texts
Pair = tuple[int, int]
Unit = tuple[int, ...]


def clusters(
    sides: Sequence[Side], likeness: Mapping[Pair, float], equal: Collection[Pair], against: Collection[Pair], desk: Desk
) -> tuple[tuple[int, ...], ...]:
    """Clusters of two claims or more, as sorted index tuples in order of their first claim."""
    alone: list[Unit] = [(i,) for i in range(len(sides))]
    found = _Found(sides, likeness, against, desk)
    units = _Joining(found, alone).run(equal, desk.weights.join_equal)
    units = _Joining(found, units).run(likeness, desk.weights.join)
    return tuple(sorted(tuple(sorted(u)) for u in units if len(u) > 1))


class _Found(NamedTuple):
    """What is known of the claims: their likeness by pair, and the pairs that one text tells as two values."""

    sides: Sequence[Side]
    likeness: Mapping[Pair, float]
    against: Collection[Pair]
    desk: Desk

    def worth(self, i: int, j: int) -> float:
        """The clipped score of a pair; of one that was never put side by side a weak no, or a strong one."""
        weights = self.desk.weights
        found = self.likeness.get((i, j) if i < j else (j, i))
        if found is None:
            return weights.missing if self.desk.stories.related(self.sides[i].source, self.sides[j].source) else weights.veto
        return weights.veto if found == -inf else max(-weights.clip, min(weights.clip, found))

    def link(self, a: Unit, b: Unit) -> float:
        """How strongly two units are linked."""
        if len(a) == len(b) == 1:
            i, j = min(a[0], b[0]), max(a[0], b[0])
            return self.worth(i, j) + (self.desk.weights.contrast if (i, j) in self.against else 0.0)
        return self._average(a, b) + self._contrast(a, b)

    def _average(self, a: Unit, b: Unit) -> float:
        """The mean over pairs of sources of their best clipped score."""
        source = [(i, self.sides[i].source) for i in a], [(j, self.sides[j].source) for j in b]
        cells: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
        for i, x in source[0]:
            for j, y in source[1]:
                if x != y:
                    cells[x, y].append(self.worth(i, j))
        veto = self.desk.weights.veto
        return sum(_cell(c, veto) for c in cells.values()) / len(cells) if cells else veto

    def _contrast(self, a: Unit, b: Unit) -> float:
        """What a link loses where sources give both values in one text: all of it where each source of the smaller unit does."""
        both = {self.sides[i].source for i in a for j in b if ((i, j) if i < j else (j, i)) in self.against}
        if not both:
            return 0.0
        smaller = min(len({self.sides[i].source for i in u}) for u in (a, b))
        more = max(0, min(len(both), SURE) - 1)  # two texts that each give both values are sure of it
        return self.desk.weights.contrast * (min(1.0, len(both) / smaller) + more)


def _cell(worths: Sequence[float], veto: float) -> float:
    """Two sources are as near as their nearest claims, unless one pair is vetoed: then the mean."""
    return sum(worths) / len(worths) if min(worths) <= veto else max(worths)


class _Joining:
    """Units that merge, the best link first; a heap holds the links, and a link of a unit that has changed since is passed over."""

    def __init__(self, found: _Found, units: Sequence[Unit]) -> None:
        self._found = found
        self._units: dict[int, Unit] = dict(enumerate(units))
        self._near: defaultdict[int, set[int]] = defaultdict(set)
        self._age: Counter[int] = Counter()
        self._heap: list[tuple[float, int, int, int, int]] = []

    def run(self, allowed: Iterable[Pair], least: float) -> list[Unit]:
        """Merges along links that an allowed pair opens, as long as the best is above `least`."""
        home = {i: k for k, u in self._units.items() for i in u}
        for i, j in allowed:
            if home[i] != home[j]:
                self._near[home[i]].add(home[j])
                self._near[home[j]].add(home[i])
        for a in sorted(self._near):
            self._push(a, (b for b in self._near[a] if a < b), least)
        while self._heap:
            _, a, b, *ages = heappop(self._heap)
            if a in self._units and b in self._units and ages == [self._age[a], self._age[b]]:
                self._merge(a, b, least)
        return list(self._units.values())

    def _push(self, a: int, others: Iterable[int], least: float) -> None:
        for b in others:
            x, y = min(a, b), max(a, b)
            worth = self._found.link(self._units[x], self._units[y])
            if worth > least:
                heappush(self._heap, (-worth, x, y, self._age[x], self._age[y]))

    def _merge(self, a: int, b: int, least: float) -> None:
        self._units[a] = self._units[a] + self._units.pop(b)
        self._age[a] += 1
        self._near[a] |= self._near.pop(b)
        self._near[a] -= {a, b}
        for c in self._near[a]:
            self._near[c].discard(b)
            self._near[c].add(a)
        self._push(a, sorted(self._near[a]), least)
