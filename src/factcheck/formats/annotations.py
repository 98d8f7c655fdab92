"""A report as W3C Web Annotations in JSON-LD: each claim of a fact or a check, anchored in its source by its words and by its place.

Web Annotation Data Model, W3C Recommendation, 23 February 2017.
"""

from collections.abc import Iterator
from json import dumps
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ..inert import address, in_json, web_address
from ..model import Check, Claim, Group, Report
from ..standing import standing
from .base import Base, Format, Pages

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 300  # characters of a prefix or suffix at most: the sentence and what stands beside it, so that no two places have the same

Object = dict[str, Any]


def render(report: Report, base: Base = "") -> str:
    """One collection with one page: what differs first. `base` leads from the folder of the file to the sources."""
    pages = Pages(report)
    order = (*pages.conflicts, *pages.settled, *pages.undecided, *(c for c in report.checks if c not in pages.conflicts))
    items = [item for one in order for item in _annotations(one, pages, base)]
    texts = " ".join(s.sha256 for s in report.sources)
    page: Object = {"id": _name(f"page {texts}"), "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection: Object = {
        "@context": CONTEXT,
        "id": _name(f"collection {texts}"),
        "type": "AnnotationCollection",
        "label": "Where the sources differ, and where they agree",
        "total": len(items),
        "first": page,
    }
    return in_json(dumps(collection, ensure_ascii=False, indent=1)) + "\n"


def _annotations(one: Group | Check, pages: Pages, base: Base) -> Iterator[Object]:
    rows = pages.rows(one)
    for claim in rows:
        others = "".join(f"\n{pages.voice(c)}" for c in rows if c.id != claim.id)
        tags = (one.verdict.value, one.rule, *([one.ruling.value] if one.ruling is not None else ()))
        known = "".join(f"\n{line}" for line in standing(one))
        told = f"{one.verdict.value.capitalize()}: {pages.asked(one)} {pages.why(one)}{others}{known}"
        yield {
            "id": _name(f"{one.id} {claim.id}"),
            "type": "Annotation",
            "motivation": "assessing",
            "generator": {"type": "Software", "name": f"{pages.report.tool.name} {pages.report.tool.version}"},
            "body": [
                {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "language": "en", "value": told},
                *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags),
            ],
            "target": _target(claim, pages, base),
        }


def _target(claim: Claim, pages: Pages, base: Base) -> list[Object] | Object:
    """The words in the file that was read; and in the page that it was taken from, where only the words can be found, not the place."""
    prefix, path = pages.place(claim.source, base)
    words = _words(claim)
    place = {"type": "TextPositionSelector", "start": claim.start, "end": claim.end}
    file = {"type": "SpecificResource", "source": address(path, prefix), "selector": [words, place]}
    source = pages.sources.get(claim.source)
    url = web_address(source.url) if source is not None else None
    return file if url is None else [file, {"type": "SpecificResource", "source": url, "selector": words}]


def _words(claim: Claim) -> Object:
    at = claim.start - claim.sentence_start
    after = at + len(claim.quote)
    if at < 0 or claim.sentence[at:after] != claim.quote:
        return {"type": "TextQuoteSelector", "exact": claim.quote}
    before, rest = claim.before + claim.sentence[:at], claim.sentence[after:] + claim.after
    return {"type": "TextQuoteSelector", "exact": claim.quote, "prefix": before[-AROUND:], "suffix": rest[:AROUND]}


def _name(what: str) -> str:
    """An IRI for what has no address: the same for the same finding and claim in every run (RFC 9562, version 5)."""
    return uuid5(NAMESPACE_URL, f"factcheck:{what}").urn


ANNOTATIONS = Format("annotations", "jsonld", render)
