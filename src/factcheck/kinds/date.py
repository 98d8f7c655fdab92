"""Dates and periods: "January 8-10, 2022", "late 2019", "last year", "on Sunday"; a day is a DATE, anything longer a PERIOD."""

from collections.abc import Sequence

from ..calendar_reading import Time, explicit
from ..lexicon import Lexicon
from ..model import Granularity, Hedge, Kind, Mention
from ..reading import grammar
from .base import Context

_DEADLINES = (Hedge.BY, Hedge.UNTIL)
_ONE_DAY = (Granularity.DAY, Granularity.PART_OF_DAY)


class Date:
    """Times of a day or longer. A time behind "by" or "until" is a deadline, and not found here."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """The words that can be a time by themselves, and those that open a number: a year may stand in words."""
        return (lexicon.calendar.carriers | grammar(lexicon).amount_words,)

    def find(self, context: Context) -> Sequence[Mention]:
        """Dates and periods in order of place; those that need the rest of the document stay unresolved."""
        return tuple(_mention(context, t) for t in context.times if t.hedge not in _DEADLINES)


def _mention(context: Context, time: Time) -> Mention:
    start, end = context.tokens[time.first].start, context.tokens[time.last - 1].end
    kind = Kind.DATE if time.granularity in _ONE_DAY else Kind.PERIOD
    return context.mention(kind, start, end, explicit(time, context.text[start:end]))
