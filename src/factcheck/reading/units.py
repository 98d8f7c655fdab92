"""The names and signs of units, as they stand in a text, before and after a number."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from ..lexicon.numbers import Numbers
from ..lexicon.units import Units
from ..model import Token, tokenize
from .hedging import Around
from .skip import HYPHENS, follows

_ONE = Decimal(1)
_OF = "of"
_DEGREES = frozenset("°º")
INCHES = frozenset('"″”')
_MILLION = Decimal(1000000)
_WIDTH = 5  # words of the longest name of a unit
_LARGE = Decimal(100000)  # a sum in "pounds" from here on is money


class Named(NamedTuple):
    """A unit that a word or sign names: `factor` of it make one of the canonical `unit` (a cent is 0.01 USD)."""

    unit: str
    dimension: str
    factor: Decimal = _ONE
    glued: bool = False  # its sign counts only right after the digits
    large: bool = False  # only for large numbers
    sized: bool = False  # only before a word of size: 10" long
    per: str | None = None  # what it is divided by: "bpd" is barrels, per day


Entry = tuple[tuple[str, ...], Named]


class UnitWords:
    """Names (in any case) and signs (case counts) of the units of one language."""

    def __init__(self, units: Units, language: str, numbers: Numbers, around: Around) -> None:
        self.numbers, self.around = numbers, around
        names: list[tuple[str, Named]] = []
        signs: list[tuple[str, Named]] = []
        money: list[tuple[str, Named]] = []
        for name, row in units.units.items():
            names += [(n, Named(name, row.dimension)) for n in row.names.get(language, ())]
            signs += [(s, Named(name, row.dimension, glued=s in units.glued, sized=s in units.sized)) for s in row.symbols]
        for sign, rate in units.rates.items():
            signs.append((sign, Named(rate.of, units.units[rate.of].dimension, per=rate.per)))
        for code, currency in units.currencies.items():
            here = Named(code, "money")
            names += [(n, here) for n in currency.names.get(language, ())]
            money += [(s, here._replace(glued=s in units.glued)) for s in currency.symbols]
            money += [(code, here), (f"M{code}", here._replace(factor=_MILLION))] if code.isupper() else []
        for coin in units.coins.values():
            names += [(n, Named(coin.of, "money", coin.factor)) for n in coin.names.get(language, ())]
            signs += [(s, Named(coin.of, "money", coin.factor)) for s in coin.symbols]
        self._large = {n: Named(code, "money", large=True) for code, by in units.large_only.items() for n in by.get(language, ())}
        self._names = _table(((n, u) for n, u in names), fold=True)
        self._signs = _table([*signs, *money], fold=False)
        self._money = _table(((s, u) for s, u in money), fold=False, last=True)
        self._money_fold = _table(((s, u) for s, u in money if "$" in s), fold=True, last=True)
        ahead = [(n, Named(name, row.dimension), row.before) for name, row in units.units.items() for n in row.names.get(language, ())]
        self._ahead = _table(((n, u) for n, u, before in ahead if before), fold=True, last=True)
        self._of = frozenset(u.unit for _, u, before in ahead if before == _OF)
        self.singles = {
            row.names[language][0]: Named(name, row.dimension)
            for name, row in units.units.items()
            if row.dimension in units.alone and row.names.get(language) and row.names[language][0] not in numbers.not_alone
        }

    def words(self) -> frozenset[str]:
        """Single words and signs that may stand right after digits."""
        names = [p for entries in self._names.values() for p, _ in entries]
        signs = [p for entries in self._signs.values() for p, _ in entries]
        firsts = frozenset(p[0] for p in names) | frozenset(p[0] for p in signs if len(p) == 1 or p[1].isalpha())
        return firsts | frozenset("".join(p) for p in signs)

    def spaced(self) -> frozenset[str]:
        """Single words and signs that name a unit with a space before them too."""
        rows = [(p, u) for table in (self._names, self._signs) for entries in table.values() for p, u in entries]
        return frozenset(p[0] for p, u in rows if len(p) == 1 and not u.glued)

    def names(self) -> frozenset[str]:
        """Units that are named in one word: "barrels", "euros"."""
        rates = frozenset(p[0] for entries in self._signs.values() for p, u in entries if u.per is not None and len(p) == 1)
        return rates | frozenset(p[0] for entries in self._names.values() for p, _ in entries if len(p) == 1)

    def money_words(self) -> frozenset[str]:
        """The last tokens of what stands before an amount of money."""
        return frozenset(self._money) | frozenset(self._money_fold)

    def after(self, tokens: Sequence[Token], i: int, number_end: int, size: Decimal) -> tuple[int, Named] | None:
        """The unit at token i, behind a number that ends before `number_end`: the token after it, and the unit."""
        if i >= len(tokens):
            return None
        if tokens[i].fold in self._names:
            words = _words_at(tokens, i)
            found = _at(self._names, [fold for fold, _ in words], words[0][0])
            if found is not None:
                large = self._large.get(tokens[i].fold)
                return words[found[0] - 1][1], large if large and size >= _LARGE else found[1]
        if tokens[i].text not in self._signs and not (tokens[i].is_word and follows(tokens, i + 1, i)):
            return None
        signs = _signs_at(tokens, i)
        signed = _at(self._signs, [sign for sign, _ in signs], signs[0][0])
        if signed is None:
            return None
        stop = signs[signed[0] - 1][1]
        if signed[1].sized and (
            tokens[max(0, number_end - 2)].text == tokens[i].text
            or not (self._sizes(tokens, stop) or _height(tokens, number_end - 1, stop))
        ):
            return None
        if signed[1].glued and not follows(tokens, i, number_end - 1) and not self._last(tokens, stop, number_end):
            return None
        return None if _named_on(tokens, stop) and not follows(tokens, i, number_end - 1) else (stop, signed[1])

    def _last(self, tokens: Sequence[Token], stop: int, number_end: int) -> bool:
        """Whether a short sign stands at the end of what is said: "the pencil is 2 in.", "2 in thick"; not "2 in a row"."""
        if not tokens[number_end - 1].is_number:
            return False
        if stop >= len(tokens) or not (tokens[stop].is_word or tokens[stop].is_number):
            return True
        return self._sizes(tokens, stop) or tokens[stop].fold in self.numbers.of or self.around.after(tokens, stop) is not None

    def _sizes(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether token i says what is measured: "long", "wide"."""
        return i < len(tokens) and tokens[i].fold in self.numbers.dimensions

    def money_before(self, tokens: Sequence[Token], first: int) -> tuple[int, Named] | None:
        """The currency that ends just before token `first`: "US$", "EUR", "c $", "RM"."""
        if first == 0:
            return None
        near = tokens[max(0, first - 5) : first]
        folded = _before(self._money_fold, [t.fold for t in near], near[-1].fold)
        found = (
            folded
            if folded and (folded[0] == 1 or follows(tokens, first - 1, first - 2))
            else _before(self._money, [t.text for t in near], near[-1].text)
        )
        if found is None:
            return None
        at = first - found[0]
        if found[1].glued and not follows(tokens, first, first - 1):
            return None
        if at and tokens[at].is_word and follows(tokens, at, at - 1) and tokens[at - 1].is_word:
            return None
        return at, found[1]

    def name_before(self, tokens: Sequence[Token], first: int, end: int) -> tuple[int, Named] | None:
        """A unit that stands before its number tokens[first:end]: "magnitude 6.8", "magnitude of 6.8", "a percentage of 62.5"."""
        for stop in (first, first - 1):
            if stop <= 0 or tokens[stop - 1].fold not in self._ahead:
                continue
            found = _before(self._ahead, [t.fold for t in tokens[max(0, stop - _WIDTH) : stop]], tokens[stop - 1].fold)
            if found is None or (stop < first and tokens[stop].is_number):
                return None
            at = stop - found[0]
            return (at, found[1]) if found[1].unit not in self._of or self._is_of(tokens, at, stop, first, end) else None
        return None

    def _is_of(self, tokens: Sequence[Token], at: int, stop: int, first: int, end: int) -> bool:
        """Whether "of" joins the name tokens[at:stop] to the number tokens[first:end], which stands alone: not "what percent of 300?"."""
        asked = any(t.fold in self.numbers.asking for t in tokens[max(0, at - 2) : at]) or (at > 0 and tokens[at - 1].is_number)
        goes_on = end < len(tokens) and (tokens[end].is_word or tokens[end].is_number)
        return stop < first and tokens[stop].fold in self.numbers.of and not asked and not goes_on

    def large_only(self, fold: str) -> Named | None:
        """The currency that a word names when the number is large: "pounds"."""
        return self._large.get(fold)


