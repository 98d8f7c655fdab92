"""Counted nouns: sentence -> numbers of something that is named."""

from collections.abc import Sequence

from ..model import Kind, Mention
from ..reading import Counts, grammar, read
from .base import Context


class Counted:
    """A number with the noun that it counts: "2,500 peacekeepers", "12 dead", "47 of them", "no casualties"; `unit` is the noun's lemma."""

    def find(self, context: Context) -> Sequence[Mention]:
        """The counts of the sentence; what other kinds found is theirs."""
        words = grammar(context.lexicon)
        found = read(context.text, context.tokens, context.lexicon)
        taken = [(m.start, m.end) for m in context.found if m.kind is not Kind.NUMBER]
        every = Counts(context.text, context.tokens, words, lambda: context.tags).find(found, taken)
        return [context.mention(Kind.NUMBER, s.start, s.end, s.value) for s in every]
