"""A draft against its sources: the directed rules case by case, the drafts of the corpus, and what a check says of itself."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from drafts import CHECKS, NAMES, PAGE, outcomes, page, report, unlisted
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from ruamel.yaml import YAML

import factcheck
from factcheck import answering, drafts
from factcheck.checking import check
from factcheck.explain import every_rule
from factcheck.formats import CHECKED
from factcheck.model import Answer, CheckReport, QuoteStatus, Source, Support
from factcheck.pipeline import load
from factcheck.sources import SourceError

CORPUS = Path(__file__).parent / "corpus"
CASES: dict[str, list[dict[str, str]]] = YAML(typ="safe").load((CORPUS / "directed.yaml").read_text(encoding="utf-8"))
KNOWN: dict[str, dict[str, str]] = YAML(typ="safe").load((CHECKS / "known.yaml").read_text(encoding="utf-8")) or {}
FLAT = [(rule, case) for rule, cases in CASES.items() for case in cases]
BY_NAME = {f.name: f for f in CHECKED}


def source(text: str, path: str = "a.txt", **known: Any) -> Source:
    return Source(path=path, text=text, **known)


def first(draft: str, *texts: str) -> Answer:
    return check(draft, [source(t, f"{n}.txt") for n, t in enumerate(texts)]).answers[0]


@pytest.mark.parametrize(("rule", "case"), FLAT, ids=[f"{r}: {c['draft'][:40]} / {c['source'][:40]}" for r, c in FLAT])
def test_the_directed_rules_say_what_the_corpus_says(rule: str, case: dict[str, str]) -> None:
    answer = first(case["draft"], case["source"])
    if "not" in case:
        assert answer.rule != case["not"], answer.because
    else:
        assert (answer.verdict.value, answer.rule) == (case["verdict"], rule), answer.because


def test_every_rule_has_a_case_and_one_in_which_it_is_silent() -> None:
    assert set(CASES) == {r.id for r in drafts.RULES}
    assert [r for r, cases in CASES.items() if not any("verdict" in c for c in cases)] == []
    assert {r.id for r in drafts.RULES} <= {c["not"] for _, c in FLAT if "not" in c}


def test_a_rule_is_called_as_its_file_and_explain_knows_it() -> None:
    folder = Path(drafts.__file__).parent
    assert [r.id for r in drafts.RULES if not (folder / f"{r.id}.py").is_file()] == []
    for rule in (*(r.id for r in drafts.RULES), *(r.id for r in answering.JOINT)):
        assert len(every_rule()[rule]) > 40


def test_the_page_on_checking_has_every_rule_in_its_order() -> None:
    told = re.findall(r"^\| `(\w+)` \| ", (CORPUS.parent.parent / "docs" / "checking.md").read_text(encoding="utf-8"), re.MULTILINE)
    ids = [r.id for r in drafts.RULES] + [r.id for r in answering.JOINT]
    assert [t for t in told if t in ids and t != "not_found"] == [i for i in ids if i != "not_found"]


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_the_one_that_was_looked_at(name: str) -> None:
    wanted = (CHECKS / name / PAGE).read_text(encoding="utf-8")
    assert page(name) == wanted, "look at the difference; `python -m tests.drafts --write` accepts it"


@pytest.mark.parametrize("name", NAMES)
def test_each_claim_of_a_draft_is_answered_as_its_truth_says_but_for_those_that_are_known(name: str) -> None:
    known = set(KNOWN.get(name, {}))
    wrong = {t.name: f"{t.got}, not {t.wanted}" for t in outcomes(name) if t.got != t.wanted}
    assert {claim: why for claim, why in wrong.items() if claim not in known} == {}, "is not said as it should be"
    assert sorted(known - set(wrong)) == [], "is said as it should be now: take it out of known.yaml"


def test_what_is_known_to_be_wrong_contradicts_nothing_that_is_true() -> None:
    assert not [(n, t) for n in NAMES for t in outcomes(n) if t.wanted.startswith("supported") and str(t.got).startswith("contradicted")]
    assert not [(n, u) for n in NAMES for u in unlisted(n) if "contradicted" in u]


def test_there_are_drafts_for_each_answer() -> None:
    answers = {a.verdict for n in NAMES for a in report(n).answers}
    statuses = {q.status for n in NAMES for q in report(n).quotations}
    assert len(NAMES) >= 25 and sum(n.startswith("seeds-") for n in NAMES) >= 5
    assert answers == set(Support) and statuses == set(QuoteStatus)


# several sources


def test_sources_that_differ_are_both_named_and_settle_nothing() -> None:
    answer = first("The fire at Orm destroyed 40 barns.", "The fire at Orm destroyed 40 barns.", "The fire at Orm destroyed 55 barns.")
    assert (answer.verdict, answer.rule) == (Support.PARTLY, "sources_differ")
    assert len(answer.decided_by) == len(answer.against) == 1


@pytest.mark.parametrize(("draft", "verdict", "rule"), [("12", "supported", "borne_out"), ("8", "partly", "superseded")])
def test_of_a_rising_count_the_later_figure_bears_the_draft_out(draft: str, verdict: str, rule: str) -> None:
    sources = [
        source("The blast at Orm killed 8 people.", "a.txt", published="2021-03-01", published_basis="stated"),
        source("The blast at Orm killed 12 people.", "b.txt", published="2021-03-04", published_basis="stated"),
    ]
    answer = check(f"The blast at Orm killed {draft} people.", sources).answers[0]
    assert (answer.verdict.value, answer.rule) == (verdict, rule)


def test_copies_count_as_one_voice() -> None:
    told = "The fire at Orm destroyed 40 barns on the northern bank of the river before noon."
    answer = first("The fire at Orm destroyed 40 barns.", told, told, "In Orm, 40 barns were destroyed by fire.")
    assert (len(answer.sources), answer.independent) == (3, 2)


def test_without_a_source_on_it_the_nearest_is_shown() -> None:
    answer = first("The fire at Orm destroyed 40 barns.", "The fire at Orm destroyed three churches.")
    assert answer.verdict is Support.NOT_FOUND and answer.nearest is not None and answer.decided_by == ()
    assert first("The fire at Orm destroyed 40 barns.", "Lund won by two goals.").verdict is Support.NOT_FOUND


@pytest.mark.parametrize("name", ["bridge", "chess", "ferry", "vaccine"])
def test_a_copy_of_a_source_is_contradicted_by_no_other_source(name: str) -> None:
    sources = load(sorted((CORPUS / "stories" / name).glob("*.txt")))
    for one in sources:
        answers = check(one.model_copy(update={"path": f"copy-{one.path}"}), sources).answers
        assert not [a.because for a in answers if a.verdict is Support.CONTRADICTED]
        assert sum(a.verdict is Support.SUPPORTED for a in answers) >= 0.8 * len(answers)


@pytest.mark.parametrize(("name", "other"), [("bridge", "chess"), ("ferry", "court"), ("vaccine", "museum"), ("launch", "doping")])
def test_sources_on_something_else_neither_support_nor_contradict(name: str, other: str) -> None:
    sources = load(sorted((CORPUS / "stories" / other).glob("*.txt")))
    for one in load(sorted((CORPUS / "stories" / name).glob("*.txt"))):
        answers = check(one.model_copy(update={"path": f"draft-{one.path}"}), sources).answers
        assert [a.because for a in answers if a.verdict is not Support.NOT_FOUND] == []


def test_the_order_of_the_sources_changes_nothing() -> None:
    sources = load(sorted((CORPUS / "stories" / "ferry").glob("*.txt")))
    draft = (CHECKS / "ferry-inquiry" / "draft.md").read_text(encoding="utf-8")
    assert check(draft, sources) == check(draft, tuple(reversed(sources)))


# what is given


def test_a_draft_may_be_a_text_a_path_or_a_source(tmp_path: Path) -> None:
    text = "The fire at Orm destroyed 40 barns."
    (tmp_path / "draft.md").write_text(text)
    told = [source("The fire at Orm destroyed 40 barns.")]
    given = [check(d, told) for d in (text, tmp_path / "draft.md", str(tmp_path / "draft.md"), source(text, "x.md"))]
    assert {tuple(a.verdict for a in r.answers) for r in given} == {(Support.SUPPORTED,)}
    assert [r.draft.path for r in given] == ["draft", "draft.md", "draft.md", "x.md"]
    assert factcheck.check(text, against=told) == given[0]


def test_the_draft_is_no_source_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("The fire at Orm destroyed 40 barns.")
    with pytest.raises(SourceError, match=r"draft\.md: there is no source beside the draft itself"):
        check(tmp_path / "draft.md", [tmp_path])
    (tmp_path / "wire.txt").write_text("The fire at Orm destroyed 55 barns.")
    told = check(tmp_path / "draft.md", [tmp_path])
    assert [s.path for s in told.sources] == ["wire.txt"] and told.answers[0].verdict is Support.CONTRADICTED


def test_a_source_with_the_name_of_the_draft_is_told_apart() -> None:
    told = check(source("The fire at Orm destroyed 40 barns."), [source("The fire at Orm destroyed 55 barns.")])
    assert (told.draft.path, [s.path for s in told.sources]) == ("draft:a.txt", ["a.txt"])


def test_every_sentence_is_answered_quoted_or_listed_as_unchecked() -> None:
    text = 'Orm burnt. The fire destroyed 40 barns. "Nobody slept that night," she said. It was cold.'
    told = check(text, [source("The fire destroyed 40 barns.")])
    assert [u.text for u in told.unchecked] == ["Orm burnt.", "It was cold."]
    assert all(told.text[u.start : u.end] == u.text for u in told.unchecked)
    assert all(told.text[q.start : q.end] == q.text for q in told.quotations)


# formats


def test_the_json_reads_back_and_has_its_answers_where_programs_look() -> None:
    told = report("mill-fire")
    text = BY_NAME["json"].render(told)
    assert CheckReport.model_validate_json(text) == told
    rows = json.loads(told.model_dump_json())["answers"]
    assert {r["verdict"] for r in rows} <= {"supported", "partly", "contradicted", "not_found"}
    assert all("verdict" not in q for q in json.loads(text)["quotations"])


def test_jsonl_is_one_typed_object_a_line() -> None:
    kinds = [json.loads(line)["type"] for line in BY_NAME["jsonl"].render(report("mill-fire")).splitlines()]
    assert kinds[0] == "check" and kinds.count("answer") == len(report("mill-fire").answers)


@pytest.mark.parametrize("name", BY_NAME)
def test_the_same_check_gives_the_same_text_with_one_newline_at_its_end(name: str) -> None:
    text = BY_NAME[name].render(report("hostile-draft"))
    assert text == BY_NAME[name].render(report("hostile-draft")) and text.endswith("\n") and not text.endswith("\n\n")


HOSTILE = (
    "| <script>x</script> [a](http://e.vil) **b** `c` $d$ ![i](j) \u202e\n# head\n- 1. list\n```\ncode\n| a | b |\n> quote 40 barns <b>"
)


def test_neither_a_draft_nor_a_source_becomes_markup() -> None:
    told = check(
        f"{HOSTILE} The fire at Orm destroyed 40 barns.\n\n“{HOSTILE} and more words,” he said.", [source(f"{HOSTILE} burnt at Orm.")]
    )
    page = BY_NAME["markdown"].render(told)
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(page)
    assert [t.tag for t in tokens if t.type == "heading_open"] == ["h1", "h2", "h2"]
    inline = [c for t in tokens for c in t.children or ()]
    assert not [c for c in inline if c.type == "link_open" and not str(c.attrs["href"]).startswith(("#", "a.txt"))]
    tags = {m[0].strip("</") for c in inline if c.type == "html_inline" and (m := re.match(r"</?\w+", c.content))}
    assert tags <= {"a", "b", "sup", "sub", "ins", "del"}
    assert all(c.content.startswith("<") for c in inline if c.type == "html_inline")
    assert "\u202e" not in page
    assert not [t for t in tokens if t.type in ("fence", "code_block", "blockquote_open", "ordered_list_open")]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_can_be_checked_and_shown(draft: str, text: str) -> None:
    told = check(Source(path="d", text=draft), [source(text)])
    assert all(f.render(told).endswith("\n") for f in CHECKED)


# quotations


@pytest.mark.parametrize(
    ("draft", "text", "status"),
    [
        ("“The sea took all of it,” she said.", "“The sea took all of it,” said Ole Vik.", "exact"),
        ('Vik: "the sea ... took it".', "The sea, that night, took it.", "exact"),
        ("“The sea took [nearly] all of it,” she said.", "“The sea took very nearly all of it,” said Ole Vik.", "exact"),
        ("“The sea took most of it,” she said.", "“The sea took all of it,” said Ole Vik.", "altered"),
        ("“The sea took all of it,” said Ida Moll.", "“The sea took all of it,” said Ole Vik.", "misattributed"),
        ("“The sea took all of it,” said Ole Vik.", "“The sea took all of it,” said Ole Vik.", "exact"),
        ("“We will never rebuild that pier,” she said.", "“The sea took all of it,” said Ole Vik.", "not_found"),
    ],
)
def test_a_quotation_is_looked_up_word_by_word(draft: str, text: str, status: str) -> None:
    assert [q.status.value for q in check(draft, [source(text)]).quotations] == [status]


def test_words_given_to_another_paper_are_misattributed() -> None:
    sources = [source("The sea took all of it.", "a.txt", publisher="Dusk"), source("Nothing here.", "b.txt", publisher="The Pilot")]
    told = check("According to The Pilot, “the sea took all of it”.", sources)
    assert [q.status for q in told.quotations] == [QuoteStatus.MISATTRIBUTED]


def test_two_words_in_marks_and_an_apostrophe_are_no_quotation() -> None:
    assert check("The ‘quick fix’ of ’98 isn’t Ida’s or Ole’s.", [source("Nothing here.")]).quotations == ()


def test_the_difference_holds_both_sides_word_by_word() -> None:
    (q,) = check("“The sea took most of it,” she said.", [source("“The sea took all of it,” said Ole Vik.")]).quotations
    assert [(w.side, w.text) for w in q.difference] == [("both", "The sea took"), ("draft", "most"), ("source", "all"), ("both", "of it")]
