"""The lexicon of the world's news on sentences of its own: each says which event or measure it must be read as."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck import lexicon
from factcheck.extract import read
from factcheck.frame import Names, Tables
from factcheck.frame.scene import Scene
from factcheck.model import Role, Segment, Source, Span
from factcheck.normalise import normalise

ROWS: list[dict[str, Any]] = YAML(typ="safe").load((Path(__file__).parent / "corpus" / "world.yaml").read_text(encoding="utf-8"))
EVENTS = [r for r in ROWS if "event" in r]
MEASURES = [r for r in ROWS if "measure" in r]
LEXICON = lexicon.load()
TABLES = Tables(LEXICON)


@pytest.mark.parametrize("row", EVENTS, ids=lambda r: r["sentence"])
def test_event(row: dict[str, Any]) -> None:
    text = row["sentence"]
    segment = Segment(role=Role.SENTENCE, span=Span(start=0, end=len(text)), paragraph=0)
    scene = Scene(Source(path="a", text=text), segment, TABLES, Names(LEXICON, ()))
    found = {(t.event, t.aspect) for t in scene.triggers}
    if "aspect" in row:
        assert any(e == row["event"] and a == row["aspect"] for e, a in found), found
    else:
        assert row["event"] in {e for e, _ in found}, found


@pytest.mark.parametrize("row", MEASURES, ids=lambda r: r["sentence"])
def test_measure(row: dict[str, Any]) -> None:
    claims = normalise([read(Source(path="a", text=row["sentence"]), LEXICON)], LEXICON)
    assert row["measure"] in {c.frame.measure.value for c in claims if c.frame.measure is not None}, claims
