"""Nothing that a draft or a source says, and no name of a file, does anything in any output of a check: each payload of the corpus.

A new format of checks needs one line in INERT: a function that reads what was written with a real reader, and finds the check and no more.
"""

import json
import re

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hostile import Tags, payloads, unseen
from hostile_checks import poisoned_check
from readers import commands
from test_hostile import _json_text as json_text
from test_hostile import _tokens as tokens
from test_hostile import inside

from factcheck.checking import check
from factcheck.cli import main
from factcheck.formats import CHECKED
from factcheck.inert import flat
from factcheck.model import Source

BY_NAME = {f.name: f for f in CHECKED}
PAYLOADS = payloads()
EACH = pytest.mark.parametrize("payload", PAYLOADS, ids=[p.threat for p in PAYLOADS])
OURS = {
    *("h1", "h2", "p", "sub", "sup", "b", "strong", "ul", "li", "a", "code", "del", "ins", "details", "summary"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


def written(name, report):
    return BY_NAME[name].render(report, {s.id: "seeds/" for s in report.sources})


def tame(words):
    """The check that holds harmless words on as many lines."""
    return poisoned_check(re.sub(r"\S", "v", words))


def missing(report, texts):
    """The lines of the draft that the page does not hold as they stand."""
    shown = " ".join("".join(texts).split())
    return [line for line in report.text.split("\n") if " ".join(flat(line).split()) not in shown]


def html(page):
    return Tags(cmarkgfm.github_flavored_markdown_to_html(page, Options.CMARK_OPT_UNSAFE))


def quiet(text):
    """Whether each sign of a text can be seen, and no line is a command to a CI log."""
    return unseen(text) == [] and not any(commands(text))


# a check with the words in every place


def markdown(words, report):
    """For two parsers of Markdown the page is the same as with harmless words, but for the words and the addresses of links."""
    page, other = written("markdown", report), written("markdown", tame(words))
    assert quiet(page)
    assert tokens(page) == tokens(other)
    read, expected = html(page), html(other)
    assert read.tags == expected.tags
    assert len(read.links) == len(expected.links)
    assert all(link.startswith("#") or inside(link.partition("#")[0], "seeds/") for link in read.links)
    assert not any(re.search(r"@\w|:[a-z+][\w+-]*:", text) for text in read.texts), "GitHub makes a mention or a picture of it"
    assert missing(report, html(re.sub(r"<sup>\d+</sup>", "", page)).texts) == []


def json_(words, report):
    """The same object comes back."""
    assert json.loads(json_text(written("json", report))) == report.model_dump(mode="json")


def jsonl(words, report):
    """The same objects come back, one a line."""
    rows = [json.loads(line) for line in json_text(written("jsonl", report)).split("\n")[:-1]]
    assert [row.pop("type") for row in rows] == [json.loads(x)["type"] for x in written("jsonl", tame(words)).splitlines()]
    told = report.model_dump(mode="json")
    head = {name: told[name] for name in ("schema_version", "tool", "draft", "text")}
    parts = (told[p] for p in ("sources", "claims", "answers", "quotations", "unchecked", "unreadable"))
    assert rows == [head, *(row for part in parts for row in part)]


def terminal(words, report):
    """Only characters that can be seen, no command, and as many rows as with harmless words."""
    text = written("terminal", report)
    assert quiet(text)
    assert text.count("\n├") == written("terminal", tame(words)).count("\n├") > 0


INERT = {"markdown": markdown, "json": json_, "jsonl": jsonl, "terminal": terminal}


def test_every_format_of_checks_says_what_inert_means():
    assert set(INERT) == set(BY_NAME), "a format of checks needs its function in INERT"
    assert len({p.text for p in PAYLOADS}) >= 60


@EACH
@pytest.mark.parametrize("name", BY_NAME)
def test_a_payload_is_inert(name, payload):
    INERT[name](payload.text, poisoned_check(payload.text))


# a draft and sources that hold the words, read and held against each other


def told(words):
    """A draft with the words in a sentence, in a quotation, on a line of their own and in its name; and such a source."""
    draft = (
        f"The bridge at Calder Ford collapsed on 3 March 2031 {words} and killed 12 people.\n\n{words}\n\n"
        f"“The old bridge {words} was never safe at all”, said Ada Lund. {words} paid 4,100 {words} for it.\n"
    )
    text = (
        f"{words}\n\nThe bridge at Calder Ford collapsed on 3 March 2031 {words} and killed 13 people.\n\n"
        f"“The old bridge {words} was not ever safe at all”, said Ada Lund. {words} paid 4,200 {words} for it.\n"
    )
    source = Source(path=f"press/{words}.txt", text=text, title=words, publisher=words, url=words, note=words)
    return check(Source(path=f"{words}.md", text=draft), [source, Source(path="b.txt", text="The river is deep.\n")])


@EACH
def test_a_payload_in_a_draft_and_in_its_source_is_inert_when_they_are_read(payload):
    report = told(payload.text)
    assert report.answers
    assert quiet(written("terminal", report))
    for name in ("json", "jsonl"):
        INERT[name](payload.text, report) if name == "json" else json_text(written(name, report))
    page = written("markdown", report)
    assert quiet(page)
    read = html(re.sub(r"<sup>\d+</sup>", "", page))
    assert {tag.removeprefix("/") for tag, _ in read.tags} <= OURS
    assert {name for _, found in read.tags for name, _ in found} <= {"id"}
    assert all(re.fullmatch(r"d\d+", value or "") for _, found in read.tags for _, value in found)
    assert all(re.fullmatch(r"#d\d+", link) or inside(link.partition("#")[0], "seeds/") for link in read.links)
    assert missing(report, read.texts) == []


def test_names_of_files_and_words_are_inert_from_the_folder_to_every_output(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "press").mkdir()
    bad = "a\x1b[31m\n::error::##[error]<b>`c`|[x](y) \u202e#?%41"
    (tmp_path / "press" / f"{bad}.txt").write_text(f"The bridge at Calder Ford killed 13 people. {bad}\n", encoding="utf-8")
    (tmp_path / "press" / "\x1b]0;owned\x07\n::error::x.bin").write_bytes(b"\x00\x01")
    (tmp_path / f"{bad}.md").write_text(f"The bridge at Calder Ford killed 12 people. {bad}\n", encoding="utf-8")
    formats = [w for f in CHECKED for w in ("-f", f.name)]
    assert main(["check", f"{bad}.md", "--against", "press", *formats, "-o", "out"]) == 1
    assert quiet("".join(capsys.readouterr()))
    for f in CHECKED:
        assert quiet((tmp_path / "out" / f"check.{f.extension}").read_text(encoding="utf-8")), f.name
    assert main(["check", f"{bad}.txt", "--against", "press"]) == 2
    err = capsys.readouterr().err
    assert quiet(err)
    assert err.count("\n") <= 2


def test_names_that_are_no_text_and_half_a_letter_break_no_format():
    for words in ("a\udcff", "a\udcff \ud83d b"):
        for f in CHECKED:
            for report in (poisoned_check(words), told(words)):
                text = f.render(report, "seeds/")
                assert unseen(text.encode("utf-8", "backslashreplace").decode()) == [], f.name