def _table(rows: Iterable[tuple[str, Named]], fold: bool, last: bool = False) -> dict[str, list[Entry]]:
    table: dict[str, list[Entry]] = {}
    for phrase, unit in rows:
        tokens = tokenize(phrase)
        pairs = _words_at(tokens, 0) if fold else _signs_at(tokens, 0)
        parts = tuple(word for word, _ in pairs)
        table.setdefault(parts[-1 if last else 0], []).append((parts, unit))
    for entries in table.values():
        entries.sort(key=lambda e: -len(e[0]))
    return table


def _words_at(tokens: Sequence[Token], i: int) -> list[tuple[str, int]]:
    """The next words in lower case, over the hyphens between them ("per-cent"), each with the token after it."""
    out: list[tuple[str, int]] = []
    while i < len(tokens) and len(out) < _WIDTH:
        out.append((tokens[i].fold, i + 1))
        i += 1
        if i + 1 < len(tokens) and tokens[i].text in HYPHENS and follows(tokens, i, i - 1) and follows(tokens, i + 1, i):
            i += 1
    return out


def _signs_at(tokens: Sequence[Token], i: int) -> list[tuple[str, int]]:
    """The next signs as written, each with a digit that is glued to it ("km2"), and the token after it."""
    out: list[tuple[str, int]] = []
    while i < len(tokens) and len(out) < _WIDTH:
        power = tokens[i].is_word and follows(tokens, i + 1, i) and tokens[i + 1].is_number
        out.append((tokens[i].text + tokens[i + 1].text, i + 2) if power else (tokens[i].text, i + 1))
        i += 2 if power else 1
    return out


