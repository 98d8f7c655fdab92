"""What a mention says, normalised: quantities, periods, durations, members, ordinals; each with its hedge."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from .base import Frozen


class Hedge(StrEnum):
    """How a value is said to bound or approach the truth. The hedge is a part of the value, never a comment on it."""

    NONE = "none"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    UP_TO = "up_to"
    NEARLY = "nearly"
    VAGUE = "vague"  # dozens, several, hundreds: lo and hi are the bracket that the lexicon gives
    BEFORE = "before"  # of times
    AFTER = "after"
    SINCE = "since"
    BY = "by"
    UNTIL = "until"


PER = " per "  # inside the unit of a rate


class Quantity(Frozen):
    """A number, a count, an amount of money, a share or a measured quantity.

    `lo` and `hi` are the ends as stated, in `unit` (None: an open end): "about 2,500" is 2500, 2500; "more than 2,000" is 2000, None;
    "up to 50" is None, 50; "47 to 53" is 47, 53. `unit` is canonical: a name of units.yaml, an ISO 4217 code, "percent", or the lemma of
    the counted noun; of a measured rate the whole, "barrel per day". `grain` is the worth of the last digit as written
    ("2,500": 100, "13.0 billion": 100000000).
    `approximate` is true where a second hedge blurs a bound ("more than about 40").
    """

    type: Literal["quantity"] = "quantity"
    lo: Decimal | None
    hi: Decimal | None
    unit: str | None = None
    dimension: str | None = None  # count, money, share, length ...; None for a bare number
    hedge: Hedge = Hedge.NONE
    approximate: bool = False
    strict_lo: Decimal | None = None  # of a vague number: the least and the most that its words allow, in its own unit
    strict_hi: Decimal | None = None
    grain: Decimal = Decimal(1)
    per: str | None = None  # "barrels a day": day
    noun: str | None = None  # the counted noun with its modifiers, as written: "retired teachers"
    written: str = ""

    @property
    def base(self) -> str | None:
        """The unit without what it is divided by: barrel."""
        return None if self.unit is None else self.unit.removesuffix(f"{PER}{self.per}")


class Granularity(StrEnum):
    """How finely a time is stated."""

    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    DAYS = "days"  # a stated range of days
    WEEK = "week"
    PART_OF_MONTH = "part_of_month"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    PART_OF_YEAR = "part_of_year"
    YEAR = "year"
    YEARS = "years"
    DECADE = "decade"
    CENTURY = "century"


class ResolvedFrom(StrEnum):
    """What made a date of the words."""

    EXPLICIT = "explicit"
    PUBLISHED = "published"
    CONTEXT = "context"
    UNRESOLVED = "unresolved"


class Stated(Frozen):
    """The parts of a time that its words give; the timeline of the document fills in what is missing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_hi: int | None = None
    month_hi: int | None = None
    year_hi: int | None = None
    weekday: int | None = None  # 0 is Monday
    part: str | None = None  # early, mid, late, night, early_hours, morning, afternoon, evening, earlier
    shift: int | None = None  # relative: so many `shift_unit` from the anchor, negative is before
    shift_unit: str | None = None  # day, week, month, year, decade ...
    anchor: Literal["published", "narrative"] | None = None  # what a relative time counts from
    clock: str | None = None  # HH:MM
    zone: str | None = None  # of the clock, as written: "GMT", "local time"
    utc: Decimal | None = None  # hours of the zone from UTC, where its name tells them

    @property
    def minutes(self) -> int | None:
        """The time of day in minutes from midnight, as written; None where none is."""
        return None if self.clock is None else 60 * int(self.clock[:2]) + int(self.clock[3:5])


class Period(Frozen):
    """A day, a stretch of days, or a deadline. `earliest` and `latest` are inclusive; None is an open end (or not resolved)."""

    type: Literal["period"] = "period"
    earliest: date | None
    latest: date | None
    granularity: Granularity
    resolved_from: ResolvedFrom = ResolvedFrom.EXPLICIT
    basis: str | None = None  # one phrase: which heading, neighbour, weekday or date it was resolved from
    hedge: Hedge = Hedge.NONE
    stated: Stated = Stated()
    lo: str | None = None  # a time of day as HHMM on 24 hours, and the same in `hi`; None for days and longer
    hi: str | None = None
    written: str = ""

    @property
    def blurred(self) -> bool:
        """Whether the words leave it open on which side of midnight it was: night, late in the day, early hours."""
        return self.granularity is Granularity.PART_OF_DAY and self.stated.part in ("night", "late", "early_hours", "overnight")


class Duration(Frozen):
    """A length of time, in `unit` as stated and in days."""

    type: Literal["duration"] = "duration"
    lo: Decimal | None
    hi: Decimal | None
    unit: str
    days_lo: Decimal | None
    days_hi: Decimal | None
    hedge: Hedge = Hedge.NONE
    approximate: bool = False
    strict_lo: Decimal | None = None  # of a vague length: the least and the most that its words allow, in its own unit
    strict_hi: Decimal | None = None
    grain: Decimal = Decimal(1)
    written: str = ""


class Members(Frozen):
    """A list of names, with the count that announces it where there is one. `others` is true for "the other members: ..."."""

    type: Literal["members"] = "members"
    names: tuple[str, ...]  # as written, in order
    count: Quantity | None = None
    noun: str | None = None  # what they are members of, as written: "founding clubs"
    others: bool = False
    complete: bool = True  # False after "including", "such as"
    written: str = ""


class Ordinal(Frozen):
    """A place in a row: "the first time", "third-largest", "unprecedented" (rank 1)."""

    type: Literal["ordinal"] = "ordinal"
    rank: int
    of: str | None = None  # what is ranked, as written
    superlative: str | None = None  # "third-largest": largest
    written: str = ""


Value = Annotated[Quantity | Period | Duration | Members | Ordinal, Field(discriminator="type")]
