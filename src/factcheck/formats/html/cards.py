"""The cards of the page: one for each fact and each check, with the words of each source and where their values lie."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from ...model import Check, Claim, Group, Verdict
from ...standing import mark, standing, stands
from ..base import CONFLICTS, Pages, Said, flat, read_as, said, speaker, stretch
from .axis import Tick
from .places import Elsewhere, Named, Places, anchor
from .strip import Bar, strip
from .texts import Mention
from .why import Reasons, Why

CHECKED = "check"  # what the facet of kinds calls checks


class Voice(NamedTuple):
    """What one source says: its words in their sentence, where they stand, who says it, and its value as a bar."""

    source: Named
    said: Said
    read: str
    line: int
    quote: str
    elsewhere: Elsewhere | None
    who: str
    as_of: str
    bar: Bar | None


class Side(NamedTuple):
    """A core: its values, and how many sources stand behind it."""

    values: str
    sources: tuple[Named, ...]
    independent: int


class Card(NamedTuple):
    """A fact or a check as it is shown. `number` counts what differs, 0 for the rest; `stands` is "" for what nobody has to rule on."""

    anchor: str
    id: str
    number: int
    asked: str
    kind: str
    verdict: Verdict
    labels: tuple[str, ...]
    rule: str
    because: str
    capped: str
    settle: str
    mark: str
    standing: tuple[str, ...]
    stands: str
    inside: Named | None
    sources: tuple[Named, ...]
    voices: tuple[Voice, ...]
    ticks: tuple[Tick, ...]
    log: bool
    sides: tuple[Side, ...]
    why: Why

    @property
    def differs(self) -> bool:
        """Whether its sources differ."""
        return self.verdict in CONFLICTS


class Section(NamedTuple):
    """Cards under one heading."""

    anchor: str
    title: str
    cards: tuple[Card, ...]


class Cards:
    """All cards of a report, and what each claim is used for."""

    def __init__(self, pages: Pages, places: Places) -> None:
        self.pages = pages
        self.places = places
        self.reasons = Reasons(pages)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The cards as the page shows them: what differs first, the worst first."""
        held = [c for c in self.pages.report.checks if c.verdict not in CONFLICTS]
        held.sort(key=lambda c: (-c.verdict.severity, c.rule, c.id))
        every: tuple[tuple[str, str, Sequence[Group | Check]], ...] = (
            ("differ", "What differs", self.pages.conflicts),
            ("agree", "Updates and agreements", self.pages.settled),
            ("apart", "Facts that could not be compared", self.pages.undecided),
            ("inside", "Checks inside one source", [c for c in held if c.source is not None]),
            ("across", "Checks across sources", [c for c in held if c.source is None]),
        )
        return tuple(Section(name, title, tuple(self._cards(ones))) for name, title, ones in every if ones)

    @cached_property
    def all(self) -> tuple[Card, ...]:
        """The cards in the order of the page."""
        return tuple(card for section in self.sections for card in section.cards)

    @cached_property
    def uses(self) -> Mapping[str, Mention]:
        """What each claim that stands on a card is used for."""
        found: dict[str, list[Group | Check]] = defaultdict(list)
        every: tuple[Group | Check, ...] = (*self.pages.report.groups, *self.pages.report.checks)
        for one in every:
            for claim in one.claims:
                found[claim].append(one)
        return {claim: _mention(ones) for claim, ones in found.items()}

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {_anchor(one): n for n, one in enumerate(self.pages.conflicts, 1)}

    def _cards(self, ones: Sequence[Group | Check]) -> Iterator[Card]:
        return (self._card(one) for one in ones)

    def _card(self, one: Group | Check) -> Card:
        claims = self.pages.rows(one)
        drawn = strip(one, claims)
        deciding = self.pages.deciding(one) if isinstance(one, Group) else None
        return Card(
            anchor=_anchor(one),
            id=one.id,
            number=self._numbers.get(_anchor(one), 0),
            asked=self.pages.asked(one),
            kind=one.kind if isinstance(one, Group) else CHECKED,
            verdict=one.verdict,
            labels=tuple(label.value.replace("_", " ") for label in one.labels),
            rule=one.rule,
            because=flat(one.because),
            capped=flat(deciding.capped or "") if deciding is not None else "",
            settle=flat(one.settle or ""),
            mark=mark(one),
            standing=standing(one),
            stands=stands(one) if one.verdict in CONFLICTS else "",
            inside=self.places.source(one.source) if isinstance(one, Check) and one.source is not None else None,
            sources=self._sources(claims),
            voices=tuple(self._voice(c, None if drawn is None else drawn.bars.get(c.id)) for c in claims),
            ticks=() if drawn is None else drawn.ticks,
            log=drawn is not None and drawn.log,
            sides=self._sides(one),
            why=self.reasons.of(one),
        )

    def _sources(self, claims: Sequence[Claim]) -> tuple[Named, ...]:
        return tuple(sorted({self.places.source(c.source) for c in claims}))

    def _voice(self, claim: Claim, bar: Bar | None) -> Voice:
        return Voice(
            source=self.places.source(claim.source),
            said=said(claim),
            read=read_as(claim),
            line=claim.line,
            quote=self.places.quote(claim),
            elsewhere=self.places.elsewhere(claim),
            who=speaker(claim),
            as_of=self.pages.as_of(claim),
            bar=bar,
        )

    def _sides(self, one: Group | Check) -> tuple[Side, ...]:
        cores = one.cores if isinstance(one, Group) and len(one.cores) > 1 else ()
        return tuple(Side(flat(stretch(c)), tuple(sorted(self.places.source(s) for s in c.sources)), c.independent) for c in cores)


def _anchor(one: Group | Check) -> str:
    return anchor("f" if isinstance(one, Group) else "k", one.id)


def _mention(ones: Sequence[Group | Check]) -> Mention:
    return Mention(tuple(_anchor(one) for one in ones), max((one.verdict for one in ones), key=lambda v: v.severity))
