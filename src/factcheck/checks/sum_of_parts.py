"""Parts of one sentence and the whole that it names."""

from collections.abc import Iterator
from decimal import Decimal

from ..bounds import strict
from ..model import Check, Claim, Interval, Quantity, Verdict, plain
from .base import Material, check, is_whole, part_of, words


class SumOfParts:
    """Parts that are told together add up to no more than their whole.

    "Of 61 letters, 47 were hostile and 14 friendly": 47 + 14 = 61. Where the parts come to more than the whole, they overlap or one of
    the figures is wrong; where they come to less, they may not be all.
    """

    id = "sum_of_parts"

    def examine(self, material: Material) -> Iterator[Check]:
        """Sentences with one whole and two or more parts of it."""
        for sentence in material.by_sentence.values():
            whole = next((c for c in sentence if is_whole(c)), None)
            if whole is None:
                continue
            parts = [c for c in sentence if part_of(c) is not None and _addable(c, whole, material)]
            if len({part_of(c) for c in parts}) == len(parts) >= 2:
                yield from self._added(whole, parts, material)

    def _added(self, whole: Claim, parts: list[Claim], material: Material) -> Iterator[Check]:
        total, limit = _sum(parts, material), _strict(whole, material)
        told = " + ".join(words(p) for p in parts)
        numbers = {"parts": str(total), "whole": str(limit)}
        exact = _exact_sum(parts)
        if exact is not None:
            numbers["sum"] = plain(exact)
        if _stated(whole) is not None and exact == _stated(whole):
            yield check(self, Verdict.COMPATIBLE, f"{told} come to {words(whole)}.", (whole, *parts), numbers)
        elif total.lo is not None and limit.hi is not None and total.lo >= limit.hi:
            because = f"{told} come to more than {words(whole)}: the parts overlap, or one of the figures is wrong."
            yield check(self, Verdict.TENSION, because, (whole, *parts), numbers, "The list that was counted.")


def _addable(part: Claim, whole: Claim, material: Material) -> bool:
    a, b = part.value, whole.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.base == "percent":
        return False
    return a.dimension == b.dimension and (material.one_measure(part, whole) or (a.unit is not None and a.unit == b.unit))


def _strict(claim: Claim, material: Material) -> Interval:
    assert isinstance(claim.value, Quantity)
    return strict(claim.value, material.ground.settings)


def _sum(parts: list[Claim], material: Material) -> Interval:
    found = [_strict(p, material) for p in parts]
    lows, highs = [i.lo for i in found], [i.hi for i in found]
    lo = sum((x for x in lows if x is not None), Decimal(0)) if None not in lows else None
    hi = sum((x for x in highs if x is not None), Decimal(0)) if None not in highs else None
    return Interval(lo=lo, hi=hi)


def _stated(claim: Claim) -> Decimal | None:
    value = claim.value
    return value.lo if isinstance(value, Quantity) and value.lo == value.hi else None


def _exact_sum(parts: list[Claim]) -> Decimal | None:
    stated = [_stated(p) for p in parts]
    return None if None in stated else sum((x for x in stated if x is not None), Decimal(0))
