"""A finding -> its conflicts, known by what is said and not by where.

Two sides of a fact that differ, the claims of a check, or a claim of a draft and a side of what its sources say.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ..model import Answer, Check, CheckReport, Claim, Comparison, Group, Report, Support, Verdict
from .fingerprint import said

CONFLICTS = (Verdict.DISCREPANCY, Verdict.TENSION)
ANSWERS = (Support.CONTRADICTED, Support.PARTLY)
ALSO = "What this source says is held against the draft as well."
Finding = Group | Check | Answer
Key = tuple[str, frozenset[tuple[str, str]]]
"""What a decision is kept under: "fact", or "check" or "draft" and its rule; and the id and value of each claim."""


class Conflict(NamedTuple):
    """Two sides of a fact, a check, or a draft and a side: the verdict between them, and the claims it is best shown on.

    `keys` are all the pairs of claims that differ across these two sides: whoever has ruled on one of them has ruled on the sides.
    """

    verdict: Verdict | Support
    rule: str
    because: str
    claims: tuple[str, ...]
    keys: tuple[Key, ...]

    @property
    def said(self) -> frozenset[tuple[str, str]]:
        """The id and value of every claim in it."""
        return frozenset(words for _, key in self.keys for words in key)

    def known(self, known: Mapping[Key, Verdict | Support]) -> bool:
        """Whether one of its pairs is among these, and was as severe there."""
        return any(k in known and known[k].severity >= self.verdict.severity for k in self.keys)


def findings(report: Report, order: Sequence[str] = ()) -> tuple[Group | Check, ...]:
    """The facts and checks of a report that differ, in its order, or in that of these ids."""
    every: tuple[Group | Check, ...] = (*report.groups, *report.checks)
    place = {i: n for n, i in enumerate(order)}
    return tuple(sorted((one for one in every if one.verdict in CONFLICTS), key=lambda one: place.get(one.id, 0)))


def answered(report: CheckReport) -> tuple[Answer, ...]:
    """The answers that contradict a draft, then those that bear it out in part; each in the order of the draft."""
    return tuple(a for verdict in ANSWERS for a in report.answers if a.verdict is verdict)


def conflicts(one: Finding, claims: Mapping[str, Claim]) -> tuple[Conflict, ...]:
    """What differs in a finding: a conflict for each two of its sides that differ; one for a check. `claims` are by id.

    In an answer to a draft, one for each value that the sources have which decide; where sources differ, of those against the draft.
    """
    if isinstance(one, Answer):
        return tuple(_held_against(one, claims)) if one.verdict in ANSWERS else ()
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


def _held_against(one: Answer, claims: Mapping[str, Claim]) -> Iterator[Conflict]:
    sides: dict[str, list[str]] = {}
    for other in one.against or one.decided_by:
        sides.setdefault(said(claims[other])[1], []).append(other)
    mine = said(claims[one.claim])
    for n, others in enumerate(sides.values()):
        keys = tuple(dict.fromkeys((f"draft {one.rule}", frozenset((mine, said(claims[c])))) for c in others))
        yield Conflict(one.verdict, one.rule, ALSO if n else one.because, (one.claim, others[0]), keys)


def _order(c: Comparison, group: Group) -> tuple[int, bool, bool, str, str]:
    """The pair first that the verdict of the group rests on."""
    carries = c.rule == group.rule and group.because.startswith(c.because.rstrip("."))
    return -c.verdict.severity, not carries, c.capped is not None, c.a, c.b


def _between(pairs: Sequence[Comparison], claims: Mapping[str, Claim]) -> Conflict:
    first = pairs[0]
    keys = tuple(dict.fromkeys(("fact", frozenset((said(claims[c.a]), said(claims[c.b])))) for c in pairs))
    return Conflict(first.verdict, first.rule, first.because, (first.a, first.b), keys)
