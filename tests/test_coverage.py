"""Nothing that looks like a figure or a time is passed over in silence: an independent scan against claims and ledger."""

import re
from pathlib import Path

import pytest

from factcheck.model import Report, Source
from factcheck.pipeline import compare, load

SEEDS = Path(__file__).parent.parent / "seeds"
SOURCES = load([SEEDS])

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = "hundred thousand million billion trillion"
MONTHS = "january february march april may june july august september october november december"
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
PLURALS = f"{SCALES} {WEEKDAYS}"  # "the previous ones" counts nothing
SCAN = re.compile(
    rf"\d+(?:[.,]\d+)*|\b(?:{'|'.join(f'{ONES} {TENS} {MONTHS}'.split())}|(?:{'|'.join(PLURALS.split())})s?)\b",
    re.IGNORECASE,
)
MAY = re.compile(r"\bmay\b")  # the verb: the month has a capital


def scan(text: str) -> list[tuple[int, int, str]]:
    """Digits, number words, months and weekdays of a text, found without any code or data of ours."""
    return [(m.start(), m.end(), m[0]) for m in SCAN.finditer(text) if MAY.fullmatch(m[0]) is None]


def passed_over(report: Report, source: Source) -> list[str]:
    """What the scan finds in a source and neither a claim nor an ignored passage with a reason holds, as line: words."""
    spans = [(c.start, c.end) for c in report.claims if c.source == source.path]
    spans += [(i.start, i.end) for i in report.ledger.ignored if i.source == source.path and i.reason.strip()]
    return [
        f"{source.path}:{source.place(start)[0]}: {words}"
        for start, end, words in scan(source.text)
        if not any(lo <= start and end <= hi for lo, hi in spans)
    ]


@pytest.fixture(scope="module")
def report() -> Report:
    return compare(SOURCES)


def test_the_scan_itself_finds_digits_words_months_and_days() -> None:
    text = "On Friday, 3 May, one of 1,200 may see two Thousand; 4.5m in zero millions. May Sundays be sixty!"
    found = [words for _, _, words in scan(text)]
    assert found == ["Friday", "3", "May", "one", "1,200", "two", "Thousand", "4.5", "zero", "millions", "May", "Sundays", "sixty"]


@pytest.mark.parametrize("source", SOURCES, ids=lambda s: s.path)
def test_nothing_is_passed_over(report: Report, source: Source) -> None:
    assert len(scan(source.text)) > 2
    assert passed_over(report, source) == []


def test_what_is_passed_over_is_found(report: Report) -> None:
    bare = report.model_copy(update={"claims": (), "ledger": report.ledger.model_copy(update={"ignored": ()})})
    assert all(len(passed_over(bare, s)) == len(scan(s.text)) for s in SOURCES)


def test_a_text_full_of_figures_that_state_nothing_is_accounted_for() -> None:
    text = (
        "One may ask a thousand times, said the man on platform 9 of the A38 in May.\n\n"
        "See section 4.2 and ISO 9001; call 555-0199, flight BA2490, on Monday or so.\n\n"
        "Comments (12)\n\nRead also: Ten ways to save a million\n\nJust one of those sixties songs, eighty-ish, of Friday fame."
    )
    source = Source(path="odd.txt", text=text)
    assert passed_over(compare([source]), source) == []
