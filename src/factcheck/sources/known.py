"""sources.yaml -> what is known of each document of a folder; a bad row is one line that names the file and the line."""

from datetime import date
from pathlib import Path
from typing import Any

from pydantic import Field, RootModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from ..model import Basis, Frozen
from .base import SourceError

NAME = "sources.yaml"


class Known(Frozen):
    """What is known of one document. `basis` says how the date is known: a date alone is `stated`."""

    title: str | None = Field(default=None, min_length=1)
    publisher: str | None = Field(default=None, min_length=1)
    published: date | None = None
    basis: Basis | None = None
    url: str | None = None
    language: str = Field(default="en", min_length=2)

    def fields(self) -> dict[str, Any]:
        """The fields of a Source that it gives."""
        basis = self.basis or (Basis.STATED if self.published is not None else Basis.UNKNOWN)
        given = self.model_dump(exclude={"basis"}, exclude_none=True)
        return {**given, "published_basis": basis}


class Catalogue(RootModel[dict[str, Known]]):
    """The rows of sources.yaml: the path of a file within the folder -> what is known of it."""


def known_of(folder: Path) -> dict[str, Known]:
    """What the folder's sources.yaml says; nothing where there is none. Raises SourceError."""
    path = folder / NAME
    try:
        if not path.is_file():
            return {}
    except OSError:  # a folder that may not be entered: its files say so themselves
        return {}
    try:
        raw = YAML(typ="safe").load(path.read_bytes())
    except MarkedYAMLError as e:
        line = e.problem_mark.line + 1 if e.problem_mark is not None else 1
        raise SourceError(f"{_shown(path)}:{line}: {' '.join(str(e.problem or e.context).split())}") from None
    except (YAMLError, OSError, ValueError) as e:
        raise SourceError(f"{_shown(path)}:1: cannot be read: {' '.join(str(e).split())}") from None
    try:
        rows = Catalogue.model_validate({} if raw is None else raw).root
    except ValidationError as e:
        raise SourceError(_first_error(path, e)) from None
    return _present(folder, path, rows)


def _present(folder: Path, path: Path, rows: dict[str, Known]) -> dict[str, Known]:
    """The rows, once each is seen to name a file of the folder."""
    for name in rows:
        if not (folder / name).is_file():
            raise SourceError(f"{_shown(path)}:{_line(path, (name,))}: there is no file '{name}' in this folder")
    return rows


def _shown(path: Path) -> str:
    return path.as_posix()


def _first_error(path: Path, errors: ValidationError) -> str:
    error = errors.errors()[0]
    where = ".".join(str(p) for p in error["loc"])
    said = f"no such key; there are {', '.join(Known.model_fields)}" if error["type"] == "extra_forbidden" else error["msg"]
    return f"{_shown(path)}:{_line(path, error['loc'])}: {where + ': ' if where else ''}{said}"


def _line(path: Path, keys: tuple[Any, ...]) -> int:
    """The line of the row that the keys lead to, counted from 1."""
    node: Any = YAML(typ="rt").load(path.read_bytes())
    line = 0
    for key in keys:
        position = node.lc.data.get(key) if hasattr(node, "lc") and node.lc.data else None
        if position is None:
            break
        line, node = int(position[0]), node[key]
    return line + 1
