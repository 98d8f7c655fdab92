"""The story of check: a draft and its sources, read the same way; an answer to each claim of the draft, and to each of its quotations."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from . import answering, drafts, quotations
from . import lexicon as words
from .extract import Extraction, read, settle
from .grouping import laid
from .lexicon import Lexicon
from .model import CheckReport, Claim, Quotation, QuoteStatus, Source, Tool, Unchecked, Unreadable
from .normalise import leads, naming, normalise
from .pipeline import collected, entry
from .settings import Settings
from .sources import SourceError, load
from .sources.draft import draft_of
from .verdicts import Ground

NOTHING = "no figure, date, list or quotation to check"


def check(
    draft: str | Path | Source,
    against: str | Path | Source | Sequence[str | Path | Source],
    *,
    unreadable: Sequence[Unreadable] = (),
    settings: Settings | None = None,
    language: str | None = None,
) -> CheckReport:
    """Hold a draft against sources. `draft` is a text, the path of a file, or a Source; `against` are paths or Sources, or one of them.

    A string of one line that names a file is its path. A source that has the draft's name and text is the draft itself, and is left out.
    Raises SourceError where a path is missing or no source can be read, LexiconError for a language without data.
    """
    given, lost = collected(against, language)
    mine, given = _apart(draft_of(draft, load), given)
    lexicon = words.load(given[0].language)
    extractions = tuple(read(s, words.load(s.language)) for s in (mine.model_copy(update={"language": lexicon.language}), *given))
    counted = drafts.asked(extractions[0].mentions)
    extractions = (extractions[0], *(_with_none(e, counted) for e in extractions[1:]))
    claims = normalise(extractions, lexicon)

    first, rest = extractions[0], extractions[1:]
    quoted = quotations.quotations(first, rest, naming(extractions, lexicon), lexicon)
    told = tuple(c for c in claims if c.source == mine.path)
    asked = [c for c in told if not any(_inside(c, q) for q in quoted)]
    table = _table(extractions, claims, lexicon, settings or Settings())
    answers = answering.answers(asked, [c for c in claims if c.source != mine.path], table)
    return CheckReport(
        tool=Tool(name="factcheck", version=version("factcheck")),
        draft=entry(first),
        text=first.source.text,
        sources=tuple(entry(e) for e in rest),
        claims=answering.named(answers, {c.id: c for c in claims}),
        answers=answers,
        quotations=quoted,
        unchecked=tuple(_unchecked(first, told, quoted)),
        unreadable=tuple(sorted((*lost, *unreadable), key=lambda u: u.path)),
    )


def _inside(claim: Claim, quotation: Quotation) -> bool:
    """Whether a claim stands in words that a source holds word by word: they answer for themselves."""
    verbatim = quotation.status in (QuoteStatus.EXACT, QuoteStatus.MISATTRIBUTED)
    return verbatim and quotation.start <= claim.start and claim.end <= quotation.end


def _with_none(source: Extraction, counted: Mapping[str, frozenset[str]]) -> Extraction:
    """A source with a count of zero where it says that there is none of what the draft counts."""
    found = drafts.none_of(source.source, source.segments, counted, words.load(source.source.language))
    new = [f for f in found if not any(f.start < m.end and m.start < f.end for m in source.mentions)]
    return replace(source, mentions=settle((*source.mentions, *new))) if new else source


def _table(extractions: Sequence[Extraction], claims: Sequence[Claim], lexicon: Lexicon, settings: Settings) -> drafts.Table:
    """The table at which the draft's claims are laid beside those of the sources."""
    dated = {e.source.path: e.source.published for e in extractions}
    known = {path: day for path, day in dated.items() if day is not None}
    bases = {e.source.path: e.source.published_basis for e in extractions}
    desk = laid(claims, lexicon, known, leads(extractions, lexicon))
    return drafts.Table(desk, Ground(settings, lexicon, dated, bases), {e.source.path: e.source for e in extractions})


def _apart(draft: Source, given: Sequence[Source]) -> tuple[Source, tuple[Source, ...]]:
    """The draft with a name that no source has, and the sources without the draft itself."""
    sources = tuple(s for s in given if (s.path.rpartition("/")[2], s.text) != (draft.path.rpartition("/")[2], draft.text))
    if not sources:
        raise SourceError(f"{draft.path}: there is no source beside the draft itself; name one with --against")
    names, path = {s.path for s in sources}, draft.path
    while path in names:
        path = f"draft:{path}"
    return draft.model_copy(update={"path": path}), sources


def _unchecked(draft: Extraction, claims: Sequence[Claim], quoted: Sequence[Quotation]) -> Iterator[Unchecked]:
    """The sentences of the draft that hold nothing to check, each with the reason."""
    starts = {c.sentence_start for c in claims}
    for part in draft.segments:
        start, end = part.span
        held = start in starts or any(q.start < end and start < q.end for q in quoted)
        if held or not part.span.of(draft.source.text).strip():
            continue
        line, _ = draft.source.place(start)
        yield Unchecked(start=start, end=end, line=line, text=part.span.of(draft.source.text), reason=part.reason or NOTHING)
