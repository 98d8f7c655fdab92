"""A lexicon -> the tables that numbers are read with, made once; a sentence -> its numbers, read once for all kinds."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..lexicon import Lexicon
from ..model import Token
from .amount import Amount
from .compound import Sums
from .guard import Guard
from .hedging import Around
from .length import Lengths
from .measure import Measured, Measures
from .numeral import Numerals
from .scan import Scanner
from .units import UnitWords
from .zero import Zeros


class Read(NamedTuple):
    """The numbers of a sentence: all amounts, and those that have a unit; `folds` are its words in lower case."""

    words: "Grammar"
    folds: frozenset[str]
    amounts: tuple[Amount, ...]
    measured: tuple[Measured, ...]


class Grammar:
    """Everything that is needed to read numbers in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.numbers = lexicon.numbers
        numbers = lexicon.numbers
        self.around = Around(lexicon.hedges, numbers.starts, numbers.articles)
        self.units = UnitWords(lexicon.units, lexicon.language, numbers, self.around)
        self.numerals = Numerals(numbers, self.units.names())
        glued = self.units.words() | frozenset(numbers.suffixes) | frozenset(numbers.money_suffixes) | frozenset(numbers.scales)
        guard = Guard(numbers, glued, self.units.spaced() | frozenset(numbers.scales), self.units.money_words(), self.around.last_words())
        self.scanner = Scanner(numbers, self.numerals, self.around, guard)
        self.measures = Measures(numbers, lexicon.units, self.units, self.around, lexicon.language)
        self.lengths = Lengths(numbers, lexicon.units, self.around, lexicon.language)
        self.zeros = Zeros(numbers)
        self.zero_starts = self.zeros.starts
        self.sums = Sums(numbers, lexicon.units)

        # Of these words a text holds one, or a number in signs: else there is no amount in it, nothing measured, no length, no count.
        self.amount_words = self.scanner.openings
        self.unit_words = self.amount_words.union(self.units.singles)
        self.length_words = self.unit_words.union(self.lengths.units)
        self.count_words = self.amount_words | self.zeros.starts


@lru_cache(maxsize=8)
def grammar(lexicon: Lexicon) -> Grammar:
    """The tables of a lexicon; made at the first call."""
    return Grammar(lexicon)


def read(text: str, tokens: Sequence[Token], folds: frozenset[str], lexicon: Lexicon) -> Read:
    """The numbers of a sentence; `folds` are its words in lower case. Raises nothing."""
    words = grammar(lexicon)
    amounts = words.scanner.scan(text, tokens)
    measured: tuple[Measured, ...] = ()
    if amounts or not words.units.singles.keys().isdisjoint(folds):
        measured = words.sums.join(tokens, words.measures.measure(tokens, amounts))
    return Read(words, folds, amounts, measured)
