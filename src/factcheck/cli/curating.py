"""What a desk keeps: the first files of a project, and findings as curated facts."""

import json
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from ..model import Claim, Source
from .known import FAILED, load
from .options import OptionsError, options
from .writing import KEPT, note, write

CONFIGURATION = """# How factcheck works in this folder; what the command line says goes before it.
paths = {paths}
# fail_on = "discrepancy"
"""
FIRST = """# yaml-language-server: $schema=claim.schema.json
# What is established here, for `factcheck verify` to hold against the sources. The first finding of a comparison as a fact:
#     factcheck compare && factcheck claim 1 >> claims/first.yaml
facts: []
"""


def claim(finding: str, file: Path | None, folder: str | None) -> int:
    """Print a finding of a report as a curated fact; 1 where `verify` would not hold it, with the reason on stderr."""
    from ..curate import curate
    from ..explain import find

    if file is None and not KEPT.is_file():
        raise OptionsError("there is no report to take it from: run factcheck compare first, or name one with --report")
    report = load(file or KEPT)
    one = find(report, finding)
    if isinstance(one, Claim):
        raise OptionsError(f"{finding}: this is one claim; name the group or the check that it stands in")
    given = options(Path.cwd())
    named = {c.source for c in report.claims if c.id in one.claims}
    sources = _sources(folder or given.paths[0], named, of_configuration=folder is None)
    printed = curate(report, one, sources, folder, given.settings)
    sys.stdout.write(printed.text)
    for message in printed.broken:
        note(f"this does not hold as it stands: {message}")
    return FAILED if printed.broken else 0


def _sources(folder: str, named: set[str], *, of_configuration: bool) -> tuple[Source, ...]:
    from .. import sources

    try:
        loaded = {s.path: s for s in sources.load([folder]).sources}
    except sources.SourceError:
        if not of_configuration:
            raise
        loaded = {}
    missing = sorted(named - set(loaded))
    if missing:
        raise OptionsError(f"{folder}: there is no {missing[0]} here; name the folder that was compared with --sources")
    return tuple(loaded[path] for path in sorted(named))


def init(paths: Sequence[str]) -> int:
    """Make what is missing of claims/, its schema, a first file and the configuration; what is there is left as it is."""
    from ..sources.claims import schema

    if not _configured():
        _make(Path("factcheck.toml"), CONFIGURATION.format(paths=json.dumps(list(paths), ensure_ascii=False)))
    _make(Path("claims/claim.schema.json"), f"{json.dumps(schema(), indent=1, ensure_ascii=False)}\n")
    if any(p.suffix in (".yaml", ".yml") for p in Path("claims").iterdir()):
        sys.stdout.write("kept claims/: it has claims already\n")
    else:
        _make(Path("claims/first.yaml"), FIRST)
    for path in paths:
        if not Path(path).exists():
            sys.stdout.write(f"put your sources into {path}/, one document a file, and run factcheck compare\n")
    return 0


def _configured() -> bool:
    """Whether the working folder is configured by a pyproject.toml of its own."""
    file = Path("pyproject.toml")
    if not file.is_file():
        return False
    try:
        there = "factcheck" in tomllib.loads(file.read_text(encoding="utf-8")).get("tool", {})
    except ValueError as e:
        raise OptionsError(f"pyproject.toml: {e}") from None
    if there:
        sys.stdout.write("kept pyproject.toml: it has [tool.factcheck]\n")
    return there


def _make(path: Path, text: str) -> None:
    if path.exists() or path.is_symlink():
        sys.stdout.write(f"kept {path.as_posix()}\n")
        return
    write(path, text)
    sys.stdout.write(f"made {path.as_posix()}\n")
