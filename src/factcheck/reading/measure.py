"""Numbers with their units: Amounts -> Measured, with rates and ranges joined ("tenge per litre", "$5 to $7 million")."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from .. import language
from ..lexicon.numbers import Numbers
from ..lexicon.units import Units
from ..model import Token
from .amount import Amount
from .change import Changes
from .hedging import Around
from .skip import HYPHENS, follows, skip_hyphen
from .units import INCHES, Named, UnitWords

_MONEY = "money"
_OPEN, _CLOSE = frozenset("([{<"), frozenset(")]}>")


class Measured(NamedTuple):
    """An amount of a unit, tokens[first:end]. `core` is the token after the number, where a hedge may stand too."""

    first: int
    end: int
    core: int
    amount: Amount
    unit: str
    dimension: str
    per: str | None = None


class Measures:
    """Puts numbers and units together."""

    def __init__(self, numbers: Numbers, units: Units, words: UnitWords, around: Around, tongue: str) -> None:
        self.numbers, self.units, self.words, self.around, self.tongue = numbers, units, words, around, tongue
        self.changes = Changes(numbers, around)

    def measure(self, tokens: Sequence[Token], amounts: Sequence[Amount]) -> tuple[Measured, ...]:
        """The measured amounts, in order of place."""
        found: list[Measured | None] = []
        for a in amounts:
            found.append(self._one(tokens, a, found[-1] if found else None))
        found = self._carry(tokens, amounts, self._change(tokens, amounts, found))
        out: list[Measured] = []
        for m in found:
            if m is None:
                continue
            if out:
                out[-1:] = self._two(tokens, out[-1], m)
            else:
                out.append(m)
        return tuple(sorted([*out, *self._singles(tokens, amounts, out)], key=lambda m: m.first))

    def _singles(self, tokens: Sequence[Token], amounts: Sequence[Amount], found: Sequence[Measured]) -> list[Measured]:
        """One unit with an article: "a gallon of beer", "about a mile"; not "$3 a gallon"."""
        at = [i for i, t in enumerate(tokens) if i and t.fold in self.words.singles and tokens[i - 1].fold in self.numbers.articles]
        if not at:
            return []
        taken = {i for m in found for i in range(m.first, m.end)} | {i for a in amounts for i in range(a.first, a.end + 2)}
        out = []
        for i in at:
            after = tokens[i + 1].fold if i + 1 < len(tokens) else ""
            whole = after in self.numbers.of or after in self.numbers.dimensions or self.around.before(tokens, i - 1) is not None
            if whole and i not in taken:
                one, unit = Decimal(1), self.words.singles[tokens[i].fold]
                out.append(Measured(i - 1, i + 1, i, Amount(i - 1, i, one, one), unit.unit, unit.dimension))
        return out

    def _one(self, tokens: Sequence[Token], a: Amount, previous: Measured | None) -> Measured | None:
        before = self.words.money_before(tokens, a.first)
        if before is not None and (previous is None or previous.end <= before[0]):
            return self._money(tokens, a, *before)
        i = self._unit_at(tokens, a)
        found = self.words.after(tokens, i, a.end, abs(a.hi)) or self._bracketed(tokens, a)
        if found is None and self._suffixed(tokens, a.end):
            found = self.words.after(tokens, skip_hyphen(tokens, a.end + 1), a.end, abs(a.hi))
            if found is not None and found[1].dimension == _MONEY:
                a = _times(a, Decimal(self.numbers.money_suffixes[tokens[a.end].text]))
        if found is None:
            named = self.words.name_before(tokens, a.first, a.end)
            return None if named is None or a.share else Measured(named[0], a.end, a.end, a, named[1].unit, named[1].dimension)
        return self._rated(tokens, self._after(tokens, a, *found))

    def _unit_at(self, tokens: Sequence[Token], a: Amount) -> int:
        """Where a unit may begin after a number: past a hyphen, past "or more", past "a" or "of a" after a share ("half a mile")."""
        end = a.end
        if a.share and end < len(tokens) and tokens[end].fold in self.numbers.of:
            end += 1
        if a.share and end < len(tokens) and (tokens[end].fold in self.numbers.articles):
            return skip_hyphen(tokens, end + 1)
        if end > a.end:
            return len(tokens)
        end = end if a.fixed else self.around.past(tokens, end)
        if end + 1 < len(tokens) and tokens[end].text in HYPHENS and follows(tokens, end, end - 1) and follows(tokens, end + 1, end):
            return end + 1
        return end

    def _bracketed(self, tokens: Sequence[Token], a: Amount) -> tuple[int, Named] | None:
        """ "20 (kg)": the unit in brackets."""
        if a.end + 2 >= len(tokens) or tokens[a.end].text not in _OPEN:
            return None
        found = self.words.after(tokens, a.end + 1, a.end + 1, abs(a.hi))
        if found is None or found[0] >= len(tokens) or tokens[found[0]].text not in _CLOSE:
            return None
        return found[0] + 1, found[1]

    def _suffixed(self, tokens: Sequence[Token], i: int) -> bool:
        return i < len(tokens) and tokens[i].text in self.numbers.money_suffixes

    def _money(self, tokens: Sequence[Token], a: Amount, first: int, unit: Named) -> Measured:
        end = a.end
        a = _times(a, unit.factor)
        if self._suffixed(tokens, end) and not (follows(tokens, end + 1, end) and tokens[end + 1].is_word):
            a = _times(a, Decimal(self.numbers.money_suffixes[tokens[end].text]))
            end += 1
        after = self.words.after(tokens, skip_hyphen(tokens, end), end, a.hi)
        if after is not None and after[1].dimension == _MONEY and after[1].unit == unit.unit and tokens[after[0] - 1].is_word:
            end = after[0]
        return self._rated(tokens, Measured(first, end, end, a, unit.unit, _MONEY))

    def _after(self, tokens: Sequence[Token], a: Amount, end: int, unit: Named) -> Measured:
        core = a.end
        if unit.dimension == _MONEY and end < len(tokens) and tokens[end].fold in self.numbers.scales and a.scale == 1:
            a = _times(a, Decimal(self.numbers.scales[tokens[end].fold]))
            end += 1
        if unit.factor != 1:
            a = _times(a, unit.factor)._replace(scale=a.scale)
        return Measured(a.first, end, core, a, unit.unit, unit.dimension, unit.per)

    def _rated(self, tokens: Sequence[Token], m: Measured) -> Measured:
        """Add what it is divided by: "barrels a day", "$15.40/hour", "tenge per litre", "12-cent-a-share"."""
        if m.per is not None:
            return m
        per = self.per(tokens, m.end)
        return m if per is None else m._replace(end=per[0], per=per[1])

    def per(self, tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
        """The token after a "per day" at token i, and its canonical unit or the lemma of its noun."""
        i = skip_hyphen(tokens, i)
        if i + 1 >= len(tokens):
            return None
        j = skip_hyphen(tokens, i + 1)
        if tokens[i].text == "/" and follows(tokens, i, i - 1):
            return self._divisor(tokens, j, i + 1)
        if not tokens[j].is_word:
            return None
        if tokens[i].fold in self.numbers.per:
            return self._divisor(tokens, j, None) or (
                (j + 1, language.lemma(tokens[j].fold, self.tongue)) if len(tokens[j].fold) > 1 else None
            )
        if tokens[i].fold in self.numbers.articles:
            unit = self._divisor(tokens, j, None)
            if unit is not None and self.units.dimension(unit[1]) not in (_MONEY, None):
                return unit
            return (j + 1, tokens[j].fold) if tokens[j].fold in self.numbers.per_nouns else None
        return None

    def _divisor(self, tokens: Sequence[Token], j: int, glued: int | None) -> tuple[int, str] | None:
        found = self.words.after(tokens, j, glued if glued is not None else j, Decimal(1))
        return None if found is None else (found[0], found[1].unit)

    def _carry(self, tokens: Sequence[Token], amounts: Sequence[Amount], found: list[Measured | None]) -> list[Measured | None]:
        """Lend a unit to the number before a join: "45 and 50 mg", "20 or 30 per cent"."""
        for k in range(len(found) - 2, -1, -1):
            b = found[k + 1]
            if b is None and found[k] is not None:
                found[k + 1] = self._listed(tokens, found[k], amounts[k + 1])
            if found[k] is not None or b is None or b.first != amounts[k + 1].first or amounts[k].score:
                continue
            a = amounts[k]
            listed = b.first == a.end + 1 and tokens[a.end].fold in self.numbers.joins and tokens[a.end].is_word and not a.share
            if listed or (a.change is not None and a.change == amounts[k + 1].change):
                factor = b.amount.scale if a.scale == 1 and a.hi * b.amount.scale <= b.amount.hi else Decimal(1)
                found[k] = Measured(a.first, a.end, a.end, _times(a, factor), b.unit, b.dimension, b.per)
        return found

    def _change(self, tokens: Sequence[Token], amounts: Sequence[Amount], found: list[Measured | None]) -> list[Measured | None]:
        """Add the small change that stands without its name: "15 dollars 50"."""
        for k in range(len(found) - 1):
            m, b = found[k], amounts[k + 1]
            if m is not None and found[k + 1] is None and m.unit in self.units.parts:
                found[k] = self._smaller(tokens, m, b)
            if m is None or m.dimension != _MONEY or found[k + 1] is not None or not tokens[m.end - 1].is_word or m.amount.ranged:
                continue
            near = b.first == m.end or (b.first == m.end + 1 and tokens[m.end].fold in self.numbers.and_)
            last = b.end == len(tokens) or not (tokens[b.end].is_word or tokens[b.end].is_number)
            if near and last and b.lo == b.hi and b.lo % 1 == 0 and 10 <= b.lo < 100 and m.amount.grain == 1 and not b.ranged:
                size = m.amount.lo + b.lo / 100
                found[k] = m._replace(end=b.end, core=b.end, amount=m.amount._replace(end=b.end, lo=size, hi=size, grain=Decimal("0.01")))
        return found

    def _smaller(self, tokens: Sequence[Token], m: Measured, b: Amount) -> Measured:
        """Add the number right behind a unit, of its smaller unit: "six foot two", 5'11"."""
        ratio = self.units.factor(self.units.parts[m.unit], m.unit) or Decimal(1)
        end = b.end + (b.end < len(tokens) and tokens[b.end].text in INCHES and follows(tokens, b.end, b.end - 1))
        ends = end >= len(tokens) or not (tokens[end].is_word or tokens[end].is_number) or tokens[end].fold in self.numbers.dimensions
        points = m.amount.lo == m.amount.hi and b.lo == b.hi and b.lo % 1 == 0 and m.amount.lo % 1 == 0
        if b.first != m.end or not ends or not points or not 0 < b.lo * ratio < 1:
            return m
        size = m.amount.lo + b.lo * ratio
        return m._replace(end=end, core=end, amount=m.amount._replace(end=end, lo=size, hi=size, grain=ratio))

    def _listed(self, tokens: Sequence[Token], a: Measured | None, b: Amount) -> Measured | None:
        """The second of two numbers behind their unit: "magnitudes 2.9 and 2.2"."""
        if a is None or a.end != a.amount.end or a.dimension == _MONEY or b.first != a.end + 1 or b.share:
            return None
        joined = tokens[a.end].is_word and tokens[a.end].fold in self.numbers.joins
        return Measured(b.first, b.end, b.end, b, a.unit, a.dimension) if joined else None

    def _two(self, tokens: Sequence[Token], a: Measured, b: Measured) -> Sequence[Measured]:
        """Two that follow each other: made one range, or the ends of a change ("fell from $90 to $70"), or left alone."""
        if a.unit == b.unit and a.amount.change is None and a.end + 1 >= b.first > a.end:
            ends = self.changes.ends(tokens, a.amount._replace(first=a.first, end=a.end), b.amount._replace(first=b.first, end=b.end))
            if ends is not None:
                x, y = ends[0]._replace(end=a.amount.end, first=a.amount.first), b.amount._replace(change=ends[1].change)
                return a._replace(amount=x, per=a.per or b.per), b._replace(amount=y)
        x, y = a.amount, b.amount
        lent = x.scale == 1 < y.scale and x.lo * y.scale <= y.lo  # "raised $5 to $7 million"
        sized = not lent and a.end + 1 == b.first and tokens[a.end].fold in self.numbers.to and self.changes.by(tokens, a.first)
        joined = None if sized or a.amount.change is not None else self._joined(tokens, a, b)
        return (a, b) if joined is None else (joined,)

    def _joined(self, tokens: Sequence[Token], a: Measured, b: Measured) -> Measured | None:
        if a.dimension != b.dimension or a.amount.strict or b.amount.strict or a.amount.fixed or b.amount.fixed:
            return None
        return self._range(tokens, a, b) if a.unit == b.unit and a.end <= b.first else None

    def _range(self, tokens: Sequence[Token], a: Measured, b: Measured) -> Measured | None:
        """ "$5 to $7 million", "44 mg to 50 mg", "between 10% and 15%"; and sums such as "3 dollars 50 cents"."""
        if a.amount.ranged or b.amount.ranged or b.first - a.end != 1:
            return None
        sign, before = tokens[a.end], tokens[a.first - 1].fold if a.first else ""
        between = before in self.numbers.between and sign.fold in self.numbers.and_
        framed = between or (before in self.numbers.from_ and sign.fold in self.numbers.to)
        if not (framed or sign.fold in self.numbers.to or sign.text in HYPHENS):
            return None
        x, y = a.amount, b.amount
        lo = x.lo * y.scale if x.scale == 1 and y.scale > 1 and x.lo * y.scale <= y.lo else x.lo
        if lo > y.lo and not framed and y.lo >= 0:
            return None
        both = y._replace(first=x.first, lo=min(lo, y.lo), hi=max(lo, y.lo), hedge=x.hedge, ranged=True)
        return Measured(a.first - framed, b.end, b.core, both, b.unit, b.dimension, b.per or a.per)


def _times(a: Amount, k: Decimal) -> Amount:
    if k == 1:
        return a
    strict = None if a.strict is None else (a.strict[0] * k, a.strict[1] * k)
    return a._replace(lo=a.lo * k, hi=a.hi * k, grain=a.grain * k, scale=a.scale * k, strict=strict)
