"""factcheck in people's tools: the first files, curated facts from findings, pytest, hooks, an action, completion, watching."""

import json
import os
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from press import EVENING, FACT, MORNING, laid_out, said
from ruamel.yaml import YAML

from factcheck.cli import watching
from factcheck.sources.claims import read, schema

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parent.parent


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A working folder with two sources in sources/."""
    return laid_out(tmp_path / "desk", monkeypatch, inside="sources")


def files(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


# init


def test_init_makes_a_project_in_which_everything_runs(desk, capsys):
    code, out, _ = said(capsys, "init")
    assert code == 0
    assert out.splitlines() == ["made factcheck.toml", "made claims/claim.schema.json", "made claims/first.yaml"]
    assert said(capsys, "verify")[:2] == (0, "0 held, 0 broken\n")
    assert said(capsys, "compare")[0] == 0
    assert tomllib.loads((desk / "factcheck.toml").read_text(encoding="utf-8")) == {"paths": ["sources"]}


def test_init_overwrites_nothing(desk, capsys):
    (desk / "claims").mkdir()
    (desk / "claims" / "mine.yml").write_text("facts: []\n", encoding="utf-8")
    (desk / "factcheck.toml").write_text('paths = ["sources"]\n', encoding="utf-8")
    said(capsys, "init")
    before = files(desk)
    code, out, _ = said(capsys, "init", "elsewhere")
    assert (code, files(desk)) == (0, before)
    assert out.splitlines() == [
        "kept factcheck.toml",
        "kept claims/claim.schema.json",
        "kept claims/: it has claims already",
        "put your sources into elsewhere/, one document a file, and run factcheck compare",
    ]


def test_init_leaves_a_configured_pyproject_alone(desk, capsys):
    (desk / "pyproject.toml").write_text('[tool.factcheck]\npaths = ["sources"]\n', encoding="utf-8")
    assert "kept pyproject.toml" in said(capsys, "init")[1]
    assert not (desk / "factcheck.toml").exists()


# claim


def test_a_finding_becomes_a_curated_fact_that_holds_and_can_be_added_again_and_again(desk, capsys):
    said(capsys, "init")
    said(capsys, "compare")
    first = desk / "claims" / "first.yaml"
    kept = json.loads((desk / ".factcheck" / "last.json").read_text(encoding="utf-8"))
    for n, wanted in enumerate(("1", *(g["id"] for g in kept["groups"]), kept["groups"][0]["id"][:5]), 1):
        code, out, err = said(capsys, "claim", wanted)
        assert (code, err) == (0, "")
        with first.open("a", encoding="utf-8") as file:
            file.write(out)
        assert said(capsys, "verify")[:2] == (0, f"{n} held, 0 broken\n")
    documents = list(YAML(typ="safe").load_all(first.read_text(encoding="utf-8")))
    assert [e.message for d in documents for e in Draft202012Validator(schema()).iter_errors(d)] == []
    (desk / "sources" / "evening.txt").write_text(EVENING.replace("17", "18"), encoding="utf-8")
    assert said(capsys, "verify")[0] == 1


def test_findings_of_the_seeds_hold_as_they_are_printed(desk, capsys):
    folder = os.path.relpath(ROOT / "seeds", desk)
    _, out, _ = said(capsys, "compare", folder, "-f", "json", "-o", "-")
    found = json.loads(out)
    conflicts = [one for one in (*found["groups"], *found["checks"]) if one["verdict"] in ("discrepancy", "tension")]
    numbers = range(1, len(conflicts) + 1)
    text = "".join(said(capsys, "claim", str(n), "--sources", folder)[1] for n in numbers)
    (desk / "all.yaml").write_text(text, encoding="utf-8")
    facts = read(desk / "all.yaml")
    assert len(facts) == len(numbers) > 3
    assert said(capsys, "verify", "all.yaml")[:2] == (0, f"{len(facts)} held, 0 broken\n")


def test_what_would_not_hold_says_so(desk, capsys):
    said(capsys, "compare", "sources", "-o", "old.json")
    (desk / "sources" / "evening.txt").write_text(EVENING.replace("17 people", "12 people"), encoding="utf-8")
    code, out, err = said(capsys, "claim", "1", "--report", "old.json", "--sources", "sources")
    assert code == 1
    assert out.startswith("# yaml-language-server: $schema=claim.schema.json\n---\nfact: ")
    assert "factcheck: this does not hold as it stands: " in err


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["claim", "1"], "run factcheck compare first"),
        (["claim", "1", "--report", "old.json"], "seeds: there is no evening.txt here; name the folder"),
        (["claim", "1", "--report", "old.json", "--sources", "nowhere"], "nowhere"),
        (["claim", "zzzz", "--report", "old.json"], "zzzz"),
        (["claim", "99", "--report", "old.json"], "99"),
    ],
)
def test_bad_input_is_one_line(desk, capsys, arguments, names):
    said(capsys, "compare", "sources", "-o", "old.json")
    (desk / ".factcheck" / "last.json").unlink()
    code, out, err = said(capsys, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert names in err
    assert "internal error" not in err


def test_a_claim_alone_is_no_finding(desk, capsys):
    said(capsys, "compare", "sources")
    kept = json.loads((desk / ".factcheck" / "last.json").read_text(encoding="utf-8"))
    assert "name the group" in said(capsys, "claim", kept["claims"][0]["id"], "--sources", "sources")[2]


# watch


def watched(monkeypatch, *changes):
    """Make each pause of the watch the moment of a change; after the last one it is interrupted."""
    left = list(changes)

    def pause():
        if not left:
            raise KeyboardInterrupt
        left.pop(0)()

    monkeypatch.setattr(watching, "wait", pause)


def test_watch_compares_again_where_a_source_has_changed_and_only_there(desk, capsys, monkeypatch):
    evening = desk / "sources" / "evening.txt"
    watched(
        monkeypatch,
        lambda: None,
        lambda: evening.write_text(EVENING.replace("17 people", "2,017 people"), encoding="utf-8"),
        lambda: None,
        lambda: (desk / "sources" / "noon.txt").write_text(MORNING.replace("12", "14"), encoding="utf-8"),
    )
    code, out, err = said(capsys, "compare", "sources", "-f", "json", "-o", "sources/all.txt", "--watch", "--fail-on", "discrepancy")
    assert code == 1
    assert err.count("wrote sources/all.txt") == 3
    assert [line.split(" ")[0] for line in out.splitlines() if "told more than once" in line] == ["2", "2", "3"]


def test_watch_outlives_a_bad_file_and_looks_at_what_is_known_of_sources(desk, capsys, monkeypatch):
    about = desk / "sources" / "sources.yaml"
    watched(
        monkeypatch,
        lambda: about.write_text("morning.txt: {titel: x}\n", encoding="utf-8"),
        lambda: about.write_text("morning.txt: {title: The bridge}\n", encoding="utf-8"),
    )
    code, _, err = said(capsys, "compare", "sources", "--watch")
    assert code == 0
    assert "sources.yaml:1: morning.txt.titel: no such key" in err
    assert err.count("wrote ") == 2


def test_watch_ends_where_the_first_run_fails(desk, capsys, monkeypatch):
    watched(monkeypatch)
    code, _, err = said(capsys, "compare", "nowhere", "--watch")
    assert (code, err.count("\n")) == (2, 1)


# completion


def shell(*arguments, **env):
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **env}, check=False)


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_and_completes_commands(name):
    done = shell(_FACTCHECK_COMPLETE=f"source_{name}")
    assert "factcheck" in done.stdout
    assert "_FACTCHECK_COMPLETE" in done.stdout


def test_completion_completes_commands_and_options():
    assert shell(_FACTCHECK_COMPLETE="complete_bash", COMP_WORDS="factcheck comp", COMP_CWORD="1").stdout.split() == ["compare"]
    found = shell(_FACTCHECK_COMPLETE="complete_bash", COMP_WORDS="factcheck compare --new", COMP_CWORD="2").stdout.split()
    assert found == ["--new-only"]


# hooks and the action


def test_every_hook_runs_a_command_that_there_is(desk, capsys):
    said(capsys, "init")
    hooks = YAML(typ="safe").load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    codes = {}
    for hook in hooks:
        name, *arguments = shlex.split(hook["entry"])
        assert (name, hook["pass_filenames"], hook["language"]) == ("factcheck", False, "python")
        codes[hook["id"]] = said(capsys, *arguments)[0]
    assert codes == {"factcheck-verify": 0, "factcheck-compare": 1, "factcheck-report": 0}


def action(desk, **inputs):
    """The steps of the action but for the installation, run as a runner of GitHub does: bash -eo pipefail, inputs as environment."""
    made = YAML(typ="safe").load((ROOT / "action.yml").read_text(encoding="utf-8"))
    given = {**{name: i["default"] for name, i in made["inputs"].items()}, **inputs}
    home = desk / "runner" / "factcheck" / "bin"
    home.mkdir(parents=True, exist_ok=True)
    (home / "factcheck").write_text(f'#!/bin/sh\nexec {sys.executable} -m factcheck "$@"\n', encoding="utf-8")
    (home / "factcheck").chmod(0o755)
    install, *steps = made["runs"]["steps"]
    assert "pip install" in install["run"]
    out = ""
    for step in steps:
        if step.get("if") == "inputs.claims != ''" and not given["claims"]:
            continue
        env = {k: given[v.removeprefix("${{ inputs.").removesuffix(" }}")] for k, v in step["env"].items()}
        env |= {"RUNNER_TEMP": str(desk / "runner"), "GITHUB_STEP_SUMMARY": str(desk / "summary.md"), "PATH": os.environ["PATH"]}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            env={**env, "PYTHONPATH": os.environ.get("PYTHONPATH", "")},
            capture_output=True,
            text=True,
            check=False,
        )
        out += done.stdout
        if done.returncode:
            return done.returncode, out
    return 0, out


def test_the_action_marks_sums_up_and_fails(desk, capsys):
    code, out = action(desk, paths="sources\n", sarif="all.sarif")
    assert code == 1
    assert "::error file=sources/" in out
    assert (desk / "summary.md").read_text(encoding="utf-8").startswith("# Where the sources differ")
    assert json.loads((desk / "all.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert action(desk, paths="sources", **{"fail-on": "never"})[0] == 0
    assert action(desk, paths="$(touch broken)\nsources/morning.txt")[0] == 2
    assert not (desk / "broken").exists()


def test_the_action_knows_the_baseline_and_verifies_claims(desk, capsys):
    said(capsys, "init")
    said(capsys, "compare", "-o", "old.json")
    assert action(desk, baseline="old.json", claims="claims") == (0, action(desk, baseline="old.json", claims="claims")[1])
    with (desk / "claims" / "first.yaml").open("a", encoding="utf-8") as file:
        file.write(said(capsys, "claim", "1")[1].replace("expect: discrepancy", "expect: agree"))
    code, out = action(desk, baseline="old.json", claims="claims")
    assert (code, out.splitlines()[-1]) == (1, "0 held, 1 broken")


# pytest

HELD = f"""# yaml-language-server: $schema=claim.schema.json
sources: sources
facts:
{FACT}"""


@pytest.fixture
def tested(pytester, monkeypatch):
    """A folder of pytest's with sources; `tested(...)` runs pytest there with the plugin."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    folder = pytester.path
    (folder / "sources").mkdir()
    (folder / "sources" / "morning.txt").write_text(MORNING, encoding="utf-8")
    (folder / "sources" / "evening.txt").write_text(EVENING, encoding="utf-8")

    def run(*arguments):
        return pytester.runpytest_subprocess("-p", "factcheck.pytest_plugin", "-p", "no:cacheprovider", *arguments)

    run.folder = folder
    return run


