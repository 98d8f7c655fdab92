"""A finding -> how it stands with people, in plain words: what they ruled on it, and whether it was known before."""

from .inert import flat
from .model import Answer, Check, CheckReport, Decision, Group, Report, Ruling, State

RULINGS = {Ruling.CONFLICT: "a real conflict", Ruling.NO_CONFLICT: "no conflict"}
STANDS = {"open": "open", "open_again": "open again", **{ruling.value: words for ruling, words in RULINGS.items()}}
STATES = {State.NEW: "new since the baseline", State.CHANGED: "changed since the baseline", State.OLD: "in the baseline"}


def ruling(decision: Decision) -> str:
    """What was ruled, by whom, when and why: "no conflict (A. Reyes, 2031-05-04): the first is an early count"."""
    who = ", ".join(word for word in (flat(decision.by or ""), decision.on.isoformat() if decision.on is not None else "") if word)
    return f"{RULINGS[decision.ruling]}{f' ({who})' if who else ''}: {flat(decision.reason)}"


def standing(one: Group | Check | Answer) -> tuple[str, ...]:
    """A line for each thing that people know of a finding; none where nothing is known of it."""
    head = "Decided" if one.ruling is not None else "Decided before, and open again"
    told = tuple(f"{head}: {ruling(d)}" for d in one.decisions)
    if isinstance(one, Answer):
        return (*told, *(f"Decided between its sources, {_words(d)}: {ruling(d)}" for d in one.between))
    return (*told, *((f"{STATES[one.state].capitalize()}.",) if one.state is not None else ()))


def mark(one: Group | Check | Answer) -> str:
    """In a few words, for a cell: "no conflict, in the baseline"; "" where nothing is known of it."""
    state = None if isinstance(one, Answer) else one.state
    ruled = f"decided: {RULINGS[one.ruling]}" if one.ruling is not None else ""
    return ", ".join(word for word in (ruled, STATES[state] if state is not None else "") if word)


def stands(one: Group | Check) -> str:
    """How a finding stands with those who rule, a key of STANDS: open again is one that has a ruling which does not cover it."""
    if one.ruling is not None:
        return one.ruling.value
    return "open_again" if one.decisions else "open"


def is_dismissed(one: Group | Check) -> bool:
    """Whether a person has ruled that it is no conflict."""
    return one.ruling is Ruling.NO_CONFLICT


def summary(report: Report | CheckReport) -> str:
    """How many findings are decided, old or left out, in a sentence; "" where none is, and no baseline was given."""
    if isinstance(report, CheckReport):
        decided = sum(a.ruling is not None for a in report.answers)
        return f"of these {decided:,} decided" if decided else ""
    every: tuple[Group | Check, ...] = (*report.groups, *report.checks)
    counts = {
        "decided": sum(one.ruling is not None for one in every),
        "in the baseline": sum(one.state is State.OLD for one in every),
        "new or changed": sum(one.state in (State.NEW, State.CHANGED) for one in every),
    }
    told = [f"{n:,} {word}" for word, n in counts.items() if n]
    left = [f"{n:,} {word}" for word, n in sorted(report.left_out.items()) if n]
    return "; ".join([*([f"of these {', '.join(told)}"] if told else []), *([f"left out: {', '.join(left)}"] if left else [])])


def _words(decision: Decision) -> str:
    """What was ruled on: “12 people” and “17 people”."""
    return " and ".join(f"“{flat(c.quote)}”" for c in decision.claims)
