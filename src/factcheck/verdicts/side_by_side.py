"""Two different values in one sentence of one source -> undecided."""

from ..model import Members, Opinion, Period, Quantity, Verdict
from .base import Pair, both, opinion, value_of


class SideBySide:
    """One sentence tells both values, so it tells them of two things.

    "The clashes of 2010 and of 2020", "12 in the north and 30 in the south": a writer does not contradict himself within one sentence.
    Where the sentence gives them to two speakers the comparison goes on.
    """

    id = "side_by_side"

    def judge(self, pair: Pair) -> Opinion | None:
        """Undecided where the values differ and the two claims are of one sentence and not of two speakers."""
        a, b = pair.a, pair.b
        if a.source != b.source or a.sentence_start != b.sentence_start or _same(pair):
            return None
        speakers = value_of(a.frame.attribution), value_of(b.frame.attribution)
        if None not in speakers and speakers[0] != speakers[1]:
            return None
        because = f"{both(pair)} stand in one sentence, which tells them of two things."
        return opinion(self, Verdict.UNDECIDED, because, pair)


def _same(pair: Pair) -> bool:
    if pair.figures is not None:
        return pair.figures[0].strict.meets(pair.figures[1].strict)
    if pair.days is not None:
        return pair.days[0].meets(pair.days[1])
    return not isinstance(pair.a.value, Quantity | Period | Members)
