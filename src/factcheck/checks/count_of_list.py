"""A list and the number that announces it."""

from collections.abc import Iterator
from decimal import Decimal

from ..bounds import strict
from ..model import Check, Claim, Members, Verdict
from .base import Material, check, words


class CountOfList:
    """A list holds as many names as its sentence says.

    "Six states: ..." followed by five names is a discrepancy; a list that is told as incomplete ("including") holds no more than that.
    """

    id = "count_of_list"

    def examine(self, material: Material) -> Iterator[Check]:
        """Lists that are announced by a count."""
        for claim in material.claims:
            if isinstance(claim.value, Members) and claim.value.count is not None:
                yield self._counted(claim, claim.value, material)

    def _counted(self, claim: Claim, value: Members, material: Material) -> Check:
        assert value.count is not None
        names = len(dict.fromkeys(n.lower() for n in value.names))
        allowed = strict(value.count, material.ground.settings)
        numbers = {"names": str(names), "count": str(allowed)}
        beyond = allowed.hi is not None and Decimal(names) > allowed.hi
        if allowed.has(Decimal(names)) or (not value.complete and not beyond):
            because = f"The list {words(claim)} holds {names} names, as its count allows."
            return check(self, Verdict.COMPATIBLE, because, (claim,), numbers)
        because = f"The list {words(claim)} holds {names} names, and its count says {value.count.written or allowed}."
        return check(self, Verdict.DISCREPANCY, because, (claim,), numbers, "The full list.")
