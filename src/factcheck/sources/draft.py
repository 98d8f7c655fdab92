"""What is given as a draft -> a Source: a text as it is, a path read as any source is."""

from collections.abc import Callable
from pathlib import Path

from ..model import Source
from .base import Loaded, SourceError

NAME = "draft"  # of a draft that has no path
LONGEST = 1024  # characters; a text that is longer names no file


def draft_of(given: str | Path | Source, load: Callable[[list[str | Path]], Loaded]) -> Source:
    """The draft as a source. A string of one line that names a file is its path, any other string is the text.

    Raises SourceError where the file cannot be read.
    """
    if isinstance(given, Source):
        return given
    if isinstance(given, str) and not _names_file(given):
        return Source(path=NAME, text=given)
    path = Path(given)
    if path.is_dir():
        raise SourceError(f"{path.as_posix()}: a folder is no draft; give one file")
    return load([path]).sources[0]


def _names_file(text: str) -> bool:
    if not text or len(text) > LONGEST or "\n" in text or "\0" in text:
        return False
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False
