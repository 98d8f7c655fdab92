"""Two figures in units that no exact conversion joins -> undecided."""

from ..model import Duration, Kind, Opinion, Quantity, Verdict
from .base import Pair, both, opinion


class Unit:
    """No exact conversion joins the two units.

    Kilometres and miles are converted exactly. Currencies are never converted: that would need a rate and a date. A rate (barrels a
    day) is not compared with an amount.
    """

    id = "unit"

    def judge(self, pair: Pair) -> Opinion | None:
        """Undecided where the units do not compare."""
        a, b = pair.a.value, pair.b.value
        if not isinstance(a, Quantity | Duration) or not isinstance(b, Quantity | Duration):
            return None
        if isinstance(a, Quantity) and isinstance(b, Quantity) and a.per != b.per and (a.base == a.unit or pair.figures is None):
            return opinion(self, Verdict.UNDECIDED, f"{both(pair)} are not told for the same stretch of time.", pair)
        if pair.figures is not None:
            return None
        if pair.a.kind is pair.b.kind is Kind.MONEY and a.unit is not None and b.unit is not None:
            because = f"{both(pair)} are in two currencies ({a.unit} and {b.unit}), and no rate and date is given."
            return opinion(self, Verdict.UNDECIDED, because, pair)
        named = f" ({a.unit or 'none'} and {b.unit or 'none'})"
        return opinion(self, Verdict.UNDECIDED, f"{both(pair)} are in units that do not compare{named}.", pair)
