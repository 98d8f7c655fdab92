"""Paths -> Sources: one reader a format; the text comes out once and is never changed."""

from collections.abc import Sequence
from pathlib import Path

from ..model import Source, Unreadable
from .base import Found, Loaded, NotReadError, Reader, SourceError
from .files import found_in, is_folder
from .known import NAME, Known, known_of
from .plain import Plain

__all__ = ["NAMES", "READERS", "Loaded", "SourceError", "found_in", "load"]

NAMES = (NAME,)  # of files that say what is known of a folder's documents
READERS: tuple[Reader, ...] = (Plain(),)


def load(paths: Sequence[str | Path]) -> Loaded:
    """Read the files and folders at `paths`.

    A file given is read whatever its suffix; of a folder, those that a reader knows. A file that cannot be read stands in
    `unreadable` with the reason, and the others are still read. Raises SourceError for a missing path, for a bad
    sources.yaml, and where nothing at all could be read.
    """
    files = found_in(paths)
    known = {folder: known_of(folder) for folder in sorted({f for file in files for f in _folders(file)})}
    sources: list[Source] = []
    unreadable: list[Unreadable] = []
    for file in files:
        rows = (known[folder].get(file.path.relative_to(folder).as_posix()) for folder in _folders(file))
        about = next((row for row in rows if row is not None), None)
        try:
            sources.append(_source(file, about))
        except NotReadError as e:
            unreadable.append(Unreadable(path=file.name, reason=str(e)))
    if not sources:
        raise SourceError(_nothing(paths, unreadable))
    return Loaded(sources=tuple(sources), unreadable=tuple(unreadable))


def _folders(file: Found) -> tuple[Path, ...]:
    """The folders whose sources.yaml may know the file: the one that was given, then its own."""
    return (file.folder or file.path.parent, file.path.parent)


def _source(file: Found, about: Known | None) -> Source:
    reading = _reader(file).read(_bytes(file.path))
    fields = about.fields() if about is not None else {}
    return Source(path=file.name, text=reading.text, note=reading.note, **fields)


def _reader(file: Found) -> Reader:
    """The reader that knows the suffix; a file given by name is taken for plain text where none does."""
    if is_folder(file.path):
        raise NotReadError("the folder cannot be listed; check its permissions")
    suffix = file.path.suffix.lower()
    for reader in READERS:
        if suffix in reader.suffixes:
            return reader
    if file.folder is None:
        return READERS[0]
    known = " ".join(s for r in READERS for s in r.suffixes)
    raise NotReadError(f"there is no reader for '{suffix or file.path.name}' (readers know: {known})")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as e:
        raise NotReadError(f"it cannot be opened ({e.strerror})") from None


def _nothing(paths: Sequence[str | Path], unreadable: Sequence[Unreadable]) -> str:
    named = ", ".join(Path(p).as_posix() for p in paths) or "no path"
    first = f" ({unreadable[0].path}: {unreadable[0].reason})" if unreadable else ""
    return f"{named}: no source could be read{first}; give a .txt or .md file, or a folder that holds one"
