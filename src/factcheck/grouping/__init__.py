"""The same fact across sources: which claims state it, with the evidence for each pair that was joined and for near misses."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

from ..lexicon import Lexicon
from ..model import Claim, Likeness
from .blocking import pairs
from .cluster import Pair, clusters
from .desk import Desk, prepare
from .evidence import likeness as weighed
from .evidence import score
from .family import family
from .family import same_value as equal_values
from .side import Side
from .weights import Weights
from .which import contrasts, one_amount
from .who import one_name

__all__ = ["Desk", "Grouping", "Weights", "family", "group", "identity_doubt", "is_toll", "laid", "likeness", "one_name", "same_value"]
VETOED = 10_000  # pairs of a folder up to which those that a veto parted are weighed too, to show what it prevented
NEAREST, ONE = 3, 1  # refused pairs that are kept for each claim, in a small folder and in one of many sources
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
    sides = [Side(c, lexicon) for c in sorted(claims, key=lambda c: (c.source, c.start, c.id))]
    desk = prepare(sides, lexicon, published, leads, w)
    candidates = pairs(sides, lexicon, desk.stories)
    scored = {(i, j): score(sides[i], sides[j], desk) for i, j in candidates.pairs}
    equal = {p for p in scored if _equal(sides[p[0]], sides[p[1]], desk)}
    against = {p for p in scored if contrasts(sides[p[0]], sides[p[1]], desk)}
    found = clusters(sides, scored, equal, against, desk)
    home = {i: k for k, c in enumerate(found) for i in c}
    links: list[list[Likeness]] = [[] for _ in found]
    apart: dict[Pair, float] = {}
    for (i, j), worth in scored.items():
        if i in home and home[i] == home.get(j):
            links[home[i]].append(weighed(sides[i], sides[j], desk))
        else:
            apart[i, j] = worth
    return Grouping(
        tuple(tuple(sides[i].claim for i in c) for c in found),
        tuple(map(tuple, links)),
        _refused(apart, sides, desk),
        candidates.too_common,
    )


def laid(
    claims: Sequence[Claim],
    lexicon: Lexicon,
    published: Mapping[str, date],
    leads: Mapping[str, frozenset[str]],
    weights: Weights | None = None,
) -> Desk:
    """The desk on which any two of these claims can be weighed with `likeness`."""
    sides = [Side(c, lexicon) for c in sorted(claims, key=lambda c: (c.source, c.start, c.id))]
    return prepare(sides, lexicon, published, leads, weights or Weights())


def likeness(a: Claim, b: Claim, desk: Desk) -> Likeness:
    """How alike two claims are, with all the evidence; symmetric."""
    return weighed(Side(a, desk.lexicon), Side(b, desk.lexicon), desk)


def is_toll(claim: Claim, desk: Desk) -> bool:
    """Whether a claim is a running count: dead, injured, arrested."""
    return Side(claim, desk.lexicon).is_toll


def same_value(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether two claims state the same value, units converted exactly."""
    return equal_values(a.value, b.value, lexicon)


def _refused(apart: Mapping[Pair, float], sides: Sequence[Side], desk: Desk) -> tuple[Likeness, ...]:
    """Of the pairs that were refused the nearest of each claim, in order of ids; vetoed ones where the veto alone parted them."""
    w = desk.weights
    near = {p: worth for p, worth in apart.items() if worth > w.near_miss}
    vetoed = [p for p, worth in apart.items() if worth == -inf] if len(apart) <= VETOED else []  # else too many to weigh them whole
    whole = {p: weighed(sides[p[0]], sides[p[1]], desk) for p in vetoed}
    near |= {p: came_to for p, k in whole.items() if (came_to := sum(f.weight for f in k.features)) > w.join}
    most = ONE if desk.stories.many else NEAREST
    count: Counter[int] = Counter()
    kept = []
    for i, j in sorted(near, key=lambda p: (-near[p], *sorted((sides[p[0]].id, sides[p[1]].id)))):
        if max(count[i], count[j]) < most:
            kept.append(whole.get((i, j)) or weighed(sides[i], sides[j], desk))
            count.update((i, j))
    return tuple(sorted(kept, key=lambda k: (k.a, k.b)))


def _equal(a: Side, b: Side, desk: Desk) -> bool:
    """The same value, or one amount beside its conversion."""
    return desk.same_value(a, b) or (a.source == b.source and a.sentence_start == b.sentence_start and one_amount(a, b))


def identity_doubt(link: Likeness | None) -> str | None:
    """Why it is unsure that two claims of one group speak of the same thing; None where the evidence is good."""
    if link is None:
        return "the two were joined through other claims only"
    if link.veto is not None:
        return f"the two may not be the same: {link.veto}"
    return None if link.score > THIN else "the evidence that the two speak of the same thing is thin"
