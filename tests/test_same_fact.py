"""Do two passages state the same fact? Pairs of invented passages, each with what joins or parts them."""

import pytest
from ruamel.yaml import YAML
from same_fact import CORPUS, Pair, name, outcome, pairs, wanted

KNOWN: dict[str, str] = YAML(typ="safe").load((CORPUS / "same_fact_known.yaml").read_text(encoding="utf-8")) or {}
PAIRS = pairs()


@pytest.mark.parametrize("pair", PAIRS, ids=name)
def test_pair(pair: Pair) -> None:
    found, known = outcome(pair), KNOWN.get(name(pair))
    if known is None:
        assert found == wanted(pair), f"the figures came {found}"
    else:
        assert found != wanted(pair), "is as it should be now: take it out of same_fact_known.yaml"


def test_each_pair_has_a_name_of_its_own_and_the_known_ones_are_there() -> None:
    names = [name(p) for p in PAIRS]
    assert len(names) == len(set(names)) >= 400
    assert set(KNOWN) <= set(names)


def test_more_than_half_are_as_they_should_be() -> None:
    assert len(KNOWN) * 2 < len(PAIRS)
