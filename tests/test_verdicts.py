"""The corpora of verdicts: each pair judged both ways round, then cores and the verdict of a group."""

from pathlib import Path
from typing import Any

import pytest
from claim_factory import claim, from_row, quantity, words
from ruamel.yaml import YAML

from factcheck.model import Basis, Claim, Opinion, Verdict
from factcheck.settings import Settings
from factcheck.verdicts import GATES, LADDER, Ground, cores, judge, of_group

CORPUS = Path(__file__).parent / "corpus" / "verdicts"
ROWS = [
    (path.stem, i, row)
    for path in sorted(CORPUS.glob("*.yaml"))
    for i, row in enumerate(YAML(typ="safe").load(path.read_text(encoding="utf-8")))
]
GROUND = Ground(settings=Settings(), lexicon=words())


def _ground(row: dict[str, Any]) -> Ground:
    bases = {s: Basis(b) for s, b in row.get("bases", {}).items()}
    return Ground(GROUND.settings, GROUND.lexicon, row.get("published", {}), bases, row.get("doubt"))


@pytest.mark.parametrize(("name", "i", "row"), ROWS, ids=[f"{n}-{i}" for n, i, _ in ROWS])
def test_pair(name: str, i: int, row: dict[str, Any]) -> None:
    a, b, ground = from_row(row["a"], "a.txt"), from_row(row["b"], "b.txt", 10), _ground(row)
    found = judge(a, b, ground)
    assert judge(b, a, ground) == found, "not symmetric"
    assert (found.verdict.value, found.rule) == (row["verdict"], row["rule"]), found.because
    if "labels" in row:
        assert [x.value for x in found.labels] == row["labels"]
    assert row.get("because", "") in found.because
    assert row.get("capped", "") in (found.capped or "")
    assert (found.capped is None) == ("capped" not in row)


def test_every_rule_has_a_row() -> None:
    assert all(name == row["rule"] for name, _, row in ROWS)
    assert sorted({r.id for r in (*GATES, *LADDER)} ^ {row["rule"] for _, _, row in ROWS}) == []


def test_values_of_two_kinds_meet_no_rule() -> None:
    day, count = from_row({"on": "2021-05-02"}, "a.txt"), from_row({"n": "14"}, "b.txt", 10)
    found = judge(day, count, GROUND)
    assert (found.verdict, found.rule) == (Verdict.UNDECIDED, "no_rule")
    assert judge(count, day, GROUND) == found


def test_a_rule_is_called_by_its_file_and_explains_itself() -> None:
    for rule in (*GATES, *LADDER):
        assert type(rule).__module__ == f"factcheck.verdicts.{rule.id}"
        assert type(rule).__doc__


def test_numbers_show_the_intervals() -> None:
    shown = judge(claim(quantity("2,000", "more_than")), claim(quantity("2,500"), "b.txt"), GROUND).numbers
    assert shown["a"] == "(2,000, ∞)"
    assert shown["a_expected"] == "(2,000, 2,400]"
    assert shown["b"] == "[2,450, 2,550)"
    assert (shown["difference"], shown["ratio"]) == ("500", "25 %")


def _judged(claims: list[Claim]) -> dict[tuple[str, str], Opinion]:
    return {(a.id, b.id): judge(a, b, GROUND) for i, a in enumerate(claims) for b in claims[i + 1 :]}


def test_cores_of_a_tension() -> None:
    said = [quantity("2,000", "more_than"), quantity("2,500"), quantity("2,500", "about")]
    claims = [claim(v, f"{i}.txt") for i, v in enumerate(said)]
    opinions = _judged(claims)
    found = cores(claims, opinions)
    assert [[c.source for c in core] for core in found] == [["0.txt"], ["1.txt", "2.txt"]]
    verdict, carried, pairs = of_group(found, opinions)
    assert (verdict, carried.rule, pairs) == (Verdict.TENSION, "figures_strained", 2)
    assert cores(list(reversed(claims)), opinions) == found


def test_a_chain_of_updates_is_one_core() -> None:
    claims = [claim(quantity(n), f"{n}.txt", measure="dead", as_of=f"2023-04-0{i + 1}") for i, n in enumerate(("12", "19", "31"))]
    opinions = _judged(claims)
    found = cores(claims, opinions)
    assert len(found) == 1
    assert of_group(found, opinions)[0] is Verdict.UPDATE


def test_undecided_between_cores_leaves_what_is_decided_within() -> None:
    claims = [
        claim(quantity("12"), "a.txt"),
        claim(quantity("12"), "b.txt"),
        claim(quantity("12", unit="percent"), "c.txt"),
    ]
    opinions = _judged(claims)
    found = cores(claims, opinions)
    assert [len(c) for c in found] == [2, 1]
    assert of_group(found, opinions)[0] is Verdict.AGREE
    assert of_group([claims[2:]], {})[0] is Verdict.UNDECIDED
