"""Deadlines: "by January 23", "until the end of March", "no later than Friday"."""

from collections.abc import Sequence

from ..calendar_reading import explicit, times
from ..model import Hedge, Kind, Mention
from .base import Context

_DEADLINES = (Hedge.BY, Hedge.UNTIL)


class Deadline:
    """A time before which, or up to which, something is to happen. Its days are those of the date that is named."""

    def find(self, context: Context) -> Sequence[Mention]:
        """Deadlines in order of place, each from its preposition to the end of its date."""
        calendar = context.lexicon.calendar
        if not any(calendar.bounds_deadline(t.fold) for t in context.tokens):
            return ()
        found = times(context.tokens, lambda: context.tags, calendar, context.of(Kind.NUMBER))
        return tuple(
            context.mention(Kind.DEADLINE, start, end, explicit(t, context.text[start:end]))
            for t in found
            if t.hedge in _DEADLINES
            for start, end in [(context.tokens[t.first].start, context.tokens[t.last - 1].end)]
        )
