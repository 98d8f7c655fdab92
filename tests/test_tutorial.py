"""The tutorial and other pages: each command in them is run, in order, and prints the lines that are shown.

The tutorial is followed in a copy of the project, the others in an empty folder.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
PAGES = {name: (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("tutorial", "how-it-works", "citing")}
PROMPT = re.compile(r"^((?:.*quit \[q\]|why): )(.+)$")
LEFT_OUT = "..."


class Shown(NamedTuple):
    """A command, what is typed while it runs, and the lines that it is to print."""

    command: str
    typed: tuple[str, ...]
    lines: tuple[str, ...]


def shown(text):
    """The commands of all console blocks, in order."""
    found = []
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *lines = part.splitlines()
            prompts = [PROMPT.match(line) for line in lines]
            typed = tuple(p[2] for p in prompts if p)
            found.append(Shown(command, typed, tuple(p[1] if p else line for p, line in zip(prompts, lines, strict=True))))
    return found


def missing(lines, printed):
    """The first line that is not printed where it should be; None where all are. `...` stands for any lines."""
    printed = [" ".join(line.split()) for line in printed]
    at, free = 0, False
    for line in lines:
        if line == LEFT_OUT:
            free = True
            continue
        wanted = " ".join(line.split())
        places = range(at, len(printed)) if free else range(at, min(at + 1, len(printed)))
        place = next((n for n in places if printed[n] == wanted), None)
        if place is None:
            return line
        at, free = place + 1, False
    return None if free or at == len(printed) else f"(nothing after {lines[-1] if lines else 'the command'})"


@pytest.mark.parametrize("name", PAGES)
def test_every_command_prints_what_is_shown(name, tmp_path):
    (tmp_path / "project").mkdir()
    for folder in ("seeds", "claims", "reports") if name == "tutorial" else ():
        shutil.copytree(ROOT / folder, tmp_path / "project" / folder)
        shutil.copy(ROOT / "pyproject.toml", tmp_path / "project")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "factcheck").write_text(f'#!/bin/sh\nexec {sys.executable} -m factcheck "$@"\n', encoding="utf-8")
    (tmp_path / "bin" / "factcheck").chmod(0o755)
    given = {k: v for k, v in os.environ.items() if not k.startswith("FACTCHECK_")}
    env = {**given, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "80"}
    commands = shown(PAGES[name])
    assert len(commands) > 6
    for one in commands:
        done = subprocess.run(
            ["bash", "-c", one.command],
            cwd=tmp_path / "project",
            env=env,
            input="".join(f"{line}\n" for line in one.typed),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        printed = done.stderr + done.stdout  # as on a terminal: what was written is told before the summary
        assert missing(one.lines, printed.splitlines()) is None, f"$ {one.command}\n{printed}"


def test_the_search_for_lines_can_fail():
    assert missing(["a", LEFT_OUT, "c"], ["a", "b", "c"]) is None
    assert missing(["a", "c"], ["a", "b", "c"]) == "c"
    assert missing(["a"], ["a", "b"]) is not None
    assert missing([LEFT_OUT, "d"], ["a", "b"]) == "d"
    assert missing(["a", LEFT_OUT], ["a", "b"]) is None


def test_the_tutorial_is_read_as_it_is_meant():
    assert shown("```console\n$ x -y\n...\nwhy: so\n$ z\n```\n") == [Shown("x -y", ("so",), (LEFT_OUT, "why: ")), Shown("z", (), ())]
    assert any(one.typed for one in shown(PAGES["tutorial"]))


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.stem)
def test_every_link_leads_somewhere(page):
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target, anchor in re.findall(r"\]\((?!http)([^)#]*)(?:#([^)]+))?\)", text):
        there = page.parent / target if target else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), f"{target}#{anchor}"


def anchors(page):
    """The anchors of the headings of a Markdown page, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
