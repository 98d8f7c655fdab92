"""Likeness of pairs -> clusters: first equal values, then average link between those, each source counted once."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heappop, heappush
from math import inf

from ..model import Claim
from .weights import Weights

SURE = 2  # texts
Pair = tuple[int, int]
Unit = tuple[int, ...]
Cell = defaultdict[tuple[str, str], list[float]]


def clusters(
    claims: Sequence[Claim], likeness: Mapping[Pair, float], equal: Collection[Pair], against: Collection[Pair], weights: Weights
) -> tuple[tuple[int, ...], ...]:
    """Clusters of two claims or more, as sorted index tuples in order of their first claim."""
    alone: list[Unit] = [(i,) for i in range(len(claims))]
    units = _Joining(claims, alone, likeness, against, weights).run(equal, weights.join_equal)
    units = _Joining(claims, units, likeness, against, weights).run(likeness, weights.join)
    return tuple(sorted(tuple(sorted(u)) for u in units if len(u) > 1))


class _Joining:
    """Units that merge, the best link first; a heap holds the links, and a link of a unit that has changed since is passed over."""

    def __init__(
        self, claims: Sequence[Claim], units: Sequence[Unit], likeness: Mapping[Pair, float], against: Collection[Pair], weights: Weights
    ) -> None:
        self._against = against
        self._claims, self._likeness, self._weights = claims, likeness, weights
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
            self._push(a, (b for b in self._near[a] if a < b))
        while self._heap:
            worth, a, b, *ages = heappop(self._heap)
            if -worth <= least:
                break
            if a in self._units and b in self._units and ages == [self._age[a], self._age[b]]:
                self._merge(a, b)
        return list(self._units.values())

    def _push(self, a: int, others: Iterable[int]) -> None:
        for b in others:
            x, y = min(a, b), max(a, b)
            pair = self._units[x], self._units[y]
            worth = average(self._claims, *pair, self._likeness, self._weights)
            worth += contrast(self._claims, *pair, self._against, self._weights)
            heappush(self._heap, (-worth, x, y, self._age[x], self._age[y]))

    def _merge(self, a: int, b: int) -> None:
        self._units[a] = self._units[a] + self._units.pop(b)
        self._age[a] += 1
        self._near[a] |= self._near.pop(b)
        self._near[a] -= {a, b}
        for c in self._near[a]:
            self._near[c].discard(b)
            self._near[c].add(a)
        self._push(a, sorted(self._near[a]))


def average(claims: Sequence[Claim], a: Sequence[int], b: Sequence[int], likeness: Mapping[Pair, float], weights: Weights) -> float:
    """The mean over pairs of sources of their best clipped score; a veto is a strong no, a pair never compared a weak one."""
    cells: Cell = defaultdict(list)
    for i in a:
        for j in b:
            if claims[i].source != claims[j].source or len(a) == len(b) == 1:
                cells[claims[i].source, claims[j].source].append(_worth(likeness.get((min(i, j), max(i, j))), weights))
    return sum(_cell(c, weights) for c in cells.values()) / len(cells) if cells else weights.veto


def _cell(worths: Sequence[float], weights: Weights) -> float:
    """Two sources are as near as their nearest claims, unless one pair is vetoed: then the mean."""
    return sum(worths) / len(worths) if min(worths) <= weights.veto else max(worths)


def _worth(found: float | None, weights: Weights) -> float:
    if found is None:
        return weights.missing
    return weights.veto if found == -inf else max(-weights.clip, min(weights.clip, found))


def contrast(claims: Sequence[Claim], a: Sequence[int], b: Sequence[int], against: Collection[Pair], weights: Weights) -> float:
    """What a link loses where sources give both values in one text: all of it where each source of the smaller unit does."""
    both = {claims[i].source for i in a for j in b if (min(i, j), max(i, j)) in against}
    smaller = min(len({claims[i].source for i in u}) for u in (a, b))
    more = max(0, min(len(both), SURE) - 1)  # two texts that each give both values are sure of it
    return weights.contrast * (min(1.0, len(both) / smaller) + more)
