"""A document as it was given, and the stretches of it that are read."""

from bisect import bisect_right
from datetime import date
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from itertools import accumulate
from typing import NamedTuple

from .base import Frozen


class Span(NamedTuple):
    """Python string offsets into a source's text; the end is exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words at this span."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Basis(StrEnum):
    """How a publication date is known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Source(Frozen):
    """One document. Only `path` and `text` are needed: Source(path="a.txt", text="...").

    `path` names the source in reports (relative to the folder given) and is its id; `text` is the decoded text, newlines untouched.
    `note` says what a reader must know of how it was read, such as a guessed encoding.
    """

    path: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    published_basis: Basis = Basis.UNKNOWN
    url: str | None = None
    language: str = "en"
    note: str | None = None

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *accumulate(len(line) + 1 for line in self.text.split("\n")[:-1]))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1; lines end at a line feed."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


class Role(StrEnum):
    """What part a stretch of text plays in its document."""

    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"
    CAPTION = "caption"
    FURNITURE = "furniture"  # bylines, links, counters, navigation: read, and making no claim
    COMMENT = "comment"  # a reader's words, not the source's
    REPEAT = "repeat"  # the very words stand earlier in the document


class Segment(NamedTuple):
    """A sentence, heading, title or caption, or a line that makes no claim and why."""

    role: Role
    span: Span
    paragraph: int  # counts from 0 through the document
    heading: Span | None = None  # the heading above it
    reason: str | None = None  # why a line of furniture, a comment or a repeat makes no claim

    @property
    def claims(self) -> bool:
        """Whether what stands here is said by the source."""
        return self.reason is None
