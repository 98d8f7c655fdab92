"""Nothing that a source says, and no name of a file, does anything in any format: each payload of the corpus, in each place of a report.

A new format needs one line in INERT: a function that reads what was written with a real reader, and finds the report and nothing else.
"""

import csv
import json
import re
from io import StringIO
from urllib.parse import unquote, urlsplit

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hostile import Tags, payloads, poisoned, unseen
from hypothesis import given, settings
from hypothesis import strategies as st
from inert import inert
from junitparser import JUnitXml
from markdown_it import MarkdownIt
from readers import commands, sarif_errors

from factcheck.cli import main
from factcheck.explain import explain
from factcheck.formats import FORMATS
from factcheck.formats.base import stop
from factcheck.formats.csv import COLUMNS, OURS
from factcheck.formats.html.places import web
from factcheck.inert import address, flat, in_json, visible
from factcheck.verify import Break, Outcome, Verification, junit, tally

BY_NAME = {f.name: f for f in FORMATS}
PAYLOADS = payloads()
HARMLESS = poisoned("harmless words")
FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")


def written(name, report):
    return BY_NAME[name].render(report, {s.id: "seeds/" for s in report.sources})


# what inert means


def markdown(name, words, report):
    """For two parsers of Markdown the page is the same as with harmless words, but for the words and the addresses of links."""
    page = written(name, report)
    assert unseen(page) == []
    assert all(not line.lstrip().startswith("::") and "##[" not in line for line in page.splitlines())
    assert _tokens(page) == _tokens(written(name, HARMLESS))
    read, expected = (Tags(cmarkgfm.github_flavored_markdown_to_html(p, Options.CMARK_OPT_UNSAFE)) for p in (page, written(name, HARMLESS)))
    assert read.tags == expected.tags
    assert len(read.links) == len(expected.links)
    for link in read.links:
        assert link.startswith("#") or inside(link.partition("#")[0], "seeds/"), link
    assert not any(re.search(r"@\w|:[a-z+][\w+-]*:", text) for text in read.texts), "GitHub makes a mention or a picture of it"
    assert " ".join(flat(words).split()) in " ".join("".join(read.texts).split()), "the words are not there as they were"


def html(name, words, report):
    """For a browser's parser the page has the elements and attributes that it has with harmless words on as many lines."""
    unlinked = [s.model_copy(update={"url": None}) for s in report.sources]  # words that are an address of the web become a link, rightly
    page = written(name, report if web(report.sources[0]) is None else report.model_copy(update={"sources": tuple(unlinked)}))
    assert unseen(page.replace("\t", " ")) == []
    assert inert(page, written(name, poisoned(re.sub(r"\S", "w", words)))) == []


def _tokens(page):
    """What a page consists of, without its words: types, tags and raw HTML."""
    found = []
    for block in MarkdownIt("gfm-like", {"linkify": False}).parse(page):
        found.append((block.type, block.tag))
        found += [
            (t.type, t.tag, t.content if t.type == "html_inline" else "")
            for t in block.children or ()
            if t.type not in ("text", "text_special", "softbreak") and t.content != "<!-- -->"
        ]
        if block.type == "html_block":
            found.append(block.content)
    return found


def inside(url, prefix):
    """Whether an address is a relative one that stays below its prefix, also when it is decoded."""
    parts = urlsplit(url)
    steps = unquote(url.removeprefix(prefix)).split("/")
    no_more = not (parts.scheme or parts.netloc or parts.query or parts.fragment or set('<>"() \\') & set(url))
    return url.startswith(prefix) and no_more and url.isascii() and ".." not in url.removeprefix(prefix).split("/") and steps[0] != ""


def terminal(name, words, report):
    """Only characters that can be seen, and no line that a CI log takes for a command."""
    text = written(name, report)
    assert unseen(text) == []
    assert all(not line.lstrip().startswith("::") and "##[" not in line for line in text.splitlines())
    assert text.count("\n├") == written(name, HARMLESS).count("\n├")


