"""A quantity or a length of time -> the interval that its words allow, and the one that a reader expects, in its own unit."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..model import Duration, Hedge, Interval, Quantity
from ..settings import Settings, Widths

Measured = Quantity | Duration
_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)
_LEADING_ZERO = re.compile(r"(?<![\d.,])0[.,]\d")  # "0.2 billion" was written with a decimal, 200 million was not
_OF_TIMES = (Hedge.BEFORE, Hedge.AFTER, Hedge.SINCE, Hedge.BY, Hedge.UNTIL)


@dataclass(frozen=True)
class Scale:
    """What the widths of a value hang on beside its figure.

    `width` is the absolute width of a scale without a zero (degrees, magnitudes), None on all others; `most` is a share of the figure
    that no width may pass (lengths of time that are told in a smaller unit).
    """

    width: Decimal | None = None
    most: Decimal | None = None


PLAIN = Scale()


@dataclass(frozen=True)
class _Term:
    """A value with the widths that its words ask for."""

    value: Measured
    widths: Widths
    scale: Scale

    @property
    def n(self) -> Decimal:
        """The figure that is stated: the bound of "more than 40", the lower end of a range."""
        return principal(self.value)

    def share(self, part: Decimal) -> Decimal:
        """A share of the figure; on a scale without a zero, a multiple of the unit's own width."""
        if self.scale.width is not None:
            return self.scale.width * part / self.widths.absolute
        return abs(self.n) * part

    @property
    def half(self) -> Decimal:
        """Half of the grain, as capped."""
        return half_grain(self.value, self.widths, self.scale)

    @property
    def about(self) -> Decimal:
        """How far "about" reaches to each side."""
        w = self.widths
        reach = max(self.half, min(max(self.value.grain / 2, self.share(w.about_least)), self.share(w.about_most)))
        return _capped(reach, self.n, self.scale)

    @property
    def above(self) -> Decimal:
        """How far "more than" is expected to reach."""
        w = self.widths
        reach = min(max(w.over_units, self.share(w.over_share), self.value.grain / 2), self.share(w.over_most))
        return max(reach, _ONE) if _is_count(self.value) else reach

    @property
    def below(self) -> Decimal:
        """How far "fewer than" is expected to reach."""
        w = self.widths
        return max(w.under_units, self.share(w.under_share), self.value.grain / 2)

    @property
    def floor(self) -> Decimal | None:
        """Nothing lies under it: zero, where the scale has one and the figure is above it."""
        return None if self.scale.width is not None or self.n <= 0 else _ZERO


def strict(value: Measured, settings: Settings, scale: Scale = PLAIN) -> Interval:
    """The values that the words of `value` allow, in its own unit.

    "more than 2,000" -> (2000, ∞). The table is in docs/verdicts.md. A value without a hedge is its rounding interval (the
    interval of the last written digit, as in statcheck: Nuijten et al. 2016), with trailing zeros capped. Raises nothing.
    """
    return _interval(value, settings, scale, _STRICT)


def pragmatic(value: Measured, settings: Settings, scale: Scale = PLAIN) -> Interval:
    """The values that a reader expects after the words of `value`, in its own unit; lies within `strict` but for vague words.

    "more than 2,000" -> (2000, 2400]. The table is in docs/verdicts.md. Raises nothing.
    """
    return _interval(value, settings, scale, _PRAGMATIC)


def half_grain(value: Measured, widths: Widths, scale: Scale = PLAIN) -> Decimal:
    """Half of the worth of the last written digit, with what trailing zeros hide capped; 0 for what is exact.

    6.4 -> 0.05; 14 -> 0.5; 2,500 -> 50; 2,000 -> 100 (5 %); 0 and 100 % -> 0.
    """
    n, half = abs(principal(value)), value.grain / 2
    if n == 0 or (_is_share(value) and n == _HUNDRED):
        return _ZERO
    if _is_share(value) and value.grain > 1:  # "half", "a third": told in points, not in digits
        return half
    if value.grain >= 1 and n % 1 == 0 and not _LEADING_ZERO.search(value.written):
        half = min(half, Decimal("0.5")) if n < widths.unit_below else min(half, n * widths.hidden)
    return _capped(half, n, scale)


def principal(value: Measured) -> Decimal:
    """The figure that stands in the words: the bound of a bound, the lower end of a range; 0 where there is none."""
    upper = _form(value) in (Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO)
    first, second = (value.hi, value.lo) if upper else (value.lo, value.hi)
    return first if first is not None else second if second is not None else _ZERO


def _form(value: Measured) -> Hedge:
    """The hedge, with bare open ends and hedges of times read as bounds of the same shape."""
    if value.hedge is Hedge.NONE or value.hedge in _OF_TIMES:
        if value.lo is None:
            return Hedge.AT_MOST
        if value.hi is None:
            return Hedge.AT_LEAST
        return Hedge.ABOUT if value.approximate else Hedge.NONE
    return value.hedge


def _is_count(value: Measured) -> bool:
    return isinstance(value, Quantity) and value.dimension in (None, "count")


