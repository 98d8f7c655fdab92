"""The same fact across sources: which claims state it, with the evidence for each pair that was joined and for near misses."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

from ..lexicon import Lexicon
from ..model import Claim, Likeness, Period, ResolvedFrom, Via
from .blocking import pairs
from .cluster import clusters
from .desk import Desk
from .evidence import likeness, score
from .family import family, same_value
from .folder import Folder
from .weights import Weights
from .which import contrasts, one_amount
from .who import one_name

__all__ = ["Desk", "Grouping", "Weights", "family", "group", "identity_doubt", "laid", "likeness", "one_name", "same_value"]
VETOED = 10_000  # pairs of a folder up to which those that a veto parted are weighed too, to show what it prevented
NEAREST = 3  # refused pairs that are kept for each claim
THIN = -0.5  # likeness, in log-odds: what joins two equal values


@dataclass(frozen=True)
class Grouping:
    """`groups` are claims that state one fact; `links` the evidence inside each group; `refused` the nearest misses of each claim."""

    groups: tuple[tuple[Claim, ...], ...]
    links: tuple[tuple[Likeness, ...], ...]
    refused: tuple[Likeness, ...]
    too_common: Mapping[str, int]  # what too many claims share to put them all side by side, and how many do


def group(
    claims: Sequence[Claim],
    lexicon: Lexicon,
    published: Mapping[str, date],
    leads: Mapping[str, frozenset[str]],
    weights: Weights | None = None,
) -> Grouping:
    """Groups of two claims or more, whatever the order of `claims`. `published` is the day a source was published, where known;
    `leads` are the names in its title and first sentences.
    """
    w = weights or Weights()
    ordered = sorted(claims, key=lambda c: (c.source, c.start, c.id))
    desk = laid(ordered, lexicon, published, leads, w)
    candidates = pairs(ordered, lexicon)
    scored = {(i, j): score(ordered[i], ordered[j], desk) for i, j in candidates.pairs}
    equal = {p for p in scored if _equal(ordered[p[0]], ordered[p[1]], lexicon)}
    against = {p for p in scored if contrasts(ordered[p[0]], ordered[p[1]], desk)}
    found = clusters(ordered, scored, equal, against, w)
    inside = {i: k for k, c in enumerate(found) for i in c}
    links: list[list[Likeness]] = [[] for _ in found]
    near = []
    vetoed = len(scored) <= VETOED  # else too many to weigh them whole
    for (i, j), worth in sorted(scored.items()):
        if i in inside and inside[i] == inside.get(j):
            links[inside[i]].append(likeness(ordered[i], ordered[j], desk))
        elif worth > w.near_miss or (vetoed and worth == -inf):
            near.append(likeness(ordered[i], ordered[j], desk))
    return Grouping(tuple(tuple(ordered[i] for i in c) for c in found), tuple(map(tuple, links)), _nearest(near, w), candidates.too_common)


def laid(
    claims: Sequence[Claim],
    lexicon: Lexicon,
    published: Mapping[str, date],
    leads: Mapping[str, frozenset[str]],
    weights: Weights | None = None,
) -> Desk:
    """The desk on which any two of these claims can be weighed with `likeness`."""
    years = _story_years(claims) | {source: day.year for source, day in published.items()}
    named, held, spoken = _named(claims), _held(claims), _spoken(claims)
    return Desk(weights or Weights(), lexicon, Folder(claims), published, years, named, held, spoken, leads)


def _nearest(refused: Sequence[Likeness], weights: Weights) -> tuple[Likeness, ...]:
    """Of the pairs that were refused the nearest of each claim, in order of ids; vetoed ones where the veto alone parted them."""
    came_to = {id(k): k.score if k.veto is None else sum(f.weight for f in k.features) for k in refused}
    count: Counter[str] = Counter()
    kept = []
    for like in sorted(refused, key=lambda k: (-came_to[id(k)], k.a, k.b)):
        enough = like.veto is None or came_to[id(like)] > weights.join
        if enough and max(count[like.a], count[like.b]) < NEAREST:
            kept.append(like)
            count.update((like.a, like.b))
    return tuple(sorted(kept, key=lambda k: (k.a, k.b)))


def _equal(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """The same value, or one amount beside its conversion."""
    return same_value(a, b, lexicon) or (a.source == b.source and a.sentence_start == b.sentence_start and one_amount(a, b))


def _story_years(claims: Sequence[Claim]) -> dict[str, int]:
    """The latest year that a source dates something in: news is of the latest."""
    years: dict[str, int] = {}
    for c in claims:
        v = c.value
        if isinstance(v, Period) and v.latest is not None and v.earliest is not None and v.resolved_from is not ResolvedFrom.UNRESOLVED:
            years[c.source] = max(years.get(c.source, v.latest.year), v.latest.year)
    return years


def _named(claims: Sequence[Claim]) -> dict[tuple[str, int], frozenset[str]]:
    """The names that events carry, by sentence."""
    found: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for c in claims:
        if c.frame.named is not None:
            found[c.source, c.sentence_start].add(c.frame.named.value)
    return {where: frozenset(names) for where, names in found.items()}


def _held(claims: Sequence[Claim]) -> dict[tuple[str, int, str], frozenset[str]]:
    """Whose figures each sentence gives, by family."""
    found: defaultdict[tuple[str, int, str], set[str]] = defaultdict(set)
    for c in claims:
        if c.frame.holder is not None and c.frame.holder.via is Via.CLAUSE:
            found[c.source, c.sentence_start, family(c)].add(c.frame.holder.value)
    return {where: frozenset(names) for where, names in found.items()}


def _spoken(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """The names that stand with the claims of each source."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for c in claims:
        found[c.source].update(p.value for p in c.frame.participants)
    return {source: frozenset(names) for source, names in found.items()}


def identity_doubt(link: Likeness | None) -> str | None:
    """Why it is unsure that two claims of one group speak of the same thing; None where the evidence is good."""
    if link is None:
        return "the two were joined through other claims only"
    if link.veto is not None:
        return f"the two may not be the same: {link.veto}"
    return None if link.score > THIN else "the evidence that the two speak of the same thing is thin"