def _json_text(text):
    """A text that nothing can be done with outside of JSON either."""
    assert unseen(text) == []
    assert not set("<>") & set(text)
    assert "##[" not in text
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())
    return text


def json_(name, words, report):
    """The same object comes back."""
    assert json.loads(_json_text(written(name, report))) == report.model_dump(mode="json")


def jsonl(name, words, report):
    """The same objects come back, one a line."""
    rows = [json.loads(line) for line in _json_text(written(name, report)).split("\n")[:-1]]
    assert [row.pop("type") for row in rows] == [json.loads(x)["type"] for x in written(name, HARMLESS).splitlines()]
    told = report.model_dump(mode="json")
    assert [r for r in rows if "quote" in r] == told["claims"]
    assert [r for r in rows if "cores" in r] == told["groups"]


def csv_(name, words, report):
    """As many rows and cells as with harmless words; no cell, however cells are parted, is a formula."""
    text = written(name, report)
    assert unseen(text) == []
    rows = list(csv.reader(StringIO(text, newline=""), strict=True))
    assert len(rows) == len(list(csv.reader(StringIO(written(name, HARMLESS), newline=""))))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    for row in rows[1:]:
        for column, cell in zip(COLUMNS, row, strict=True):
            if column in OURS:
                assert re.fullmatch(r"(-?\d[\d.-]*)?", cell), (column, cell)
            else:
                assert not FORMULA.match(cell), (column, cell)
        assert flat(words) in {w for cell in row for w in (cell, cell.removeprefix("'").replace(";'", ";"))}
    for line in text.split("\r\n"):
        assert all(not FORMULA.match(part.lstrip('"')) for part in line.split(";")[1:]), line


def sarif(name, words, report):
    """The schema holds; messages have no links but those to places, and no placeholders; addresses stay in their folder."""
    log = json.loads(_json_text(written(name, report)))
    assert sarif_errors(log) == []
    run, tame = log["runs"][0], json.loads(written(name, HARMLESS))["runs"][0]
    assert [len(r["locations"]) for r in run["results"]] == [len(r["locations"]) for r in tame["results"]]
    assert all(inside(uri, "seeds/") for uri in _under("uri", run))
    messages = [*_under("message", run), *_under("description", run)]
    assert not any(set("{}") & set(m["text"].replace("{{", "").replace("}}", "")) for m in messages)
    for result in run["results"]:
        places = [*result["locations"], *result.get("relatedLocations", ())]
        links = re.findall(r"\[[^\[\]]*\]\(([^)]*)\)", result["message"]["text"])
        assert links == [str(p["id"]) for p in places]
        regions = [p["physicalLocation"]["region"] for p in places]
        quotes = {(c.start, c.end): c.quote for c in report.claims}
        assert all(quotes[r["charOffset"], r["charOffset"] + r["charLength"]] == r["snippet"]["text"] for r in regions)
    assert not any("](" in m["text"] for p in _under("locations", run) for one in p for m in [one["message"]])


def _under(name, node):
    """All that stands under a name, at any depth."""
    if isinstance(node, dict):
        yield from (v for k, v in node.items() if k == name)
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _under(name, inner)


def junit_(name, words, report):
    """A reader of JUnit finds the same cases, with the words in them."""
    text = written(name, report)
    assert unseen(text) == []
    found, tame = (
        [(s.name, s.tests, s.failures, s.errors, s.skipped) for s in JUnitXml.fromstring(x.encode())]
        for x in (text, written(name, HARMLESS))
    )
    assert found == tame
    suites = list(JUnitXml.fromstring(text.encode()))
    assert f"{flat(words)} [g0]" in {case.name for case in suites[0]}
    failed = [result for suite in suites for case in suite for result in case.result]
    assert all(set(vars(r)["_elem"].attrib) <= {"type", "message"} and len(vars(r)["_elem"]) == 0 for r in failed)


