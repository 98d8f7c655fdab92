"""What every rule of the ladder works with: two claims side by side, what is known around them, and how an opinion is put."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Context, Decimal
from functools import cached_property
from typing import Protocol

from ..bounds import Days, Figure, days, days_apart, factor, figures
from ..lexicon import Lexicon
from ..model import (
    Aspect,
    Basis,
    Claim,
    Duration,
    Granularity,
    Hedge,
    Interval,
    Label,
    Members,
    Opinion,
    Ordinal,
    Period,
    Quantity,
    Slot,
    Verdict,
    plain,
)
from ..settings import Settings


@dataclass(frozen=True)
class Ground:
    """What is known around two claims.

    `published` and `bases` are by source id; `doubt` is the reason why it is unsure that the two speak of one event and subject: it
    caps a discrepancy at tension.
    """

    settings: Settings
    lexicon: Lexicon
    published: Mapping[str, date | None] = field(default_factory=dict)
    bases: Mapping[str, Basis] = field(default_factory=dict)
    doubt: str | None = None

    def dated(self, source: str) -> date | None:
        """The day a source was published, where that is known."""
        return None if self.bases.get(source, Basis.STATED) is Basis.UNKNOWN else self.published.get(source)


@dataclass(frozen=True)
class Pair:
    """Two claims in the order of their ids, so that a rule gives the same for (b, a)."""

    a: Claim
    b: Claim
    ground: Ground

    @classmethod
    def of(cls, a: Claim, b: Claim, ground: Ground) -> "Pair":
        """The pair, in order."""
        return cls(a, b, ground) if _place(a) <= _place(b) else cls(b, a, ground)

    @cached_property
    def figures(self) -> tuple[Figure, Figure] | None:
        """Both figures in one unit; None where these are no figures, or their units do not compare."""
        a, b = self.a.value, self.b.value
        if isinstance(a, Quantity | Duration) and isinstance(b, Quantity | Duration):
            return figures(a, b, self.ground.settings, self.ground.lexicon)
        return None

    @property
    def one_figure(self) -> bool:
        """Whether both sides state the same figure, whatever their hedges."""
        return self.figures is not None and self.figures[0].said == self.figures[1].said

    @cached_property
    def periods(self) -> tuple[Period, Period] | None:
        """Both times, where both are times."""
        a, b = self.a.value, self.b.value
        return (a, b) if isinstance(a, Period) and isinstance(b, Period) else None

    @cached_property
    def days(self) -> tuple[Days, Days] | None:
        """The days of both times, where both are times that could be resolved."""
        if self.periods is None:
            return None
        a, b = days(self.periods[0]), days(self.periods[1])
        return (a, b) if a.known and b.known else None

    @cached_property
    def members(self) -> tuple[Members, Members] | None:
        """Both lists, where both are lists."""
        a, b = self.a.value, self.b.value
        return (a, b) if isinstance(a, Members) and isinstance(b, Members) else None

    @cached_property
    def ordinals(self) -> tuple[Ordinal, Ordinal] | None:
        """Both places in a row, where both are such."""
        a, b = self.a.value, self.b.value
        return (a, b) if isinstance(a, Ordinal) and isinstance(b, Ordinal) else None

    @property
    def planned(self) -> bool:
        """Whether one side tells a plan and the other what happened."""
        return self.a.frame.modality is not self.b.frame.modality

    @property
    def stages(self) -> tuple[Claim, Claim] | None:
        """The two claims in the order of their stages, where both stages are known and are two."""
        a, b = stage_of(self.a), stage_of(self.b)
        if a is None or b is None or a is b:
            return None
        return (self.a, self.b) if list(Aspect).index(a) < list(Aspect).index(b) else (self.b, self.a)

    @property
    def as_of(self) -> tuple[Claim, Claim] | None:
        """The earlier and the later claim, by the time that each speaks of, else by publication; None where that is not known."""
        a, b = _as_of(self.a, self.ground), _as_of(self.b, self.ground)
        if a is None or b is None or a == b:
            return None
        return (self.a, self.b) if a < b else (self.b, self.a)


class Rule(Protocol):
    """One rule. Its docstring is the user's help text; its id is the name of its file and is never changed once released."""

    id: str

    def judge(self, pair: Pair) -> Opinion | None:
        """The opinion of the rule; None where it is not the rule's to say. Never raises."""
        ...


def words(claim: Claim) -> str:
    """The words of a claim as written, in quotation marks."""
    return f"“{' '.join((claim.value.written or claim.quote).split())}”"


def both(pair: Pair) -> str:
    """The words of both claims."""
    return f"{words(pair.a)} and {words(pair.b)}"


