"""What likeness is judged with, and how two claims are found to be no pair at all."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..lexicon import Lexicon
from ..model import Period, ResolvedFrom, Role, Slot, Via
from .family import same_value
from .folder import Folder
from .side import Side
from .story import Stories
from .weights import Weights

MONTH = 31  # days
Month = tuple[int, int]  # year, month


@dataclass(frozen=True)
class Desk:
    """What likeness is judged with: weights, words, what is rare in the folder, and the year of each source's story."""

    weights: Weights
    lexicon: Lexicon
    folder: Folder
    days: Mapping[str, date]  # source -> its day of publication, where known
    years: Mapping[str, int]  # source -> the year that its story is in, where known
    named: Mapping[tuple[str, int], frozenset[str]]  # sentence -> the names that events carry in it
    held: Mapping[tuple[str, int, str], frozenset[str]]  # sentence and family -> whose figures it gives
    spoken: Mapping[str, frozenset[str]]  # source -> all names that stand with its claims
    leads: Mapping[str, frozenset[str]]  # source -> the names in its title and first sentences
    stories: Stories
    months: Mapping[str, frozenset[Month]]  # source -> the months that it dates something in
    opening: Mapping[str, int]  # source -> where the first sentence of its body that holds a claim starts

    def known(self, event: Slot) -> bool:
        """Whether the lexicon has a class for the event."""
        return event.value in self.lexicon.world.events.classes

    def happens(self, event: Slot) -> bool:
        """Whether the event is a happening of a known class, not a state such as a border or a total."""
        row = self.lexicon.world.events.classes.get(event.value)
        return row is not None and not row.stative

    def opens(self, side: Side) -> bool:
        """Whether the claim stands in the title or in the first sentence that holds one, which tells the main event of a report."""
        return side.sentence_start <= self.opening.get(side.source, -1)

    def same_value(self, a: Side, b: Side) -> bool:
        """Whether the two state the same value, units converted exactly."""
        if a.family == b.family == "count":
            return a.ends == b.ends
        return same_value(a.value, b.value, self.lexicon)


def prepare(
    sides: Sequence[Side], lexicon: Lexicon, published: Mapping[str, date], leads: Mapping[str, frozenset[str]], weights: Weights
) -> Desk:
    """The desk for the claims of a folder."""
    return Desk(
        weights=weights,
        lexicon=lexicon,
        folder=Folder(sides),
        days=published,
        years=_story_years(sides) | {source: day.year for source, day in published.items()},
        named=_named(sides),
        held=_held(sides),
        spoken=_spoken(sides),
        leads=leads,
        stories=Stories(sides, lexicon, published, leads),
        months=_months(sides),
        opening=_opening(sides),
    )


def _story_years(sides: Sequence[Side]) -> dict[str, int]:
    """The latest year that a source dates something in: news is of the latest."""
    years: dict[str, int] = {}
    for c in sides:
        v = c.value
        if isinstance(v, Period) and v.latest is not None and v.earliest is not None and v.resolved_from is not ResolvedFrom.UNRESOLVED:
            years[c.source] = max(years.get(c.source, v.latest.year), v.latest.year)
    return years


def _months(sides: Sequence[Side]) -> dict[str, frozenset[Month]]:
    """The months that each source dates something in, by days or by the month itself."""
    found: defaultdict[str, set[Month]] = defaultdict(set)
    for c in sides:
        v = c.value
        if isinstance(v, Period) and v.earliest is not None and v.latest is not None and (v.latest - v.earliest).days < MONTH:
            found[c.source].update({(v.earliest.year, v.earliest.month), (v.latest.year, v.latest.month)})
    return {source: frozenset(months) for source, months in found.items()}


def _opening(sides: Sequence[Side]) -> dict[str, int]:
    """Where the first sentence of each source's body that holds a claim starts."""
    found: dict[str, int] = {}
    for c in sides:
        if c.role is Role.SENTENCE:
            found[c.source] = min(found.get(c.source, c.sentence_start), c.sentence_start)
    return found


def _named(sides: Sequence[Side]) -> dict[tuple[str, int], frozenset[str]]:
    """The names that events carry, by sentence."""
    found: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for c in sides:
        if c.frame.named is not None:
            found[c.source, c.sentence_start].add(c.frame.named.value)
    return {where: frozenset(names) for where, names in found.items()}


def _held(sides: Sequence[Side]) -> dict[tuple[str, int, str], frozenset[str]]:
    """Whose figures each sentence gives, by family."""
    found: defaultdict[tuple[str, int, str], set[str]] = defaultdict(set)
    for c in sides:
        if c.frame.holder is not None and c.frame.holder.via is Via.CLAUSE:
            found[c.source, c.sentence_start, c.family].add(c.frame.holder.value)
    return {where: frozenset(names) for where, names in found.items()}


def _spoken(sides: Sequence[Side]) -> dict[str, frozenset[str]]:
    """The names that stand with the claims of each source."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for c in sides:
        found[c.source].update(c.participants)
    return {source: frozenset(names) for source, names in found.items()}


class Sign(NamedTuple):
    """One piece of evidence: its feature, its weight in log-odds, and the reason; for the reader it becomes a Feature."""

    name: str
    weight: float
    because: str


class VetoError(Exception):
    """Two claims cannot be one fact; the message is the reason."""
