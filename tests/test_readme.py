"""The README: its commands run, and it shows what they print."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.formats import FORMATS
from factcheck.model import Verdict
from factcheck.pipeline import compare
from factcheck.verdicts import LADDER

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"```bash\n(.*?)\n```", README, re.DOTALL)


NEEDLE = "more than 2,000 troops"  # the finding that is shown


def shown():
    """The finding at the top of the README."""
    return README.split("<!-- finding: from the report on seeds/ -->\n")[1].split("<!-- /finding -->")[0]


def finding():
    """The counts of the report on the seeds, and the row of its table that is shown."""
    lines = FORMATS[0].render(compare([ROOT / "seeds"]), "seeds/").splitlines()
    head = next(n for n, line in enumerate(lines) if line.startswith("| # | Verdict"))
    row = next(line for line in lines[head:] if NEEDLE in line)
    unnumbered = [line.split("|", 2)[2] for line in (*lines[head : head + 2], row)]  # the page has the sections, not the README
    return "".join(f"|{line}\n" for line in unnumbered)


def test_there_are_two_commands_each_on_one_line():
    assert len(COMMANDS) == 2
    assert all("\n" not in command and command.startswith("python3 -m venv .venv && ") for command in COMMANDS)


def test_the_first_command_compares_the_seeds(tmp_path):
    last = COMMANDS[0].split(" && ")[-1]
    assert last == ".venv/bin/factcheck compare seeds/"
    command = [sys.executable, "-m", "factcheck", *shlex.split(last)[1:], "--output", str(tmp_path / "page.md")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "5 sources" in done.stdout
    assert (tmp_path / "page.md").read_text(encoding="utf-8").startswith("# Where the sources differ\n")


def test_the_second_command_runs_the_tests():
    last = COMMANDS[1].split(" && ")[-1]
    assert last == ".venv/bin/python -m pytest"
    command = [sys.executable, *shlex.split(last)[1:], "--collect-only", "-q", "tests/test_readme.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_finding_is_the_one_of_the_report():
    assert shown() == finding()


def test_every_verdict_is_explained():
    assert [v.value for v in reversed(Verdict)] == re.findall(r"^\| `(\w+)` \|", README, re.MULTILINE)


def test_the_rule_that_is_named_is_a_rule():
    assert re.search(r"factcheck explain (\w+)", README)[1] in {rule.id for rule in LADDER}


@pytest.mark.parametrize("command", re.findall(r"^\$ \.venv/bin/factcheck (.*?)\s{2,}#", README, re.MULTILINE))
def test_the_other_commands_are_understood(command, tmp_path, monkeypatch, capsys):
    (tmp_path / "my-folder").mkdir()
    (tmp_path / "my-folder" / "one.txt").write_text("The dam holds 12 million litres of water.\n", encoding="utf-8")
    (tmp_path / "draft.md").write_text("The dam holds 12 million litres of water.\n", encoding="utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "dam.yaml").write_text("sources: my-folder\nfacts: []\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["compare", "my-folder"]) == 0  # what review walks through
    assert main(shlex.split(command)) == 0, capsys.readouterr().err


def test_every_link_leads_somewhere():
    for target in re.findall(r"\]\((?!http)([^)#]+)", README):
        assert (ROOT / target).exists(), target
