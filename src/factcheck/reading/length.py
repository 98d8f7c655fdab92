"""Lengths of time and ages around a number: "34-year-old", "aged 34", "for a week", "half an hour", "a year and a half"."""

from collections.abc import Sequence
from decimal import Decimal

from ..lexicon.numbers import Numbers
from ..lexicon.units import Units
from ..model import Token, tokenize
from .amount import Amount
from .fraction import read_fraction
from .hedging import Around
from .measure import Measured
from .skip import HYPHENS, follows, skip_hyphen

_TIME = "time"
_OLDEST = 130  # years that a person can be "aged"


class Lengths:
    """Finds the lengths of time of a sentence."""

    def __init__(self, numbers: Numbers, units: Units, around: Around, tongue: str) -> None:
        self.words, self.around, self._year = numbers, around, units.age
        self._ages = tuple(tuple(t.fold for t in tokenize(p)) for p in self.words.ages)
        self._age_after = tuple(tuple(t.fold for t in tokenize(p)) for p in self.words.age_after)
        self._of_age = tuple(tuple(t.fold for t in tokenize(p)) for p in self.words.of_age)
        rows = [(name, row) for name, row in units.units.items() if row.dimension == _TIME]
        self.units = {word: name for name, row in rows for word in row.names.get(tongue, ())}

        ages = (*self._ages, *self._age_after)
        self._of_ages = frozenset(p[0] for p in ages)

    def find(
        self, tokens: Sequence[Token], amounts: Sequence[Amount], measured: Sequence[Measured], folds: frozenset[str]
    ) -> list[Measured]:
        """All lengths, in order of place; `folds` are the words of the sentence in lower case."""
        found = [self._aged(tokens, self._half_more(tokens, m)) for m in measured if m.dimension == _TIME]
        aged, lasting = not self._of_ages.isdisjoint(folds), not self.units.keys().isdisjoint(folds)
        if not (aged or lasting):
            return found
        taken = {i for m in measured for i in range(m.first, m.end)}
        found += [m for a in amounts if aged and a.first not in taken and (m := self._age(tokens, a)) is not None]
        taken |= {i for a in amounts for i in range(a.first, a.end)}
        for i, t in enumerate(tokens):
            if t.fold in self.units and i and i not in taken:
                single = self._single(tokens, i)
                if single is not None:
                    found.append(single)
        return sorted(found, key=lambda m: m.first)

    def _aged(self, tokens: Sequence[Token], m: Measured) -> Measured:
        """Add "old" or "of age" to a number of years."""
        i = skip_hyphen(tokens, m.end)
        if i < len(tokens) and tokens[i].fold in self.words.old:
            return m._replace(end=i + 1)
        for phrase in self._of_age:
            if tuple(t.fold for t in tokens[m.end : m.end + len(phrase)]) == phrase:
                return m._replace(end=m.end + len(phrase))
        return m

    def bare_age(self, a: Amount) -> Measured:
        """A number that is somebody's age by where it stands: "Ada Marsh, 34,"."""
        return Measured(a.first, a.end, a.end, a, self._year, _TIME)

    def _age(self, tokens: Sequence[Token], a: Amount) -> Measured | None:
        """ "aged 34", "87 yo"."""
        if a.share or a.hi > _OLDEST:
            return None
        for phrase in self._ages:
            start = a.first - len(phrase)
            if start >= 0 and tuple(t.fold for t in tokens[start : a.first]) == phrase:
                return Measured(start, a.end, a.end, a, self._year, _TIME)
        for phrase in self._age_after:
            stop = a.end + len(phrase)
            if tuple(t.fold for t in tokens[a.end : stop]) == phrase:
                return Measured(a.first, stop, a.end, a, self._year, _TIME)
        return None

    def _half_more(self, tokens: Sequence[Token], m: Measured) -> Measured:
        """ "one year and a half"."""
        if m.end + 1 >= len(tokens) or tokens[m.end].fold not in self.words.and_ or m.amount.lo != m.amount.hi:
            return m
        more = read_fraction(self.words, tokens, m.end + 1, m)
        if more is None or (more.end < len(tokens) and tokens[more.end].fold in self.words.scales):
            return m
        size = m.amount.lo + more.value
        return m._replace(end=more.end, core=more.end, amount=m.amount._replace(lo=size, hi=size, grain=Decimal("0.1")))

    def _single(self, tokens: Sequence[Token], i: int) -> Measured | None:
        """One unit of time with an article, where the words around say that it is a length: "less than a week", "for a month"."""
        first = i - 1
        if tokens[first].fold not in self.words.articles:
            return None
        size = Decimal(1)
        if first and tokens[first - 1].fold in self.words.halves:
            first, size = first - 1, Decimal("0.5")
        m = Measured(first, i + 1, first, Amount(first, i, size, size, size, scale=size), self.units[tokens[i].fold], _TIME)
        m = self._half_more(tokens, m)
        return m if size != 1 or m.end > i + 1 or self._is_length(tokens, first, i) else None

    def _is_length(self, tokens: Sequence[Token], first: int, i: int) -> bool:
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if after is not None and ((after.text in HYPHENS and follows(tokens, i + 1, i)) or after.fold in self.words.of):
            return False
        if first and tokens[first - 1].fold in self.words.lengths_before:
            return True
        if after is not None and after.fold in self.words.lengths_after:
            return True
        return self.around.before(tokens, first, time=True) is not None
