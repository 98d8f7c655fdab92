"""Report -> text: one file a format, and their table."""

from .base import Base, Format
from .html import HTML
from .json import JSON
from .jsonl import JSONL
from .markdown import MARKDOWN
from .terminal import TERMINAL, show

FORMATS: tuple[Format, ...] = (MARKDOWN, HTML, JSON, JSONL, TERMINAL)

__all__ = ["FORMATS", "Base", "Format", "show"]
