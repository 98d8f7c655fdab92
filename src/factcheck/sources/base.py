"""What every reader of a format works with."""

from pathlib import Path
from typing import Protocol

from ..model import Frozen, Source, Unreadable


class SourceError(Exception):
    """Nothing can be read where sources were said to be; the message is one line that names the place and the mend."""


class Reading(Frozen):
    """The text of a file as it was decoded, its newlines untouched; `note` says what a reader must know of how it was read."""

    text: str
    note: str | None = None


class NotReadError(Exception):
    """A file that cannot be read; the message is the reason in a few words."""


class Reader(Protocol):
    """Reads one format. `read` takes the bytes of a file and raises NotReadError, and nothing else."""

    suffixes: tuple[str, ...]

    def read(self, data: bytes) -> Reading:
        """The text that stands in the bytes."""
        ...


class Loaded(Frozen):
    """What was read, in order, and the files that could not be."""

    sources: tuple[Source, ...]
    unreadable: tuple[Unreadable, ...]


class Found(Frozen):
    """A file to read: where it is, and the name it has in reports."""

    path: Path
    name: str
    folder: Path | None = None  # the folder that was given, where the file was found in one
