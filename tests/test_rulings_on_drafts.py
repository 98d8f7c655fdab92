"""What people rule on the answers to a draft, and on its sources: found again in the next check, said in every output, hiding nothing."""

import json
from datetime import date
from io import StringIO

import pytest
from press import said

from factcheck.checking import check
from factcheck.decisions import DecisionsError, Walk, answered, conflicts, read, ruled, ruled_draft
from factcheck.formats import CHECKED
from factcheck.model import Ruling, Source, Support
from factcheck.pipeline import compare

HEAD = "Mine flooded at Orlova\n\nThe mine at Orlova flooded on 3 May 2031. "
TOLL = "The flood at Orlova killed {} miners of the night shift.\n"
DRAFT = f"# Orlova\n\n{TOLL.format(19)}"
BY_NAME = {f.name: f for f in CHECKED}


def text(toll):
    return HEAD + TOLL.format(toll)


def on(draft=DRAFT, **texts):
    """The check of a draft: name of a source -> its text."""
    sources = [Source(path=f"{name}.txt", text=words) for name, words in texts.items()]
    return check(Source(path="draft.md", text=draft), sources)


def first(report):
    """The answer to the first claim of a draft."""
    return report.answers[0]


@pytest.fixture
def path(tmp_path):
    return tmp_path / ".factcheck" / "decisions.yaml"


@pytest.fixture
def decided(path):
    """The decisions after 19 miners against 14 were ruled no conflict."""
    walk = Walk(on(wire=text(14)), path, by="I. Sand", on=date(2031, 5, 4))
    walk.rule(Ruling.NO_CONFLICT, "We counted at the pit ourselves.")
    return read(path)


def test_a_ruling_on_an_answer_is_one_readable_entry(decided):
    (one,) = decided
    assert (one.type, one.verdict, one.rule) == ("draft", Support.CONTRADICTED, "other_figure")
    assert one.question == TOLL.format(19).strip()
    assert [(c.quote, c.value) for c in one.claims] == [("19 miners", "19"), ("14 miners", "14")]


@pytest.mark.parametrize(
    ("draft", "texts"),
    [
        (DRAFT, {"zz": text(14)}),
        ("The sky was grey.\n\nThe mine is 800 metres deep.\n\n" + DRAFT, {"wire": text(14)}),
        (DRAFT + "\nIt was opened in 1961.\n", {"wire": text(14)}),
        (DRAFT, {"wire": "It rained.\n\n" + text(14) + "\nThe mine is 800 metres deep.\n"}),
        (DRAFT, {"wire": text(14), "copy": text(14)}),
        (DRAFT, {"wire": text(14), "harvest": "The farms at Tarn sold 700 tonnes of barley in 2030.\n"}),
    ],
    ids=["renamed", "above", "below", "source", "copy", "other story"],
)
def test_a_ruling_survives(decided, draft, texts):
    report = ruled_draft(on(draft, **texts), decided)
    (answer,) = (a for a in report.answers if a.verdict is Support.CONTRADICTED)
    assert (answer.ruling, answer.decisions) == (Ruling.NO_CONFLICT, decided)
    assert report.unused_decisions == ()


@pytest.mark.parametrize(
    ("draft", "toll"),
    [(DRAFT.replace("19", "18"), 14), (DRAFT, 13), (DRAFT.replace("killed 19", "killed more than 19"), 14), (DRAFT, "15 or 16")],
    ids=["digit", "digit of the source", "hedge", "another value"],
)
def test_an_answer_of_other_words_is_open_again(decided, draft, toll):
    report = ruled_draft(on(draft, wire=text(toll)), decided)
    assert first(report).verdict is Support.CONTRADICTED
    assert first(report).ruling is None
    assert first(report).decisions == ()
    assert report.unused_decisions == decided


def test_a_source_with_a_third_figure_opens_the_answer_until_that_is_ruled_on_too(decided, path):
    both = on(wire=text(14), late=text(31))
    report = ruled_draft(both, decided)
    assert first(report).ruling is None
    assert first(report).decisions == decided
    walk = Walk(both, path)
    assert len(walk.steps) == 1
    assert {c.quote for c in walk.said(walk.step)} == {"19 miners", "31 miners"}
    walk.rule(Ruling.CONFLICT, "The late one may be right.")
    assert first(ruled_draft(both, read(path))).ruling is Ruling.CONFLICT


def test_a_ruling_on_another_rule_or_on_less_covers_nothing(decided):
    (one,) = decided
    for other in (one.model_copy(update={"rule": "denied"}), one.model_copy(update={"verdict": Support.PARTLY})):
        assert first(ruled_draft(on(wire=text(14)), [other])).ruling is None


def test_answers_that_are_partly_borne_out_are_ruled_on_and_what_is_supported_is_not(path):
    report = on(DRAFT, wire=text("about 19"))
    assert first(report).verdict is Support.PARTLY
    Walk(report, path).rule(Ruling.NO_CONFLICT, "The desk does not print hedges of the wire.")
    assert first(ruled_draft(report, read(path))).ruling is Ruling.NO_CONFLICT
    assert answered(on(DRAFT, wire=text(19))) == ()
    assert conflicts(first(on(DRAFT, wire=text(19))), {}) == ()


def test_a_walk_goes_through_what_is_contradicted_first_and_can_be_undone(path):
    report = on(
        "The mine at Orlova had 400 workers in 2030.\n\n" + DRAFT, a=text(14) + "\nThe mine at Orlova had about 400 workers in 2030.\n"
    )
    walk = Walk(report, path)
    assert [s.finding.verdict for s in walk.steps] == [Support.CONTRADICTED, Support.PARTLY]
    walk.rule(Ruling.NO_CONFLICT, "One.")
    assert walk.undo()
    assert not path.exists()


