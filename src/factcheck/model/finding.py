"""What a comparison finds: opinions on pairs, groups of claims, checks, the ledger of what was not used, and the report."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from .base import Frozen
from .claim import Claim

SCHEMA_VERSION = "1"


class Verdict(StrEnum):
    """Verdicts in order of severity; `undecided` stands outside the order."""

    UNDECIDED = "undecided"
    AGREE = "agree"
    COMPATIBLE = "compatible"
    UPDATE = "update"
    TENSION = "tension"
    DISCREPANCY = "discrepancy"

    @property
    def severity(self) -> int:
        """0 for undecided, 5 for discrepancy."""
        return list(Verdict).index(self)


class Support(StrEnum):
    """What the sources say to a claim of a draft."""

    SUPPORTED = "supported"
    PARTLY = "partly"  # the draft says more than its sources
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"

    @property
    def severity(self) -> int:
        """2 for contradicted, 1 for partly, 0 for what nobody has to rule on."""
        return {Support.CONTRADICTED: 2, Support.PARTLY: 1}.get(self, 0)


class Label(StrEnum):
    """What more there is to say of a verdict; a label never changes it."""

    ROUNDING = "rounding"
    HEDGE_ONLY = "hedge_only"
    REFINES = "refines"
    DISPUTE = "dispute"
    MISREPORT = "misreport"
    ALLEGED = "alleged"
    ESTIMATED = "estimated"
    AS_OF_UNKNOWN = "as_of_unknown"
    SCOPE_UNCLEAR = "scope_unclear"
    INTERNAL = "internal"
    DERIVED = "derived"
    REVISED = "revised"
    PLANNED = "planned"


class Opinion(Frozen):
    """What one rule says of two claims: `because` is one plain sentence, `numbers` are the figures it used, as printed."""

    verdict: Verdict
    rule: str
    because: str
    labels: tuple[Label, ...] = ()
    numbers: dict[str, str] = Field(default_factory=dict)
    settle: str | None = None  # what would settle it
    capped: str | None = None  # the reason why a discrepancy is shown as a tension


class Comparison(Frozen):
    """The opinion on claims a and b, which are named by id."""

    a: str
    b: str
    verdict: Verdict
    rule: str
    because: str
    labels: tuple[Label, ...] = ()
    numbers: dict[str, str] = Field(default_factory=dict)
    settle: str | None = None
    capped: str | None = None


@dataclass(frozen=True, slots=True)
class Feature:  # no model: a large report holds a million, and a model of its own for each takes several times the memory
    """One piece of evidence that two claims state the same fact: a weight in log-odds (base 2) and its reason."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    name: str
    weight: float
    because: str


class Likeness(Frozen):
    """How alike two claims are: the sum of the weights of their features; a veto is a reason why they cannot be one fact."""

    a: str
    b: str
    score: float
    features: tuple[Feature, ...]
    veto: str | None = None


def _not_blank(words: str) -> str:
    if not words.strip():
        raise ValueError("it must not be blank")
    return words


Words = Annotated[
    str, AfterValidator(_not_blank), Field(json_schema_extra={"minLength": 1})
]  # min_length would refuse half a surrogate pair


class Ruling(StrEnum):
    """What a person has said of a conflict."""

    CONFLICT = "conflict"  # a real one
    NO_CONFLICT = "no_conflict"


class Ruled(Frozen):
    """A claim as a decision names it: the fingerprint of what is said, its words, and the value that was read in them."""

    id: Words
    quote: Words
    value: str


class Decision(Frozen):
    """What a person ruled: on two claims of a fact, on the claims of a check, or on a claim of a draft and one of a source.

    It covers what is no more severe than `verdict`, the one that was ruled on.
    """

    question: str = ""
    claims: tuple[Ruled, ...] = Field(min_length=1)
    type: Literal["fact", "check", "draft"] = "fact"
    verdict: Literal[Verdict.TENSION, Verdict.DISCREPANCY, Support.PARTLY, Support.CONTRADICTED]
    rule: str
    ruling: Ruling
    reason: Words
    by: Words | None = None  # who ruled
    on: date | None = None

    @model_validator(mode="after")
    def _of_one_sort(self) -> "Decision":
        if (self.type == "draft") is not isinstance(self.verdict, Support):
            raise ValueError("its verdict is partly or contradicted where its type is draft, else tension or discrepancy")
        return self


