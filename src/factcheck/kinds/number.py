"""Numbers alone: sentence -> latent mentions, which give way to any other reading of the same words."""

from collections.abc import Sequence

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
        taken = {m.amount.first for m in found.measured if m.dimension != _TIME}  # those have longer readings
        free = (a for a in found.amounts if not a.score and a.first not in taken and not _held(context, a.first, a.end))
        every = (say(context.text, context.tokens, a, found.words) for a in free)
        return [context.mention(Kind.NUMBER, s.start, s.end, s.value) for s in every if not _within(context.found, s.start, s.end)]


def _held(context: Context, first: int, end: int) -> bool:
    """Whether the tokens are the number of a count that was found: "2,500" in "about 2,500 peacekeepers"."""
    counts = [m for m in context.found if m.kind is Kind.NUMBER]
    return bool(counts) and _within(counts, context.tokens[first].start, context.tokens[end - 1].end)


def _within(mentions: Sequence[Mention], start: int, end: int) -> bool:
    return any(m.start <= start and end <= m.end for m in mentions)
