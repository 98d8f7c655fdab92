"""A part and the whole that it is a part of."""

from collections.abc import Iterator
from decimal import Decimal

from ..bounds import figures
from ..model import Check, Claim, Hedge, Quantity, Verdict
from .base import Material, check, is_whole, part_of, share_participants, value_of, words


class PartWhole:
    """A part is no larger than its whole.

    "164 people died, 103 of them in the port" holds; 180 in the port would not. What a body sent is held against its standing strength
    in the same way.
    """

    id = "part_whole"

    def examine(self, material: Material) -> Iterator[Check]:
        """Parts against the whole of their sentence, else the last whole before them; then against that whole in other sources."""
        for part, whole in _parts(material):
            found = self._compared(part, whole, material, part.sentence_start == whole.sentence_start)
            if found is not None:
                yield found
            for other in material.company(whole):
                elsewhere = is_whole(other) and other.source != part.source
                across = self._compared(part, other, material, False) if elsewhere else None
                if across is not None and across.verdict is not Verdict.COMPATIBLE:
                    yield across
        yield from self._standing(material)

    def _compared(self, part: Claim, whole: Claim, material: Material, sure: bool) -> Check | None:
        if not isinstance(part.value, Quantity) or not isinstance(whole.value, Quantity):
            return None
        both = figures(part.value, whole.value, material.ground.settings, material.ground.lexicon)
        if both is None:
            return None
        least, most = both[0].strict.lo, both[1].strict.hi
        numbers = {"part": str(both[0].strict), "whole": str(both[1].strict)}
        if least is None or most is None or least < most:
            because = f"{words(part)} {_relation(whole)} {words(whole)} and is no larger."
            return check(self, Verdict.COMPATIBLE, because, (part, whole), numbers)
        verdict = Verdict.DISCREPANCY if sure else Verdict.TENSION
        because = f"{words(part)} {_relation(whole)} {words(whole)} and is larger than it."
        return check(self, verdict, because, (part, whole), numbers, "Which of the two counts is of the whole.")

    def _standing(self, material: Material) -> Iterator[Check]:
        """What was sent against the standing strength of the same body: once a group."""
        standing = [c for c in material.claims if value_of(c.frame.scope) == "standing"]
        if not standing:
            return
        for group in material.groups:
            members = [material.by_id[i] for i in group.claims if i in material.by_id]
            sent = max((c for c in members if is_whole(c)), key=_stated, default=None)
            strength = None if sent is None else next((s for s in standing if _held(sent, s, material)), None)
            found = None if sent is None or strength is None else self._compared(sent, strength, material, False)
            if found is not None:
                yield found


def _stated(claim: Claim) -> tuple[Decimal, bool, int]:
    """The least that a figure states, those without a hedge first: the largest part is the hardest test of a whole."""
    value = claim.value
    low = value.lo if isinstance(value, Quantity) and value.lo is not None else Decimal(0)
    plain = isinstance(value, Quantity) and value.hedge is Hedge.NONE
    return low, plain, -claim.start


def _relation(whole: Claim) -> str:
    return "was sent out of" if value_of(whole.frame.scope) == "standing" else "is told as a part of"


def _held(sent: Claim, strength: Claim, material: Material) -> bool:
    return material.one_measure(sent, strength) and share_participants(sent, strength)


def _parts(material: Material) -> Iterator[tuple[Claim, Claim]]:
    """Each part with its whole: the one of its sentence, else the last one before it of the same event."""
    for claims in material.by_source.values():
        last: dict[str, Claim] = {}
        for claim in claims:
            measure = value_of(claim.frame.measure)
            if measure is None or not isinstance(claim.value, Quantity):
                continue
            if _has_parts(claim):
                last[measure] = claim
            elif part_of(claim) is not None:
                whole = _beside(claim, material) or _before(claim, last, material)
                if whole is not None:
                    yield claim, whole


def _has_parts(claim: Claim) -> bool:
    """Whether a figure is of a whole, and not of one thing alone."""
    value = claim.value
    one = isinstance(value, Quantity) and value.dimension in (None, "count") and value.hi is not None and value.hi <= 1
    return is_whole(claim) and not one


def _beside(part: Claim, material: Material) -> Claim | None:
    sentence = material.by_sentence[part.source, part.sentence_start]
    return next((c for c in sentence if _has_parts(c) and material.one_measure(part, c)), None)


def _before(part: Claim, last: dict[str, Claim], material: Material) -> Claim | None:
    wholes = sorted((w for w in last.values() if material.one_measure(part, w)), key=lambda w: -w.start)
    return next((w for w in wholes if material.one_event(part, w)), None)
