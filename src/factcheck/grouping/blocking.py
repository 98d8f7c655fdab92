"""Claims -> the pairs that are worth putting side by side: those that share a cheap key."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..lexicon import Lexicon
from ..model import Period, Quantity
from .side import Side
from .story import Stories

LARGEST = 200  # pairs for each claim of one key; where there are more, only those of them that share a name too are put side by side
SMALL = 60  # claims of one family: so few are all put side by side, whatever their keys

Key = tuple[str, ...]
Pair = tuple[int, int]


class Candidates(NamedTuple):
    """Index pairs (i < j) in order, each once; and the keys that too many claims share, with how many do."""

    pairs: tuple[Pair, ...]
    too_common: dict[str, int]


def pairs(sides: Sequence[Side], lexicon: Lexicon, stories: Stories) -> Candidates:
    """The pairs of claims that share a key. In a folder of many sources only those whose sources may tell one story; of a key that too
    many claims share, only those that share a name too.
    """
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    families: defaultdict[str, list[int]] = defaultdict(list)
    for i, c in enumerate(sides):
        if not c.has_value:
            continue
        families[c.family].append(i)
        for key in set(keys(c, lexicon)):
            blocks[key].append(i)
    blocks |= {("family", name): every for name, every in families.items() if len(every) <= SMALL}
    found: set[Pair] = set()
    common = {key: block for key, block in blocks.items() if not _added(found, block, sides, stories)}
    finer: defaultdict[Key, list[int]] = defaultdict(list)
    for key, block in common.items():
        for i in block:
            for name in sides[i].participants:
                finer[*key, name].append(i)
    for block in finer.values():
        _added(found, block, sides, stories)
    return Candidates(tuple(sorted(found)), {" ".join(key): len(block) for key, block in sorted(common.items())})


def _added(found: set[Pair], block: Sequence[int], sides: Sequence[Side], stories: Stories) -> bool:
    """Whether the pairs of a block were added to those found; none where there are too many."""
    held: defaultdict[str, list[int]] = defaultdict(list)
    for i in block:
        held[sides[i].source].append(i)
    beside = {source: _others(source, held, stories) for source in held}
    size = sum(len(own) * (len(own) - 1) // 2 + sum(len(own) * len(held[s]) for s in beside[source]) for source, own in held.items())
    if size > LARGEST * len(block):
        return False
    for source, own in held.items():
        found.update((i, j) for k, i in enumerate(own) for j in own[k + 1 :])
        found.update((i, j) for other in beside[source] for i in own for j in held[other])
    return True


def _others(source: str, held: Mapping[str, Sequence[int]], stories: Stories) -> list[str]:
    """The sources of a block, after this one in order, that are put beside it."""
    if not stories.many:
        return [s for s in held if source < s]
    near = stories.near(source)
    return [s for s in (near & held.keys()) if source < s]


def keys(side: Side, lexicon: Lexicon) -> Iterator[Key]:
    """The keys of a claim: its family with what it measures, with the classes that hold that, with its event, with its value."""
    kind, frame = side.family, side.frame
    if frame.measure is not None and kind != "time":  # all days are measured as dates, which puts nothing together
        yield (kind, "measure", frame.measure.value)
        row = lexicon.world.nouns.classes.get(frame.measure.value)
        for up in row.under if row is not None else ():
            yield (kind, "measure", up)
    if frame.event is not None:
        yield (kind, "event", frame.event.value)
        row2 = lexicon.world.events.classes.get(frame.event.value)
        for near in row2.near if row2 is not None else ():
            yield (kind, "event", near)
    if isinstance(side.value, Quantity):
        yield (kind, "value", str(side.ends[0]))
    elif isinstance(side.value, Period):
        if side.value.earliest is not None:
            yield (kind, "value", str(side.value.earliest))
    else:
        yield (kind,)
