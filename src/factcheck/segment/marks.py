"""One block -> what kind of furniture it is, by its own words; None for everything that may be said by the source."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..lexicon.furniture import Furniture, Mark
from ..lexicon.phrases import Phrases
from ..model import Token, tokenize
from .blocks import Block
from .dates import date_line

_FIRST = re.compile(r"\d|[^\W\d_]+|['’][^\W\d_]+|©")  # the first token that is a word or a number, or a sign of copyright
_SECOND = re.compile(r"(?:[.,]?\d)*\s*(\d|[^\W\d_]+|['’][^\W\d_]+|[^\w\s]|_)")  # behind the first: of a number its other digits
_WORDY = re.compile(r"\w")
_ADDRESS = re.compile(r"\S+://\S+|\S*@\S+")
_CRUMB = re.compile(r"\s+[|»›>·•/\\]+\s+")
_TRAILING = re.compile(r"[|»›>·•/\\@]")  # no breadcrumbs and no address without one of these
_CREDITED = re.compile(r"\s+[\[(]([^\[\]()]{2,80})[\])]\.?$")
_STOP = re.compile(r"""[.!?…]["'”’]*$""")
_MOST = 40  # words: no line of furniture is longer
_NAMES = 10  # words of a byline or a credit

CREDIT = "photo credit"
NOTICE = "comment notice"
NAVIGATION = "navigation"


class Sign(NamedTuple):
    """Why a block is furniture, and what it says of the blocks below."""

    reason: str
    then: str | None = None


def sign(text: str, block: Block, furniture: Furniture, top: bool) -> Sign | None:
    """What furniture the block is by its own words; `top`: nothing of the body stands above it."""
    if not block.short:
        return None
    line = block.of(text)
    if not _WORDY.search(line):
        return Sign("ornament")
    if block.words > _MOST:
        return None
    dated = date_line(line, furniture, top)
    if dated:
        return Sign(dated)
    if _may_be_marked(line, block, furniture, top):
        tokens = _tokens(line)
        marked = _named(tokens, block, furniture) or _people(tokens, block, furniture, top)
        if marked is not None:
            return marked
    return _trail(line, block)


def _may_be_marked(line: str, block: Block, furniture: Furniture, top: bool) -> bool:
    """Whether the first words open any mark, or the line may be a byline that ends in a post: two look-ups a line."""
    first = _FIRST.search(line)
    if first is None:
        return False
    if top and block.words <= _NAMES:
        return True
    fold = _fold(first[0])
    if fold not in furniture.first_words:
        return False
    behind = furniture.first_words[fold]
    second = _SECOND.match(line, first.end())
    return behind is None or (second is not None and _fold(second[1]) in behind)


def _fold(word: str) -> str:
    """In lower case; "#" for a number."""
    return "#" if word[0].isdigit() else word.lower().replace("’", "'")


def credit_at(text: str, block: Block, furniture: Furniture) -> tuple[int, int] | None:
    """Where a caption ends and its bracketed credit begins: "... after the storm. [Jane Roe/AFP]"; None where there is none."""
    if not block.short or block.words >= 60:
        return None
    if text[block.end - 1] not in "])" and text[block.end - 2 : block.end] not in ("].", ")."):
        return None
    line = block.of(text)
    found = _CREDITED.search(line)
    if found is None or not found[1][0].isupper():
        return None
    inside = _tokens(found[1])
    named = "/" in found[1] or any(furniture.agency.match(inside, i) for i in range(len(inside)))
    square = found[0].lstrip()[0] == "[" and len(inside) <= _NAMES and _STOP.search(line[: found.start()])
    if not (named or square):
        return None
    return block.start + found.start(), block.start + found.end() - len(found[0].lstrip())


def opens_caption(text: str, block: Block, furniture: Furniture) -> bool:
    """Whether its first words are those of a caption: "File photo: ..."."""
    line = text[block.start : min(block.end, block.start + 80)]
    first = _FIRST.search(line)
    if first is None or first[0].lower().replace("’", "'") not in furniture.caption_words:
        return False
    tokens = _tokens(line)
    return bool(tokens) and furniture.caption.match(tokens, 0) is not None


