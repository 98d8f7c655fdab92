"""Decisions: a ruling on two claims is found again in the next report, covers what it was made on and no more, and hides nothing."""

from datetime import date

import pytest

from factcheck.decisions import DecisionsError, Walk, add, against, conflicts, findings, is_new, only_new, read, ruled
from factcheck.model import Decision, Ruling, Source, State, Verdict
from factcheck.pipeline import compare

MORNING = "Mine flooded at Orlova\n\nThe mine at Orlova flooded on 3 May 2031. The flood killed 14 miners.\n"
EVENING = "Orlova mine: the toll\n\nThe mine at Orlova flooded on 3 May 2031. The flood killed 19 miners.\n"
THIRD = "Orlova\n\nThe mine at Orlova flooded on 3 May 2031. The flood killed {n} miners, the union said.\n"


def on(**texts):
    """A comparison of sources: name -> text; a double underscore stands for a folder."""
    return compare([Source(path=f"{name.replace('__', '/')}.txt", text=text) for name, text in texts.items()])


def first(report):
    """The one finding of a report."""
    (one,) = findings(report)
    return one


@pytest.fixture
def path(tmp_path):
    return tmp_path / ".factcheck" / "decisions.yaml"


@pytest.fixture
def decided(path):
    """The decisions after the toll at Orlova was ruled no conflict."""
    walk = Walk(on(morning=MORNING, evening=EVENING), path, by="I. Sand", on=date(2031, 5, 4))
    walk.rule(Ruling.NO_CONFLICT, "The first count is of the morning.")
    return read(path)


def test_a_decision_is_one_readable_entry(decided, path):
    one, two = decided[0].claims
    lines = path.read_text(encoding="utf-8").replace("'", "").splitlines()
    assert lines[2].startswith("  - question: How many")
    assert [*lines[:2], *lines[3:]] == [
        "# What people ruled on findings. Keep it in git; of two entries on the same claims the later one counts.",
        "decisions:",
        "    claims:",
        *(line for c in (one, two) for line in (f"      - id: {c.id}", f"        quote: {c.quote}", f"        value: {c.value}")),
        "    verdict: discrepancy",
        "    rule: running_count",
        "    ruling: no_conflict",
        "    reason: The first count is of the morning.",
        "    by: I. Sand",
        "    on: 2031-05-04",
    ]
    assert {(c.quote, c.value) for c in decided[0].claims} == {("14 miners", "14"), ("19 miners", "19")}


def test_no_name_and_no_day_where_none_is_given(path):
    for _ in range(2):
        path.unlink(missing_ok=True)
        Walk(on(morning=MORNING, evening=EVENING), path).rule(Ruling.CONFLICT, "Both are of the evening.")
        once = path.read_bytes()
    path.unlink()
    Walk(on(morning=MORNING, evening=EVENING), path).rule(Ruling.CONFLICT, "Both are of the evening.")
    assert path.read_bytes() == once
    assert b"by:" not in once
    assert b"    on:" not in once


def ruling_of(decisions, **texts):
    one = first(ruled(on(**texts), decisions))
    return one.ruling, len(one.decisions)


@pytest.mark.parametrize(
    "texts",
    [
        {"zz_morning": MORNING, "evening": EVENING},
        {"morning": MORNING, "a_evening": EVENING},
        {"archive__2031__morning": MORNING, "evening": EVENING},
        {"morning": MORNING.replace("\n\n", "\n\nThe sky was grey over the valley.\n\n"), "evening": EVENING},
        {"morning": MORNING, "evening": EVENING + "\nThe mine was opened in 1961 and is 800 metres deep.\n"},
        {"morning": MORNING, "evening": EVENING, "noon": THIRD.format(n=19)},
        {"morning": MORNING, "evening": EVENING, "a_copy": EVENING, "copy": MORNING},
    ],
    ids=["renamed", "order", "folder", "above", "elsewhere", "source", "copies"],
)
def test_a_decision_survives(decided, texts):
    assert ruling_of(decided, **texts) == (Ruling.NO_CONFLICT, 1)


@pytest.mark.parametrize(
    "texts",
    [
        {"morning": MORNING.replace("14", "13"), "evening": EVENING},
        {"morning": MORNING, "evening": EVENING.replace("19", "29")},
        {"morning": MORNING.replace("killed 14", "killed about 14"), "evening": EVENING},
        {"noon": THIRD.format(n=14), "evening": EVENING},
    ],
    ids=["digit", "other digit", "hedge", "only another source"],
)
def test_a_conflict_of_other_words_is_open_again(decided, texts):
    report = ruled(on(**texts), decided)
    assert first(report).ruling is None
    assert report.unused_decisions == decided


