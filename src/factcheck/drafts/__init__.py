"""A claim of a draft beside a claim of a source -> what the first of the directed rules that applies says."""

from ..model import Reading
from .alignment import Aligned, Table
from .alleged_as_fact import AllegedAsFact
from .attribution_dropped import AttributionDropped
from .base import Facing, Rule
from .borne_out import BorneOut
from .denied import Denied
from .hedge_added import HedgeAdded
from .hedge_dropped import HedgeDropped
from .more_exact import MoreExact
from .name_not_found import NameNotFound
from .nothing import asked, none_of
from .opposite_word import OppositeWord
from .other_country import OtherCountry
from .other_figure import OtherFigure
from .other_rank import OtherRank
from .other_sort import OtherSort
from .other_time import OtherTime
from .outside_life import OutsideLife
from .part_as_whole import PartAsWhole
from .planned_as_done import PlannedAsDone
from .stage_dropped import StageDropped

__all__ = ["DENIED", "RULES", "WEAK", "Aligned", "Facing", "Rule", "Table", "asked", "judge", "none_of"]

RULES: tuple[Rule, ...] = (
    Denied(),
    OppositeWord(),
    OtherCountry(),
    OtherSort(),
    OutsideLife(),
    OtherFigure(),
    OtherTime(),
    OtherRank(),
    PlannedAsDone(),
    AllegedAsFact(),
    StageDropped(),
    PartAsWhole(),
    HedgeDropped(),
    HedgeAdded(),
    MoreExact(),
    NameNotFound(),
    AttributionDropped(),
    BorneOut(),
)

DENIED = Denied.id
WEAK = MoreExact.id  # a source that only does not exclude the draft's figure


def judge(facing: Facing) -> Reading | None:
    """The reading of the first rule that speaks; None where the two say nothing to each other."""
    return next((found for rule in RULES if (found := rule.judge(facing)) is not None), None)
