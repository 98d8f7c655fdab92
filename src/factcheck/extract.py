"""A source -> its segments and mentions, and the words that make no claim, each with its reason.

Runs KINDS over each segment in order, settles overlaps, resolves times.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from . import lexicon as words
from .kinds import KINDS
from .kinds.base import Context
from .lexicon import Lexicon
from .model import Basis, Ignored, Mention, Segment, Source, Token
from .segment import dateline, segment
from .timeline import published as published_in
from .timeline import resolve

_LETTERS = "a"  # digits stand before it


@dataclass(frozen=True)
class Extraction:
    """What one source says, and what of it makes no claim. `source` carries what was read of its date and title."""

    source: Source
    segments: tuple[Segment, ...]
    mentions: tuple[Mention, ...]  # of segments that make claims, in order of place
    ignored: tuple[Ignored, ...]


def extract(text: str | Source, *, published: date | None = None, language: str = "en") -> tuple[Mention, ...]:
    """The mentions of a text, or of a source, in order of place; see docs/formats.md for their fields.

    `published` is the date against which "last week" is read; a source's own date goes before it.
    Raises LexiconError for a language without data. Reads any text: nothing in it raises.
    """
    source = text if isinstance(text, Source) else Source(path="text", text=text, language=language)
    if source.published is None and published is not None:
        source = source.model_copy(update={"published": published, "published_basis": Basis.STATED})
    return read(source, words.load(source.language)).mentions


def read(source: Source, lexicon: Lexicon) -> Extraction:
    """Segments, mentions and ignored words of one source."""
    segments = segment(source, lexicon)
    cut = [lexicon.tokens(source.text, s.span.start, s.span.end) for s in segments]
    found = [_in_segment(source, s, tokens, lexicon) for s, tokens in zip(segments, cut, strict=True)]
    every = tuple(m for mentions in found for m in mentions)
    source = _dated(source, segments, every)
    claiming = tuple(m for s, mentions in zip(segments, found, strict=True) if s.claims for m in mentions)
    mentions = resolve(claiming, segments, source, lexicon)
    return Extraction(source, segments, mentions, _ignored(source, segments, cut, found, lexicon))


def _in_segment(source: Source, part: Segment, tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Mention, ...]:
    context = Context(source.text, part, tokens, lexicon, source.language)
    if not tokens:
        return ()
    for kind in KINDS:
        found = kind.find(context)
        if found:
            context = replace(context, found=(*context.found, *found))
    return settle(context.found) if context.found else ()


def settle(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """Of mentions that overlap, the one that holds more text; of equal ones, the one found by the later kind. In order of place."""
    ranked = sorted(enumerate(found), key=lambda x: (x[1].start - x[1].end, -x[0]))
    kept: list[Mention] = []
    taken: set[int] = set()
    for _, m in ranked:
        cells = range(m.start, m.end)
        if taken.isdisjoint(cells):
            taken.update(cells)
            kept.append(m)
    return tuple(sorted(kept, key=lambda m: m.start))


def _dated(source: Source, segments: tuple[Segment, ...], mentions: tuple[Mention, ...]) -> Source:
    if source.published is not None:
        return source
    found = published_in(source, segments, mentions, dateline(segments, source))
    if found is None:
        return source
    return source.model_copy(update={"published": found[0], "published_basis": Basis.STATED})


def _ignored(
    source: Source,
    segments: tuple[Segment, ...],
    cut: list[tuple[Token, ...]],
    found: list[tuple[Mention, ...]],
    lexicon: Lexicon,
) -> tuple[Ignored, ...]:
    """Mentions where nothing is claimed, and number-like words that are no mention, each with its reason."""
    out: list[Ignored] = []
    words = lexicon.numbers.words | {w for w in lexicon.calendar.words if lexicon.calendar.is_word(w)}
    for part, tokens, mentions in zip(segments, cut, found, strict=True):
        if part.reason is not None:
            out.extend(Ignored(source=source.path, start=m.start, end=m.end, text=m.text, reason=part.reason) for m in mentions)
        starts = [m.start for m in mentions]
        for t in tokens:
            if not (t.fold in words or (t.fold < _LETTERS and t.is_number)):
                continue
            last = bisect_right(starts, t.start)
            if last == 0 or mentions[last - 1].end <= t.start:
                reason = part.reason or _why_not(t, source.text)
                out.append(Ignored(source=source.path, start=t.start, end=t.end, text=t.text, reason=reason))
    return tuple(sorted(out, key=lambda i: i.start))


def _why_not(token: Token, text: str) -> str:
    if not token.is_number:
        return "a word of number or time that states none here"
    before, after = text[max(0, token.start - 1) : token.start], text[token.end : token.end + 1]
    glued = before.isalnum() or before in ("+", "-", "/") or after.isalnum() or after in ("+", "/")
    return "part of a name or an identifier" if glued else "a number that names or labels something"
