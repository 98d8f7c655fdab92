"""Names and places on the page: a number and a colour for each source, anchors, and links to the words in their source."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import quote as percent
from urllib.parse import urlsplit

from ...inert import address
from ...model import Claim, SourceEntry
from ..base import Base, Pages, flat

HUES = 8  # colours for sources; their numbers and names tell them apart beyond that
AROUND = 5  # words before and after a quote that a text fragment names, so that it is found where the same words stand twice
ANCHOR = re.compile(r"[A-Za-z0-9_-]+")
SCHEMES = ("http", "https")


class Named(NamedTuple):
    """A source as the page calls it: S3, its name, its colour, the anchor of its text, and its language."""

    number: int
    name: str
    hue: int
    anchor: str
    path: str
    language: str


class Elsewhere(NamedTuple):
    """A link to the words of a claim outside of the page: on the web, or in the file."""

    href: str
    words: str
    web: bool


@dataclass(frozen=True)
class Places:
    """Where everything stands: sources in the order of the report."""

    pages: Pages
    base: Base

    @cached_property
    def sources(self) -> Mapping[str, Named]:
        """The sources by id."""
        names = self.pages.names
        every = enumerate(self.pages.report.sources, 1)
        return {s.id: Named(n, names[s.id], (n - 1) % HUES + 1, f"s{n}", flat(s.path), s.language) for n, s in every}

    def source(self, of: str) -> Named:
        """A source by id; one that the report does not name has the number 0."""
        return self.sources.get(of) or Named(0, flat(of), HUES, "sources", flat(of), "en")

    def quote(self, claim: Claim) -> str:
        """The anchor of a quote in the text of its source."""
        return f"{self.source(claim.source).anchor}-{claim.start}-{claim.end}"

    def elsewhere(self, claim: Claim) -> Elsewhere | None:
        """The words of a claim on the web where the source has an address, else in its file where that is known."""
        source = self.pages.sources.get(claim.source)
        if source is None:
            return None
        page, file = web(source), self.file(source)
        if page is not None:
            return Elsewhere(f"{page}{'' if '#' in page else '#'}{fragment(claim)}", "on the web", True)
        return None if file is None else Elsewhere(f"{file}#{fragment(claim)}", "in its file", False)

    def file(self, source: SourceEntry) -> str | None:
        """A link to the file of a source; None where it is not known where that lies."""
        prefix = self.base if isinstance(self.base, str) else self.base.get(source.id)
        return None if prefix is None else address(source.path, prefix)


def anchor(stem: str, name: str) -> str:
    """An anchor for something by its id: "f-908c4d3fb7"; an id that cannot stand in an address is hashed."""
    return f"{stem}-{name if ANCHOR.fullmatch(name) else sha256(name.encode('utf-8', 'replace')).hexdigest()[:10]}"


def web(source: SourceEntry) -> str | None:
    """The address of a source, where it is one of the web."""
    address = (source.url or "").strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return percent(address, safe="/:?#[]@!$&'()*+,;=%~", errors="replace") if parts.scheme in SCHEMES and parts.netloc else None


def fragment(claim: Claim) -> str:
    """A text fragment that leads a browser to the quote, with the words around it: ":~:text=more%20than-,2%2C000,-troops".

    The syntax is that of the URL Fragment Text Directives (WICG): "-", "," and "&" are percent-encoded in the words themselves.
    """
    at = claim.start - claim.sentence_start
    held = at >= 0 and claim.sentence[at : at + len(claim.quote)] == claim.quote
    before = claim.sentence[:at].split()[-AROUND:] if held else []
    after = claim.sentence[at + len(claim.quote) :].split()[:AROUND] if held else []
    start, end = (f"{_words(before)}-," if before else "", f",-{_words(after)}" if after else "")
    return f":~:text={start}{_words(claim.quote.split())}{end}"


def _words(words: Sequence[str]) -> str:
    return percent(" ".join(words), safe="", errors="replace").replace("-", "%2D")
