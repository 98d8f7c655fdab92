"""Zero in words: "no one was killed", "without casualties", "no deaths"."""

from collections.abc import Sequence

from ..lexicon.numbers import Numbers
from ..model import Token, tokenize
from .counted import Counter

_MODIFIERS = 2  # words between "no" and its noun: "no civilian casualties"
_LINKS = 4  # words between "no one" and what befell them: "no one is believed to be hurt"


class Zeros:
    """Finds the words for none."""

    def __init__(self, words: Numbers) -> None:
        self.words = words
        self._nobody = [tuple(t.fold for t in tokenize(p)) for p in words.nobody]
        self._without = [tuple(t.fold for t in tokenize(p)) for p in words.without]
        self.starts = frozenset(p[0] for p in (*self._nobody, *self._without))

    def read(self, tokens: Sequence[Token], i: int, counter: Counter) -> tuple[int, str | None, int | None]:
        """The token after the words for zero at i (i itself: none), the unit, and the first token of the noun."""
        end = counter.zero(tokens, i, self._nobody)
        if end is not None and self._harmed(tokens, end):
            return end, self.words.nobody_unit, None
        start = counter.zero(tokens, i, self._without)
        if start is None:
            return i, None, None
        found: int | None = None
        for k in range(start, min(len(tokens), start + _MODIFIERS + 1)):
            if not tokens[k].is_word or tokens[k].fold in self.words.not_nouns or tokens[k].fold in self.words.the:
                break
            if counter.lemma(tokens[k].fold) in self.words.counted:
                found = k
        if found is not None:
            return found + 1, counter.lemma(tokens[found].fold), start
        return i, None, None

    def _harmed(self, tokens: Sequence[Token], i: int) -> bool:
        for k in range(i, min(len(tokens), i + _LINKS)):
            if tokens[k].fold in self.words.harms:
                return k > i
            if tokens[k].fold not in self.words.harm_links:
                return False
        return False