def put(folder, name, text):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_a_claims_file_is_collected_and_holds(tested):
    put(tested.folder, "claims/bridge.yaml", HELD)
    result = tested("-v")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["claims/bridge.yaml::people killed in the collapse PASSED*"])


def test_a_broken_fact_says_where_what_and_how_to_mend_it(tested):
    put(tested.folder, "claims/bridge.yaml", HELD.replace("says: 12 people", "says: 13 people"))
    result = tested()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "claims/bridge.yaml:10: people killed in the collapse",
            "  quote:    “Rescuers said 12 people were killed” (morning.txt)",
            "  expected: “13 people”",
            "  found:    value: morning.txt is to say “13 people” here; what is read is “12 people”",
            "  mend:     read the passage: *",
        ]
    )
    assert "Traceback" not in result.stdout.str()


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("expect: discrepancy", "expect: agree", ["claims/bridge.yaml:4: *", "  expected: agree", "  found:    verdict: *"]),
        (
            "Rescuers said 12 people were",
            "Rescuers say 12 people were",
            ["claims/bridge.yaml:10: *", "  found:    moved: *", "  mend:     if the*"],
        ),
        ("source: morning.txt", "source: noon.txt", ["  found:    gone: there is no source noon.txt"]),
    ],
)
def test_each_break_has_its_lines(tested, old, new, lines):
    put(tested.folder, "claims/bridge.yaml", HELD.replace(old, new))
    tested().stdout.fnmatch_lines(lines)


