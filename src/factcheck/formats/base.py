"""What every format works with: a report turned into pages of facts, and text of sources made safe to show."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import NamedTuple, Protocol
from urllib.parse import quote as percent

from ..model import Certainty, Check, Claim, Comparison, Core, Group, Modality, Period, Report, SourceEntry, Verdict, plain

Base = str | Mapping[str, str]
"""What stands before the path of a source in a link: one prefix for all ("../seeds/"), or one for each source id."""

CONFLICTS = (Verdict.DISCREPANCY, Verdict.TENSION)
NAMES = {
    Verdict.DISCREPANCY: ("discrepancy", "discrepancies"),
    Verdict.TENSION: ("tension", "tensions"),
    Verdict.UPDATE: ("update", "updates"),
    Verdict.COMPATIBLE: ("compatible", "compatible"),
    Verdict.AGREE: ("agreement", "agreements"),
    Verdict.UNDECIDED: ("undecided", "undecided"),
}
NAMED = 3  # names after the question of a check
JOINERS = "\u200c\u200d"  # parts of words in Persian and Hindi: they hide nothing

ASKED = {  # what a check asks, in the reader's words
    "part_whole": "Is the part no larger than the whole?",
    "sum_of_parts": "Do the parts add up to the whole?",
    "count_of_list": "Does the list hold as many as its count says?",
    "start_duration_end": "Do the start, the length and the end fit together?",
    "weekday": "Does the weekday fit the date?",
    "years_later": "Do the years fit their distance?",
    "listed_cases": "Are there as many cases as the number says?",
    "order_of_aspects": "Do the stages follow each other?",
}


class Render(Protocol):
    """Turns a report into text. Pure: no clock, no file, the same report gives the same text."""

    def __call__(self, report: Report, base: Base = "") -> str:
        """The text, with one newline at its end."""
        ...


class Format(NamedTuple):
    """One way to write a report: `factcheck compare --format <name>` writes `discrepancies.<extension>`."""

    name: str
    extension: str
    render: Render


class Said(NamedTuple):
    """A quote in its sentence, which is cut where it is long: `before` and `after` are verbatim but for the cut."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True)
class Pages:
    """A report as its readers look at it: what differs first, the worst first; then the rest."""

    report: Report

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims by id."""
        return {c.id: c for c in self.report.claims}

    @cached_property
    def sources(self) -> dict[str, SourceEntry]:
        """The sources by id."""
        return {s.id: s for s in self.report.sources}

    @cached_property
    def differing(self) -> tuple[Group, ...]:
        """The facts whose sources differ, the most severe first."""
        return tuple(sorted((g for g in self.report.groups if g.verdict in CONFLICTS), key=self._rank))

    @cached_property
    def conflicts(self) -> tuple[Group | Check, ...]:
        """All that differs: facts and checks, the most severe first, facts before checks."""
        checks = (c for c in self.report.checks if c.verdict in CONFLICTS)
        return tuple(sorted((*self.differing, *checks), key=self._rank))

    @cached_property
    def settled(self) -> tuple[Group, ...]:
        """The facts whose sources do not differ: updates first, then what is compatible or agrees."""
        settled = (g for g in self.report.groups if g.verdict not in (*CONFLICTS, Verdict.UNDECIDED))
        return tuple(sorted(settled, key=self._rank))

    @cached_property
    def undecided(self) -> tuple[Group, ...]:
        """Claims that seem to speak of one fact and cannot be compared."""
        return tuple(sorted((g for g in self.report.groups if g.verdict is Verdict.UNDECIDED), key=self._rank))

    def _rank(self, one: Group | Check) -> tuple[int, bool, int, str, str]:
        spread = len({self.claims[c].source for c in one.claims if c in self.claims})
        return -one.verdict.severity, isinstance(one, Check), -spread, question(one), one.id

    def count(self, verdict: Verdict) -> int:
        """How many facts have this verdict."""
        return sum(g.verdict is verdict for g in self.report.groups)

    def of(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims with these ids, in this order; an id that the report does not hold is left out."""
        return tuple(self.claims[i] for i in ids if i in self.claims)

    def rows(self, one: Group | Check) -> tuple[Claim, ...]:
        """The claims of a fact core by core, in each by source and place; those of a check as it names them."""
        if isinstance(one, Check):
            return self.of(one.claims)
        in_cores = [c for core in one.cores for c in sorted(self.of(core.claims), key=_place)]
        shown = {c.id for c in in_cores}
        return (*in_cores, *(c for c in sorted(self.of(one.claims), key=_place) if c.id not in shown))

    def deciding(self, group: Group) -> Comparison | None:
        """The comparison of two claims that the verdict of a fact rests on."""
        fitting = [c for c in group.comparisons if c.verdict is group.verdict]
        exact = [c for c in fitting if c.rule == group.rule and group.because.startswith(c.because.rstrip("."))]
        return next(iter(exact or fitting), None)

    def voices(self, one: Group | Check) -> tuple[Claim, ...]:
        """What a reader must see: the two claims that decide, then one of each core that neither stands for."""
        if isinstance(one, Check) or not one.cores:
            return self.rows(one)
        pair = self.deciding(one)
        shown = [] if pair is None else sorted(self.of((pair.a, pair.b)), key=_place)
        heard = {c.id for c in shown}
        for core in one.cores:
            if heard.isdisjoint(core.claims):
                shown.extend(sorted(self.of(core.claims), key=_place)[:1])
        return tuple(shown)

    @cached_property
    def names(self) -> dict[str, str]:
        """A short name for each source: its publisher or its title where no other source has it, else its path."""
        taken = Counter(word for s in self.report.sources for word in (s.publisher, s.title))
        return {s.id: _name(s, taken) for s in self.report.sources}

    def asked(self, one: Group | Check) -> str:
        """What a fact or a check is about, in words; a check with the names that all of its claims share."""
        if isinstance(one, Group):
            return question(one)
        claims = self.of(one.claims)
        shared = set.intersection(*({p.value for p in c.frame.participants} for c in claims)) if claims else set()
        written = {p.value: flat(p.text) for c in claims for p in c.frame.participants if p.value in shared}
        names = ", ".join(sorted(written.values())[:NAMED])
        return f"{question(one)} ({names})" if names else question(one)

    def as_of(self, claim: Claim) -> str:
        """The time that a claim speaks of as its words or its source give it; "" where neither does."""
        if claim.frame.as_of is not None:
            return flat(claim.frame.as_of.value)
        source = self.sources.get(claim.source)
        if source is None or source.published is None:
            return ""
        inferred = " (inferred)" if source.published_basis == "inferred" else ""
        return f"{source.published.isoformat()}{inferred}"


