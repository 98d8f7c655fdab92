"""A report as a summary for the terminal: the counts, and a table of what differs."""

from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..model import Check, Group, Report, Verdict
from ..standing import standing, summary
from .base import CONFLICTS, Base, Format, Pages, counted, flat, quoted

STYLES = {
    Verdict.DISCREPANCY: "bold red",
    Verdict.TENSION: "yellow",
    Verdict.UPDATE: "cyan",
    Verdict.COMPATIBLE: "green",
    Verdict.AGREE: "green",
    Verdict.UNDECIDED: "dim",
}
WIDTH = 100
VOICES = 4
SHOWN = 10  # conflicts: the report has them all


def render(report: Report, base: Base = "") -> str:
    """The summary without colours, 100 columns wide; `base` changes nothing."""
    console = Console(file=StringIO(), width=WIDTH, highlight=False, no_color=True, force_terminal=False)
    with console.capture() as captured:
        show(report, console)
    return "\n".join(line.rstrip() for line in captured.get().splitlines()) + "\n"


def show(report: Report, console: Console) -> None:
    """Print the summary on a console, which decides on colours and width."""
    pages = Pages(report)
    if pages.conflicts:
        console.print(_table(pages))
    if len(pages.conflicts) > SHOWN:
        console.print(Text(f"and {len(pages.conflicts) - SHOWN} more in the report"))
    console.print(_counts(pages))
    for unreadable in report.unreadable:
        console.print(Text(f"not read: {flat(unreadable.path)}: {flat(unreadable.reason)}", style="yellow"))


def _table(pages: Pages) -> Table:
    table = Table(show_lines=True, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for one in pages.conflicts[:SHOWN]:
        table.add_row(Text(one.verdict.value, style=STYLES[one.verdict]), _finding(pages, one))
    return table


def _finding(pages: Pages, one: Group | Check) -> Text:
    voices = pages.voices(one)
    cell = Text.assemble((f"{pages.asked(one)}\n", "underline"))
    for claim in voices[:VOICES]:
        cell.append(quoted(claim), style="bold")
        cell.append(f"  {flat(claim.source)}:{claim.line}\n", style="dim")
    if len(voices) > VOICES:
        cell.append(f"and {len(voices) - VOICES} more\n", style="dim")
    cell.append(pages.why(one))
    for line in standing(one):
        cell.append(f"\n{line}", style="italic")
    return cell


def _counts(pages: Pages) -> Text:
    report = pages.report
    line = Text(f"{_many(len(report.sources), 'source')}, {_many(len(report.groups), 'fact')} told more than once: ")
    shown = [v for v in reversed(Verdict) if pages.count(v) or v in CONFLICTS]
    line.append_text(Text(", ").join(Text(counted(v, pages.count(v)), style=STYLES[v]) for v in shown))
    derived = sum(c.verdict in CONFLICTS for c in report.checks)
    line.append(f"; {derived} more from claims taken together" if derived else "")
    known = summary(report)
    return line.append(f"; {known}" if known else "")


def _many(n: int, one: str) -> str:
    return f"{n:,} {one}{'' if n == 1 else 's'}"


TERMINAL = Format("terminal", "txt", render, shown=True)
