"""The shape of hedges.yaml."""

from decimal import Decimal
from typing import Any, Literal

from pydantic import Field, model_validator

from ..model import Frozen, Hedge


class Hedging(Frozen):
    """What a phrase says of the number it stands by: `only` "time" limits it to lengths of time.

    `adds` ones are none after a unit where words follow: "$14 million plus interest", but "300 plus people".
    `near` ones stand right before the number: over an article they are prepositions ("under a two-year contract").
    """

    means: Hedge
    only: Literal["time"] | None = None
    near: bool = False
    adds: bool = False

    @model_validator(mode="before")
    @classmethod
    def _short(cls, row: Any) -> Any:
        return {"means": row} if isinstance(row, str) else row


class Bracket(Frozen):
    """A vague number: what a reader expects, [lo, hi), what the words allow at most, and whether "of" or an article belongs to it."""

    lo: Decimal
    hi: Decimal
    strict_lo: Decimal
    strict_hi: Decimal
    of: Literal["needed", "never"] | None = None
    article: Literal["needed"] | None = None


class Hedges(Frozen):
    """Hedging phrases before and after a number, and numbers that are vague by themselves."""

    before: dict[str, Hedging] = Field(default_factory=dict)
    after: dict[str, Hedging] = Field(default_factory=dict)
    comparing: frozenset[str] = frozenset()
    not_numbers: frozenset[str] = frozenset()
    fillers: tuple[str, ...] = ()
    vague: dict[str, Bracket] = Field(default_factory=dict)
    times: dict[str, Decimal] = Field(default_factory=dict)
