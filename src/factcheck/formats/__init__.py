"""Report -> text: one file a format, and their table; the same for the check of a draft."""

from .base import Base, Format
from .draft import DraftFormat, render_json, render_jsonl, render_terminal, show_check
from .json import JSON
from .jsonl import JSONL
from .markdown import MARKDOWN, render_draft
from .terminal import TERMINAL, show

FORMATS: tuple[Format, ...] = (MARKDOWN, JSON, JSONL, TERMINAL)

CHECKED: tuple[DraftFormat, ...] = (
    DraftFormat("markdown", "md", render_draft),
    DraftFormat("json", "json", render_json),
    DraftFormat("jsonl", "jsonl", render_jsonl),
    DraftFormat("terminal", "txt", render_terminal),
)

__all__ = ["CHECKED", "FORMATS", "Base", "DraftFormat", "Format", "show", "show_check"]
