"""What was read and what was not used, and why: the counts, and the passages one by one."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...model import Claim, Verdict
from ..base import Pages, Said, flat, read_as, said, shorten
from .places import Named, Places

LISTED = 200  # passages and pairs listed one by one; the rest is counted, and stands in the JSON report
ROOM = 60


class SourceRow(NamedTuple):
    """A source and what was made of it."""

    source: Named
    title: str
    published: str
    characters: int
    claims: int
    alone: int
    ignored: int
    note: str


class Counts(NamedTuple):
    """Reasons and how often each was given."""

    title: str
    rows: tuple[tuple[str, int], ...]


class Once(NamedTuple):
    """A claim that only one source makes."""

    source: Named
    quote: str
    line: int
    said: Said
    read: str


class Passed(NamedTuple):
    """Words that make no claim."""

    source: Named
    words: str
    start: int
    end: int
    reason: str


class Apart(NamedTuple):
    """Two claims that could not be compared."""

    ends: tuple[tuple[Named, str, str], ...]
    reason: str


class Coverage(NamedTuple):
    """The ledger of a report as the page shows it; of long lists the first, and how many there are."""

    sources: tuple[SourceRow, ...]
    counts: tuple[Counts, ...]
    once: tuple[Once, ...]
    passed: tuple[Passed, ...]
    apart: tuple[Apart, ...]


def coverage(pages: Pages, places: Places) -> Coverage:
    """What was read, grouped, stands alone, was ignored and why, capped, undecided, unreadable."""
    ledger = pages.report.ledger
    alone = pages.of(ledger.singletons[:LISTED])
    return Coverage(
        sources=tuple(_sources(pages, places)),
        counts=tuple(_counts(pages)),
        once=tuple(_once(c, places) for c in alone),
        passed=tuple(
            Passed(places.source(i.source), shorten(flat(i.text), 120), i.start, i.end, flat(i.reason)) for i in ledger.ignored[:LISTED]
        ),
        apart=tuple(Apart(tuple(_end(c, places) for c in pages.of((u.a, u.b))), flat(u.reason)) for u in ledger.undecided[:LISTED]),
    )


def _sources(pages: Pages, places: Places) -> Iterator[SourceRow]:
    claims = Counter(c.source for c in pages.report.claims)
    alone = Counter(c.source for c in pages.of(pages.report.ledger.singletons))
    ignored = Counter(i.source for i in pages.report.ledger.ignored)
    for s in pages.report.sources:
        title = flat(s.title or s.publisher or s.path)
        published = f"{s.published.isoformat()} ({s.published_basis})" if s.published is not None else "unknown"
        yield SourceRow(places.source(s.id), title, published, s.characters, claims[s.id], alone[s.id], ignored[s.id], flat(s.note or ""))


def _counts(pages: Pages) -> Iterator[Counts]:
    ledger = pages.report.ledger
    pairs = (c for g in pages.report.groups for c in g.comparisons if c.verdict is Verdict.UNDECIDED)
    for title, counts in (
        ("Ignored, by reason", Counter(i.reason for i in ledger.ignored)),
        ("Undecided, by rule", Counter(c.rule.replace("_", " ") for c in pairs)),
        ("Discrepancies shown as tensions, by reason", ledger.capped),
        ("Shared by too many claims to put all side by side", ledger.too_common),
        ("Unreadable", Counter(f"{u.path}: {u.reason}" for u in pages.report.unreadable)),
    ):
        if counts:
            yield Counts(title, tuple(_by_count(counts)))


def _by_count(counts: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    return ((flat(reason), n) for reason, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _once(claim: Claim, places: Places) -> Once:
    return Once(places.source(claim.source), places.quote(claim), claim.line, said(claim, ROOM), read_as(claim))


def _end(claim: Claim, places: Places) -> tuple[Named, str, str]:
    return places.source(claim.source), places.quote(claim), shorten(flat(claim.quote), 90)
