"""Two claims -> an opinion: gates that ask whether they compare at all, then a ladder of rules; the first that speaks decides."""

from ..model import Claim, Opinion, Verdict
from .base import Ground, Pair, Rule
from .caps import dressed
from .clock import Clock
from .conditional import Conditional
from .deadline import Deadline
from .figures_apart import FiguresApart
from .figures_strained import FiguresStrained
from .group import cores, of_group
from .just_now import JustNow
from .measure import Measure
from .members import MembersOf
from .near_figure import NearFigure
from .night import Night
from .order_of_stages import OrderOfStages
from .ordinal import OrdinalOf
from .polarity import Polarity
from .rounding import Rounding
from .running_count import RunningCount
from .same_figure import SameFigure
from .same_time import SameTime
from .scope import Scope
from .side_by_side import SideBySide
from .times_apart import TimesApart
from .unit import Unit
from .unresolved_time import UnresolvedTime

__all__ = ["EXCLUDES", "GATES", "LADDER", "Ground", "Pair", "Rule", "cores", "judge", "of_group"]

EXCLUDES = Verdict.DISCREPANCY  # both cannot be true

GATES: tuple[Rule, ...] = (Measure(), Unit(), Conditional(), Scope(), SideBySide())

LADDER: tuple[Rule, ...] = (
    Polarity(),
    SameFigure(),
    Rounding(),
    NearFigure(),
    RunningCount(),
    FiguresApart(),
    FiguresStrained(),
    UnresolvedTime(),
    JustNow(),
    OrderOfStages(),
    Clock(),
    SameTime(),
    Night(),
    Deadline(),
    TimesApart(),
    MembersOf(),
    OrdinalOf(),
)


def judge(a: Claim, b: Claim, ground: Ground) -> Opinion:
    """The opinion on two claims: a verdict, the rule that spoke, one sentence that says why, and the numbers it used.

    Symmetric: judge(b, a, ground) is the same. Raises nothing. The order of GATES and LADDER is the algebra of docs/verdicts.md.
    """
    pair = Pair.of(a, b, ground)
    for rule in (*GATES, *LADDER) if a.value.type == b.value.type else ():
        opinion = rule.judge(pair)
        if opinion is not None:
            return dressed(opinion, pair)
    return Opinion(verdict=Verdict.UNDECIDED, rule="no_rule", because="No rule compares values of this kind.")
