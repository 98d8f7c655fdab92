"""What every kind of mention works with: the sentence it reads, and what earlier kinds found in it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from .. import language
from ..lexicon import Lexicon
from ..model import Kind, Mention, Segment, Token, Value


@dataclass(frozen=True)
class Context:
    """One segment of a source. `text` is the whole source text and all offsets are into it; `found` is what earlier kinds found here."""

    text: str
    segment: Segment
    tokens: tuple[Token, ...]
    lexicon: Lexicon
    language: str = "en"
    found: tuple[Mention, ...] = field(default=())

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """Parts of speech of the tokens (Penn Treebank); computed at the first use, since most sentences need none."""
        return language.tag([t.text for t in self.tokens], self.language)

    def at(self, offset: int) -> int:
        """The index of the first token that starts at or after `offset` (the number of tokens where there is none)."""
        return bisect_left(self.tokens, offset, key=lambda t: t.start)

    def mention(self, kind: Kind, start: int, end: int, value: Value) -> Mention:
        """A mention of text[start:end]."""
        return Mention(start=start, end=end, text=self.text[start:end], kind=kind, value=value)

    def of(self, *kinds: Kind) -> tuple[Mention, ...]:
        """What earlier kinds found here, of these kinds."""
        return tuple(m for m in self.found if m.kind in kinds)


class Finder(Protocol):
    """One kind of mention. `find` never raises on any text; it sees what finders before it in KINDS found."""

    def find(self, context: Context) -> Sequence[Mention]:
        """The mentions of this kind in the segment, in order of place."""
        ...
