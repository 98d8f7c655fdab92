"""The command line: what each command prints, writes and exits with, and that bad input is one line."""

import io
import json
import os
import re
import resource
import subprocess
import sys
import xml.etree.ElementTree as Xml
from pathlib import Path

import pytest
from press import EVENING, FACT, MORNING, laid_out, said

from factcheck.cli import main
from factcheck.formats import FORMATS

ROOT = Path(__file__).parent.parent
CURATED = f"""topic: the bridge
sources: press
facts:
{FACT}    apart:
      - source: evening.txt
        quote: About 40 people were on the bridge
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A working folder with two sources in press/ and one curated fact."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "bridge.yaml").write_text(CURATED, encoding="utf-8")
    return laid_out(tmp_path, monkeypatch)


def refused(capsys, *arguments):
    """The one line on stderr of a command line that must end with 2, and without a word on stdout."""
    code, out, err = said(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("factcheck: ")
    assert err.count("\n") == 1
    assert "internal error" not in err
    return err


def test_compare_writes_the_page_keeps_the_report_and_sums_up(desk, capsys):
    code, out, err = said(capsys, "compare", "press")
    assert code == 0
    page = (desk / "reports" / "discrepancies.md").read_text(encoding="utf-8")
    assert "](../press/morning.txt#L3)" in page
    assert str(desk) not in page
    assert json.loads((desk / ".factcheck" / "last.json").read_text(encoding="utf-8"))["schema_version"] == "1"
    assert "discrepancy" in out
    assert "wrote reports/discrepancies.md" in err
    assert sorted(p.name for p in (desk / "reports").iterdir()) == ["discrepancies.md"]


def test_compare_gives_the_same_bytes_again_and_for_any_order_of_paths(desk, capsys):
    _, once, _ = said(capsys, "compare", "press/morning.txt", "press/evening.txt", "-f", "json", "-o", "-")
    _, again, _ = said(capsys, "compare", "press/evening.txt", "press/morning.txt", "-f", "json", "-o", "-")
    assert once == again


def test_a_format_on_stdout_stands_there_alone(desk, capsys):
    _, out, _ = said(capsys, "compare", "press", "--format", "json", "--output", "-")
    report = json.loads(out)
    assert [s["id"] for s in report["sources"]] == ["evening.txt", "morning.txt"]
    assert not (desk / "reports").exists()


def test_several_formats_go_into_a_folder(desk, capsys):
    code, _, _ = said(capsys, "compare", "press", *(w for f in FORMATS for w in ("-f", f.name)), "-o", "out")
    assert code == 0
    assert sorted(p.name for p in (desk / "out").iterdir()) == sorted(f"discrepancies.{f.extension}" for f in FORMATS)


def test_the_format_follows_the_extension_of_the_output(desk, capsys):
    said(capsys, "compare", "press", "-o", "deep/er/all.json")
    assert json.loads((desk / "deep" / "er" / "all.json").read_text(encoding="utf-8"))["tool"]["name"] == "factcheck"


@pytest.mark.parametrize(
    ("output", "begins"), [("a.github.txt", "::error file=press/"), ("a.txt", "┌"), ("a.summary.md", "# Where"), ("a.sarif", "{")]
)
def test_the_longest_extension_decides(desk, capsys, output, begins):
    said(capsys, "compare", "press", "-o", output)
    assert (desk / output).read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize("name", ["github", "terminal"])
def test_what_is_made_to_be_seen_goes_to_stdout_where_no_output_is_named(desk, capsys, name):
    _, out, err = said(capsys, "compare", "press", "-f", name)
    assert "17 people" in out
    assert "wrote" not in err
    assert not (desk / "reports").exists()


def test_code_scanning_and_ci_get_paths_from_the_working_folder_and_pages_from_their_own(desk, capsys):
    said(
        capsys,
        "compare",
        "press",
        *(w for f in ("sarif", "junit", "github", "annotations", "markdown") for w in ("-f", f)),
        "-o",
        "deep/out",
    )
    read = {p.suffix: p.read_text(encoding="utf-8") for p in (desk / "deep" / "out").iterdir()}
    assert '"uri": "press/evening.txt"' in read[".sarif"]
    assert 'file="press/evening.txt"' in read[".xml"]
    assert "file=press/evening.txt," in read[".txt"]
    assert '"source": "../../press/evening.txt"' in read[".jsonld"]
    assert "](../../press/evening.txt#L3)" in read[".md"]


def test_sources_beside_the_working_folder_are_named_without_a_way_up_in_sarif(desk, capsys, monkeypatch):
    (desk / "work").mkdir()
    monkeypatch.chdir(desk / "work")
    said(capsys, "compare", "../press", "-f", "sarif", "-o", "a.sarif")
    text = (desk / "work" / "a.sarif").read_text(encoding="utf-8")
    assert '"uri": "evening.txt"' in text
    assert "../" not in text
    assert str(desk) not in text


@pytest.mark.parametrize(("limit", "code"), [("never", 0), ("tension", 1), ("discrepancy", 1)])
def test_fail_on_sets_the_exit_code(desk, capsys, limit, code):
    assert said(capsys, "compare", "press", "--fail-on", limit)[0] == code


def test_fail_on_is_quiet_where_all_agree(desk, capsys):
    (desk / "press" / "evening.txt").write_text(EVENING.replace("17", "12"), encoding="utf-8")
    assert said(capsys, "compare", "press", "--fail-on", "tension")[0] == 0


def test_one_unreadable_source_stops_nobody_and_is_named(desk, capsys):
    (desk / "press" / "noise.txt").write_bytes(b"\x00\x01\x02")
    code, _, err = said(capsys, "compare", "press")
    assert code == 0
    assert "noise.txt" in err
    assert "noise.txt" in (desk / "reports" / "discrepancies.md").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_opened_stops_nobody_and_is_named(desk, capsys):
    (desk / "press" / "gone.txt").symlink_to(desk / "nowhere")
    code, out, _ = said(capsys, "compare", "press")
    assert code == 0
    assert "not read: gone.txt: it cannot be opened" in out
    page = (desk / "reports" / "discrepancies.md").read_text(encoding="utf-8")
    assert "| gone.txt: it cannot be opened" in page


@pytest.mark.parametrize(
    ("known", "says"),
    [
        ("morning.txt: {titel: The bridge}\n", "press/sources.yaml:1: morning.txt.titel: no such key; there are title, "),
        ("morning.txt: {title: [\n", "press/sources.yaml:"),
        ("noon.txt: {title: Noon}\n", "press/sources.yaml:1: there is no file 'noon.txt'"),
        ("morning.txt: {published: soon}\n", "press/sources.yaml:1: morning.txt.published: "),
    ],
)
def test_a_bad_sources_yaml_is_one_line_with_file_and_line(desk, capsys, known, says):
    (desk / "press" / "sources.yaml").write_text(known, encoding="utf-8")
    assert says in refused(capsys, "compare", "press")


def test_the_report_of_the_last_run_is_no_source(desk, capsys):
    said(capsys, "compare", ".")
    once = (desk / "reports" / "discrepancies.md").read_bytes()
    _, _, err = said(capsys, "compare", ".")
    assert (desk / "reports" / "discrepancies.md").read_bytes() == once
    assert "it is the report that this run writes" in err


def test_options_come_from_the_command_line_then_the_environment_then_the_file(desk, capsys, monkeypatch):
    (desk / "factcheck.toml").write_text('paths = ["press"]\nfail-on = "tension"\n', encoding="utf-8")
    assert said(capsys, "compare")[0] == 1
    monkeypatch.setenv("FACTCHECK_FAIL_ON", "never")
    assert said(capsys, "compare")[0] == 0
    assert said(capsys, "compare", "--fail-on", "discrepancy")[0] == 1


def test_options_of_a_folder_above_have_its_paths(desk, capsys, monkeypatch):
    (desk / "pyproject.toml").write_text('[tool.factcheck]\npaths = ["press"]\n', encoding="utf-8")
    (desk / "sub").mkdir()
    (desk / "sub" / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    monkeypatch.chdir(desk / "sub")
    assert said(capsys, "compare")[0] == 0
    assert "](../../press/morning.txt#L3)" in (desk / "sub" / "reports" / "discrepancies.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "text", "names"),
    [
        ("factcheck.toml", 'pathes = ["press"]\n', "factcheck.toml: pathes: no such key"),
        ("factcheck.toml", "[widths]\nabuot = 1\n", "factcheck.toml: widths.abuot: no such key"),
        ("factcheck.toml", 'fail_on = "always"\n', "factcheck.toml: fail_on: "),
        ("factcheck.toml", "paths = [", "factcheck.toml: "),
        ("pyproject.toml", "[tool.factcheck]\nformat = 3\n", "pyproject.toml: format: "),
    ],
)
def test_a_bad_configuration_is_one_line_with_file_and_key(desk, capsys, file, text, names):
    (desk / file).write_text(text, encoding="utf-8")
    assert names in refused(capsys, "compare", "press")


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["compare", "nowhere"], "nowhere"),
        (["compare", "empty"], "empty"),
        (["compare", "noise.bin"], "noise.bin"),
        (["compare", "press", "--format", "pdf"], ", ".join(f.name for f in FORMATS)),
        (["compare", "press", "-f", "json", "-f", "jsonl", "-o", "-"], "stdout takes one format"),
        (["compare", "press", "-f", "json", "-f", "jsonl", "-o", "noise.bin"], "noise.bin"),
        (["compare", "press", "-o", "noise.bin/page.md"], "noise.bin"),
        (["compare", "press", "--fail-on", "always"], "--fail-on"),
        (["compare", "press", "--language", "xx"], "xx"),
        (["compare", "--colour"], "--colour"),
        (["comapre"], "comapre"),
        ([], "Missing command"),
        (["extract", "press", "--format", "xml"], "jsonl"),
        (["extract", "nowhere"], "nowhere"),
        (["verify", "nowhere"], "nowhere"),
        (["verify", "empty"], "empty"),
        (["verify", "--format", "xml"], "junit"),
        (["explain", "nothing-like-it"], "nothing-like-it"),
        (["explain", "x", "--report", "noise.bin"], "noise.bin"),
        (["explain", "x", "--report", "nowhere.json"], "nowhere.json"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(desk, capsys, arguments, names):
    (desk / "empty").mkdir()
    (desk / "noise.bin").write_bytes(b"\x00\x01\x02")
    assert names in refused(capsys, *arguments)


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("expect: discrepancy", "expect: quarrel", "claims/bridge.yaml:5: "),
        ("says: 12 people", "says: 12 gribbles", "claims/bridge.yaml:10: says: 'gribble"),
        ("says: 12 people", "says: a lot", "claims/bridge.yaml:10: says: "),
        ("says: 12 people", "sasy: 12 people", "claims/bridge.yaml:"),
        ("topic: the bridge", "topic: the bridge\ntopic: again", "claims/bridge.yaml:2: 'topic' stands twice"),
        ("facts:", "facts: [", "claims/bridge.yaml:"),
        ("sources: press", "sources: nowhere", "nowhere"),
    ],
)
def test_bad_claims_are_one_line_with_file_and_line(desk, capsys, old, new, names):
    (desk / "claims" / "bridge.yaml").write_text(CURATED.replace(old, new), encoding="utf-8")
    assert names in refused(capsys, "verify")


def test_verify_tells_the_tally(desk, capsys):
    assert said(capsys, "verify")[:2] == (0, "1 held, 0 broken\n")


def test_verify_exits_with_1_and_names_the_line(desk, capsys):
    (desk / "press" / "evening.txt").write_text(EVENING.replace("17", "12"), encoding="utf-8")
    code, out, _ = said(capsys, "verify", "claims/bridge.yaml")
    assert code == 1
    assert out.splitlines()[0].startswith("claims/bridge.yaml:7: moved: ")
    assert out.splitlines()[-1] == "0 held, 1 broken"


def test_verify_writes_junit(desk, capsys):
    (desk / "press" / "evening.txt").write_text(EVENING.replace("17", "12"), encoding="utf-8")
    code, out, err = said(capsys, "verify", "--format", "junit")
    suites = Xml.fromstring(out)
    assert code == 1
    assert (suites.get("tests"), suites.get("failures")) == ("1", "1")
    assert suites.find("testsuite/testcase/failure").get("message").startswith("claims/bridge.yaml:7: moved: ")
    assert "0 held, 1 broken" in err


def test_check_writes_the_page_sums_up_and_exits_with_1_where_something_is_contradicted(desk, capsys):
    (desk / "draft.md").write_text("The bridge at Calder Ford collapsed on 4 March 2031.\n", encoding="utf-8")
    code, out, err = said(capsys, "check", "draft.md", "--against", "press")
    assert code == 1
    assert "1 contradicted" in out and "wrote reports/check.md" in err
    page = (desk / "reports" / "check.md").read_text(encoding="utf-8")
    assert "**contradicted** (rule `other_time`)" in page and "](../press/evening.txt#L3)" in page


def test_check_exits_with_0_where_all_is_borne_out(desk, capsys):
    (desk / "draft.md").write_text("The bridge at Calder Ford collapsed on 3 March 2031.\n", encoding="utf-8")
    code, out, _ = said(capsys, "check", "draft.md", "--against", "press/morning.txt", "press/evening.txt")
    assert code == 0 and "against 2 sources: 0 contradicted" in out
    assert code == said(capsys, "check", "draft.md", "--against", "press/morning.txt", "--against", "press/evening.txt")[0]


def test_check_reads_the_draft_from_stdin_and_writes_json_alone(desk, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("The bridge at Calder Ford collapsed on 3 March 2031."))
    code, out, _ = said(capsys, "check", "-", "--against", "press", "--format", "json", "--output", "-")
    told = json.loads(out)
    assert code == 0 and told["draft"]["path"] == "stdin" and [a["verdict"] for a in told["answers"]] == ["supported"]


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["check"], "DRAFT"),
        (["check", "gone.md", "--against", "press"], "gone.md: there is no such file"),
        (["check", "press", "--against", "press"], "press: a folder is no draft"),
        (["check", "draft.md", "--against", "nowhere"], "nowhere: there is no such file"),
        (["check", "draft.md", "--against", "draft.md"], "draft.md: there is no source beside the draft itself"),
        (["check", "draft.md", "--against", "press", "--format", "pdf"], "--format pdf: no such format"),
    ],
)
def test_a_check_that_cannot_be_made_is_one_line_and_exit_code_2(desk, capsys, arguments, names):
    (desk / "draft.md").write_text("The bridge collapsed.\n", encoding="utf-8")
    code, _, err = said(capsys, *arguments)
    assert code == 2 and names in err and err.count("\n") <= 2


def test_explain_knows_the_rules_of_a_check(desk, capsys):
    code, out, _ = said(capsys, "explain", "hedge_dropped")
    assert code == 0 and "states flatly what the source hedges" in out


def test_extract_gives_a_mention_a_line_at_its_offsets(desk, capsys):
    code, out, _ = said(capsys, "extract", "press")
    rows = [json.loads(line) for line in out.splitlines()]
    texts = {"morning.txt": MORNING, "evening.txt": EVENING}
    assert code == 0
    assert {row["source"] for row in rows} == set(texts)
    for row in rows:
        assert texts[row["source"]][row["start"] : row["end"]] == row["text"]
    assert any(row["value"].get("hedge") == "about" and row["value"]["lo"] == "40" for row in rows)


def test_explain_knows_the_last_run_and_every_rule(desk, capsys):
    said(capsys, "compare", "press")
    report = json.loads((desk / ".factcheck" / "last.json").read_text(encoding="utf-8"))
    for one in (*report["groups"], *report["claims"]):
        code, out, _ = said(capsys, "explain", one["id"])
        assert (code, one["id"] in out) == (0, True)
    code, out, _ = said(capsys, "explain", report["groups"][0]["id"], "--report", ".factcheck/last.json")
    assert "likeness" in out


def test_schema_is_one_object_with_both_schemas(desk, capsys):
    code, out, _ = said(capsys, "schema")
    both = json.loads(out)
    assert code == 0
    assert "Fact" in both["claims"]["$defs"]
    assert "schema_version" in both["report"]["properties"]


def test_version(desk, capsys):
    code, out, _ = said(capsys, "--version")
    assert code == 0
    assert out.startswith("factcheck ")


def test_an_internal_error_is_one_line_and_shows_its_trace_on_request(desk, capsys, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr("factcheck.sources.load", broken)
    code, _, err = said(capsys, "compare", "press")
    assert code == 2
    assert err == "factcheck: internal error: ZeroDivisionError: of all things (FACTCHECK_DEBUG=1 shows where)\n"
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["compare", "press"])


def run(*arguments, **env):
    """The command as a process of its own, and the seconds of CPU that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "factcheck", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **env}, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_help_is_quick_and_names_every_command(desk):
    done, seconds = run("--help")
    assert done.returncode == 0
    assert all(name in done.stdout for name in ("compare", "extract", "verify", "explain", "schema", "review", "diff", "claim", "init"))
    assert seconds < 0.5


def test_comparing_the_seeds_is_quick(desk):
    done, seconds = run("compare", str(ROOT / "seeds"))
    assert done.returncode == 0
    assert seconds < 2


def test_a_colourless_terminal_and_a_closed_pipe(desk):
    done, _ = run("compare", "press", NO_COLOR="1", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    piped = f"{sys.executable} -m factcheck extract press | head -n 1; exit ${{PIPESTATUS[0]}}"
    closed = subprocess.run(["bash", "-c", piped], capture_output=True, text=True, check=False)
    assert closed.stderr == ""


def test_the_help_names_every_format(desk, capsys):
    _, out, _ = said(capsys, "compare", "--help")
    assert all(re.search(rf"(?<![\w-]){f.name}(?![\w-])", " ".join(out.split())) for f in FORMATS)
