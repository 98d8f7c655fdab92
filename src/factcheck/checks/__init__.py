"""All claims and their groups -> what follows from several of them: inside one source and across sources."""

from collections.abc import Sequence

from ..model import Check, Claim, Group, Verdict
from .base import Ground, Material, Rule
from .count_of_list import CountOfList
from .listed_cases import ListedCases
from .order_of_aspects import OrderOfAspects
from .part_whole import PartWhole
from .start_duration_end import StartDurationEnd
from .sum_of_parts import SumOfParts
from .weekday import Weekday
from .years_later import YearsLater

__all__ = ["CHECKS", "Ground", "Material", "Rule", "examine"]

CHECKS: tuple[Rule, ...] = (
    PartWhole(),
    SumOfParts(),
    CountOfList(),
    StartDurationEnd(),
    Weekday(),
    YearsLater(),
    ListedCases(),
    OrderOfAspects(),
)


def examine(claims: Sequence[Claim], groups: Sequence[Group], ground: Ground) -> tuple[Check, ...]:
    """What the checks find, the most severe first. A check speaks once per group, and not where a direct pair said the same.

    Inside a source and across sources are two: a source may be at one with itself and at odds with another.

    Each names its premises (`claims`, ids); `source` is set where they are all of one. Raises nothing.
    """
    material = Material.of(claims, groups, ground)
    kept: dict[tuple[str, ...], Check] = {}
    for rule in CHECKS:
        for found in rule.examine(material):
            if _said(found, material):
                continue
            key = (found.rule, found.source or "", *sorted({_group(i, material) for i in found.claims}))
            if key not in kept or kept[key].verdict.severity < found.verdict.severity:
                kept[key] = found
    return tuple(sorted(kept.values(), key=lambda c: (-c.verdict.severity, c.rule, c.claims, c.id)))


def _group(claim: str, material: Material) -> str:
    group = material.group_of.get(claim)
    return claim if group is None else group.id


def _said(found: Check, material: Material) -> bool:
    """Whether all premises stand in one group whose own verdict is as severe: a direct pair has said it."""
    groups = [material.group_of.get(i) for i in found.claims]
    first = groups[0] if groups else None
    if first is None or len(groups) < 2 or any(g is None or g.id != first.id for g in groups):
        return False
    return first.verdict is not Verdict.UNDECIDED and first.verdict.severity >= found.verdict.severity
