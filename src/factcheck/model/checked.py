"""What a check of a draft against sources finds: an answer to each claim of the draft, and what became of each quotation."""

from enum import StrEnum

from pydantic import Field

from .base import Frozen
from .claim import Claim
from .finding import SCHEMA_VERSION, Decision, Likeness, Ruling, SourceEntry, Support, Tool, Unreadable


class Reading(Frozen):
    """What one rule says of a claim of the draft beside one claim of a source; `numbers` are the figures it used, as printed."""

    verdict: Support
    rule: str
    because: str
    numbers: dict[str, str] = Field(default_factory=dict)


class Answer(Frozen):
    """The answer to one claim of the draft.

    `claim` is its id, `decided_by` are the ids of the source claims that decide, the one that `because` speaks of first; `sources` are
    theirs, in order, and `independent` says how many of them speak for themselves. `nearest` is the id of the nearest claim where nothing
    decides; `likeness` is the evidence that the draft's claim and the first of `decided_by`, or the nearest, state one fact.
    `decisions` are what people ruled on it, `between` what they ruled on claims of sources that it names, held against each other.
    """

    claim: str
    verdict: Support
    rule: str
    because: str
    numbers: dict[str, str] = Field(default_factory=dict)
    decided_by: tuple[str, ...] = ()
    against: tuple[str, ...] = ()  # of a claim that some sources support and others contradict: those that do
    sources: tuple[str, ...] = ()
    independent: int = 0
    nearest: str | None = None
    likeness: Likeness | None = None
    ruling: Ruling | None = None  # where all that conflicts in it is ruled on: `conflict` where one of them is
    decisions: tuple[Decision, ...] = ()
    between: tuple[Decision, ...] = ()


class QuoteStatus(StrEnum):
    """What became of a quotation of the draft."""

    EXACT = "exact"
    ALTERED = "altered"
    MISATTRIBUTED = "misattributed"
    NOT_FOUND = "not_found"


class Word(Frozen):
    """A stretch of the difference between a quotation and its source: in both, only in the `draft`, or only in the `source`."""

    side: str
    text: str


class Passage(Frozen):
    """A passage of a source: source.text[start:end] == text; `speaker` is who says it there."""

    source: str
    start: int
    end: int
    line: int
    text: str
    speaker: str | None = None


class Quotation(Frozen):
    """A quotation of the draft: `text` are the words between its marks, at [start, end) of the draft."""

    start: int
    end: int
    line: int
    text: str
    speaker: str | None  # whom the draft gives them to
    status: QuoteStatus
    because: str
    found: tuple[Passage, ...] = ()
    difference: tuple[Word, ...] = ()


class Unchecked(Frozen):
    """A sentence of the draft that holds nothing to check, with the reason."""

    start: int
    end: int
    line: int
    text: str
    reason: str


class CheckReport(Frozen):
    """All that a check found; `model_dump_json()` is the JSON report. `claims` holds each claim that an answer names."""

    schema_version: str = SCHEMA_VERSION
    tool: Tool
    draft: SourceEntry
    text: str  # of the draft: offsets of its claims and quotations count in it
    sources: tuple[SourceEntry, ...]
    claims: tuple[Claim, ...]
    answers: tuple[Answer, ...]
    quotations: tuple[Quotation, ...]
    unchecked: tuple[Unchecked, ...]
    unreadable: tuple[Unreadable, ...]
    unused_decisions: tuple[Decision, ...] = ()  # on drafts; they meet no answer of this one

    def count(self, verdict: Support) -> int:
        """How many claims of the draft have this answer."""
        return sum(a.verdict is verdict for a in self.answers)
