"""Two values -> both in one unit, each as stated, as its words allow, and as a reader expects."""

from dataclasses import dataclass
from decimal import Decimal

from ..lexicon import Lexicon
from ..model import Duration, Hedge, Interval, Quantity
from ..settings import Settings
from .widths import PLAIN, Measured, Scale, half_grain, pragmatic, principal, strict

SCALE = "magnitude"
_ONE = Decimal(1)
SHARE, PERCENT = "share", Decimal(100)
_POINTS = (Hedge.NONE, Hedge.ABOUT)


@dataclass(frozen=True)
class Figure:
    """One side of a comparison, in the unit that both share.

    `said` is the stated figure (the bound of a bound; both ends of a range or of a vague word); `point` is it where the words give a
    point, exact or about, else None; `rounding` is the interval of its last digit around the point.
    """

    said: tuple[Decimal | None, Decimal | None]
    point: Decimal | None
    strict: Interval
    pragmatic: Interval
    rounding: Interval | None
    hedge: Hedge
    approximate: bool

    @property
    def middle(self) -> Decimal | None:
        """One number to tell a direction by: the stated figure, or the lower end."""
        return self.said[0] if self.said[0] is not None else self.said[1]


def figures(a: Measured, b: Measured, settings: Settings, lexicon: Lexicon) -> tuple[Figure, Figure] | None:
    """Both values in one unit; None where no exact conversion joins their units, or one holds no figure.

    Symmetric: figures(b, a) is the same pair turned round. The unit is the smaller of the two. Raises nothing.
    """
    if (a.lo is None and a.hi is None) or (b.lo is None and b.hi is None):
        return None
    joint = _joint(a, b, lexicon)
    if joint is None:
        return None
    return _figure(a, joint[0], settings, lexicon), _figure(b, joint[1], settings, lexicon)


def factor(a: str | None, b: str | None, lexicon: Lexicon) -> Decimal | None:
    """How many b one a is; 1 for the same unit, None where the two are not comparable. Units are canonical names."""
    if a == b:
        return _ONE
    return None if a is None or b is None else lexicon.units.factor(a, b)


def in_base(value: Quantity, unit: str, lexicon: Lexicon) -> tuple[Decimal | None, Decimal | None] | None:
    """The stated ends of `value` in another unit, exactly; None where the units are not comparable."""
    by = factor(value.unit, unit, lexicon)
    if by is None:
        return None
    return (None if value.lo is None else value.lo * by, None if value.hi is None else value.hi * by)


@dataclass(frozen=True)
class _Conversion:
    """What one unit is in the other: from `lo` to `hi` of it, since months differ in length; `smaller` where the unit gets smaller."""

    lo: Decimal = _ONE
    hi: Decimal = _ONE
    smaller: bool = False


def _joint(a: Measured, b: Measured, lexicon: Lexicon) -> tuple[_Conversion, _Conversion] | None:
    if isinstance(a, Duration) != isinstance(b, Duration):
        return None
    if _alike(a, b):
        return _Conversion(), _Conversion()
    if isinstance(a, Duration) and isinstance(b, Duration) and _uneven(a) != _uneven(b):
        return _in_days(a), _in_days(b)
    if _fraction(a) and _percent(b):
        return _Conversion(PERCENT, PERCENT, False), _Conversion()
    if _fraction(b) and _percent(a):
        return _Conversion(), _Conversion(PERCENT, PERCENT, False)
    there, back = factor(a.unit, b.unit, lexicon), factor(b.unit, a.unit, lexicon)
    if there is not None and there >= 1:
        return _Conversion(there, there, there > 1), _Conversion()
    if back is not None:
        return _Conversion(), _Conversion(back, back, back > 1)
    if isinstance(a, Duration) and isinstance(b, Duration):
        return _in_days(a), _in_days(b)
    return None


def _fraction(value: Measured) -> bool:
    """Whether it is a share in words: a third, two in five."""
    return isinstance(value, Quantity) and value.dimension == SHARE and value.unit is None


def _percent(value: Measured) -> bool:
    return isinstance(value, Quantity) and value.dimension == SHARE and value.unit == "percent"


def _scaled(value: Measured) -> bool:
    """Whether a figure is on a scale: a magnitude, or a "count" with a fraction, which counts nothing ("a 5.8 quake")."""
    if not isinstance(value, Quantity):
        return False
    bare = value.dimension in (None, "count") and value.grain < 1
    return value.dimension == SCALE or bare


def _alike(a: Measured, b: Measured) -> bool:
    """Whether figures can be set side by side as they are: one unit, or two counts, whose nouns are the measure's business."""
    if a.unit == b.unit or (_scaled(a) and _scaled(b)):
        return True
    return all(isinstance(v, Quantity) and v.dimension in (None, "count") for v in (a, b)) and "percent" not in (
        a.unit,
        b.unit,
    )


def _uneven(value: Duration) -> bool:
    """Whether its unit differs in days from one time to the next, as months and years do."""
    by = _in_days(value)
    return by.lo != by.hi


def _in_days(value: Duration) -> _Conversion:
    pairs = ((value.days_lo, value.lo), (value.days_hi, value.hi))
    rates = sorted(d / n for d, n in pairs if d is not None and n)
    if not rates:
        return _Conversion()
    return _Conversion(rates[0], rates[-1], rates[-1] > 1)


def _figure(value: Measured, by: _Conversion, settings: Settings, lexicon: Lexicon) -> Figure:
    scale = _scale(value, by, settings, lexicon)
    n, h = principal(value), half_grain(value, settings.widths, scale)
    exact_unit = by.lo == by.hi
    is_point = value.hedge in _POINTS and value.lo == value.hi and value.lo is not None and exact_unit
    around = Interval.point(n) if h == 0 else Interval(lo=n - h, hi=n + h)
    ends = (value.lo, value.hi) if _has_two_ends(value) else (n, n)
    return Figure(
        said=(_times(ends[0], by.lo), _times(ends[1], by.hi)),
        point=n * by.lo if is_point else None,
        strict=_converted(strict(value, settings, scale), by),
        pragmatic=_converted(pragmatic(value, settings, scale), by),
        rounding=_converted(around, by) if is_point else None,
        hedge=value.hedge,
        approximate=value.approximate,
    )


def _has_two_ends(value: Measured) -> bool:
    return value.hedge is Hedge.VAGUE or (value.lo is not None and value.hi is not None)


def _scale(value: Measured, by: _Conversion, settings: Settings, lexicon: Lexicon) -> Scale:
    if isinstance(value, Duration):
        return Scale(most=settings.widths.converted) if by.smaller else PLAIN
    row = None if value.base is None else lexicon.units.units.get(value.base)
    return PLAIN if row is None else Scale(width=row.width)


def _times(n: Decimal | None, by: Decimal) -> Decimal | None:
    return None if n is None else n * by


def _converted(i: Interval, by: _Conversion) -> Interval:
    if by.lo == by.hi == 1:
        return i
    return i.model_copy(update={"lo": _times(i.lo, by.lo), "hi": _times(i.hi, by.hi)})
