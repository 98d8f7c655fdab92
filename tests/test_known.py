"""What is known of findings, on the command line and in every format: rulings, baselines, what two reports do not share."""

import csv
import json
import re
import subprocess
from collections import Counter
from datetime import date
from io import StringIO
from pathlib import Path

import press
import pytest
from junitparser import Failure, JUnitXml, Skipped
from press import laid_out, said
from readers import commands, sarif_errors

from factcheck.decisions import against
from factcheck.diff import diff
from factcheck.formats import FORMATS
from factcheck.model import Decision, Group, Ruled, Ruling, State
from reports import report

MORNING, EVENING = ("".join(text.splitlines(keepends=True)[:-1]) for text in (press.MORNING, press.EVENING))  # without what both say
BY_NAME = {f.name: f for f in FORMATS}


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A working folder with two sources in press/, which differ on one fact."""
    return laid_out(tmp_path, monkeypatch, morning=MORNING, evening=EVENING)


def typed(monkeypatch, *lines):
    monkeypatch.setattr("sys.stdin", StringIO("".join(f"{line}\n" for line in lines)))


def test_review_asks_and_keeps_what_is_answered(desk, capsys, monkeypatch):
    said(capsys, "compare", "press")
    typed(monkeypatch, "x", "d", "", "d", "The first is a count of the morning.")
    code, out, _ = said(capsys, "review", "--by", "R. Osei", "--on", "2031-03-05")
    assert code == 0
    assert "morning.txt:3" in out
    assert "Rescuers said 12 people were killed" in out
    assert "Please answer" in out
    assert "A ruling needs its reason" in out
    assert out.splitlines()[-1] == "1 ruled, 0 left open; .factcheck/decisions.yaml"
    text = (desk / ".factcheck" / "decisions.yaml").read_text(encoding="utf-8")
    assert "reason: The first is a count of the morning.\n    by: R. Osei\n" in text
    _, out, _ = said(capsys, "compare", "press")
    assert "Decided: no conflict (R. Osei, 2031-03-05): The first is a count of the" in " ".join(out.replace("│", " ").split())
    typed(monkeypatch)
    assert said(capsys, "review")[1].splitlines()[-1] == "0 ruled, 0 left open; .factcheck/decisions.yaml"


def test_what_is_ruled_is_written_before_the_next_is_asked(desk, capsys, monkeypatch):
    (desk / "press" / "night.txt").write_text(EVENING.replace("17", "31").replace("The county", "The mayor"), encoding="utf-8")
    said(capsys, "compare", "press")
    typed(monkeypatch, "s", "a", "Nobody knows.", "u", "u", "u", "a", "Two counts.", "q")
    _, out, _ = said(capsys, "review")
    assert "There is nothing to undo." in out
    assert out.splitlines()[-1] == "1 ruled, 2 left open; .factcheck/decisions.yaml"
    typed(monkeypatch, "d", "Withdrawn.")
    assert said(capsys, "review", "--decisions", "mine.yaml")[1].splitlines()[-1] == "1 ruled, 2 left open; mine.yaml"


def test_git_sees_the_decisions_and_not_the_report_of_the_last_run(desk, capsys, monkeypatch):
    said(capsys, "compare", "press")
    typed(monkeypatch, "a", "Two counts.")
    said(capsys, "review")
    subprocess.run(["git", "init", "-q"], check=True)
    listed = subprocess.run(["git", "status", "--short", "-uall"], capture_output=True, text=True, check=True).stdout
    assert ".factcheck/decisions.yaml" in listed
    assert "last.json" not in listed


def test_the_project_itself_keeps_decisions_in_git():
    root = Path(__file__).parent.parent
    if not (root / ".git").exists():
        pytest.skip("not a git checkout")
    ask = ["git", "-C", root, "check-ignore", "--no-index", "-q"]
    assert subprocess.run([*ask, ".factcheck/decisions.yaml"], check=False).returncode == 1
    assert subprocess.run([*ask, ".factcheck/last.json"], check=False).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["review"], "run factcheck compare first"),
        (["review", "--report", "noise.json"], "noise.json: not a JSON report"),
        (["review", "--on", "soon"], "soon"),
        (["compare", "press", "--baseline", "nowhere.json"], "nowhere.json"),
        (["compare", "press", "--baseline", "noise.json"], "noise.json: not a JSON report"),
        (["compare", "press", "--decisions", "bad.yaml"], "bad.yaml:1: decisions: Field required"),
        (["diff", "noise.json", "noise.json"], "noise.json: not a JSON report"),
        (["diff", "noise.json"], "NEW.json"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(desk, capsys, arguments, names):
    (desk / "noise.json").write_text("{}", encoding="utf-8")
    (desk / "bad.yaml").write_text("a: b\n", encoding="utf-8")
    code, out, err = said(capsys, *arguments)
    assert (code, out) == (2, "")
    assert names in err
    assert err.count("\n") == 1
    assert "internal error" not in err
    assert not (desk / "reports").exists()


def test_exit_codes_count_all_or_what_is_not_in_the_baseline_or_what_nobody_knows(desk, capsys, monkeypatch):
    fail = ("--fail-on", "tension")
    said(capsys, "compare", "press", "-o", "old.json")
    assert said(capsys, "compare", "press", *fail)[0] == 1
    assert said(capsys, "compare", "press", *fail, "--new-only")[0] == 1
    assert said(capsys, "compare", "press", *fail, "--baseline", "old.json")[0] == 0
    assert said(capsys, "compare", "press", *fail, "--baseline", "old.json", "--new-only")[0] == 0
    typed(monkeypatch, "a", "Two counts.")
    said(capsys, "review")
    assert said(capsys, "compare", "press", *fail)[0] == 1
    assert said(capsys, "compare", "press", *fail, "--new-only")[0] == 0
    (desk / "press" / "evening.txt").write_text(EVENING.replace("17", "27"), encoding="utf-8")
    assert said(capsys, "compare", "press", *fail, "--baseline", "old.json")[0] == 1
    code, _, err = said(capsys, "compare", "press", *fail, "--new-only")
    assert code == 1
    assert "1 of 1 decisions meet no conflict of these sources" in err


def test_new_only_leaves_out_and_says_so_and_the_kept_report_has_all(desk, capsys, monkeypatch):
    said(capsys, "compare", "press")
    typed(monkeypatch, "a", "Two counts.")
    said(capsys, "review")
    _, out, _ = said(capsys, "compare", "press", "--new-only", "-f", "markdown", "-o", "-")
    assert "left out: 1 decided" in out.lower()
    assert "12 people" not in out.partition("## Coverage")[0]
    kept = json.loads((desk / ".factcheck" / "last.json").read_text(encoding="utf-8"))
    assert [g["ruling"] for g in kept["groups"] if g["verdict"] == "discrepancy"] == ["conflict"]


def test_options_of_a_configuration(desk, capsys):
    said(capsys, "compare", "press", "-o", "old.json")
    (desk / "factcheck.toml").write_text('paths = ["press"]\nfail_on = "tension"\nbaseline = "old.json"\n', encoding="utf-8")
    assert said(capsys, "compare")[0] == 0


def test_diff_of_two_reports(desk, capsys):
    said(capsys, "compare", "press", "-o", "old.json")
    (desk / "press" / "evening.txt").write_text("\n\n" + EVENING, encoding="utf-8")
    said(capsys, "compare", "press", "-o", "same.json")
    assert said(capsys, "diff", "old.json", "same.json")[:2] == (0, "0 new, 0 changed, 0 gone, 1 as before\n")
    (desk / "press" / "evening.txt").write_text(EVENING.replace("17", "27"), encoding="utf-8")
    said(capsys, "compare", "press", "-o", "new.json")
    code, out, _ = said(capsys, "diff", "old.json", "new.json")
    first, *rest, last = out.splitlines()
    assert (code, last) == (1, "0 new, 1 changed, 0 gone, 0 as before")
    assert first.startswith("changed: discrepancy: How many")
    assert rest == ["  - “17 people” (evening.txt)", "  + “27 people” (evening.txt)"]
    (desk / "press" / "evening.txt").write_text(EVENING.replace("17", "12"), encoding="utf-8")
    said(capsys, "compare", "press", "-o", "agreed.json")
    assert said(capsys, "diff", "old.json", "agreed.json")[0] == 0
    code, out, _ = said(capsys, "diff", "agreed.json", "old.json", "--format", "json")
    assert code == 1
    assert [len(json.loads(out)[k]) for k in ("new", "changed", "gone")] == [1, 0, 0]
    assert said(capsys, "diff", "old.json", "new.json", "-f", "xml")[0] == 2


# formats


def decided(ruling, state=None):
    """The ferry report, its discrepancy ruled on."""
    page = report()
    one = page.groups[0]
    claims = tuple(Ruled(id=c, quote=c, value="1") for c in one.claims)
    ruled_so = Decision(claims=claims, verdict="discrepancy", rule=one.rule, ruling=ruling, reason="Counted | twice.", by="T. Vance")
    marked = one.model_copy(update={"ruling": ruling, "decisions": (ruled_so,), "state": state})
    return page.model_copy(update={"groups": (marked, *page.groups[1:])})


RULINGS = pytest.mark.parametrize("ruling", list(Ruling), ids=str)


def reviewed(ruling, **more):
    """The reviews of the ferry report."""
    page = decided(ruling)
    one = page.groups[0]
    ruled_so = one.decisions[0].model_copy(update=more)
    page = page.model_copy(update={"groups": (one.model_copy(update={"decisions": (ruled_so,)}), *page.groups[1:])})
    made = json.loads(BY_NAME["claimreview"].render(page))
    assert made["@context"] == "https://schema.org"
    return made["@graph"]


def test_a_ruling_is_a_review_of_each_of_its_claims():
    first, second = reviewed(Ruling.CONFLICT, on=date(2031, 5, 4))
    assert first["@type"] == "ClaimReview"
    assert first["@id"] != second["@id"]
    assert first["claimReviewed"] == "The coast guard said 41 passengers were rescued."
    assert first["itemReviewed"] == {
        "@type": "Claim",
        "text": "41 passengers",
        "appearance": {
            "@type": "CreativeWork",
            "name": "The Lowell Herald",
            "identifier": "herald.txt",
            "publisher": {"@type": "Organization", "name": "The Lowell Herald"},
            "datePublished": "2031-05-02",
        },
    }
    assert first["reviewRating"]["alternateName"] == "In conflict with what another passage says"
    assert first["reviewBody"] == "Counted | twice. Compared with: “46 passengers” (Night ferry lost, wire.txt:3)"
    assert (first["author"], first["datePublished"]) == ({"@type": "Person", "name": "T. Vance"}, "2031-05-04")


def test_no_author_and_no_day_are_made_up():
    for review in reviewed(Ruling.NO_CONFLICT, by=None):
        assert {"author", "datePublished"}.isdisjoint(review)
        assert review["reviewRating"]["alternateName"].startswith("Not in conflict")


def test_what_nobody_has_ruled_on_is_no_review():
    assert json.loads(BY_NAME["claimreview"].render(report()))["@graph"] == []


@RULINGS
@pytest.mark.parametrize("name", list(BY_NAME))
def test_every_format_has_the_finding_and_what_was_ruled_on_it(name, ruling):
    text = BY_NAME[name].render(decided(ruling))
    plain = " ".join(re.sub(r"[│\\]", " ", text).split())
    assert "41 passengers" in plain
    assert "twice." in plain
    assert "T. Vance" in plain
    assert "a real conflict" in plain or "no conflict" in plain or name == "claimreview" or f'"{ruling.value}"' in plain


@RULINGS
def test_sarif_suppresses_what_is_no_conflict_and_only_that(ruling):
    log = json.loads(BY_NAME["sarif"].render(decided(ruling, State.OLD)))
    assert sarif_errors(log) == []
    (result,) = log["runs"][0]["results"]
    assert result["baselineState"] == "unchanged"
    assert [s["justification"] for s in result["suppressions"]] == ["no conflict (T. Vance): Counted | twice."][
        : ruling is Ruling.NO_CONFLICT
    ]


def test_sarif_says_nothing_of_rulings_where_there_are_none():
    (result,) = json.loads(BY_NAME["sarif"].render(report()))["runs"][0]["results"]
    assert {"suppressions", "baselineState"}.isdisjoint(result)


@RULINGS
def test_junit_and_github_are_milder_on_what_is_no_conflict(ruling):
    suites = {s.name: s for s in JUnitXml.fromstring(BY_NAME["junit"].render(decided(ruling)).encode())}
    kinds = Counter(type(r) for c in suites["facts"] for r in c.result)
    no = ruling is Ruling.NO_CONFLICT
    assert (kinds[Failure], kinds[Skipped]) == ((0, 1) if no else (1, 0))
    assert (suites["facts"].failures, suites["facts"].skipped) == ((0, 1) if no else (1, 0))
    marks = [c for c in commands(BY_NAME["github"].render(decided(ruling))) if c and "41 passengers" in c.message]
    assert [c.name for c in marks] == ["notice" if no else "error"]


def test_csv_has_columns_of_what_is_known():
    rows = list(csv.DictReader(StringIO(BY_NAME["csv"].render(decided(Ruling.CONFLICT, State.NEW)))))
    assert [(r["ruling"], r["decisions"], r["baseline"]) for r in rows[:2]] == [
        ("conflict", "a real conflict (T. Vance): Counted | twice.", "new"),
    ] * 2
    assert {(r["ruling"], r["baseline"]) for r in rows[2:]} == {("", "")}


@pytest.mark.parametrize("name", [n for n in BY_NAME if n not in ("csv", "json", "jsonl")])
def test_a_report_without_decisions_says_nothing_of_them(name):
    said_of_findings = re.sub(r"(?s)<(style|script)>.*?</\1>", "", BY_NAME[name].render(report()).lower())
    assert not re.search(r"\bdecided\b|\bbaseline", said_of_findings)


def test_a_diff_of_a_report_with_itself_is_empty():
    found = diff(report(), report())
    assert (found.new, found.changed, found.gone, found.same) == ((), (), (), 1)
    assert [g.state for g in against(report(), report()).groups if isinstance(g, Group)] == [State.OLD, None]
