"""One number, in digits, words or both: tokens -> Numeral."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ..lexicon.numbers import Numbers
from ..model import Token
from .digits import grain_of, read_digits, read_plain, read_power
from .fraction import Fraction, read_denominator, read_fraction, read_large
from .running import GREATEST, HUNDRED, Running
from .skip import skip_hyphen, stop_inside

_STOPS = frozenset('.,;:%)]?!"”’')
_TENS = frozenset(Decimal(n) for n in range(20, 100, 10))


class Numeral(NamedTuple):
    """A number from token `first` up to `end`. `scale` is the scale word it ends on ("million"), so that "5 to 10 million" can lend it."""

    first: int
    end: int
    value: Decimal
    grain: Decimal
    scale: Decimal = Decimal(1)
    share: bool = False  # a part of one: "two thirds", "one in three"
    digits: bool = False  # digits alone


class Numerals:
    """Reads numbers by the words of one language."""

    def __init__(self, numbers: Numbers, named: frozenset[str] = frozenset()) -> None:
        self._units, self._named = named, named | numbers.year_heads
        self.words = numbers
        onwards = (numbers.scales, numbers.scale_plurals, numbers.collectives, numbers.suffixes, numbers.denominators)
        self._onwards = numbers.and_.union(
            numbers.point, numbers.times_sign, numbers.couples, numbers.money_suffixes, numbers.denominator_plurals, *onwards
        )
        self._ones = {w: Decimal(n) for w, n in numbers.cardinals.items()}
        self._scales = {w: Decimal(n) for w, n in numbers.scales.items()}
        self._groups = {w: Decimal(n) for w, n in numbers.collectives.items()}

    def read(self, text: str, tokens: Sequence[Token], at: int) -> Numeral | None:
        """The number that begins at token `at`, without its sign; None where there is none."""
        alone = self._alone(tokens, at)
        if alone is not None:
            return alone
        part = read_fraction(self.words, tokens, at, None) or self._half_unit(tokens, at)
        if part is not None:
            return self._share(text, tokens, at, part)
        start = at + 1 if tokens[at].fold in self.words.articles else at
        if start >= len(tokens):
            return None
        if tokens[start].fold in self.words.couples:
            return None if start == at else self._couple(tokens, at, start + 1)
        return self._cardinal(text, tokens, at, start)

    def _couple(self, tokens: Sequence[Token], at: int, end: int) -> Numeral:
        """ "a couple", "a couple hundred", "a couple of thousand"."""
        i = end + 1 if end < len(tokens) and tokens[end].fold in self.words.of else end
        k = self._scales.get(tokens[i].fold) if i < len(tokens) else None
        return Numeral(at, end, Decimal(2), Decimal(1)) if k is None else Numeral(at, i + 1, 2 * k, k, k)

    def _alone(self, tokens: Sequence[Token], at: int) -> Numeral | None:
        """A number in digits that ends where its digits end, as most do: nothing behind it can go on with it."""
        if at + 1 < len(tokens):
            after = tokens[at + 1]
            parted = after.start > tokens[at].end and after.is_word and after.fold not in self._onwards and after.text not in self._onwards
            if not parted and after.text not in _STOPS:
                return None
        plain = read_plain(tokens[at].text, self.words.decimal_comma)
        return None if plain is None else Numeral(at, at + 1, *plain, digits=True)

    def _half_unit(self, tokens: Sequence[Token], at: int) -> Fraction | None:
        """ "a half turn", "a half mile": half of a unit that follows right behind."""
        if at + 2 >= len(tokens) or tokens[at].fold not in self.words.articles or tokens[at + 2].fold not in self._units:
            return None
        return Fraction(at + 2, Decimal("0.5")) if tokens[at + 1].fold in self.words.halves else None

    def _cardinal(self, text: str, tokens: Sequence[Token], at: int, start: int) -> Numeral | None:
        so_far, i, digits = Running(), start, read_digits(text, tokens, start, self.words.decimal_comma) if start == at else None
        if digits is not None:
            i, so_far.group, so_far.grain = digits
            power = read_power(self.words.times_sign, tokens, i)
            if power is not None:
                return Numeral(at, power[0], so_far.group * power[1], so_far.grain * power[1])
            i = self._suffix(tokens, i, so_far)
        elif tokens[start].fold in self._groups:
            return Numeral(at, start + 1, self._groups[tokens[start].fold], Decimal(1)) if start != at else None
        elif tokens[start].fold in self._scales:
            so_far.group = Decimal(1)
        elif start == at and tokens[start].fold in self.words.mixed:
            i, so_far.group, so_far.grain = start + 1, self.words.mixed[tokens[start].fold], Decimal("0.1")
        elif start != at:
            return None
        bare = i if digits is not None and so_far.group is not None else None
        i = self._words_on(text, tokens, i, so_far)
        if i == start:
            return None
        found = Numeral(
            at,
            i,
            so_far.value,
            self._grain(so_far, bare == i),
            so_far.scale,
            digits=bare == i,
            share=_is_part(tokens, start, i, so_far.value),
        )
        return self._and_fraction(text, tokens, self._over(tokens, self._and_decimals(tokens, self._times_dozen(tokens, found))))

    def _suffix(self, tokens: Sequence[Token], i: int, so_far: Running) -> int:
        """A short scale after digits: "198mn", "25k", "1.6 bn"."""
        if i >= len(tokens):
            return i
        glued = tokens[i].start == tokens[i - 1].end
        if glued and tokens[i].text in self.words.money_suffixes and i + 1 < len(tokens) and tokens[i + 1].fold in self._named:
            return i + 1 if so_far.times(Decimal(self.words.money_suffixes[tokens[i].text])) else i  # "75m euros", "2m people"
        if tokens[i].text not in self.words.suffixes:
            return i
        if (glued or tokens[i].text in self.words.spaced_suffixes) and so_far.times(Decimal(self.words.suffixes[tokens[i].text])):
            return i + 1 + (tokens[i].text in self.words.stopped_suffixes and stop_inside(tokens, i))
        return i

    def _words_on(self, text: str, tokens: Sequence[Token], i: int, so_far: Running) -> int:
        while i < len(tokens):
            j = self._joined(tokens, i, so_far)
            if j >= len(tokens) or self._divides(tokens, j, so_far) or not self._take(text, tokens, j, so_far):
                return i
            i = j + 1
        return i

    def _divides(self, tokens: Sequence[Token], i: int, so_far: Running) -> bool:
        """Whether the word at i begins what the number is divided by: "thirty" in "one hundred thirty-fifths"."""
        if (
            so_far.value == 0
            or not tokens[i - 1].is_word
            or tokens[i - 1].fold in self.words.and_
            or self._ones.get(tokens[i].fold, GREATEST) not in _TENS
        ):
            return False
        return read_denominator(self.words, tokens, i, self.words.denominator_plurals)[0] is not None

    def _joined(self, tokens: Sequence[Token], i: int, so_far: Running) -> int:
        """Past a hyphen, a comma or an "and" inside a number: "twenty-five", "a million, two hundred", "a hundred and three"."""
        if so_far.value == 0:
            return i
        if so_far.group is None and tokens[i].text == "," and self._goes_on(tokens, i + 1, so_far.last):
            return i + 1
        j = skip_hyphen(tokens, i)
        if tokens[i].fold not in self.words.and_ or i + 1 >= len(tokens):
            return j
        part = read_fraction(self.words, tokens, i + 1, so_far)
        if part is not None and part.value < 1:
            return i
        round_so_far = so_far.group is None or (so_far.group >= 100 and so_far.group % 100 == 0 and tokens[i - 1].fold in self._scales)
        if not round_so_far or tokens[i - 1].is_number:
            return i
        after = self._ones.get(
            tokens[i + 1].fold, Decimal(tokens[i + 1].text) if tokens[i + 1].text.isdecimal() and len(tokens[i + 1].text) < 4 else None
        )
        if after is None or after == 0 or self._scale_follows(tokens, i + 1):
            return i
        return i + 1

    def _goes_on(self, tokens: Sequence[Token], i: int, scale: Decimal) -> bool:
        """Whether a smaller round number in words stands at i: "two hundred" after "three million,"."""
        if i + 1 >= len(tokens) or tokens[i].fold not in self._ones:
            return False
        j = skip_hyphen(tokens, i + 1)
        j += j < len(tokens) and tokens[j].fold in self._ones
        return j < len(tokens) and self._scales.get(tokens[j].fold, scale) < scale

    def _scale_follows(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether the number at i is as large as what stands before the "and": "3 hundred and 2 hundred" are two numbers."""
        before = self._scales.get(tokens[i - 2].fold)
        after = self._scales.get(tokens[i + 1].fold) if i + 1 < len(tokens) else None
        return before is not None and after is not None and before == after

    def _take(self, text: str, tokens: Sequence[Token], i: int, so_far: Running) -> bool:
        fold = tokens[i].fold
        if fold in self._ones:
            return so_far.unit(self._ones[fold])
        if fold in self._scales:
            return so_far.times(self._scales[fold])
        if fold in self.words.scale_plurals:
            return so_far.group is not None and so_far.group < 10 and so_far.times(Decimal(self.words.scale_plurals[fold]))
        if (tokens[i].text.isdecimal() and tokens[i].text.isascii() and so_far.last < GREATEST) or (
            so_far.value and tokens[i].text.isdecimal()
        ):
            n = Decimal(tokens[i].text[:_DIGITS])
            fits = len(tokens[i].text) < 4 and n > 0 and tokens[i - 1].is_word
            return fits and (so_far.group is None or n < 100) and so_far.unit(n)
        return False

    def _grain(self, so_far: Running, digits: bool) -> Decimal:
        if digits or so_far.group is None or so_far.group % 1:
            return so_far.grain
        return grain_of(so_far.value)

    def _times_dozen(self, tokens: Sequence[Token], n: Numeral) -> Numeral:
        j = skip_hyphen(tokens, n.end)
        if j < len(tokens) and tokens[j].fold in self._groups:
            k = self._groups[tokens[j].fold]
            few = self._ones.get(tokens[n.end - 1].fold) if tokens[n.end - 2].fold in self.words.and_ and n.end - 2 > n.first else None
            size = n.value * k if few is None else n.value - few + few * k  # "three hundred and two dozen" is 324
            return Numeral(n.first, j + 1, size, Decimal(1))
        return n

    def _and_decimals(self, tokens: Sequence[Token], n: Numeral) -> Numeral:
        """ "two hundred point zero three", "five point five million"."""
        i = n.end
        if n.digits or i + 1 >= len(tokens) or tokens[i].fold not in self.words.point:
            return n
        digits, i = self._decimals(tokens, i + 1)
        if not digits:
            return n
        value, grain = n.value + Decimal(f"0.{digits}"), Decimal(1).scaleb(-len(digits))
        return self._scaled(tokens, Numeral(n.first, i, value, grain))

    def _decimals(self, tokens: Sequence[Token], i: int) -> tuple[str, int]:
        """The digits of words after "point", and the token after them: "zero three" is 03, "seventy-one" 71."""
        digits, tens = "", False
        while i < len(tokens) and tokens[i].fold in self._ones and len(digits) < _DECIMALS:
            n = self._ones[tokens[i].fold]
            digits = (digits[:-1] if tens and 0 < n < 10 else digits) + str(n)
            tens = n >= 20
            i = skip_hyphen(tokens, i + 1)
        return digits, i

    def _over(self, tokens: Sequence[Token], n: Numeral) -> Numeral:
        """ "a hundred trillionths", "thirty-two fifths", "one hundred thirty-fifths", "one one-hundredth"."""
        i = skip_hyphen(tokens, n.end)
        if n.digits or i >= len(tokens) or not n.value or tokens[i - 1].is_number:
            return n
        bottom, last = read_denominator(self.words, tokens, i, self.words.denominator_plurals)
        if bottom is None:
            bottom, last = read_large(self.words, tokens, i, n.value == 1)
        return n if bottom is None else Numeral(n.first, last + 1, n.value / bottom, Decimal("0.01"), share=n.value < bottom)

    def _scaled(self, tokens: Sequence[Token], n: Numeral) -> Numeral:
        if n.end < len(tokens) and tokens[n.end].fold in self._scales:
            k = self._scales[tokens[n.end].fold]
            return n._replace(end=n.end + 1, value=n.value * k, grain=n.grain * k, scale=k, share=False)
        return n

    def _slashed(self, text: str, tokens: Sequence[Token], i: int) -> Fraction | None:
        """The fraction with a slash of "3 and 1/2"."""
        found = read_digits(text, tokens, i, self.words.decimal_comma)
        return Fraction(found[0], found[1]) if found is not None and _is_part(tokens, i, found[0], found[1]) else None

    def _and_fraction(self, text: str, tokens: Sequence[Token], n: Numeral) -> Numeral:
        """ "two and a half million", "3 million and a half": a half of the scale."""
        i = skip_hyphen(tokens, n.end)  # also "two-and-a-half"
        if i + 1 >= len(tokens) or tokens[i].fold not in self.words.and_:
            return n
        part = read_fraction(self.words, tokens, skip_hyphen(tokens, i + 1), n) or self._slashed(text, tokens, i + 1)
        if part is None:
            return n
        k = self._scales.get(tokens[part.end].fold) if part.end < len(tokens) else None
        if k is not None and k < n.scale:
            return Numeral(n.first, part.end + 1, n.value + part.value * k, Decimal("0.1") * k, k)
        value = n.value + part.value * n.scale
        return self._scaled(tokens, Numeral(n.first, part.end, value, Decimal("0.1") * n.scale))

    def _share(self, text: str, tokens: Sequence[Token], at: int, part: Fraction) -> Numeral:
        """ "half a million", "quarter million", "two thirds of a million", "half a dozen", or a share."""
        share = Numeral(at, part.end, part.value, Decimal("0.01"), share=True)
        i = part.end
        if i < len(tokens) and tokens[i].fold in self.words.of:
            i += 1
        if i < len(tokens) and tokens[i].fold in self.words.articles:
            i = skip_hyphen(tokens, i + 1)
        if i >= len(tokens) or (i == part.end + 1 and tokens[i - 1].fold in self.words.of):
            return share
        k = self._scales.get(tokens[i].fold) or self._groups.get(tokens[i].fold)
        if k is None or k == HUNDRED:
            return share
        return Numeral(at, i + 1, part.value * k, Decimal("0.1") * k if k > 12 else Decimal(1), k if k > 12 else Decimal(1))


_DIGITS = 6
_DECIMALS = 12


def _is_part(tokens: Sequence[Token], start: int, end: int, value: Decimal) -> bool:
    """Whether digits are written as a fraction below one: "3/4", "¾"."""
    slashed = end == start + 3 and tokens[start].is_number and not tokens[start + 1].is_word
    return 0 < value < 1 and (slashed or (end == start + 1 and not tokens[start].text[0].isdecimal()))
