"""Mentions -> claims: each in its frame, with its place and a fingerprint of what it says."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from .extract import Extraction, settle
from .frame import Names, Tables, acronyms, capitalised, dated_by_heading, frames, lead_names, lived
from .lexicon import Lexicon
from .model import Claim, Frame, Mention, Role, Segment, Source, tokenize
from .progress import SILENT, Progress

AROUND = 48  # characters kept on each side of a sentence: captions that are printed twice differ in what stands next to them


def normalise(extractions: Sequence[Extraction], lexicon: Lexicon, progress: Progress = SILENT) -> tuple[Claim, ...]:
    """The claims of all sources, in order of source and place."""
    tables = Tables(lexicon)
    known = naming(extractions, lexicon)
    out: list[Claim] = []
    for e in progress.over(extractions, "claims of sources"):
        mentions = settle((*e.mentions, *dated_by_heading(e.source, e.segments, e.mentions, tables, known)))
        every = frames(e.source, e.segments, mentions, tables, known)
        starts = [s.span.start for s in e.segments]
        seen: Counter[str] = Counter()
        found = []
        for m, f in zip(mentions, every, strict=True):
            holder = e.segments[bisect_right(starts, m.start) - 1]
            found.append(_claim(e.source, m, f, holder, seen))
        out.extend(lived(found, lexicon))
    return _unique(out)


def naming(extractions: Sequence[Extraction], lexicon: Lexicon) -> Names:
    """The names of the folder: what is an acronym, and what is written with a capital inside sentences."""
    sentences = [tokenize(e.source.text, s.span.start, s.span.end) for e in extractions for s in e.segments if s.role is Role.SENTENCE]
    shouted = acronyms(tokenize(e.source.text) for e in extractions)
    return Names(lexicon, shouted, never=lexicon.calendar.words, seen=capitalised(sentences))


def leads(extractions: Sequence[Extraction], lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The names in the title and the first sentences of each source: whom its story is about."""
    tables = Tables(lexicon)
    known = naming(extractions, lexicon)
    return {e.source.path: lead_names(e.source, e.segments, tables, known) for e in extractions}


def _claim(source: Source, mention: Mention, frame: Frame, segment: Segment, seen: Counter[str]) -> Claim:
    line, column = source.place(mention.start)
    start, end = segment.span
    return Claim(
        id=_fingerprint(mention, frame, segment.span.of(source.text), seen),
        source=source.path,
        start=mention.start,
        end=mention.end,
        line=line,
        column=column,
        quote=mention.text,
        sentence=segment.span.of(source.text),
        sentence_start=start,
        before=source.text[max(start - AROUND, 0) : start],
        after=source.text[end : end + AROUND],
        role=segment.role,
        kind=mention.kind,
        value=mention.value,
        frame=frame,
    )


def _fingerprint(mention: Mention, frame: Frame, sentence: str, seen: Counter[str]) -> str:
    """A fingerprint of the words, their value and their subject; a count where the same stands twice."""
    said = "|".join((mention.kind, mention.text, " ".join(sentence.split()), frame.measure.value if frame.measure else ""))
    stem = sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    seen[stem] += 1
    return stem if seen[stem] == 1 else f"{stem}-{seen[stem]}"


def _unique(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The same words in two sources make two claims: the later one, by path, is told apart by a count."""
    seen: Counter[str] = Counter()
    out = []
    for c in claims:
        seen[c.id] += 1
        out.append(c if seen[c.id] == 1 else c.model_copy(update={"id": f"{c.id}~{seen[c.id]}"}))
    return tuple(out)
