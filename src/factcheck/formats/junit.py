"""A report as JUnit XML, for whatever shows tests: each fact and check is a case, and fails where its sources differ."""

from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from ..inert import visible
from ..model import Check, Group, Report, Verdict
from ..standing import is_dismissed, standing
from .base import CONFLICTS, Base, Format, Pages, flat

COUNTS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def render(report: Report, base: Base = "") -> str:
    """Suites of facts, of checks and, where a file could not be read, of sources; without a time, a host or properties.

    Discrepancies and tensions are failures, told apart by their `type`; what could not be compared, or was ruled to be no conflict, is
    skipped; an unreadable file is an error. `base` leads from the working folder to the sources.
    """
    pages = Pages(report)
    order = (*pages.conflicts, *pages.settled, *pages.undecided, *(c for c in report.checks if c.verdict not in CONFLICTS))
    root = Xml.Element("testsuites", name=report.tool.name)
    _suite(root, "facts", [_case(one, pages, base) for one in order if isinstance(one, Group)])
    _suite(root, "checks", [_case(one, pages, base) for one in order if isinstance(one, Check)])
    _suite(root, "sources", [_unread(flat(u.path), flat(u.reason)) for u in report.unreadable])
    for count in ("tests", *COUNTS):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    Xml.indent(root)
    return Xml.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _suite(root: Xml.Element, name: str, cases: Sequence[Xml.Element]) -> None:
    if not cases:
        return
    suite = Xml.SubElement(root, "testsuite", name=name, tests=str(len(cases)))
    for count, tag in COUNTS.items():
        suite.set(count, str(sum(case.find(tag) is not None for case in cases)))
    suite.extend(cases)


def _case(one: Group | Check, pages: Pages, base: Base) -> Xml.Element:
    """A case; its id stands in its name, since two facts may ask the same. Its file and line are those of its first claim."""
    case = Xml.Element("testcase", name=f"{pages.asked(one)} [{one.id}]", classname=one.rule)
    rows = pages.rows(one)
    for claim in (pages.voices(one) or rows)[:1]:
        prefix, path = pages.place(claim.source, base)
        case.set("file", visible(f"{prefix}{path}"))
        case.set("line", str(claim.line))
    because = pages.why(one)
    told = "\n".join([because, *(pages.voice(c) for c in rows), *_settling(one), *standing(one)])
    if is_dismissed(one):
        Xml.SubElement(case, "skipped", message=f"{one.verdict.value}: {'; '.join(standing(one))}").text = told
    elif one.verdict in CONFLICTS:
        Xml.SubElement(case, "failure", type=one.verdict.value, message=because).text = told
    elif one.verdict is Verdict.UNDECIDED:
        Xml.SubElement(case, "skipped", message=because)
    else:
        Xml.SubElement(case, "system-out").text = f"{one.verdict.value}: {told}"
    return case


def _settling(one: Group | Check) -> tuple[str, ...]:
    return (f"What would settle it: {flat(one.settle)}",) if one.settle else ()


def _unread(path: str, reason: str) -> Xml.Element:
    case = Xml.Element("testcase", name=path, classname="sources", file=path)
    Xml.SubElement(case, "error", type="unreadable", message=reason)
    return case


JUNIT = Format("junit", "xml", render, from_here=True)
