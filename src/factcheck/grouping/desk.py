"""What likeness is judged with, and how two claims are found to be no pair at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..lexicon import Lexicon
from ..model import Claim, Kind, Slot
from .family import TIMES, family
from .folder import Folder
from .weights import Weights


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

    def known(self, event: Slot) -> bool:
        """Whether the lexicon has a class for the event."""
        return event.value in self.lexicon.world.events.classes

    def happens(self, event: Slot) -> bool:
        """Whether the event is a happening of a known class, not a state such as a border or a total."""
        row = self.lexicon.world.events.classes.get(event.value)
        return row is not None and not row.stative

    def of_happenings(self, claim: Claim) -> bool:
        """Whether the claim counts happenings and not things: occasions, times."""
        measure = claim.frame.measure
        row = None if measure is None else self.lexicon.world.nouns.classes.get(measure.value)
        return family(claim) == "count" and row is not None and row.happening

    def is_toll(self, claim: Claim) -> bool:
        """Whether the claim is a running count: dead, injured, arrested."""
        measure = claim.frame.measure
        return measure is not None and self.lexicon.world.nouns.is_running(measure.value)


class Sign(NamedTuple):
    """One piece of evidence: its feature, its weight in log-odds, and the reason; for the reader it becomes a Feature."""

    name: str
    weight: float
    because: str


class VetoError(Exception):
    """Two claims cannot be one fact; the message is the reason."""


def of_time(claim: Claim) -> bool:
    """Whether the claim is a date, a period, a deadline or a time of day."""
    return claim.kind in TIMES or claim.kind is Kind.TIME
