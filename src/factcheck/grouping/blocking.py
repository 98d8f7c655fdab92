"""Claims -> the pairs that are worth putting side by side: those that share a cheap key."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..lexicon import Lexicon
from ..model import Period, Quantity
from .side import Side
from .story import Stories

LARGEST = 120  # claims under one key; where more share it, only those of them that share a name too are put side by side
SMALL = 60  # claims of one family: so few are all put side by side, whatever their keys

Key = tuple[str, ...]


class Candidates(NamedTuple):
    """Index pairs (i < j) in order, each once; and the keys that too many claims share, with how many do."""

    pairs: tuple[tuple[int, int], ...]
    too_common: dict[str, int]


def pairs(sides: Sequence[Side], lexicon: Lexicon, stories: Stories) -> Candidates:
    """The pairs of claims that share a key. In a folder of many sources only those whose sources may tell one story; in another, of a
    key that too many claims share, only those that share a name too.
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
    if stories.many:
        return Candidates(tuple(sorted(_of_one_story(blocks, sides, stories))), {})
    common = {key: block for key, block in blocks.items() if len(block) > LARGEST}
    finer: defaultdict[Key, list[int]] = defaultdict(list)
    for key in common:
        for i in blocks.pop(key):
            for name in sides[i].participants:
                finer[*key, name].append(i)
    every = (block for rows in (blocks, finer) for block in rows.values() if len(block) <= LARGEST)
    found = {(i, j) for block in every for k, i in enumerate(block) for j in block[k + 1 :]}
    return Candidates(tuple(sorted(found)), {" ".join(key): len(block) for key, block in sorted(common.items())})


def _of_one_story(blocks: Mapping[Key, Sequence[int]], sides: Sequence[Side], stories: Stories) -> set[tuple[int, int]]:
    """The pairs under each key whose sources are related."""
    found = set()
    for block in blocks.values():
        held: defaultdict[str, list[int]] = defaultdict(list)
        for i in block:
            held[sides[i].source].append(i)
        for source, own in held.items():
            found |= {(i, j) for k, i in enumerate(own) for j in own[k + 1 :]}
            near = stories.near(source)
            others = near & held.keys() if len(near) < len(held) else (s for s in held if s in near)
            found |= {(i, j) for other in others if source < other for i in own for j in held[other]}
    return found


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
