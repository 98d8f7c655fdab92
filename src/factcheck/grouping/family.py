"""Which claims can be put side by side at all, and when two of them state the same value."""

from decimal import Decimal

from ..lexicon import Lexicon
from ..model import Claim, Duration, Kind, Members, Ordinal, Period, Quantity, Value

UNCOUNTED = ("time", "clock", "duration", "members", "ordinal")  # families that measure nothing that is named
SHARES = ("share", "points")  # dimensions of percentages and percentage points
PERCENT = Decimal(100)
_FEW = frozenset(map(Decimal, range(4)))
MAGNITUDE = "magnitude"  # numbers on a scale
TIMES = (Kind.DATE, Kind.PERIOD, Kind.DEADLINE)


def family(claim: Claim) -> str:
    """A name for claims whose values can be compared: count, money, percent, a dimension, time, duration, members, ordinal."""
    value = claim.value
    if isinstance(value, Period):
        return "clock" if claim.kind is Kind.TIME else "time"
    if isinstance(value, Quantity):
        if value.dimension in (None, "count"):
            return MAGNITUDE if _fractional(value) else "count"
        return value.dimension
    return claim.kind.value


def _fractional(value: Quantity) -> bool:
    """Whether a "count" has a fraction, and so counts nothing: "a 5.8 quake"."""
    return any(n is not None and n != n.to_integral_value() and value.grain < 1 for n in (value.lo, value.hi))


def same_value(x: Value, y: Value, lexicon: Lexicon) -> bool:
    """Whether the stated values are equal: the same ends, the same days, the same names; units converted exactly."""
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return _same_ends(ends(x), ends(y), _factor(x, y, lexicon))
    if isinstance(x, Duration) and isinstance(y, Duration):
        return (x.days_lo, x.days_hi) == (y.days_lo, y.days_hi)
    if isinstance(x, Period) and isinstance(y, Period):
        if x.stated.clock is not None or y.stated.clock is not None:
            return x.stated.clock == y.stated.clock
        return x.earliest is not None and (x.earliest, x.latest) == (y.earliest, y.latest)
    if isinstance(x, Members) and isinstance(y, Members):
        return names(x) == names(y)
    return isinstance(x, Ordinal) and isinstance(y, Ordinal) and x.rank == y.rank and x.superlative == y.superlative


def ends(value: Quantity | Duration) -> tuple[Decimal | None, Decimal | None]:
    """The stated ends, a bound counting as its number: "more than 2,000" states 2,000."""
    lo = value.lo if value.lo is not None else value.hi
    hi = value.hi if value.hi is not None else value.lo
    return lo, hi


def names(value: Members) -> frozenset[str]:
    """The names of a list, in lower case."""
    return frozenset(n.lower() for n in value.names)


def _factor(x: Quantity, y: Quantity, lexicon: Lexicon) -> Decimal | None:
    if x.unit == y.unit or any(v.dimension in (None, "count") for v in (x, y)):
        return Decimal(1)
    if x.dimension == y.dimension == SHARES[0] and None in (x.unit, y.unit):  # "three quarters", 75 per cent
        return PERCENT if x.unit is None else 1 / PERCENT
    return lexicon.units.factor(x.unit, y.unit) if x.unit is not None and y.unit is not None else None


def _same_ends(a: tuple[Decimal | None, ...], b: tuple[Decimal | None, ...], factor: Decimal | None) -> bool:
    if factor is None or factor == 1:
        return factor is not None and a == b
    return all((x is None and y is None) or (x is not None and y is not None and x * factor == y) for x, y in zip(a, b, strict=True))


def comparable(x: Quantity, y: Quantity, lexicon: Lexicon) -> bool:
    """Whether two quantities are in one unit, or in two that convert exactly."""
    return _factor(x, y, lexicon) is not None


def digits(claim: Claim) -> int:
    """How many written digits carry meaning, 1 to 3, and 0 for a number up to three; 2 for what is no figure."""
    return significant(claim.value) if isinstance(claim.value, Quantity | Duration) else 2


def significant(value: Quantity | Duration) -> int:
    """The same of a figure: 0 for "two", which is said of anything, 1 for 5 and 300, 2 for 12 and 1,200."""
    n = ends(value)[0]
    if n is None:
        return 2
    return 0 if n in _FEW else max(1, min(3, len(n.normalize().as_tuple().digits)))
