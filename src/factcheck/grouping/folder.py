"""What is rare in the folder at hand: how many bits a shared name or word is worth."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from math import log2

from ..model import Duration, Period, Quantity
from .family import SHARES, UNCOUNTED
from .side import Side

UNSEEN = 20  # sentences that a small folder does not hold: two short texts tell little of what is rare


class Folder:
    """Counts over the sentences that hold claims, and the figures that are alone of their sort in their source."""

    def __init__(self, sides: Sequence[Side]) -> None:
        sentences = {(c.source, c.sentence_start): c for c in sides}
        self._n = len(sentences)
        self._claims = len(sides)
        self._families = Counter(c.family for c in sides)
        self._names: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        for c in sentences.values():
            self._names.update(c.participants)
            self._words.update(c.context)
        self._sole = _sole(sides)
        self._bits = lru_cache(maxsize=None)(self._rarity)

    def is_sole(self, side: Side) -> bool:
        """Whether its source gives no other value of what it measures: the only number of tickets, the only speed."""
        return side.id in self._sole

    def family_bits(self, name: str) -> float:
        """-log2 of the share of claims whose values are of this family."""
        return max(0.0, log2((self._claims + UNSEEN) / (self._families[name] + 0.5)))

    def name_bits(self, name: str) -> float:
        """-log2 of the share of sentences that hold the name."""
        return self._bits(self._names[name])

    def word_bits(self, word: str) -> float:
        """-log2 of the share of sentences that hold the word."""
        return self._bits(self._words[word])

    def _rarity(self, n: int) -> float:
        return max(0.0, log2((self._n + UNSEEN) / (n + 0.5)))


def _sole(sides: Sequence[Side]) -> frozenset[str]:
    """The claims that are the only value of their sort in their source, told once or more often."""
    sorts: defaultdict[tuple[str, str, str], list[Side]] = defaultdict(list)
    for c in sides:
        name = sort(c)
        if name is not None:
            sorts[c.source, c.family, name].append(c)
    return frozenset(c.id for alike in sorts.values() if len({stated(c) for c in alike}) == 1 for c in alike)


def sort(side: Side) -> str | None:
    """What a figure is of, where that is known: the counted class or noun; of a measured quantity its dimension."""
    if side.family in UNCOUNTED:
        return "clock" if side.family == "clock" else None
    if side.family in (*SHARES, "count", "money"):
        return None if side.frame.measure is None else side.frame.measure.value
    return side.family


def stated(side: Side) -> tuple[str, ...]:
    """The stated ends, for comparison inside one source."""
    v = side.value
    if isinstance(v, Period):
        return (str(v.stated.clock), str(v.earliest))
    return tuple(str(n) for n in side.ends) if isinstance(v, Quantity | Duration) else (side.id,)
