"""A finding -> its conflicts: two sides of a fact that differ, or the claims of a check, known by what is said and not by where."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ..model import Check, Claim, Comparison, Group, Report, Verdict
from .fingerprint import said

CONFLICTS = (Verdict.DISCREPANCY, Verdict.TENSION)
Key = tuple[str, frozenset[tuple[str, str]]]
"""What a decision is kept under: "fact", or "check" and its rule; and the id and value of each claim."""


class Conflict(NamedTuple):
    """Two sides of a fact, or a check: the verdict between them, and the claims it is best shown on.

    `keys` are all the pairs of claims that differ across these two sides: whoever has ruled on one of them has ruled on the sides.
    """

    verdict: Verdict
    rule: str
    because: str
    claims: tuple[str, ...]
    keys: tuple[Key, ...]

    @property
    def said(self) -> frozenset[tuple[str, str]]:
        """The id and value of every claim in it."""
        return frozenset(words for _, key in self.keys for words in key)

    def known(self, known: Mapping[Key, Verdict]) -> bool:
        """Whether one of its pairs is among these, and was as severe there."""
        return any(k in known and known[k].severity >= self.verdict.severity for k in self.keys)


def findings(report: Report, order: Sequence[str] = ()) -> tuple[Group | Check, ...]:
    """The facts and checks of a report that differ, in its order, or in that of these ids."""
    every: tuple[Group | Check, ...] = (*report.groups, *report.checks)
    place = {i: n for n, i in enumerate(order)}
    return tuple(sorted((one for one in every if one.verdict in CONFLICTS), key=lambda one: place.get(one.id, 0)))


def conflicts(one: Group | Check, claims: Mapping[str, Claim]) -> tuple[Conflict, ...]:
    """What differs in a finding: a conflict for each two of its sides that differ; one for a check. `claims` are by id."""
    if isinstance(one, Check):
        key = (f"check {one.rule}", frozenset(said(claims[c]) for c in one.claims if c in claims))
        return (Conflict(one.verdict, one.rule, one.because, one.claims, (key,)),) if one.verdict in CONFLICTS else ()
    side = {c: n for n, core in enumerate(one.cores) for c in core.claims}
    far = [c for c in one.comparisons if c.verdict in CONFLICTS and c.a in claims and c.b in claims]

    def sides(c: Comparison) -> tuple[str, ...]:
        return tuple(sorted(f"{side.get(i, i)}" for i in (c.a, c.b)))

    apart = groupby(sorted(far, key=lambda c: (sides(c), _order(c, one))), key=sides)
    found = [_between(list(pairs), claims) for _, pairs in apart]
    return tuple(sorted(found, key=lambda c: (-c.verdict.severity, c.claims)))


def _order(c: Comparison, group: Group) -> tuple[int, bool, bool, str, str]:
    """The pair first that the verdict of the group rests on."""
    carries = c.rule == group.rule and group.because.startswith(c.because.rstrip("."))
    return -c.verdict.severity, not carries, c.capped is not None, c.a, c.b


def _between(pairs: Sequence[Comparison], claims: Mapping[str, Claim]) -> Conflict:
    first = pairs[0]
    keys = tuple(dict.fromkeys(("fact", frozenset((said(claims[c.a]), said(claims[c.b])))) for c in pairs))
    return Conflict(first.verdict, first.rule, first.because, (first.a, first.b), keys)
