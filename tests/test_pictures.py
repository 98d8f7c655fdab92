"""The pictures of docs/verdicts.md: they are what the program draws now, of values that it read and intervals that it computed."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from pictures import FOLDER, ROWS, path, picture, report, shown

from factcheck.formats.html.strip import in_words
from factcheck.model import Interval, Verdict

ROOT = Path(__file__).parent.parent
VERDICTS = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")
SVG = "{http://www.w3.org/2000/svg}"
LARGE = 12_000  # bytes


def words(drawn):
    """The lines of text in a picture."""
    return ["".join(text.itertext()) for text in ET.fromstring(drawn).iter(f"{SVG}text")]


@pytest.mark.parametrize("name", ROWS)
def test_the_committed_picture_is_what_is_drawn(name):
    kept = path(name).read_text(encoding="utf-8") if path(name).exists() else None
    assert picture(ROWS[name]) == kept, "look at the difference; `python -m tests.pictures --write` accepts it"


def test_there_is_no_picture_that_nobody_draws():
    assert sorted(p.name for p in FOLDER.iterdir()) == sorted(path(name).name for name in ROWS)


def test_every_verdict_has_a_picture():
    assert {v.value for v in Verdict} == {row["shows"].split()[0] for row in ROWS.values()}


@pytest.mark.parametrize("name", ROWS)
def test_the_intervals_are_those_of_the_comparison(name):
    told = report(ROWS[name])
    card, _ = shown(told, ROWS[name]["shows"])
    lines = words(picture(ROWS[name]))
    pairs = next(g for g in told.groups if g.id == card.id).comparisons
    used = [(c.numbers[s], c.numbers.get(f"{s}_expected", c.numbers[s])) for c in pairs for s in "ab" if s in c.numbers]
    for allowed, expected in used if card.kind == "quantity" and card.ticks else ():
        more = "" if expected == allowed else f"; a reader expects {in_words(Interval.read(expected))}"
        assert f"the words allow {in_words(Interval.read(allowed))}{more}" in lines
    drawn = "".join(lines)
    assert all(v.said.quote in drawn and v.source.name in drawn for v in card.voices)


def test_another_text_gives_another_picture():
    row = ROWS["tension"]
    other = {**row, "sources": {name: s.replace("2,500", "2,700") for name, s in row["sources"].items()}}
    assert "the words allow from 2,650 to below 2,750" in words(picture(other))
    agreeing = {**row, "sources": {name: s.replace("2,500", "2,300") for name, s in row["sources"].items()}}
    with pytest.raises(ValueError, match="come to compatible near_figure, where the picture shows tension figures_strained"):
        picture(agreeing)


@pytest.mark.parametrize("name", ROWS)
def test_a_picture_stands_alone_is_small_and_tells_itself_in_words(name):
    drawn = path(name).read_text(encoding="utf-8")
    svg = ET.fromstring(drawn)
    assert svg.get("role") == "img"
    assert {svg.find(f"{SVG}title").get("id"), svg.find(f"{SVG}desc").get("id")} == set(svg.get("aria-labelledby").split())
    assert all(svg.find(f"{SVG}{tag}").text.strip() for tag in ("title", "desc"))
    assert "@media (prefers-color-scheme: dark)" in drawn
    assert not re.search(r"var\(--|url\(|href|<script|<image", drawn)
    assert len(drawn.encode()) < LARGE


def test_the_page_shows_every_picture_with_its_words():
    embedded = dict(re.findall(r"\n\n!\[([^\]]+)\]\(pictures/([\w-]+)\.svg\)(?=\n\n)", VERDICTS))  # each a paragraph of its own
    assert sorted(embedded.values()) == sorted(ROWS)
    assert all(len(alt) > 40 for alt in embedded), "the alt text says what the picture shows"