class State(StrEnum):
    """Where a finding stands against an earlier report."""

    NEW = "new"
    CHANGED = "changed"  # a side of it is new, or it is more severe
    OLD = "old"


class Core(Frozen):
    """Claims of a group that do not differ among themselves. `independent` counts copies and common origins once."""

    claims: tuple[str, ...]
    lo: str | None
    hi: str | None
    sources: tuple[str, ...]
    independent: int


class Group(Frozen):
    """Claims that state the same fact, and the verdict between their cores."""

    id: str
    label: str
    kind: str
    verdict: Verdict
    labels: tuple[Label, ...]
    rule: str
    because: str
    settle: str | None
    claims: tuple[str, ...]
    cores: tuple[Core, ...]
    comparisons: tuple[Comparison, ...]
    likeness: tuple[Likeness, ...]
    ruling: Ruling | None = None  # where all that conflicts in it is ruled on: `conflict` where one of them is
    decisions: tuple[Decision, ...] = ()  # on claims of it
    state: State | None = None  # None where there was no baseline, and for what does not differ


class Check(Frozen):
    """What follows from several mentions: a sum, a part of a whole, a start and a duration. `source` is None across sources."""

    id: str
    rule: str
    verdict: Verdict
    because: str
    claims: tuple[str, ...]
    source: str | None
    labels: tuple[Label, ...] = ()
    numbers: dict[str, str] = Field(default_factory=dict)
    settle: str | None = None
    ruling: Ruling | None = None
    decisions: tuple[Decision, ...] = ()
    state: State | None = None


class Ignored(Frozen):
    """Words that were read and make no claim, with the reason."""

    source: str
    start: int
    end: int
    text: str
    reason: str


class Undecided(Frozen):
    """Two claims that were put side by side and cannot be compared, with the reason."""

    a: str
    b: str
    reason: str


class Ledger(Frozen):
    """What was read and not used, counted and kept."""

    mentions: int
    claims: int
    grouped: int
    singletons: tuple[str, ...]
    ignored: tuple[Ignored, ...]
    undecided: tuple[Undecided, ...]
    capped: dict[str, int]
    too_common: dict[str, int] = Field(default_factory=dict)  # what too many claims share to put all of them side by side, and how many do


class Tool(Frozen):
    """What made the report."""

    name: str
    version: str


class SourceEntry(Frozen):
    """A source as the report names it.

    `text` is for formats that show the source itself: it is no part of the JSON report, and "" in a report that was read from JSON.
    """

    id: str
    path: str
    title: str | None
    publisher: str | None
    published: date | None
    published_basis: str
    url: str | None
    language: str
    sha256: str
    characters: int
    readable: bool
    note: str | None
    text: str = Field(default="", exclude=True, repr=False)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SourceEntry) and self.model_dump() == other.model_dump()  # `sha256` stands for the text

    def __hash__(self) -> int:
        return hash((self.id, self.sha256))


class Unreadable(Frozen):
    """A file that could not be read, and why."""

    path: str
    reason: str


class Report(Frozen):
    """All that a comparison found; `model_dump_json()` is the JSON report."""

    schema_version: str = SCHEMA_VERSION
    tool: Tool
    sources: tuple[SourceEntry, ...]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    checks: tuple[Check, ...]
    near_misses: tuple[Likeness, ...] = ()  # pairs that were nearly taken for one fact: the nearest of each claim, and why not
    ledger: Ledger
    unreadable: tuple[Unreadable, ...]
    rules: dict[str, str] = Field(default_factory=dict)  # what each rule says, by id, in the order in which they are asked
    unused_decisions: tuple[Decision, ...] = ()  # of the decisions file: those that meet no conflict of this report
    left_out: dict[str, int] = Field(default_factory=dict)  # findings that `--new-only` left out: how many are decided, how many old
