"""Formats: what a report looks like, and that no source can break it."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.formats import FORMATS
from factcheck.formats.base import Pages, read_as, shorten, stretch, visible
from factcheck.formats.markdown.markup import escape
from factcheck.model import Check, Core, Report, Source, Verdict
from factcheck.pipeline import compare
from reports import TEXTS, claim, group, report

BY_NAME = {f.name: f for f in FORMATS}
HOSTILE = "| <script>x</script> [a](http://e.vil) **b** `c` $d$ www.e.vil ![i](j) \u202eevil\x1b[31m\nnew line & more #1 @me ~~s~~"


def render(name, of=None, base=""):
    return BY_NAME[name].render(of or report(), base)


def test_the_table_names_what_the_specification_asks_for():
    expected = {
        "markdown": "md",
        "html": "html",
        "json": "json",
        "jsonl": "jsonl",
        "terminal": "txt",
        "csv": "csv",
        "sarif": "sarif",
        "junit": "xml",
        "github": "github.txt",
        "github-summary": "summary.md",
        "annotations": "jsonld",
    }
    assert expected.items() <= {f.name: f.extension for f in FORMATS}.items()


@pytest.mark.parametrize("name", BY_NAME)
def test_the_same_report_gives_the_same_text_with_one_newline_at_the_end(name):
    assert render(name) == render(name)
    assert render(name).endswith("\n")
    assert not render(name).endswith("\n\n")


def test_json_reads_back_as_the_same_report_and_decimals_are_strings():
    text = render("json")
    assert Report.model_validate_json(text) == report()
    assert json.loads(text)["claims"][0]["value"]["lo"] == "41"
    assert text == report().model_dump_json(indent=1) + "\n"


def test_json_holds_a_text_with_half_a_surrogate_pair():
    broken = report()
    broken = broken.model_copy(update={"claims": (broken.claims[0].model_copy(update={"sentence": "\ud83d cut"}),)})
    assert json.loads(render("json", broken))["claims"][0]["sentence"] == "\ud83d cut"


def test_jsonl_is_one_typed_object_a_line():
    rows = [json.loads(line) for line in render("jsonl").splitlines()]
    kinds = [row["type"] for row in rows]
    assert kinds[0] == "report"
    assert kinds[-1] == "ledger"
    assert (kinds.count("source"), kinds.count("claim"), kinds.count("group"), kinds.count("check")) == (3, 5, 2, 1)


def test_markdown_first_screen_says_it_all():
    top = render("markdown", base="../seeds/").split("\n## ")[0]
    assert "**3 sources, 2 facts** told more than once: **1 discrepancy**, **0 tensions**" in top
    assert "“41 passengers” ([The Lowell Herald](../seeds/herald.txt#L3))" in top
    assert "“46 passengers” ([Night ferry lost](../seeds/wire.txt#L3))" in top
    assert "41 and 46 are 5 apart, and neither is hedged" in top


def test_markdown_section_shows_words_place_speaker_date_verdict_and_what_would_settle_it():
    page = render("markdown", base="../seeds/")
    row = next(line for line in page.splitlines() if line.startswith("| The Lowell Herald | The coast"))
    assert row == (
        "| The Lowell Herald | The coast guard said **41 passengers** were rescued. "
        "| [herald.txt:3](../seeds/herald.txt#L3) | The coast guard | 2031-05-02 |"
    )
    assert "**Discrepancy**, dispute (rule `figures_apart`): 41 and 46 are 5 apart" in page
    assert "Used: difference 5." in page
    assert "What would settle it: the coast guard's list of survivors" in page


def test_markdown_parts_stand_in_order():
    page = render("markdown")
    order = [
        "# Where",
        "## Facts that differ",
        "## Updates and agreements",
        "## Checks inside one source",
        "## Coverage",
    ]
    assert [page.index(title) for title in order] == sorted(page.index(title) for title in order)


def test_markdown_coverage_counts_and_lists_what_was_not_used():
    page = render("markdown").split("## Coverage")[1]
    assert "7 mentions read, 5 claims made of them: 4 compared in a fact, 1 said once only." in page
    assert "| a word of time that states none here | 1 |" in page
    assert ": scope: rescued against on board" in page
    assert "| the day was inferred | 2 |" in page
    assert "| scan.pdf: binary file | 1 |" in page
    assert "<details><summary>Said once only: 1</summary>" in page


def test_markdown_without_conflicts_says_so():
    page = render("markdown", report(groups=(), checks=()))
    assert "No conflict was found" in page
    assert "## Facts that differ" not in page


def test_markdown_table_holds_ten_conflicts_and_counts_the_rest():
    claims, groups = [], []
    for n in range(12):
        pair = [
            claim("herald.txt", "41 passengers", 41, id=f"a{n}"),
            claim("wire.txt", "46 passengers", 46, id=f"b{n}"),
        ]
        claims += pair
        groups.append(group(pair, Verdict.TENSION, f"Question {n:02}?", because="too far apart"))
    top = render("markdown", report(claims=claims, groups=groups, checks=())).split("\n## ")[0]
    assert top.count("**tension**") == 10
    assert "2 more conflicts below." in top


def test_a_conflict_of_a_check_stands_in_the_table_and_in_its_own_section():
    check = Check(
        id="k9",
        rule="sum_of_parts",
        verdict=Verdict.DISCREPANCY,
        because="41 and 46 make 87",
        claims=("h41", "w46"),
        source=None,
    )
    page = render("markdown", report(groups=(), checks=(check,)))
    assert "| [1](#c1) | **discrepancy** | Do the parts add up to the whole? |" in page
    assert "## Checks across sources" in page
    assert '### <a id="c1"></a>1. Do the parts add up to the whole?' in page


def test_what_cannot_be_compared_is_no_agreement():
    pair = [claim("herald.txt", "41 passengers", 41), claim("wire.txt", "About 200 people", 200)]
    fact = group(pair, Verdict.UNDECIDED, "How many?", because="the saved are a part of those on board", rule="scope")
    page = render("markdown", report(claims=pair, groups=(fact,), checks=()))
    assert "## Updates and agreements" not in page
    assert "| undecided | How many? |" in page.split("## Facts that could not be compared")[1]
    assert "| scope | 1 |" in page


def test_a_quote_that_does_not_hold_its_value_shows_it():
    page = render("markdown", report(claims=_headed(), checks=()))
    assert "“approved” [3 March] ([The Lowell Herald]" in page


def _headed():
    one, *rest = report().claims
    value = one.value.model_copy(update={"written": "3 March"})
    return [one.model_copy(update={"quote": "approved", "sentence": "They approved it.", "value": value}), *rest]


def test_a_tension_that_was_capped_says_why_in_the_table():
    pair = [claim("herald.txt", "41 passengers", 41), claim("wire.txt", "46 passengers", 46)]
    fact = group(pair, Verdict.TENSION, "How many?", because="41 and 46 differ")
    fact = fact.model_copy(update={"comparisons": (fact.comparisons[0].model_copy(update={"capped": "it may be another ferry"}),)})
    made = report(claims=pair, groups=(fact,), checks=())
    assert "| 41 and 46 differ. But: it may be another ferry. |" in render("markdown", made)
    assert "But: it may be another ferry." in render("terminal", made)


def test_links_take_a_prefix_for_each_source_and_none_where_it_is_not_known():
    page = render("markdown", base={"herald.txt": "../north west/"})
    assert "[The Lowell Herald](../north%20west/herald.txt#L3)" in page
    assert "(Night ferry lost)" in page


def hostile():
    texts = {k: v.replace("passengers", HOSTILE.replace("\n", " ")) for k, v in TEXTS.items()}
    one = claim("herald.txt", f"41 {HOSTILE.replace(chr(10), ' ')}", 41, texts=texts, speaker=HOSTILE)
    two = claim("wire.txt", f"46 {HOSTILE.replace(chr(10), ' ')}", 46, texts=texts)
    fact = group([one, two], Verdict.DISCREPANCY, f"How many {HOSTILE}", because=HOSTILE, settle=HOSTILE, numbers={"x": HOSTILE})
    return report(claims=(one, two), groups=(fact,), checks=())


def test_no_source_can_write_markdown_or_html():
    page = render("markdown", hostile())
    for markup in ("<script", " [a", "**b**", "`c`", "![i]", "\u202e", "\x1b", "~~s~~", " www.e"):
        assert markup not in page
    assert "\\\\u202e" in page
    assert "&lt;script&gt;" in page


def test_a_reader_of_markdown_makes_nothing_of_hostile_text():
    html = MarkdownIt("gfm-like", {"linkify": False}).render(render("markdown", hostile(), base="seeds/"))
    assert {href.split("/")[0] for href in re.findall(r'href="([^"]*)"', html)} <= {"seeds", "#c1"}
    assert not re.search(r"<(script|img|code>c|s>|strong>b)", html)


def test_no_source_can_break_a_table():
    for line in render("markdown", hostile()).splitlines():
        if line.startswith("| "):
            cells = line.replace("\\|", "").count("|") - 1
            assert cells in (2, 4, 5, 8), line


def test_the_terminal_shows_what_cannot_be_seen():
    text = render("terminal", hostile())
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_the_terminal_shows_counts_and_words():
    text = render("terminal")
    assert "1 discrepancy" in text
    assert "“41 passengers”  herald.txt:3" in text
    assert "not read: scan.pdf: binary file" in text


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_escaped_text_is_one_line_without_anything_unseen(text):
    safe = escape(text)
    assert "\n" not in safe
    assert "<" not in safe.replace("<!-- -->", "")
    assert visible(safe) == safe


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_every_format_takes_any_quote(text):
    one = claim("herald.txt", "41 passengers", 41)
    one = one.model_copy(update={"quote": text, "sentence": text, "sentence_start": one.start})
    other = claim("wire.txt", "46 passengers", 46)
    made = report(claims=(one, other), groups=(group([one, other], Verdict.TENSION, text, because=text),), checks=())
    for each in FORMATS:
        assert each.render(made).endswith("\n")


def test_short_names_fall_back_to_the_title_and_the_path():
    assert Pages(report()).names == {
        "herald.txt": "The Lowell Herald",
        "radio.txt": "radio.txt",
        "wire.txt": "Night ferry lost",
    }


def test_shortening_cuts_at_a_word():
    assert shorten("one two three", 9) == "one two…"
    assert shorten("one", 9) == "one"


def test_the_ends_of_a_side_are_written_as_people_write_them():
    def told(lo, hi):
        return stretch(Core(claims=(), lo=lo, hi=hi, sources=(), independent=1))

    assert [told("2000", None), told(None, "2.50"), told("24", "100")] == ["2,000 or more", "2.5 or less", "24 to 100"]
    assert [told("1500", "1500"), told(None, None), told("2021-03-04", "2021-03-04")] == ["1,500", "not bounded", "2021-03-04"]


def test_a_relative_time_shows_what_it_was_reckoned_to_be():
    said = "The dam broke on 3 May 2021. Two days later the valley was dry."
    later = next(c for c in compare([Source(path="a.txt", text=said)]).claims if c.quote == "Two days later")
    assert read_as(later) == "2021-05-05"
