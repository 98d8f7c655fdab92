"""Paths -> the files to read under them, each with the name that it has in reports."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from .base import Found, SourceError

_ASIDE = ("readme*", "*.yaml", "*.yml", "*.toml")  # files of a folder that describe it, and are no sources


def found_in(paths: Iterable[str | Path]) -> list[Found]:
    """The files under the paths, each once: files as given, folders in order of name. Raises SourceError for a missing path."""
    files: dict[Path, Found] = {}
    for path in (Path(p) for p in paths):
        if is_folder(path):
            for file in _walk(path):
                files.setdefault(file.absolute(), Found(path=file, name=file.relative_to(path).as_posix(), folder=path))
        elif _exists(path):
            files.setdefault(path.absolute(), Found(path=path, name=path.name))
        else:
            raise SourceError(f"{path.as_posix()}: there is no such file or folder; check the path")
    return _told_apart(list(files.values()))


def _walk(folder: Path) -> Iterator[Path]:
    """The files of a folder and of the folders in it, without hidden ones and those that describe the folder.

    A folder that cannot be listed stands for its files: whoever opens it says why not.
    """
    try:
        entries = sorted(folder.iterdir(), key=lambda p: p.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if is_folder(entry):
            if not entry.is_symlink():  # a link may lead back up
                yield from _walk(entry)
        elif not any(fnmatch(entry.name.lower(), p) for p in _ASIDE):
            yield entry


def is_folder(entry: Path) -> bool:
    """Whether it is a folder; what may not even be looked at is read as a file, which says why it cannot be."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _exists(path: Path) -> bool:
    """Whether there is such a file; behind a folder that may not be entered there may be, and opening it says why not."""
    try:
        return path.exists()
    except OSError:
        return True


def _told_apart(files: Sequence[Found]) -> list[Found]:
    """Names are ids: where two files have one name, each gets the name of its folder in front, then a number."""
    named = [_prefixed(f) if n > 1 else f for f, n in _counted(files)]
    seen: Counter[str] = Counter()
    apart = []
    for file in named:
        seen[file.name] += 1
        times = seen[file.name]
        apart.append(file if times == 1 else file.model_copy(update={"name": f"{file.name}#{times}"}))
    return apart


def _counted(files: Sequence[Found]) -> list[tuple[Found, int]]:
    times = Counter(f.name for f in files)
    return [(f, times[f.name]) for f in files]


def _prefixed(file: Found) -> Found:
    parent = (file.folder or file.path.parent).absolute().name
    return file.model_copy(update={"name": f"{parent}/{file.name}"})
