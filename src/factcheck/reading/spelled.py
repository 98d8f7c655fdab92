"""Whole numbers in words that may be days or years: "twenty-nine", "two thousand and five", "nineteen eighty-six"."""

from collections.abc import Sequence
from decimal import Decimal

from ..model import Token
from .grammar import Read
from .hedging import lower, upper

_TIME = "time"
_GREATEST = Decimal(10**6)


def spelled(tokens: Sequence[Token], read: Read) -> dict[int, tuple[int, int]]:
    """By their first token: the token after the last, and the number. Those with a unit, or with a bound before them, are no days."""
    taken = {m.amount.first for m in read.measured if m.dimension != _TIME}
    found = {}
    for a in read.amounts:
        if a.score or a.first in taken or a.lo != a.hi or not tokens[a.first].text[0].isalpha():
            continue
        if abs(a.lo) < _GREATEST and a.lo == a.lo.to_integral_value() and not _bounded(tokens, read, a.first):
            found[a.first] = (a.end, int(a.lo))
    return found


def _bounded(tokens: Sequence[Token], read: Read, first: int) -> bool:
    hedge = read.words.around.before(tokens, first)
    return hedge is not None and (lower(hedge[1].means) or upper(hedge[1].means))