def test_it_is_open_again_where_the_words_stay_and_their_value_changes():
    day = "Mine flooded\n\nThe mine at Orlova flooded on {}. The flood killed 14 miners.\n"

    def dated(published):
        texts = {"a.txt": day.format("Friday"), "b.txt": day.format("Friday, 2 May 2031")}
        return compare([Source(path=p, text=t, published=published) for p, t in texts.items()])

    before, after = dated(date(2031, 5, 12)), dated(date(2031, 5, 19))
    assert {c.quote for c in before.claims} == {c.quote for c in after.claims}
    decisions = [_ruling(before, one) for one in findings(before)]
    assert decisions
    assert all(one.ruling is Ruling.CONFLICT for one in findings(ruled(before, decisions)))
    assert all(one.ruling is None for one in findings(ruled(after, decisions)))
    assert findings(after)


def _ruling(report, one, **more):
    """A ruling on the first conflict of a finding, written by hand."""
    from factcheck.decisions import as_ruled

    claims = {c.id: c for c in report.claims}
    conflict = conflicts(one, claims)[0]
    said = tuple(as_ruled(claims[c]) for c in conflict.claims)
    kind = "fact" if hasattr(one, "cores") else "check"
    fields = {"claims": said, "type": kind, "verdict": conflict.verdict, "rule": conflict.rule, "ruling": "conflict", "reason": "So it is."}
    return Decision(**{**fields, **more})


def test_a_third_figure_opens_the_finding_again_and_both_pairs_must_be_ruled_on(decided, path):
    report = on(morning=MORNING, evening=EVENING, noon=THIRD.format(n=31))
    one = first(ruled(report, decided))
    assert (one.ruling, one.decisions) == (None, decided)
    walk = Walk(report, path)
    assert [(s.part, s.parts) for s in walk.steps] == [(2, 3), (3, 3)]
    walk.rule(Ruling.CONFLICT, "The union counts more.")
    walk.rule(Ruling.NO_CONFLICT, "That one was a guess.")
    assert first(ruled(report, read(path))).ruling is Ruling.CONFLICT


def test_a_ruling_covers_nothing_that_is_more_severe(path):
    report = on(morning=MORNING, evening=EVENING)
    mild = _ruling(report, first(report), verdict="tension", ruling="no_conflict")
    one = first(ruled(report, [mild]))
    assert one.verdict is Verdict.DISCREPANCY
    assert (one.ruling, one.decisions) == (None, (mild,))


def test_of_two_decisions_on_the_same_claims_the_later_one_counts(decided):
    report = on(morning=MORNING, evening=EVENING)
    later = _ruling(report, first(report), ruling="conflict")
    both = ruled(report, (*decided, later))
    assert first(both).ruling is Ruling.CONFLICT
    assert both.unused_decisions == ()


def test_a_check_is_ruled_on_by_its_rule_and_all_of_its_claims(path):
    text = "Ferry lost\n\nThe ferry Anna sank on Monday, 4 May 2031.\n"
    report = on(ferry=text, other="Harbour news\n\nThe harbour at Lowell opened in 1950.\n")
    checks = [c for c in findings(report) if c in report.checks]
    assert checks
    walk = Walk(report, path)
    for step in walk.steps:
        walk.rule(Ruling.CONFLICT, f"It does not add up: {step.conflict.rule}.")
    again = ruled(on(renamed=text, other="Harbour news\n\nThe harbour at Lowell opened in 1950.\n"), read(path))
    assert all(one.ruling is Ruling.CONFLICT for one in findings(again))
    fact = [d.model_copy(update={"type": "fact"}) for d in read(path)]
    assert all(one.ruling is None for one in findings(ruled(report, fact)))


def test_a_walk_skips_undoes_and_leaves_the_file_as_it_was(path):
    report = on(morning=MORNING, evening=EVENING)
    walk = Walk(report, path)
    assert not walk.undo()
    walk.rule(Ruling.CONFLICT, "Two counts.")
    assert walk.step is None
    assert walk.undo()
    assert not path.exists()
    walk.skip()
    assert (walk.step, walk.count) == (None, 0)
    assert walk.undo()
    path.parent.mkdir(exist_ok=True)
    path.write_text("# ours\ndecisions:\n", encoding="utf-8")
    walk.rule(Ruling.CONFLICT, "Two counts.")
    assert path.read_text(encoding="utf-8").startswith("# ours\ndecisions:\n  - question:")
    walk.undo()
    assert path.read_text(encoding="utf-8") == "# ours\ndecisions:\n"


def test_a_walk_begins_with_what_is_open_and_again_means_all(decided, path):
    report = on(morning=MORNING, evening=EVENING)
    assert Walk(report, path).step is None
    assert len(Walk(report, path, again=True).steps) == 1


