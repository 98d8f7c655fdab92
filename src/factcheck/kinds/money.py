"""Amounts of money: sentence -> mentions in a currency."""

from collections.abc import Sequence

from ..lexicon import Lexicon
from ..model import Kind, Mention
from ..reading import grammar, say_measured
from .base import Context

_DIMENSION = "money"


class Money:
    """An amount of money, its unit an ISO 4217 code: "$13.9bn", "two million euros", "120 tenge per litre"."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """The words that open a number, and units that stand with an article."""
        return (grammar(lexicon).unit_words,)

    def find(self, context: Context) -> Sequence[Mention]:
        """The amounts of money of the sentence."""
        if not context.numbers.measured:
            return ()
        found = [m for m in context.numbers.measured if m.dimension == _DIMENSION]
        every = (say_measured(context.text, context.tokens, m, context.numbers.words) for m in found)
        return [context.mention(Kind.MONEY, s.start, s.end, s.value) for s in every]