def _is_share(value: Measured) -> bool:
    return isinstance(value, Quantity) and value.base == "percent"


def _capped(width: Decimal, n: Decimal, scale: Scale) -> Decimal:
    return width if scale.most is None else min(width, abs(n) * scale.most)


def _around(t: _Term, reach: Decimal) -> Interval:
    lo, hi = t.n, t.n if t.value.hi is None else max(t.n, t.value.hi)
    closed = lo != hi and reach == 0
    return Interval(lo=lo - reach, hi=hi + reach, lo_in=True, hi_in=closed or (lo == hi and reach == 0))


def _exact(t: _Term) -> Interval:
    if t.value.lo != t.value.hi:
        return _around(t, _ZERO)
    return _around(t, t.half)


def _over(t: _Term, lo_in: bool) -> Interval:
    return Interval(lo=t.n, hi=t.n + t.above, lo_in=lo_in, hi_in=True)


def _under(t: _Term, hi_in: bool) -> Interval:
    lo = t.n - t.below
    return Interval(lo=lo if t.floor is None else max(lo, t.floor), hi=t.n, lo_in=True, hi_in=hi_in)


def _vague(t: _Term, strictly: bool) -> Interval:
    lo, hi = t.value.lo, t.value.hi
    if strictly:
        own_lo, own_hi = getattr(t.value, "strict_lo", None), getattr(t.value, "strict_hi", None)
        lo = own_lo if own_lo is not None else None if lo is None else lo * t.widths.vague_lo
        hi = own_hi if own_hi is not None else None if hi is None else hi * t.widths.vague_hi
    return Interval(lo=lo, hi=hi)


_Rows = Mapping[Hedge, Callable[[_Term], Interval]]
_STRICT: _Rows = {
    Hedge.NONE: _exact,
    Hedge.ABOUT: lambda t: _around(t, t.about * t.widths.about_strict),
    Hedge.MORE_THAN: lambda t: Interval(lo=t.n, hi=None, lo_in=False),
    Hedge.AT_LEAST: lambda t: Interval(lo=t.n, hi=None),
    Hedge.LESS_THAN: lambda t: Interval(lo=t.floor, hi=t.n),
    Hedge.AT_MOST: lambda t: Interval(lo=t.floor, hi=t.n, hi_in=True),
    Hedge.UP_TO: lambda t: Interval(lo=t.floor, hi=t.n + t.share(t.widths.up_to_strict - 1), hi_in=True),
    Hedge.NEARLY: lambda t: Interval(lo=t.n - t.share(1 - t.widths.nearly_strict), hi=t.n, hi_in=True),
    Hedge.VAGUE: lambda t: _vague(t, strictly=True),
}
_PRAGMATIC: _Rows = {
    Hedge.NONE: _exact,
    Hedge.ABOUT: lambda t: _around(t, t.about),
    Hedge.MORE_THAN: lambda t: _over(t, lo_in=False),
    Hedge.AT_LEAST: lambda t: _over(t, lo_in=True),
    Hedge.LESS_THAN: lambda t: _under(t, hi_in=False),
    Hedge.AT_MOST: lambda t: _under(t, hi_in=True),
    Hedge.UP_TO: lambda t: Interval(lo=t.n - t.share(t.widths.up_to_share), hi=t.n, hi_in=True),
    Hedge.NEARLY: lambda t: Interval(lo=t.n - t.share(1 - t.widths.nearly_share), hi=t.n, hi_in=t.n == 0),
    Hedge.VAGUE: lambda t: _vague(t, strictly=False),
}


def _interval(value: Measured, settings: Settings, scale: Scale, rows: _Rows) -> Interval:
    term, form = _Term(value, settings.widths, scale), _form(value)
    found = rows[form](term)
    if value.approximate and form not in (Hedge.NONE, Hedge.ABOUT):
        found = _widened(found, term.about, term.floor)
    return _cut(found) if _is_share(value) and _of_a_whole(term.n, form) else found


def _of_a_whole(n: Decimal, form: Hedge) -> bool:
    """Whether a percentage can be one of a whole: "more than 100 %" and "less than 0 %" are not."""
    lowest = n > 0 if form is Hedge.LESS_THAN else n >= 0
    return lowest and (n < _HUNDRED if form in (Hedge.MORE_THAN, Hedge.AT_LEAST) else n <= _HUNDRED)


def _widened(i: Interval, reach: Decimal, floor: Decimal | None) -> Interval:
    lo = None if i.lo is None else i.lo - reach
    if lo is not None and floor is not None:
        lo = max(lo, floor)
    return i.model_copy(update={"lo": lo, "hi": None if i.hi is None else i.hi + reach})


def _cut(i: Interval) -> Interval:
    """A share of a whole lies between 0 and 100 %."""
    low, high = i.lo is None or i.lo < 0, i.hi is None or i.hi > _HUNDRED
    return Interval(lo=_ZERO if low else i.lo, hi=_HUNDRED if high else i.hi, lo_in=low or i.lo_in, hi_in=high or i.hi_in)
