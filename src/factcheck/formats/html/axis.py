"""A scale on which values are drawn: a number -> its place in per cent of the width; and its ticks with their names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal
from typing import NamedTuple

from ...model import plain

LEFT, WIDTH = Decimal(5), Decimal(90)  # per cent: room for arrows at both ends
WIDER = Decimal("0.12")  # how far the scale reaches beyond the outermost value
TICKS = 4
FAR = 100  # from this ratio on a scale of positive numbers is logarithmic
NICE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
LETTER = Decimal("2.3")  # per cent of a narrow drawing that a letter takes
MINUTES = (15, 30, 60, 120, 180, 360)
DAYS = (1, 2, 3, 5, 7, 10, 14)
MONTHS = (1, 2, 3, 6)
CENT = Decimal("0.01")
FEW = Context(prec=12)  # digits of a logarithm: enough for a place in hundredths of a per cent


class Tick(NamedTuple):
    """A mark on the scale: where, in per cent, and what it is called; `anchor` keeps its name inside the drawing.

    A name that would touch the one before it is left out.
    """

    x: str
    name: str
    anchor: str


@dataclass(frozen=True)
class Axis:
    """A scale from `lo` to `hi`; `of` is what the numbers are: figures, days (proleptic ordinals) or minutes of a day."""

    lo: Decimal
    hi: Decimal
    of: str
    log: bool = False

    @classmethod
    def over(cls, values: Sequence[Decimal], of: str) -> "Axis":
        """The scale that shows all of `values`, with some room at both ends."""
        least, most = min(values), max(values)
        if of == "figure" and least > 0 and most >= least * FAR:
            return cls(least / 2, most * 2, of, log=True)
        room = (most - least) * WIDER or max(abs(most) * WIDER, Decimal(1))
        lo = least - room
        return cls(Decimal(0) if of == "figure" and lo < 0 <= least else lo, most + room, of)

    def at(self, n: Decimal) -> Decimal:
        """The place of `n` in per cent; a number beyond the scale stands at its end."""
        n = min(max(n, self.lo), self.hi)
        lo, hi, n = (self.lo.ln(FEW), self.hi.ln(FEW), n.ln(FEW)) if self.log else (self.lo, self.hi, n)
        return (LEFT + WIDTH * (n - lo) / (hi - lo)).quantize(CENT)

    def ticks(self) -> tuple[Tick, ...]:
        """A few round numbers, days or times on the scale."""
        places = {"day": self._days, "minute": self._minutes, "figure": self._powers if self.log else self._round}[self.of]
        return tuple(_named((self.at(n), name) for n, name in places()))

    def _round(self) -> Iterator[tuple[Decimal, str]]:
        rough = (self.hi - self.lo) / TICKS
        power = Decimal(1).scaleb(rough.adjusted())
        step = next(power * nice for nice in NICE if power * nice >= rough)
        return ((n, plain(n)) for n in _multiples(self.lo, self.hi, step))

    def _powers(self) -> Iterator[tuple[Decimal, str]]:
        low, high = self.lo.adjusted(), self.hi.adjusted()
        every = max(1, (high - low) // TICKS + 1)
        powers = (Decimal(1).scaleb(p) for p in range(low, high + 1, every))
        return ((n, plain(n)) for n in powers if self.lo <= n <= self.hi)

    def _minutes(self) -> Iterator[tuple[Decimal, str]]:
        step = next((m for m in MINUTES if self.hi - self.lo <= m * TICKS), MINUTES[-1])
        return ((n, f"{int(n) // 60 % 24:02}:{int(n) % 60:02}") for n in _multiples(self.lo, self.hi, Decimal(step)))

    def _days(self) -> Iterator[tuple[Decimal, str]]:
        span = self.hi - self.lo
        step = next((d for d in DAYS if span <= d * TICKS), None)
        if step is not None:
            return ((n, _day(n).isoformat()) for n in _multiples(self.lo, self.hi, Decimal(step)))
        month = next((m for m in MONTHS if span <= 30 * m * TICKS), None)
        return self._months(month) if month is not None else self._years()

    def _months(self, step: int) -> Iterator[tuple[Decimal, str]]:
        first, last = _day(self.lo), _day(self.hi)
        months = range(12 * first.year + first.month, 12 * last.year + last.month)
        starts = (date(m // 12, m % 12 + 1, 1) for m in months if m % step == 0)
        return ((Decimal(d.toordinal()), f"{d:%Y-%m}") for d in starts)

    def _years(self) -> Iterator[tuple[Decimal, str]]:
        first, last = _day(self.lo).year, _day(self.hi).year
        step = max(1, (last - first) // TICKS)
        years = (y for y in range(first + 1, last + 1) if y % step == 0)
        return ((Decimal(date(y, 1, 1).toordinal()), str(y)) for y in years)


def _multiples(lo: Decimal, hi: Decimal, step: Decimal) -> Iterator[Decimal]:
    n = (lo / step).to_integral_value(rounding="ROUND_CEILING") * step
    while n <= hi:
        yield n
        n += step


def _day(n: Decimal) -> date:
    return date.fromordinal(min(max(int(n), 1), date.max.toordinal()))


def _named(places: Iterable[tuple[Decimal, str]]) -> Iterator[Tick]:
    free = Decimal(0)
    for x, name in places:
        wide = LETTER * len(name)
        anchor = "start" if x < wide / 2 else "end" if x > 100 - wide / 2 else "middle"
        left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
        shown = left >= free
        free = left + wide + LETTER if shown else free
        yield Tick(str(x), name if shown else "", anchor)
