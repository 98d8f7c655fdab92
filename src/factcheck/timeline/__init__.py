"""The times of a document, in order of place -> the same times, each on its days as far as the document supports them."""

from collections.abc import Sequence
from datetime import date

from ..lexicon import Lexicon
from ..model import Kind, Mention, Period, Segment, Source, Span
from .document import Document
from .relative import resolve_relative
from .yearless import resolve_yearless

__all__ = ["published", "resolve"]


def resolve(mentions: Sequence[Mention], segments: Sequence[Segment], source: Source, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions of a document with their times resolved; those that are no times come back as they are.

    First every date that lacks its year, then, in order of place, every time that counts from another. A time that nothing in the document
    or its date of publication supports stays unresolved, its ends open. Raises nothing; one pass each.
    """
    document = Document(mentions, segments, source, lexicon.calendar)
    resolve_yearless(document)
    resolve_relative(document)
    return tuple(document.mentions)


def published(
    source: Source, segments: Sequence[Segment], mentions: Sequence[Mention], dateline_span: Span | None
) -> tuple[date, str] | None:
    """The date of publication that the document itself states, and on what basis; None where it states none.

    It is the first full date on the line that `dateline_span` marks.
    """
    if dateline_span is None:
        return None
    for m in mentions:
        on_line = dateline_span.start <= m.start < dateline_span.end
        if on_line and m.kind is Kind.DATE and isinstance(m.value, Period) and m.value.earliest is not None:
            line = " ".join(dateline_span.of(source.text).split())
            return m.value.earliest, f"the date line '{line}'"
    return None
