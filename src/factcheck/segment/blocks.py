"""Text -> blocks: lines, with the lines of a hard-wrapped paragraph joined."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..lexicon.furniture import Furniture
from .dates import date_line

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOP = re.compile(r"""[.!?…:;。！？][\s"'”’»)\]]*$""")
_LAST_WORD = re.compile(r"(?<!\S)\S{1,40}$")
_FIRST_WORD = re.compile(r"\S+")
_ITEM = re.compile(r"(?:[-–—*•·▪◦‣>]|\d{1,3}[.)]|\(?[a-z]\))\s+\S|\|.*\|")  # the last: a row of a table
SHORT = 400  # characters; a longer line is prose, whatever its words
_WIDEST = 120  # columns; wider text was not wrapped by hand or by mail, and narrower lines are a list
_NARROWEST = 40
_TAIL = 60


class Block(NamedTuple):
    """A line, or the lines of a wrapped paragraph. `apart` says whether a blank line stands before it."""

    start: int
    end: int
    apart: bool
    words: int  # counted up to 60
    stopped: bool  # ends with a sentence's stop
    item: bool  # opens with a bullet or a number, or is a row of a table

    def of(self, text: str) -> str:
        """Its words."""
        return text[self.start : self.end]

    @property
    def short(self) -> bool:
        """Whether it may be anything but prose."""
        return self.end - self.start <= SHORT


def blocks(text: str, furniture: Furniture) -> list[Block]:
    """The blocks of a text in order: each character that is not blank is in one of them."""
    lines = list(_lines(text))
    width = _width(text, lines)
    joined: list[tuple[int, int, bool]] = []
    for i, (start, end, apart) in enumerate(lines):
        if not apart and i and _continues(text, lines[i - 1], (start, end, apart), width, furniture):
            joined[-1] = (joined[-1][0], end, joined[-1][2])
        else:
            joined.append((start, end, apart))
    return [_block(text, *line) for line in joined]


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each line that is not blank, without the blanks around it, and whether a blank line stands before."""
    last = 0
    for m in _LINE.finditer(text):
        line = m[0]
        left = len(line) - len(line.lstrip())
        right = len(line.rstrip())
        if left >= right:
            continue
        start, end = m.start() + left, m.start() + right
        yield start, end, text.count("\n", last, start) > 1 or text.count("\r", last, start) > 1 or last == 0
        last = end


def _block(text: str, start: int, end: int, apart: bool) -> Block:
    words = min(_TAIL, len(text[start:end].split(None, _TAIL)))
    stopped = _STOP.search(text[max(start, end - 12) : end]) is not None and text[end - 1] not in ":;"
    return Block(start, end, apart, words, stopped, _ITEM.match(text, start, end) is not None)


def _width(text: str, lines: Sequence[tuple[int, int, bool]]) -> int | None:
    """The column at which a hard-wrapped text is broken; None where lines are not wrapped.

    A wrapped line is full: the first word of the next would not have fitted.
    """
    width = max((end - start for start, end, _ in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = [(a, b) for a, b in pairwise(lines) if not b[2]]
    open_ended = [(a, b) for a, b in pairs if _STOP.search(text[max(a[0], a[1] - 12) : a[1]]) is None]
    full = sum(_full(text, a, b, width) for a, b in open_ended)
    return width if full >= 3 and full * 10 >= len(open_ended) * 6 else None


def _full(text: str, line: tuple[int, int, bool], after: tuple[int, int, bool], width: int) -> bool:
    first = _FIRST_WORD.match(text, after[0], after[1])
    return first is not None and line[1] - line[0] + 1 + len(first[0]) > width - 3


def _continues(text: str, line: tuple[int, int, bool], after: tuple[int, int, bool], width: int | None, furniture: Furniture) -> bool:
    """Whether the line goes on in the next, which stands right below it."""
    if _ITEM.match(text, after[0], after[1]):
        return False
    if width is not None:
        return _full(text, line, after, width)
    tail = text[max(line[0], line[1] - _TAIL) : line[1]]
    last = _LAST_WORD.search(tail)
    if last is not None and last[0].endswith(".") and last[0][:-1].lower() in furniture.abbreviations.before_name:
        return True
    if _STOP.search(tail[-12:]):
        return False
    first = _FIRST_WORD.match(text, after[0], min(after[1], after[0] + _TAIL))
    if first is not None and first[0].strip("\"'“‘([")[:1].islower() and line[1] - line[0] > 20:
        return date_line(text[after[0] : min(after[1], after[0] + SHORT)], furniture, True) is None
    return tail.endswith(",") or (last is not None and last[0].lower() in furniture.joiners)
