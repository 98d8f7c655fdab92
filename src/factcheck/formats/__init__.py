"""Report -> text: one file a format, and their table; the same for the check of a draft."""

from .annotations import ANNOTATIONS
from .base import Base, Format
from .claimreview import CLAIMREVIEW
from .csv import CSV
from .draft import DraftFormat, render_json, render_jsonl, render_terminal, show_check
from .github import GITHUB
from .html import HTML
from .json import JSON
from .jsonl import JSONL
from .junit import JUNIT
from .markdown import MARKDOWN, SUMMARY, render_draft
from .sarif import SARIF
from .terminal import TERMINAL, show

FORMATS: tuple[Format, ...] = (MARKDOWN, HTML, JSON, JSONL, TERMINAL, CSV, SARIF, JUNIT, GITHUB, SUMMARY, ANNOTATIONS, CLAIMREVIEW)

CHECKED: tuple[DraftFormat, ...] = (
    DraftFormat("markdown", "md", render_draft),
    DraftFormat("json", "json", render_json),
    DraftFormat("jsonl", "jsonl", render_jsonl),
    DraftFormat("terminal", "txt", render_terminal, shown=True),
)

__all__ = ["CHECKED", "FORMATS", "Base", "DraftFormat", "Format", "show", "show_check"]
