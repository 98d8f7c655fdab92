"""A report and an older one -> what is new, what has changed, what was there before; and the report without what is known."""

from collections.abc import Sequence

from ..model import Check, Group, Report, State, Support, Verdict
from .conflict import CONFLICTS, Conflict, Key, conflicts, findings


def against(report: Report, old: Report) -> Report:
    """The report, each finding with where it stands against the older report."""
    where = states(report, old)
    groups = tuple(g.model_copy(update={"state": where.get(g.id)}) for g in report.groups)
    checks = tuple(c.model_copy(update={"state": where.get(c.id)}) for c in report.checks)
    return report.model_copy(update={"groups": groups, "checks": checks})


def states(report: Report, old: Report) -> dict[str, State]:
    """For each finding of a report, by id, where it stands against an older one.

    It is old where each of its conflicts was there, as severe; changed where one of its claims stood in a finding, else new.
    """
    known: dict[Key, Verdict | Support] = {}
    before, now = {c.id: c for c in old.claims}, {c.id: c for c in report.claims}
    for conflict in (c for one in findings(old) for c in conflicts(one, before)):
        for key in conflict.keys:
            known[key] = max(conflict.verdict, known.get(key, conflict.verdict), key=lambda v: v.severity)
    spoken = frozenset(words for _, key in known for words in key)
    return {one.id: _state(conflicts(one, now), known, spoken) for one in findings(report)}


def only_new(report: Report) -> Report:
    """The report without the findings that are decided or old; how many these are stands in `left_out`."""
    known = [one for one in findings(report) if not is_new(one)]
    decided = sum(one.ruling is not None for one in known)
    counts = {"decided": decided, "in the baseline": len(known) - decided}
    left = {one.id for one in known}
    return report.model_copy(
        update={
            "groups": tuple(g for g in report.groups if g.id not in left),
            "checks": tuple(c for c in report.checks if c.id not in left),
            "left_out": {word: n for word, n in counts.items() if n},
        }
    )


def is_new(one: Group | Check) -> bool:
    """Whether it differs, and neither a person has ruled on it nor the baseline has it."""
    return one.verdict in CONFLICTS and one.ruling is None and one.state is not State.OLD


def _state(found: Sequence[Conflict], known: dict[Key, Verdict | Support], spoken: frozenset[tuple[str, str]]) -> State:
    if all(c.known(known) for c in found):
        return State.OLD
    return State.CHANGED if any(c.said & spoken for c in found) else State.NEW
