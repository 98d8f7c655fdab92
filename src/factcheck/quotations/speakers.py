"""A passage of a document -> who says it there."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from ..extract import Extraction
from ..frame import Names, Scene, Tables, attribution
from ..model import Slot, Span, Via


@dataclass(frozen=True)
class Speakers:
    """The speakers of one document."""

    document: Extraction
    tables: Tables
    naming: Names

    @cached_property
    def _starts(self) -> list[int]:
        return [s.span.start for s in self.document.segments]

    def of(self, span: Span) -> Slot | None:
        """Who says the words at a span: the speaker that its sentences name outside of it; None where they name none."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = max(0, bisect_right(self._starts, max(span.start, span.end - 1)) - 1)
        for segment in self.document.segments[first : last + 1]:
            scene = Scene(self.document.source, segment, self.tables, self.naming)
            at = bisect_right(scene.tokens, span.start, key=lambda t: t.start)
            found = attribution(scene, min(at, max(len(scene.tokens) - 1, 0))) if scene.tokens else None
            if found is not None and found.start is not None and not span.start <= found.start < span.end:
                return found
            if any(self._pronoun(t.fold, t.start, span) for t in scene.tokens):
                return self._before(first)
        return None

    def _pronoun(self, word: str, start: int, span: Span) -> bool:
        """Whether a token outside of the words is "he", "she" or "they", who spoke in the sentence before."""
        return word in self.tables.lexicon.world.reporting.pronouns and not span.start <= start < span.end

    def _before(self, at: int) -> Slot | None:
        """The only person that the sentence before names, in the same paragraph."""
        segments = self.document.segments
        if at == 0 or segments[at - 1].paragraph != segments[at].paragraph:
            return None
        scene = Scene(self.document.source, segments[at - 1], self.tables, self.naming)
        names = {n.key: n for n in scene.names if not n.country}
        if len(names) != 1:
            return None
        (n,) = names.values()
        start, end = scene.tokens[n.at].start, scene.tokens[n.end - 1].end
        return Slot(value=n.key, text=self.document.source.text[start:end], start=start, end=end, via=Via.NEIGHBOUR)
