"""Parts of speech by closed classes, for a language without a tagger: rows of words and endings -> Penn Treebank tags."""

from collections.abc import Sequence
from functools import cached_property

from pydantic import Field

from ..model import Frozen, Token

Words = tuple[str, ...]


class Speech(Frozen):
    """Rows of names.yaml: the words of each tag, and what a word in none of them is by its capital letter or its ending."""

    words: dict[str, Words] = Field(default_factory=dict)  # tag -> lower-cased words
    endings: dict[str, Words] = Field(default_factory=dict)  # tag -> endings of words in small letters; the first that fits
    capital: str = ""  # the tag of any other word with a capital letter
    shortest: int = 4  # letters of a word that is told by its ending

    @cached_property
    def _tag_of(self) -> dict[str, str]:
        return {word: tag for tag, words in self.words.items() for word in words}

    def tags(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """One tag for each token; an empty one where nothing tells."""
        return tuple(self._tag(t) for t in tokens)

    def _tag(self, token: Token) -> str:
        known = self._tag_of.get(token.fold)
        if known is not None or not token.is_word:
            return known or ""
        if token.text[0].isupper():
            return self.capital
        if len(token.fold) < self.shortest:
            return ""
        return next((tag for tag, ends in self.endings.items() if token.fold.endswith(ends)), "")