def _tokens(line: str) -> list[Token]:
    """The tokens from the first word on, each number folded to "#"."""
    tokens = [t._replace(fold="#") if t.is_number else t for t in tokenize(line)]
    first = next((i for i, t in enumerate(tokens) if t.is_word or t.is_number or t.text == "©"), len(tokens))
    return tokens[first:]


def _named(tokens: Sequence[Token], block: Block, furniture: Furniture) -> Sign | None:
    """Furniture by the words of the marks."""
    if not tokens:
        return None
    mark = _whole(tokens, furniture) or _labelled(tokens, furniture.labels) or _opened(tokens, block, furniture)
    if mark is not None:
        return Sign(mark.reason, mark.then)
    if tokens[0].fold in furniture.calls and any(t.fold in furniture.networks and len(t.text) > 1 for t in tokens[1:]):
        return Sign("call to follow")
    return None


def _whole(tokens: Sequence[Token], furniture: Furniture) -> Mark | None:
    """The mark of a line that is nothing but marks and names of networks: "Share | Tweet | Email"."""
    at, first = 0, None
    while at < len(tokens):
        found = furniture.whole.match(tokens, at)
        if found is not None:
            first, at = first or found[1], at + found[0]
        elif tokens[at].fold in furniture.networks:
            first, at = first or Mark(reason="call to share"), at + 1
        elif tokens[at].is_word or tokens[at].is_number:
            return None
        else:
            at += 1
    return first


def _labelled(tokens: Sequence[Token], labels: Phrases[Mark]) -> Mark | None:
    found = labels.match(tokens, 0)
    if found is None:
        return None
    count, mark = found
    if count == len(tokens):
        return mark
    after = tokens[count].text
    # the title of the other article stands in the line itself, so nothing is looked for below
    ended = after in ":|»›" or (after in "-–—" and tokens[count].start > tokens[count - 1].end)
    if not ended:
        return None
    return mark.model_copy(update={"then": None}) if count + 1 < len(tokens) else mark


def _opened(tokens: Sequence[Token], block: Block, furniture: Furniture) -> Mark | None:
    found = furniture.opens.match(tokens, 0)
    if found is None or (found[1].bare and block.stopped):
        return None
    return found[1]


def _people(tokens: Sequence[Token], block: Block, furniture: Furniture, top: bool) -> Sign | None:
    """Bylines and photo credits: words that open one, and then names."""
    if not tokens or block.words > _NAMES:
        return None
    agency = furniture.agency.match(tokens, 0)
    if agency is not None and not block.stopped:
        rest = tokens[agency[0] :]
        if not any(t.is_word or t.is_number for t in rest):
            return Sign("byline" if top else CREDIT)
        if rest[0].text == "/":
            return Sign(CREDIT)
    for table, reason in ((furniture.credit, CREDIT), (furniture.byline, "byline")):
        found = table.match(tokens, 0)
        if found is not None and _names(tokens[found[0] :], furniture, 1 if top or reason == CREDIT else 2):
            return Sign(reason)
    post = tokens[-1].fold in furniture.posts and top and block.words >= 2 and all(t.text[0].isupper() for t in tokens if t.is_word)
    return Sign("byline") if post else None


def _names(tokens: Sequence[Token], furniture: Furniture, least: int) -> bool:
    """Whether the words are names: capitals, and small words between."""
    words = [t for t in tokens if t.is_word]
    first = next((t for t in tokens if t.is_word or t.is_number), None)
    if len(words) < least or first is None or first.is_number or not first.text[0].isupper():
        return False
    known = furniture.dates
    if first.fold in known.days or first.fold in known.months or first.fold in furniture.joiners:
        return False
    small = furniture.joiners | known.beside | furniture.posts | frozenset(furniture.agencies)  # "Karl Moser/dpa"
    return all(t.text[0].isupper() or t.fold in small for t in words)


def _trail(line: str, block: Block) -> Sign | None:
    """Breadcrumbs ("World | Europe | Spain") and bare addresses."""
    if not _TRAILING.search(line):
        return None
    if _ADDRESS.fullmatch(line):
        return Sign("address")
    parts = _CRUMB.split(line)
    most = 4 if len(parts) > 2 else 3
    if len(parts) < 2 or block.stopped or block.item or any(len(p.split()) > most for p in parts) or any(c.isdigit() for c in line):
        return None
    return Sign(NAVIGATION)