def github(name, words, report):
    """GitHub's runner reads the commands that the report makes, and no other."""
    text = written(name, report)
    assert unseen(text) == []
    found = commands(text)
    assert [c.name for c in found[:-1] if c] == [c.name for c in commands(written(name, HARMLESS)) if c]
    assert found[-1] is None
    assert all(found[:-1])
    for one in found[:2]:
        assert set(one.properties) == {"file", "line", "endLine", "col", "endColumn", "title"} or "\n" in words
        assert one.properties["file"].startswith("seeds/")
        assert flat(words) in one.properties["title"]
        assert flat(words) in one.message


def annotations(name, words, report):
    """Words come back as they were; addresses stay in their folder, or are those of a page on the web."""
    collection = json.loads(_json_text(written(name, report)))
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == json.loads(written(name, HARMLESS))["total"]
    by_place = {(c.start, c.end): c for c in report.claims}
    for item in items:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        quote, place = targets[0]["selector"]
        assert by_place[place["start"], place["end"]].quote == quote["exact"]
        assert inside(targets[0]["source"], "seeds/")
        assert all(t["source"].startswith(("https://", "http://")) and not set('<>"\\ ') & set(t["source"]) for t in targets[1:])


def claimreview(name, words, report):
    """The same reviews; what is shown is visible, addresses are those of pages on the web."""
    reviews, tame = (json.loads(_json_text(written(name, r)))["@graph"] for r in (report, HARMLESS))
    assert len(reviews) == len(tame) > 0
    for review in reviews:
        assert unseen(review["reviewBody"] + review["claimReviewed"] + review["author"]["name"]) == []
        assert review["reviewBody"].startswith(stop(flat(words)))
        url = review["itemReviewed"]["appearance"].get("url", "https://a")
        assert url.lower().startswith(("https://", "http://"))
        assert not set('<>"\\ ') & set(url)


INERT = {
    "markdown": markdown,
    "html": html,
    "json": json_,
    "jsonl": jsonl,
    "terminal": terminal,
    "csv": csv_,
    "sarif": sarif,
    "junit": junit_,
    "github": github,
    "github-summary": markdown,
    "annotations": annotations,
    "claimreview": claimreview,
}


def test_every_format_says_what_inert_means():
    assert set(INERT) == set(BY_NAME), "a format needs its function in INERT"


def test_the_corpus_threatens_each_format_with_sixty_payloads_and_says_what_each_does():
    assert len({p.text for p in PAYLOADS}) == len(PAYLOADS) >= 60
    assert all(len(p.threat) > 5 for p in PAYLOADS)


@pytest.mark.parametrize("payload", PAYLOADS, ids=[p.threat for p in PAYLOADS])
@pytest.mark.parametrize("name", BY_NAME)
def test_a_payload_is_inert(name, payload):
    INERT[name](name, payload.text, poisoned(payload.text))


def test_the_runner_of_github_is_read_as_it_reads():
    found = commands("  ::error file=a%2Cb,line=3::x%0Ay%25\n::nothing::x\nfine ##[warning]w\n")
    assert found[0] == ("error", {"file": "a,b", "line": "3"}, "x\ny%")
    assert found[1] is None
    assert found[2] == ("warning", {}, "w")


@pytest.mark.parametrize("payload", PAYLOADS, ids=[p.threat for p in PAYLOADS])
def test_a_payload_is_inert_in_what_verify_writes(payload):
    broken = Break(file=f"claims/{payload.text}.yaml", line=3, message=payload.text)
    result = Verification(outcomes=(Outcome(fact=payload.text, file=broken.file, line=2, breaks=(broken,)),))
    (suite,) = JUnitXml.fromstring(junit(result).encode())
    (case,) = suite
    assert case.name == visible(payload.text)
    assert case.result[0].message == visible(f"claims/{payload.text}.yaml:3: {payload.text}")
    assert unseen(junit(result)) == unseen(tally(result)) == []
    assert commands(tally(result)) == [None, None]


@pytest.mark.parametrize("payload", PAYLOADS, ids=[p.threat for p in PAYLOADS])
def test_a_payload_is_inert_in_what_explain_tells(payload):
    report = poisoned(payload.text)
    for one in (*report.groups, *report.checks, *report.claims):
        text = explain(report, one.id)
        assert unseen(text) == []
        assert not any(commands(text))
        assert text.count("\n") == explain(HARMLESS, one.id).count("\n")


