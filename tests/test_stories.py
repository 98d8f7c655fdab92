"""Stories: small folders of sources, the exact page of each, and the facts that it must hold; those that do not yet are listed by name."""

import pytest
from ruamel.yaml import YAML
from stories import NAMES, PAGE, STORIES, outcomes, page, ran

KNOWN: dict[str, dict[str, str]] = YAML(typ="safe").load((STORIES / "known.yaml").read_text(encoding="utf-8")) or {}


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_the_one_that_was_looked_at(name: str) -> None:
    wanted = (STORIES / name / PAGE).read_text(encoding="utf-8")
    assert page(ran(name).report) == wanted, "look at the difference; `python -m tests.stories --write` accepts it"


@pytest.mark.parametrize("name", NAMES)
def test_the_facts_of_the_story_hold_but_for_those_that_are_known(name: str) -> None:
    results, known = outcomes(name, ran(name).report), set(KNOWN.get(name, {}))
    broken = {o.fact: [b.message for b in o.breaks] for o in results if o.breaks}
    assert {fact: why for fact, why in broken.items() if fact not in known} == {}, "no longer holds"
    assert sorted(known - set(broken)) == [], "holds now, or is no fact: take it out of known.yaml"


def test_what_is_known_names_stories_and_gives_a_reason() -> None:
    assert set(KNOWN) <= set(NAMES)
    assert all(reason for facts in KNOWN.values() for reason in facts.values())


def test_there_are_stories_with_facts_to_hold() -> None:
    assert len(NAMES) >= 10
    assert all(len(outcomes(name, ran(name).report)) >= 5 for name in NAMES)
