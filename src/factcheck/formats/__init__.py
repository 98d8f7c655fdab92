"""Report -> text: one file a format, and their table."""

from .annotations import ANNOTATIONS
from .base import Base, Format
from .claimreview import CLAIMREVIEW
from .csv import CSV
from .github import GITHUB
from .json import JSON
from .jsonl import JSONL
from .junit import JUNIT
from .markdown import MARKDOWN, SUMMARY
from .sarif import SARIF
from .terminal import TERMINAL, show

FORMATS: tuple[Format, ...] = (MARKDOWN, JSON, JSONL, TERMINAL, CSV, SARIF, JUNIT, GITHUB, SUMMARY, ANNOTATIONS, CLAIMREVIEW)

__all__ = ["FORMATS", "Base", "Format", "show"]
