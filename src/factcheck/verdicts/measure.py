"""Two figures of two things that do not hold one another -> undecided."""

from ..model import Opinion, Quantity, Verdict
from .base import Pair, both, opinion, value_of


class Measure:
    """The two figures count different things.

    The dead are not compared with the injured. Where one count holds the other (casualties hold the dead) the comparison goes on, but
    a difference is at most a tension. Figures that are the same are counted by two names ("22 crew", "22 persons") and go on too.
    """

    id = "measure"

    def judge(self, pair: Pair) -> Opinion | None:
        """Undecided where both things are known to the lexicon, are two, and neither holds the other."""
        a, b = value_of(pair.a.frame.measure), value_of(pair.b.frame.measure)
        if not isinstance(pair.a.value, Quantity) or a is None or b is None or a == b or pair.one_figure:
            return None
        nouns = pair.ground.lexicon.world.nouns
        known = a in nouns.classes and b in nouns.classes
        if known and nouns.classes[a].happening and nouns.classes[b].happening:
            return None  # "two occasions" and "two requests" both count how often
        if not known or nouns.covers(a, b) or nouns.covers(b, a) or nouns.is_generic(a) or nouns.is_generic(b):
            return None
        because = f"{both(pair)} count different things ({_plain(a)} and {_plain(b)})."
        return opinion(self, Verdict.UNDECIDED, because, pair)


def _plain(name: str) -> str:
    return name.replace("_", " ")
