"""Fractions in words: "two thirds", "a half", "three quarters", "one-eighth"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ..lexicon.numbers import Numbers
from ..model import Token
from .skip import skip_hyphen


class Fraction(NamedTuple):
    """A part of one, up to token `end`."""

    end: int
    value: Decimal


def read_fraction(words: Numbers, tokens: Sequence[Token], at: int, whole: object) -> Fraction | None:
    """The fraction at token `at`. After a whole number ("two and a half") an article is enough; else a lone "a third" needs its "of"."""
    fold = tokens[at].fold
    if fold in words.bare_fractions and whole is None:
        return _bare(words, tokens, at)
    top, i = _numerator(words, tokens, at)
    if top is None or i >= len(tokens):
        return None
    single = top == 1 or (whole is not None and tokens[i].fold in words.denominators)  # "four and three-quarter percent"
    bottom, i = read_denominator(words, tokens, i, words.denominators if single else words.denominator_plurals)
    if bottom is None:
        return None
    found = Fraction(i + 1, Decimal(top) / bottom)
    if fold in words.articles and whole is None and not _stands_alone(words, tokens, i):
        return None
    return found


def _numerator(words: Numbers, tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    fold = tokens[at].fold
    if fold in words.articles:
        return 1, skip_hyphen(tokens, at + 1)
    top = words.cardinals.get(fold)
    i = skip_hyphen(tokens, at + 1)
    if top is None and tokens[at].text.isdecimal() and len(tokens[at].text) < 3:
        top = int(tokens[at].text)
    if top is not None and 20 <= top < 100 and i < len(tokens) and 0 < words.cardinals.get(tokens[i].fold, 0) < 10:
        top += words.cardinals[tokens[i].fold]
        i = skip_hyphen(tokens, i + 1)
    return (top or None), i


def read_denominator(words: Numbers, tokens: Sequence[Token], i: int, table: dict[str, int]) -> tuple[int | None, int]:
    """The denominator at token i and its last token: "fifth", "twenty-fifth"; None where there is none."""
    tens = words.cardinals.get(tokens[i].fold, 0)
    j = skip_hyphen(tokens, i + 1)
    if 20 <= tens < 100 and j < len(tokens):
        ones = table.get(tokens[j].fold) or words.ordinal_ones.get(tokens[j].fold)
        return (tens + ones, j) if ones is not None and ones < 10 else (None, i)
    return table.get(tokens[i].fold), i


def read_large(words: Numbers, tokens: Sequence[Token], i: int, one: bool) -> tuple[int | None, int]:
    """A denominator from a hundred on, and its last token: "hundred and fifth" of "one one hundred and fifth"."""
    j = skip_hyphen(tokens, i + 1)
    if words.cardinals.get(tokens[i].fold) != 1 or j + 1 >= len(tokens) or tokens[j].fold not in words.scales:
        return None, i
    k = skip_hyphen(tokens, j + 1)
    k += tokens[k].fold in words.and_ if k < len(tokens) else 0
    if k >= len(tokens):
        return None, i
    ones, last = read_denominator(words, tokens, k, words.denominators if one else words.denominator_plurals)
    return (words.scales[tokens[j].fold] + ones, last) if ones is not None and ones > 2 else (None, i)


def _bare(words: Numbers, tokens: Sequence[Token], at: int) -> Fraction | None:
    """ "half of", "half the", "half a million", "quarter million"; not "first half" and not "half-hour"."""
    before = tokens[at - 1].fold if at else ""
    if at + 1 >= len(tokens) or before in words.not_before_half:
        return None
    i = skip_hyphen(tokens, at + 1)
    after = tokens[i].fold
    value = Decimal(1) / words.denominators[tokens[at].fold]
    if tokens[at].fold in words.halves and before in words.before_half:
        return Fraction(at + 1, value)
    if after in words.scales or (after in words.articles and tokens[at].fold in words.halves):
        return Fraction(i, value)  # also "half-a-million"
    if tokens[at].fold in words.halves and (after in words.of or after in words.the or after in words.collectives):
        return Fraction(at + 1, value)
    return None


def _stands_alone(words: Numbers, tokens: Sequence[Token], i: int) -> bool:
    """Whether "a third" at token i is a share: before "of", a scale, or at the end. "A third man" and "a quarter" of a year are none."""
    if i + 1 >= len(tokens):
        return True
    after = tokens[i + 1]
    return after.fold in words.of or after.fold in words.scales or not (after.is_word or after.is_number or after.text in "'’-")
