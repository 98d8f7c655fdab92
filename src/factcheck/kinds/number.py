"""Numbers alone: sentence -> latent mentions, which give way to any longer reading."""

from collections.abc import Sequence

from ..model import Kind, Mention
from ..reading import grammar, read, say
from .base import Context


class Number:
    """A number in digits or words, with its hedge: "about 40", "three quarters", "47 to 53"."""

    def find(self, context: Context) -> Sequence[Mention]:
        """The numbers of the sentence."""
        words = grammar(context.lexicon)
        found = read(context.text, context.tokens, context.lexicon).amounts
        every = (say(context.text, context.tokens, a, words) for a in found if not a.score)
        return [context.mention(Kind.NUMBER, s.start, s.end, s.value) for s in every]
