"""A text -> the stretches between quotation marks, with their offsets."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..model import Span, tokenize

LEAST = 3  # words; what is shorter is a title or a word held at a distance
LONGEST = 4000  # characters; a mark that is not closed by then was none


def quoted(text: str, marks: Sequence[tuple[str, str]], paragraphs: Sequence[int]) -> Iterator[Span]:
    """The words between an opening mark and the one that closes it, in one paragraph; the outermost marks of nested ones.

    `paragraphs` are the offsets at which paragraphs begin, in order.
    """
    for start, end in pairwise((*paragraphs, len(text))):
        yield from _in_paragraph(text, start, end, dict(marks))


def _in_paragraph(text: str, start: int, end: int, marks: dict[str, str]) -> Iterator[Span]:
    at = start
    while at < end:
        closing = marks.get(text[at])
        if closing is None or not _opens(text, at):
            at += 1
            continue
        close = _closed(text, at + 1, min(end, at + LONGEST), closing)
        if close is None:
            at += 1
            continue
        span = _trimmed(text, at + 1, close)
        if sum(t.is_word or t.is_number for t in tokenize(text, *span)) >= LEAST:
            yield span
        at = close + 1


def _opens(text: str, at: int) -> bool:
    """Whether a mark stands where one opens: not behind a letter, and before something."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not before.isalnum() and bool(after.strip())


def _closed(text: str, at: int, end: int, mark: str) -> int | None:
    """The offset of the closing mark: one with no letter behind it, so that an apostrophe is none."""
    found = text.find(mark, at, end)
    while found >= 0 and text[found + 1 : found + 2].isalnum():
        found = text.find(mark, found + 1, end)
    return None if found < 0 else found


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
