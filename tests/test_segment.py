"""Texts and how they are cut: by examples, by laws that hold for any text, and on the seeds."""

from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factcheck import lexicon
from factcheck.model import Role, Segment, Source
from factcheck.segment import dateline, segment

CORPUS = Path(__file__).parent / "corpus"
SEEDS = Path(__file__).parent.parent / "seeds"
TEXTS: list[dict[str, Any]] = YAML(typ="safe").load((CORPUS / "segments.yaml").read_text(encoding="utf-8"))
PARAGRAPHS: list[str] = YAML(typ="safe").load((CORPUS / "sentences.yaml").read_text(encoding="utf-8"))


def cut(text: str) -> tuple[Segment, ...]:
    return segment(Source(path="a.txt", text=text), lexicon.load("en"))


def read(text: str, found: tuple[Segment, ...]) -> list[list[str]]:
    rows = ([s.role.value, " ".join(s.span.of(text).split()), s.reason] for s in found)
    return [[part for part in row if part is not None] for row in rows]


@pytest.mark.parametrize("example", TEXTS, ids=lambda e: e["name"])
def test_texts(example: dict[str, Any]) -> None:
    text = example["text"]
    found = cut(text)
    assert read(text, found) == example["reads"]
    if "paragraphs" in example:
        assert len({s.paragraph for s in found}) == example["paragraphs"] + 1
    if "dateline" in example:
        span = dateline(found, Source(path="a.txt", text=text))
        assert (span.of(text) if span is not None else None) == example["dateline"]


@pytest.mark.parametrize("marked", PARAGRAPHS)
def test_sentences(marked: str) -> None:
    wanted = [s.strip() for s in marked.split("¦")]
    text = marked.replace("¦ ", "") + "\n\nThis paragraph makes the one above part of a body. It ends here."
    assert [s.span.of(text) for s in cut(text) if s.paragraph == 0] == wanted


def lawful(text: str) -> None:
    """Each character that is not blank lies in exactly one segment, in order; a segment neither begins nor ends blank."""
    found = cut(text)
    at = 0
    for s in found:
        assert not text[at : s.span.start].strip()
        words = s.span.of(text)
        assert words and words == words.strip()
        assert s.claims == (s.role not in (Role.FURNITURE, Role.COMMENT, Role.REPEAT))
        at = s.span.end
    assert not text[at:].strip()
    assert [s.paragraph for s in found] == sorted(s.paragraph for s in found)
    dateline(found, Source(path="a.txt", text=text))


WORDS = (
    "Ash ",
    "ash ",
    "Mr. ",
    "No. 5 ",
    "12 ",
    "p. m. ",
    "U. S. ",
    "May 3, 2031",
    "Credit: ",
    "© ",
    "[Ola Berg/AP]\n",
    "By Ada Roe\n",
)
LINES = ("\n", "\n\n", "\r\n", "\u2028", "Comments (3)\n", "Next\n", "Reply\n")
SIGNS = (". ", ".", '"', "”", "[", "] ", "(", ") ", "\xa0", "\x00", "\ud800", "? ", "… ", ": ", "| ", "。", "- ")
PIECES = st.sampled_from((*WORDS, *LINES, *SIGNS))


@settings(max_examples=300, deadline=None, database=None, derandomize=True)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_character_is_in_one_segment(text: str) -> None:
    lawful(text)


@settings(max_examples=100, deadline=None, database=None, derandomize=True)
@given(st.text(max_size=80))
def test_nothing_raises_on_any_text(text: str) -> None:
    lawful(text)


SENTENCE = "The dam at Orvik held 3.2 million tonnes of water on Jan. 5, the U. S. agency said. "


@pytest.mark.parametrize(
    "piece",
    [
        SENTENCE,
        ".",
        ". ",
        '." ',
        " ",
        "a",
        "\n",
        "(",
        "Ash Row\n",
        "Next\n\n",
        "Comments (3)\n\n",
        "Ash row of trees\n\n",
    ],
    ids=repr,
)
def test_time_is_linear_in_the_length(piece: str) -> None:
    """Twice the text takes about twice the time; a rule that is quadratic would take four times."""
    cut(SENTENCE)
    times = []
    for size in (100_000, 400_000):
        text = piece * (size // len(piece)) + "x"
        start = perf_counter()
        cut(text)
        times.append(perf_counter() - start)
    assert times[1] < 10 * times[0] + 0.3


@pytest.mark.parametrize("name", sorted(p.name for p in SEEDS.glob("*.txt")))
def test_seeds_keep_every_character(name: str) -> None:
    lawful((SEEDS / name).read_text(encoding="utf-8"))


def seed(number: str) -> list[tuple[str, int, str | None]]:
    """Role, line and reason of each segment of a seed."""
    source = Source(path=number, text=next(SEEDS.glob(f"{number}_*.txt")).read_text(encoding="utf-8"))
    found = segment(source, lexicon.load("en"))
    return [(s.role.value, source.place(s.span.start)[0], s.reason) for s in found]


def lines(number: str, role: str) -> list[int]:
    return [line for r, line, _ in seed(number) if r == role]


@pytest.mark.parametrize(("number", "title"), [("000", [3]), ("001", [4]), ("002", [3]), ("003", []), ("004", [1])])
def test_seed_titles(number: str, title: list[int]) -> None:
    assert lines(number, "title") == title


@pytest.mark.parametrize(
    ("number", "headings"),
    [
        ("000", []),
        ("001", [40, 54, 72]),
        ("002", [11, 18, 27, 46, 55]),
        ("003", [2, 5, 7, 9, 11, *range(14, 36, 2)]),
        ("004", [5, 9, 13, 17]),
    ],
)
def test_seed_headings(number: str, headings: list[int]) -> None:
    assert lines(number, "heading") == headings


def test_seed_captions_repeats_and_comments() -> None:
    assert [lines(n, "caption") for n in ("000", "001", "002", "003", "004")] == [[15], [8, 20, 24], [8], [], []]
    assert [r for role, _, r in seed("000") if role == "repeat"] == ["repeats line 3"] * 2
    assert [r for role, _, r in seed("001") if role == "repeat"] == [
        "repeats line 8",
        "repeats line 20",
        "repeats line 24",
    ]
    assert sorted(set(lines("001", "comment"))) == [100, 104, 109, 114, 118, 123, 127, 131]
    assert [r for role, _, r in seed("004") if role == "furniture"] == ["navigation"] * 6
    assert [line for role, line, _ in seed("002") if role == "furniture"] == [1, 32, 40]
    assert [line for role, line, _ in seed("003") if role == "furniture"] == [37, 38]
