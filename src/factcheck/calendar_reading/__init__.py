"""Words of times -> days: what the temporal kinds and the timeline of a document share."""

from .compose import times
from .days import Days, apply_hedge, days_in_month, days_of, shifted
from .grammar import Time
from .period import explicit, own_days

__all__ = ["Days", "Time", "apply_hedge", "days_in_month", "days_of", "explicit", "own_days", "shifted", "times"]