# what was ruled on the sources


@pytest.fixture
def between(path):
    """The decisions after 14 and 19 miners of two sources were ruled no conflict."""
    walk = Walk(compare([Source(path=f"{n}.txt", text=text(n)) for n in (14, 19)]), path, by="R. Osei")
    assert len(walk.steps) == 1
    walk.rule(Ruling.NO_CONFLICT, "The first is an early count.")
    return read(path)


def test_an_answer_says_what_was_ruled_on_the_sources_that_it_names(between):
    report = on(early=text(14), late=text(19))
    assert first(report).rule in {"sources_differ", "superseded", "borne_out"}
    answer = first(ruled_draft(report, between))
    assert answer.between == between
    assert answer.ruling is None, "what is ruled on sources is no ruling on the draft"
    for name in ("markdown", "terminal"):
        told = " ".join(BY_NAME[name].render(ruled_draft(report, between)).replace("│", " ").split())
        assert "Decided between its sources, “19 miners” and “14 miners”: no conflict (R. Osei): The first is an early count." in told


def test_a_ruling_on_sources_is_said_only_where_both_speak_of_the_claim_and_in_their_words(between):
    assert first(ruled_draft(on(late=text(19)), between)).between == ()
    assert first(ruled_draft(on(early=text(13), late=text(19)), between)).between == ()
    other = ruled_draft(on("The mine is 800 metres deep.\n", early=text(14), late=text(19)), between)
    assert all(a.between == () for a in other.answers)


def test_rulings_on_drafts_and_on_sources_do_not_meet(decided, between):
    kept = (*decided, *between)
    report = compare([Source(path="draft.txt", text=DRAFT), Source(path="wire.txt", text=text(14))])
    assert all(g.ruling is None for g in ruled(report, decided).groups), "a ruling on a draft is none on two sources"
    assert ruled(report, decided).unused_decisions == ()
    assert ruled_draft(on(wire=text(14)), kept).unused_decisions == ()


# in the outputs, and on the command line


def test_every_output_marks_what_is_decided_and_drops_nothing(decided):
    plain, marked = on(wire=text(14)), ruled_draft(on(wire=text(14)), decided)
    told = {name: f.render(marked) for name, f in BY_NAME.items()}
    line = "Decided: no conflict (I. Sand, 2031-05-04): We counted at the pit ourselves."
    for name in ("markdown", "terminal"):
        words = " ".join(told[name].replace("│", " ").split())
        assert line in words
        assert "decided" not in BY_NAME[name].render(plain).lower()
        assert "19 miners" in words
    assert "**contradicted**<br>decided: no conflict" in told["markdown"]
    assert "Of these 1 decided." in told["markdown"]
    assert json.loads(told["json"])["answers"][0]["ruling"] == "no_conflict"
    rows = [json.loads(row) for row in told["jsonl"].splitlines()]
    assert [r["decisions"][0]["reason"] for r in rows if r["type"] == "answer"] == ["We counted at the pit ourselves."]


@pytest.mark.parametrize(
    ("old", "new"), [("type: draft", "type: fact"), ("verdict: contradicted", "verdict: discrepancy"), ("type: draft", "type: drafts")]
)
def test_a_ruling_of_no_sort_is_one_line_with_its_place(decided, path, old, new):
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(DecisionsError, match=r"decisions\.yaml:\d+: decisions\.0"):
        read(path)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A working folder with a draft, and with one source in press/ that contradicts it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "wire.txt").write_text(text(14), encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


CHECK = ("check", "draft.md", "--against", "press")


def test_a_check_is_reviewed_and_only_what_is_open_fails_where_that_is_asked_for(desk, capsys, monkeypatch):
    assert said(capsys, *CHECK)[0] == 1
    assert said(capsys, *CHECK, "--new-only")[0] == 1
    monkeypatch.setattr("sys.stdin", StringIO("d\nWe counted ourselves.\n"))
    code, out, _ = said(capsys, "review", "--draft", "--by", "I. Sand")
    assert code == 0
    assert "draft.md:3" in out
    assert "wire.txt:3" in out
    assert out.splitlines()[-1] == "1 ruled, 0 left open; .factcheck/decisions.yaml"
    assert said(capsys, *CHECK)[0] == 1, "it is still a contradiction"
    code, out, err = said(capsys, *CHECK, "--new-only")
    assert code == 0
    assert "19 miners" in out, "and is shown as one"
    assert "decisions" not in err
    assert said(capsys, *CHECK, "--new-only", "--decisions", "none.yaml")[0] == 1
    (desk / "draft.md").write_text(DRAFT.replace("19", "18"), encoding="utf-8")
    code, _, err = said(capsys, *CHECK, "--new-only")
    assert code == 1
    assert ".factcheck/decisions.yaml: 1 decisions on drafts meet no answer to this one" in err


def test_a_review_takes_the_json_of_a_check_and_says_where_there_is_none(desk, capsys, monkeypatch):
    code, _, err = said(capsys, "review", "--draft")
    assert (code, "run factcheck check first" in err) == (2, True)
    said(capsys, *CHECK, "--format", "json", "--output", "checked.json")
    monkeypatch.setattr("sys.stdin", StringIO("s\n"))
    assert said(capsys, "review", "--report", "checked.json")[1].splitlines()[-1] == "0 ruled, 1 left open; .factcheck/decisions.yaml"


def test_a_bad_decisions_file_stops_a_check_before_it_begins(desk, capsys):
    (desk / "bad.yaml").write_text("dezisions: []\n", encoding="utf-8")
    code, out, err = said(capsys, *CHECK, "--decisions", "bad.yaml")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert not (desk / "reports").exists()
