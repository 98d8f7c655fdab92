"""The shape of units.yaml: measures, currencies and coins."""

from decimal import Decimal
from typing import Any, Literal

from pydantic import Field, field_validator

from ..model import PER, Frozen


class Unit(Frozen):
    """A unit: `factor` takes it to the base of its dimension (then `offset` is added); `days` is its length in days, least and most."""

    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)
    symbols: tuple[str, ...] = ()
    names: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    days: tuple[Decimal, Decimal] | None = None
    before: bool | Literal["of"] = False
    width: Decimal | None = None

    @field_validator("factor", "offset", "width", mode="before")
    @classmethod
    def _written(cls, given: Any) -> Any:
        if isinstance(given, float):
            raise ValueError("write the number in quotes, so that no digit of it is lost")
        return given


class Currency(Frozen):
    """A currency; its key is its ISO 4217 code."""

    symbols: tuple[str, ...] = ()
    names: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class Coin(Frozen):
    """A part of a currency."""

    of: str
    factor: Decimal
    symbols: tuple[str, ...] = ()
    names: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class Rate(Frozen):
    """A sign for a unit and what it is divided by: "mpg" is miles, per gallon."""

    of: str
    per: str


class Units(Frozen):
    """All units by canonical name."""

    units: dict[str, Unit] = Field(default_factory=dict)
    glued: frozenset[str] = frozenset()
    sized: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    parts: dict[str, str] = Field(default_factory=dict)
    rates: dict[str, Rate] = Field(default_factory=dict)
    currencies: dict[str, Currency] = Field(default_factory=dict)
    coins: dict[str, Coin] = Field(default_factory=dict)
    age: str = "year"  # the unit of a number that is said to be an age
    large_only: dict[str, dict[str, tuple[str, ...]]] = Field(default_factory=dict)

    def dimension(self, unit: str) -> str | None:
        """The dimension of a canonical unit: "kilometre" -> "length"; a currency's is "money"; None for a counted noun."""
        if unit in self.currencies:
            return "money"
        return self.units[unit].dimension if unit in self.units else None

    def factor(self, unit: str, to: str) -> Decimal | None:
        """What a number of `unit` is multiplied by to be one of `to`; None where the two differ in dimension, currency or zero point."""
        if unit == to:
            return Decimal(1)
        if PER in unit and PER in to:
            return self._of_rates(*unit.split(PER), *to.split(PER))
        a, b = self.units.get(unit), self.units.get(to)
        if a is None or b is None or a.dimension != b.dimension or a.offset != b.offset:
            return None
        return a.factor / b.factor

    def _of_rates(self, unit: str, per: str, to: str, of: str) -> Decimal | None:
        """Of "kilometre per hour" to "metre per second"."""
        above, below = self.factor(unit, to), self.factor(per, of)
        return None if above is None or below is None else above / below
