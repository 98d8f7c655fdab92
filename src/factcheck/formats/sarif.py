"""A report as SARIF 2.1.0, the format of code scanning: a result for each fact or check that differs, with both places.

Specification: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020; sections are named where one decides.
"""

from collections.abc import Mapping
from json import dumps
from typing import Any

from ..inert import address, in_json
from ..model import Check, Claim, Group, Report, SourceEntry, State, Verdict
from ..standing import is_dismissed, ruling, standing
from .base import Base, Format, Pages, flat, quoted

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Verdict.DISCREPANCY: "error", Verdict.TENSION: "warning"}
PLACES = 2  # of one result: the two that decide; the others are related
BASELINE = {State.NEW: "new", State.CHANGED: "updated", State.OLD: "unchanged"}
ELSEWHERE = "SOURCES"  # the folder of sources that do not lie below the working folder (3.4.4): it is left to the reader where that is

Object = dict[str, Any]


def render(report: Report, base: Base = "") -> str:
    """One run. `base` leads from the working folder to the sources, which is what code scanning reads paths against."""
    return in_json(dumps(Log(Pages(report), base).log(), ensure_ascii=False, indent=1)) + "\n"


class Log:
    """The objects of a SARIF log."""

    def __init__(self, pages: Pages, base: Base) -> None:
        self.pages = pages
        self.report = pages.report
        self.base = base
        used = {one.rule for one in pages.conflicts} - set(self.report.rules)
        self.rules: Mapping[str, str] = {**self.report.rules, **dict.fromkeys(sorted(used), "")}
        self.judged = any(one.decisions for one in pages.conflicts)
        self.indices = {s.id: n for n, s in enumerate(self.report.sources)}

    def log(self) -> Object:
        """The log file (3.13)."""
        return {"$schema": SCHEMA, "version": "2.1.0", "runs": [self._run()]}

    def _run(self) -> Object:
        tool = self.report.tool
        driver = {"name": tool.name, "version": tool.version, "rules": [_rule(i, says) for i, says in self.rules.items()]}
        run: Object = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "invocations": [self._invocation()]}
        artifacts = [self._artifact(s) for s in self.report.sources]
        if any("uriBaseId" in a["location"] for a in artifacts):
            said = "The folder of the sources: it does not lie below the folder in which factcheck ran."
            run["originalUriBaseIds"] = {ELSEWHERE: {"description": {"text": said}}}
        return {**run, "artifacts": artifacts, "results": [self._result(one) for one in self.pages.conflicts]}

    def _invocation(self) -> Object:
        """Ended well; a file that could not be read is a notification (3.20.21)."""
        unread = [
            {"level": "warning", "message": {"text": _message(f"Not read: {flat(u.path)}: {flat(u.reason)}")}}
            for u in self.report.unreadable
        ]
        return {"executionSuccessful": True, **({"toolExecutionNotifications": unread} if unread else {})}

    def _artifact(self, source: SourceEntry) -> Object:
        said = flat(", ".join(words for words in (source.title, source.publisher) if words))
        return {"location": self._uri(source.id), **({"description": {"text": _message(said)}} if said else {})}

    def _uri(self, source: str) -> Object:
        prefix, path = self.pages.place(source, self.base)
        if isinstance(self.base, str) or (source in self.base and not prefix.startswith("..")):
            return {"uri": address(path, prefix)}
        return {"uri": address(path), "uriBaseId": ELSEWHERE}

    def _result(self, one: Group | Check) -> Object:
        rows = self.pages.rows(one)
        first = self.pages.voices(one)[:PLACES]
        claims = (*first, *(c for c in rows if c not in first))
        places = [self._location(c, n) for n, c in enumerate(claims, 1)]
        result: Object = {
            "ruleId": one.rule,
            "ruleIndex": list(self.rules).index(one.rule),
            "level": LEVELS[one.verdict],
            "message": {"text": self._told(one, claims)},
            "locations": places[: len(first)],
            "partialFingerprints": {"factcheckClaims/v1": "+".join(sorted(c.id for c in first))},
            "properties": self._properties(one),
            **self._known(one),
        }
        return {**result, "relatedLocations": places[len(first) :]} if len(places) > len(first) else result

    def _known(self, one: Group | Check) -> Object:
        """What was ruled no conflict is suppressed (3.27.23); both properties stand on all results of a run or on none (also 3.27.24)."""
        external = {"kind": "external", "status": "accepted", "justification": "; ".join(ruling(d) for d in one.decisions)}
        suppressions = {"suppressions": [external] if is_dismissed(one) else []} if self.judged else {}
        return {**suppressions, **({"baselineState": BASELINE[one.state]} if one.state is not None else {})}

    def _told(self, one: Group | Check, claims: tuple[Claim, ...]) -> str:
        """The question, the words of each side with a link to its place (3.11.6), the reason, and what would settle it."""
        sides = "; ".join(f"{_message(quoted(c))} ([{_name(c)}]({n}))" for n, c in enumerate(claims, 1))
        settle = f" What would settle it: {_message(flat(one.settle))}" if one.settle else ""
        known = "".join(f" {_message(line)}" for line in standing(one))
        return f"{_message(self.pages.asked(one))} {sides}. {_message(self.pages.why(one))}{settle}{known}"

    def _location(self, claim: Claim, number: int) -> Object:
        context = {"charOffset": claim.sentence_start, "charLength": len(claim.sentence), "snippet": {"text": claim.sentence}}
        physical = {
            "artifactLocation": {
                **self._uri(claim.source),
                **({"index": self.indices[claim.source]} if claim.source in self.indices else {}),
            },
            "region": _region(claim),
            **({"contextRegion": context} if _wider(claim) else {}),
        }
        said = f"{quoted(claim)} ({self.pages.names.get(claim.source, flat(claim.source))})"
        return {"id": number, "physicalLocation": physical, "message": {"text": _message(said)}}

    def _properties(self, one: Group | Check) -> Object:
        """The property bag (3.8): what SARIF has no field for."""
        kind = "check" if isinstance(one, Check) else "fact"
        labels = [label.value for label in one.labels]
        ruled = {"ruling": one.ruling.value} if one.ruling is not None else {}
        return {"id": one.id, "type": kind, "verdict": one.verdict.value, **ruled, **({"tags": labels} if labels else {})}


