"""Where results go: files that are whole or not there, stdout, and the links from a report to its sources."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from ..formats import CHECKED, FORMATS, DraftFormat, Format
from ..inert import visible
from ..model import CheckReport, Report
from ..whole import put
from .options import OptionsError

STDOUT = "-"
FOLDER = "reports"
STEM = "discrepancies"
KEPT = Path(".factcheck/last.json")
KEPT_CHECK = Path(".factcheck/check.json")
GIT_IGNORES = "*\n!decisions.yaml\n"


F = TypeVar("F", Format, DraftFormat)


class Target(NamedTuple, Generic[F]):
    """A format and where it goes; None is stdout."""

    format: F
    path: Path | None


def targets(names: Sequence[str], output: str | None, formats: Sequence[F], stem: str) -> tuple[Target[F], ...]:
    """Where each format goes: `output` is a file, "-", or a folder, which it must be for several formats.

    Without names the format follows the extension of `output`, else it is Markdown. Raises OptionsError.
    """
    chosen = [_named(name, formats) for name in dict.fromkeys(names)] or [_by_extension(output, formats)]
    if output == STDOUT:
        if len(chosen) > 1:
            raise OptionsError("--output -: stdout takes one format; give a folder for several")
        return (Target(chosen[0], None),)
    if output is None:
        return tuple(Target(f, None if f.shown else _in(Path(FOLDER), f, stem)) for f in chosen)
    path = Path(output)
    if len(chosen) > 1 or path.is_dir() or output.endswith(("/", os.sep)):
        if path.exists() and not path.is_dir():
            raise OptionsError(f"--output {output}: several formats need a folder, and this is a file")
        return tuple(Target(f, _in(path, f, stem)) for f in chosen)
    return (Target(chosen[0], path),)


def _in(folder: Path, format: F, stem: str) -> Path:
    return folder / f"{stem}.{format.extension}"


def _named(name: str, formats: Sequence[F]) -> F:
    found = next((f for f in formats if f.name == name), None)
    if found is None:
        raise OptionsError(f"--format {name}: no such format; there are {', '.join(f.name for f in formats)}")
    return found


def _by_extension(output: str | None, formats: Sequence[F]) -> F:
    fitting = [f for f in formats if (output or "").endswith(f".{f.extension}")]
    return max(fitting, key=lambda f: len(f.extension), default=formats[0])


def links(report: Report | CheckReport, paths: Iterable[str], start: Path) -> dict[str, str]:
    """For each source id what stands before it in a link from the folder `start`; none where it is not found."""
    folders = _folders(paths)
    found: dict[str, str] = {}
    for source in report.sources:
        folder = next((f for f in folders if (f / source.path).is_file()), None)
        if folder is not None:
            relative = Path(os.path.relpath(folder, start)).as_posix()
            found[source.id] = "" if relative == "." else f"{relative}/"
    return found


def is_one_of(source: str, paths: Iterable[str], files: Sequence[Path]) -> bool:
    """Whether a source, named by its path in one of the folders given, is one of these files."""
    alike = [f.resolve() for f in files if f.name == source.rpartition("/")[2]]
    return bool(alike) and any((folder / source).resolve() in alike for folder in _folders(paths))


def _folders(paths: Iterable[str]) -> list[Path]:
    """The folders that paths of sources may be relative to, in order."""
    given = [Path(p) for p in paths]
    return list(dict.fromkeys(f for p in given for f in ((p, p.parent) if p.is_dir() else (p.parent,))))


def write(path: Path, text: str) -> None:
    """Write a file whole, or into a device or a pipe. Raises OSError."""
    data = text.encode("utf-8", "backslashreplace")
    if path.exists() and not path.is_file():  # a device or a pipe has no name to take
        path.write_bytes(data)
        return
    put(path, data)


def keep(report: Report) -> None:
    """Keep the report for `factcheck explain`, in a folder where git sees the decisions alone. Where that fails, say so and go on."""
    json = next(f for f in FORMATS if f.name == "json")
    _keep(KEPT, json.render(report), "factcheck explain will not know this run")


def keep_check(report: CheckReport) -> None:
    """Keep the check of a draft for `factcheck review --draft`, as `keep` does."""
    json = next(f for f in CHECKED if f.name == "json")
    _keep(KEPT_CHECK, json.render(report), "factcheck review --draft will not know this run")


def _keep(path: Path, text: str, lost: str) -> None:
    try:
        write(path, text)
        write(path.parent / ".gitignore", GIT_IGNORES)
    except OSError as e:
        note(f"{path.as_posix()}: {e.strerror}: {lost}")


def note(message: str) -> None:
    """One line on stderr, whatever the name of a file holds."""
    sys.stderr.write(f"factcheck: {visible(message)}\n")
