"""Years that are told as a distance, and the years they lead to."""

from collections.abc import Iterator
from decimal import Decimal

from ..model import Aspect, Check, Claim, Duration, Period, Verdict
from .base import Material, check, events, value_of, words, year_of

_YEARS = {"year": Decimal(1), "decade": Decimal(10), "century": Decimal(100)}


class YearsLater:
    """A distance in years leads to the year that is told elsewhere.

    "Began in 1992 and became an alliance a decade later" leads to 2002. An age ("its 30-year existence") is set against the founding
    years that the sources give for the same subject: it fits where one of them fits.
    """

    id = "years_later"

    def examine(self, material: Material) -> Iterator[Check]:
        """Years told as a distance against explicit years of the same event; ages against founding years."""
        for claim in material.claims:
            if _shifted(claim) and year_of(claim) is not None:
                yield from self._distance(claim, _told(claim, material))
            elif _is_age(claim, material):
                founded = [c for c in _told(claim, material) if _founds(c, claim, material)]
                yield from self._age(claim, founded, material)

    def _distance(self, claim: Claim, others: list[Claim]) -> Iterator[Check]:
        year = year_of(claim)
        told = [c for c in others if c.source != claim.source]
        if year is None or not told:
            return
        same = next((c for c in told if year_of(c) == year), None)
        other = same or told[0]
        numbers = {"leads_to": str(year), "told": str(year_of(other))}
        if same is not None:
            because = f"{words(claim)} leads to {year}, which {words(same)} states."
            yield check(self, Verdict.AGREE, because, (claim, same), numbers)
        elif len({year_of(c) for c in told}) == 1 and claim.frame.aspect is other.frame.aspect:
            because = f"{words(claim)} leads to {year}, and {words(other)} says otherwise."
            yield check(self, Verdict.TENSION, because, (claim, other), numbers, "The year, stated.")

    def _age(self, claim: Claim, told: list[Claim], material: Material) -> Iterator[Check]:
        assert isinstance(claim.value, Duration)
        now, age = _now(claim, material), claim.value.lo if claim.value.lo is not None else claim.value.hi
        if not told or now is None or age is None:
            return
        years = age * _YEARS[claim.value.unit]
        slack = max(material.ground.settings.counting.age_slack, years * material.ground.settings.times.age_share)
        fitting = [c for c in told if abs(now - Decimal(year_of(c) or 0) - years) <= slack]
        numbers = {"age": f"{years} years", "founded": ", ".join(sorted({str(year_of(c)) for c in told}))}
        if fitting:
            because = f"{words(claim)} fits the beginning in {words(fitting[0])}."
            yield check(self, Verdict.COMPATIBLE, because, (claim, fitting[0]), numbers)
        else:
            because = f"{words(claim)} fits no year of its beginning that is told ({numbers['founded']})."
            yield check(self, Verdict.TENSION, because, (claim, *told), numbers, "The year of the beginning, stated.")


def _told(claim: Claim, material: Material) -> list[Claim]:
    """Explicit years of the same subject and event."""
    same = (c for c in material.of_subjects(claim) if not _shifted(c) and year_of(c) is not None)
    return [c for c in same if material.linked(c, claim)]


def _founds(year: Claim, age: Claim, material: Material) -> bool:
    """Whether a year is that of a beginning: its words say so, or an age of mere being is set beside an event near it."""
    row = material.ground.lexicon.world.events.classes.get(value_of(age.frame.event) or "")
    return year.frame.aspect is Aspect.BEGIN or (row is not None and row.stative and not set(events(year)) & set(events(age)))


def _shifted(claim: Claim) -> bool:
    if not isinstance(claim.value, Period):
        return False
    stated = claim.value.stated
    return stated.shift is not None and stated.anchor == "narrative" and stated.shift_unit in _YEARS


def _is_age(claim: Claim, material: Material) -> bool:
    value = claim.value
    if not isinstance(value, Duration) or value.unit not in _YEARS or claim.frame.event is None:
        return False
    event = claim.frame.event.value
    rows = material.ground.lexicon.world.events.classes
    if not any(row.stative and (name == event or event in row.near) for name, row in rows.items()):
        return False  # "thirty years of peace" is no age: only what exists, or was founded, has one
    figure = value.lo if value.lo is not None else value.hi
    return figure is not None and figure * _YEARS[value.unit] >= material.ground.settings.counting.least_age


def _now(claim: Claim, material: Material) -> Decimal | None:
    """The year from which an age counts back: that of the claim's own time, else of publication, else the latest that its source tells."""
    for slot in (claim.frame.as_of, claim.frame.when):
        if slot is not None and slot.value[:4].isdigit():
            return Decimal(slot.value[:4])
    day = material.ground.published.get(claim.source)
    told = [y for c in material.by_source[claim.source] if (y := year_of(c)) is not None]
    latest = day.year if day is not None else max(told, default=None)
    return None if latest is None else Decimal(latest)
