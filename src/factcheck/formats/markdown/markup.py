"""Markdown that no source can break: escaped text, tables, links, folded lists."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ...inert import address
from ...model import Claim
from ..base import Base, Pages, Said, flat, read_as, said, shorten, stop

LISTED = 200  # passages and pairs that are listed one by one; the rest is counted, and stands in the JSON report
MARKUP = re.compile(r"[\\`*_\[\]|~$#!@{}]|://|:(?=[+-]?[a-z][\w+-]*:|[+-]1:)|(?<=\bwww)\.", re.IGNORECASE)
# A backslash alone leaves a@b.org the mail address that GitHub makes a link of, and :ship: the name of a picture.
INSTEAD = {"://": ":\\//", "@": "@<!-- -->", ":": ":<!-- -->"}
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

Lines = Iterator[str]


def escape(text: str) -> str:
    """Text of a source on one line, with everything escaped that Markdown, HTML or a table would read as markup."""
    entities = "".join(ENTITIES.get(c, c) for c in flat(text))
    return MARKUP.sub(lambda m: INSTEAD.get(m[0], f"\\{m[0]}"), entities)


def sentence(text: str) -> str:
    """Text of a source, escaped, with a full stop where it has no mark at its end; one behind "www" makes no host of it."""
    return escape(stop(flat(text)))


def plural(n: int, one: str, many: str | None = None) -> str:
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Lines:
    yield _row(head)
    yield _row(["---"] * len(head))
    yield from (_row(row) for row in rows)
    yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def in_sentence(words: Said) -> str:
    """The sentence with its quote in bold: the words of the claim as they stand, hedge and all."""
    before, after = words.before, words.after
    left = f"{escape(before)}{' ' if before[-1:].isspace() and before.strip() else ''}"
    right = f"{' ' if after[:1].isspace() and after.strip() else ''}{escape(after)}"
    tight = before[-1:].isalnum() or after[:1].isalnum()  # "**" inside a word is not read as bold
    quoted = escape(words.quote)
    return f"{left}<b>{quoted}</b>{right}" if tight else f"{left}**{quoted}**{right}"


def folded(title: str, count: int, rows: Iterable[str]) -> Lines:
    """A list that opens at a click."""
    if not count:
        return
    yield f"<details><summary>{title}: {count:,}</summary>"
    yield ""
    for n, row in enumerate(rows):
        if n == LISTED:
            yield f"- and {count - LISTED:,} more, in the JSON report"
            break
        yield f"- {row}"
    yield ""
    yield "</details>"
    yield ""


def voice(claim: Claim, pages: Pages, base: Base) -> str:
    """The words of a claim, with its source as a link to the line."""
    source = link(claim, pages.names.get(claim.source, claim.source), pages, base)
    return f"“{escape(shorten(flat(claim.quote), 90))}”{_value(claim)} ({source})"


def told(claim: Claim, room: int = 110) -> str:
    """The sentence of a claim with its words in bold, and its value where those words do not hold it."""
    return f"{in_sentence(said(claim, room))}{_value(claim)}"


def _value(claim: Claim) -> str:
    written = read_as(claim)
    return f" [{escape(written)}]" if written else ""


def link(claim: Claim, words: str, pages: Pages, base: Base) -> str:
    """A link to the line of a claim in its source; the words alone where no link can be made."""
    source = pages.sources.get(claim.source)
    path = source.path if source is not None else claim.source
    prefix = base if isinstance(base, str) else base.get(claim.source)
    if prefix is None:
        return escape(words)
    return f"[{escape(words)}]({address(path, prefix)}#L{claim.line})"
