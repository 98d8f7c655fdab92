"""An amount with its hedges -> the value that a mention carries, and where it stands."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ..model import PER, Duration, Hedge, Quantity, Token
from .amount import Amount, tidy
from .grammar import Grammar
from .hedging import Hedged, ends
from .measure import Measured

_TIME, COUNT = "time", "count"
_PLAIN = (None, COUNT, "money")  # their unit stays what is counted, and a currency its code


class Said(NamedTuple):
    """text[start:end] and what it says."""

    start: int
    end: int
    value: Quantity


class Of(NamedTuple):
    """What an amount is of: its unit, the noun as written, its dimension, and per what."""

    unit: str | None = None
    noun: str | None = None
    dimension: str | None = None
    per: str | None = None


_ALONE, _SHARE = Of(), Of(dimension="share")


def say(text: str, tokens: Sequence[Token], a: Amount, words: Grammar, span: tuple[int, int] | None = None, of: Of | None = None) -> Said:
    """The value of an amount that takes tokens[span] with its unit or noun; hedges stand before it, after the number or after the unit."""
    unit, noun, dimension, per = of or (_SHARE if a.share else _ALONE)
    first, end = span or (a.first, a.end)
    around = Hedged(first, end) if a.fixed else words.around.around(tokens, first, end, a.end, dimension == _TIME)
    first, end, hedge = around.first, around.end, around.hedge
    if span is None and a.article and end == a.end and tokens[end - 1].fold in words.numbers.of:
        end -= 1
    lo, hi = ends(tidy(a.lo), tidy(a.hi), hedge)
    start, stop = tokens[first].start, tokens[end - 1].end
    value = Quantity(
        lo=lo,
        hi=hi,
        unit=unit if per is None or dimension in _PLAIN else f"{unit}{PER}{per}",
        dimension=dimension,
        per=per,
        noun=noun,
        hedge=a.hedge if hedge is Hedge.NONE else hedge,
        approximate=around.approximate or (hedge is not Hedge.NONE and a.hedge is not Hedge.NONE),
        strict_lo=a.strict[0] if a.strict else None,
        strict_hi=a.strict[1] if a.strict else None,
        grain=tidy(a.grain),
        written=text[start:stop],
    )
    return Said(start, stop, value)


def say_measured(text: str, tokens: Sequence[Token], m: Measured, words: Grammar) -> Said:
    """The value of an amount with its unit."""
    return say(text, tokens, m.amount, words, (m.first, m.end), Of(m.unit, None, m.dimension, m.per))


def as_duration(value: Quantity, days: tuple[Decimal, Decimal]) -> Duration:
    """A length of time of a quantity in a unit of time; `days` is how long one of the unit is, at least and at most."""
    return Duration(
        lo=value.lo,
        hi=value.hi,
        unit=value.unit or "",
        days_lo=None if value.lo is None else tidy(value.lo * days[0]),
        days_hi=None if value.hi is None else tidy(value.hi * days[1]),
        hedge=value.hedge,
        approximate=value.approximate,
        strict_lo=value.strict_lo,
        strict_hi=value.strict_hi,
        grain=value.grain,
        written=value.written,
    )
