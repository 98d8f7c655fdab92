"""Numbers alone: sentence -> latent mentions, which give way to any longer reading."""

from collections.abc import Sequence

from ..model import Kind, Mention
from ..reading import say
from .base import Context


class Number:
    """A number in digits or words, with its hedge: "about 40", "three quarters", "47 to 53"."""

    def find(self, context: Context) -> Sequence[Mention]:
        """The numbers of the sentence."""
        every = (say(context.text, context.tokens, a, context.numbers.words) for a in context.numbers.amounts if not a.score)
        return [context.mention(Kind.NUMBER, s.start, s.end, s.value) for s in every]
