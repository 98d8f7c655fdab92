"""A walk through findings in the terminal, and two reports held against each other: questions and answers, nothing decided here."""

import sys
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.text import Text

from ..decisions import Step, Walk
from ..formats.base import Pages, flat, read_as, said, stop
from ..inert import in_json
from ..model import Claim, Report, Ruling
from ..standing import standing
from .known import FAILED, load
from .options import OptionsError, options
from .writing import KEPT

ANSWERS = "a real conflict [a], no conflict [d], skip [s], undo [u], quit [q]"
RULINGS = {"a": Ruling.CONFLICT, "d": Ruling.NO_CONFLICT}


def review(file: Path | None, by: str | None, on: date | None, decisions: Path | None, again: bool) -> int:
    """Walk through the conflicts of a report that nobody has ruled on; each ruling is written at once."""
    if by is not None and not by.strip():
        raise OptionsError("--by: give a name, or leave it out")
    report = _report(file)
    order = [one.id for one in Pages(report).conflicts]
    path = decisions or Path(options(Path.cwd()).decisions)
    walk = Walk(report, path, by=by, on=on, again=again, order=order)
    desk = Desk(walk, Pages(walk.report), Console(highlight=False, soft_wrap=True))
    desk.walk_through()
    return 0


def _report(file: Path | None) -> Report:
    if file is None and not KEPT.is_file():
        raise OptionsError("there is no report to review: run factcheck compare first, or name one with --report")
    return load(file or KEPT)


class Desk:
    """Shows one conflict after another, and asks."""

    def __init__(self, walk: Walk, pages: Pages, console: Console) -> None:
        self.walk = walk
        self.pages = pages
        self.console = console

    def walk_through(self) -> None:
        """Until the end, q, or the end of what is typed; the last line says what was done."""
        walk = self.walk
        shown: Step | None = None
        while walk.step is not None:
            if walk.step is not shown:
                shown = walk.step
                self._show(shown)
            answer = self._ask(f"{ANSWERS}: ")
            if answer is None or answer == "q":
                break
            self._do(answer)
        left = len(walk.steps) - walk.count
        self.console.print(Text(f"{walk.count:,} ruled, {left:,} left open; {walk.path.as_posix()}"))

    def _do(self, answer: str) -> None:
        if answer in RULINGS:
            reason = self._ask("why: ")
            if reason:
                self.walk.rule(RULINGS[answer], reason)
            else:
                self.console.print(Text("A ruling needs its reason in words."))
        elif answer == "s":
            self.walk.skip()
        elif answer == "u":
            if not self.walk.undo():
                self.console.print(Text("There is nothing to undo."))
        else:
            self.console.print(Text("Please answer a, d, s, u or q."))

    def _ask(self, prompt: str) -> str | None:
        """What was typed; None at the end of it."""
        self.console.print(Text(prompt), end="")
        line = sys.stdin.readline()
        if not sys.stdin.isatty():
            self.console.print()
        return line.strip() if line else None

    def _show(self, step: Step) -> None:
        one, conflict = step.finding, step.conflict
        part = f", {step.part} of {step.parts} pairs of sides" if step.parts > 1 else ""
        head = f"[{self.walk.at + 1}/{len(self.walk.steps)}] {conflict.verdict.value}{part}: {self.pages.asked(one)}"
        self.console.print()
        self.console.print(Text(head, style="bold"))
        for claim in self.walk.said(step):
            self.console.print(self._claim(claim))
        self.console.print(Text(stop(flat(conflict.because))))
        if one.settle:
            self.console.print(Text(f"What would settle it: {flat(one.settle)}"))
        for line in standing(one):
            self.console.print(Text(line, style="italic"))

    def _claim(self, claim: Claim) -> Text:
        words = said(claim)
        place = f"{flat(claim.source)}:{claim.line}"
        read = f" [{read_as(claim)}]" if read_as(claim) else ""
        return Text.assemble(f"  {place}  “", words.before, (words.quote, "bold underline"), words.after, f"”{read}")


def diff(old: Path, new: Path, format: str) -> int:
    """What is new, changed or gone in the later report; 1 where something is new or has changed."""
    from .. import diff as comparing

    if format not in ("text", "json"):
        raise OptionsError(f"--format {format}: diff writes text or json")
    found = comparing.diff(load(old), load(new))
    sys.stdout.write(in_json(found.model_dump_json(indent=1)) + "\n" if format == "json" else comparing.told(found))
    return FAILED if found.new or found.changed else 0
