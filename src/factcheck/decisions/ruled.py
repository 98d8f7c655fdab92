"""A report, or the check of a draft, and the decisions of people -> the same, each finding with what was ruled on it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from ..model import Answer, Check, CheckReport, Claim, Decision, Group, Report, Ruling
from .conflict import Conflict, Key, conflicts
from .fingerprint import said

Rulings = Mapping[Key, tuple[int, Decision]]  # with the place in the file
One = TypeVar("One", Group, Check, Answer)
ON_DRAFTS = "draft"


def key_of(decision: Decision) -> Key:
    """What a decision is kept under."""
    kind = "fact" if decision.type == "fact" else f"{decision.type} {decision.rule}"
    return kind, frozenset((c.id, c.value) for c in decision.claims)


def ruled(report: Report, decisions: Sequence[Decision]) -> Report:
    """The report with what was ruled on each finding; the later of two decisions on the same claims counts.

    A decision on one pair of claims covers all pairs between their two sides that are no more severe than what was ruled on. A finding
    has a `ruling` where all of its conflicts are covered. Nothing is left out; a decision that meets no conflict is in `unused_decisions`.
    """
    by_key = {key_of(d): (n, d) for n, d in enumerate(decisions)}
    claims = {c.id: c for c in report.claims}
    groups = tuple(_marked(g, by_key, claims) for g in report.groups)
    checks = tuple(_marked(c, by_key, claims) for c in report.checks)
    met = (*(d for g in groups for d in g.decisions), *(d for c in checks for d in c.decisions))
    used = {key_of(d) for d in met}
    unused = tuple(d for d in decisions if key_of(d) not in used and d.type != ON_DRAFTS)
    return report.model_copy(update={"groups": groups, "checks": checks, "unused_decisions": unused})


def ruled_draft(report: CheckReport, decisions: Sequence[Decision]) -> CheckReport:
    """The check with what was ruled on each answer, and on the claims of sources that an answer names, held against each other.

    As `ruled` in all else. A decision on drafts that meets no answer is in `unused_decisions`: it may be on another draft.
    """
    by_key = {key_of(d): (n, d) for n, d in enumerate(decisions)}
    claims = {c.id: c for c in report.claims}
    answers = tuple(_between(_marked(a, by_key, claims), by_key, claims) for a in report.answers)
    used = {key_of(d) for a in answers for d in a.decisions}
    unused = tuple(d for d in decisions if key_of(d) not in used and d.type == ON_DRAFTS)
    return report.model_copy(update={"answers": answers, "unused_decisions": unused})


def covering(conflict: Conflict, decisions: Iterable[Decision]) -> Decision | None:
    """The decision that covers a conflict; of several the last one."""
    fitting = [d for d in decisions if key_of(d) in conflict.keys and d.verdict.severity >= conflict.verdict.severity]
    return fitting[-1] if fitting else None


def _marked(one: One, rulings: Rulings, claims: Mapping[str, Claim]) -> One:
    found = conflicts(one, claims) if rulings else ()
    keys = {k for c in found for k in c.keys if k in rulings}
    if not keys:
        return one
    met = tuple(d for _, d in sorted((rulings[k] for k in keys), key=lambda r: r[0]))
    covers = [covering(c, met) for c in found]
    rulings_of = [d.ruling for d in covers if d is not None]
    whole = len(rulings_of) == len(found)
    ruling = (Ruling.CONFLICT if Ruling.CONFLICT in rulings_of else Ruling.NO_CONFLICT) if whole else None
    return one.model_copy(update={"ruling": ruling, "decisions": met})


def _between(one: Answer, rulings: Rulings, claims: Mapping[str, Claim]) -> Answer:
    """The answer with what was ruled on its sources: each decision whose claims all speak for it or against it."""
    spoken = {said(claims[c]) for c in (*one.decided_by, *one.against)}
    met = tuple(d for key, (_, d) in rulings.items() if d.type != ON_DRAFTS and key[1] <= spoken)
    return one.model_copy(update={"between": met}) if met else one
