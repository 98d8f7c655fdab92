"""Measured quantities: sentence -> mentions in a unit."""

from collections.abc import Sequence

from ..lexicon import Lexicon
from ..model import Kind, Mention
from ..reading import grammar, say_measured
from .base import Context

_ELSEWHERE = frozenset(("money", "share", "points", "time"))


class Quantity:
    """A number of a unit: "2,330km-long", "1.6 million barrels a day", "magnitude 6.8"."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """The words that open a number, and units that stand with an article."""
        return (grammar(lexicon).unit_words,)

    def find(self, context: Context) -> Sequence[Mention]:
        """The quantities of the sentence."""
        if not context.numbers.measured:
            return ()
        found = [m for m in context.numbers.measured if m.dimension not in _ELSEWHERE]
        every = (say_measured(context.text, context.tokens, m, context.numbers.words) for m in found)
        return [context.mention(Kind.QUANTITY, s.start, s.end, s.value) for s in every]
