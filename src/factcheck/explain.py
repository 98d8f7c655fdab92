"""A report and an id -> how it came about: spans, frames, likeness as a waterfall, intervals; or what a rule says."""

from collections.abc import Iterable, Iterator
from inspect import getdoc

from . import answering, drafts
from .bounds import pragmatic, strict
from .formats.base import Pages, flat, speaker, stretch
from .inert import visible
from .model import Check, Claim, Comparison, Duration, Frame, Group, Likeness, Period, Quantity, Report, Slot
from .rules import rules
from .settings import Settings
from .standing import standing

BAR = 4  # blocks of a bar for each unit of weight
LONGEST = 40  # blocks
SHORTEST_PREFIX = 3  # characters of an id that may stand for it

Lines = Iterator[str]


class UnknownIdError(LookupError):
    """No rule and nothing in the report has this id, or several have; the message is one line."""


def explain(report: Report | None, wanted: str, settings: Settings | None = None) -> str:
    """What stands behind a rule, or behind a group, claim or check of a report (its id, or a prefix that only it has; or
    the number that a finding has on the page).

    Raises UnknownIdError where nothing, or more than one thing, has this id.
    """
    rule = every_rule().get(wanted)
    if rule is not None:
        return f"rule {wanted}\n\n{rule}\n"
    if report is None:
        raise UnknownIdError(f"no rule is called '{wanted}', and there is no report to look in: run factcheck compare first")
    story = Story(Pages(report), settings or Settings())
    one = find(report, wanted)
    lines = story.group(one) if isinstance(one, Group) else story.check(one) if isinstance(one, Check) else story.claim(one)
    return "\n".join(visible(line) for line in lines) + "\n"


def every_rule() -> dict[str, str]:
    """What each rule of verdicts, of checks, and of the check of a draft says, by id."""
    of_drafts = {rule.id: getdoc(type(rule)) or "" for rule in drafts.RULES} | {rule.id: getdoc(rule) or "" for rule in answering.JOINT}
    return of_drafts | rules()


def find(report: Report, wanted: str) -> Group | Check | Claim:
    """What has this id, or an id that begins so; a number of one or two digits is that of a finding on the page.

    Raises UnknownIdError where nothing, or more than one thing, is meant.
    """
    conflicts = Pages(report).conflicts
    if wanted.isdecimal() and len(wanted) < SHORTEST_PREFIX and 0 < int(wanted) <= len(conflicts):
        return conflicts[int(wanted) - 1]
    everything: tuple[Group | Check | Claim, ...] = (*report.groups, *report.checks, *report.claims)
    exact = [one for one in everything if one.id == wanted]
    close = exact or [one for one in everything if len(wanted) >= SHORTEST_PREFIX and one.id.startswith(wanted)]
    if not close:
        raise UnknownIdError(f"'{wanted}' is no rule, and no group, check or claim of the report")
    if len(close) > 1 and not exact:
        ids = ", ".join(sorted(one.id for one in close)[:5])
        raise UnknownIdError(f"'{wanted}' may be any of {len(close)} ids: {ids}")
    return close[0]


