"""Numbers that count something -> values with the unit and the noun; a noun is carried on to later numbers of the sentence."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from decimal import Decimal

from ..model import Quantity, Token
from .amount import Amount
from .counted import Counted, Counter
from .grammar import Grammar, Read
from .said import COUNT, Of, Said, say

_TIME = "time"


class Counts:
    """Reads the counts of one sentence. `tags` gives its parts of speech, and is called only where a number stands."""

    def __init__(self, text: str, tokens: Sequence[Token], words: Grammar, tags: Callable[[], Sequence[str]]) -> None:
        self.text, self.tokens, self.grammar, self.tags = text, tokens, words, tags
        self.counter = Counter(words.numbers, words.lexicon.language)

    def find(self, read: Read, taken: Sequence[tuple[int, int]]) -> list[Said]:
        """The counts, in order of place; `taken` are stretches of text that earlier kinds read."""
        out: list[Said] = []
        measured = {m.amount.first for m in read.measured}
        if self.grammar.zero_starts.isdisjoint(read.folds) and all(a.share or a.first in measured for a in read.amounts):
            return out
        spans = _merged([*taken, *((self.tokens[m.first].start, self.tokens[m.end - 1].end) for m in read.measured)])
        free = [a for a in read.amounts if not a.share and not _meets(spans, self.tokens[a.first].start, self.tokens[a.end - 1].end)]
        carried: Said | None = None
        for k, a in enumerate(free):
            said = self._count(a, carried, free[k + 1 : k + 2])
            if said is not None:
                out.append(said)
                carried = said
        if self.grammar.zero_starts.isdisjoint(read.folds):
            return out
        return sorted([*out, *self._none(spans)], key=lambda s: s.start)

    def _count(self, a: Amount, carried: Said | None, following: Sequence[Amount]) -> Said | None:
        often = self._often(a)
        if often is not None:
            return often
        one = a.lo == a.hi == 1
        noun = self.counter.after(self.tokens, self.grammar.around.past(self.tokens, a.end), self.tags, one) or self.counter.after(
            self.tokens, a.end, self.tags, one
        )
        other = noun is not None and self.tokens[noun.end - 1].fold in self.grammar.numbers.others
        if noun is not None and not (other and carried is not None):
            return self._named(a, noun)
        if a.score:
            return None
        shared = self._shared(a, following)
        if shared is not None:
            return self._said(a, (a.first, a.end), shared, None)
        hedged = self.grammar.around.around(self.tokens, a.first, a.end, a.end)
        noun = self.counter.before(self.tokens, hedged.first if a.change is None else a.change, self.tags)
        if noun is not None and carried is not None and noun.unit in self.grammar.numbers.count_nouns:
            return self._said(a, (a.first, a.end), carried.value.unit, carried.value.noun)  # "the government puts the figure at 800,000"
        if noun is not None:
            return self._said(a, (a.first, a.end), noun.unit, self._words(noun))
        if carried is not None and (other or self.counter.elliptic(self.tokens, a.end, self.tags, hedged.first)):
            return self._said(a, (a.first, a.end + other), carried.value.unit, carried.value.noun)
        return None

    def _often(self, a: Amount) -> Said | None:
        """ "four times a week": so many times, per week."""
        if a.end + 1 >= len(self.tokens) or self.tokens[a.end].fold not in self.grammar.numbers.times:
            return None
        per = self.grammar.measures.per(self.tokens, a.end + 1)
        if per is None:
            return None
        times = self.tokens[a.end]
        return self._said(a, (a.first, per[0]), self.counter.lemma(times.fold), times.text, per[1])

    def _shared(self, a: Amount, following: Sequence[Amount]) -> str | None:
        """The unit of the next number: "three or four people", "45 and 50 cases", "12 of the 30 children"."""
        if not following:
            return None
        change = a.change is not None and a.change == following[0].change
        if not change and not self._leads(a.end, following[0].first):
            return None
        noun = self.counter.after(self.tokens, following[0].end, self.tags, False)
        return None if noun is None else noun.unit

    def _leads(self, end: int, first: int) -> bool:
        """Whether only a join or "of the" stands between two numbers."""
        numbers, between = self.grammar.numbers, [t.fold for t in self.tokens[end:first]]
        if len(between) == 1:
            return between[0] in numbers.joins or between[0] in numbers.of
        return len(between) == 2 and between[0] in numbers.of and (between[1] in numbers.the or between[1] in numbers.owners)

    def _named(self, a: Amount, noun: Counted) -> Said:
        per = self.grammar.measures.per(self.tokens, noun.end)
        end = noun.end if per is None else per[0]
        return self._said(a, (a.first, end), noun.unit, self._words(noun), None if per is None else per[1])

    def _words(self, noun: Counted) -> str:
        return self.text[self.tokens[noun.first].start : self.tokens[noun.end - 1].end]

    def _said(self, a: Amount, span: tuple[int, int], unit: str | None, noun: str | None, per: str | None = None) -> Said:
        return say(self.text, self.tokens, a, self.grammar, span, Of(unit, noun, COUNT, per))

    def _none(self, spans: Sequence[tuple[int, int]]) -> list[Said]:
        """Zero in words: "no one was killed", "without casualties", "no deaths"."""
        out = []
        for i, t in enumerate(self.tokens):
            if t.fold not in self.grammar.zero_starts:
                continue
            end, unit, noun = self.grammar.zeros.read(self.tokens, i, self.counter)
            start, stop = t.start, self.tokens[end - 1].end
            if end > i and not _meets(spans, start, stop):
                said = self.text[start:stop]
                words = None if noun is None else self.text[self.tokens[noun].start : stop]
                zero = Decimal(0)
                out.append(Said(start, stop, Quantity(lo=zero, hi=zero, unit=unit, dimension=COUNT, noun=words, written=said)))
        return out


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same stretches in order, overlapping ones made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _meets(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether start to end shares a character with one of the merged stretches."""
    i = bisect_left(spans, end, key=lambda s: s[0])
    return i > 0 and spans[i - 1][1] > start
