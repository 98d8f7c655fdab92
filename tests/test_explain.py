"""Explaining: from an id back to spans, frames, likeness, intervals and rules."""

import pytest

import factcheck
from factcheck.checks import CHECKS
from factcheck.explain import UnknownIdError, explain
from factcheck.rules import rules
from factcheck.verdicts import GATES, LADDER
from reports import report


def test_every_rule_is_explained_by_its_own_words():
    for rule in (*GATES, *LADDER, *CHECKS):
        assert len(rules()[rule.id]) > 20, rule.id
        assert rules()[rule.id] in explain(None, rule.id)


def test_a_group_shows_words_places_intervals_and_the_waterfall():
    text = explain(report(), "g-h41")
    assert "“41 passengers”  herald.txt:3:22, characters 50–63, h41" in text
    assert "verdict: discrepancy (dispute), by the rule figures_apart" in text
    assert "what would settle it: the coast guard's list of survivors" in text
    assert "said by The coast guard; the words allow [40.5, 41.5)" in text
    assert "measure: rescued from “rescued” at 50–53 (clause)" in text
    assert "  +2.50 ██████████" in text
    assert "  -0.50 ░░" in text


def test_a_prefix_that_only_one_id_has_will_do():
    assert explain(report(), "g-h") == explain(report(), "g-h41")


def test_a_prefix_of_several_ids_names_them():
    with pytest.raises(UnknownIdError, match="may be any of 2 ids: w200, w205"):
        explain(_with_twin(), "w20")


def _with_twin():
    one = report()
    twin = one.claims[3].model_copy(update={"id": "w205"})
    return one.model_copy(update={"claims": (*one.claims, twin)})


def test_a_claim_shows_where_it_is_used():
    text = explain(report(), "w46")
    assert "in group g-h41: How many passengers were rescued? (discrepancy)" in text
    assert "in check k1: part_whole (compatible)" in text
    assert "sentence: In all, 46 passengers were rescued by dawn." in text


def test_a_check_shows_what_it_was_drawn_from():
    text = explain(report(), "k1")
    assert "check k1: part_whole, inside wire.txt" in text
    assert "“About 200 people”" in text


def test_an_unknown_id_is_one_line():
    with pytest.raises(UnknownIdError, match="'nothing' is no rule"):
        explain(report(), "nothing")
    with pytest.raises(UnknownIdError, match="run factcheck compare first"):
        explain(None, "nothing")


def test_what_was_nearly_joined_is_shown_with_what_spoke_against_it():
    told = factcheck.compare(
        [
            factcheck.Source(path="a.txt", text="The landslide in Orre killed 12 people on Monday."),
            factcheck.Source(path="b.txt", text="The landslide in Orre injured 40 people on Monday."),
            factcheck.Source(path="c.txt", text="The last landslide in Orre killed 31 people."),
        ]
    )
    (claim,) = (c for c in told.claims if c.quote == "12 people")
    text = explain(told, claim.id)
    assert "not taken for the same fact, though near (2):" in text
    assert "  veto: one counts dead, the other injured" in text
    assert "scope: only one is “background” (“last”)" in text
    assert text.index("scope: only one") < text.index("veto: one counts")  # those without a veto are nearer


def test_no_claim_has_a_long_list_of_near_misses():
    towns = ("Orre", "Velm", "Karst", "Lisk", "Maru", "Tolle", "Essen", "Dahl")
    texts = (f"The storm killed {n} people in the {town} district." for n, town in enumerate(towns, 12))
    told = factcheck.compare([factcheck.Source(path=f"{n}.txt", text=t) for n, t in enumerate(texts)])
    assert told.near_misses
    assert all(sum(c.id in (m.a, m.b) for m in told.near_misses) <= 3 for c in told.claims)
