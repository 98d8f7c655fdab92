"""Lengths of time and ages: sentence -> mentions."""

from collections.abc import Sequence

from ..model import Kind, Mention
from ..reading import as_duration, grammar, read, say_measured
from .base import Context


class Duration:
    """A length of time, in its unit and in days: "less than a week", "180-day", "three and a half decades", "aged 34"."""

    def find(self, context: Context) -> Sequence[Mention]:
        """The lengths of time of the sentence."""
        words = grammar(context.lexicon)
        units = context.lexicon.units.units
        mentions = []
        found = read(context.text, context.tokens, context.lexicon)
        for m in words.lengths.find(context.tokens, found.amounts, found.measured):
            said = say_measured(context.text, context.tokens, m, words)
            days = units[m.unit].days
            if m.per is None and days is not None:
                mentions.append(context.mention(Kind.DURATION, said.start, said.end, as_duration(said.value, days)))
        return mentions
