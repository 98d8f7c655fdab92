"""A stated number of occasions, and the occasions that the sources name."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from ..bounds import strict
from ..model import Aspect, Check, Claim, Hedge, Modality, Period, Quantity, Verdict
from .base import Material, check, events, value_of, words, year_of


class ListedCases:
    """The occasions that the sources name are no more than the number that one of them states.

    "Refused on two occasions" beside refusals dated 2005, 2010, 2020 and 2021 makes a careful reader stop. "At least two" leaves room
    for more.
    """

    id = "listed_cases"

    def examine(self, material: Material) -> Iterator[Check]:
        """Counts of happenings against the distinct years of the same event and agent, in all sources."""
        for claim in material.claims:
            if _counts_cases(claim, material):
                yield from self._counted(claim, material)

    def _counted(self, count: Claim, material: Material) -> Iterator[Check]:
        assert isinstance(count.value, Quantity)
        cases: dict[int, Claim] = {}
        for claim in _fullest(_cases(count, material), count.source):
            year = _year(claim)
            if year is not None:
                cases.setdefault(year, claim)
        if len(cases) < 2:  # one dated case tells nothing of their number
            return
        allowed = strict(count.value, material.ground.settings)
        listed = ", ".join(str(y) for y in sorted(cases))
        numbers = {"count": str(allowed), "listed": listed}
        claims = (count, *(cases[y] for y in sorted(cases)))
        if allowed.hi is None or Decimal(len(cases)) <= allowed.hi:
            because = f"{words(count)} leaves room for the cases that are dated ({listed})."
            yield check(self, Verdict.COMPATIBLE, because, claims, numbers)
        else:
            because = f"{words(count)} is fewer than the {len(cases)} cases that the sources date ({listed})."
            yield check(self, Verdict.TENSION, because, claims, numbers, "A full list of the cases.")


def _fullest(claims: Iterable[Claim], own: str) -> list[Claim]:
    """The claims of the count's own source first, then those of the source that dates most cases: a case is named in its words."""
    found = list(claims)
    years = Counter(source for source, _ in {(c.source, _year(c)) for c in found})
    return sorted(found, key=lambda c: (c.source != own, -years[c.source], c.source, c.start))


def _counts_cases(claim: Claim, material: Material) -> bool:
    value, measure = claim.value, value_of(claim.frame.measure)
    if not isinstance(value, Quantity) or claim.frame.event is None or measure is None:
        return False
    row = material.ground.lexicon.world.nouns.classes.get(measure)
    figure = value.hi if value.hi is not None else value.lo
    few = figure is not None and figure <= material.ground.settings.counting.most_cases
    return row is not None and row.happening and few


def _cases(count: Claim, material: Material) -> Iterator[Claim]:
    """Dated claims of the counted event: beside the count, by the same subject, or in a source about it with both events of the clause.

    A count of refusals is met by what its sources say was refused, and by what they say was not done ("failed to intervene").
    """
    classes = material.ground.lexicon.world.events.classes
    denying = {e for e, row in classes.items() if row.aspect is Aspect.REFUSE or row.denies}
    own = value_of(count.frame.event) or ""
    refused = [e for e in events(count) if e in classes and classes[e].aspect is Aspect.REFUSE]
    wanted = refused[0] if refused else own
    denied = {e for e in events(count) if e not in denying} if refused else set()
    yield from _beside(count, material)
    for claim in material.of_subjects(count):
        if wanted in events(claim) and claim.frame.modality is Modality.ACTUAL:
            yield claim
    for claim in _about(count, material) if denied else ():
        told = set(events(claim))
        if told & denied and told & denying and claim.frame.modality is Modality.ACTUAL:
            yield claim


def _beside(count: Claim, material: Material) -> tuple[Claim, ...]:
    """The years that the sentence names after the count, where they are as many as it says: "two offers: one in 2010, one in 2014"."""
    assert isinstance(count.value, Quantity)
    after = [c for c in material.by_sentence[count.source, count.sentence_start] if c.start >= count.end]
    named = tuple(c for c in after if isinstance(c.value, Period) and c.value.hedge is Hedge.NONE and year_of(c) is not None)
    allowed = strict(count.value, material.ground.settings)
    return named if allowed.has(Decimal(len({year_of(c) for c in named}))) else ()


def _about(count: Claim, material: Material) -> Iterator[Claim]:
    """All other claims of the sources in which a participant of the count is a main one."""
    least = material.ground.settings.counting.main_share
    sharing = Counter(c.source for c in material.of_subjects(count))
    for source, claims in material.by_source.items():
        if sharing[source] >= least * len(claims):
            yield from (c for c in claims if c.id != count.id)


def _year(claim: Claim) -> int | None:
    own = year_of(claim)
    if own is not None or claim.frame.when is None:
        return own
    year = claim.frame.when.value[:4]
    return int(year) if year.isdigit() and len(year) == 4 else None
