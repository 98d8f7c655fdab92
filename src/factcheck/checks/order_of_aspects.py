"""The stages of one event as one source dates them."""

from collections.abc import Iterator
from itertools import combinations

from ..model import Aspect, Check, Claim, Modality, Verdict
from .base import Material, check, day_of, events, share_participants, value_of, words

_CHAIN = (Aspect.REQUEST, Aspect.APPROVE, Aspect.BEGIN, Aspect.COMPLETE)
_SAID = {
    Aspect.REQUEST: "the request",
    Aspect.APPROVE: "the approval",
    Aspect.BEGIN: "the beginning",
    Aspect.COMPLETE: "the completion",
}
_ONE_YEAR = 366  # days; stages further apart are of two events


class OrderOfAspects:
    """Within one source a request comes before its approval, that before the beginning, and that before the end."""

    id = "order_of_aspects"

    def examine(self, material: Material) -> Iterator[Check]:
        """The dated stages of each source: neighbouring stages of one event and its participants."""
        for claims in material.by_source.values():
            staged = [c for c in claims if c.frame.aspect in _CHAIN and day_of(c) is not None and _happened(c)]
            for first, last in combinations(_firsts(staged), 2):
                a, b = sorted((first, last), key=_rank)
                if _rank(a) < _rank(b) and _one(a, b, material):
                    yield from self._compared(a, b)

    def _compared(self, first: Claim, last: Claim) -> Iterator[Check]:
        a, b = day_of(first), day_of(last)
        if a is None or b is None or abs((b - a).days) > _ONE_YEAR:
            return
        said = f"{words(first)} dates {_said(first)} and {words(last)} {_said(last)}"
        numbers = {"first": a.isoformat(), "last": b.isoformat()}
        if a <= b:
            yield check(self, Verdict.COMPATIBLE, f"{said}: they follow each other.", (first, last), numbers)
            return
        hard = first.frame.aspect is Aspect.BEGIN and last.frame.aspect is Aspect.COMPLETE
        verdict = Verdict.DISCREPANCY if hard else Verdict.TENSION
        because = f"{said}, {(a - b).days} days too early."
        yield check(self, verdict, because, (first, last), numbers, "A dated record of each stage.")


def _happened(claim: Claim) -> bool:
    return claim.frame.modality is not Modality.CONDITIONAL  # a plan keeps the order too


def _rank(claim: Claim) -> int:
    return _CHAIN.index(claim.frame.aspect) if claim.frame.aspect in _CHAIN else len(_CHAIN)


def _said(claim: Claim) -> str:
    return "a stage" if claim.frame.aspect is None else _SAID[claim.frame.aspect]


def _firsts(staged: list[Claim]) -> list[Claim]:
    """The first claim of each stage of each event, so that the work does not grow with the square of the text."""
    kept: dict[tuple[str, str], Claim] = {}
    for claim in staged:
        kept.setdefault((value_of(claim.frame.event) or "", str(claim.frame.aspect)), claim)
    return list(kept.values())


def _one(a: Claim, b: Claim, material: Material) -> bool:
    """One event: the same class, or one that ends the other, and a participant in common; or an approval and two in common."""
    classes = material.ground.lexicon.world.events.classes
    if any(value_of(a.frame.event) in classes[e].ends for e in events(b) if e in classes):
        return share_participants(a, b)
    if value_of(a.frame.event) == value_of(b.frame.event):
        return share_participants(a, b)
    own_class = a.frame.aspect in (Aspect.REQUEST, Aspect.APPROVE)
    return own_class and share_participants(a, b, least=2)
