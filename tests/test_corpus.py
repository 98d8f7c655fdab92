"""Every phrasing of tests/corpus/kinds: the value it means is read, and what names no such value is left alone."""

from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import factcheck
from factcheck.model import Mention

FILES = sorted((Path(__file__).parent / "corpus" / "kinds").glob("*.yaml"))  # <kind>.<language>.yaml
NAMES = {"quantity": ("quantity",), "date": ("date", "period")}  # a file may hold more than one kind


def _read(path: Path) -> dict[str, Any]:
    table: dict[str, Any] = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    return table


def _day(table: dict[str, Any]) -> date:
    return date.fromisoformat(str(table["today"]))


def _kinds(path: Path) -> tuple[str, ...]:
    name = path.name.split(".")[0]
    return NAMES.get(name, (name,))


def _language(path: Path) -> str:
    return path.name.split(".")[1]


def _phrasings() -> list[Any]:
    rows = []
    for path in FILES:
        table = _read(path)
        for example in table.get("examples", []):
            for said in example["said"]:
                rows.append(pytest.param(said, example["means"], _kinds(path), _day(table), _language(path), id=f"{path.name}: {said}"))
    return rows


def _nothings() -> list[Any]:
    return [
        pytest.param(text, _kinds(path), _day(table), _language(path), id=f"{path.name}: nothing: {text}")
        for path in FILES
        for table in [_read(path)]
        for text in table.get("nothing", [])
    ]


def _same(wanted: Any, got: Any) -> bool:
    if isinstance(got, Enum):
        got = got.value
    if wanted is None or got is None:
        return wanted is got
    if isinstance(got, Decimal):
        return abs(Decimal(str(wanted)) - got) < Decimal("1e-9")
    if isinstance(got, date):
        return str(wanted) == got.isoformat()
    if isinstance(got, tuple):
        return len(wanted) == len(got) and all(_same(w, g) for w, g in zip(wanted, got, strict=True))
    if isinstance(wanted, dict):
        return all(_same(w, getattr(got, name)) for name, w in wanted.items())
    return bool(wanted == got)


def _fits(mention: Mention, means: dict[str, Any], kinds: tuple[str, ...]) -> bool:
    fields = dict(means)
    if mention.kind.value not in ((fields.pop("kind"),) if "kind" in fields else kinds):
        return False
    return all(_same(wanted, getattr(mention.value, name, None)) for name, wanted in fields.items())


def _shown(mentions: tuple[Mention, ...]) -> str:
    return "\n".join(f"{m.text!r} {m.kind.value}: {m.value.model_dump(exclude_defaults=True)}" for m in mentions) or "nothing"


@pytest.mark.parametrize(("said", "means", "kinds", "today", "language"), _phrasings())
def test_the_value_is_read(said: str, means: dict[str, Any], kinds: tuple[str, ...], today: date, language: str) -> None:
    mentions = factcheck.extract(said, published=today, language=language)
    assert any(_fits(m, means, kinds) for m in mentions), f"wanted {means}, read:\n{_shown(mentions)}"


@pytest.mark.parametrize(("text", "kinds", "today", "language"), _nothings())
def test_nothing_is_read(text: str, kinds: tuple[str, ...], today: date, language: str) -> None:
    found = tuple(m for m in factcheck.extract(text, published=today, language=language) if m.kind.value in kinds)
    assert not found, f"read:\n{_shown(found)}"
