"""The story of compare: load, segment, extract, normalise, group, compare, examine -> Report."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from . import checks
from . import lexicon as words
from .extract import Extraction, read
from .grouping import group
from .judging import judged
from .ledger import ledger
from .model import Report, Role, Source, SourceEntry, Tool, Unreadable
from .normalise import leads, normalise
from .progress import SILENT, Progress
from .rules import rules
from .settings import Settings
from .sources import load as load_sources
from .verdicts import Ground


def compare(
    sources: str | Path | Source | Sequence[str | Path | Source],
    *,
    unreadable: Sequence[Unreadable] = (),
    settings: Settings | None = None,
    language: str | None = None,
    progress: Progress = SILENT,
) -> Report:
    """Compare what several sources say. `sources` are paths of files and folders, or Sources, or one of them; their order does not matter.
    `progress` hears of each step, and changes nothing.

    Raises SourceError where a path is missing or nothing can be read, LexiconError for a language without data.
    """
    given, lost = collected(sources, language)
    settings = settings or Settings()
    lexicon = words.load(given[0].language if given else "en")

    extractions = tuple(read(s, words.load(s.language)) for s in progress.over(given, "sources"))
    claims = normalise(extractions, lexicon, progress)
    progress.begin("claims side by side", len(claims))
    dated = {e.source.path: e.source.published for e in extractions}
    known = {path: day for path, day in dated.items() if day is not None}
    found = group(claims, lexicon, known, leads(extractions, lexicon))
    bases = {e.source.path: e.source.published_basis for e in extractions}
    groups = judged(found, [e.source for e in extractions], Ground(settings, lexicon, dated, bases), progress)
    progress.begin("checks of claims", len(claims))
    examined = checks.examine(claims, groups, checks.Ground(settings, lexicon, dated, bases))

    return Report(
        tool=Tool(name="factcheck", version=version("factcheck")),
        sources=tuple(entry(e) for e in extractions),
        claims=claims,
        groups=groups,
        checks=examined,
        near_misses=found.refused,
        ledger=ledger(extractions, claims, groups, found.too_common),
        unreadable=tuple(sorted((*lost, *unreadable), key=lambda u: u.path)),
        rules=rules(),
    )


def load(paths: str | Path | Sequence[str | Path]) -> tuple[Source, ...]:
    """The sources in files and folders, or in one, in order of path. Raises SourceError where a path is missing or nothing can be read."""
    return load_sources([paths] if isinstance(paths, str | Path) else paths).sources


def collected(
    sources: str | Path | Source | Sequence[str | Path | Source], language: str | None
) -> tuple[tuple[Source, ...], tuple[Unreadable, ...]]:
    """All sources in order of path, and what could not be read."""
    sources = [sources] if isinstance(sources, str | Path | Source) else sources
    paths = [s for s in sources if not isinstance(s, Source)]
    loaded = load_sources(paths) if paths else None
    every = [*(s for s in sources if isinstance(s, Source)), *(loaded.sources if loaded is not None else ())]
    if language is not None:
        every = [s.model_copy(update={"language": language}) for s in every]
    return tuple(sorted(every, key=lambda s: s.path)), loaded.unreadable if loaded is not None else ()


def entry(e: Extraction) -> SourceEntry:
    s = e.source
    title = next((p.span.of(s.text) for p in e.segments if p.role is Role.TITLE), None)
    return SourceEntry(
        id=s.path,
        path=s.path,
        title=s.title or title,
        publisher=s.publisher,
        published=s.published,
        published_basis=s.published_basis,
        url=s.url,
        language=s.language,
        sha256=s.sha256,
        characters=len(s.text),
        readable=True,
        note=s.note,
        text=s.text,
    )
