"""The formats for machines, read by what reads them: the schema of SARIF, a reader of JUnit, GitHub's rules for commands, csv, JSON-LD."""

import csv
import json
import re
from collections import Counter
from io import StringIO
from pathlib import Path

import pytest
from hostile import poisoned
from junitparser import Error, Failure, JUnitXml, Skipped
from readers import commands, sarif_errors

import factcheck
from factcheck.formats import FORMATS
from factcheck.formats.base import Pages
from factcheck.formats.markdown import summary
from factcheck.model import Check, Label, Source, Unreadable, Verdict
from factcheck.pipeline import compare
from factcheck.rules import rules
from reports import claim, group, report

ROOT = Path(__file__).parent.parent
BY_NAME = {f.name: f for f in FORMATS}
ONE = "The coast guard said 41 passengers\nwere saved. 🚢 It counted  7 rafts."
SEEDS = {s.path: s for s in factcheck.load([ROOT / "seeds"])}
ON_SEEDS = compare(list(SEEDS.values()))


def render(name, of=None, base="news/"):
    return BY_NAME[name].render(of or report(), base)


def many(verdict, n):
    """A report with n conflicts."""
    claims, groups = [], []
    for k in range(n):
        pair = [claim("herald.txt", "41 passengers", 41, id=f"a{k:03}"), claim("wire.txt", "46 passengers", 46, id=f"b{k:03}")]
        claims += pair
        groups.append(group(pair, verdict, f"How many on boat {k:03}?", because="41 and 46 differ"))
    return report(claims=claims, groups=groups, checks=())


# SARIF


def run(of=None, base="news/"):
    log = json.loads(render("sarif", of, base))
    assert sarif_errors(log) == []
    return log["runs"][0]


def test_the_schema_of_sarif_can_say_no():
    log = json.loads(render("sarif"))
    log["runs"][0]["results"][0]["level"] = "fatal"
    del log["runs"][0]["tool"]
    assert len(sarif_errors(log)) == 2


def test_sarif_of_the_seeds_fits_the_schema_and_every_region_is_its_text():
    found = run(ON_SEEDS, "seeds/")
    assert len(found["results"]) == len(Pages(ON_SEEDS).conflicts) > 3
    for result in found["results"]:
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            physical = place["physicalLocation"]
            text = SEEDS[physical["artifactLocation"]["uri"].removeprefix("seeds/")].text
            assert found["artifacts"][physical["artifactLocation"]["index"]]["location"]["uri"] == physical["artifactLocation"]["uri"]
            for region in (physical[k] for k in ("region", "contextRegion") if k in physical):
                start = region["charOffset"]
                assert text[start : start + region["charLength"]] == region["snippet"]["text"]
            assert _by_lines(text, physical["region"]) == physical["region"]["snippet"]["text"]


def _by_lines(text, region):
    """What stands from line and column to line and column."""
    lines = text.split("\n")[region["startLine"] - 1 : region["endLine"]]
    lines[-1] = lines[-1][: region["endColumn"] - 1]
    lines[0] = lines[0][region["startColumn"] - 1 :]
    return "\n".join(lines)


