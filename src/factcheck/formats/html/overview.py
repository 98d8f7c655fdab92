"""The whole at a glance: which sources agree with each other and how often, and all dates in the order of time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from ...bounds import days
from ...model import Claim, Group, Kind, Period, Verdict
from ..base import CONFLICTS, Said, read_as, said
from .cards import Card, Cards
from .places import Named
from .times import when

MOST = 14  # sources in a grid; of more, the pairs that differ most are listed
PAIRS = 100
ROOM = 90


class Shared(NamedTuple):
    """Two sources: how many facts both tell, on how many they agree, differ, or cannot be compared."""

    a: Named
    b: Named
    agree: int
    differ: int
    undecided: int

    @property
    def facts(self) -> int:
        """All facts that both tell."""
        return self.agree + self.differ + self.undecided


class Grid(NamedTuple):
    """The sources against each other: a row for each but the first, a cell for each earlier source; or the pairs that differ most."""

    sources: tuple[Named, ...]
    rows: tuple[tuple[Named, tuple[Shared, ...]], ...]
    pairs: tuple[Shared, ...]
    more: int


def grid(cards: Cards) -> Grid:
    """How often each two sources agree. A fact counts once for two sources: as differing where any claims of the two differ."""
    counts: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for group in cards.pages.report.groups:
        for pair, verdict in _between(group, cards).items():
            counts[pair].append(verdict)
    sources = tuple(cards.places.sources.items())
    shared = {pair: _shared(cards.places.source(pair[0]), cards.places.source(pair[1]), counts[pair]) for pair in counts}
    if len(sources) <= MOST:
        rows = tuple((b, tuple(shared.get((i, j)) or Shared(a, b, 0, 0, 0) for i, a in sources[:n])) for n, (j, b) in enumerate(sources))
        return Grid(tuple(s for _, s in sources), rows[1:], (), 0)
    ranked = sorted(shared.values(), key=lambda s: (-s.differ, -s.facts, s.a.number, s.b.number))
    return Grid((), (), tuple(ranked[:PAIRS]), max(0, len(ranked) - PAIRS))


def _between(group: Group, cards: Cards) -> dict[tuple[str, str], Verdict]:
    """The most severe verdict between the claims of each two sources, the earlier source first."""
    order = {i: s.number for i, s in cards.places.sources.items()}
    worst: dict[tuple[str, str], Verdict] = {}
    for c in group.comparisons:
        ends = [claim.source for claim in cards.pages.of((c.a, c.b)) if claim.source in order]
        if len(set(ends)) == 2:
            a, b = sorted(ends, key=lambda i: order[i])
            worst[a, b] = max(worst.get((a, b), c.verdict), c.verdict, key=lambda v: v.severity)
    return worst


def _shared(a: Named, b: Named, verdicts: Sequence[Verdict]) -> Shared:
    differ = sum(v in CONFLICTS for v in verdicts)
    undecided = sum(v is Verdict.UNDECIDED for v in verdicts)
    return Shared(a, b, len(verdicts) - differ - undecided, differ, undecided)


class Dated(NamedTuple):
    """A time and who tells it: of a fact with its card and the other times that it is said to have, or of a claim told once only."""

    when: str
    card: Card | None
    others: tuple[str, ...]
    said: Said
    read: str
    tellers: tuple[tuple[Named, str], ...]


class Year(NamedTuple):
    """The times of one year, in order."""

    name: str
    entries: tuple[Dated, ...]


Place = tuple[date, date, str]


def timeline(cards: Cards) -> tuple[Year, ...]:
    """All claims that give a time, by year; claims of one fact that give the same time stand together."""
    entries = sorted(_entries(cards), key=lambda e: e[0])
    return tuple(Year(str(year), tuple(d for _, d in of)) for year, of in groupby(entries, key=lambda e: e[0][0].year))


def _entries(cards: Cards) -> Iterator[tuple[Place, Dated]]:
    of_fact = {card.id: card for card in cards.all}
    for group in cards.pages.report.groups:
        times = _times(cards.pages.of(group.claims))
        card = of_fact.get(group.id)
        for place, claims in times.items():
            others = tuple(told for *_, told in sorted(times) if told != place[2]) if group.verdict in CONFLICTS else ()
            yield place, _dated(cards, place[2], claims, card, others)
    for place, claims in _times(cards.pages.of(cards.pages.report.ledger.singletons)).items():
        yield from ((place, _dated(cards, place[2], [c], None, ())) for c in claims)


def _dated(cards: Cards, told: str, claims: Sequence[Claim], card: Card | None, others: tuple[str, ...]) -> Dated:
    tellers = dict.fromkeys((cards.places.source(c.source), cards.places.quote(c)) for c in claims)
    return Dated(told, card, others, said(claims[0], ROOM), read_as(claims[0]), tuple(tellers))


def _times(claims: Sequence[Claim]) -> Mapping[Place, list[Claim]]:
    """Claims by the days that they give and how they give them; times of day and what could not be resolved give none."""
    found: dict[Place, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Period) and claim.kind is not Kind.TIME:
            given = days(claim.value)
            first, last = given.earliest or given.latest, given.latest or given.earliest
            if first is not None and last is not None:
                found[first, last, when(claim.value)].append(claim)
    return found
