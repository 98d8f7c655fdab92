"""Numbers, hedges, units and counted nouns, read out of the words of a sentence; what the numeric kinds share."""

from .amount import Amount
from .counts import Counts
from .grammar import Grammar, Read, grammar, read
from .said import Said, as_duration, say, say_measured
from .spelled import spelled

__all__ = ["Amount", "Counts", "Grammar", "Read", "Said", "as_duration", "grammar", "read", "say", "say_measured", "spelled"]
