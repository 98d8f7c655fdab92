"""Clusters of claims -> Groups: an opinion on each pair, the cores, the verdict between them, and who stands behind each."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from . import verdicts
from .grouping import Grouping, identity_doubt
from .model import Claim, Comparison, Core, Duration, Group, Likeness, Opinion, Period, Quantity, Source, Verdict
from .progress import SILENT, Progress
from .question import question
from .support import independent
from .verdicts import Ground

Opinions = dict[tuple[str, str], Opinion]


def judged(found: Grouping, sources: Sequence[Source], ground: Ground, progress: Progress = SILENT) -> tuple[Group, ...]:
    """The groups, the most severe first."""
    together = list(zip(found.groups, found.links, strict=True))
    groups = [_group(claims, links, sources, ground) for claims, links in progress.over(together, "facts")]
    return tuple(sorted(groups, key=lambda g: (-g.verdict.severity, g.label, g.id)))


def _group(claims: Sequence[Claim], links: Sequence[Likeness], sources: Sequence[Source], ground: Ground) -> Group:
    opinions = _opinions(claims, links, ground)
    cores = verdicts.cores(claims, opinions)
    verdict, carrier, pairs = verdicts.of_group(cores, opinions)
    ids = tuple(c.id for c in claims)
    differ = pairs > 1 and verdict in (Verdict.TENSION, Verdict.DISCREPANCY)
    because = f"{carrier.because.rstrip('.')} ({pairs} pairs of claims differ so)." if differ else carrier.because
    return Group(
        id=_fingerprint("group", ids),
        label=question(claims, next((s.language for s in sources if s.path == claims[0].source), "en")),
        kind=claims[0].kind.value,
        verdict=verdict,
        labels=carrier.labels,
        rule=carrier.rule,
        because=because,
        settle=carrier.settle,
        claims=ids,
        cores=tuple(_core(c, sources) for c in cores),
        comparisons=tuple(_comparison(pair, o) for pair, o in sorted(opinions.items())),
        likeness=tuple(links),
    )


def _opinions(claims: Sequence[Claim], links: Sequence[Likeness], ground: Ground) -> Opinions:
    """An opinion on each pair, keyed by the ids of a and b, in the order of `claims`.

    How sure it is that a and b speak of one thing is told by the best evidence between those who agree with a and those who agree with b:
    a source that tells the same figure in other words lends it its context.
    """
    pairs = [(a, b) for i, a in enumerate(claims) for b in claims[i + 1 :]]
    plain = {(a.id, b.id): verdicts.judge(a, b, replace(ground, doubt=None)) for a, b in pairs}
    home = {c.id: k for k, core in enumerate(verdicts.cores(claims, plain)) for c in core}
    direct = {frozenset((k.a, k.b)): k for k in links}
    best: dict[frozenset[int], Likeness] = {}
    for found in links:
        between = frozenset((home[found.a], home[found.b]))
        if found.veto is None and (between not in best or best[between].score < found.score):
            best[between] = found
    out: Opinions = {}
    for a, b in pairs:
        link = direct.get(frozenset((a.id, b.id)))
        if link is None or link.veto is None:
            link = best.get(frozenset((home[a.id], home[b.id])))
        doubt = identity_doubt(link)
        out[a.id, b.id] = plain[a.id, b.id] if doubt is None else verdicts.judge(a, b, replace(ground, doubt=doubt))
    return out


def _core(claims: Sequence[Claim], sources: Sequence[Source]) -> Core:
    lo, hi = _reach(claims)
    return Core(
        claims=tuple(c.id for c in claims),
        lo=lo,
        hi=hi,
        sources=tuple(sorted({c.source for c in claims})),
        independent=independent(claims, sources),
    )


def _reach(claims: Sequence[Claim]) -> tuple[str | None, str | None]:
    """The lowest and the highest value stated: numbers as decimal strings, times as ISO dates; None where all are open at that end."""
    figures = [c.value for c in claims if isinstance(c.value, Quantity | Duration)]
    numbers = [e for v in figures for e in (v.lo, v.hi) if e is not None]
    days = [e for c in claims if isinstance(c.value, Period) for e in (c.value.earliest, c.value.latest) if e is not None]
    if numbers:
        bounded = any(v.lo is not None for v in figures), any(v.hi is not None for v in figures)
        return str(min(numbers)) if bounded[0] else None, str(max(numbers)) if bounded[1] else None
    return (min(days).isoformat(), max(days).isoformat()) if days else (None, None)


def _comparison(pair: tuple[str, str], o: Opinion) -> Comparison:
    """The opinion with its two claims in the order in which its rule saw them: its numbers are told of `a` and of `b`."""
    a, b = sorted(pair)
    return Comparison(a=a, b=b, **o.model_dump())


def _fingerprint(stem: str, ids: Sequence[str]) -> str:
    return sha256("|".join((stem, *sorted(ids))).encode()).hexdigest()[:10]
