"""The commands and their options, as `factcheck --help` shows them; `run` does the work, and loads only then."""

from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="factcheck",
    help="Reads several sources on the same events and says, with the exact words of each, where they differ and why.",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class FailOn(StrEnum):
    """What makes `compare` end with exit code 1."""

    NEVER = "never"
    TENSION = "tension"
    DISCREPANCY = "discrepancy"


FORMAT_HELP = (
    "markdown, html, json, jsonl, terminal, csv, sarif, junit, github, github-summary, annotations, claimreview; "
    "may be given several times."
)

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...",
        envvar="FACTCHECK_PATHS",
        help="Files and folders (default: of the configuration, else seeds/).",
        show_default=False,
    ),
]
Formats = Annotated[
    list[str] | None,
    typer.Option("--format", "-f", envvar="FACTCHECK_FORMAT", help=FORMAT_HELP),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", envvar="FACTCHECK_OUTPUT", help="A file, - for stdout, or a folder (default: reports/)."),
]
Failing = Annotated[
    FailOn | None,
    typer.Option("--fail-on", envvar="FACTCHECK_FAIL_ON", help="Exit with 1 from this verdict on (default: never)."),
]
Language = Annotated[
    str | None,
    typer.Option("--language", envvar="FACTCHECK_LANGUAGE", help="The language of the sources (default: en)."),
]
Decisions = Annotated[
    Path | None,
    typer.Option("--decisions", envvar="FACTCHECK_DECISIONS", help="What people ruled (default: .factcheck/decisions.yaml)."),
]


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"factcheck {version('factcheck')}")
        raise typer.Exit


@app.callback()
def factcheck(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """Reads several sources on the same events and says, with the exact words of each, where they differ and why."""


@app.command()
def compare(
    paths: Paths = None,
    format: Formats = None,
    output: Output = None,
    fail_on: Failing = None,
    language: Language = None,
    decisions: Decisions = None,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", envvar="FACTCHECK_BASELINE", help="An older JSON report: --fail-on counts only what it does not have."),
    ] = None,
    new_only: Annotated[bool, typer.Option("--new-only", help="Leave out findings that are decided or in the baseline.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Compare again whenever a source changes, until Ctrl-C.")] = False,
) -> int:
    """Compare sources with each other: reports/discrepancies.md and a summary."""
    from . import known, run, watching

    asked = known.Given(decisions=decisions, baseline=baseline, new_only=new_only, fail_on=fail_on.value if fail_on else None)
    again = partial(run.compare, paths or (), format or (), output, language, asked)
    return watching.watch(again, partial(watching.look, paths or (), format or (), output, asked)) if watch else again()


@app.command()
def check(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="A file, or - for stdin.")],
    more: Annotated[list[str] | None, typer.Argument(metavar="PATHS", hidden=True)] = None,
    against: Annotated[
        list[str] | None,
        typer.Option("--against", "-a", metavar="PATHS...", help="Files and folders (default: of the configuration, else seeds/)."),
    ] = None,
    format: Formats = None,
    output: Output = None,
    language: Language = None,
    decisions: Decisions = None,
    new_only: Annotated[bool, typer.Option("--new-only", help="Exit with 1 only for what nobody has ruled on.")] = False,
) -> int:
    """Hold a draft against sources: reports/check.md and a summary; exit 1 where a claim is contradicted."""
    from . import known, run

    asked = known.Given(decisions=decisions, new_only=new_only)
    return run.check(draft, (*(against or ()), *(more or ())), format or (), output, language, asked)


@app.command()
def extract(
    paths: Annotated[list[str], typer.Argument(metavar="PATHS...", help="Files and folders.")],
    format: Annotated[str, typer.Option("--format", "-f", help="jsonl.")] = "jsonl",
    language: Language = None,
) -> int:
    """Show the mentions and claims of each source, a JSON object a line."""
    from . import run

    return run.extract(paths, format, language)


@app.command()
def verify(
    claims: Annotated[
        str | None,
        typer.Argument(
            metavar="[CLAIMS]",
            envvar="FACTCHECK_CLAIMS",
            help="A file or folder (default: claims/).",
            show_default=False,
        ),
    ] = None,
    format: Annotated[str, typer.Option("--format", "-f", help="text or junit.")] = "text",
) -> int:
    """Hold curated claims against the sources: exit 1 where one no longer holds."""
    from . import run

    return run.verify(claims, format)


@app.command()
def explain(
    wanted: Annotated[
        str, typer.Argument(metavar="ID", help="A rule, the id (or its start) of a group, check or claim, or a finding's number.")
    ],
    report: Annotated[Path | None, typer.Option("--report", help="A JSON report (default: of the last run).")] = None,
) -> int:
    """Show how a verdict came about, or what a rule says."""
    from . import run

    return run.explain(wanted, report)


@app.command()
def schema() -> int:
    """Print the JSON Schema of claims files and of the JSON report."""
    from . import run

    return run.schema()