def _rule(name: str, says: str) -> Object:
    """A reporting descriptor (3.49): the first line of a docstring in short, all of it as help."""
    if not says:
        return {"id": name}
    short = says.partition("\n")[0]
    return {"id": name, "shortDescription": {"text": short}, "fullDescription": {"text": says}, "help": {"text": says}}


def _region(claim: Claim) -> Object:
    """The words of a claim, by character and by line and column (3.30); lines end at a line feed."""
    lines = claim.quote.split("\n")
    last = len(lines[-1]) + 1
    return {
        "startLine": claim.line,
        "startColumn": claim.column,
        "endLine": claim.line + len(lines) - 1,
        "endColumn": claim.column + last - 1 if len(lines) == 1 else last,
        "charOffset": claim.start,
        "charLength": claim.end - claim.start,
        "snippet": {"text": claim.quote},
    }


def _wider(claim: Claim) -> bool:
    """Whether the sentence holds the quote and more: a context is a proper superset of its region (3.29.5)."""
    at = claim.start - claim.sentence_start
    return at >= 0 and len(claim.quote) < len(claim.sentence) >= at + len(claim.quote)


def _name(claim: Claim) -> str:
    """The words of a link: they may hold no bracket."""
    return _message(f"{flat(claim.source)}:{claim.line}").replace("[", "(").replace("]", ")")


def _message(text: str) -> str:
    """Words as a part of a message: no placeholder (3.11.5) and no link (3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


SARIF = Format("sarif", "sarif", render, from_here=True)
