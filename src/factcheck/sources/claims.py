"""`claims/*.yaml` -> curated facts, each with the file and the lines that it stands on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, TypeAdapter, ValidationError, field_validator

from .. import written
from ..model import Frozen, Verdict
from ..written import Place, Written


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
    """The curated facts of a file, or of the *.yaml and *.yml files of a folder in order of name. A file may hold several YAML documents.

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
    try:
        documents = written.read(path)
    except written.WrittenError as e:
        raise ClaimsError(str(e)) from None
    filled = [d for d in documents if d.data is not None]
    for document in filled or documents:
        yield from _document(document)


def _document(document: Written) -> Iterator[Curated]:
    data = document.data
    single = isinstance(data, dict) and "fact" in data and "facts" not in data
    try:
        page: Facts | OneFact = OneFact.model_validate(data) if single else Facts.model_validate(data)
    except ValidationError as e:
        raise ClaimsError(document.told(e.errors()[0])) from None
    if isinstance(page, OneFact):
        yield _curated(page, (), document, page.sources)
    else:
        for n, fact in enumerate(page.facts):
            yield _curated(fact, ("facts", n), document, page.sources)


def _curated(fact: Fact, at: Place, document: Written, sources: str | None) -> Curated:
    lines = document.lines
    claims = tuple(lines[*at, "claims", n] for n in range(len(fact.claims)))
    apart = tuple(lines[*at, "apart", n] for n in range(len(fact.apart)))
    line = lines[*at, "fact"]
    return Curated(fact=fact, file=document.file, line=line, claim_lines=claims, apart_lines=apart, sources=sources)
