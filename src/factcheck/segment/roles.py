"""Blocks -> what part each plays in its document, seen in order: title, headings, prose, captions, comments, repeats."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from ..lexicon.furniture import Furniture
from ..model import Role, Source, Span
from .blocks import Block
from .marks import CREDIT, NOTICE, Sign, credit_at, opens_caption, sign

_QUOTED = "\"“«„'‘"
_VALUE = re.compile(r"[^\W\d_]\)?:\s*[~<>$€£¥+-]?\d")  # "Magnitude: 6.1" is a statement, "May 5: polls open" is none
_MARKED = re.compile(r"#{1,6}\s")  # a heading of Markdown
_HEADING = 14  # words: a longer line of the body is prose
_TITLE = 25
_CAPTION = 45
_DECK = 8  # words of a line under the title that is more than a heading
_KEY = 3  # words: a shorter line may stand twice and mean something each time


class Part(NamedTuple):
    """A block and its role. `cuts` are its sentences; `credit` is where a caption ends and its credit begins."""

    block: Block
    role: Role
    reason: str | None
    cuts: Sequence[Span]
    credit: tuple[int, int] | None = None


@dataclass
class Page:
    """What is known of the whole document before its blocks are read one by one."""

    source: Source
    furniture: Furniture
    blocks: Sequence[Block]
    cuts: Sequence[Sequence[Span]]
    signs: list[Sign | None] = field(default_factory=list)
    body: int = 0  # the first block of prose
    stacked: bool = False  # sentences stand one a line
    running: list[int] = field(default_factory=list)  # characters from the body on that are no furniture, before each block and in all
    counter: int = -1  # the last counter of comments
    notice: int = -1  # the last line that belongs to readers' comments by its words

    def prose(self, i: int) -> bool:
        """Whether block i is text that runs, and not a title or a heading."""
        block, cuts = self.blocks[i], self.cuts[i]
        if block.item or not block.short or len(cuts) > 2:
            return True
        line = block.of(self.source.text)
        if _MARKED.match(line):
            return False
        if not block.stopped:
            above = i < self.body
            return block.words > (_TITLE if above else _HEADING) or len(cuts) > 1 or (not above and _states(line, block))
        if line.rstrip("\"'”’»)] ")[-1] in ".…。" or line[0] in _QUOTED:
            return True
        return len(cuts) > 1 or block.words > _HEADING or (self.stacked and i > self.body and ":" not in line)


def _states(line: str, block: Block) -> bool:
    """Whether a line without a final stop says something all the same."""
    if line[-1] == ":":
        return block.words > 6
    return bool(_VALUE.search(line)) or (line[0] in _QUOTED and block.words >= _DECK)


def read_page(source: Source, furniture: Furniture, blocks: Sequence[Block], cuts: Sequence[Sequence[Span]], stacked: bool) -> Page:
    """The page with its furniture marked and the begin of its body found."""
    page = Page(source, furniture, blocks, cuts, stacked=stacked, body=len(blocks))
    top = True
    for i, block in enumerate(blocks):
        page.signs.append(sign(source.text, block, furniture, top))
        if top and page.signs[i] is None and page.prose(i):
            page.body, top = i, False
    kept = [0 if top or i < page.body or page.signs[i] else b.end - b.start for i, b in enumerate(blocks)]
    page.running = [0, *accumulate(kept)]
    page.counter = max((i for i, s in enumerate(page.signs) if s is not None and s.then == "comments"), default=-1)
    page.notice = max((i for i, s in enumerate(page.signs) if s is not None and s.reason == NOTICE), default=-1)
    return page


def title_at(page: Page) -> int | None:
    """The index of the title: above the body the first line with four words, else the longest."""
    text = page.source.text
    lines = [i for i in range(min(page.body, len(page.blocks))) if page.signs[i] is None]
    if not lines or len(page.blocks) == 1:
        return None
    upper = [i for i in lines if not page.blocks[i].of(text)[0].islower()] or lines
    long = [i for i in upper if page.blocks[i].words >= 4]
    return long[0] if long else max(upper, key=lambda i: (page.blocks[i].words, -i))


@dataclass
class Reader:
    """Goes through the blocks of a page once, and remembers what stood before."""

    page: Page
    title: int | None
    zone: Sign | None = None
    seen: dict[str, int] = field(default_factory=dict)  # the words of a block -> where they first stood

    def parts(self) -> list[Part]:
        """Each block with its role."""
        return [self.part(i) for i in range(len(self.page.blocks))]

    def part(self, i: int) -> Part:
        """The role of block i."""
        page, block = self.page, self.page.blocks[i]
        mark = page.signs[i]
        if mark is not None:
            self._enter(i, mark)
            return Part(block, Role.FURNITURE, mark.reason, page.cuts[i])
        if self.zone is not None and self.zone.then == "comments":
            return Part(block, Role.COMMENT, "reader's comment", page.cuts[i])
        earlier = self._earlier(block)
        if earlier is not None:
            return Part(block, Role.REPEAT, f"repeats line {page.source.place(earlier)[0]}", page.cuts[i])
        credit = credit_at(page.source.text, block, page.furniture)
        if credit is not None or self._captioned(i):
            return Part(block, Role.CAPTION, None, page.cuts[i], credit)
        if page.prose(i):
            self.zone = None
            return Part(block, Role.SENTENCE, None, page.cuts[i])
        return self._line(i)

    def _enter(self, i: int, mark: Sign) -> None:
        """A mark may say what the blocks below it are; once readers' comments begin, they go on to the end."""
        if i < self.page.body or (self.zone is not None and self.zone.then == "comments"):
            return
        if mark.then == "comments":
            self.zone = mark if self._under(i) else None
        elif mark.then is not None:
            self.zone = mark

    def _under(self, i: int) -> bool:
        """Whether a counter of comments stands under the article, and not in its head.

        It does where it is the last counter and comments' own furniture follows, or where what follows is not much
        longer than what stands above.
        """
        text = self.page.running
        return (i == self.page.counter < self.page.notice) or 3 * text[i] >= text[-1] - text[i]

    def _earlier(self, block: Block) -> int | None:
        """Where the very words of the block stood before."""
        if block.words < _KEY:
            return None
        key = " ".join(block.of(self.page.source.text).split()).casefold()
        first = self.seen.setdefault(key, block.start)
        return first if first != block.start else None

    def _captioned(self, i: int) -> bool:
        """Whether a credit stands below, or the first words are those of a caption."""
        page, block = self.page, self.page.blocks[i]
        if i == self.title or block.words > _CAPTION or not block.short:
            return False
        below = page.signs[i + 1] if i + 1 < len(page.blocks) else None
        return (below is not None and below.reason == CREDIT) or opens_caption(page.source.text, block, page.furniture)

    def _line(self, i: int) -> Part:
        """The role of a line that is no prose: a title, a heading, a caption, or the title of another article."""
        page, block, cuts = self.page, self.page.blocks[i], self.page.cuts[i]
        if self.zone is not None:
            zone = self.zone
            self.zone = zone if zone.then == "titles" else None
            if i != self.title:
                return Part(block, Role.FURNITURE, zone.reason, cuts)
        if self.title is not None and i < page.body:
            return self._above(i)
        alone = not self._heads(i)
        if alone and i + 1 < len(page.blocks) and block.apart and self._plain(block):
            return Part(block, Role.CAPTION, None, cuts)
        if page.body == len(page.blocks) or (alone and i + 1 == len(page.blocks) and block.words >= 6):
            return Part(block, Role.SENTENCE, None, cuts)
        return Part(block, Role.HEADING, None, cuts)

    def _above(self, i: int) -> Part:
        """A line above the body: what stands before the title names a section; what stands after it is a part of it, or a heading."""
        page, block, cuts = self.page, self.page.blocks[i], self.page.cuts[i]
        if i == self.title:
            return Part(block, Role.TITLE, None, cuts)
        if self.title is not None and i < self.title:
            return Part(block, Role.FURNITURE, "section label", cuts)
        if page.body == len(page.blocks):
            return Part(block, Role.SENTENCE, None, cuts)
        return Part(block, Role.TITLE if block.words >= _DECK else Role.HEADING, None, cuts)

    def _heads(self, i: int) -> bool:
        """Whether text stands under the line before the next line of its sort."""
        page = self.page
        for k in range(i + 1, len(page.blocks)):
            if page.signs[k] is None:
                return page.prose(k)
        return False

    def _plain(self, block: Block) -> bool:
        """Whether it is written as a sentence is, not as a title is: six words or more, and few capitals."""
        words = [w for w in block.of(self.page.source.text).split() if len(w) > 3]
        return block.words >= 6 and sum(w[0].isupper() for w in words) * 2 < len(words)