ENTRY = """decisions:
  - claims:
      - {id: 0a1b2c3d4e, quote: 12 people, value: "12"}
      - {id: 1a1b2c3d4e, quote: 17 people, value: "17"}
    verdict: discrepancy
    rule: figures_apart
    ruling: conflict
    reason: 12:30
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("ruling: conflict", "ruling: maybe", "decisions.yaml:7: decisions.0.ruling: "),
        ("ruling: conflict", "rulling: conflict", "decisions.yaml:"),
        ("    reason: 12:30\n", "", "decisions.yaml:2: decisions.0.reason: Field required"),
        ("reason: 12:30", "reason: ''", "decisions.yaml:8: decisions.0.reason: "),
        ("verdict: discrepancy", "verdict: agree", "decisions.yaml:5: decisions.0.verdict: "),
        ('value: "12"}', 'value: "12"', "decisions.yaml:"),
        ("decisions:", "<<<<<<< ours\ndecisions:", "decisions.yaml:"),
        ("decisions:", "dezisions:", "decisions.yaml:1: decisions: Field required"),
        ("    rule:", "    rule: a\n    rule:", "decisions.yaml:7: 'rule' stands twice"),
        ("    reason: 12:30", "    on: soon\n    reason: 12:30", "decisions.yaml:8: decisions.0.on: "),
    ],
)
def test_a_bad_file_is_one_line_with_its_place_and_is_not_touched(path, old, new, told):
    path.parent.mkdir()
    path.write_text(ENTRY.replace(old, new), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(DecisionsError) as error:
        read(path)
    assert told in str(error.value)
    assert "\n" not in str(error.value)
    with pytest.raises(DecisionsError):
        Walk(on(morning=MORNING, evening=EVENING), path)
    with pytest.raises(DecisionsError):
        add(path, ())
    assert path.read_bytes() == before


def test_what_is_written_by_hand_is_kept_byte_for_byte(path, decided):
    text = "# by hand\n" + ENTRY + "    # a note at the end\n"
    path.write_text(text, encoding="utf-8")
    assert read(path)[0].reason == "12:30"
    add(path, decided)
    assert path.read_text(encoding="utf-8").startswith(text)
    assert read(path)[1:] == decided


def test_where_nothing_can_be_added_nothing_is_written_and_the_mend_is_told(path, decided):
    path.write_text("decisions: []\n", encoding="utf-8")
    with pytest.raises(DecisionsError, match="make 'decisions:' its last key"):
        add(path, decided)
    assert path.read_text(encoding="utf-8") == "decisions: []\n"


def test_hostile_words_can_be_kept_and_cannot_be_seen_to_do_anything(path):
    texts = {"a": MORNING.replace("14 miners", "14 miners\u202e"), "b": EVENING}
    report = compare([Source(path=f"{p}.txt", text=t) for p, t in texts.items()])
    walk = Walk(report, path, by="\x1b[31mred\ud800")
    walk.rule(Ruling.CONFLICT, "one\n- ruling: two \u202e: {} # &x *y")
    text = path.read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert "\u202e" not in text
    (back,) = read(path)
    assert back.reason.startswith("one - ruling: two \\u202e: {} # &x *y")
    assert first(ruled(report, [back])).ruling is Ruling.CONFLICT


# an older report


def test_findings_stand_against_an_older_report():
    old = on(morning=MORNING, evening=EVENING)
    assert first(against(on(z=MORNING, b=EVENING), old)).state is State.OLD
    assert first(against(on(morning=MORNING, evening=EVENING, noon=THIRD.format(n=19)), old)).state is State.OLD
    assert first(against(on(morning=MORNING, evening=EVENING, noon=THIRD.format(n=31)), old)).state is State.CHANGED
    assert first(against(on(morning=MORNING, evening=EVENING.replace("19", "29")), old)).state is State.CHANGED
    other = "Fire\n\nThe mill at Tarn burned down on 9 June 2031. The fire killed {} people.\n"
    assert first(against(on(a=other.format(3), b=other.format(8)), old)).state is State.NEW
    agreed = on(a=MORNING, b=MORNING.replace("Mine flooded", "A mine flooded"))
    assert all(g.state is None for g in against(agreed, old).groups)


def test_what_is_known_is_left_out_and_counted_only_where_that_is_asked_for(decided):
    report = ruled(on(morning=MORNING, evening=EVENING), decided)
    assert not is_new(first(report))
    kept = only_new(report)
    assert findings(kept) == ()
    assert kept.left_out == {"decided": 1}
    assert kept.groups == tuple(g for g in report.groups if g.id != first(report).id)
    old = against(on(morning=MORNING, evening=EVENING), report)
    assert only_new(old).left_out == {"in the baseline": 1}
