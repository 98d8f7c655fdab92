"""A passage of a document -> who says it there."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from ..extract import Extraction
from ..frame import Names, Scene, Tables, attribution
from ..model import Slot, Span


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
        return None
