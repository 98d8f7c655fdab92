"""How many of several sources speak for themselves: copies of one text, one publisher and one named origin count once."""

from collections.abc import Sequence

from .model import Claim, Source
from .similar import likeness

COPIED = 0.9  # two sentences this alike are one text, told twice


def independent(claims: Sequence[Claim], sources: Sequence[Source]) -> int:
    """The number of independent voices behind claims of one value; at least 1 where there is a claim.

    Two sources count once where they share a publisher, where the sentences of their claims are copies, or where both name the same origin.
    """
    by_path = {s.path: s for s in sources}
    voices: list[list[Claim]] = []
    for c in sorted(claims, key=lambda c: (c.source, c.start)):
        mine = [v for v in voices if any(_one_voice(c, o, by_path) for o in v)]
        merged = [c, *(o for v in mine for o in v)]
        voices = [v for v in voices if v not in mine] + [merged]
    return len(voices)


def _one_voice(a: Claim, b: Claim, sources: dict[str, Source]) -> bool:
    if a.source == b.source:
        return True
    x, y = sources.get(a.source), sources.get(b.source)
    if x is not None and y is not None and x.publisher is not None and x.publisher == y.publisher:
        return True
    said = a.frame.attribution, b.frame.attribution
    if said[0] is not None and said[1] is not None and said[0].value == said[1].value:
        return True
    return likeness(a.sentence, b.sentence) >= COPIED
