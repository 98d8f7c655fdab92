"""What every format works with: a report turned into pages of facts, and text of sources made safe to show."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import NamedTuple, Protocol

from ..inert import flat as flat
from ..inert import one_line
from ..inert import shorten as shorten
from ..inert import visible as visible
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
    shown: bool = False  # goes to stdout where no output is named
    from_here: bool = False  # its paths lead from the working folder, as CI reads them, and not from the folder that it is written to


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

    def capped(self, one: Group | Check) -> str:
        """Why it is a tension, although its rule says that both cannot be true; "" where that is not so."""
        deciding = self.deciding(one) if isinstance(one, Group) else None
        return "" if deciding is None or not deciding.capped else flat(deciding.capped)

    def why(self, one: Group | Check) -> str:
        """The reason of a verdict in plain words, and what speaks for less."""
        capped = self.capped(one)
        return f"{stop(flat(one.because))}{f' But: {stop(capped)}' if capped else ''}"

    def voice(self, claim: Claim) -> str:
        """The words of a claim and where they stand, in plain text: "“41 passengers” (The Lowell Herald, herald.txt:3)"."""
        place, name = f"{flat(claim.source)}:{claim.line}", self.names.get(claim.source, "")
        return f"{quoted(claim)} ({place if name in ('', flat(claim.source)) else f'{name}, {place}'})"

    def place(self, source: str, base: Base) -> tuple[str, str]:
        """What stands before the path of a source ("" where that is not known), and its path."""
        known = self.sources.get(source)
        prefix = base if isinstance(base, str) else base.get(source, "")
        return prefix, source if known is None else known.path

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
    return Said(one_line(before), flat(claim.quote), one_line(after))


def quoted(claim: Claim, room: int = 90) -> str:
    """The words of a claim in quotation marks, and its value where those words do not hold it."""
    read = read_as(claim)
    return f"“{shorten(flat(claim.quote), room)}”{f' [{read}]' if read else ''}"


def stop(sentence: str) -> str:
    """The sentence with a full stop, where it has no mark at its end."""
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
