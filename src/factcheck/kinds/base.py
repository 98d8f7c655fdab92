"""What every kind of mention works with: the sentence it reads, and what earlier kinds found in it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from .. import language
from ..lexicon import Lexicon
from ..model import Kind, Mention, Segment, Token, Value
from ..reading import Read, read


@dataclass(frozen=True)
class Context:
    """One segment of a source. `text` is the whole source text and all offsets are into it; `found` is what earlier kinds found here."""

    text: str
    segment: Segment
    tokens: tuple[Token, ...]
    lexicon: Lexicon
    language: str = "en"
    found: tuple[Mention, ...] = field(default=())
    shared: "Shared" = field(default_factory=lambda: Shared(), compare=False, repr=False)

    @property
    def tags(self) -> tuple[str, ...]:
        """Parts of speech of the tokens (Penn Treebank); computed at the first use, since most sentences need none."""
        if self.shared.tags is None:
            tags = language.tag([t.text for t in self.tokens], self.language)
            self.shared.tags = tags if any(tags) else self.lexicon.names.speech.tags(self.tokens)
        return self.shared.tags

    @property
    def numbers(self) -> Read:
        """The numbers of the segment, read at the first use."""
        if self.shared.numbers is None:
            self.shared.numbers = read(self.text, self.tokens, self.lexicon)
        return self.shared.numbers

    def at(self, offset: int) -> int:
        """The index of the first token that starts at or after `offset` (the number of tokens where there is none)."""
        return bisect_left(self.tokens, offset, key=lambda t: t.start)

    def mention(self, kind: Kind, start: int, end: int, value: Value) -> Mention:
        """A mention of text[start:end]."""
        return Mention(start=start, end=end, text=self.text[start:end], kind=kind, value=value)

    def of(self, *kinds: Kind) -> tuple[Mention, ...]:
        """What earlier kinds found here, of these kinds."""
        return tuple(m for m in self.found if m.kind in kinds)


@dataclass
class Shared:
    """What is read of a segment once, and used by every kind."""

    tags: tuple[str, ...] | None = None
    numbers: Read | None = None


class Finder(Protocol):
    """One kind of mention. `find` never raises on any text; it sees what finders before it in KINDS found."""

    def find(self, context: Context) -> Sequence[Mention]:
        """The mentions of this kind in the segment, in order of place."""
        ...
