"""A full date and the weekday that is written beside it."""

from collections.abc import Iterator
from datetime import date

from ..model import Check, Claim, Period, ResolvedFrom, Verdict
from .base import Material, check, day_of, words


class Weekday:
    """The weekday that is written beside a date is the weekday of that date.

    Where the year is written the two can be at odds with each other; where it was worked out, it may be the year that is wrong.
    """

    id = "weekday"

    def examine(self, material: Material) -> Iterator[Check]:
        """Dates with a day, a month and a weekday in their own words."""
        for claim in material.claims:
            day = day_of(claim)
            stated = claim.value.stated if isinstance(claim.value, Period) else None
            if day is not None and stated is not None and stated.weekday is not None and stated.day == day.day:
                yield self._compared(claim, day, stated.weekday)

    def _compared(self, claim: Claim, day: date, weekday: int) -> Check:
        numbers = {"date": day.isoformat(), "weekday": f"{day:%A}"}
        if day.weekday() == weekday:
            because = f"{words(claim)}: {day.isoformat()} is a {day:%A}."
            return check(self, Verdict.COMPATIBLE, because, (claim,), numbers)
        explicit = isinstance(claim.value, Period) and claim.value.resolved_from is ResolvedFrom.EXPLICIT
        verdict = Verdict.DISCREPANCY if explicit else Verdict.TENSION
        because = f"{words(claim)} names another weekday, but {day.isoformat()} is a {day:%A}."
        return check(self, verdict, because, (claim,), numbers, "The date or the weekday from another source.")
