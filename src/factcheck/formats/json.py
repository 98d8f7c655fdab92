"""A report as JSON: docs/formats.md says what each field holds; `factcheck schema` prints its JSON Schema."""

from json import dumps

from ..inert import in_json
from ..model import Report
from .base import Base, Format


def render(report: Report, base: Base = "") -> str:
    """The whole report as one JSON object. Decimals are strings, dates ISO 8601; `base` changes nothing."""
    try:
        return in_json(report.model_dump_json(indent=1)) + "\n"
    except ValueError:  # half a surrogate pair in a text: JSON can hold it as an escape
        return in_json(dumps(report.model_dump(mode="json"), indent=1)) + "\n"


JSON = Format("json", "json", render)