class Story:
    """Lines that tell how a group, a check or a claim of a report came about."""

    def __init__(self, pages: Pages, settings: Settings) -> None:
        self.pages = pages
        self.settings = settings

    def group(self, group: Group) -> Lines:
        """Verdict, claims, cores, comparisons, likeness."""
        yield f"group {group.id}: {flat(group.label)}"
        yield from self._verdict(group)
        for number, core in enumerate(group.cores, 1):
            yield f"core {number}: {stretch(core)}; {', '.join(core.sources)}; {core.independent} independent"
        yield ""
        for claim in self.pages.rows(group):
            yield from self._short(claim)
        yield from self._comparisons(group.comparisons)
        for likeness in group.likeness:
            yield from self._waterfall(likeness)
        yield from self._refused(frozenset(group.claims))

    def check(self, check: Check) -> Lines:
        """Verdict, figures and the claims it was drawn from."""
        where = f"inside {flat(check.source)}" if check.source is not None else "across sources"
        yield f"check {check.id}: {check.rule}, {where}"
        yield from self._verdict(check)
        yield from (f"  {name}: {flat(value)}" for name, value in sorted(check.numbers.items()))
        yield ""
        for claim in self.pages.rows(check):
            yield from self._short(claim)

    def claim(self, claim: Claim) -> Lines:
        """Place, value, intervals, frame, and where it was used."""
        yield f"claim {claim.id}"
        yield from self._short(claim)
        yield f"  sentence: {flat(claim.sentence)}"
        yield "  value:"
        yield from (f"    {name}: {flat(str(value))}" for name, value in claim.value if value not in (None, "", ()))
        for group in self.pages.report.groups:
            if claim.id in group.claims:
                yield f"  in group {group.id}: {flat(group.label)} ({group.verdict.value})"
        for check in self.pages.report.checks:
            if claim.id in check.claims:
                yield f"  in check {check.id}: {check.rule} ({check.verdict.value})"
        yield from self._refused(frozenset((claim.id,)))

    def _verdict(self, one: Group | Check) -> Lines:
        labels = f" ({', '.join(label.value for label in one.labels)})" if one.labels else ""
        yield f"verdict: {one.verdict.value}{labels}, by the rule {one.rule}"
        yield f"because: {flat(one.because)}"
        yield from standing(one)
        if one.settle:
            yield f"what would settle it: {flat(one.settle)}"
        meaning = rules().get(one.rule, "").partition("\n")[0]
        if meaning:
            yield f"the rule: {meaning}"

    def _short(self, claim: Claim) -> Lines:
        place = f"{flat(claim.source)}:{claim.line}:{claim.column}, characters {claim.start}–{claim.end}"
        yield f"  “{flat(claim.quote)}”  {place}, {claim.id}"
        yield f"    said by {speaker(claim)}; {_intervals(claim, self.settings)}"
        yield from (f"    {line}" for line in _slots(claim.frame))

    def _comparisons(self, comparisons: Iterable[Comparison]) -> Lines:
        for c in comparisons:
            yield ""
            yield f"{self._quote(c.a)} against {self._quote(c.b)}: {c.verdict.value}, by the rule {c.rule}"
            yield f"  because: {flat(c.because)}"
            yield from (f"  {name}: {flat(value)}" for name, value in sorted(c.numbers.items()))
            if c.capped:
                yield f"  shown as a tension: {flat(c.capped)}"

    def _waterfall(self, likeness: Likeness) -> Lines:
        yield ""
        pair = f"{self._quote(likeness.a)} and {self._quote(likeness.b)}"
        yield f"{pair}: likeness {likeness.score:+.2f} (log-odds, base 2)"
        for f in sorted(likeness.features, key=lambda f: (-abs(f.weight), f.name)):
            yield f"  {f.weight:+6.2f} {_bar(f.weight):<{LONGEST // 2}} {f.name}: {flat(f.because)}"
        if likeness.veto is not None:
            yield f"  veto: {flat(likeness.veto)}"

    def _refused(self, ids: frozenset[str]) -> Lines:
        """The nearest claims that were not taken for the same fact, the nearest first, and what spoke against each."""
        near = [m for m in self.pages.report.near_misses if (m.a in ids) is not (m.b in ids)]
        if near:
            yield ""
            yield f"not taken for the same fact, though near ({len(near)}):"
        for likeness in sorted(near, key=lambda m: (m.veto is not None, -m.score, m.a, m.b)):
            yield from self._waterfall(likeness)

    def _quote(self, claim_id: str) -> str:
        found = self.pages.claims.get(claim_id)
        return claim_id if found is None else f"“{flat(found.quote)}” ({flat(found.source)}:{found.line})"


def _bar(weight: float) -> str:
    blocks = min(round(abs(weight) * BAR), LONGEST)
    return ("█" if weight >= 0 else "░") * blocks


def _intervals(claim: Claim, settings: Settings) -> str:
    value = claim.value
    if isinstance(value, Quantity | Duration):
        return f"the words allow {strict(value, settings)}, a reader expects {pragmatic(value, settings)}"
    if isinstance(value, Period):
        basis = f", {value.basis}" if value.basis else ""
        ends = f"{value.earliest or 'open'} to {value.latest or 'open'}"
        return f"{ends}, by the {value.granularity.value} ({value.resolved_from.value}{basis})"
    return f"a value of kind {claim.kind.value}"


def _slots(frame: Frame) -> Lines:
    for name, filled in frame:
        slots = filled if isinstance(filled, tuple) else (filled,)
        told = [_slot(s) for s in slots if isinstance(s, Slot)]
        if told:
            yield f"{name}: {'; '.join(told)}"
    yield f"modality {frame.modality.value}, certainty {frame.certainty.value}, polarity {frame.polarity.value}"


def _slot(slot: Slot) -> str:
    place = "" if slot.start is None else f" at {slot.start}–{slot.end}"
    words = f" from “{flat(slot.text)}”" if slot.text else ""
    return f"{flat(slot.value)}{words}{place} ({slot.via.value})"
