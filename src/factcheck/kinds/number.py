"""Numbers alone: sentence -> latent mentions, which give way to any other reading of the same words."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from ..lexicon import Lexicon
from ..model import Kind, Mention
from ..reading import grammar, say
from .base import Context

_TIME = "time"


class Number:
    """A number in digits or words, with its hedge: "about 40", "three quarters", "47 to 53"."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """The words that open a number."""
        return (grammar(lexicon).amount_words,)

    def find(self, context: Context) -> Sequence[Mention]:
        """The numbers of the sentence."""
        found = context.numbers
        measured = {m.amount.first for m in found.measured if m.dimension != _TIME}  # those have longer readings
        counts, others = _Stretches(m for m in context.found if m.kind is Kind.NUMBER), _Stretches(context.found)
        mentions = []
        for a in found.amounts:
            if a.score or a.first in measured or counts.hold(context.tokens[a.first].start, context.tokens[a.end - 1].end):
                continue
            said = say(context.text, context.tokens, a, found.words)
            if not others.hold(said.start, said.end):
                mentions.append(context.mention(Kind.NUMBER, said.start, said.end, said.value))
        return mentions


class _Stretches:
    """Where mentions stand, so that it is quickly told whether one of them holds a stretch of text."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        spans = sorted((m.start, m.end) for m in mentions)
        self._starts = [start for start, _ in spans]
        self._reach = list(accumulate((end for _, end in spans), max))

    def hold(self, start: int, end: int) -> bool:
        """Whether a mention begins at `start` or before, and ends at `end` or after."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._reach[before - 1] >= end
