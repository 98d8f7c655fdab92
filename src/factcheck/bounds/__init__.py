"""Values -> intervals: what words allow (strict), what readers expect (pragmatic), days of the calendar, and two figures in one unit."""

from .days import Days, days, days_apart
from .figures import Figure, factor, figures, in_base
from .spans import first, is_span, last
from .stated import apart_as_written, same_as_written
from .widths import Scale, half_grain, pragmatic, strict

__all__ = [
    "Days",
    "Figure",
    "Scale",
    "apart_as_written",
    "days",
    "days_apart",
    "factor",
    "figures",
    "first",
    "half_grain",
    "in_base",
    "is_span",
    "last",
    "pragmatic",
    "same_as_written",
    "strict",
]
