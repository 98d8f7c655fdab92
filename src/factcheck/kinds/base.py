"""What every kind of mention works with: the sentence it reads, and what earlier kinds found in it."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter
from typing import Protocol

from .. import language
from ..calendar_reading import Time, times
from ..lexicon import Lexicon
from ..model import Kind, Mention, Segment, Token, Value, has_number
from ..reading import Read, read, spelled

_FOLD = itemgetter(Token._fields.index("fold"))


class Context:
    """One segment of a source. `text` is the whole source text and all offsets are into it; `found` is what earlier kinds found here.

    `folds` are the tokens in lower case; `numeric` says whether a number in signs stands there: digits, ½, ².
    """

    def __init__(self, text: str, segment: Segment, lexicon: Lexicon, language: str = "en") -> None:
        self.text, self.segment, self.lexicon, self.language = text, segment, lexicon, language
        self.tokens = lexicon.tokens(text, segment.span.start, segment.span.end)
        self.folds = frozenset(map(_FOLD, self.tokens))
        self.numeric = has_number(text, segment.span.start, segment.span.end)
        self.found: list[Mention] = []

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """Parts of speech of the tokens (Penn Treebank); computed at the first use, since most sentences need none."""
        tags = language.tag([t.text for t in self.tokens], self.language)
        return tags if any(tags) else self.lexicon.names.speech.tags(self.tokens)

    @cached_property
    def numbers(self) -> Read:
        """The numbers of the segment, read at the first use."""
        return read(self.text, self.tokens, self.folds, self.lexicon)

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """The times of the segment, read at the first use."""
        return times(self.tokens, self.folds, lambda: self.tags, self.lexicon.calendar, spelled(self.tokens, self.numbers))

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
    """One kind of mention. It never raises on any text, and sees what finders before it in KINDS found."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """Sets of lower-cased words: a segment without a number in signs that lacks any word of one of them is not read for this kind."""
        ...

    def find(self, context: Context) -> Sequence[Mention]:
        """The mentions of this kind in the segment, in order of place."""
        ...
