"""Counted nouns: sentence -> numbers of something that is named."""

from collections.abc import Sequence

from ..lexicon import Lexicon
from ..model import Kind, Mention
from ..reading import Counts, grammar
from .base import Context


class Counted:
    """A number with the noun that it counts: "2,500 peacekeepers", "12 dead", "47 of them", "no casualties"; `unit` is the noun's lemma."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """The words that open a number, and those for none."""
        return (grammar(lexicon).count_words,)

    def find(self, context: Context) -> Sequence[Mention]:
        """The counts of the sentence; what other kinds found is theirs."""
        found = context.numbers
        taken = [(m.start, m.end) for m in context.found if m.kind is not Kind.NUMBER]
        every = Counts(context.text, context.tokens, found.words, lambda: context.tags).find(found, taken)
        return [context.mention(Kind.NUMBER, s.start, s.end, s.value) for s in every]
