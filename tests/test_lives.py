"""Dates of births and deaths beside names, row by row of the corpus: what is read of them, and what is found between two sources."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from factcheck import lexicon
from factcheck.extract import read
from factcheck.model import Period, Source, Verdict
from factcheck.normalise import normalise
from factcheck.pipeline import compare

ROWS = YAML(typ="safe").load((Path(__file__).parent / "corpus" / "lives.yaml").read_text(encoding="utf-8"))
DATES, PAIRS = ROWS["dates"], ROWS["pairs"]
SAID = (Verdict.DISCREPANCY, Verdict.TENSION, Verdict.AGREE)


def claims(row):
    language = row.get("language", "en")
    source = Source(path="a.txt", text=f"{row['text']}\n", language=language)
    return source, normalise([read(source, lexicon.load(language))], lexicon.load(language))


@pytest.mark.parametrize("row", DATES, ids=[row["text"] for row in DATES])
def test_a_life_is_read_as_its_birth_and_its_death(row):
    lives, (source, found) = lexicon.load("en").world.people.lives, claims(row)
    told = {}
    for c in (c for c in found if isinstance(c.value, Period)):
        event, named = c.frame.event, c.frame.named
        of_life = event is not None and event.value in (lives.born.event, lives.died.event)
        told[c.quote] = [event.value, *([named.value.split()[-1]] if named is not None else [])] if of_life else None
    assert told == row["says"]
    assert all(source.text[c.start : c.end] == c.quote for c in found)
    assert all(source.place(c.start) == (c.line, c.column) for c in found)
    assert len({c.id for c in found}) == len(found)


@pytest.mark.parametrize("row", PAIRS, ids=[" | ".join(row["sources"]) for row in PAIRS])
def test_two_sources_on_one_life(row):
    report = compare([Source(path=f"{n}.txt", text=f"{text}\n") for n, text in enumerate(row["sources"])])
    by_id = {c.id: c for c in report.claims}
    told: dict[str, list[str]] = {}
    for group in report.groups:
        dated = [by_id[c] for c in group.claims if isinstance(by_id[c].value, Period)]
        if dated and group.verdict in SAID:
            told.setdefault(group.verdict.value, []).append(" / ".join(sorted(c.quote for c in dated)))
    assert {verdict: sorted(quotes) for verdict, quotes in told.items()} == row["finds"]


def test_a_span_over_two_lines_keeps_its_places():
    source, found = claims({"text": "The cellist Ludwig van Orten (3 May 1920 –\n8 June 1999) never flew."})
    assert [(c.quote, c.line, c.column) for c in found] == [("3 May 1920", 1, 31), ("8 June 1999", 2, 1)]
    assert all(source.place(c.start) == (c.line, c.column) for c in found)