NAMES = (
    "a\x1b[31mb.txt",
    "x\n::stop-commands::y.txt",
    "\u202etxt.evil.txt",
    "<b onload=x>&amp;.txt",
    "=1+1 %20#?.txt",
    "##[error]z.txt",
    "[a](b) `c`|d.txt",
)


def test_names_of_files_are_inert_from_the_folder_to_every_report(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    press = tmp_path / "press"
    press.mkdir()
    for n, name in enumerate(NAMES):
        (press / name).write_text(f"The bridge at Calder Ford collapsed on 3 March 2031. It killed {10 + n} people.\n", encoding="utf-8")
    (press / "\x1b]0;owned\x07\n::error::x.bin").write_bytes(b"\x00\x01")
    assert main(["compare", "press", *(w for f in FORMATS for w in ("-f", f.name)), "-o", "out"]) == 0
    out, err = capsys.readouterr()
    assert unseen(out + err) == []
    assert not any(commands(out + err))
    for f in FORMATS:
        text = (tmp_path / "out" / f"discrepancies.{f.extension}").read_text(encoding="utf-8")
        assert unseen(text) == [], f.name
        assert [c.name for c in commands(text) if c] == (["error", "notice"] if f.name == "github" else []), f.name
    log = json.loads((tmp_path / "out" / "discrepancies.sarif").read_text(encoding="utf-8"))
    paths = {unquote(a["location"]["uri"]) for a in log["runs"][0]["artifacts"]}
    assert paths == {f"press/{name}" for name in NAMES}
    assert sarif_errors(log) == []


def test_a_name_that_is_no_text_and_half_a_letter_break_no_format():
    report = poisoned("a\udcff \ud83d b")
    for f in FORMATS:
        text = f.render(report, "seeds/")
        assert unseen(text.encode("utf-8", "backslashreplace").decode()) == [], f.name


def test_what_is_bad_input_is_told_in_one_inert_line(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["compare", "no\x1b[31m\n::error::such"]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert unseen(err) == []


def test_extract_writes_json_that_does_nothing(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("About 40 \u202e people <script> came \x9b31m ##[error]x.\n", encoding="utf-8")
    assert main(["extract", "a.txt"]) == 0
    out = capsys.readouterr().out
    assert unseen(out) == []
    assert not any(commands(out))
    assert "\u202e people <script> came \x9b31m ##[error]x." in json.loads(out.splitlines()[0])["sentence"]


# the means


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, with “quotes” – and ümlauts", "plain, with “quotes” – and ümlauts"),
        ("می‌خواهم", "می‌خواهم"),  # Persian: the joiner is a part of the word
        ("pass\u200dword", "pass\\u200dword"),
        ("é\u200d\u200d", "é\u200d\\u200d"),
        ("👩\u200d🚒", "👩\u200d🚒"),
        ("a\x1b[0m\u3164", "a\\x1b[0m\\u3164"),
        ("##[error]", "##\\x5berror]"),
    ],
)
def test_what_cannot_be_seen_is_shown_and_words_are_left_alone(text, shown):
    assert visible(text) == shown
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("a b/c#1?.txt", "seeds/a%20b/c%231%3F.txt"),
        ("../../etc/passwd", "seeds/_/_/etc/passwd"),
        ("//host/x", "seeds/host/x"),
        ("javascript:x", "seeds/javascript%3Ax"),
        ("naïve.txt", "seeds/na%C3%AFve.txt"),
        ("a\udcff", "seeds/a%FF"),
        ("a\ud83d", "seeds/a%ED%A0%BD"),
    ],
)
def test_a_path_as_an_address(path, url):
    assert address(path, "seeds/") == url


@settings(max_examples=200, deadline=None)
@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8))
def test_json_made_inert_says_the_same(value):
    for text in (json.dumps(value, ensure_ascii=False), json.dumps(value)):
        safe = in_json(text)
        assert json.loads(safe) == value
        assert unseen(safe) == []
        assert not set("<>") & set(safe)
