"""What each command does: options in, results out, and the exit code."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from .. import sources
from ..formats import CHECKED, FORMATS, DraftFormat, Format, show, show_check
from ..inert import in_json
from ..model import CheckReport, Claim, Report, Source
from .bars import waiting
from .known import FAILED, Given, Known, load
from .options import Options, OptionsError, options
from .writing import KEPT, STDOUT, STEM, Target, is_one_of, keep, keep_check, links, note, targets, write

CHECK = "check"  # what the page of a check is called
NOTHING_KNOWN = Given()


def here() -> Options:
    """The options of the working folder."""
    return options(Path.cwd())


def compare(paths: Sequence[str], formats: Sequence[str], output: str | None, language: str | None, asked: Given) -> int:
    """Sources against each other: reports into files or on stdout, a summary on stdout."""
    from ..pipeline import compare as story

    given = here()
    known = Known(asked.filled(given))
    places = targets(formats or given.format, output if output is not None else given.output, FORMATS, STEM)
    loaded = _loaded(paths or given.paths, [place.path for place in places if place.path is not None])
    with waiting() as progress:
        found: Report = story(
            loaded.sources,
            unreadable=loaded.unreadable,
            settings=given.settings,
            language=language or given.language,
            progress=progress,
        )
    report = known.marked(found)
    shown = known.shown(report)
    for place in places:
        _put(place, shown, paths or given.paths)
    keep(report)
    if all(place.path is not None for place in places):
        _summary(shown)
    return known.code(report)


def _loaded(paths: Sequence[str], own: Sequence[Path] = ()) -> sources.Loaded:
    """The sources at these paths, but for the reports that this run will write. Raises SourceError where there is none."""
    loaded = sources.load(list(paths))
    for unreadable in loaded.unreadable:
        note(f"not read: {unreadable.path}: {unreadable.reason}")
    reports = {s.path for s in loaded.sources if is_one_of(s.path, paths, own)}
    for path in sorted(reports):
        note(f"not read: {path}: it is the report that this run writes")
    kept = tuple(s for s in loaded.sources if s.path not in reports)
    if not kept:
        why = "; ".join(f"{u.path}: {u.reason}" for u in loaded.unreadable[:3])
        raise sources.SourceError(f"no source could be read{': ' if why else ''}{why}")
    return loaded.model_copy(update={"sources": kept})


def _put(place: Target[Format], report: Report, paths: Sequence[str]) -> None:
    if place.path is None and place.format.name == "terminal":
        _summary(report)
        return
    start = Path() if place.path is None or place.format.from_here else place.path.parent
    _send(place.path, place.format.render(report, links(report, paths, start)))


def _send(path: Path | None, text: str) -> None:
    """Into the file, which is named on stderr, or to stdout."""
    if path is None:
        sys.stdout.write(text)
    else:
        write(path, text)
        note(f"wrote {path.as_posix()}")


def _summary(report: Report) -> None:
    from rich.console import Console

    show(report, Console(highlight=False))


def check(
    draft: str, against: Sequence[str], formats: Sequence[str], output: str | None, language: str | None, asked: Given = NOTHING_KNOWN
) -> int:
    """A draft against sources: its page into a file or on stdout, a summary on stdout; 1 where a claim is contradicted."""
    from ..checking import check as story

    given = here()
    known = Known(asked.model_copy(update={"decisions": asked.decisions or Path(given.decisions)}))
    places = targets(formats, output, CHECKED, CHECK)
    paths = against or given.paths
    loaded = _loaded(paths, [place.path for place in places if place.path is not None])
    found = story(
        Source(path="stdin", text=sys.stdin.read()) if draft == STDOUT else Path(draft),
        loaded.sources,
        unreadable=loaded.unreadable,
        settings=given.settings,
        language=language or given.language,
    )
    report = known.marked_draft(found)
    for place in places:
        _put_check(place, report, paths)
    keep_check(report)
    if all(place.path is not None for place in places):
        _console_check(report)
    return known.draft_code(report)


def _put_check(place: Target[DraftFormat], report: CheckReport, paths: Sequence[str]) -> None:
    if place.path is None and place.format.name == "terminal":
        _console_check(report)
        return
    start = Path() if place.path is None else place.path.parent
    _send(place.path, place.format.render(report, links(report, paths, start)))


def _console_check(report: CheckReport) -> None:
    from rich.console import Console

    show_check(report, Console(highlight=False))


def extract(paths: Sequence[str], format: str, language: str | None) -> int:
    """The mentions of each source with their claims, a line each."""
    if format != "jsonl":
        raise OptionsError(f"--format {format}: extract writes jsonl")
    loaded = _loaded(paths)
    for row in _mentions(loaded.sources, language or here().language):
        sys.stdout.write(f"{in_json(json.dumps(row, ensure_ascii=False))}\n")
    return 0


def _mentions(loaded: Sequence[Any], language: str | None) -> Iterator[dict[str, Any]]:
    from .. import lexicon as words
    from ..extract import read
    from ..normalise import normalise

    lexicon = words.load(language or "en")
    claims = normalise([read(source, lexicon) for source in loaded], lexicon)
    return (_row(claim) for claim in claims)


def _row(claim: Claim) -> dict[str, Any]:
    told = claim.model_dump(mode="json", exclude={"id", "quote", "before", "after", "derived_from"})
    source, start, end = told.pop("source"), told.pop("start"), told.pop("end")
    return {"source": source, "start": start, "end": end, "text": claim.quote, **told, "claim": claim.id}


def verify(claims: str | None, format: str) -> int:
    """Curated claims against the sources; 1 where one is broken."""
    from ..sources.claims import read
    from ..verify import junit, tally
    from ..verify import verify as hold

    if format not in ("text", "junit"):
        raise OptionsError(f"--format {format}: verify writes text or junit")
    given = here()
    path = Path(claims or given.claims)
    result = hold(read(path), Path(given.paths[0]), settings=given.settings)
    sys.stdout.write(junit(result) if format == "junit" else tally(result))
    if format == "junit":
        note(f"{result.held} held, {result.broken} broken")
    return FAILED if result.broken else 0


def explain(wanted: str, file: Path | None) -> int:
    """How a group, check or claim came about, or what a rule says."""
    from ..explain import explain as told

    sys.stdout.write(told(_report(file), wanted, here().settings))
    return 0


def _report(file: Path | None) -> Report | None:
    """The report in a file; without one the last run's, None where there was none."""
    path = file or KEPT
    if file is None and not path.is_file():
        return None
    return load(path)


def schema() -> int:
    """The JSON Schema of claims files, of decisions files, of the JSON report, and of the check of a draft, as one JSON object."""
    from ..decisions import schema as of_decisions
    from ..sources.claims import schema as of_claims

    both = {"claims": of_claims(), "decisions": of_decisions(), "report": Report.model_json_schema(mode="serialization")}
    both["check"] = CheckReport.model_json_schema(mode="serialization")
    sys.stdout.write(f"{json.dumps(both, indent=1, ensure_ascii=False)}\n")
    return 0
