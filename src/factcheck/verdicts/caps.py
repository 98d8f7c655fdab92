"""An opinion of the ladder -> the same, with a discrepancy that rests on something unsure shown as a tension, and with its labels."""

from collections.abc import Callable

from ..bounds import apart_as_written
from ..model import Basis, Certainty, Claim, Label, Modality, Opinion, Period, Quantity, ResolvedFrom, Verdict
from .base import Ground, Pair, stage_of, value_of, words


def dressed(opinion: Opinion, pair: Pair) -> Opinion:
    """The opinion, capped where a reason for that holds, with its labels in their fixed order.

    `capped` names the reason. Labels never change the verdict.
    """
    labels = {*opinion.labels, *_labels(opinion, pair)}
    reason = _reason(pair) if opinion.verdict is Verdict.DISCREPANCY else None
    changes: dict[str, object] = {"labels": tuple(x for x in Label if x in labels)}
    if reason is not None:
        because = f"{opinion.because.rstrip('.')}; only a tension, because {reason}."
        changes |= {"verdict": Verdict.TENSION, "capped": reason, "because": because}
    return opinion.model_copy(update=changes)


def _reason(pair: Pair) -> str | None:
    return next((why for cap in _CAPS if (why := cap(pair)) is not None), None)


def _doubt(pair: Pair) -> str | None:
    return pair.ground.doubt


def _held(pair: Pair) -> str | None:
    return "one count holds the other, and the text does not say which is meant" if subsumed(pair) else None


def _plan(pair: Pair) -> str | None:
    plans = isinstance(pair.a.value, Quantity) and pair.planned
    return "one figure is a plan and the other what happened" if plans else None


def _stage(pair: Pair) -> str | None:
    a, b = stage_of(pair.a), stage_of(pair.b)
    if pair.periods is None or (a is None) == (b is None):
        return None
    return "one text does not say which stage of the event it dates"


def _resolution(pair: Pair) -> str | None:
    if pair.periods is None or all(p.stated.clock for p in pair.periods) or apart_as_written(*pair.periods):
        return None  # a time of day is what was written, whatever its day
    for claim in (pair.a, pair.b):
        if _inferred(claim, pair.ground):
            period = claim.value
            basis = f" ({period.basis})" if isinstance(period, Period) and period.basis else ""
            return f"the date of {words(claim)} was worked out and not stated{basis}"
    return None


def _one_source(pair: Pair) -> str | None:
    """A writer who gives two figures mostly tells of two things; not where event and names are the same."""
    a, b = value_of(pair.a.frame.attribution), value_of(pair.b.frame.attribution)
    disputed = a is not None and b is not None and a != b
    if pair.a.source != pair.b.source or disputed or _told_alike(pair.a, pair.b):
        return None
    return "one source gives both, and may tell them of two things"


def _occasion(pair: Pair) -> str | None:
    earlier = [value_of(c.frame.scope) == "background" for c in (pair.a, pair.b)]
    if pair.figures is None or earlier[0] == earlier[1]:
        return None
    return "one figure may be told of an earlier occasion"


def _told_alike(a: Claim, b: Claim) -> bool:
    event, names = value_of(a.frame.event), {s.value for s in a.frame.participants}
    same = event is not None and event == value_of(b.frame.event)
    return same and bool(names) and names == {s.value for s in b.frame.participants}


_CAPS: tuple[Callable[[Pair], str | None], ...] = (
    _doubt,
    _held,
    _plan,
    _stage,
    _resolution,
    _occasion,
    _one_source,
)


def _inferred(claim: Claim, ground: Ground) -> bool:
    if not isinstance(claim.value, Period) or claim.value.resolved_from is ResolvedFrom.EXPLICIT:
        return False
    stated = ground.bases.get(claim.source) is Basis.STATED
    return not (claim.value.resolved_from is ResolvedFrom.PUBLISHED and stated)


def subsumed(pair: Pair) -> bool:
    """Whether the two count different things of which one holds the other, or may: casualties and dead, people and arrested."""
    a, b = value_of(pair.a.frame.measure), value_of(pair.b.frame.measure)
    if not isinstance(pair.a.value, Quantity) or a is None or b is None or a == b:
        return False
    nouns = pair.ground.lexicon.world.nouns
    if nouns.covers(a, b) or nouns.covers(b, a):
        return True
    return a in nouns.classes and b in nouns.classes and (nouns.is_generic(a) or nouns.is_generic(b))


def _counted(claim: Claim) -> bool:
    """Whether a time was counted from another one that its own text tells: "a decade later"."""
    value = claim.value
    return isinstance(value, Period) and value.stated.shift is not None and value.stated.anchor == "narrative"


def _labels(opinion: Opinion, pair: Pair) -> set[Label]:
    if opinion.verdict is Verdict.UNDECIDED:
        return set()
    certainties = {pair.a.frame.certainty, pair.b.frame.certainty}
    found = {
        Label.ALLEGED: Certainty.ALLEGED in certainties,
        Label.ESTIMATED: Certainty.ESTIMATED in certainties,
        Label.PLANNED: pair.planned and Modality.PLANNED in (pair.a.frame.modality, pair.b.frame.modality),
        Label.SCOPE_UNCLEAR: subsumed(pair) and opinion.verdict in (Verdict.TENSION, Verdict.DISCREPANCY),
        Label.INTERNAL: pair.a.source == pair.b.source,
        Label.DERIVED: _counted(pair.a) or _counted(pair.b),
    }
    speakers = value_of(pair.a.frame.attribution), value_of(pair.b.frame.attribution)
    if opinion.verdict is Verdict.DISCREPANCY and None not in speakers:
        found[Label.MISREPORT if speakers[0] == speakers[1] else Label.DISPUTE] = True
    return {label for label, holds in found.items() if holds}
