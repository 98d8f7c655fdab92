"""Mentions, the frames they stand in, and claims: what the comparison works on."""

from dataclasses import dataclass
from enum import StrEnum

from pydantic import ConfigDict

from .base import Frozen
from .source import Role, Span
from .value import Value


class Kind(StrEnum):
    """The kinds of mention. `number` is a number alone or of counted things; `quantity` is one of a unit of measure."""

    NUMBER = "number"
    QUANTITY = "quantity"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"  # one day
    PERIOD = "period"  # anything longer
    TIME = "time"  # a time of day
    DURATION = "duration"
    DEADLINE = "deadline"
    ORDINAL = "ordinal"
    MEMBERS = "members"


class Mention(Frozen):
    """Words that can be checked: source.text[start:end] == text, always. Offsets are Python string offsets, end exclusive."""

    start: int
    end: int
    text: str
    kind: Kind
    value: Value

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(start=self.start, end=self.end)


class Via(StrEnum):
    """Where a slot of a frame was read."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    NEIGHBOUR = "neighbour"  # an earlier sentence of the paragraph
    HEADING = "heading"
    TITLE = "title"
    LEAD = "lead"
    SOURCE = "source"  # what is known of the document, such as its date


@dataclass(frozen=True, slots=True)
class Slot:  # no model: a claim holds half a dozen, and a model of its own for each takes several times the memory
    """One thing that a frame says: its normal form, the words it was read from, and where those stand."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    value: str
    text: str = ""
    start: int | None = None
    end: int | None = None
    via: Via = Via.CLAUSE


class Aspect(StrEnum):
    """The stage of an event, in the order in which stages follow each other."""

    REQUEST = "request"
    REFUSE = "refuse"
    APPROVE = "approve"
    ANNOUNCE = "announce"
    BEGIN = "begin"
    ONGOING = "ongoing"
    COMPLETE = "complete"


class Modality(StrEnum):
    """Whether it happened, is planned, or is only supposed."""

    ACTUAL = "actual"
    PLANNED = "planned"
    CONDITIONAL = "conditional"


class Certainty(StrEnum):
    """Whether the source vouches for it."""

    VOUCHED = "vouched"
    ALLEGED = "alleged"
    ESTIMATED = "estimated"


class Polarity(StrEnum):
    """Whether it is said to be so or not so."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Frame(Frozen):
    """What a mention is about. Each slot names the words it was read from."""

    measure: Slot | None = None  # what is counted or dated: troops, dead, price, date
    event: Slot | None = None  # the class of the event: withdraw, deploy, attack
    also: tuple[Slot, ...] = ()  # other events of the clause, nearest first
    named: Slot | None = None  # the name that the event carries: "the 2020 Orlov war"
    holder: Slot | None = None  # the name nearest before the figure in its clause: whose figure it may be
    agent: Slot | None = None  # who does it, where the text says so before the verb
    participants: tuple[Slot, ...] = ()
    place: tuple[Slot, ...] = ()
    scope: Slot | None = None  # whole where None; else part:<label>, standing, rate ...
    aspect: Aspect | None = None
    modality: Modality = Modality.ACTUAL
    recent: Slot | None = None  # the words that say it has only now happened: "have just landed"
    certainty: Certainty = Certainty.VOUCHED
    as_of: Slot | None = None
    when: Slot | None = None  # the time of the event itself: an ISO date or year
    attribution: Slot | None = None  # the speaker; None is the source itself
    polarity: Polarity = Polarity.POSITIVE
    context: tuple[str, ...] = ()  # lemmas of the clause's other content words, in order


class Claim(Frozen):
    """A mention in its frame, with its place in its source. The id is a fingerprint of what is said, not of where it stands."""

    id: str
    source: str
    start: int
    end: int
    line: int
    column: int
    quote: str
    sentence: str
    sentence_start: int
    before: str = ""  # the text right before the sentence, and right after it: it tells two equal sentences apart
    after: str = ""
    role: Role = Role.SENTENCE
    kind: Kind
    value: Value
    frame: Frame
    derived_from: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where the quote stands."""
        return Span(start=self.start, end=self.end)