def test_other_yaml_files_are_never_collected(tested):
    put(tested.folder, "claims/other.yaml", "facts: [not, ours]\n")
    put(tested.folder, "compose.yml", "services: {}\n---\na: b\n")
    put(tested.folder, "bare.yaml", HELD.partition("\n")[2])
    put(tested.folder, "third.yaml", "# yaml-language-server: $schema=other.schema.json\nfacts: 3\n")
    put(tested.folder, "test_one.py", "def test_one(): pass\n")
    tested().assert_outcomes(passed=1)


def test_the_option_names_files_without_the_header(tested):
    put(tested.folder, "facts/bare.yaml", HELD.partition("\n")[2])
    put(tested.folder, "more/bare.yaml", HELD.partition("\n")[2])
    put(tested.folder, "pytest.ini", "[pytest]\nfactcheck_claims = facts\n")
    tested().assert_outcomes(passed=1)


def test_sources_are_found_from_the_root_and_by_the_configuration(tested):
    put(tested.folder, "factcheck.toml", 'paths = ["sources"]\n')
    put(tested.folder, "pytest.ini", "[pytest]\n")
    put(tested.folder, "claims/bridge.yaml", HELD.replace("sources: sources\n", ""))
    put(tested.folder, "claims/deep/bridge.yaml", HELD)
    tested("claims/deep", "claims").assert_outcomes(passed=2)


def test_a_claims_file_that_cannot_be_read_is_one_line(tested):
    put(tested.folder, "claims/bridge.yaml", HELD.replace("expect: discrepancy", "expect: quarrel"))
    result = tested()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["claims/bridge.yaml:5: facts.0.expect: *"])
    assert "Traceback" not in result.stdout.str()


def test_sources_that_are_not_there_are_one_line(tested):
    put(tested.folder, "claims/bridge.yaml", HELD.replace("sources: sources", "sources: nowhere"))
    result = tested()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["nowhere: there is no such file or folder*"])


def test_the_plugin_is_an_entry_point_of_pytest():
    points = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]["pytest11"]
    assert points == {"factcheck.pytest_plugin": "factcheck.pytest_plugin"}