def test_a_region_may_span_lines_and_counts_code_points():
    quote = "41 passengers\nwere saved. 🚢 It counted  7"
    start = ONE.index(quote)
    long = claim("herald.txt", "41 passengers", 41).model_copy(
        update={
            "quote": quote,
            "start": start,
            "end": start + len(quote),
            "line": 1,
            "column": start + 1,
            "sentence": ONE,
            "sentence_start": 0,
        }
    )
    other = claim("wire.txt", "46 passengers", 46)
    found = run(report(claims=(long, other), groups=(group([long, other], Verdict.TENSION, "How many?", because="x"),), checks=()))
    region = found["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert found["columnKind"] == "unicodeCodePoints"
    assert (region["endLine"], region["charLength"]) == (2, len(quote))
    assert _by_lines(ONE, region) == quote == ONE[start : start + region["charLength"]]


def test_a_context_is_wider_than_its_region_or_is_not_there():
    one, two = claim("herald.txt", "41 passengers", 41), claim("wire.txt", "46 passengers", 46)
    alone = one.model_copy(update={"sentence": one.quote, "sentence_start": one.start})
    elsewhere = two.model_copy(update={"sentence_start": two.end})
    for pair, contexts in (((one, two), 2), ((alone, two), 1), ((alone, elsewhere), 0)):
        found = run(report(claims=pair, groups=(group(pair, Verdict.TENSION, "How many?", because="x"),), checks=()))
        assert sum("contextRegion" in p["physicalLocation"] for p in found["results"][0]["locations"]) == contexts


def test_sarif_has_every_rule_with_its_help_and_each_result_points_at_its_own():
    driver = run(ON_SEEDS)["tool"]["driver"]
    assert [r["id"] for r in driver["rules"]] == list(rules())
    assert all(r["help"]["text"] == rules()[r["id"]] for r in driver["rules"])
    for result in run(ON_SEEDS)["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_levels_follow_verdicts_and_only_conflicts_are_results():
    assert [(r["level"], r["properties"]["verdict"]) for r in run()["results"]] == [("error", "discrepancy")]
    assert [r["level"] for r in run(many(Verdict.TENSION, 2))["results"]] == ["warning", "warning"]
    check = Check(
        id="k9", rule="sum_of_parts", verdict=Verdict.DISCREPANCY, because="41 and 46 make 87", claims=("h41", "w46", "w200"), source=None
    )
    (result,) = run(report(groups=(), checks=(check,)))["results"]
    assert (len(result["locations"]), len(result["relatedLocations"])) == (2, 1)
    assert [p["id"] for p in (*result["locations"], *result["relatedLocations"])] == [1, 2, 3]


def test_the_message_of_sarif_can_be_read_alone_and_links_to_its_places():
    (result,) = run()["results"]
    assert result["message"]["text"] == (
        "How many passengers were rescued? “41 passengers” ([herald.txt:3](1)); “46 passengers” ([wire.txt:3](2)). "
        "41 and 46 are 5 apart, and neither is hedged. What would settle it: the coast guard's list of survivors"
    )


def test_fingerprints_of_sarif_survive_lines_above_and_another_name_of_the_file():
    def prints(lead, name):
        texts = [f"{lead}The mine at Orlova flooded on 3 May 2031. The flood killed {n} miners." for n in (14, 19)]
        sources = [Source(path=name, text=texts[0]), Source(path="z.txt", text=texts[1])]
        return [r["partialFingerprints"] for r in run(compare(sources))["results"]]

    assert prints("", "a.txt") == prints("Mining news\n\n\n", "b/c.txt") != []


def test_sources_outside_of_the_working_folder_have_a_base_of_their_own():
    found = run(base={"herald.txt": "../else/", "wire.txt": "in/"})
    assert [a["location"] for a in found["artifacts"]] == [
        {"uri": "herald.txt", "uriBaseId": "SOURCES"},
        {"uri": "radio.txt", "uriBaseId": "SOURCES"},
        {"uri": "in/wire.txt"},
    ]
    assert set(found["originalUriBaseIds"]) == {"SOURCES"}
    assert "uri" not in found["originalUriBaseIds"]["SOURCES"]


def test_a_file_that_could_not_be_read_is_a_notification_of_sarif():
    (one,) = run()["invocations"][0]["toolExecutionNotifications"]
    assert one == {"level": "warning", "message": {"text": "Not read: scan.pdf: binary file"}}


# JUnit


def test_junit_is_read_by_a_reader_of_junit():
    suites = {s.name: s for s in JUnitXml.fromstring(render("junit").encode())}
    facts = {c.name: c for c in suites["facts"]}
    (failure,) = facts["How many passengers were rescued? [g-h41]"].result
    assert (type(failure), failure.type, failure.message) == (Failure, "discrepancy", "41 and 46 are 5 apart, and neither is hedged.")
    assert "“41 passengers” (The Lowell Herald, herald.txt:3)\n“46 passengers” (Night ferry lost, wire.txt:3)" in failure.text
    assert facts["How many were on board? [g-w200]"].is_passed
    assert [c.is_passed for c in suites["checks"]] == [True]
    (unread,) = suites["sources"]
    assert (unread.name, type(unread.result[0]), unread.result[0].message) == ("scan.pdf", Error, "binary file")


def test_junit_counts_what_it_holds_and_names_each_case_once():
    found = JUnitXml.fromstring(render("junit", ON_SEEDS).encode())
    for suite in found:
        kinds = Counter(type(r) for c in suite for r in c.result)
        assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (len(suite), kinds[Failure], kinds[Error], kinds[Skipped])
        assert len({(c.classname, c.name) for c in suite}) == len(suite)
    assert found.failures == len(Pages(ON_SEEDS).conflicts)
    assert found.tests == len(ON_SEEDS.groups) + len(ON_SEEDS.checks)


def test_what_cannot_be_compared_is_skipped_in_junit():
    pair = [claim("herald.txt", "41 passengers", 41), claim("wire.txt", "About 200 people", 200)]
    fact = group(pair, Verdict.UNDECIDED, "How many?", because="the saved are a part of those on board", rule="scope")
    suite = next(iter(JUnitXml.fromstring(render("junit", report(claims=pair, groups=(fact,), checks=())).encode())))
    (case,) = suite
    assert case.is_skipped
    assert case.result[0].message == "the saved are a part of those on board."


# GitHub


def test_github_marks_the_line_and_names_both_places():
    first, notice, last = commands(render("github"))
    assert first.name == "error"
    assert first.properties == {
        "file": "news/herald.txt",
        "line": "3",
        "endLine": "3",
        "col": "22",
        "endColumn": "35",
        "title": "Discrepancy: How many passengers were rescued?",
    }
    assert first.message.splitlines() == [
        "41 and 46 are 5 apart, and neither is hedged.",
        "“41 passengers” (The Lowell Herald, herald.txt:3)",
        "“46 passengers” (Night ferry lost, wire.txt:3)",
        "What would settle it: the coast guard's list of survivors",
    ]
    assert (notice.name, notice.message) == ("notice", "scan.pdf: binary file")
    assert last is None


@pytest.mark.parametrize(
    ("verdict", "n", "kind", "last"),
    [
        (Verdict.DISCREPANCY, 10, "error", "factcheck: 10 discrepancies, 0 tensions"),
        (Verdict.TENSION, 23, "warning", "factcheck: 0 discrepancies, 23 tensions; 13 more in the report"),
    ],
)
def test_github_gets_ten_of_a_kind_and_the_count_of_the_rest(verdict, n, kind, last):
    text = render("github", many(verdict, n))
    assert Counter(c.name for c in commands(text) if c) == {kind: 10, "notice": 1}
    assert text.splitlines()[-1] == last


def test_github_counts_files_that_were_not_read_too():
    lost = report().model_copy(update={"unreadable": tuple(Unreadable(path=f"{n:02}.pdf", reason="binary file") for n in range(12))})
    text = render("github", lost)
    assert Counter(c.name for c in commands(text) if c) == {"error": 1, "notice": 10}
    assert text.splitlines()[-1] == "factcheck: 1 discrepancy, 0 tensions; 2 more files not read"


def test_the_summary_for_github_is_the_page_without_links_to_files():
    page, cut = BY_NAME["markdown"].render(report(), {}), render("github-summary")
    assert cut == page
    assert "](news/" not in cut


def test_the_summary_for_github_stays_under_a_mebibyte_and_says_what_is_left_out():
    cut = render("github-summary", many(Verdict.TENSION, 3000))
    assert 900_000 < len(cut.encode()) < 2**20
    kept = cut.count("\n### ")
    (left,) = re.findall(r"Left out, since a summary has at most 1 MiB: ([\d,]+) sections, in the report\.\n\Z", cut)
    assert 1000 < kept < 3000
    assert "\n## Coverage\n" in cut, "what was covered is not left out"
    assert int(left.replace(",", "")) == 3000 - kept


def test_a_summary_of_one_section_too_long_still_says_so(monkeypatch):
    monkeypatch.setattr(summary, "ROOM", 10)
    assert render("github-summary").strip().startswith("Left out")


# CSV


def rows(of=None):
    text = render("csv", of)
    return text, list(csv.DictReader(StringIO(text, newline=""), strict=True))


def test_csv_has_a_row_for_each_claim_of_a_fact_what_differs_first():
    text, found = rows()
    assert [(r["verdict"], r["type"], r["side"], r["quote"], r["lo"]) for r in found] == [
        ("discrepancy", "fact", "1", "41 passengers", "41"),
        ("discrepancy", "fact", "2", "46 passengers", "46"),
        ("agree", "fact", "1", "About 200 people", "200"),
        ("agree", "fact", "2", "Some 200 people", "200"),
        ("compatible", "check", "", "46 passengers", "46"),
        ("compatible", "check", "", "About 200 people", "200"),
    ]
    assert {(r["publisher"], r["published"], r["said_by"]) for r in found if r["source"] == "herald.txt"} == {
        ("The Lowell Herald", "2031-05-02", "The coast guard")
    }
    assert not text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n") == len(found) + 1


def test_csv_leaves_negative_numbers_numbers_and_makes_text_of_formulas():
    cold = claim("herald.txt", "41 passengers", -41).model_copy(update={"quote": "-41 °C"})
    warm = claim("wire.txt", "46 passengers", 46).model_copy(update={"quote": "=A1"})
    _, found = rows(report(claims=(cold, warm), groups=(group([cold, warm], Verdict.TENSION, "+1?", because="x"),), checks=()))
    assert [(r["lo"], r["quote"], r["question"]) for r in found] == [("-41", "'-41 °C", "'+1?"), ("46", "'=A1", "'+1?")]


def test_csv_gives_dates_and_times_their_own_columns():
    texts = [f"The dam at Orlova broke at {hour} on 3 May 2031." for hour in ("4 p.m.", "9 p.m.")]
    _, found = rows(compare([Source(path=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    assert {(r["earliest"], r["latest"]) for r in found if r["kind"] == "date"} <= {("2031-05-03", "2031-05-03")}
    assert {r["lo"] for r in found if r["kind"] == "time"} == {"1600", "2100"}


# Web Annotations


def annotated(of, base="news/"):
    return json.loads(render("annotations", of, base))["first"]["items"]


def targets(item):
    return item["target"] if isinstance(item["target"], list) else [item["target"]]


CHANGES = {
    "wrapped": lambda text: re.sub(r" ", "\n", text),
    "on one line": lambda text: " ".join(text.split()),
    "spaced out": lambda text: re.sub(r"\s+", "  \t\n ", text),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_quote_of_the_seeds_is_found_again_by_its_words_alone_when_the_white_space_has_changed(change):
    changed = {path: " ".join(CHANGES[change](s.text).split()) for path, s in SEEDS.items()}
    items = annotated(ON_SEEDS, "")
    claims = {(c.source, c.start): c for g in (*ON_SEEDS.groups, *ON_SEEDS.checks) for c in Pages(ON_SEEDS).of(g.claims)}
    found = set()
    for item in items:
        (target,) = targets(item)[:1]
        words, place = target["selector"]
        text = SEEDS[target["source"]].text
        assert text[place["start"] : place["end"]] == words["exact"]
        around = " ".join((words["prefix"] + words["exact"] + words["suffix"]).split())
        assert changed[target["source"]].count(around) == 1, words
        before = " ".join(words["prefix"].split()) + (" " if words["prefix"][-1:].isspace() else "")
        at = changed[target["source"]].index(around) + len(before.lstrip() if words["prefix"].strip() else "")
        exact = " ".join(words["exact"].split())
        assert changed[target["source"]][at : at + len(exact)] == exact
        found.add((target["source"], place["start"]))
    assert found == set(claims)


def test_a_caption_that_is_printed_twice_is_told_apart_by_what_stands_beside_it():
    caption = "Firefighters at the Orlova mine, where 14 miners died on 3 May 2031."
    text = f"Mine disaster at Orlova\n\n{caption}\n\nThe owner was silent.\n\n{caption}\n\nA union spoke of 19 dead miners on 3 May 2031.\n"
    found = [c for c in compare([Source(path="a.txt", text=text)]).claims if c.sentence == caption]
    assert found
    assert text.count(caption) == 2
    assert all(text.count(c.before + c.sentence + c.after) == 1 for c in found)


def test_an_annotation_is_what_the_recommendation_asks_for():
    items = annotated(report())
    collection = json.loads(render("annotations"))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["total"], collection["first"]["type"]) == ("AnnotationCollection", len(items), "AnnotationPage")
    assert len({i["id"] for i in items}) == len(items) == 6
    first = items[0]
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", first["id"])
    assert (first["type"], first["motivation"], first["target"]["source"]) == ("Annotation", "assessing", "news/herald.txt")
    assert first["body"][0]["value"].splitlines() == [
        "Discrepancy: How many passengers were rescued? 41 and 46 are 5 apart, and neither is hedged.",
        "“46 passengers” (Night ferry lost, wire.txt:3)",
    ]
    assert [b["value"] for b in first["body"] if b["purpose"] == "tagging"] == ["discrepancy", "figures_apart"]


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://news.example/a?b=1#c", "https://news.example/a?b=1#c"),
        ("http://news.example/ä b", "http://news.example/%C3%A4%20b"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("//news.example/a", None),
    ],
)
def test_the_page_that_a_source_was_taken_from_is_a_target_by_its_words(url, source):
    made = report()
    with_url = made.model_copy(update={"sources": tuple(s.model_copy(update={"url": url}) for s in made.sources)})
    for item in annotated(with_url):
        more = targets(item)[1:]
        assert [t["source"] for t in more] == ([] if source is None else [source])
        assert all(t["selector"]["type"] == "TextQuoteSelector" for t in more)


# all of them


@pytest.mark.parametrize("name", BY_NAME)
def test_the_order_of_the_sources_and_their_folder_change_no_byte(name, tmp_path):
    sources = [
        Source(path=f"{n}.txt", text=f"The mine at Orlova flooded on 3 May 2031. The flood killed {14 + n} miners.") for n in range(3)
    ]
    assert BY_NAME[name].render(compare(sources), "in/") == BY_NAME[name].render(compare(sources[::-1]), "in/")
    assert str(tmp_path.anchor + "tmp") not in BY_NAME[name].render(compare(sources), "in/")


@pytest.mark.parametrize("name", BY_NAME)
def test_a_report_without_conflicts_can_be_written(name):
    text = render(name, report(groups=(), checks=(), claims=()))
    assert text.endswith("\n")
    if name == "sarif":
        assert sarif_errors(json.loads(text)) == []


def test_names_and_extensions_are_each_used_once():
    assert len({f.name for f in FORMATS}) == len({f.extension for f in FORMATS}) == len(FORMATS)


def test_labels_are_told_in_csv_and_sarif():
    made = poisoned("words")
    assert {r["labels"] for r in rows(made)[1] if r["type"] == "fact"} == {Label.DISPUTE.value}
    assert run(made)["results"][0]["properties"]["tags"] == ["dispute"]
