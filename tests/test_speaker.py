"""Who says it: the speaker of each claim, on sentences of our own."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import factcheck
from factcheck.model import Source

ROWS = YAML(typ="safe").load((Path(__file__).parent / "corpus" / "speakers.yaml").read_text(encoding="utf-8"))["speakers"]


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r["sentence"])
def test_speaker(row: dict[str, Any]) -> None:
    claims = factcheck.compare([Source(path="a.txt", text=row["sentence"])]).claims
    assert claims, "no figure was read"
    assert {"none" if c.frame.attribution is None else c.frame.attribution.value for c in claims} == {row["said"]}
