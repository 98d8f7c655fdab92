"""What every check works with: all claims, by source and by sentence, the groups they stand in, and how a check is put."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Protocol, TypeVar

from ..bounds import Days, days
from ..lexicon import Lexicon
from ..model import Basis, Check, Claim, Group, Label, Period, Quantity, Slot, Verdict
from ..settings import Settings

K = TypeVar("K")


@dataclass(frozen=True)
class Ground:
    """What is known around the claims. `published` and `bases` are by source id."""

    settings: Settings
    lexicon: Lexicon
    published: Mapping[str, date | None] = field(default_factory=dict)
    bases: Mapping[str, Basis] = field(default_factory=dict)


@dataclass(frozen=True)
class Material:
    """All claims of a run in order of place, and the groups they were put in."""

    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    ground: Ground

    @classmethod
    def of(cls, claims: Sequence[Claim], groups: Sequence[Group], ground: Ground) -> "Material":
        """The material, in order."""
        placed = sorted(claims, key=lambda c: (c.source, c.start, c.end, c.id))
        return cls(tuple(placed), tuple(sorted(groups, key=lambda g: g.id)), ground)

    @cached_property
    def by_id(self) -> dict[str, Claim]:
        """Claim by its id."""
        return {c.id: c for c in self.claims}

    @cached_property
    def by_source(self) -> dict[str, tuple[Claim, ...]]:
        """The claims of each source."""
        return _gathered((c.source, c) for c in self.claims)

    @cached_property
    def by_sentence(self) -> dict[tuple[str, int], tuple[Claim, ...]]:
        """The claims of each sentence, which is named by its source and its start."""
        return _gathered(((c.source, c.sentence_start), c) for c in self.claims)

    @cached_property
    def by_subject(self) -> dict[str, tuple[Claim, ...]]:
        """The claims that name a participant."""
        return _gathered((name, c) for c in self.claims for name in sorted(named(c)))

    @cached_property
    def group_of(self) -> dict[str, Group]:
        """The group of a claim, by the claim's id."""
        return {i: g for g in self.groups for i in g.claims}

    def of_subjects(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims that share a participant with `claim`, in order of place."""
        found = {c.id: c for name in sorted(named(claim)) for c in self.by_subject[name] if c.id != claim.id}
        return tuple(sorted(found.values(), key=lambda c: (c.source, c.start, c.end, c.id)))

    def company(self, claim: Claim) -> tuple[Claim, ...]:
        """The other claims of its group."""
        group = self.group_of.get(claim.id)
        return () if group is None else tuple(self.by_id[i] for i in group.claims if i != claim.id and i in self.by_id)

    def one_event(self, a: Claim, b: Claim) -> bool:
        """Whether the events of two claims are of one class, or of two that may name the same happening."""
        x, y = value_of(a.frame.event), value_of(b.frame.event)
        return x is not None and y is not None and (x == y or self.ground.lexicon.world.events.near(x, y))

    def linked(self, a: Claim, b: Claim) -> bool:
        """Whether any event that the clause of `a` names may be the event of `b`: "the mission lasted ..." and "began deploying"."""
        y, near = value_of(b.frame.event), self.ground.lexicon.world.events.near
        return y is not None and any(x == y or near(x, y) for x in events(a))

    def one_measure(self, part: Claim, whole: Claim) -> bool:
        """Whether what `part` counts is what `whole` counts, or is held by it."""
        x, y = value_of(part.frame.measure), value_of(whole.frame.measure)
        return x is not None and y is not None and (x == y or self.ground.lexicon.world.nouns.covers(y, x))


class Rule(Protocol):
    """One check. Its docstring is the user's help text; its id is the name of its file and is never changed once released."""

    id: str

    def examine(self, material: Material) -> Iterator[Check]:
        """What the check finds, in order of place. Never raises; says nothing where it is not sure."""
        ...


def check(
    rule: Rule,
    verdict: Verdict,
    because: str,
    claims: Sequence[Claim],
    numbers: Mapping[str, str] | None = None,
    settle: str | None = None,
) -> Check:
    """A check in the name of a rule; its id is a short hash of the rule and its premises, so that it survives edits elsewhere.

    Labels: derived always, internal where all premises are of one source and something is amiss.
    """
    ids = tuple(dict.fromkeys(c.id for c in claims))
    sources = {c.source for c in claims}
    source = claims[0].source if len(sources) == 1 else None
    amiss = verdict.severity >= Verdict.TENSION.severity
    labels = (Label.INTERNAL, Label.DERIVED) if source is not None and amiss else (Label.DERIVED,)
    fingerprint = sha256("\n".join((rule.id, *sorted(ids))).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return Check(
        id=fingerprint,
        rule=rule.id,
        verdict=verdict,
        because=because,
        claims=ids,
        source=source,
        labels=labels,
        numbers=dict(numbers or {}),
        settle=settle,
    )


def words(claim: Claim) -> str:
    """The words of a claim as written, in quotation marks."""
    return f"“{' '.join((claim.value.written or claim.quote).split())}”"


def value_of(slot: Slot | None) -> str | None:
    """The normal form that a slot holds."""
    return None if slot is None else slot.value


def events(claim: Claim) -> tuple[str, ...]:
    """The classes of the events that the clause of a claim names, its own first."""
    own = value_of(claim.frame.event)
    return (*(() if own is None else (own,)), *(s.value for s in claim.frame.also))


def named(claim: Claim) -> frozenset[str]:
    """The participants of a claim, by normal form."""
    return frozenset(s.value for s in claim.frame.participants)


def share_participants(a: Claim, b: Claim, least: int = 1) -> bool:
    """Whether the two name so many participants in common."""
    return len(named(a) & named(b)) >= least


def part_of(claim: Claim) -> str | None:
    """The label of the part that a figure is told of; None where it is told of a whole or of another scope."""
    kind, colon, label = (value_of(claim.frame.scope) or "").partition(":")
    return label if kind == "part" and colon else None


def is_whole(claim: Claim) -> bool:
    """Whether a figure is told of the whole."""
    return isinstance(claim.value, Quantity) and value_of(claim.frame.scope) in (None, "whole")


def day_of(claim: Claim) -> date | None:
    """The one day that a claim names; None where it names more than one, or could not be resolved."""
    if not isinstance(claim.value, Period):
        return None
    span: Days = days(claim.value.model_copy(update={"hedge": type(claim.value.hedge).NONE}))
    return span.earliest if span.earliest == span.latest else None


def year_of(claim: Claim) -> int | None:
    """The one year that a time lies in; None where it is no time, spans years, or could not be resolved."""
    if not isinstance(claim.value, Period) or claim.value.earliest is None or claim.value.latest is None:
        return None
    first, last = claim.value.earliest.year, claim.value.latest.year
    return first if first == last else None


def _gathered(pairs: Iterator[tuple[K, Claim]]) -> dict[K, tuple[Claim, ...]]:
    found: defaultdict[K, list[Claim]] = defaultdict(list)
    for key, claim in pairs:
        found[key].append(claim)
    return {key: tuple(claims) for key, claims in found.items()}
