"""Why claims were taken for one fact, and how each two of them compare: the evidence as a waterfall, the numbers of the rules."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from ...model import Check, Comparison, Feature, Group, Likeness, Verdict
from ..base import Pages, flat, shorten

PAIRS = 12  # pairs and waterfalls shown for one fact; `factcheck explain` has them all
ROOM_FOR_PAIRS = 3000  # of all facts together: where there are many, each shows fewer, but always the pair that decides
NEAR = 3
ROOM = 60  # characters of a quote in a heading
CENT = Decimal("0.01")


class Number(NamedTuple):
    """A figure of a rule by its name."""

    name: str
    value: str


class Pair(NamedTuple):
    """Two claims and what a rule says of them."""

    a: str
    b: str
    verdict: Verdict
    rule: str
    because: str
    capped: str
    numbers: tuple[Number, ...]


class Step(NamedTuple):
    """A piece of evidence: its weight, and its bar in per cent, which begins where the one before ended."""

    name: str
    weight: str
    because: str
    x: str
    width: str
    against: bool


class Waterfall(NamedTuple):
    """The evidence that two claims state one fact, the strongest first; `zero` is where nothing speaks for either."""

    a: str
    b: str
    score: str
    zero: str
    steps: tuple[Step, ...]
    veto: str


class Why(NamedTuple):
    """What stands behind a card: the numbers of the pair that decides, the other pairs, and the evidence."""

    numbers: tuple[Number, ...]
    pairs: tuple[Pair, ...]
    more_pairs: int
    waterfalls: tuple[Waterfall, ...]
    more_waterfalls: int
    near: tuple[Waterfall, ...]


class Reasons:
    """The reasons behind the facts and checks of a report."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        facts = max(1, len(pages.report.groups))
        self.most = max(1, min(PAIRS, ROOM_FOR_PAIRS // facts))
        self.near = NEAR if self.most > 1 else 0

    def of(self, one: Group | Check) -> Why:
        """What stands behind a fact or a check."""
        if isinstance(one, Check):
            return Why(_named(one.numbers, {}), (), 0, (), 0, ())
        first = self.pages.deciding(one)
        decided = frozenset() if first is None else frozenset((first.a, first.b))
        pairs = sorted((c for c in one.comparisons if c != first), key=lambda c: -c.verdict.severity)
        links = sorted(one.likeness, key=lambda k: frozenset((k.a, k.b)) != decided)
        return Why(
            numbers=() if first is None else self._numbers(first),
            pairs=tuple(self._pair(c) for c in pairs[: self.most]),
            more_pairs=max(0, len(pairs) - self.most),
            waterfalls=tuple(self._waterfall(k) for k in links[: self.most]),
            more_waterfalls=max(0, len(links) - self.most),
            near=tuple(self._waterfall(k) for k in self._near(one)),
        )

    @cached_property
    def _refused(self) -> Mapping[str, list[Likeness]]:
        by_claim: dict[str, list[Likeness]] = defaultdict(list)
        for near in self.pages.report.near_misses:
            by_claim[near.a].append(near)
            by_claim[near.b].append(near)
        return by_claim

    def _near(self, group: Group) -> Sequence[Likeness]:
        """The nearest claims that were not taken for the same fact."""
        own = frozenset(group.claims)
        out = {(m.a, m.b): m for i in group.claims for m in self._refused.get(i, ()) if (m.a in own) is not (m.b in own)}
        return sorted(out.values(), key=lambda m: (m.veto is not None, -m.score, m.a, m.b))[: self.near]

    def _quote(self, claim_id: str) -> str:
        found = self.pages.claims.get(claim_id)
        return flat(claim_id) if found is None else shorten(flat(found.quote), ROOM)

    def _source(self, claim_id: str) -> str:
        found = self.pages.claims.get(claim_id)
        return "" if found is None else f" ({self.pages.names.get(found.source, flat(found.source))}, line {found.line})"

    def _named(self, claim_id: str) -> str:
        return f"“{self._quote(claim_id)}”{self._source(claim_id)}"

    def _numbers(self, pair: Comparison) -> tuple[Number, ...]:
        return _named(pair.numbers, {"a": self._quote(pair.a), "b": self._quote(pair.b)})

    def _pair(self, c: Comparison) -> Pair:
        return Pair(self._named(c.a), self._named(c.b), c.verdict, c.rule, flat(c.because), flat(c.capped or ""), self._numbers(c))

    def _waterfall(self, k: Likeness) -> Waterfall:
        features = sorted(k.features, key=lambda f: (-abs(f.weight), f.name))
        ends = [Decimal(0)]
        for f in features:
            ends.append(ends[-1] + Decimal(str(f.weight)))
        low, high = min(ends), max(ends)
        steps = (_step(f, a, b, low, high) for f, (a, b) in zip(features, pairwise(ends), strict=True))
        zero = str(_place(Decimal(0), low, high))
        return Waterfall(self._named(k.a), self._named(k.b), f"{k.score:+.2f}", zero, tuple(steps), flat(k.veto or ""))


def _step(feature: Feature, start: Decimal, end: Decimal, low: Decimal, high: Decimal) -> Step:
    left, right = sorted((_place(start, low, high), _place(end, low, high)))
    name, because = flat(feature.name.replace("_", " ")), flat(feature.because)
    return Step(name, f"{feature.weight:+.2f}", because, str(left), str(right - left), feature.weight < 0)


def _place(n: Decimal, low: Decimal, high: Decimal) -> Decimal:
    return Decimal(0) if low == high else (100 * (n - low) / (high - low)).quantize(CENT)


def _named(numbers: Mapping[str, str], sides: Mapping[str, str]) -> tuple[Number, ...]:
    """The figures of a rule: what the words of the two sides allow, what a reader expects of them, then the rest by name."""
    return tuple(Number(name, flat(value)) for name, value in _told(numbers, sides))


def _told(numbers: Mapping[str, str], sides: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    used = set()
    for ending, told in (("", "“{}” allows"), ("_expected", "of “{}” a reader expects")):
        for side, quote in sides.items():
            key = f"{side}{ending}"
            if key in numbers:
                used.add(key)
                yield told.format(quote), numbers[key]
    yield from ((key.replace("_", " "), value) for key, value in sorted(numbers.items()) if key not in used)
