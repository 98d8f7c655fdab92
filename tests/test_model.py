"""The models: a report that was written is read again, whole."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.bounds import strict
from factcheck.model import Interval, Quantity, Report, Source
from factcheck.pipeline import compare
from factcheck.settings import Settings


def test_a_report_comes_back_from_its_json() -> None:
    text = (
        "The bridge opened at 9:30 on 3 May 2021, a decade after the flood. About 40 of 200 lorries crossed first.\n\n"
        "Its three builders, Ames, Boyd and Cole, had asked for two weeks more."
    )
    report = compare([Source(path="a.txt", text=text), Source(path="b.txt", text=text.replace("40", "55"))])
    assert {c.value.type for c in report.claims} >= {"quantity", "period", "duration", "members"}
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_the_text_of_a_source_is_kept_beside_the_report_and_not_in_its_json() -> None:
    """Formats that show a source have its text; the JSON report has its SHA-256, and reads back as the same report."""
    source = Source(path="a.txt", text="The dam holds 12 million litres.\n")
    report = compare([source])
    assert report.sources[0].text == source.text
    again = Report.model_validate_json(report.model_dump_json())
    assert (again, again.sources[0].text) == (report, "")
    assert "text" not in report.model_dump()["sources"][0]
    assert hash(again.sources[0]) == hash(report.sources[0])


def test_the_numbers_of_a_comparison_are_told_of_its_own_a_and_b() -> None:
    """`numbers` call the two sides a and b: they are the a and b of the comparison, whichever of the two was read first."""
    told = [f"The storm killed {n} people in Aldmoor on 3 May 2031." for n in ("12", "19", "more than 30", "about 15")]
    report = compare([Source(path=f"{i}.txt", text=text) for i, text in enumerate(told)])
    claims = {c.id: c for c in report.claims}
    pairs = [c for g in report.groups for c in g.comparisons if g.kind == "number" and "a" in c.numbers]
    assert len(pairs) == 6
    for pair in pairs:
        for side, name in ((pair.a, "a"), (pair.b, "b")):
            value = claims[side].value
            assert isinstance(value, Quantity)
            assert pair.numbers[name] == str(strict(value, Settings()))


ENDS = st.none() | st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=3)


@given(ENDS, ENDS, st.booleans(), st.booleans())
def test_a_printed_interval_is_read_again(lo: Decimal | None, hi: Decimal | None, lo_in: bool, hi_in: bool) -> None:
    printed = str(Interval(lo=lo, hi=hi, lo_in=lo_in, hi_in=hi_in))
    again = Interval.read(printed)
    assert again is not None
    assert (again.lo, again.hi) == (lo, hi)
    assert str(again) == printed


@pytest.mark.parametrize("words", ["", "2022-01-05", "2022-01-05/…", "25 %", "[1, 2", "[a, b)", "[1,2)", "[, )", "[1.2.3, 4)"])
def test_what_is_no_interval_is_not_read_as_one(words: str) -> None:
    assert Interval.read(words) is None
