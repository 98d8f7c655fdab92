"""A report as the Markdown page that people read. Nothing that a source says can become markup."""

from ...model import Report
from ..base import Base, Format, Pages
from .coverage import Coverage
from .draft import render_draft
from .facts import Facts
from .summary import SUMMARY

__all__ = ["MARKDOWN", "SUMMARY"]


def render(report: Report, base: Base = "") -> str:
    """The report as GitHub-flavoured Markdown. `base` leads from the folder of the page to the sources: "../seeds/"."""
    pages = Pages(report)
    facts, coverage = Facts(pages, base), Coverage(pages, base)
    parts = (facts.head(), facts.differing(), facts.settled(), facts.checks(), coverage.lines())
    return "\n".join(line for part in parts for line in part).rstrip("\n") + "\n"


__all__ = ["MARKDOWN", "render_draft"]

MARKDOWN = Format("markdown", "md", render)
