"""Two figures of a count that changes while a story runs."""

from ..model import Label, Opinion, Verdict
from .base import Pair, both, opinion, value_of, words


class RunningCount:
    """A count that rises while the story runs.

    Where it is known which figure is later (from the text, else from the days of publication), a larger later figure is an update, and
    a smaller later one a tension: it was revised. Where the order is not known, two figures that exclude each other stay a discrepancy,
    and the label says that the order is not known.
    """

    id = "running_count"

    def judge(self, pair: Pair) -> Opinion | None:
        """Speaks of counts that the lexicon marks as running and that differ by more than a reader expects."""
        if pair.figures is None or not _running(pair):
            return None
        a, b = pair.figures
        apart = not a.strict.meets(b.strict)
        order = pair.as_of
        if order is None:
            return self._unknown(pair) if apart else None
        first, last = (a, b) if order[0] is pair.a else (b, a)
        if first.middle is None or last.middle is None or first.middle == last.middle:
            return None
        if first.middle < last.middle:
            because = f"{words(order[1])} is the later figure of a count that rises, and the larger one after {words(order[0])}."
            return opinion(self, Verdict.UPDATE, because, pair)
        if not apart:
            return None
        because = f"{words(order[1])} is the later figure and smaller than {words(order[0])}: a rising count was revised downwards."
        return opinion(self, Verdict.TENSION, because, pair, (Label.REVISED,), "A source that explains the revision.")

    def _unknown(self, pair: Pair) -> Opinion:
        because = f"{both(pair)} cannot both be true of one moment; the count may have risen, but which figure is later is not known."
        settle = "The time at which each count was taken."
        return opinion(self, Verdict.DISCREPANCY, because, pair, (Label.AS_OF_UNKNOWN,), settle)


def _running(pair: Pair) -> bool:
    nouns = pair.ground.lexicon.world.nouns
    return any(nouns.is_running(value_of(c.frame.measure) or "") for c in (pair.a, pair.b))
