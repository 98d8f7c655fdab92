"""Claims -> the pairs that are worth putting side by side: those that share a cheap key."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..lexicon import Lexicon
from ..model import Claim, Period, Quantity, ResolvedFrom
from .family import ends, family

LARGEST = 400  # claims under one key; a key that holds more says too little to be worth all its pairs


def pairs(claims: Sequence[Claim], lexicon: Lexicon) -> tuple[tuple[int, int], ...]:
    """Index pairs (i < j) of claims that share a key, in order; each once."""
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, c in enumerate(claims):
        for key in set(keys(c, lexicon)):
            blocks[key].append(i)
    found = {(i, j) for block in blocks.values() if len(block) <= LARGEST for k, i in enumerate(block) for j in block[k + 1 :]}
    return tuple(sorted(found))


def keys(claim: Claim, lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    """The keys of a claim: its family with what it measures, with the classes that hold that, with its event, with its value."""
    kind, frame = family(claim), claim.frame
    value = claim.value
    if isinstance(value, Period) and value.resolved_from is ResolvedFrom.UNRESOLVED and value.stated.clock is None:
        return  # a time that nothing places has no value to compare
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
