"""The check of a draft -> JSON, JSON Lines, and the summary for the terminal."""

from collections.abc import Iterator
from io import StringIO
from json import dumps
from typing import Any, NamedTuple, Protocol

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..inert import in_json
from ..model import Answer, CheckReport, Claim, Frozen, Quotation, QuoteStatus, Support
from ..standing import standing, summary
from .base import Base, flat, shorten

STYLES = {
    Support.CONTRADICTED: "bold red",
    Support.PARTLY: "yellow",
    Support.NOT_FOUND: "cyan",
    Support.SUPPORTED: "green",
    QuoteStatus.MISATTRIBUTED: "bold red",
    QuoteStatus.ALTERED: "yellow",
    QuoteStatus.NOT_FOUND: "cyan",
    QuoteStatus.EXACT: "green",
}
WIDTH = 100
SHOWN = 20  # rows: the page has them all
PARTS = (
    ("source", "sources"),
    ("claim", "claims"),
    ("answer", "answers"),
    ("quotation", "quotations"),
    ("unchecked", "unchecked"),
    ("unreadable", "unreadable"),
)


class RenderDraft(Protocol):
    """Turns the check of a draft into text. Pure: no clock, no file, the same check gives the same text."""

    def __call__(self, report: CheckReport, base: Base = "") -> str:
        """The text, with one newline at its end."""
        ...


class DraftFormat(NamedTuple):
    """One way to write the check of a draft: `factcheck check --format <name>` writes `check.<extension>`."""

    name: str
    extension: str
    render: RenderDraft
    shown: bool = False  # goes to stdout where no output is named


def render_json(report: CheckReport, base: Base = "") -> str:
    """The whole check as one JSON object. Decimals are strings, dates ISO 8601; `base` changes nothing."""
    try:
        return in_json(report.model_dump_json(indent=1)) + "\n"
    except ValueError:  # half a surrogate pair in a text: JSON can hold it as an escape
        return in_json(dumps(report.model_dump(mode="json"), indent=1)) + "\n"


def render_jsonl(report: CheckReport, base: Base = "") -> str:
    """A line for the check, one for each source, claim, answer, quotation, sentence without a claim, and unreadable file."""
    return "".join(f"{in_json(dumps(row, ensure_ascii=False))}\n" for row in _rows(report))


def _rows(report: CheckReport) -> Iterator[dict[str, Any]]:
    head = report.model_dump(mode="json", include={"schema_version", "tool", "draft", "text"})
    yield {"type": "check", **head}
    for name, field in PARTS:
        parts: tuple[Frozen, ...] = getattr(report, field)
        yield from ({"type": name, **part.model_dump(mode="json")} for part in parts)


def render_terminal(report: CheckReport, base: Base = "") -> str:
    """The summary without colours, 100 columns wide; `base` changes nothing."""
    console = Console(file=StringIO(), width=WIDTH, highlight=False, no_color=True, force_terminal=False)
    with console.capture() as captured:
        show_check(report, console)
    return "\n".join(line.rstrip() for line in captured.get().splitlines()) + "\n"


def show_check(report: CheckReport, console: Console) -> None:
    """Print the summary on a console, which decides on colours and width: what the writer should look at, and the counts."""
    claims = {c.id: c for c in report.claims}
    rows: list[tuple[int, Text, Text]] = [_answered(a, claims) for a in report.answers if a.verdict is not Support.SUPPORTED]
    rows += [_quoted(q) for q in report.quotations if q.status is not QuoteStatus.EXACT]
    if rows:
        table = Table(show_lines=True, show_header=False)
        table.add_column(no_wrap=True)
        table.add_column(ratio=1)
        for _, head, cell in sorted(rows, key=lambda r: r[0])[:SHOWN]:
            table.add_row(head, cell)
        console.print(table)
    if len(rows) > SHOWN:
        console.print(Text(f"and {len(rows) - SHOWN} more in the report"))
    console.print(_counts(report))
    for unreadable in report.unreadable:
        console.print(Text(f"not read: {flat(unreadable.path)}: {flat(unreadable.reason)}", style="yellow"))


def _answered(answer: Answer, claims: dict[str, Claim]) -> tuple[int, Text, Text]:
    claim = claims[answer.claim]
    cell = Text.assemble((f"“{shorten(flat(claim.quote), 90)}”", "bold"), (f"  line {claim.line}\n", "dim"))
    cell.append(flat(answer.because))
    for line in standing(answer):
        cell.append(f"\n{line}", style="italic")
    for source in (claims[i] for i in (*answer.decided_by[:1], *answer.against[:1], *((answer.nearest,) if answer.nearest else ()))):
        cell.append(f"\n{flat(source.source)}:{source.line}: {shorten(flat(source.sentence), 160)}", style="dim")
    return claim.start, Text(answer.verdict.value.replace("_", " "), style=STYLES[answer.verdict]), cell


def _quoted(quotation: Quotation) -> tuple[int, Text, Text]:
    cell = Text.assemble((f"“{shorten(flat(quotation.text), 90)}”", "bold"), (f"  line {quotation.line}\n", "dim"))
    cell.append(flat(quotation.because))
    for passage in quotation.found[:1]:
        cell.append(f"\n{flat(passage.source)}:{passage.line}: “{shorten(flat(passage.text), 160)}”", style="dim")
    return quotation.start, Text(f"quote {quotation.status.value.replace('_', ' ')}", style=STYLES[quotation.status]), cell


def _counts(report: CheckReport) -> Text:
    line = Text(f"{_many(len(report.answers), 'claim')} of the draft against {_many(len(report.sources), 'source')}: ")
    told = (
        Text(f"{report.count(v):,} {v.value.replace('_', ' ')}", style=STYLES[v])
        for v in (Support.CONTRADICTED, Support.PARTLY, Support.NOT_FOUND, Support.SUPPORTED)
    )
    line.append_text(Text(", ").join(told))
    known = summary(report)
    line.append(f" ({known})" if known else "")
    if report.quotations:
        counts = ((s, sum(q.status is s for q in report.quotations)) for s in QuoteStatus)
        line.append(f"; {_many(len(report.quotations), 'quotation')}: ")
        line.append_text(Text(", ").join(Text(f"{n:,} {s.value.replace('_', ' ')}", style=STYLES[s]) for s, n in counts if n))
    return line


def _many(n: int, one: str) -> str:
    return f"{n:,} {one}{'' if n == 1 else 's'}"
