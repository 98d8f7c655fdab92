"""A source -> its segments and mentions, and the words that make no claim, each with its reason.

Runs KINDS over each segment in order, settles overlaps, resolves times.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from . import lexicon as words
from .kinds import KINDS
from .kinds.base import Context, Finder
from .lexicon import Lexicon
from .model import Basis, Ignored, Mention, Segment, Source, Token, has_number
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
    found: list[tuple[Mention, ...]] = []
    ignored: list[Ignored] = []
    for part in segments:  # one at a time, so that what is known of a sentence goes when it has been read
        context = _context(source, part, lexicon)
        found.append(() if context is None else find_all(context))
        if context is not None:
            ignored += _ignored(source, context, found[-1])
    source = _dated(source, segments, tuple(m for mentions in found for m in mentions))
    claiming = tuple(m for s, mentions in zip(segments, found, strict=True) if s.claims for m in mentions)
    mentions = resolve(claiming, segments, source, lexicon)
    return Extraction(source, segments, mentions, tuple(sorted(ignored, key=lambda i: i.start)))


def _context(source: Source, part: Segment, lexicon: Lexicon) -> Context | None:
    """A segment to be read; None where no word of any kind and no number stands in it."""
    start, end = part.span.start, part.span.end
    if not has_number(source.text, start, end):
        folds, (alone, together) = lexicon.folds(source.text, start, end), _openings(lexicon)
        if alone.isdisjoint(folds) and not any(_all_in(words, folds) for words in together):
            return None
    return Context(source.text, part, lexicon, source.language)


def find_all(context: Context) -> tuple[Mention, ...]:
    """What all kinds find in a segment, overlaps settled. A kind reads only where its words, or a number in signs, stand."""
    folds, numeric = context.folds, context.numeric
    for kind, needed in _words(context.lexicon) if context.tokens else ():
        if numeric or _all_in(needed, folds):
            context.found += kind.find(context)
    return settle(context.found)


def _all_in(words: tuple[frozenset[str], ...], folds: frozenset[str]) -> bool:
    """Whether a word of each set is there."""
    return not any(map(folds.isdisjoint, words))


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> tuple[tuple[Finder, tuple[frozenset[str], ...]], ...]:
    """Each kind with the words that it looks for."""
    return tuple((kind, kind.words(lexicon)) for kind in KINDS)


@lru_cache(maxsize=8)
def _openings(lexicon: Lexicon) -> tuple[frozenset[str], tuple[tuple[frozenset[str], ...], ...]]:
    """The words of which one is enough for some kind, and those that must stand together."""
    every = [words for _, words in _words(lexicon)]
    return frozenset().union(*(w[0] for w in every if len(w) == 1)), tuple(w for w in every if len(w) > 1)


def settle(found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Of mentions that overlap, the one that holds more text; of equal ones, the one found by the later kind. In order of place."""
    ordered = sorted(found, key=lambda m: m.start)
    if all(a.end <= b.start for a, b in pairwise(ordered)):
        return tuple(ordered)
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


def _ignored(source: Source, context: Context, mentions: Sequence[Mention]) -> Iterator[Ignored]:
    """Mentions where nothing is claimed, and number-like words that are no mention, each with its reason."""
    words, why = _number_like(context.lexicon), context.segment.reason
    if why is not None:
        yield from (Ignored(source=source.path, start=m.start, end=m.end, text=m.text, reason=why) for m in mentions)
    if not context.numeric and words.isdisjoint(context.folds):
        return
    starts = [m.start for m in mentions]
    for t in context.tokens:
        if not (t.fold in words or (t.fold < _LETTERS and t.is_number)):
            continue
        last = bisect_right(starts, t.start)
        if last == 0 or mentions[last - 1].end <= t.start:
            yield Ignored(source=source.path, start=t.start, end=t.end, text=t.text, reason=why or _why_not(t, source.text))


@lru_cache(maxsize=8)
def _number_like(lexicon: Lexicon) -> frozenset[str]:
    """Words of numbers, and words that name a time and nothing else."""
    return lexicon.numbers.words.union(w for w in lexicon.calendar.words if lexicon.calendar.is_word(w))


def _why_not(token: Token, text: str) -> str:
    if not token.is_number:
        return "a word of number or time that states none here"
    before, after = text[max(0, token.start - 1) : token.start], text[token.end : token.end + 1]
    glued = before.isalnum() or before in ("+", "-", "/") or after.isalnum() or after in ("+", "/")
    return "part of a name or an identifier" if glued else "a number that names or labels something"
