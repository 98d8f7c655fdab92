"""Two times that exclude each other."""

from ..model import Label, Opinion, Verdict
from .base import Pair, both, opinion, shown_gap


class TimesApart:
    """The two times cannot both be true.

    They share no day. A day beyond what was planned is told as such.
    """

    id = "times_apart"

    def judge(self, pair: Pair) -> Opinion | None:
        """Discrepancy where the days do not meet."""
        if pair.days is None or pair.periods is None or pair.days[0].meets(pair.days[1]):
            return None
        gap = shown_gap(pair.periods, pair.days)
        shown = {"difference": gap}
        settle = "A dated record of the event itself."
        if pair.planned:
            because = f"{both(pair)}: one is the plan and the other what happened, {gap} apart."
            return opinion(self, Verdict.DISCREPANCY, because, pair, (Label.PLANNED,), settle, shown)
        because = f"{both(pair)} cannot both be true: they are {gap} apart."
        return opinion(self, Verdict.DISCREPANCY, because, pair, (), settle, shown)
