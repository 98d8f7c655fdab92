"""A report as CSV, for spreadsheets: one row for each claim of a fact or a check, what differs first. RFC 4180."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO

from ..inert import cell
from ..model import Check, Claim, Group, Report
from ..standing import ruling
from .base import CONFLICTS, Base, Format, Pages, flat, read_as, speaker

COLUMNS = (
    *("verdict", "type", "question", "side", "source", "publisher", "title", "published", "quote", "read_as", "kind", "lo", "hi", "unit"),
    *("earliest", "latest", "hedge", "said_by", "as_of", "line", "column", "start", "end", "sentence"),
    *("because", "settle", "labels", "rule", "finding", "claim", "ruling", "decisions", "baseline"),
)
OURS = {"side", "published", "lo", "hi", "earliest", "latest", "line", "column", "start", "end"}  # figures and dates: a minus is a minus

Row = dict[str, object]


def render(report: Report, base: Base = "") -> str:
    """UTF-8 without a byte order mark, a header, lines that end in CR LF; every cell on one line. `base` changes nothing."""
    pages = Pages(report)
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    checks = (c for c in report.checks if c.verdict not in CONFLICTS)
    for one in (*pages.conflicts, *pages.settled, *pages.undecided, *checks):
        writer.writerows([_shown(name, row.get(name)) for name in COLUMNS] for row in _rows(one, pages))
    return out.getvalue()


def _shown(name: str, value: object) -> str:
    text = "" if value is None else f"{value:f}" if isinstance(value, Decimal) else flat(str(value))
    return text if name in OURS else cell(text)


def _rows(one: Group | Check, pages: Pages) -> Iterator[Row]:
    sides = {i: n for n, core in enumerate(one.cores, 1) for i in core.claims} if isinstance(one, Group) else {}
    finding = {
        "verdict": one.verdict.value,
        "type": "fact" if isinstance(one, Group) else "check",
        "question": pages.asked(one),
        "because": pages.why(one),
        "settle": one.settle,
        "labels": " ".join(label.value for label in one.labels),
        "rule": one.rule,
        "finding": one.id,
        "ruling": one.ruling.value if one.ruling is not None else None,
        "decisions": "; ".join(ruling(d) for d in one.decisions),
        "baseline": one.state.value if one.state is not None else None,
    }
    return ({**finding, "side": sides.get(c.id), **_said(c, pages)} for c in pages.rows(one))


def _said(claim: Claim, pages: Pages) -> Row:
    source = pages.sources.get(claim.source)
    value = claim.value
    rank = getattr(value, "rank", None)
    return {
        "source": claim.source,
        "publisher": source.publisher if source is not None else None,
        "title": source.title if source is not None else None,
        "published": source.published if source is not None else None,
        "quote": claim.quote,
        "read_as": read_as(claim),
        "kind": claim.kind.value,
        "lo": getattr(value, "lo", rank),
        "hi": getattr(value, "hi", rank),
        **{name: getattr(value, name, None) for name in ("unit", "earliest", "latest", "hedge")},
        "said_by": speaker(claim),
        "as_of": pages.as_of(claim),
        **{name: getattr(claim, name) for name in ("line", "column", "start", "end", "sentence")},
        "claim": claim.id,
    }


CSV = Format("csv", "csv", render)
