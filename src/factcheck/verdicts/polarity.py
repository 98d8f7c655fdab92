"""One side says it is so, the other that it is not."""

from ..model import Opinion, Quantity, Verdict
from .base import Pair, both, opinion


class Polarity:
    """One side says what the other denies.

    The same figure, day or rank of one event, once affirmed and once denied, is a discrepancy. A denied figure beside another figure
    decides nothing: "it was not 40" leaves every other number open; nor does a denial of what the other does not speak of.
    """

    id = "polarity"

    def judge(self, pair: Pair) -> Opinion | None:
        """Speaks where exactly one side is negative and neither is zero ("no one" is a count of zero)."""
        if pair.a.frame.polarity is pair.b.frame.polarity or _zero(pair):
            return None
        if _same(pair) and _of_one_event(pair):
            because = f"{both(pair)}: one source says it is so, the other that it is not."
            return opinion(self, Verdict.DISCREPANCY, because, pair, settle="A source that was there.")
        return opinion(self, Verdict.UNDECIDED, f"{both(pair)}: one is denied, which leaves the other open.", pair)


def _of_one_event(pair: Pair) -> bool:
    """Whether both speak of one event, or neither of any: "no redundancies for two years" denies nothing of "two years"."""
    x, y = pair.a.frame.event, pair.b.frame.event
    if x is None or y is None:
        return x is y
    told = ({x.value, *(s.value for s in pair.a.frame.also)}, {y.value, *(s.value for s in pair.b.frame.also)})
    return x.value in told[1] or y.value in told[0] or pair.ground.lexicon.world.events.near(x.value, y.value)


def _zero(pair: Pair) -> bool:
    return any(isinstance(c.value, Quantity) and c.value.hi == 0 for c in (pair.a, pair.b))


def _same(pair: Pair) -> bool:
    if pair.figures is not None:
        return pair.figures[0].said == pair.figures[1].said
    if pair.days is not None:
        return pair.days[0].meets(pair.days[1])
    if pair.ordinals is not None:
        return pair.ordinals[0].rank == pair.ordinals[1].rank
    return False
