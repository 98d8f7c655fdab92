"""Two numbers that say one thing, or that must be kept apart: Amounts -> Amounts, with ranges joined and scores left out."""

from collections.abc import Sequence
from decimal import Decimal

from ..lexicon.numbers import Numbers
from ..model import Token
from .amount import Amount
from .change import Changes
from .hedging import Around, lower, upper
from .skip import HYPHENS, follows

_TILDES = frozenset("~〜")
_VOTE_REACH = 5  # tokens back from a descending pair to a word of voting
_FAR = 4  # times: what comes of a change is far from its size, and the ends of a range are not
_THOUSAND = Decimal(1000)
_SMALL = 10  # "2-1" is a score, "20-30" a range


class Pairs:
    """Joins the amounts of one sentence."""

    def __init__(self, numbers: Numbers, around: Around) -> None:
        self.words, self.around, self.changes = numbers, around, Changes(numbers, around)
        self._contrasts = frozenset(tuple(c.split()) for c in numbers.contrasts)

    def join(self, tokens: Sequence[Token], amounts: Sequence[Amount]) -> list[Amount]:
        """The amounts with those that belong together made one."""
        out: list[Amount] = []
        for b in amounts:
            if out:
                out[-1:] = self._two(tokens, out[-1], b)
            else:
                out.append(b)
        return [a for a in out if a.lo <= a.hi]

    def _two(self, tokens: Sequence[Token], a: Amount, b: Amount) -> Sequence[Amount]:
        glossed = self._gloss(tokens, a, b)
        if glossed is not None:
            return (glossed,)
        ends = self.changes.ends(tokens, a, b)
        if ends is not None:
            return ends
        if b.first == a.end + 1 and tokens[a.end].fold in self.words.to and b.lo > a.hi * _FAR and self.changes.by(tokens, a.first):
            return a._replace(change=0), b._replace(change=a.first)  # "rose 12 to 164": only the second belongs to the noun before
        if b.first == a.end + 1 and tokens[a.end].fold in self.words.or_ and not a.ranged and not b.ranged:
            k = self._lent(a, b, False)
            a = a._replace(lo=a.lo * k, hi=a.hi * k, grain=a.grain * k, scale=a.scale * k)  # "thirty or forty thousand"
        joined = None if self._votes(tokens, a, b) else self._range(tokens, a, b) or self._bounds(tokens, a, b)
        return (a, b) if joined is None else (joined,)

    def _gloss(self, tokens: Sequence[Token], a: Amount, b: Amount) -> Amount | None:
        """ "9,000 (nine thousand) people", "thirty (30) days": one number, said twice."""
        if b.first != a.end + 1 or b.end >= len(tokens) or (a.lo, a.hi) != (b.lo, b.hi):
            return None
        bracketed = tokens[a.end].text == "(" and tokens[b.end].text == ")"
        return a._replace(end=b.end + 1, grain=min(a.grain, b.grain)) if bracketed else None

    def _votes(self, tokens: Sequence[Token], a: Amount, b: Amount) -> bool:
        """Whether a dash stands between those for and those against: "voted 52-48", "a 5-4 vote"."""
        if b.first != a.end + 1 or tokens[a.end].text not in HYPHENS or a.ranged:
            return False
        reach = _VOTE_REACH if a.lo > b.lo else 1
        near = (*tokens[max(0, a.first - reach) : a.first], *tokens[b.end : b.end + 2])
        return any(t.fold in self.words.votes for t in near)

    def _range(self, tokens: Sequence[Token], a: Amount, b: Amount) -> Amount | None:
        """ "47-53", "between 10 and 12", "from 50 to 120", "5 to 10 million", "two or three"."""
        gap = b.first - a.end
        if gap == 2 and tokens[a.end].text in HYPHENS and follows(tokens, a.end, a.end - 1):
            a = a._replace(end=a.end + 1)  # "8- to 16-metre"
        if b.first - a.end != 1 or a.ranged or a.strict or b.strict or a.share != b.share or a.fixed:
            return None
        sign, before = tokens[a.end], tokens[a.first - 1].fold if a.first else ""
        between = before in self.words.between and sign.fold in self.words.and_
        framed = between or (before in self.words.from_ and sign.fold in self.words.to)
        dashed = (sign.text in HYPHENS or sign.text in _TILDES) and (follows(tokens, a.end, a.end - 1) == follows(tokens, b.first, a.end))
        either = sign.fold in self.words.or_ and tokens[a.first].is_word and b.lo - a.hi in (1, 2) and b.lo <= _SMALL * 2
        if not (framed or dashed or either or sign.fold in self.words.to):
            return None
        k = self._lent(a, b, dashed)
        lo = a.lo * k
        if lo > b.lo and not framed:
            return a._replace(end=b.end, lo=b.hi + 1, hi=b.hi) if dashed else None  # a score or a name: dropped
        first = a.first - 1 if framed else a.first
        score = dashed and b.lo < _SMALL
        return Amount(
            first, b.end, min(lo, b.lo), max(lo, b.lo), min(a.grain * k, b.grain), b.scale, a.hedge, share=a.share, ranged=True, score=score
        )

    def _lent(self, a: Amount, b: Amount, dashed: bool) -> Decimal:
        """The scale that the second number lends: "5 to 10 million", and the thousands of "30-40,000"."""
        if a.scale != 1 or a.lo * b.scale > b.lo:
            return Decimal(1)
        thousands = dashed and b.scale == 1 and a.lo % 1 == 0 and a.lo < _THOUSAND <= b.grain and a.lo * _THOUSAND < b.lo
        return _THOUSAND if thousands and b.lo < a.lo * _THOUSAND * _FAR else b.scale

    def _bounds(self, tokens: Sequence[Token], a: Amount, b: Amount) -> Amount | None:
        """ "more than 20 but fewer than 30" is 20 to 30."""
        x, y = self.around.before(tokens, a.first), self.around.before(tokens, b.first)
        if x is None or y is None or y[0] <= a.end or a.fixed:
            return None
        if tuple(t.fold for t in tokens[a.end : y[0]]) not in self._contrasts:
            return None
        h, k = x[1].means, y[1].means
        if lower(h) and upper(k) and a.lo < b.hi:
            return Amount(x[0], b.end, a.lo, b.hi, min(a.grain, b.grain), fixed=True, ranged=True)
        if upper(h) and lower(k) and b.lo < a.hi:
            return Amount(x[0], b.end, b.lo, a.hi, min(a.grain, b.grain), fixed=True, ranged=True)
        return None
