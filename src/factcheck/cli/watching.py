"""`compare --watch`: what is looked at, and again and again until it is interrupted."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..formats import FORMATS
from ..sources import NAMES, found_in
from .known import Given
from .options import options
from .writing import STEM, note, targets
from .wrong import told

PAUSE = 1.0  # seconds between two looks
Seen = tuple[tuple[str, int, int], ...]


def watch(run: Callable[[], int], look: Callable[[], Seen]) -> int:
    """Run, and run again whenever `look` sees something else; the exit code of the last run, once interrupted.

    What goes wrong in the first run ends it; later on it is told, and the next change tries again.
    """
    seen = look()
    code = run()
    note("watching the sources: Ctrl-C ends it")
    try:
        while True:
            wait()
            now = look()
            if now != seen:
                seen = now
                code = _tried(run)
    except KeyboardInterrupt:
        return code


def wait() -> None:
    """Until the next look."""
    time.sleep(PAUSE)


def look(paths: Sequence[str], formats: Sequence[str], output: str | None, asked: Given) -> Seen:
    """Each file that a comparison reads, with its time and size; not the reports that it writes."""
    return tuple(sorted(_stamp(file) for file in set(_files(paths, formats, output, asked))))


def _files(paths: Sequence[str], formats: Sequence[str], output: str | None, asked: Given) -> Iterator[Path]:
    given = options(Path.cwd())
    known = asked.filled(given)
    places = targets(formats or given.format, output if output is not None else given.output, FORMATS, STEM)
    own = [t.path.resolve() for t in places if t.path is not None]
    for file in found_in(paths or given.paths):
        if file.path.resolve() not in own:
            yield file.path
            yield from (folder / name for folder in (file.folder or file.path.parent, file.path.parent) for name in NAMES)
    yield from (p for p in (known.decisions, known.baseline) if p is not None)
    yield from (folder / name for folder in (Path.cwd(), *Path.cwd().parents) for name in ("factcheck.toml", "pyproject.toml"))


def _stamp(file: Path) -> tuple[str, int, int]:
    try:
        about = file.stat()
    except OSError:
        return str(file), 0, -1
    return str(file), about.st_mtime_ns, about.st_size


def _tried(run: Callable[[], int]) -> int:
    try:
        return run()
    except Exception as e:
        note(told(e))
        return 2
