"""The models: a report that was written is read again, whole."""

from factcheck.model import Report, Source
from factcheck.pipeline import compare


def test_a_report_comes_back_from_its_json() -> None:
    text = (
        "The bridge opened at 9:30 on 3 May 2021, a decade after the flood. About 40 of 200 lorries crossed first.\n\n"
        "Its three builders, Ames, Boyd and Cole, had asked for two weeks more."
    )
    report = compare([Source(path="a.txt", text=text), Source(path="b.txt", text=text.replace("40", "55"))])
    assert {c.value.type for c in report.claims} >= {"quantity", "period", "duration", "members"}
    assert Report.model_validate_json(report.model_dump_json()) == report
