"""Every rule, check, cap and veto does something on the stories; what caps and vetoes take away is written down."""

import pytest
import removed
from firing import REGISTRIES, VETOES, Floor, counts, described, veto_of

EACH = [(registry, name) for registry in REGISTRIES for name in registry.names]


@pytest.mark.parametrize(("registry", "name"), EACH, ids=[name for _, name in EACH])
def test_each_fires_in_enough_stories(registry: Floor, name: str) -> None:
    found = sorted(counts().get(name, {}))
    wanted = f"write stories with {registry.needs}: {described(name)}"
    assert len(found) >= registry.least, f"{name} fires in {len(found)} stories {found} and needs {registry.least}; {wanted}"


def test_names_are_used_once() -> None:
    names = [name for _, name in EACH]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("veto", VETOES)
def test_a_veto_is_known_by_its_words(veto: str) -> None:
    assert veto_of(veto.replace("…", "some words")) == veto


def test_what_was_removed_is_written_down() -> None:
    wanted = removed.PAGE.read_text(encoding="utf-8")
    assert removed.page() == wanted, "look at the difference; `python -m tests.firing --write` accepts it"
