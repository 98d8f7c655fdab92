"""Curated claims: how files are read, what holds, and that each break has its own message with file and line."""

import json
from datetime import date
from pathlib import Path

import pytest
from junitparser import JUnitXml

from factcheck.extract import extract
from factcheck.model import Source, Verdict
from factcheck.similar import likeness, nearest
from factcheck.sources.claims import ByCheck, ClaimsError, read, schema
from factcheck.verify import Verification, examine, junit, tally
from factcheck.verify.values import readings, same
from reports import TEXTS, report

SOURCES = [Source(path=path, text=text) for path, text in TEXTS.items()]
RESCUED = """topic: the ferry
facts:
  - fact: passengers rescued
    expect: discrepancy
    claims:
      - source: herald.txt
        quote: 41 passengers were rescued
        says: 41 persons
      - source: wire.txt
        quote: 46 passengers were rescued
        says: 46 persons
    apart:
      - source: radio.txt
        quote: Some 200 people
"""
ABOARD = """fact: people on board
expect: agree
claims:
  - source: wire.txt
    quote: About 200 people were on board
    says: about 200
  - source: radio.txt
    quote: Some 200 people
    says: some 200
"""
PART = """facts:
  - fact: the rescued are a part of those on board
    expect: compatible
    by: {check: part_whole}
    claims:
      - {source: wire.txt, quote: 46 passengers, says: "46"}
      - {source: wire.txt, quote: About 200 people, says: about 200}
"""


