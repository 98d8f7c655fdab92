"""`claims/*.yaml` -> curated facts, each with the file and the lines that it stands on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, TypeAdapter, ValidationError, field_validator
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from ..model import Frozen, Verdict

DEPTH = 12  # facts, claims and their fields stand four deep; an alias that holds itself has no end
NULL = "tag:yaml.org,2002:null"
Place = tuple[str | int, ...]


class ClaimsError(Exception):
    """A claims file that cannot be used; the message is one line that names the file, the line and the mend."""


class Quoted(Frozen):
    """A passage of a source, by the path of the source in its folder and its exact words."""

    source: str = Field(min_length=1)
    quote: str = Field(min_length=1)


class Expected(Quoted):
    """A passage that states the fact; `says` is what it says of it, in words that are read as any text is."""

    says: str = Field(min_length=1)


class ByCheck(Frozen):
    """The fact is held by a check, such as a sum, and not by claims that state the same."""

    check: str = Field(min_length=1, description="the id of the rule, such as part_whole")


class Fact(Frozen):
    """One curated fact: what states it, what must stand apart from it, and the verdict that is expected."""

    fact: str = Field(min_length=1, description="the fact in words")
    expect: Verdict = Field(description="the verdict of the group, or of the check that `by` names")
    by: Literal["group"] | ByCheck = "group"
    claims: tuple[Expected, ...] = Field(min_length=1)
    apart: tuple[Quoted, ...] = Field(default=(), description="passages that must not join this fact")
    why: str | None = None

    @field_validator("by", mode="before")
    @classmethod
    def _short_form(cls, given: Any) -> Any:
        """Read "check: part_whole" as {check: part_whole}."""
        if isinstance(given, str) and given.startswith("check:"):
            return {"check": given.removeprefix("check:").strip()}
        return given


class OneFact(Fact):
    """A claims file that holds one fact."""

    topic: str | None = None
    sources: str | None = Field(default=None, description="the folder of the sources")


class Facts(Frozen):
    """A claims file that holds several facts on a topic."""

    topic: str | None = None
    sources: str | None = Field(default=None, description="the folder of the sources")
    facts: tuple[Fact, ...]


class Curated(Frozen):
    """A curated fact where it stands: `line`, `claim_lines` and `apart_lines` count from 1 in `file`."""

    fact: Fact
    file: str
    line: int
    claim_lines: tuple[int, ...]
    apart_lines: tuple[int, ...]
    sources: str | None = None


def schema() -> dict[str, Any]:
    """The JSON Schema of a claims file."""
    made = TypeAdapter[Facts | OneFact](Facts | OneFact).json_schema(mode="validation")
    return {"$comment": "Made by factcheck schema. Do not edit.", **made}


def read(path: Path) -> tuple[Curated, ...]:
    """The curated facts of a file, or of the *.yaml and *.yml files of a folder in order of name.

    Raises ClaimsError where there is none, or where a file cannot be read; the message names the file and the line.
    """
    if path.is_file():
        return tuple(_read_file(path))
    if not path.is_dir():
        raise ClaimsError(f"{path.as_posix()}: no such file or folder of claims")
    files = sorted(p for p in path.rglob("*") if p.suffix in (".yaml", ".yml") and p.is_file())
    if not files:
        raise ClaimsError(f"{path.as_posix()}: the folder holds no claims (*.yaml)")
    return tuple(fact for file in files for fact in _read_file(file))


def _read_file(path: Path) -> Iterator[Curated]:
    name = path.as_posix()
    lines: dict[Place, int] = {}
    data = _data(_compose(path), (), lines, name)
    single = isinstance(data, dict) and "fact" in data and "facts" not in data
    try:
        page: Facts | OneFact = OneFact.model_validate(data) if single else Facts.model_validate(data)
    except ValidationError as e:
        raise ClaimsError(_first(e, lines, name)) from None
    if isinstance(page, OneFact):
        yield _curated(page, (), name, lines, page.sources)
    else:
        for n, fact in enumerate(page.facts):
            yield _curated(fact, ("facts", n), name, lines, page.sources)


def _curated(fact: Fact, at: Place, name: str, lines: dict[Place, int], sources: str | None) -> Curated:
    claims = tuple(lines[*at, "claims", n] for n in range(len(fact.claims)))
    apart = tuple(lines[*at, "apart", n] for n in range(len(fact.apart)))
    line = lines[*at, "fact"]
    return Curated(fact=fact, file=name, line=line, claim_lines=claims, apart_lines=apart, sources=sources)


def _compose(path: Path) -> Node | None:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        node: Node | None = YAML(typ="safe").compose(text)
    except MarkedYAMLError as e:
        line = e.problem_mark.line + 1 if e.problem_mark is not None else 1
        said = " ".join(f"{e.context or ''} {e.problem or ''}".split())
        raise ClaimsError(f"{path.as_posix()}:{line}: {said}") from None
    except YAMLError as e:
        raise ClaimsError(f"{path.as_posix()}: {' '.join(str(e).split())}") from None
    except UnicodeDecodeError:
        raise ClaimsError(f"{path.as_posix()}: not UTF-8 text") from None
    except OSError as e:
        raise ClaimsError(f"{path.as_posix()}: {e.strerror}") from None
    return node


def _data(node: Node | None, at: Place, lines: dict[Place, int], name: str) -> Any:
    """Plain data; every scalar is kept as the string that was written, so that 2,500 and 12:30 stay what they are."""
    if node is None:
        return {}
    lines[at] = node.start_mark.line + 1
    if len(at) > DEPTH:
        raise ClaimsError(f"{name}:{lines[at]}: nested too deeply for a claims file")
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
            raise ClaimsError(f"{name}:{line}: '{word}' stands twice")
        data[word] = _data(value, (*at, word), lines, name)
        lines[*at, word] = line
    return data


def _first(errors: ValidationError, lines: dict[Place, int], name: str) -> str:
    error = errors.errors()[0]
    at: Place = tuple(error["loc"])
    while at and at not in lines:
        at = at[:-1]
    where = ".".join(str(p) for p in error["loc"])
    return f"{name}:{lines.get(at, 1)}: {where + ': ' if where else ''}{' '.join(error['msg'].split())}"
