"""Claims -> the pairs that are worth putting side by side: those that share a cheap key."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..lexicon import Lexicon
from ..model import Claim, Period, Quantity, ResolvedFrom
from .family import ends, family

LARGEST = 400  # claims under one key; a key that holds more says too little to be worth all its pairs
SMALL = 60  # claims of one family: so few are all put side by side, whatever their keys


class Candidates(NamedTuple):
    """Index pairs (i < j) in order, each once; and the keys that too many claims share, with how many do."""

    pairs: tuple[tuple[int, int], ...]
    too_common: dict[str, int]


def pairs(claims: Sequence[Claim], lexicon: Lexicon) -> Candidates:
    """The pairs of claims that share a key."""
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, c in enumerate(claims):
        for key in set(keys(c, lexicon)):
            blocks[key].append(i)
    families: defaultdict[str, list[int]] = defaultdict(list)
    for i, c in enumerate(claims):
        if _has_value(c):
            families[family(c)].append(i)
    blocks |= {("family", name): every for name, every in families.items() if len(every) <= SMALL}
    found = {(i, j) for block in blocks.values() if len(block) <= LARGEST for k, i in enumerate(block) for j in block[k + 1 :]}
    common = {" ".join(key): len(block) for key, block in sorted(blocks.items()) if len(block) > LARGEST}
    return Candidates(tuple(sorted(found)), common)


def keys(claim: Claim, lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    """The keys of a claim: its family with what it measures, with the classes that hold that, with its event, with its value."""
    kind, frame = family(claim), claim.frame
    if not _has_value(claim):
        return
    if frame.measure is not None:
        yield (kind, "measure", frame.measure.value)
        row = lexicon.world.nouns.classes.get(frame.measure.value)
        for up in row.under if row is not None else ():
            yield (kind, "measure", up)
    if frame.event is not None:
        yield (kind, "event", frame.event.value)
        row2 = lexicon.world.events.classes.get(frame.event.value)
        for near in row2.near if row2 is not None else ():
            yield (kind, "event", near)
    if isinstance(claim.value, Quantity):
        yield (kind, "value", str(ends(claim.value)[0]))
    elif isinstance(claim.value, Period):
        if claim.value.earliest is not None:
            yield (kind, "value", str(claim.value.earliest))
    else:
        yield (kind,)


def _has_value(claim: Claim) -> bool:
    """Whether there is anything to compare: a time that nothing places has no value."""
    value = claim.value
    return not (isinstance(value, Period) and value.resolved_from is ResolvedFrom.UNRESOLVED and value.stated.clock is None)