def _name(source: SourceEntry, taken: Mapping[str | None, int]) -> str:
    for words in (source.publisher, source.title):
        if words and taken[words] == 1:
            return shorten(flat(words), 48)
    return flat(source.path)


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.source, claim.start, claim.end


def counted(verdict: Verdict, n: int) -> str:
    """How many there are: "1 discrepancy", "2 discrepancies", "3 compatible"."""
    return f"{n:,} {NAMES[verdict][n != 1]}"


def question(one: Group | Check) -> str:
    """What a fact or a check is about, in words."""
    return flat(one.label) if isinstance(one, Group) else ASKED.get(one.rule, flat(one.rule.replace("_", " ")))


def speaker(claim: Claim) -> str:
    """Who says it, and with what reserve: "the source itself", "the secretary general (planned)"."""
    said_by = claim.frame.attribution
    who = "the source itself" if said_by is None else flat(said_by.text or said_by.value)
    reserve = []
    if claim.frame.certainty is not Certainty.VOUCHED:
        reserve.append(claim.frame.certainty.value)
    if claim.frame.modality is not Modality.ACTUAL:
        reserve.append(claim.frame.modality.value)
    return f"{who} ({', '.join(reserve)})" if reserve else who


def stretch(core: Core) -> str:
    """The values of a core: "2,500", "2,000 or more", "2022-01-13 to 2022-01-23"."""
    lo, hi = _figure(core.lo), _figure(core.hi)
    if lo == hi:
        return lo or "not bounded"
    if hi is None:
        return f"{lo} or more"
    return f"{hi} or less" if lo is None else f"{lo} to {hi}"


def _figure(end: str | None) -> str | None:
    """An end of a core as people write it: a number with its commas; a date stays as it is."""
    try:
        return None if end is None else plain(Decimal(end))
    except InvalidOperation:
        return end


def read_as(claim: Claim) -> str:
    """What was read, where the quote itself does not say it: "March 3" of a verb under that heading, the days of "a week later"."""
    written = flat(getattr(claim.value, "written", ""))
    if written and written.casefold() not in flat(claim.quote).casefold():
        return written
    return _reckoned(claim.value) if isinstance(claim.value, Period) and claim.value.stated.shift is not None else ""


def _reckoned(value: Period) -> str:
    """The days, or the year, that a relative time was worked out to be; "" where it was not."""
    first, last = value.earliest, value.latest
    if first is None or last is None:
        return ""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def said(claim: Claim, room: int = 110) -> Said:
    """The quote in its sentence, with at most `room` characters on each side."""
    at = claim.start - claim.sentence_start
    if at < 0 or claim.sentence[at : at + len(claim.quote)] != claim.quote:
        return Said("", flat(claim.quote), "")
    before, after = claim.sentence[:at], claim.sentence[at + len(claim.quote) :]
    if len(before) > room:
        before = "… " + before[-room:].partition(" ")[2]
    if len(after) > room:
        after = after[:room].rpartition(" ")[0] + " …"
    return Said(_one_line(before), flat(claim.quote), _one_line(after))


def flat(text: str) -> str:
    """The text on one line, without white space at its ends, with what cannot be seen made visible."""
    return _one_line(text).strip()


def _one_line(text: str) -> str:
    edge = (" " if text[:1].isspace() else "", " " if text[-1:].isspace() else "")
    middle = visible(" ".join(text.split()))
    return f"{edge[0]}{middle}{edge[1]}" if middle else edge[0]


def address(path: str) -> str:
    """A path as a part of a link: a name that is not UTF-8 keeps its bytes ("caf%E9.txt")."""
    try:
        return percent(path.encode("utf-8", "surrogateescape"), safe="/")
    except UnicodeEncodeError:
        return percent(path, safe="/", errors="replace")


def visible(text: str) -> str:
    """The text with control characters, marks of direction and other unseen characters as escapes such as \\u202e."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if _is_seen(c) else c.encode("unicode_escape").decode("ascii") for c in text)


def _is_seen(c: str) -> bool:
    return c in JOINERS or not unicodedata.category(c).startswith("C")


def shorten(text: str, room: int) -> str:
    """The text, cut at a word where it is longer than `room` characters."""
    if len(text) <= room:
        return text
    cut = text[: room - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:") + "…"
