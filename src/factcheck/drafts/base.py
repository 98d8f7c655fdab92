"""What every directed rule works with: a claim of the draft beside a claim of a source, and what is known of the two."""

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from .. import verdicts
from ..bounds import Days, Figure, apart_as_written, days, first, is_span, last
from ..lexicon import Lexicon
from ..model import Aspect, Claim, Hedge, Interval, Likeness, Members, Opinion, Ordinal, Period, Reading, Stated, Support
from ..verdicts.base import Pair, numbers, short, words

__all__ = ["Facing", "Rule", "reading", "short", "words"]

LIMITS = (Hedge.BY, Hedge.UNTIL)
WRITTEN = ("year", "month", "day", "weekday")  # the parts of a time that its words give


@dataclass(frozen=True)
class Facing:
    """`a` of the pair is the draft's claim, `b` the source's; `likeness` is the evidence that both state one fact."""

    pair: Pair
    likeness: Likeness
    close: bool  # near enough that another value stands against it, and not only that the same one supports
    foreign: tuple[str, ...] = ()  # names of the draft's claim that the source does not know, as written
    denied: tuple[bool, bool] = (False, False)  # whether each side denies its own value: "was not the first"
    opposed: tuple[str, str] | None = None  # a word of the draft and the word of the source that denies it
    unlived: bool = False  # whether one side dates a birth, and the other what the same person cannot have done before
    sorts: tuple[str, str] | None = None  # nouns of the draft and the source that exclude each other, said of one subject
    countries: tuple[str, str] | None = None  # what the draft and the source say that the same thing is of, as written

    @property
    def draft(self) -> Claim:
        """The claim of the draft."""
        return self.pair.a

    @property
    def source(self) -> Claim:
        """The claim of the source."""
        return self.pair.b

    @property
    def lexicon(self) -> Lexicon:
        """The words of the language."""
        return self.pair.ground.lexicon

    @cached_property
    def opinion(self) -> Opinion:
        """What the symmetric ladder says of the two, with its gates and caps."""
        return verdicts.judge(self.draft, self.source, self.pair.ground)

    @property
    def excludes(self) -> bool:
        """Whether both cannot be true by the symmetric ladder, without a reason to soften that."""
        return self.opinion.verdict is verdicts.EXCLUDES

    @cached_property
    def intervals(self) -> tuple[Interval, Interval] | None:
        """What the words of each side allow, where both are figures whose units compare."""
        found: tuple[Figure, Figure] | None = self.pair.figures
        return None if found is None else (found[0].strict, found[1].strict)

    @property
    def at_end(self) -> bool:
        """Whether the draft dates the beginning or the end of what the source tells by its two ends."""
        a, b, stage = self.draft.value, self.source.value, self.draft.frame.aspect
        if not isinstance(a, Period) or not isinstance(b, Period) or not is_span(b) or is_span(a):
            return False
        return stage in (Aspect.BEGIN, Aspect.COMPLETE) and self.source.frame.aspect is not stage

    @cached_property
    def days(self) -> tuple[Days, Days] | None:
        """The days that each side allows, where both could be placed; a beginning is held against the first end of a span."""
        a, b = self.draft.value, self.source.value
        if not isinstance(a, Period) or not isinstance(b, Period):
            return None
        x, y = days(a), days(b)
        if self.at_end and self.draft.frame.aspect is not None:
            y = days(first(b) if self.draft.frame.aspect is Aspect.BEGIN else last(b))
        if a.hedge in LIMITS and b.hedge not in LIMITS:
            x = x.until()
        return (x, y) if x.known and y.known else None

    @cached_property
    def meets(self) -> bool:
        """Whether the values of both can be true together, as far as they are written."""
        a, b = self.draft.value, self.source.value
        if self.intervals is not None:
            return self.intervals[0].meets(self.intervals[1])
        if isinstance(a, Period) and isinstance(b, Period):
            return self._times_meet(a, b)
        if isinstance(a, Ordinal) and isinstance(b, Ordinal):
            return a.rank == b.rank and (a.superlative == b.superlative or None in (a.superlative, b.superlative))
        if isinstance(a, Members) and isinstance(b, Members):
            return bool(set(a.names) & set(b.names))
        return False

    def _times_meet(self, a: Period, b: Period) -> bool:
        if a.stated.clock is not None or b.stated.clock is not None:
            return a.stated.clock == b.stated.clock and not apart_as_written(a, b)
        if self.days is not None:
            return self.days[0].meets(self.days[1])
        return not apart_as_written(a, b) and bool(_shared(a.stated, b.stated))

    @cached_property
    def covered(self) -> bool:
        """Whether what the source allows lies within what the draft says."""
        a, b = self.draft.value, self.source.value
        if self.intervals is not None:
            return self.intervals[1].within(self.intervals[0])
        if isinstance(a, Period) and isinstance(b, Period):
            if self.days is not None and a.stated.clock is None:
                return self.days[1].within(self.days[0])
            return set(_parts(a.stated)) <= set(_parts(b.stated))
        if isinstance(a, Members) and isinstance(b, Members):
            return set(a.names) <= set(b.names)
        return self.meets


class Rule(Protocol):
    """One directed rule. Its docstring is the user's help text; its id is the name of its file and is never changed once released."""

    id: str

    def judge(self, facing: Facing) -> Reading | None:
        """The reading of the rule; None where it is not the rule's to say. Never raises."""
        ...


def reading(rule: Rule, verdict: Support, because: str, facing: Facing, shown: dict[str, str] | None = None) -> Reading:
    """A reading in the name of a rule, with the numbers of the two; `a` is the draft's, `b` the source's."""
    return Reading(verdict=verdict, rule=rule.id, because=because, numbers=numbers(facing.pair) | (shown or {}))


def _parts(stated: Stated) -> tuple[str, ...]:
    return tuple(name for name in WRITTEN if getattr(stated, name) is not None)


def _shared(a: Stated, b: Stated) -> tuple[str, ...]:
    """The parts that both words give, where they are the same in both."""
    both = [name for name in _parts(a) if name in _parts(b)]
    return tuple(both) if all(getattr(a, n) == getattr(b, n) for n in both) else ()
