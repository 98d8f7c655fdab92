"""Numbers in words that may be days or years: "twenty-nine", "two thousand and five", "nineteen eighty-six"."""

from collections.abc import Mapping, Sequence

from .lexemes import EARLIEST_YEAR, LATEST_YEAR, Lexeme

Spelled = Mapping[int, tuple[int, int]]  # first token -> the token after the last, and the number
_CENTURIES = range(13, 22)  # "nineteen" in "nineteen eighty-six"
_WITHIN = range(10, 100)


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