def opinion(
    rule: Rule,
    verdict: Verdict,
    because: str,
    pair: Pair,
    labels: tuple[Label, ...] = (),
    settle: str | None = None,
    shown: Mapping[str, str] | None = None,
) -> Opinion:
    """An opinion in the name of a rule, with the numbers of the pair; `shown` adds numbers or goes before them."""
    figures_used = numbers(pair) | dict(shown or {})
    return Opinion(verdict=verdict, rule=rule.id, because=because, labels=labels, numbers=figures_used, settle=settle)


def numbers(pair: Pair) -> dict[str, str]:
    """The figures that a verdict rests on, as printed: the strict and expected intervals, their difference and ratio; or the days."""
    if pair.figures is not None:
        a, b = pair.figures
        shown = {"a": a.strict, "b": b.strict, "a_expected": a.pragmatic, "b_expected": b.pragmatic}
        unit = shared_unit(pair)
        told = {name: str(short(interval)) for name, interval in shown.items()}
        return told | _gap(a, b) | ({} if unit is None else {"unit": unit})
    if pair.days is not None:
        return {"a": str(pair.days[0]), "b": str(pair.days[1])}
    return {}


_LONG, _DIGITS = 9, 6  # a number of more digits was made by a conversion, and is printed with so many
_LARGEST_RATIO = 1_000_000  # beyond it a ratio says nothing to a reader


def _gap(a: Figure, b: Figure) -> dict[str, str]:
    if a.middle is None or b.middle is None or a.middle == b.middle:
        return {}
    low, high = sorted((a.middle, b.middle))
    shown = {"difference": plain(_short(high - low))}
    if low > 0 and high < low * _LARGEST_RATIO:
        shown["ratio"] = f"{plain(((high - low) / low * 100).quantize(Decimal('0.1')))} %"
    return shown


def short(interval: Interval) -> Interval:
    """The interval as it is printed: ends that a conversion made long are cut to six digits."""
    ends = {"lo": interval.lo, "hi": interval.hi}
    return interval.model_copy(update={name: None if end is None else _short(end) for name, end in ends.items()})


def _short(n: Decimal) -> Decimal:
    long = len(n.as_tuple().digits) > _LONG and n != n.to_integral_value()
    return Context(prec=max(_DIGITS, n.adjusted() + 1)).create_decimal(n) if long else n


def shared_unit(pair: Pair) -> str | None:
    """The unit in which figures of two units are set side by side: the smaller one, or days; None where both are in one."""
    a, b = pair.a.value, pair.b.value
    if not isinstance(a, Quantity | Duration) or not isinstance(b, Quantity | Duration) or a.unit == b.unit:
        return None
    there = factor(a.unit, b.unit, pair.ground.lexicon)
    if there is None:
        return "day" if isinstance(a, Duration) else None
    return b.unit if there >= 1 else a.unit


def stage_of(claim: Claim) -> Aspect | None:
    """The stage of the event that a claim dates. "By Friday" names the end, also where the words are those of an announcement."""
    aspect = claim.frame.aspect
    by = isinstance(claim.value, Period) and claim.value.hedge in (Hedge.BY, Hedge.UNTIL)
    return Aspect.COMPLETE if by and aspect in (None, Aspect.ANNOUNCE, Aspect.ONGOING) else aspect


def value_of(slot: Slot | None) -> str | None:
    """The normal form that a slot holds."""
    return None if slot is None else slot.value


def _as_of(claim: Claim, ground: Ground) -> datetime | None:
    stated = _moment(claim.frame.as_of)
    if stated is not None:
        return stated
    day = ground.dated(claim.source)
    return None if day is None else datetime(day.year, day.month, day.day)


def _moment(slot: Slot | None) -> datetime | None:
    """The moment that a slot names; None where it is not one moment (a bare year, words)."""
    if slot is None:
        return None
    try:
        return datetime.fromisoformat(slot.value).replace(tzinfo=None)
    except ValueError:
        return None


def _place(claim: Claim) -> tuple[str, str, int, int]:
    return claim.id, claim.source, claim.start, claim.end


def shown_days(n: int) -> str:
    """A number of days as people write it."""
    return f"{n:,} day{'' if n == 1 else 's'}"


_YEARLY = (Granularity.YEAR, Granularity.YEARS, Granularity.DECADE, Granularity.CENTURY)


def shown_gap(periods: tuple[Period, Period], spans: tuple[Days, Days]) -> str:
    """The distance of two times: in years where either is no finer than a year, else in days."""
    ends = [s.earliest if s.earliest is not None else s.latest for s in spans]
    if any(p.granularity in _YEARLY for p in periods) and ends[0] is not None and ends[1] is not None:
        years = abs(ends[0].year - ends[1].year)
        return f"{years:,} year{'' if years == 1 else 's'}"
    return shown_days(days_apart(*spans))
