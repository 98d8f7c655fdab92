"""Numbers in digits: tokens -> value and worth of the last digit, with any of the usual separators."""

import re
from collections.abc import Sequence
from decimal import Decimal
from unicodedata import numeric

from ..model import Token

_WHOLE = re.compile(r"\d+")
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+\.\d+")  # 1,234.5  12,34,567  1.5
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}")  # 1.234.567  1.234,5  5,00
_SWAP = str.maketrans(".,", ",.")
_RAISED_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
_RAISED = str.maketrans(_RAISED_SIGNS, "0123456789-")
_POWER = re.compile(r"[-−]?\d{1,2}(?!\d)")
_LONGEST = 24  # digits; longer ones are no numbers of anything
_GROUPS = 6  # of three digits
_SPACES = frozenset("  \u202f\u2009")
_SLASHES = frozenset("/⁄")
_EVEN = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 40, 50, 64, 100, 1000))  # denominators that people write with a slash

Digits = tuple[int, Decimal, Decimal]  # the token after it, the value, the grain


def grain_of(whole: Decimal) -> Decimal:
    """The worth of the last digit that counts: 2,500 -> 100, 164 -> 1; under 100 a number is read to the unit."""
    if whole < 100:
        return Decimal(1)
    zeros = len(str(int(whole))) - len(str(int(whole)).rstrip("0"))
    return Decimal(10) ** zeros


def read_digits(text: str, tokens: Sequence[Token], at: int, comma: bool = False) -> Digits | None:
    """The number in digits at token `at`: "2,500", "2 500", "2.5", "2 1/2", "2½", "3/4"; None where there is none.

    `comma`: the language writes "2.500,5" for what others write "2,500.5"; "1.5" and "1,234.5" are still read as they must be meant.
    """
    if tokens[at].text == "." and at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end:
        return _leading_point(tokens, at)
    plain = read_plain(tokens[at].text, comma)
    if plain is None:
        return _glyph(tokens, at)
    end, value, grain = _spaced(text, tokens, at, *plain, comma)
    fraction = _slash(tokens, at)
    if fraction is not None:
        return fraction
    return _with_fraction(tokens, end, value, grain)


def read_plain(written: str, comma: bool = False) -> tuple[Decimal, Decimal] | None:
    written = written.translate(_SWAP) if comma else written
    if len(written) > _LONGEST or not written[0].isdecimal() or not written.isascii():
        return None
    if _WHOLE.fullmatch(written):
        return Decimal(written), grain_of(Decimal(written))
    if _COMMAS.fullmatch(written):
        plain = written.replace(",", "")
    elif _POINTS.fullmatch(written):
        plain = written.replace(".", "").replace(",", ".")
    else:
        return None
    value = Decimal(plain)
    return value, grain_of(value) if "." not in plain else Decimal(1).scaleb(-len(plain.split(".")[1]))


def _leading_point(tokens: Sequence[Token], at: int) -> Digits | None:
    digits = tokens[at + 1].text
    if not _WHOLE.fullmatch(digits) or not digits.isascii() or len(digits) > _LONGEST:
        return None
    if at > 0 and tokens[at - 1].end == tokens[at].start:
        return None
    return at + 2, Decimal(f"0.{digits}"), Decimal(1).scaleb(-len(digits))


def _spaced(text: str, tokens: Sequence[Token], at: int, value: Decimal, grain: Decimal, comma: bool) -> Digits:
    """Groups of three after a space: "1 414 021 100", "1 234 567.89"."""
    end = at + 1
    joined = tokens[at].text
    if not (joined.isdecimal() and len(joined) <= 3) or joined[0] == "0":
        return end, value, grain
    while end < min(len(tokens), at + _GROUPS) and _is_group(text, tokens, end, "," if comma else "."):
        joined += tokens[end].text
        end += 1
    if end > at + 1:
        plain = read_plain(joined, comma)
        if plain is not None:
            return end, *plain
    return at + 1, value, grain


def _is_group(text: str, tokens: Sequence[Token], i: int, point: str) -> bool:
    before, here = tokens[i - 1], tokens[i]
    head, _, tail = here.text.partition(point)
    after = text[here.end : here.end + 1]
    one_space = here.start == before.end + 1 and text[before.end] in _SPACES
    return (
        one_space
        and point not in before.text
        and len(head) == 3
        and head.isdecimal()
        and tail.isdecimal() is bool(tail)
        and not after.isalpha()
    )


def _slash(tokens: Sequence[Token], at: int) -> Digits | None:
    """A fraction with a slash: "3/4" and "1 / 4"; not "9/11", "24/7" or "5/17/2018"."""
    if (
        at + 2 >= len(tokens)
        or tokens[at + 1].text not in _SLASHES
        or not tokens[at + 2].text.isdecimal()
        or not tokens[at].text.isdecimal()
    ):
        return None
    glued = tokens[at].end == tokens[at + 1].start and tokens[at + 1].end == tokens[at + 2].start
    if (at + 3 < len(tokens) and tokens[at + 3].text in _SLASHES) or not glued:
        return None
    a, b = Decimal(tokens[at].text), Decimal(tokens[at + 2].text)
    if b not in _EVEN or not 0 < a < b:
        return None
    return at + 3, a / b, Decimal("0.01")


def _with_fraction(tokens: Sequence[Token], end: int, value: Decimal, grain: Decimal) -> Digits:
    """A whole number with a fraction after it: "2 1/2", "10½"."""
    if end >= len(tokens) or value != value.to_integral_value():
        return end, value, grain
    more = _slash(tokens, end) if tokens[end].is_number else _glyph(tokens, end)
    if more is None:
        return end, value, grain
    return more[0], value + more[1], Decimal("0.1")


def _glyph(tokens: Sequence[Token], at: int) -> Digits | None:
    """One of ½ ⅓ ¾ ...: signs that Unicode gives the value of a fraction."""
    sign = tokens[at].text
    if len(sign) != 1 or sign.isdecimal() or not sign.isnumeric():
        return None
    size = numeric(sign)
    if not 0 < size < 1:
        return None
    for b in (2, 3, 4, 5, 6, 7, 8, 9, 10):
        a = round(size * b)
        if abs(size * b - a) < 1e-9:
            return at + 1, Decimal(a) / b, Decimal("0.01")
    return None


def read_power(times: frozenset[str], tokens: Sequence[Token], i: int) -> tuple[int, Decimal] | None:
    """The token after "x 10^6", "× 10⁻³" at token i, and the power of ten; None where there is none. `times`: its signs."""
    if i + 2 >= len(tokens) or tokens[i].fold not in times or tokens[i + 1].text != "10":
        return None
    raised = tokens[i + 2].text == "^"
    written = "".join(t.text for t in tokens[i + 2 + raised : i + 4 + raised]).translate(_RAISED)
    found = _POWER.match(written)
    if found is None or (not raised and tokens[i + 2].text[0] not in _RAISED_SIGNS):
        return None
    return i + 3 + raised + (found[0][0] in "-−"), Decimal(1).scaleb(int(found[0].replace("−", "-")))
