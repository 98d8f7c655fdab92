"""Source -> Segments: titles, headings, sentences and captions in order, and what makes no claim, with the reason."""

from collections.abc import Iterator, Sequence

from ..lexicon import Lexicon
from ..model import Role, Segment, Source, Span
from .blocks import Block, blocks
from .dates import PUBLISHED, UPDATED
from .marks import CREDIT
from .roles import Part, Reader, read_page, title_at
from .sentences import sentences

__all__ = ["dateline", "segment"]


def segment(source: Source, lexicon: Lexicon) -> tuple[Segment, ...]:
    """Cut a source into segments, in order of place.

    Each character that is not blank lies in exactly one of them. Sentences that stand one a line, without blank lines, share a
    paragraph. Raises nothing, and takes time linear in the length of the text.
    """
    furniture = lexicon.furniture
    found = blocks(source.text, furniture)
    cuts = [tuple(sentences(source.text, b.start, b.end, furniture)) for b in found]
    stacked = _stacked(found, cuts)
    page = read_page(source, furniture, found, cuts, stacked)
    cut = tuple(_segments(Reader(page, title_at(page)).parts(), stacked))
    if any(s.claims for s in cut):
        return cut
    return tuple(s._replace(role=Role.SENTENCE, reason=None) for s in cut)  # one line is no page around a text


def dateline(segments: Sequence[Segment], source: Source) -> Span | None:
    """The line that says when the source was published, else the one that says when it was updated; None where there is neither."""
    for reason in (PUBLISHED, UPDATED):
        for s in segments:
            if s.reason == reason and any(c.isdigit() for c in s.span.of(source.text)):
                return s.span
    return None


def _stacked(found: Sequence[Block], cuts: Sequence[Sequence[Span]]) -> bool:
    """Whether the text has one sentence a line and no blank lines."""
    full = [len(c) for b, c in zip(found, cuts, strict=True) if b.stopped]
    close = sum(1 for b in found if not b.apart)
    return len(full) > 1 and close * 10 >= (len(found) - 1) * 9 and sum(n == 1 for n in full) * 10 >= len(full) * 8


def _segments(parts: Sequence[Part], stacked: bool) -> Iterator[Segment]:
    heading: Span | None = None
    paragraph = 0
    before: Part | None = None
    for part in parts:
        if before is not None and not (stacked and before.role is part.role is Role.SENTENCE and not part.block.apart):
            paragraph += 1
        for role, span, reason in _spans(part):
            yield Segment(role=role, span=span, paragraph=paragraph, heading=heading, reason=reason)
        if part.role in (Role.TITLE, Role.HEADING):
            heading = Span(start=part.block.start, end=part.block.end)
        before = part


def _spans(part: Part) -> Iterator[tuple[Role, Span, str | None]]:
    block = part.block
    if part.credit is not None:
        words, credit = part.credit
        for cut in part.cuts:
            if cut.start < words:
                yield part.role, Span(start=cut.start, end=min(cut.end, words)), None
        yield Role.FURNITURE, Span(start=credit, end=block.end), CREDIT
    elif part.role in (Role.SENTENCE, Role.CAPTION, Role.COMMENT):
        yield from ((part.role, cut, part.reason) for cut in part.cuts)
    else:
        yield part.role, Span(start=block.start, end=block.end), part.reason
