"""A report as the summary of a step on GitHub: the page without links to files, cut to what GitHub takes."""

from collections.abc import Iterable, Iterator, Sequence

from ...model import Report
from ..base import Base, Format, Pages
from .coverage import Coverage
from .facts import Facts
from .markup import plural

ROOM = 1_000_000  # bytes in UTF-8: GitHub drops a summary of more than 1 MiB (1,048,576), and a step may write more than this one
NOWHERE: Base = {}  # a summary has no folder that a link to a file could start from


def render(report: Report, base: Base = "") -> str:
    """The sections of the page that fit, in its order; at the end how many were left out. `base` changes nothing."""
    pages = Pages(report)
    facts, coverage = Facts(pages, NOWHERE), Coverage(pages, NOWHERE)
    parts = (facts.head(), facts.differing(), facts.settled(), facts.checks(), coverage.lines())
    sections = list(_sections(line for part in parts for line in part))
    kept = _fitting(sections)
    left = len(sections) - len(kept)
    rest = f"\nLeft out, since a summary has at most 1 MiB: {plural(left, 'section')}, in the report.\n" if left else ""
    return "".join(sections[n] for n in sorted(kept)).rstrip("\n") + "\n" + rest


def _fitting(sections: Sequence[str]) -> set[int]:
    """The sections that there is room for: the table at the top, what was covered at the end, then the others in order."""
    last = len(sections) - 1
    kept, room = set(), ROOM
    for n in dict.fromkeys((0, last, *range(last))):
        size = len(sections[n].encode("utf-8", "backslashreplace"))
        if size <= room:
            kept.add(n)
            room -= size
    return kept


def _sections(lines: Iterable[str]) -> Iterator[str]:
    """The lines from one heading to the next: only the page itself begins a line with a number sign."""
    section: list[str] = []
    for line in lines:
        if line.startswith("#") and section:
            yield "".join(section)
            section = []
        section.append(f"{line}\n")
    yield "".join(section)


SUMMARY = Format("github-summary", "summary.md", render)
