"""`.factcheck/decisions.yaml` <-> decisions. A new one goes to the end: what stands in the file stays as it is, byte for byte."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from .. import written
from ..model import Decision, Frozen
from ..whole import put

KEPT = Path(".factcheck/decisions.yaml")
HEAD = b"# What people ruled on findings. Keep it in git; of two entries on the same claims the later one counts.\ndecisions:\n"


class Page(Frozen):
    """What stands in a decisions file."""

    decisions: tuple[Decision, ...]


class DecisionsError(Exception):
    """A decisions file that cannot be used; the message is one line that names the file, the line and what is wrong."""


def schema() -> dict[str, Any]:
    """The JSON Schema of a decisions file."""
    return {"$comment": "Made by factcheck schema. Do not edit.", **Page.model_json_schema(mode="validation")}


def read(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file, in its order; none where there is no file. Raises DecisionsError."""
    raw = _bytes(path)
    return () if raw is None else _parsed(raw, path)


def add(path: Path, decisions: Sequence[Decision]) -> bytes | None:
    """Write decisions to the end of a file, which may be missing; gives what `restore` takes to undo it.

    Raises DecisionsError or OSError, and leaves the file as it is then.
    """
    before = _bytes(path)
    had = () if before is None else _parsed(before, path)
    entries = "".join(_entry(d) for d in decisions)
    after = (before or HEAD).rstrip() + b"\n" + entries.encode("utf-8")
    try:
        whole = _parsed(after, path) == (*had, *decisions)
    except DecisionsError:
        whole = False
    if not whole:
        mend = "make 'decisions:' its last key, and begin each entry with '  - '"
        raise DecisionsError(f"{path.as_posix()}: nothing can be added at its end: {mend}")
    restore(path, after)
    return before


def restore(path: Path, content: bytes | None) -> None:
    """Give the file this content, whole or not at all; None is no file. Raises OSError."""
    if content is None:
        path.unlink(missing_ok=True)
        return
    put(path, content)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as e:
        raise DecisionsError(f"{path.as_posix()}: {e.strerror}") from None


def _parsed(raw: bytes, path: Path) -> tuple[Decision, ...]:
    try:
        first, *more = written.parse(raw, path.as_posix())
    except written.WrittenError as e:
        raise DecisionsError(str(e)) from None
    if more:
        raise DecisionsError(f"{path.as_posix()}: it holds several YAML documents; put all entries under one 'decisions:'")
    data = first.data or {}
    if data == {}:
        return ()
    if isinstance(data, dict) and "decisions" in data and data["decisions"] is None:
        return ()
    try:
        return Page.model_validate(data).decisions
    except ValidationError as e:
        raise DecisionsError(first.told(e.errors()[0])) from None


def _entry(decision: Decision) -> str:
    """A decision as an item of the list, without what is not given."""
    row = decision.model_dump(mode="json", exclude_defaults=True)
    return written.text({"decisions": [row]}).partition("\n")[2]
