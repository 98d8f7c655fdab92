"""Numbers in words that may be days or years: "twenty-nine", "two thousand and five", "nineteen eighty-six"."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ..model import Mention, Quantity, Token
from .lexemes import EARLIEST_YEAR, LATEST_YEAR, Lexeme

Spelled = Mapping[int, tuple[int, int]]  # first token -> the token after the last, and the number
_CENTURIES = range(13, 22)  # "nineteen" in "nineteen eighty-six"
_WITHIN = range(10, 100)


def spelled(tokens: Sequence[Token], numbers: Sequence[Mention]) -> Spelled:
    """The whole numbers in words, by their first token."""
    by_start = {t.start: i for i, t in enumerate(tokens)} if numbers else {}
    after = {t.end: i + 1 for i, t in enumerate(tokens)} if numbers else {}
    found = {}
    for m in numbers:
        value = m.value
        if not (isinstance(value, Quantity) and m.text[:1].isalpha() and m.start in by_start and m.end in after):
            continue
        if value.lo is not None and value.lo == value.hi and value.lo == value.lo.to_integral_value() and abs(value.lo) < Decimal(10**6):
            found[by_start[m.start]] = (after[m.end], int(value.lo))
    return found


def spelled_lexeme(at: int, numbers: Spelled) -> Lexeme | None:
    """A day above twenty or a year that is written in words here; smaller numbers are counts more often than days."""
    if at not in numbers:
        return None
    end, n = numbers[at]
    if n in _CENTURIES and end in numbers and numbers[end][1] in _WITHIN:
        return Lexeme("y", n * 100 + numbers[end][1], "word", at, numbers[end][0])
    if EARLIEST_YEAR <= n <= LATEST_YEAR:
        return Lexeme("y", n, "word", at, end)
    return Lexeme("#", n, "word", at, end) if end - at > 1 and 20 < n <= 31 else None


def with_spelled(found: Sequence[Lexeme], numbers: Spelled) -> list[Lexeme]:
    """The lexemes, with days and years in words each as one."""
    out: list[Lexeme] = []
    for x in found:
        if out and x.first < out[-1].last:
            continue  # inside the number before it
        out.append(spelled_lexeme(x.first, numbers) or x)
    return out
