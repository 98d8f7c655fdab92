"""Sums of a larger and a smaller unit: "5 ft 2 in", "1 hour and 20 minutes", "3 dollars 50 cents"."""

from collections.abc import Sequence
from decimal import Decimal

from ..lexicon.numbers import Numbers
from ..lexicon.units import Units
from ..model import Hedge, Token
from .measure import Measured

_INEXACT = frozenset(("temperature", "share", "points", "magnitude"))


class Sums:
    """Joins measured amounts that are parts of one."""

    def __init__(self, numbers: Numbers, units: Units) -> None:
        self._and, self._units = numbers.and_, units

    def join(self, tokens: Sequence[Token], found: Sequence[Measured]) -> tuple[Measured, ...]:
        """The same amounts, with "5 feet" and "2 inches" made one in the larger unit."""
        out: list[Measured] = []
        for m in found:
            ratio = self._part(tokens, out[-1], m) if out else None
            if ratio is None:
                out.append(m)
                continue
            a, b = out[-1].amount, m.amount
            size = a.lo + b.lo * ratio
            whole = a._replace(end=b.end, lo=size, hi=size, grain=b.grain * ratio)
            out[-1] = out[-1]._replace(end=m.end, core=m.core, amount=whole, per=m.per)
        return tuple(out)

    def _part(self, tokens: Sequence[Token], a: Measured, b: Measured) -> Decimal | None:
        """How much of a's unit one of b's is, where the two belong together."""
        gap = b.first - a.end
        near = gap == 0 or (gap == 1 and tokens[a.end].fold in self._and)
        points = a.amount.lo == a.amount.hi and b.amount.lo == b.amount.hi and a.amount.hedge is Hedge.NONE
        if not near or not points or a.dimension != b.dimension or a.dimension in _INEXACT or a.per is not None:
            return None
        if a.dimension == "money":
            small = a.unit == b.unit and b.amount.grain < 1 <= a.amount.grain and b.amount.lo < 1
            return Decimal(1) if small else None
        x, y = self._units.units[a.unit], self._units.units[b.unit]
        ratio = y.factor / x.factor
        if ratio >= 1 or b.amount.lo * ratio >= 1 or a.amount.lo % 1 or ratio < Decimal("0.01"):
            return None
        return ratio
