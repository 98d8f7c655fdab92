"""Two reports -> what is new in the later one, what has changed, what is gone; and the same in words."""

from collections.abc import Iterable, Iterator

from .decisions import conflicts, findings, states
from .formats.base import Pages, flat, quoted
from .model import Check, Claim, Frozen, Group, Report, State, Verdict


class Change(Frozen):
    """A finding of one report or of both: `id` and `verdict` in the later one, `old_id` and `old_verdict` in the older one."""

    question: str
    id: str | None = None
    verdict: Verdict | None = None
    old_id: str | None = None
    old_verdict: Verdict | None = None
    now: tuple[str, ...] = ()  # what each side says, and where
    before: tuple[str, ...] = ()


class Diff(Frozen):
    """What sets two reports apart. `same` counts the findings that both have."""

    new: tuple[Change, ...]
    changed: tuple[Change, ...]
    gone: tuple[Change, ...]
    same: int


def diff(old: Report, new: Report) -> Diff:
    """Findings of the new report that the old one does not have, that it has otherwise, and those that only it has.

    Two findings are one where they share a conflict, or else the most claims, by what is said and not by file or place. It has changed
    where its verdict or its sides are others.
    """
    before, after = Pages(old), Pages(new)
    where = states(new, old)
    left = {one.id: one for one in findings(old)}
    partners = {one.id: _partner(one, after, left.values(), before) for one in findings(new)}
    fresh, changed, same = [], [], 0
    for one in findings(new):
        partner = partners[one.id]
        if partner is None or where[one.id] is State.NEW:
            fresh.append(_change(one, after, None, before))
        elif _said(one, after) == _said(partner, before) and one.verdict is partner.verdict:
            same += 1
        else:
            changed.append(_change(one, after, partner, before))
    met = {p.id for p in partners.values() if p is not None}
    gone = [_change(None, after, one, before) for one in findings(old) if one.id not in met]
    return Diff(new=tuple(fresh), changed=tuple(changed), gone=tuple(gone), same=same)


def told(found: Diff) -> str:
    """A line for each finding that is new, changed or gone, with what each side says below it; last the counts."""
    parts = (("new", found.new), ("changed", found.changed), ("gone", found.gone))
    lines = [line for name, changes in parts for change in changes for line in _lines(name, change)]
    counts = [f"{len(changes):,} {name}" for name, changes in parts]
    return "\n".join([*lines, f"{', '.join(counts)}, {found.same:,} as before"]) + "\n"


def _lines(name: str, change: Change) -> Iterator[str]:
    verdicts = [v.value for v in dict.fromkeys((change.old_verdict, change.verdict)) if v is not None]
    yield f"{name}: {' -> '.join(verdicts)}: {change.question}"
    yield from (f"  - {words}" for words in change.before if words not in change.now)
    yield from (f"  + {words}" for words in change.now if words not in change.before)


def _partner(one: Group | Check, pages: Pages, others: Iterable[Group | Check], theirs: Pages) -> Group | Check | None:
    mine, claims = _said(one, pages), _claims(one, pages)
    shared = [(len(mine & _said(o, theirs)), len(claims & _claims(o, theirs)), o) for o in others if type(o) is type(one)]
    best = max(shared, key=lambda s: (s[0], s[1], s[2].id), default=None)
    return best[2] if best is not None and best[1] else None


def _said(one: Group | Check, pages: Pages) -> frozenset[object]:
    return frozenset(key for c in conflicts(one, pages.claims) for key in c.keys)


def _claims(one: Group | Check, pages: Pages) -> frozenset[tuple[str, str]]:
    return frozenset(words for c in conflicts(one, pages.claims) for words in c.said)


def _change(one: Group | Check | None, after: Pages, other: Group | Check | None, before: Pages) -> Change:
    fields: dict[str, object] = {}
    if other is not None:
        voices = tuple(_voice(c) for c in before.voices(other))
        fields = {"question": before.asked(other), "old_id": other.id, "old_verdict": other.verdict, "before": voices}
    if one is not None:
        voices = tuple(_voice(c) for c in after.voices(one))
        fields |= {"question": after.asked(one), "id": one.id, "verdict": one.verdict, "now": voices}
    return Change.model_validate(fields)


def _voice(claim: Claim) -> str:
    """The words and their file; a line would make a difference of each paragraph that is put above it."""
    return f"{quoted(claim)} ({flat(claim.source)})"
