"""Lengths of time and ages: sentence -> mentions."""

from collections.abc import Sequence

from ..lexicon import Lexicon
from ..model import Kind, Mention
from ..reading import as_duration, grammar, say_measured
from .base import Context


class Duration:
    """A length of time, in its unit and in days: "less than a week", "180-day", "three and a half decades", "aged 34"."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """The words that open a number, and the units of time."""
        return (grammar(lexicon).length_words,)

    def find(self, context: Context) -> Sequence[Mention]:
        """The lengths of time of the sentence."""
        units = context.lexicon.units.units
        mentions = []
        found = context.numbers
        for m in found.words.lengths.find(context.tokens, found.amounts, found.measured, found.folds):
            said = say_measured(context.text, context.tokens, m, context.numbers.words)
            days = units[m.unit].days
            if m.per is None and days is not None:
                mentions.append(context.mention(Kind.DURATION, said.start, said.end, as_duration(said.value, days)))
        return mentions
