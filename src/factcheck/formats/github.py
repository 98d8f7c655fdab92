"""A report as GitHub annotations: workflow commands that a step prints, and that mark the lines of sources which differ.

What a command is, and how it is escaped: GitHub's "Workflow commands for GitHub Actions" and the parser of its runner.
"""

from collections.abc import Sequence

from ..inert import visible
from ..model import Check, Group, Report, Unreadable, Verdict
from ..standing import is_dismissed, standing, summary
from .base import CONFLICTS, Base, Format, Pages, counted, flat

KINDS = {Verdict.DISCREPANCY: "error", Verdict.TENSION: "warning"}
DISMISSED = "notice"
MOST = 10  # of each kind that GitHub takes from a step: https://docs.github.com/en/rest/checks/runs
DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
PROPERTY = (*DATA, (":", "%3A"), (",", "%2C"))


def render(report: Report, base: Base = "") -> str:
    """A command for each conflict and each unreadable file, at most ten of a kind.

    The last line says how many there are, and how many more. `base` leads from the working folder, where the checkout is, to the sources.
    """
    pages = Pages(report)
    lines = []
    left = len(pages.conflicts)
    for verdict in CONFLICTS:
        shown = [one for one in pages.conflicts if one.verdict is verdict and not is_dismissed(one)][:MOST]
        left -= len(shown)
        lines += [_conflict(one, pages, base) for one in shown]
    lines += [_unread(u) for u in report.unreadable[:MOST]]
    dismissed = [one for one in pages.conflicts if is_dismissed(one)][: max(MOST - len(report.unreadable), 0)]
    left -= len(dismissed)
    lines += [_conflict(one, pages, base) for one in dismissed]
    return "\n".join([*lines, _last(pages, left, len(report.unreadable) - MOST)]) + "\n"


def _conflict(one: Group | Check, pages: Pages, base: Base) -> str:
    """The mark stands at the first of the two places that decide; the message names all of them."""
    voices = pages.voices(one)
    properties = [("title", f"{one.verdict.value.capitalize()}: {pages.asked(one)}")]
    for claim in voices[:1]:
        prefix, path = pages.place(claim.source, base)
        more = claim.quote.count("\n")
        columns = [("col", claim.column), ("endColumn", claim.column + len(claim.quote))] if not more else []
        place = [("file", visible(f"{prefix}{path}")), ("line", claim.line), ("endLine", claim.line + more), *columns]
        properties = [*((k, str(v)) for k, v in place), *properties]
    said = [pages.voice(c) for c in voices]
    settle = [f"What would settle it: {flat(one.settle)}"] if one.settle else []
    kind = DISMISSED if is_dismissed(one) else KINDS[one.verdict]
    return _command(kind, properties, "\n".join([pages.why(one), *said, *settle, *standing(one)]))


def _unread(unreadable: Unreadable) -> str:
    return _command("notice", [("title", "Not read")], f"{flat(unreadable.path)}: {flat(unreadable.reason)}")


def _command(kind: str, properties: Sequence[tuple[str, str]], message: str) -> str:
    told = ",".join(f"{name}={_replaced(value, PROPERTY)}" for name, value in properties)
    return f"::{kind} {told}::{_replaced(message, DATA)}"


def _replaced(text: str, pairs: Sequence[tuple[str, str]]) -> str:
    for old, new in pairs:
        text = text.replace(old, new)
    return text


def _last(pages: Pages, left: int, unread: int) -> str:
    found = ", ".join(counted(v, sum(one.verdict is v for one in pages.conflicts)) for v in CONFLICTS)
    more = [summary(pages.report)] if summary(pages.report) else []
    more += [f"{left:,} more in the report"] if left else []
    more += [f"{unread:,} more files not read"] if unread > 0 else []
    return f"factcheck: {'; '.join([found, *more])}"


GITHUB = Format("github", "github.txt", render, shown=True, from_here=True)
