"""Intervals of decimals, half-open unless an end says otherwise, and how two of them lie."""

import re
from decimal import Decimal

from .base import Frozen

_NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
_PRINTED = re.compile(rf"(?P<left>[\[(])(?P<lo>-∞|{_NUMBER}), (?P<hi>∞|{_NUMBER})(?P<right>[\])])", re.ASCII)


class Interval(Frozen):
    """The numbers from `lo` to `hi`; None is an open end without bound.

    `lo_in` and `hi_in` say whether an end belongs to it: [lo, hi) is the default.
    """

    lo: Decimal | None
    hi: Decimal | None
    lo_in: bool = True
    hi_in: bool = False

    @classmethod
    def point(cls, n: Decimal) -> "Interval":
        """The one number n."""
        return cls(lo=n, hi=n, lo_in=True, hi_in=True)

    @classmethod
    def read(cls, printed: str) -> "Interval | None":
        """The interval that `str` printed: "[2,450, 2,550)"; None where it is none."""
        found = _PRINTED.fullmatch(printed)
        if found is None:
            return None
        lo, hi = (None if "∞" in found[end] else Decimal(found[end].replace(",", "")) for end in ("lo", "hi"))
        return cls(lo=lo, hi=hi, lo_in=found["left"] == "[" if lo is not None else True, hi_in=found["right"] == "]")

    def meets(self, other: "Interval") -> bool:
        """Whether the two share a positive length, or a point that both include."""
        lo, hi = _latest_lo(self, other), _earliest_hi(self, other)
        if lo is None or hi is None or lo < hi:
            return True
        return lo == hi and self.has(lo) and other.has(lo)

    def has(self, n: Decimal) -> bool:
        """Whether n lies in it."""
        above = self.lo is None or n > self.lo or (n == self.lo and self.lo_in)
        below = self.hi is None or n < self.hi or (n == self.hi and self.hi_in)
        return above and below

    def within(self, other: "Interval") -> bool:
        """Whether all of it lies in `other`."""
        above = other.lo is None or (
            self.lo is not None and (self.lo > other.lo or (self.lo == other.lo and (other.lo_in or not self.lo_in)))
        )
        below = other.hi is None or (
            self.hi is not None and (self.hi < other.hi or (self.hi == other.hi and (other.hi_in or not self.hi_in)))
        )
        return above and below

    def __str__(self) -> str:
        left = "(-∞" if self.lo is None else f"{'[' if self.lo_in else '('}{plain(self.lo)}"
        right = "∞)" if self.hi is None else f"{plain(self.hi)}{']' if self.hi_in else ')'}"
        return f"{left}, {right}"


def plain(n: Decimal) -> str:
    """A number as people write it: 2,500 and 1.25, never 2.5E+3."""
    whole = n.normalize()
    return f"{whole:,f}"


def _latest_lo(a: Interval, b: Interval) -> Decimal | None:
    ends = [i.lo for i in (a, b) if i.lo is not None]
    return max(ends, default=None)


def _earliest_hi(a: Interval, b: Interval) -> Decimal | None:
    ends = [i.hi for i in (a, b) if i.hi is not None]
    return min(ends, default=None)
