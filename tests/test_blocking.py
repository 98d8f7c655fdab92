"""Which claims are put side by side, and what is said of those that are not."""

import factcheck
from factcheck.formats import FORMATS
from factcheck.grouping import blocking


def told(n: int) -> factcheck.Report:
    texts = (f"The {name} mine sent {1000 + k} tonnes of ore." for k, name in enumerate(f"Or{chr(97 + k % 26)}{k}" for k in range(n)))
    return factcheck.compare([factcheck.Source(path=f"{k:03}.txt", text=t) for k, t in enumerate(texts)])


def test_what_too_many_claims_share_is_counted_and_shown() -> None:
    report = told(blocking.LARGEST + 2)
    assert max(report.ledger.too_common.values()) == blocking.LARGEST + 2
    page = next(f for f in FORMATS if f.name == "markdown").render(report)
    assert "Shared by too many claims to put all side by side" in page


def test_a_folder_of_ordinary_size_leaves_nothing_out() -> None:
    assert told(12).ledger.too_common == {}
