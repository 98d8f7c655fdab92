"""Words that a language writes as one and the engine reads as several: "zweitausendfünfhundert", "dreitägig", "Freitagabend"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pydantic import Field

from ..model import Frozen, Token

_LONGEST = 120  # letters; no word of any language is longer
_MOST = 24  # parts of one word

Words = frozenset[str]


class Pairs(Frozen):
    """Any of the heads with any of the tails behind it is a word of two parts."""

    heads: Words = frozenset()
    tails: Words = frozenset()


class Gluing(Frozen):
    """How words are put together. `numbers`: number words of all sizes stand in one word, with one of the `tails` at its end or none."""

    numbers: bool = False
    forms: dict[str, str] = Field(default_factory=dict)  # what a part is called by itself: "ein" in "einhundert" is "eins"
    joins: Words = frozenset()  # "und" in "hundertundzwei"; it is no part of its own
    tails: Words = frozenset()
    pairs: tuple[Pairs, ...] = ()
    whole: Words = frozenset()  # words that only look as if they were put together


class Gluer:
    """Cuts the words of one language; made once."""

    def __init__(self, gluing: Gluing, numbers: Words) -> None:
        self.gluing, self.parts = gluing, numbers | frozenset(gluing.forms)
        self._whole = numbers | gluing.whole
        self._longest = max((len(w) for w in (*self.parts, *gluing.tails)), default=0)
        heads = (*(self.parts if gluing.numbers else ()), *(h for p in gluing.pairs for h in p.heads))
        self._openings = frozenset(w[:2] for w in heads)
        self.cuts = bool(self._openings)  # whether the language puts words together at all
        self._tails = tuple(sorted({len(t) for p in gluing.pairs for t in p.tails}))
        self._cut = lru_cache(maxsize=4096)(self._cuts)

    def split(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """The tokens, with words that are put together as their parts. Linear in the text."""
        if not self.cuts:
            return tuple(tokens)
        openings, cut = self._openings, self._cut
        if not any(cut(t.fold) for t in tokens if t.fold[:2] in openings):
            return tuple(tokens)
        return tuple(part for t in tokens for part in self._split(t))

    def _split(self, token: Token) -> Iterator[Token]:
        fold = token.fold
        ends = self._cut(fold) if fold[:2] in self._openings and len(fold) == len(token.text) else ()
        if not ends:
            yield token
            return
        begin = 0
        for end in ends:
            word = fold[begin:end]
            if word not in self.gluing.joins:
                yield Token(token.start + begin, token.start + end, token.text[begin:end], self.gluing.forms.get(word, word))
            begin = end

    def _cuts(self, fold: str) -> tuple[int, ...]:
        """Where the parts of a word end; nothing where it is one part."""
        if fold in self._whole or len(fold) > _LONGEST:
            return ()
        for n in self._tails:
            if any(fold[:-n] in p.heads and fold[-n:] in p.tails for p in self.gluing.pairs):
                return len(fold) - n, len(fold)
        return self._numbers(fold) if self.gluing.numbers else ()

    def _numbers(self, fold: str) -> tuple[int, ...]:
        """The parts of a word of numbers, each the longest that leads to the end of the word."""
        dead: set[int] = set()
        ends: list[int] = []

        def walk(at: int) -> bool:
            if at == len(fold):
                return True
            if at in dead or len(ends) >= _MOST:
                return False
            for end in range(min(len(fold), at + self._longest), at, -1):
                if self._fits(fold, at, end):
                    ends.append(end)
                    if walk(end):
                        return True
                    ends.pop()
            dead.add(at)
            return False

        return tuple(ends) if walk(0) and len(ends) > 1 else ()

    def _fits(self, fold: str, at: int, end: int) -> bool:
        word = fold[at:end]
        if word in self.parts:
            return True
        return at > 0 and (word in self.gluing.tails if end == len(fold) else word in self.gluing.joins)
