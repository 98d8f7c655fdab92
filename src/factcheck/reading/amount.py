"""A number or a range of a sentence, and numbers without needless decimals."""

from decimal import Decimal
from typing import NamedTuple

from ..model import Hedge

_DIGITS = 28  # of a decimal in full
_PLACES = 18  # decimals that are kept of a quotient


class Amount(NamedTuple):
    """A number or a range, tokens[first:end], without hedge or unit. `fixed` ones hold their hedges already."""

    first: int
    end: int
    lo: Decimal
    hi: Decimal
    grain: Decimal = Decimal(1)
    scale: Decimal = Decimal(1)
    hedge: Hedge = Hedge.NONE
    strict: tuple[Decimal, Decimal] | None = None
    share: bool = False
    fixed: bool = False
    ranged: bool = False
    score: bool = False  # "2-3" alone: a number of something only with a unit after it
    change: int | None = None  # one of the two ends of a change, "from 50 to 120": the token of its "from"
    article: bool = False  # "of" belongs to it: "dozens of", "a couple of"


def tidy(n: Decimal) -> Decimal:
    """A whole number without decimals: 2400000.0 -> 2400000."""
    _, written, exponent = n.as_tuple()
    if exponent == 0:
        return n
    divided = len(written) >= _DIGITS - 1  # a third, or 6 of 12 months: what is beyond is the error of the division
    if isinstance(exponent, int) and exponent < -_PLACES and divided:
        n = n.quantize(Decimal(1).scaleb(-_PLACES)).normalize()
    if isinstance(exponent, int) and exponent > 0 and n.adjusted() < _DIGITS:  # 1.5E+6, of a power of ten
        return n.quantize(Decimal(1))
    whole = n.to_integral_value()
    return whole if whole == n else n
