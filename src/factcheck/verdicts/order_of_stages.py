"""The days of two stages of one event."""

from ..bounds import days_apart
from ..model import Aspect, Claim, Label, Opinion, Verdict
from .base import Pair, opinion, shown_days, stage_of, words

_CHAIN = (Aspect.REQUEST, Aspect.APPROVE, Aspect.BEGIN, Aspect.ONGOING, Aspect.COMPLETE)
_SAID = {
    Aspect.REQUEST: "the request",
    Aspect.REFUSE: "the refusal",
    Aspect.APPROVE: "the approval",
    Aspect.ANNOUNCE: "the announcement",
    Aspect.BEGIN: "the beginning",
    Aspect.ONGOING: "the course",
    Aspect.COMPLETE: "the end",
}
_SETTLE = "A dated record of each stage."


class OrderOfStages:
    """Stages follow each other: request, approval, beginning, end.

    A beginning before its end is no surprise; an end before its beginning cannot be. An approval after the beginning makes a careful
    reader stop.
    """

    id = "order_of_stages"

    def judge(self, pair: Pair) -> Opinion | None:
        """Speaks of two dates at two known stages of an event."""
        stages = pair.stages
        if pair.days is None or pair.periods is None or stages is None:
            return None
        first, last = stages
        if stage_of(first) not in _CHAIN or stage_of(last) not in _CHAIN:
            because = f"{words(first)} dates {_said(first)} and {words(last)} dates {_said(last)}."
            return opinion(self, Verdict.UNDECIDED, because, pair)
        a, b = pair.days if first is pair.a else (pair.days[1], pair.days[0])
        late = days_apart(b, a)
        if late <= 0 or b.latest is None or a.earliest is None or b.latest >= a.earliest:
            because = f"{words(first)} dates {_said(first)} and {words(last)} {_said(last)}: they can follow each other."
            return opinion(self, Verdict.COMPATIBLE, because, pair, _planned(pair))
        return self._violated(pair, first, last, late)

    def _violated(self, pair: Pair, first: Claim, last: Claim, late: int) -> Opinion:
        shown = {"difference": shown_days(late)}
        because = f"{words(first)} puts {_said(first)} {shown_days(late)} after {words(last)}, which dates {_said(last)}."
        blurred = late == 1 and pair.periods is not None and any(p.blurred for p in pair.periods)
        hard = stage_of(first) is Aspect.BEGIN and stage_of(last) is Aspect.COMPLETE and not pair.planned
        verdict = Verdict.DISCREPANCY if hard and not blurred else Verdict.TENSION
        return opinion(self, verdict, because, pair, _planned(pair), _SETTLE, shown)


def _said(claim: Claim) -> str:
    stage = stage_of(claim)
    return "a stage" if stage is None else _SAID[stage]


def _planned(pair: Pair) -> tuple[Label, ...]:
    return (Label.PLANNED,) if pair.planned else ()
