"""Deadlines: "by January 23", "until the end of March", "no later than Friday"."""

from collections.abc import Sequence

from ..calendar_reading import explicit
from ..lexicon import Lexicon
from ..model import Hedge, Kind, Mention
from ..reading import grammar
from .base import Context

_DEADLINES = (Hedge.BY, Hedge.UNTIL)


class Deadline:
    """A time before which, or up to which, something is to happen. Its days are those of the date that is named."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """The words that can be a time by themselves, and those that open a number: a year may stand in words."""
        return (lexicon.calendar.carriers | grammar(lexicon).amount_words,)

    def find(self, context: Context) -> Sequence[Mention]:
        """Deadlines in order of place, each from its preposition to the end of its date."""
        return tuple(
            context.mention(Kind.DEADLINE, start, end, explicit(t, context.text[start:end]))
            for t in context.times
            if t.hedge in _DEADLINES
            for start, end in [(context.tokens[t.first].start, context.tokens[t.last - 1].end)]
        )
