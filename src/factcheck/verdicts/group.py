"""The opinions on the pairs of a group -> its cores, and the verdict of the group."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from ..model import Claim, Opinion, Verdict

Opinions = Mapping[tuple[str, str], Opinion]
_AT_ONE = (Verdict.AGREE, Verdict.COMPATIBLE, Verdict.UPDATE)
_NONE = Opinion(verdict=Verdict.UNDECIDED, rule="alone", because="There is no second claim to compare with.")


def cores(claims: Sequence[Claim], opinions: Opinions) -> tuple[tuple[Claim, ...], ...]:
    """Claims that do not differ among themselves, set by set.

    Each claim stands in exactly one core; within a core every pair agrees, is compatible, or is an update. Claims that agree come
    together first, then what is compatible joins the largest core that takes it whole. Deterministic: claims go by source and place.
    `opinions` is by pair of ids, in either order; a missing pair counts as undecided.
    """
    placed: list[list[Claim]] = []
    for claim in sorted(claims, key=_order):
        home = next((c for c in placed if all(_verdict(claim, x, opinions) is Verdict.AGREE for x in c)), None)
        if home is None:
            placed.append([claim])
        else:
            home.append(claim)
    merged: list[list[Claim]] = []
    for block in sorted(placed, key=lambda c: (-len(c), _order(c[0]))):
        home = next((c for c in merged if _at_one(c, block, opinions)), None)
        if home is None:
            merged.append(list(block))
        else:
            home.extend(block)
    ordered = sorted((sorted(c, key=_order) for c in merged), key=lambda c: _order(c[0]))
    return tuple(tuple(c) for c in ordered)


def of_group(found: Sequence[Sequence[Claim]], opinions: Opinions) -> tuple[Verdict, Opinion, int]:
    """The verdict of a group, the opinion that carries it, and how many pairs carry the same verdict.

    It is the most severe verdict between cores; where there is one core, or nothing between cores could be decided, the most severe
    within them. All undecided -> undecided. Of several opinions with the verdict the plainest is taken: not capped, few labels.
    """
    between = [o for x, y in combinations(found, 2) for o in _across(x, y, opinions)]
    within = [o for core in found for o in _across_pairs(core, opinions)]
    decided = [o for o in between if o.verdict is not Verdict.UNDECIDED]
    pool = decided or [o for o in within if o.verdict is not Verdict.UNDECIDED] or between or within
    if not pool:
        return Verdict.UNDECIDED, _NONE, 0
    verdict = max((o.verdict for o in pool), key=lambda v: v.severity)
    carrying = [o for o in pool if o.verdict is verdict]
    return verdict, min(carrying, key=_plainness), len(carrying)


def _order(claim: Claim) -> tuple[str, int, int, str]:
    return claim.source, claim.start, claim.end, claim.id


def _opinion(a: Claim, b: Claim, opinions: Opinions) -> Opinion | None:
    return opinions.get((a.id, b.id)) or opinions.get((b.id, a.id))


def _verdict(a: Claim, b: Claim, opinions: Opinions) -> Verdict:
    found = _opinion(a, b, opinions)
    return Verdict.UNDECIDED if found is None else found.verdict


def _at_one(x: Sequence[Claim], y: Sequence[Claim], opinions: Opinions) -> bool:
    return all(_verdict(a, b, opinions) in _AT_ONE for a in x for b in y)


def _across(x: Sequence[Claim], y: Sequence[Claim], opinions: Opinions) -> Iterator[Opinion]:
    return (o for a in x for b in y if (o := _opinion(a, b, opinions)) is not None)


def _across_pairs(core: Sequence[Claim], opinions: Opinions) -> Iterator[Opinion]:
    return (o for a, b in combinations(core, 2) if (o := _opinion(a, b, opinions)) is not None)


def _plainness(opinion: Opinion) -> tuple[bool, int, str, str]:
    return opinion.capped is not None, len(opinion.labels), opinion.rule, opinion.because
