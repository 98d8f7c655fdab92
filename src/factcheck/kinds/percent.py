"""Shares in per cent: sentence -> mentions."""

from collections.abc import Sequence

from ..model import Kind, Mention
from ..reading import grammar, read, say_measured
from .base import Context

_DIMENSIONS = frozenset(("share", "points"))


class Percent:
    """A share in per cent, or a step in percentage points or basis points: "23.7%", "5 to 10 per cent"."""

    def find(self, context: Context) -> Sequence[Mention]:
        """The shares of the sentence."""
        words = grammar(context.lexicon)
        found = [m for m in read(context.text, context.tokens, context.lexicon).measured if m.dimension in _DIMENSIONS]
        every = (say_measured(context.text, context.tokens, m, words) for m in found)
        return [context.mention(Kind.PERCENT, s.start, s.end, s.value) for s in every]
