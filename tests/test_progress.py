"""Progress: what is told while long work goes on, only to whoever sits at a terminal, and never to a file or a pipe."""

import os
import pty
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from factcheck.cli.bars import waiting
from factcheck.model import Source
from factcheck.pipeline import compare
from factcheck.progress import SILENT

ROOT = Path(__file__).parent.parent
TEXTS = {
    "a.txt": "Mine flooded\n\nThe mine at Orlova flooded on 3 May 2031. The flood killed 14 miners.\n",
    "b.txt": "Orlova\n\nThe mine at Orlova flooded on 3 May 2031. The flood killed 19 miners.\n",
}
COLOUR = re.compile(r"\x1b\[[\d;]*[34][0-7]m|\x1b\[38;")


def sources():
    return [Source(path=p, text=t) for p, t in TEXTS.items()]


class Heard:
    """Writes down what it is told."""

    def __init__(self):
        self.steps = []

    def over(self, items, what):
        self.steps.append((what, len(items)))
        for item in items:
            self.steps.append(what)
            yield item

    def begin(self, what, count):
        self.steps.append((what, count))


def test_the_work_tells_its_steps_and_is_not_changed_by_it():
    heard = Heard()
    report = compare(sources(), progress=heard)
    assert report == compare(sources()) == compare(sources(), progress=SILENT)
    claims, facts = len(report.claims), len(report.groups)
    assert heard.steps == [
        ("sources", 2),
        *["sources"] * 2,
        ("claims of sources", 2),
        *["claims of sources"] * 2,
        ("claims side by side", claims),
        ("facts", facts),
        *["facts"] * facts,
        ("checks of claims", claims),
    ]


def test_bars_show_each_step_with_its_counts_and_go_when_the_work_is_done():
    screen = StringIO()
    with waiting(Console(file=screen, force_terminal=True, width=100)) as progress:
        compare(sources(), progress=progress)
    text = screen.getvalue()
    assert all(words in text for words in ("sources", "claims of sources", "claims side by side (", "facts", "2/2"))
    assert text.endswith("\x1b[2K")  # the last line is cleared


def test_nothing_is_told_where_stderr_is_no_terminal(monkeypatch):
    screen = StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    with waiting() as progress:
        compare(sources(), progress=progress)
    assert progress is SILENT
    assert screen.getvalue() == ""


@pytest.mark.parametrize(("name", "value", "coloured"), [("NO_COLOR", "1", False), ("TERM", "xterm-256color", True)])
def test_on_a_terminal_bars_are_on_stderr_alone_and_have_no_colour_where_none_is_wanted(tmp_path, name, value, coloured):
    for path, text in TEXTS.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    ours, theirs = pty.openpty()
    env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    command = [sys.executable, "-m", "factcheck", "compare", ".", "-f", "json", "-o", "-"]
    env |= {"TERM": "xterm-256color", "PYTHONPATH": str(ROOT / "src"), name: value}
    with (tmp_path / "out.json").open("wb") as out:
        process = subprocess.Popen(command, cwd=tmp_path, env=env, stdout=out, stderr=theirs)
    os.close(theirs)
    told = b""
    while chunk := _read(ours):
        told += chunk
    os.close(ours)
    assert process.wait() == 0
    written = (tmp_path / "out.json").read_bytes()
    assert b"\x1b" not in written
    assert written.startswith(b"{")
    assert b"sources" in told
    assert bool(COLOUR.search(told.decode())) is coloured


def _read(terminal):
    """What the terminal shows next; nothing where the other side is closed."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
