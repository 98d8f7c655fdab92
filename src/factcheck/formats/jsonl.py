"""A report as JSON Lines: one object a line, each with its `type`; for pipes and large reports."""

from collections.abc import Iterator
from json import dumps
from typing import Any

from ..inert import in_json
from ..model import Frozen, Report
from .base import Base, Format

PARTS = (
    ("source", "sources"),
    ("claim", "claims"),
    ("group", "groups"),
    ("check", "checks"),
    ("near_miss", "near_misses"),
    ("unreadable", "unreadable"),
)


def render(report: Report, base: Base = "") -> str:
    """A line for the report, one for each source, claim, group, check and unreadable file, one for the ledger."""
    return "".join(f"{in_json(dumps(row, ensure_ascii=False))}\n" for row in _rows(report))


def _rows(report: Report) -> Iterator[dict[str, Any]]:
    tool = report.tool.model_dump(mode="json")
    yield {"type": "report", "schema_version": report.schema_version, "tool": tool, "rules": report.rules}
    for name, field in PARTS:
        parts: tuple[Frozen, ...] = getattr(report, field)
        yield from ({"type": name, **part.model_dump(mode="json")} for part in parts)
    yield {"type": "ledger", **report.ledger.model_dump(mode="json")}


JSONL = Format("jsonl", "jsonl", render)
