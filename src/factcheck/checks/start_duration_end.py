"""The beginning and the end that one source gives, and the length that is told."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..bounds import Scale, strict
from ..model import Aspect, Check, Claim, Duration, Hedge, Interval, Modality, Period, Verdict, plain
from .base import Material, check, day_of, events, share_participants, value_of, words


class StartDurationEnd:
    """Start and length give the end.

    Both ways of counting days are tried, with and without the first one. A length that neither fits is a discrepancy. The two dates come
    from one source; the length may come from another.
    """

    id = "start_duration_end"

    def examine(self, material: Material) -> Iterator[Check]:
        """Lengths of an event against each source that dates both its beginning and its end."""
        lengths = [c for c in material.claims if _is_length(c)]
        if not lengths:
            return
        for claims in material.by_source.values():
            dated = [c for c in claims if day_of(c) is not None]
            ends = [c for c in dated if _may_end(c)]
            for length in lengths if ends else ():
                start = _start(length, dated, material)
                own = [] if start is None else [e for e in ends if _ends(e, start, material)]
                if start is not None and own:
                    yield from self._compared(start, length, max(own, key=_by_day), material)

    def _compared(self, start: Claim, length: Claim, end: Claim, material: Material) -> Iterator[Check]:
        first, last = day_of(start), day_of(end)
        assert first is not None and last is not None and isinstance(length.value, Duration)
        elapsed = Decimal((last - first).days)
        allowed = _in_days(length.value, material)
        if _of_another(elapsed, allowed, material.ground.settings.counting.length_ratio):
            return
        numbers = {"elapsed": f"{plain(elapsed)} days", "length": f"{allowed} days"}
        claims = (start, end, length)
        if allowed.has(elapsed) or allowed.has(elapsed + 1):
            because = f"From {words(start)} to {words(end)} is {plain(elapsed)} days, which {words(length)} fits."
            yield check(self, Verdict.COMPATIBLE, because, claims, numbers)
            return
        doubtful = any(c.frame.modality is Modality.CONDITIONAL for c in claims)
        verdict = Verdict.TENSION if doubtful else Verdict.DISCREPANCY
        because = f"From {words(start)} to {words(end)} is {plain(elapsed)} days, which {words(length)} does not fit."
        yield check(self, verdict, because, claims, numbers, "Dated records of the beginning and of the end.")


def _of_another(elapsed: Decimal, allowed: Interval, ratio: Decimal) -> bool:
    """Whether the length is so far from what elapsed that it must be that of something else."""
    longer = allowed.lo is not None and allowed.lo > ratio * (elapsed + 1)
    return longer or (allowed.hi is not None and elapsed > ratio * max(allowed.hi, Decimal(1)))


_LENGTHS = (None, Aspect.ONGOING, Aspect.COMPLETE)


def _is_length(claim: Claim) -> bool:
    told = claim.frame.event is not None and claim.frame.modality is Modality.ACTUAL
    return isinstance(claim.value, Duration) and told and claim.frame.aspect in _LENGTHS


def _start(length: Claim, dated: Sequence[Claim], material: Material) -> Claim | None:
    """The first dated beginning of what the length is of; else the first arrival, which opens a stay."""
    own = sorted((c for c in dated if _one(length, c, material)), key=_by_day)
    begun = next((c for c in own if c.frame.aspect is Aspect.BEGIN), None)
    return begun or next((c for c in own if _opens(c, material)), None)


def _opens(claim: Claim, material: Material) -> bool:
    """Whether a claim dates an arrival, which opens a stay: an event that another class of events ends."""
    closed = {e for row in material.ground.lexicon.world.events.classes.values() for e in row.ends}
    return value_of(claim.frame.event) in closed and claim.frame.modality is Modality.ACTUAL


def _may_end(claim: Claim) -> bool:
    if not isinstance(claim.value, Period):
        return False
    return claim.frame.aspect is Aspect.COMPLETE or claim.value.hedge in (Hedge.BY, Hedge.UNTIL)


def _one(length: Claim, start: Claim, material: Material) -> bool:
    return material.linked(length, start) and share_participants(length, start)


def _ends(end: Claim, start: Claim, material: Material) -> bool:
    """Whether a claim dates the end of what began: its completion, or that of an event that ends it (a withdrawal, a deployment)."""
    first, last = day_of(start), day_of(end)
    if not share_participants(start, end) or first is None or last is None or last < first:
        return False
    begun, classes = value_of(start.frame.event), material.ground.lexicon.world.events.classes
    closing = any(begun in classes[e].ends for e in events(end) if e in classes)
    return closing or (material.one_event(start, end) and end.frame.aspect is Aspect.COMPLETE)


def _by_day(claim: Claim) -> tuple[str, int]:
    day = day_of(claim)
    return ("" if day is None else day.isoformat()), claim.start


def _in_days(value: Duration, material: Material) -> Interval:
    settings = material.ground.settings
    found = strict(value, settings, Scale(most=settings.widths.converted))
    rates = sorted(d / n for d, n in ((value.days_lo, value.lo), (value.days_hi, value.hi)) if d is not None and n)
    if not rates:
        return Interval(lo=None, hi=None)
    return found.model_copy(
        update={
            "lo": None if found.lo is None else found.lo * rates[0],
            "hi": None if found.hi is None else found.hi * rates[-1],
        }
    )
