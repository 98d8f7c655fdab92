"""Measured quantities and counted nouns: sentence -> mentions."""

from collections.abc import Sequence

from ..model import Kind, Mention
from ..reading import Counts, grammar, read, say_measured
from .base import Context

_ELSEWHERE = frozenset(("money", "share", "points", "time"))


class Quantity:
    """A number of a unit or of a counted noun: "2,330km-long", "1.6 million barrels a day", "2,500 peacekeepers", "47 of them"."""

    def find(self, context: Context) -> Sequence[Mention]:
        """The quantities of the sentence; what earlier kinds found is theirs."""
        words = grammar(context.lexicon)
        found = read(context.text, context.tokens, context.lexicon)
        taken = [(m.start, m.end) for m in context.found if m.kind is not Kind.NUMBER]
        every = [say_measured(context.text, context.tokens, m, words) for m in found.measured if m.dimension not in _ELSEWHERE]
        every += Counts(context.text, context.tokens, words, lambda: context.tags).find(found, taken)
        return [context.mention(Kind.QUANTITY, s.start, s.end, s.value) for s in sorted(every, key=lambda s: s.start)]
