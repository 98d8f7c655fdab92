"""The kinds of mention, in the order in which they read a sentence: later ones see what earlier ones found."""

from .age import Ages
from .base import Context, Finder
from .clock import Clock
from .counted import Counted
from .date import Date
from .deadline import Deadline
from .duration import Duration
from .members import MemberLists
from .money import Money
from .number import Number
from .ordinal import Ordinals
from .percent import Percent
from .quantity import Quantity

KINDS: tuple[Finder, ...] = (
    Money(), Percent(), Duration(), Date(), Clock(), Deadline(), Quantity(), Counted(), Ordinals(), MemberLists(), Number(), Ages(),
)  # fmt: skip

__all__ = ["KINDS", "Context", "Finder"]
