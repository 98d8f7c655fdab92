"""Times in the context of their document: the examples of tests/corpus/timeline.yaml, and what must hold of any text."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

import factcheck
from factcheck import lexicon
from factcheck.calendar_reading import days_of
from factcheck.calendar_reading.counted import counted
from factcheck.extract import read
from factcheck.model import Basis, Granularity, Period, ResolvedFrom, Source, Stated

CORPUS: dict[str, Any] = YAML(typ="safe").load((Path(__file__).parent / "corpus" / "timeline.yaml").read_text(encoding="utf-8"))
WORDS = tuple(CORPUS["words"].split())


def _source(document: dict[str, Any]) -> Source:
    published = document.get("published")
    if published is None:
        return Source(path="text", text=document["text"])
    return Source(path="text", text=document["text"], published=date.fromisoformat(str(published)), published_basis=Basis.STATED)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _wanted(day: Any) -> str | None:
    return None if day is None else str(day)


@pytest.mark.parametrize("document", [pytest.param(d, id=d["name"]) for d in CORPUS["documents"]])
def test_times_stand_on_their_days(document: dict[str, Any]) -> None:
    """Each time that the example names is found, on the days it gives, from the support it gives."""
    found = [m for m in factcheck.extract(_source(document)) if isinstance(m.value, Period)]
    for says in document["says"]:
        value = next((m.value for m in found if m.text == says["text"]), None)
        assert isinstance(value, Period), f"{says['text']!r} is not among {[m.text for m in found]}"
        got = (_iso(value.earliest), _iso(value.latest), value.resolved_from.value)
        assert got == (_wanted(says.get("earliest")), _wanted(says.get("latest")), says["from"]), f"{says['text']!r}: {value.basis}"
        assert says.get("basis", "") in (value.basis or "")


@pytest.mark.parametrize("document", [pytest.param(d, id=d["name"]) for d in CORPUS["published"]])
def test_the_date_of_publication_is_read(document: dict[str, Any]) -> None:
    """A date line dates the document; a date in a sentence does not."""
    source = read(_source(document), lexicon.load("en")).source
    assert _iso(source.published) == _wanted(document["date"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.dates())
def test_any_words_of_times_are_read_without_error(words: list[str], published: date) -> None:
    """Nothing raises, spans hold their words, ends are in order, and what is not resolved has no days."""
    text = " ".join(words)
    for m in factcheck.extract(text, published=published):
        assert text[m.start : m.end] == m.text
        if isinstance(m.value, Period):
            if m.value.earliest is not None and m.value.latest is not None:
                assert m.value.earliest <= m.value.latest
            if m.value.resolved_from is ResolvedFrom.UNRESOLVED:
                assert m.value.earliest is None and m.value.latest is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    """Nothing raises on any text."""
    assert all(text[m.start : m.end] == m.text for m in factcheck.extract(text))


@given(
    st.dates(),
    st.integers(-1000, 1000),
    st.sampled_from(["day", "week", "month", "year", "decade", "century", "weekend", "quarter"]),
)
def test_counting_never_leaves_the_calendar(anchor: date, shift: int, unit: str) -> None:
    """A shift beyond the first or last day of the calendar does not raise."""
    for part in (None, "span", "early", "later"):
        days = counted(Stated(shift=shift, shift_unit=unit, anchor="published", part=part), Granularity.YEAR, anchor)
        assert days is None or days.earliest is None or days.latest is None or days.earliest <= days.latest


@given(st.integers(1000, 2199), st.integers(1, 12), st.integers(1, 31))
def test_a_stated_day_is_itself(year: int, month: int, day: int) -> None:
    """A day that the calendar has is read as itself, and one that it has not as none."""
    days = days_of(Stated(year=year, month=month, day=day), Granularity.DAY)
    try:
        real: date | None = date(year, month, day)
    except ValueError:
        real = None
    assert (None if days is None else days.earliest) == real
