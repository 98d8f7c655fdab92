"""What is rare in the folder at hand: how many bits a shared name or word is worth."""

from collections import Counter
from collections.abc import Sequence
from math import log2

from ..model import Claim
from .family import family

UNSEEN = 20  # sentences that a small folder does not hold: two short texts tell little of what is rare


class Folder:
    """Counts over the sentences that hold claims."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        sentences = {(c.source, c.sentence_start): c for c in claims}
        self._n = len(sentences)
        self._claims = len(claims)
        self._families = Counter(family(c) for c in claims)
        self._names: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        for c in sentences.values():
            self._names.update({p.value for p in c.frame.participants})
            self._words.update(set(c.frame.context))

    def family_bits(self, name: str) -> float:
        """-log2 of the share of claims whose values are of this family."""
        return max(0.0, log2((self._claims + UNSEEN) / (self._families[name] + 0.5)))

    def name_bits(self, name: str) -> float:
        """-log2 of the share of sentences that hold the name."""
        return self._bits(self._names[name])

    def word_bits(self, word: str) -> float:
        """-log2 of the share of sentences that hold the word."""
        return self._bits(self._words[word])

    def _bits(self, n: int) -> float:
        return max(0.0, log2((self._n + UNSEEN) / (n + 0.5)))
