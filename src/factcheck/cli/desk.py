"""The commands around a report: what people do with findings once they are found."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from .app import Decisions, app

__all__ = ["app"]

Report = Annotated[Path | None, typer.Option("--report", help="A JSON report (default: of the last run).")]


@app.command()
def review(
    report: Report = None,
    by: Annotated[str | None, typer.Option("--by", envvar="FACTCHECK_BY", help="Who rules; no name is kept without it.")] = None,
    on: Annotated[
        datetime | None,
        typer.Option("--on", formats=["%Y-%m-%d"], help="The day that is kept with each ruling; none is without it."),
    ] = None,
    decisions: Decisions = None,
    again: Annotated[bool, typer.Option("--again", help="Walk through what is decided too.")] = False,
    draft: Annotated[bool, typer.Option("--draft", help="Walk through the last check of a draft.")] = False,
) -> int:
    """Walk through the findings and rule on each: a real conflict, or none, and why."""
    from . import review as walking

    asked = walking.Asked(report=report, draft=draft, decisions=decisions, again=again)
    return walking.review(asked, by, on.date() if on is not None else None)


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD.json", help="The older JSON report.")],
    new: Annotated[Path, typer.Argument(metavar="NEW.json", help="The later JSON report.")],
    format: Annotated[str, typer.Option("--format", "-f", help="text or json.")] = "text",
) -> int:
    """Show the findings that are new, changed or gone: exit 1 where one is new or has changed."""
    from . import review as walking

    return walking.diff(old, new, format)


@app.command()
def claim(
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="The number of a finding on the page, or the id of a group or check.")],
    report: Report = None,
    sources: Annotated[str | None, typer.Option("--sources", help="The folder of the sources (default: of the configuration).")] = None,
) -> int:
    """Print a finding as a curated fact, to be added to a file of claims/: exit 1 where it would not hold."""
    from . import curating

    return curating.claim(finding, report, sources)


@app.command()
def init(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[PATHS]...", help="Where your sources are (default: sources).")] = None,
) -> int:
    """Make claims/ with a first file, and factcheck.toml; what is there stays as it is."""
    from . import curating

    return curating.init(paths or ["sources"])
