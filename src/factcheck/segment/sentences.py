"""A paragraph -> the spans of its sentences. The splitter is ours: it must not cut "6.1", "U. S. Navy" or "5:40 a. m. Friday"."""

import re
from collections.abc import Iterator

from ..lexicon.furniture import Abbreviations, Furniture
from ..model import Span

# A run of stops with the quotes and brackets that close behind it. Possessive, so that a line of a million dots is read once.
_STOP = re.compile(r"""[.!?…]++["'”’»)\]]*+|[。！？]++[”’」』）]*+""")
_OPENING = "\"'“‘«([„‹¿¡"
_QUOTES = re.compile(r'["“”]')
_APART = 3  # characters from a stop to a closing quote that stands apart
_ORDINAL = 2  # digits of an ordinal that stands in the middle of a sentence
_REACH = 40  # no abbreviation is longer


def sentences(text: str, start: int, end: int, furniture: Furniture) -> Iterator[Span]:
    """The sentences of text[start:end], without the blanks between them. Linear in the length."""
    at, seen, odd = start, start, False
    quoted = text.find('"', start, end) >= 0
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < at:
            continue
        close = stop.end()
        if quoted:
            odd ^= text.count('"', seen, close) % 2 == 1
            seen = close
        if _QUOTES.search(text, close, min(end, close + _APART)):
            close = _detached(text, close, end, odd)
        begin = _skip(text, close, end)
        if begin >= end or (begin == close and stop[0][0] not in "。！？"):
            continue
        glossed = odd and text[begin] == "["  # 'They sang "Onward!" [a march]': the quotation goes on
        if not glossed and _ends(text, stop, at, begin, end, furniture):
            yield Span(start=at, end=close)
            at = begin
    if at < end:
        yield Span(start=at, end=end)


def _detached(text: str, at: int, end: int, odd: bool) -> int:
    """Where the sentence ends when its closing quote stands apart: '"The dam held. " Then it rained.'."""
    mark = _skip(text, at, min(end, at + _APART))
    if mark == at or mark >= end or not _QUOTES.match(text, mark):
        return at
    apart = mark + 1 >= end or text[mark + 1].isspace()
    closing = text[mark] == "”" or (text[mark] == '"' and (odd or text.find('"', mark + 1, end) < 0))
    return mark + 1 if apart and closing else at


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _ends(text: str, stop: re.Match[str], at: int, begin: int, end: int, furniture: Furniture) -> bool:
    """Whether the stop ends a sentence that began at `at`, where the next word stands at `begin`."""
    nxt = begin
    while nxt < min(end, begin + 4) and (text[nxt] in _OPENING or text[nxt].isspace()):
        nxt += 1
    if nxt >= end or text[nxt].islower() or not text[nxt].isalnum():
        return False
    if stop[0][0] != "." or stop[0].startswith(".."):
        return True
    bare = stop[0] == "." and nxt == begin
    if bare and _plain(text[max(at, text.rfind(" ", at, stop.start()) + 1) : stop.start()], furniture.abbreviations.all):
        return True
    word = _word_before(text, stop.start(), at)
    if word.isdigit() and stop.start() - len(word) == at:
        return False  # "2. How fast will it grow?": the number of an item
    return _word_ends(word, _word_after(text, nxt, end), text[at : stop.start()][-_REACH:], furniture) if bare or word else True


def _plain(word: str, abbreviations: frozenset[str]) -> bool:
    """Whether it is a word and no abbreviation, as the last one of most sentences is."""
    return len(word) > 1 and word.isalpha() and word not in abbreviations and word.lower() not in abbreviations


def _word_before(text: str, at: int, floor: int) -> str:
    start = at
    lowest = max(floor, at - _REACH)
    while start > lowest and not text[start - 1].isspace() and text[start - 1] not in "(\"“'‘[—–":
        start -= 1
    return text[start:at]


def _word_after(text: str, at: int, end: int) -> str:
    stop = at
    highest = min(end, at + _REACH)
    while stop < highest and (text[stop].isalnum() or text[stop] in "'’"):
        stop += 1
    return text[at:stop].replace("’", "'")


def _word_ends(word: str, after: str, before: str, furniture: Furniture) -> bool:
    """Whether a sentence may end with `word` and a full stop before `after`."""
    known = furniture.abbreviations
    opens = after.lower() in furniture.openers
    if _is(word, known.before_name):
        return False
    if _is(word, known.before_number) and after[:1].isdigit():
        return False
    if known.ordinals and word.isdigit() and len(word) <= _ORDINAL:
        return opens
    if _clock(word, before, known):
        return not (_zone(after) or after.lower() in furniture.dates.days)
    if _is(word, known.may_end) or (len(word) == 1 and word.isalpha() and word.isupper()):
        return opens
    return not (_initials(word) and not opens)


def _is(word: str, rows: frozenset[str]) -> bool:
    return word in rows or word.lower() in rows


def _initials(word: str) -> bool:
    """Letters with stops between: J.R, U.S."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(p) == 1 and p.isalpha() for p in parts)


def _clock(word: str, before: str, known: Abbreviations) -> bool:
    """Whether the words before the stop are those of a clock, also written apart: "p. m"."""
    if _is(word, known.clock):
        return True
    tail = "".join(before.split()[-2:]).lower()
    return len(word) == 1 and any(tail.endswith(c) and not tail[: -len(c)][-1:].isalpha() for c in known.clock)


def _zone(word: str) -> bool:
    """GMT, ET: letters in capitals, few of them."""
    return word.isalpha() and word.isupper() and 2 <= len(word) <= 4
