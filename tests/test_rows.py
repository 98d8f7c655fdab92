"""Every row of the lexicon is the only reason why at least one phrasing of the corpora is read as it should be."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from phrasings import phrasings
from rows import Cases, Row, put, rows, table, without
from ruamel.yaml import YAML

from factcheck import lexicon

TABLES = ("numbers", "hedges", "calendar", "units", "names")  # those with which numbers and times are read
READING = [(language, name) for language in lexicon.languages() for name in TABLES]
KNOWN: dict[str, list[str]] = YAML(typ="safe").load((Path(__file__).parent / "corpus" / "rows_known.yaml").read_text(encoding="utf-8"))


def _file(language: str, name: str) -> str:
    return "units.yaml" if name == "units" else f"{language}/{name}.yaml"


@cache
def _phrasings(language: str) -> Cases:
    return Cases(lexicon.load(language), [p for p in phrasings() if p.language == language])


def _rows(language: str, name: str) -> list[Row]:
    """Units are those of all languages: their symbols are looked for in English, their names each in its own language."""
    return [r for r in rows(table(_file(language, name))) if name != "units" or _language(r) == language]


def _language(row: Row) -> str:
    return next((str(k) for k in row.place if k in lexicon.languages()), "en")


@pytest.mark.parametrize(("language", "name"), READING)
def test_every_row_is_needed(language: str, name: str) -> None:
    raw: dict[str, Any] = table(_file(language, name))
    unneeded = _phrasings(language).unneeded(name, raw, _rows(language, name))
    known = KNOWN.get(f"{language}/{name}", [])
    new = [r for r in unneeded if r not in known]
    old = [r for r in known if r not in unneeded]
    where = f"no phrasing of tests/corpus/kinds/*.{language}.yaml fails without these rows of {_file(language, name)}; add one for each"
    assert not new, "\n".join([where, *new])
    assert not old, "\n".join(["these rows are needed; take them out of tests/corpus/rows_known.yaml", *old])


def test_a_lexicon_without_a_row_is_the_one_that_is_used() -> None:
    whole, raw = lexicon.load("en"), table("en/numbers.yaml")
    seven = next(p for p in phrasings() if p.language == "en" and p.means is not None and "seventy-three seats" in p.text)
    assert seven.holds(whole)
    assert not seven.holds(put(whole, "numbers", without(raw, ("cardinals", "seventy"))))
    assert seven.holds(put(whole, "numbers", raw))
