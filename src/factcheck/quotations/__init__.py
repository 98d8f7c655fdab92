"""A draft's quotations -> what became of each in the sources: exact, altered, given to another, or not found."""

from collections.abc import Sequence
from typing import NamedTuple

from ..extract import Extraction
from ..frame import Names, Tables
from ..grouping import one_name
from ..lexicon import Lexicon
from ..model import Passage, Quotation, QuoteStatus, Slot, Source, Span
from .marks import quoted
from .search import difference, exact, likest
from .speakers import Speakers

__all__ = ["quotations"]


class Place(NamedTuple):
    """A passage where the words were found, and who says them there."""

    document: Extraction
    span: Span
    speaker: Slot | None


def quotations(draft: Extraction, sources: Sequence[Extraction], naming: Names, lexicon: Lexicon) -> tuple[Quotation, ...]:
    """The quotations of the draft of three words or more, in order, each with what became of it."""
    tables = Tables(lexicon)
    desk = _Desk(tuple(sources), {e.source.path: Speakers(e, tables, naming) for e in (draft, *sources)})
    begins = sorted({s.paragraph: s.span.start for s in reversed(draft.segments)}.values()) or [0]
    spans = quoted(draft.source.text, lexicon.drafts.quote_marks, begins)
    return tuple(desk.quotation(draft, span) for span in spans)


class _Desk(NamedTuple):
    sources: tuple[Extraction, ...]
    speakers: dict[str, Speakers]

    def quotation(self, draft: Extraction, span: Span) -> Quotation:
        """What became of one quotation."""
        text = span.of(draft.source.text)
        mine = self.speakers[draft.source.path].of(span)
        places = [self._place(e, s) for e in self.sources for s in exact(text, e.source.text)]
        if places:
            right = [p for p in places if self._agrees(mine, p)]
            return self._told(draft.source, span, mine, right or places, QuoteStatus.EXACT if right else QuoteStatus.MISATTRIBUTED)
        near = [(like, e, s) for e in self.sources if (hit := likest(text, e.source.text)) is not None for s, like in (hit,)]
        if not near:
            return self._told(draft.source, span, mine, [], QuoteStatus.NOT_FOUND)
        _, document, where = min(near, key=lambda n: (-n[0], n[1].source.path))
        return self._told(draft.source, span, mine, [self._place(document, where)], QuoteStatus.ALTERED)

    def _place(self, document: Extraction, span: Span) -> Place:
        return Place(document, span, self.speakers[document.source.path].of(span))

    def _agrees(self, mine: Slot | None, place: Place) -> bool:
        """Whether the draft gives the words to nobody else: another person, or another source."""
        if mine is None or not mine.text[:1].isupper():
            return True  # "officials said": who that is, is not told
        if any(_is_called(e.source, mine) for e in self.sources):
            return _is_called(place.document.source, mine)
        theirs = place.speaker
        return theirs is None or not theirs.text[:1].isupper() or one_name(mine.value, theirs.value)

    def _told(self, draft: Source, span: Span, mine: Slot | None, places: Sequence[Place], status: QuoteStatus) -> Quotation:
        found = tuple(_passage(p) for p in places)
        text = span.of(draft.text)
        altered = status is QuoteStatus.ALTERED
        return Quotation(
            start=span.start,
            end=span.end,
            line=draft.place(span.start)[0],
            text=text,
            speaker=None if mine is None else mine.text,
            status=status,
            because=_because(status, mine, found),
            found=found,
            difference=difference(text, found[0].text) if altered else (),
        )


def _is_called(source: Source, who: Slot) -> bool:
    """Whether a speaker is the source itself: its publisher, or its title."""
    return any(name is not None and name.casefold() == who.text.casefold() for name in (source.publisher, source.title))


def _passage(place: Place) -> Passage:
    source, (start, end) = place.document.source, place.span
    speaker = None if place.speaker is None else place.speaker.text
    line, _ = source.place(start)
    return Passage(source=source.path, start=start, end=end, line=line, text=source.text[start:end], speaker=speaker)


def _because(status: QuoteStatus, mine: Slot | None, found: Sequence[Passage]) -> str:
    if status is QuoteStatus.NOT_FOUND:
        return "No source holds these words, nor words like them."
    first = found[0]
    if status is QuoteStatus.ALTERED:
        return f"{first.source} has other words."
    if status is QuoteStatus.EXACT:
        return f"{first.source} has these words."
    given = "somebody else" if mine is None else mine.text
    other = f"in {first.source} they are {first.speaker}'s" if first.speaker is not None else f"they stand in {first.source}"
    return f"The draft gives the words to {given}; {other}."
