"""A walk through findings in the terminal, and two reports held against each other: questions and answers, nothing decided here."""

import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from ..decisions import Finding, Step, Walk
from ..formats.base import Pages, flat, read_as, said, stop
from ..inert import in_json
from ..model import Answer, CheckReport, Claim, Report, Ruling
from ..standing import standing
from .known import FAILED, load, load_any
from .options import OptionsError, options
from .writing import KEPT, KEPT_CHECK

ANSWERS = "a real conflict [a], no conflict [d], skip [s], undo [u], quit [q]"
DRAFT = "the draft, and a source"
RULINGS = {"a": Ruling.CONFLICT, "d": Ruling.NO_CONFLICT}


class Asked(NamedTuple):
    """What is to be walked through, and where the rulings are kept; None is left to the configuration."""

    report: Path | None
    draft: bool
    decisions: Path | None
    again: bool


def review(asked: Asked, by: str | None, on: date | None) -> int:
    """Walk through the conflicts of a report, or of a check, that nobody has ruled on; each ruling is written at once."""
    if by is not None and not by.strip():
        raise OptionsError("--by: give a name, or leave it out")
    report = _report(asked)
    pages = Pages(report) if isinstance(report, Report) else None
    order = [one.id for one in pages.conflicts] if pages is not None else ()
    path = asked.decisions or Path(options(Path.cwd()).decisions)
    walk = Walk(report, path, by=by, on=on, again=asked.again, order=order)
    Desk(walk, pages, Console(highlight=False, soft_wrap=True)).walk_through()
    return 0


def _report(asked: Asked) -> Report | CheckReport:
    kept, first = (KEPT_CHECK, "factcheck check") if asked.draft else (KEPT, "factcheck compare")
    if asked.report is None and not kept.is_file():
        raise OptionsError(f"there is no report to review: run {first} first, or name one with --report")
    return load_any(asked.report or kept)


class Desk:
    """Shows one conflict after another, and asks."""

    def __init__(self, walk: Walk, pages: Pages | None, console: Console) -> None:
        """`pages` is None for the check of a draft."""
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
        head = f"[{self.walk.at + 1}/{len(self.walk.steps)}] {conflict.verdict.value}{part}: {self._question(one)}"
        self.console.print()
        self.console.print(Text(head, style="bold"))
        for claim in self.walk.said(step):
            self.console.print(self._claim(claim))
        self.console.print(Text(stop(flat(conflict.because))))
        if not isinstance(one, Answer) and one.settle:
            self.console.print(Text(f"What would settle it: {flat(one.settle)}"))
        for line in standing(one):
            self.console.print(Text(line, style="italic"))

    def _question(self, one: Finding) -> str:
        return DRAFT if self.pages is None or isinstance(one, Answer) else self.pages.asked(one)

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
