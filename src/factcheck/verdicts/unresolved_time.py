"""A time of which the words do not say enough."""

from ..bounds import apart_as_written, same_as_written
from ..model import Opinion, Verdict
from .base import Pair, both, opinion


class UnresolvedTime:
    """A time that its source does not pin down.

    "January 5" without any year beside "January 9th" differs as written; "last spring" in an undated text cannot be compared.
    """

    id = "unresolved_time"

    def judge(self, pair: Pair) -> Opinion | None:
        """Speaks where one side could not be resolved to days; compares what is written, else undecided."""
        if pair.periods is None or pair.days is not None or all(p.stated.clock for p in pair.periods):
            return None
        a, b = pair.periods
        if pair.stages is None and not pair.planned and a.hedge is b.hedge:
            if apart_as_written(a, b):
                because = f"{both(pair)} differ as they are written, whatever the year."
                return opinion(self, Verdict.DISCREPANCY, because, pair, settle="The full date.")
            if same_as_written(a, b):
                return opinion(self, Verdict.COMPATIBLE, f"{both(pair)} are the same as far as they are written.", pair)
        because = f"{both(pair)}: at least one cannot be placed in the calendar from its source alone."
        return opinion(self, Verdict.UNDECIDED, because, pair)
