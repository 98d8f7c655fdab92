"""Numbers alone: sentence -> latent mentions, which give way to any longer reading."""

from collections.abc import Sequence

from ..model import Kind, Mention
from ..reading import say
from .base import Context

_TIME = "time"


class Number:
    """A number in digits or words, with its hedge: "about 40", "three quarters", "47 to 53"."""

    def find(self, context: Context) -> Sequence[Mention]:
        """The numbers of the sentence."""
        found = context.numbers
        taken = {m.amount.first for m in found.measured if m.dimension != _TIME}  # those have longer readings; times may need their number
        every = (say(context.text, context.tokens, a, found.words) for a in found.amounts if not a.score and a.first not in taken)
        return [context.mention(Kind.NUMBER, s.start, s.end, s.value) for s in every]
