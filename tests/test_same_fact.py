"""Do two passages state the same fact? Pairs of invented passages, each with what joins or parts them."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import factcheck
from factcheck.model import Claim, Report, Source

PAIRS = YAML(typ="safe").load((Path(__file__).parent / "corpus" / "same_fact.yaml").read_text(encoding="utf-8"))["pairs"]


def claims_at(report: Report, source: str, text: str, words: str) -> list[Claim]:
    start = text.index(words)
    return [c for c in report.claims if c.source == source and c.start < start + len(words) and start < c.end]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: f"{p['because']}: {p['x']} / {p['y']}")
def test_pair(pair: dict[str, Any]) -> None:
    report = factcheck.compare([Source(path="a.txt", text=pair["a"]), Source(path="b.txt", text=pair["b"])])
    x, y = claims_at(report, "a.txt", pair["a"], pair["x"]), claims_at(report, "b.txt", pair["b"], pair["y"])
    assert x and y, "a figure was not read"
    together = any(set(g.claims) & {c.id for c in x} and set(g.claims) & {c.id for c in y} for g in report.groups)
    assert together is pair["same"], [(c.quote, c.frame.measure, c.frame.event, c.frame.scope) for c in (*x, *y)]