def _at(table: dict[str, list[Entry]], words: Sequence[str], key: str) -> tuple[int, Named] | None:
    for parts, unit in table.get(key, ()):
        if tuple(words[: len(parts)]) == parts:
            return len(parts), unit
    return None


def _before(table: dict[str, list[Entry]], words: Sequence[str], key: str) -> tuple[int, Named] | None:
    for parts, unit in table.get(key, ()):
        if tuple(words[-len(parts) :]) == parts:
            return len(parts), unit
    return None


def _height(tokens: Sequence[Token], number: int, i: int) -> bool:
    """Whether inches follow on a number of feet: 5'11"; not the minutes of 40°26'8"."""
    if i + 1 >= len(tokens) or not follows(tokens, i, i - 1) or not tokens[i].text.isdecimal() or tokens[i + 1].text not in INCHES:
        return False
    return len(tokens[i].text) < 3 and (number == 0 or tokens[number - 1].text not in _DEGREES)


def _named_on(tokens: Sequence[Token], stop: int) -> bool:
    """Whether a sign goes on as a name: "24703 L-202", "24703 m212"."""
    if not follows(tokens, stop, stop - 1):
        return False
    return tokens[stop].is_number or (
        tokens[stop].text in HYPHENS and follows(tokens, stop + 1, stop) and tokens[stop + 1].is_number and tokens[stop - 1].is_word
    )
