"""Every phrasing of tests/corpus/kinds: the value it means is read, and what names no such value is left alone."""

from typing import Any

import pytest
from phrasings import Phrasing, phrasings, shown

import factcheck


def _marked(said: list[Phrasing]) -> list[Any]:
    return [pytest.param(p, id=f"{p.file}: {'nothing: ' if p.means is None else ''}{p.text}") for p in said]


@pytest.mark.parametrize("said", _marked([p for p in phrasings() if p.means is not None]))
def test_the_value_is_read(said: Phrasing) -> None:
    mentions = factcheck.extract(said.text, published=said.today, language=said.language)
    assert said.is_met(mentions), f"wanted {said.means}, read:\n{shown(mentions)}"


@pytest.mark.parametrize("said", _marked([p for p in phrasings() if p.means is None]))
def test_nothing_is_read(said: Phrasing) -> None:
    mentions = factcheck.extract(said.text, published=said.today, language=said.language)
    assert said.is_met(mentions), f"read:\n{shown(tuple(m for m in mentions if m.kind.value in said.kinds))}"
