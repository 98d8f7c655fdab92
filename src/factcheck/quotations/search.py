"""Words of a quotation and a text -> where they stand in it word by word, or where the likest words stand, and how the two differ."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from ..model import Span, Token, Word, tokenize
from ..similar import nearest

GAP = re.compile(r"\[[^\]\n]{0,80}\]|\.\.\.+|…|\. \. \.")  # "[...]", "…", "[the minister]": left out, or put in by the one who quotes
ALIKE = 0.72  # likeness of characters from which a passage is taken for the source of altered words
SHARED = 0.6  # share of words in common that it must have as well
ROOM = 3  # a third of its words on each side may belong to the passage too
FAR = 400  # characters between two parts of one quotation
BOTH, DRAFT, SOURCE = "both", "draft", "source"


def exact(quote: str, text: str) -> Iterator[Span]:
    """Where the words of a quotation stand in a text: the same words in the same order, whatever the white space and the signs between.

    A gap in the quotation ("...", "[the minister]") stands for any words up to 400 characters.
    """
    parts = [p for p in (_words(piece) for piece in GAP.split(quote)) if p]
    tokens = _tokens(text)
    if not parts:
        return
    folds = [t.fold for t in tokens]
    for i in _places(parts[0], folds, 0):
        end: int | None = i + len(parts[0])
        for part in parts[1:]:
            end = _next(part, folds, tokens, end)
            if end is None:
                break
        if end is not None:
            yield Span(tokens[i].start, tokens[end - 1].end)


def _next(part: Sequence[str], folds: Sequence[str], tokens: Sequence[Token], after: int | None) -> int | None:
    """The end of the part's first place behind `after` within reach."""
    if after is None:
        return None
    found = next(_places(part, folds, after), None)
    if found is None or tokens[found].start - tokens[after - 1].end > FAR:
        return None
    return found + len(part)


def _places(words: Sequence[str], folds: Sequence[str], start: int) -> Iterator[int]:
    first, n = words[0], len(words)
    for i in range(start, len(folds) - n + 1):
        if folds[i] == first and list(folds[i : i + n]) == list(words):
            yield i


def _words(text: str) -> list[str]:
    return [t.fold for t in _tokens(text)]


def likest(quote: str, text: str) -> tuple[Span, float] | None:
    """The passage of a text that is most like a quotation, as whole words, and how alike the two are; None where nothing is like it."""
    start, end, _ = nearest(_plain(quote), _plain(text))
    tokens = _tokens(text)
    lo = bisect_right(tokens, start, key=lambda t: t.end)
    hi = bisect_left(tokens, end, key=lambda t: t.start)
    if lo >= hi:
        return None
    mine = _words(quote)
    room = len(mine) // ROOM + 1
    around = tokens[max(0, lo - room) : hi + room]
    blocks = SequenceMatcher(None, mine, [t.fold for t in around], autojunk=False).get_matching_blocks()[:-1]
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    ends = max(0, first.b - first.a), min(len(around), last.b + last.size + len(mine) - last.a - last.size)
    passage = around[ends[0] : ends[1]]
    shared = sum(m.size for m in blocks) / len(mine)
    chars = SequenceMatcher(None, " ".join(mine), " ".join(t.fold for t in passage), autojunk=False).ratio()
    return (Span(passage[0].start, passage[-1].end), chars) if shared >= SHARED and chars >= ALIKE else None


@lru_cache(maxsize=64)
def _tokens(text: str) -> tuple[Token, ...]:
    """The words and numbers of a text."""
    return tuple(t for t in tokenize(text) if t.is_word or t.is_number)


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    """The text in small letters, of the same length."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text.replace("’", "'"))


def difference(quote: str, passage: str) -> tuple[Word, ...]:
    """The quotation and the passage word by word: stretches in both, only in the draft, only in the source, in order."""
    a, b = _tokens(quote), _tokens(passage)
    out: list[Word] = []
    for op, i, j, k, m in SequenceMatcher(None, [t.fold for t in a], [t.fold for t in b], autojunk=False).get_opcodes():
        if op == "equal":
            out.append(Word(side=BOTH, text=_stretch(quote, a[i:j])))
            continue
        out += [Word(side=DRAFT, text=_stretch(quote, a[i:j]))] if i < j else []
        out += [Word(side=SOURCE, text=_stretch(passage, b[k:m]))] if k < m else []
    return tuple(out)


def _stretch(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end]
