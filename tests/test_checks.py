"""The corpus of checks: claims in, what follows from them out."""

from pathlib import Path
from typing import Any

import pytest
from claim_factory import from_row, quantity, words
from ruamel.yaml import YAML

from factcheck.checks import CHECKS, Ground, examine
from factcheck.model import Claim, Group, Verdict
from factcheck.settings import Settings

ROWS = YAML(typ="safe").load((Path(__file__).parent / "corpus" / "checks.yaml").read_text(encoding="utf-8"))
GROUND = Ground(settings=Settings(), lexicon=words())


def _claim(row: dict[str, Any], i: int) -> Claim:
    row = dict(row)
    slots = dict(row.pop("frame", {}))
    if "sentence" in row:
        slots["sentence_start"] = row.pop("sentence") * 1000
    if "count" in row:
        row["count"] = quantity(row["count"])
    return from_row({**row, "frame": slots}, row.get("source", "a.txt"), 100 * (i + 1))


def _group(i: int, row: dict[str, Any], claims: list[Claim]) -> Group:
    ids = tuple(claims[j].id for j in row["claims"])
    return Group(
        id=f"g{i}",
        label="",
        kind="quantity",
        verdict=Verdict(row["verdict"]),
        labels=(),
        rule="",
        because="",
        settle=None,
        claims=ids,
        cores=(),
        comparisons=(),
        likeness=(),
    )


@pytest.mark.parametrize("row", ROWS, ids=[r["name"] for r in ROWS])
def test_check(row: dict[str, Any]) -> None:
    claims = [_claim(c, i) for i, c in enumerate(row["claims"])]
    groups = [_group(i, g, claims) for i, g in enumerate(row.get("groups", ()))]
    found = examine(claims, groups, GROUND)
    told = sorted((c.rule, c.verdict.value) for c in found)
    assert told == sorted((f["rule"], f["verdict"]) for f in row["finds"]), [c.because for c in found]
    for wanted in row["finds"]:
        same = [c for c in found if (c.rule, c.verdict.value) == (wanted["rule"], wanted["verdict"])]
        assert any(wanted.get("because", "") in c.because for c in same), same
        if "labels" in wanted:
            assert [x.value for x in same[0].labels] == wanted["labels"]
    assert examine(list(reversed(claims)), groups, GROUND) == found


def test_every_check_confirms_and_objects_somewhere() -> None:
    told = {(f["rule"], f["verdict"] in ("tension", "discrepancy")) for row in ROWS for f in row["finds"]}
    assert sorted({(r.id, x) for r in CHECKS for x in (False, True)} - told) == []


def test_a_check_is_called_by_its_file_and_explains_itself() -> None:
    for rule in CHECKS:
        assert type(rule).__module__ == f"factcheck.checks.{rule.id}"
        assert type(rule).__doc__


def test_the_id_of_a_check_hangs_on_its_premises_alone() -> None:
    claims = [_claim(c, i) for i, c in enumerate(ROWS[0]["claims"])]
    first = examine(claims, [], GROUND)[0]
    more = [*claims, _claim({"n": "7", "frame": {"measure": "door"}}, 9)]
    assert first.id == examine(more, [], GROUND)[0].id
    assert first.source == "a.txt"
    assert first.claims == (claims[1].id, claims[0].id)
