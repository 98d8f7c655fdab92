"""A data file -> its table, or one line that names the file, the line and the mend."""

from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

Table = TypeVar("Table", bound=BaseModel)


class LexiconError(Exception):
    """A data file that cannot be used; the message is for the person who can mend it."""


def read_table(path: Path, schema: type[Table]) -> Table:
    """Read and validate one data file. Raises LexiconError with file and line."""
    try:
        raw = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as e:
        line = e.problem_mark.line + 1 if e.problem_mark is not None else 1
        raise LexiconError(f"{path.name}:{line}: {' '.join(str(e.problem).split())}") from None
    except OSError as e:
        raise LexiconError(f"{path.name}: {e.strerror}") from None
    try:
        return schema.model_validate({} if raw is None else raw)
    except ValidationError as e:
        raise LexiconError(_first_error(path, e)) from None


def _first_error(path: Path, errors: ValidationError) -> str:
    """The first error as one line: place by walking the file once more with a reader that keeps line numbers."""
    error = errors.errors()[0]
    node: Any = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    line = 0
    for key in error["loc"]:
        try:
            line = _line_of(node, key, line)
            node = node[key]
        except (KeyError, IndexError, TypeError, AttributeError):
            break
    return f"{path.name}:{line + 1}: {'.'.join(str(p) for p in error['loc'])}: {_words(error)}"


def _line_of(node: Any, key: Any, line: int) -> int:
    position = node.lc.item(key) if isinstance(key, int) else node.lc.key(key)
    return int(position[0]) if position else line


def _words(error: Any) -> str:
    said = str(error["msg"])
    expected, got = error.get("ctx", {}).get("expected"), error.get("input")
    if expected and isinstance(got, str):
        near = get_close_matches(got, str(expected).replace("'", "").replace(" or ", ", ").split(", "), n=1)
        said = f"'{got}' is none of {expected}" + (f" (did you mean {near[0]}?)" if near else "")
    return said
