"""Shares in per cent: sentence -> mentions."""

from collections.abc import Sequence

from ..lexicon import Lexicon
from ..model import Kind, Mention
from ..reading import grammar, say_measured
from .base import Context

_DIMENSIONS = frozenset(("share", "points"))


class Percent:
    """A share in per cent, or a step in percentage points or basis points: "23.7%", "5 to 10 per cent"."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """The words that open a number, and units that stand with an article."""
        return (grammar(lexicon).unit_words,)

    def find(self, context: Context) -> Sequence[Mention]:
        """The shares of the sentence."""
        if not context.numbers.measured:
            return ()
        found = [m for m in context.numbers.measured if m.dimension in _DIMENSIONS]
        every = (say_measured(context.text, context.tokens, m, context.numbers.words) for m in found)
        return [context.mention(Kind.PERCENT, s.start, s.end, s.value) for s in every]
