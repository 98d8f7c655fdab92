"""A YAML file that people write -> its data in strings as written, and the line of each key and item."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

DEPTH = 12  # what people write by hand stands four or five deep; an alias that holds itself has no end
NULL = "tag:yaml.org,2002:null"
Place = tuple[str | int, ...]


class WrittenError(Exception):
    """A file that cannot be read as YAML; the message is one line that names the file, the line and what is wrong."""


@dataclass(frozen=True)
class Written:
    """One YAML document: every scalar is the string that was written, so that 2,500 and 12:30 stay what they are; an empty one is {}."""

    data: Any
    lines: Mapping[Place, int]  # counted from 1
    file: str

    def told(self, error: Mapping[str, Any]) -> str:
        """An error of pydantic as one line: the file, the line of the key nearest to it, what is wrong."""
        at: Place = tuple(error["loc"])
        while at and at not in self.lines:
            at = at[:-1]
        where = ".".join(str(p) for p in error["loc"])
        return f"{self.file}:{self.lines.get(at, 1)}: {where + ': ' if where else ''}{' '.join(str(error['msg']).split())}"


def read(path: Path) -> tuple[Written, ...]:
    """The documents of a file, at least one. Raises WrittenError."""
    try:
        return parse(path.read_bytes(), path.as_posix())
    except OSError as e:
        raise WrittenError(f"{path.as_posix()}: {e.strerror}") from None


def parse(raw: bytes, name: str) -> tuple[Written, ...]:
    """The documents of a file with this content and name. Raises WrittenError."""
    return tuple(_written(node, name) for node in _compose(raw, name)) or (Written({}, {}, name),)


def text(rows: Any) -> str:
    """Data as YAML that `read` reads back: block style, no line folded."""
    yaml = YAML()
    yaml.default_flow_style = False
    yaml.width = 2**20
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = StringIO()
    yaml.dump(rows, out)
    return out.getvalue()


def _written(node: Node | None, name: str) -> Written:
    lines: dict[Place, int] = {}
    return Written(_data(node, (), lines, name), lines, name)


def _compose(raw: bytes, name: str) -> list[Node | None]:
    try:
        return list(YAML(typ="safe").compose_all(raw.decode("utf-8-sig")))
    except MarkedYAMLError as e:
        line = e.problem_mark.line + 1 if e.problem_mark is not None else 1
        raise WrittenError(f"{name}:{line}: {' '.join(f'{e.context or str()} {e.problem or str()}'.split())}") from None
    except YAMLError as e:
        raise WrittenError(f"{name}: {' '.join(str(e).split())}") from None
    except UnicodeDecodeError:
        raise WrittenError(f"{name}: not UTF-8 text") from None


def _data(node: Node | None, at: Place, lines: dict[Place, int], name: str) -> Any:
    if node is None:
        return {}
    lines[at] = node.start_mark.line + 1
    if len(at) > DEPTH:
        raise WrittenError(f"{name}:{lines[at]}: nested too deeply")
    if isinstance(node, MappingNode):
        return _mapping(node, at, lines, name)
    if isinstance(node, SequenceNode):
        return [_data(item, (*at, n), lines, name) for n, item in enumerate(node.value)]
    return None if node.tag == NULL else node.value


def _mapping(node: MappingNode, at: Place, lines: dict[Place, int], name: str) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key, value in node.value:
        word = str(key.value)
        line = key.start_mark.line + 1
        if word in data:
            raise WrittenError(f"{name}:{line}: '{word}' stands twice")
        data[word] = _data(value, (*at, word), lines, name)
        lines[*at, word] = line
    return data