def facts(tmp_path, text, name="ferry.yaml"):
    """The facts of a claims file with this text, and the name of the file."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    return read(tmp_path / name)


def breaks(tmp_path, text, of=None):
    """The breaks as `line: message`."""
    outcomes = examine(facts(tmp_path, text), SOURCES, of or report())
    return [f"{b.line}: {b.message}" for o in outcomes for b in o.breaks]


@pytest.mark.parametrize("text", [RESCUED, ABOARD, PART, PART.replace("{check: part_whole}", '"check: part_whole"')])
def test_facts_that_hold(tmp_path, text):
    assert breaks(tmp_path, text) == []


def test_a_file_has_its_lines(tmp_path):
    (one,) = facts(tmp_path, RESCUED)
    assert (one.line, one.claim_lines, one.apart_lines) == (3, (6, 9), (13,))
    assert one.file.endswith("ferry.yaml")
    (single,) = facts(tmp_path, ABOARD)
    assert (single.line, single.claim_lines) == (1, (4, 7))
    assert facts(tmp_path, PART)[0].fact.by == ByCheck(check="part_whole")


def test_a_folder_is_read_in_order_of_name(tmp_path):
    facts(tmp_path, RESCUED, "b.yaml")
    facts(tmp_path, ABOARD, "a.yml")
    assert [f.fact.fact for f in read(tmp_path)] == ["people on board", "passengers rescued"]


def test_an_edited_quote_is_moved_and_both_texts_are_shown(tmp_path):
    found = breaks(tmp_path, RESCUED.replace("41 passengers were rescued", "41 passengers had been rescued"))
    assert len(found) == 1
    assert found[0].startswith("6: moved: “41 passengers had been rescued” is now “")
    assert "41 passengers were rescued" in found[0]


def test_a_quote_that_is_no_longer_there_is_gone(tmp_path):
    found = breaks(tmp_path, RESCUED.replace("41 passengers were rescued", "the minister resigned at noon yesterday"))
    assert found == ["6: gone: “the minister resigned at noon yesterday” is no longer in herald.txt"]
    assert breaks(tmp_path, RESCUED.replace("herald.txt", "gazette.txt")) == ["6: gone: there is no source gazette.txt"]


def test_a_value_that_is_read_otherwise(tmp_path):
    assert breaks(tmp_path, RESCUED.replace("says: 41 persons", "says: 42 persons")) == [
        "6: value: herald.txt is to say “42 persons” here; what is read is “41 passengers”"
    ]


def test_a_hedge_is_part_of_the_value(tmp_path):
    found = breaks(tmp_path, ABOARD.replace("says: about 200", 'says: "200"'))
    assert found == ["4: value: wire.txt is to say “200” here; what is read is “About 200 people”"]


def test_a_claim_that_left_its_fact(tmp_path):
    whole = report()
    apart = whole.model_copy(update={"groups": whole.groups[1:]})
    found = breaks(tmp_path, RESCUED, apart)
    assert found[0] == "6: left: “41 persons” (herald.txt) is not with the others of its fact; it stands alone"
    mixed = ABOARD.replace("  - source: radio.txt\n    quote: Some 200 people\n    says: some 200\n", "").rstrip() + (
        "\n  - {source: herald.txt, quote: 41 passengers, says: '41'}\n"
    )
    assert "it stands in “How many passengers were rescued?”" in breaks(tmp_path, mixed)[0]


def test_a_stranger_that_joined(tmp_path):
    found = breaks(
        tmp_path,
        RESCUED.replace("quote: Some 200 people", "quote: x")
        .replace("radio.txt", "wire.txt")
        .replace("quote: x", "quote: 46 passengers were rescued by dawn"),
    )
    assert found == ["13: stranger: “46 passengers” (wire.txt:3) joined the fact “How many passengers were rescued?”"]


def test_a_verdict_that_changed(tmp_path):
    found = breaks(tmp_path, RESCUED.replace("expect: discrepancy", "expect: tension"))
    assert found == ["3: verdict: expected tension, it is now discrepancy (figures_apart: 41 and 46 are 5 apart, and neither is hedged)"]


def test_a_check_that_fell_silent_or_changed(tmp_path):
    assert breaks(tmp_path, PART.replace("part_whole", "weekday")) == ["2: check: no check weekday holds these claims together"]
    changed = breaks(tmp_path, PART.replace("expect: compatible", "expect: tension"))
    assert changed == ["2: verdict: expected tension, the check part_whole now says compatible: 46 rescued of 200 on board"]


def test_undecided_holds_where_the_claims_are_in_no_common_fact(tmp_path):
    text = PART.replace("    by: {check: part_whole}\n", "").replace("compatible", "undecided")
    assert breaks(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (RESCUED.replace("says: 41 persons", "says: many"), "ferry.yaml:6: says: “many” holds no value"),
        (RESCUED.replace("says: 41 persons", "says: 41 snorks"), "ferry.yaml:6: says: 'snork"),
    ],
)
def test_says_that_cannot_be_read(tmp_path, text, told):
    with pytest.raises(ClaimsError) as error:
        breaks(tmp_path, text)
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("facts: [", "bad.yaml:"),
        ("facts:\n  - fact: a\n    expect: agree\n", "bad.yaml:2: facts.0.claims: Field required"),
        (RESCUED.replace("expect: discrepancy", "expect: row"), "bad.yaml:4: facts.0.expect: "),
        (RESCUED.replace("        says: 41 persons\n", ""), "bad.yaml:6: facts.0.claims.0.says: Field required"),
        (RESCUED.replace("topic:", "topics:"), "bad.yaml:1: topics: Extra inputs are not permitted"),
        (RESCUED.replace("    expect:", "    fact: again\n    expect:"), "bad.yaml:4: 'fact' stands twice"),
        (RESCUED.replace("says: 41 persons", "says:"), "bad.yaml:8: facts.0.claims.0.says: "),
        ("- a\n- b\n", "bad.yaml:1: "),
        ("", "bad.yaml:1: facts: Field required"),
        ("&a [*a]", "bad.yaml:1: nested too deeply"),
        (RESCUED + "---\nb: 2\n", "bad.yaml:16: "),
        ("a: \x07\n", "bad.yaml: "),
    ],
)
def test_a_bad_file_is_one_line_with_its_place(tmp_path, text, told):
    with pytest.raises(ClaimsError) as error:
        facts(tmp_path, text, "bad.yaml")
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_an_empty_and_a_binary_file(tmp_path):
    with pytest.raises(ClaimsError, match="no such file or folder"):
        read(tmp_path / "none")
    with pytest.raises(ClaimsError, match="holds no claims"):
        read(tmp_path)
    (tmp_path / "x.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ClaimsError, match="not UTF-8"):
        read(tmp_path)


def test_the_tally_and_junit(tmp_path):
    text = RESCUED + ABOARD.replace("fact: people", "  - fact: people").replace("\n", "\n    ").rstrip() + "\n"
    two = facts(tmp_path, text.replace("expect: discrepancy", "expect: agree"))
    result = Verification(outcomes=tuple(examine(two, SOURCES, report())))
    assert (result.held, result.broken) == (1, 1)
    assert tally(result).endswith("1 held, 1 broken\n")
    (suite,) = JUnitXml.fromstring(junit(result).encode())
    assert (suite.tests, suite.failures, len(suite)) == (2, 1, 2)
    held, broken = sorted(suite, key=lambda case: bool(case.result))
    assert held.is_passed
    assert "expected agree, it is now discrepancy" in broken.result[0].message
    assert broken.result[0].text.splitlines()[0] == broken.result[0].message


@pytest.mark.parametrize(
    ("says", "text", "equal"),
    [
        ("more than 2,000 seats", "It holds more than 2,000 seats.", True),
        ("2,000 seats", "It holds more than 2,000 seats.", False),
        ("2,000 seats", "It holds 2,000 beds.", False),
        ("2,000", "It holds 2,000 beds.", True),
        ("9 May 2031", "It opened on 9 May 2031.", True),
        ("9 May", "It opened on 9 May 2031.", True),
        ("10 May", "It opened on 9 May 2031.", False),
        ("two weeks", "It lasted two weeks.", True),
        ("two weeks", "It lasted two days.", False),
        ("$3 million", "It cost $3 million.", True),
        ("€3 million", "It cost $3 million.", False),
    ],
)
def test_what_says_states_is_compared_not_its_words(says, text, equal):
    (said,) = readings(says, Source(path="a.txt", text=text, published=date(2031, 6, 1)))
    assert any(same(said.value, m.value) for m in extract(text, published=date(2031, 6, 1))) is equal


def test_the_schema_knows_both_shapes():
    assert {"Facts", "OneFact", "Fact"} <= set(schema()["$defs"])
    assert set(schema()["$defs"]["Verdict"]["enum"]) == {v.value for v in Verdict}


def test_the_schema_beside_the_claims_is_the_one_that_is_printed():
    kept = Path(__file__).parent.parent / "claims" / "claim.schema.json"
    assert json.loads(kept.read_text(encoding="utf-8")) == schema()


def test_likeness_and_the_nearest_passage():
    assert likeness("river", "river") == 1
    assert likeness("abc", "xyz") == 0
    assert likeness("the river rose", "the rivers rose") == likeness("the rivers rose", "the river rose") > 0.9
    text = "At dawn the rivers rose by two metres."
    start, end, score = nearest("the river rose", text)
    assert text[start:end].strip() in text
    assert "rivers rose" in text[start:end] or score > 0.8
    assert nearest("", "x") == nearest("long", "x") == (0, 0, 0.0)
