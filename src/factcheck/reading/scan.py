"""All numbers of a sentence: tokens -> Amounts, with ranges joined and names of things left out."""

from collections.abc import Sequence
from decimal import Decimal

from ..lexicon.hedges import Bracket
from ..lexicon.numbers import Numbers
from ..model import Hedge, Token
from .amount import Amount, tidy
from .guard import Guard
from .hedging import Around
from .numeral import Numeral, Numerals
from .pairs import Pairs
from .skip import follows

_SIGNS = frozenset("-−")
_FIRST, _LAST = "a", "{"  # words in plain letters lie between them: digits and signs do not


class Scanner:
    """Reads the amounts of one sentence."""

    def __init__(self, numbers: Numbers, numerals: Numerals, around: Around, guard: Guard) -> None:
        self.words, self.numerals, self.around, self.guard = numbers, numerals, around, guard
        self._starts = numbers.starts | frozenset(around.vague)
        groups = (numbers.cardinals, numbers.scales, numbers.collectives, numbers.couples, numbers.denominators, around.vague)
        self._after_article = numbers.halves.union(*groups)
        self.openings = (self._starts - numbers.articles) | self._after_article  # an article opens a number only before these
        self._ratios = (*(tuple(r.split()) for r in numbers.ratios), *((o,) for o in sorted(numbers.over)))
        self._ratio_starts = frozenset(r[0] for r in self._ratios)
        self._pairs = Pairs(numbers, around)

    def scan(self, text: str, tokens: Sequence[Token]) -> tuple[Amount, ...]:
        """The amounts in order of place."""
        out: list[Amount] = []
        past = 0
        starts = self._starts
        for i in [i for i, (_, _, _, fold) in enumerate(tokens) if fold in starts or not _FIRST <= fold < _LAST]:
            if i < past or not self._may_start(tokens, i):
                continue
            found, past = self._one(text, tokens, i)
            if found is not None:
                out.append(found)
        return tuple(self._pairs.join(tokens, out)) if out else ()

    def _may_start(self, tokens: Sequence[Token], i: int) -> bool:
        t = tokens[i]
        if t.fold in self.words.articles:
            return i + 1 < len(tokens) and tokens[i + 1].fold in self._after_article
        if t.text[0].isnumeric() or t.fold in self._starts:
            return True
        return t.text in "-−." and i + 1 < len(tokens) and tokens[i + 1].is_number and follows(tokens, i + 1, i)

    def _one(self, text: str, tokens: Sequence[Token], i: int) -> tuple[Amount | None, int]:
        vague = self._vague(tokens, i)
        if vague is not None:
            return vague, vague.end
        start = self._sign(tokens, i)
        if start >= len(tokens):
            return None, i + 1
        n = self.numerals.read(text, tokens, start)
        if n is None:
            return None, i + 1
        ratio = self._ratio(text, tokens, n)
        if (ratio is n or n.digits) and self.guard.is_name(text, tokens, start, n.end, n.digits and n.end == start + 1):
            return None, self._past_name(tokens, start, n.end)
        n = ratio
        value, grain = tidy(n.value), n.grain
        value = -value if start != i else value
        couple = any(t.fold in self.words.couples for t in tokens[n.first : n.end])
        hedge = Hedge.ABOUT if couple else Hedge.NONE
        end = n.end + 1 if couple and n.end < len(tokens) and tokens[n.end].fold in self.words.of else n.end
        return Amount(i, end, value, value, grain, n.scale, hedge, share=n.share), end

    def _sign(self, tokens: Sequence[Token], i: int) -> int:
        if tokens[i].fold in self.words.minus:
            return i + 1
        if tokens[i].text in _SIGNS:
            free = i == 0 or tokens[i - 1].end < tokens[i].start or tokens[i - 1].text in "($€£<>="
            return i + 1 if free else len(tokens)
        return i

    def _past_name(self, tokens: Sequence[Token], start: int, end: int) -> int:
        """Past the other numbers of a name: "Articles 4 and 5", "555-12-34", "C5+1"."""
        dialled = self.guard.is_padded(tokens[start].text) or self.guard.is_dialled(tokens, start, end)
        while dialled and end < len(tokens) and tokens[end].text.isdecimal():
            end += 1  # "020 7946 0958"
        while end + 1 < len(tokens) and tokens[start].is_number and tokens[end + 1].is_number:
            glued = follows(tokens, end, end - 1) and follows(tokens, end + 1, end) and not tokens[end].text.isalpha()
            listed = tokens[end].fold in self.words.label_joins and self.guard.is_label(tokens, start)
            if not glued and not listed:
                break
            end += 2
        return end

    def _vague(self, tokens: Sequence[Token], i: int) -> Amount | None:
        """ "dozens", "several hundred", "tens of thousands", "a few thousand", "a handful of"."""
        start = i + 1 if tokens[i].fold in self.words.articles else i
        if start >= len(tokens) or tokens[start].fold not in self.around.vague:
            return None
        row = self.around.vague[tokens[start].fold]
        if row.article == "needed" and start == i and not (i and tokens[i - 1].fold in self.words.the):
            return None
        end = start + 1
        factor, end = self._times(tokens, tokens[start].fold, end)
        of = end < len(tokens) and tokens[end].fold in self.words.of
        if (row.of == "needed" and not of and factor == 1) or (row.of == "never" and of):
            return None
        if factor != 1 and tokens[start].fold in self.around.times:
            row = self.around.vague[tokens[end - 1].fold]
            factor = self.around.times[tokens[start].fold]
        return _of_bracket(i, end + of, row, factor)

    def _times(self, tokens: Sequence[Token], word: str, end: int) -> tuple[Decimal, int]:
        """The factor of a vague word, and the token after it: "hundreds of thousands", "several hundred thousand"."""
        if word in self.around.times:
            plural = end + 1 < len(tokens) and tokens[end].fold in self.words.of and tokens[end + 1].fold in self.around.vague
            return (Decimal(0), end + 2) if plural else (Decimal(1), end)
        factor = Decimal(1)
        while end < len(tokens) and (tokens[end].fold in self.words.scales or tokens[end].fold in self.words.collectives):
            factor *= self.words.scales.get(tokens[end].fold) or self.words.collectives[tokens[end].fold]
            end += 1
        return factor, end

    def _ratio(self, text: str, tokens: Sequence[Token], n: Numeral) -> Numeral:
        """ "one in three", "9 out of 10": a share; "12 in six boxes" is none."""
        if n.end >= len(tokens) or tokens[n.end].fold not in self._ratio_starts:
            return n
        for words in self._ratios:
            at = n.end + len(words)
            if at >= len(tokens) or tuple(t.fold for t in tokens[n.end : at]) != words:
                continue
            of = self.numerals.read(text, tokens, at)
            if of is None or self.guard.is_name(text, tokens, at, of.end, of.digits) or self.guard.measures(tokens, of.end):
                return n
            if words[0] in self.words.over and (n.value != 1 or (of.end < len(tokens) and tokens[of.end].is_word)):
                continue
            if 0 < n.value < of.value and (n.value == 1 or _round(of.value)) and n.value == n.value.to_integral_value():
                return Numeral(n.first, of.end, n.value / of.value, Decimal("0.01"), share=True)
        return n


def _round(n: Decimal) -> bool:
    return n >= 5 and str(int(n)).rstrip("0") in ("1", "2", "5")


def _of_bracket(first: int, end: int, row: Bracket, factor: Decimal) -> Amount:
    k = factor if factor else Decimal(1)
    strict = (row.strict_lo * k, row.strict_hi * k)
    return Amount(first, end, row.lo * k, row.hi * k, k, Decimal(1), Hedge.VAGUE, strict, article=True)
