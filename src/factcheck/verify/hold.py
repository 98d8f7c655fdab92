"""Curated facts and sources -> what still holds and what is broken, each break with the file and line of its claim."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from .. import lexicon as words
from .. import sources as reading
from ..language import lemma
from ..model import Check, Claim, Comparison, Group, Mention, Report, Source, Span, Verdict, tokenize
from ..pipeline import compare
from ..settings import Settings
from ..similar import nearest
from ..sources.claims import ByCheck, ClaimsError, Curated, Quoted
from .tally import Break, Outcome, Verification
from .values import readings, same

MOVED = 0.75  # likeness from which a passage is the quote, edited: below it, other sentences come as near


@dataclass(frozen=True)
class Ground:
    """What facts are held against: the report, the texts, and the groups and claims by where they stand."""

    report: Report
    texts: dict[str, Source]
    claims: dict[str, tuple[Claim, ...]]  # by source, in order of place
    groups: dict[str, tuple[Group, ...]]  # by id of a claim

    @cached_property
    def known(self) -> frozenset[str]:
        """The lemmas of all texts, and counted nouns of report and lexicon: what a unit of `says` may be."""
        texts = (lemma(t.text, s.language) for s in self.texts.values() for t in tokenize(s.text) if t.is_word)
        languages = sorted({s.language for s in self.texts.values()})
        classes = (c for name in languages for c in words.load(name).world.nouns.classes.values())
        nouns = (t.fold for c in classes for n in (*c.nouns, *c.states) for t in tokenize(n))
        units = (getattr(c.value, "unit", None) or "" for c in self.report.claims)
        return frozenset(chain(texts, nouns, units))


def verify(facts: Sequence[Curated], folder: Path, *, settings: Settings | None = None) -> Verification:
    """Hold each fact against a comparison of the sources that the facts name, in their `sources` folder or `folder`.

    Raises ClaimsError where `says` cannot be read, SourceError where the folder cannot.
    """
    by_folder: defaultdict[Path, list[Curated]] = defaultdict(list)
    for fact in facts:
        by_folder[Path(fact.sources) if fact.sources else folder].append(fact)
    outcomes = [o for where, some in sorted(by_folder.items()) for o in _in_folder(some, where, settings or Settings())]
    return Verification(outcomes=tuple(sorted(outcomes, key=lambda o: (o.file, o.line))))


def _in_folder(facts: Sequence[Curated], folder: Path, settings: Settings) -> Iterator[Outcome]:
    named = {q.source for f in facts for q in (*f.fact.claims, *f.fact.apart)}
    loaded = [s for s in reading.load([folder]).sources if s.path in named]
    return examine(facts, loaded, compare(loaded, settings=settings))


def examine(facts: Sequence[Curated], sources: Sequence[Source], report: Report) -> Iterator[Outcome]:
    """Hold each fact against a report on these sources. Raises ClaimsError where `says` cannot be read."""
    ground = _ground(sources, report)
    return (_outcome(f, ground) for f in facts)


def _ground(sources: Sequence[Source], report: Report) -> Ground:
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(report.claims, key=lambda c: (c.source, c.start)):
        claims[claim.source].append(claim)
    groups: defaultdict[str, list[Group]] = defaultdict(list)
    for group in report.groups:
        for claim_id in group.claims:
            groups[claim_id].append(group)
    return Ground(
        report=report,
        texts={s.path: s for s in sources},
        claims={k: tuple(v) for k, v in claims.items()},
        groups={k: tuple(v) for k, v in groups.items()},
    )


def _outcome(curated: Curated, ground: Ground) -> Outcome:
    breaks: list[Break] = []

    def broken(line: int, message: str) -> None:
        breaks.append(Break(file=curated.file, line=line, message=message))

    held = _stated(curated, ground, broken)
    if len(held) == len(curated.fact.claims):
        by = curated.fact.by
        if isinstance(by, ByCheck):
            _check(curated, by.check, held, ground, broken)
        else:
            _group(curated, held, ground, broken)
    return Outcome(fact=curated.fact.fact, file=curated.file, line=curated.line, breaks=tuple(breaks))


Broken = Callable[[int, str], None]


def _stated(curated: Curated, ground: Ground, broken: Broken) -> list[list[Claim]]:
    """For each curated claim, the claims of the report that say it at its quote; one that says nothing is broken."""
    held = []
    for line, row in zip(curated.claim_lines, curated.fact.claims, strict=True):
        expected = _read(row.says, row, ground, f"{curated.file}:{line}")
        spans = _spans(row, ground, line, broken)
        if not spans:
            continue
        there = _overlapping(row.source, spans, ground)
        fitting = [c for c in there if any(same(m.value, c.value) for m in expected)]
        if fitting:
            held.append(fitting)
        else:
            read = ", ".join(f"“{c.quote}”" for c in there) or "no claim"
            broken(line, f"value: {row.source} is to say “{row.says}” here; what is read is {read}")
    return held


def _read(says: str, row: Quoted, ground: Ground, place: str) -> tuple[Mention, ...]:
    source = ground.texts.get(row.source)
    found = readings(says, source)
    if not found:
        raise ClaimsError(f"{place}: says: “{says}” holds no value that can be read: write it as a text would")
    for mention in found:
        unit = getattr(mention.value, "unit", None)
        counted = getattr(mention.value, "dimension", None) == "count"
        if source is not None and counted and unit and not _known(unit, ground):
            raise ClaimsError(f"{place}: says: '{unit}' is neither a known unit nor a word of the sources")
    return found


def _known(unit: str, ground: Ground) -> bool:
    return unit in ground.known or ground.known.issuperset(t.fold for t in tokenize(unit))


def _spans(row: Quoted, ground: Ground, line: int, broken: Broken) -> list[Span]:
    """Where the quote stands, word for word; reported where it does not."""
    source = ground.texts.get(row.source)
    if source is None:
        broken(line, f"gone: there is no source {row.source}")
        return []
    spans = []
    at = source.text.find(row.quote)
    while at >= 0:
        spans.append(Span(start=at, end=at + len(row.quote)))
        at = source.text.find(row.quote, at + 1)
    if not spans:
        start, end, likeness = nearest(row.quote, source.text)
        if likeness >= MOVED:
            broken(line, f"moved: “{row.quote}” is now “{source.text[start:end]}” in {row.source}")
        else:
            broken(line, f"gone: “{row.quote}” is no longer in {row.source}")
    return spans


def _overlapping(source: str, spans: Sequence[Span], ground: Ground) -> list[Claim]:
    return [c for c in ground.claims.get(source, ()) if any(c.span.meets(s) for s in spans)]


def _group(curated: Curated, held: Sequence[Sequence[Claim]], ground: Ground, broken: Broken) -> None:
    """All in one group, of the expected verdict, without a stranger."""
    groups = [{g.id: g for c in fitting for g in ground.groups.get(c.id, ())} for fitting in held]
    common = [g for i, g in sorted(groups[0].items()) if all(i in other for other in groups)]
    if not common:
        if curated.fact.expect is not Verdict.UNDECIDED:
            _apart(curated, groups, broken)
        return
    group = common[0]
    now = _between(held, group)
    if now is not None and now.verdict is not curated.fact.expect:
        said = f"it is now {now.verdict.value} ({now.rule}: {now.because})"
        broken(curated.line, f"verdict: expected {curated.fact.expect.value}, {said}")
    _strangers(curated, set(group.claims), f"the fact “{group.label}”", ground, broken)


def _between(held: Sequence[Sequence[Claim]], group: Group) -> Comparison | None:
    """The most severe comparison between two of the named claims; the group may hold further claims, which are not asked about."""
    named = {c.id: k for k, fitting in enumerate(held) for c in fitting}
    pairs = [c for c in group.comparisons if c.a in named and c.b in named and named[c.a] != named[c.b]]
    return max(pairs, key=lambda c: c.verdict.severity, default=None)


def _apart(curated: Curated, groups: Sequence[dict[str, Group]], broken: Broken) -> None:
    """Name the claims that are not with the others: those outside the group that most of them share."""
    seen = dict.fromkeys(i for g in groups for i in sorted(g))
    shared = sorted(seen, key=lambda i: -sum(i in g for g in groups))  # of equals, that of the first claim
    for line, row, mine in zip(curated.claim_lines, curated.fact.claims, groups, strict=True):
        if not shared or shared[0] not in mine:
            where = "; ".join(f"“{g.label}”" for _, g in sorted(mine.items()))
            stands = f"it stands in {where}" if where else "it stands alone"
            broken(line, f"left: “{row.says}” ({row.source}) is not with the others of its fact; {stands}")


def _strangers(curated: Curated, joined: set[str], what: str, ground: Ground, broken: Broken) -> None:
    for line, row in zip(curated.apart_lines, curated.fact.apart, strict=True):
        spans = _spans(row, ground, line, broken)
        for claim in _overlapping(row.source, spans, ground):
            if claim.id in joined:
                broken(line, f"stranger: “{claim.quote}” ({row.source}:{claim.line}) joined {what}")


def _check(curated: Curated, rule: str, held: Sequence[Sequence[Claim]], ground: Ground, broken: Broken) -> None:
    """A check of this rule that names every claim, with the expected verdict."""
    wanted = [{c.id for c in fitting} for fitting in held]
    fitting = [c for c in ground.report.checks if c.rule == rule and all(ids & set(c.claims) for ids in wanted)]
    if not fitting:
        broken(curated.line, f"check: no check {rule} holds these claims together")
        return
    check: Check = next((c for c in fitting if c.verdict is curated.fact.expect), fitting[0])
    if check.verdict is not curated.fact.expect:
        now = f"the check {rule} now says {check.verdict.value}: {check.because}"
        broken(curated.line, f"verdict: expected {curated.fact.expect.value}, {now}")
    _strangers(curated, set(check.claims), f"the check {rule}", ground, broken)
