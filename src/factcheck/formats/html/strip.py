"""The values of a fact side by side on one scale: what each states, what its words allow, and what a reader expects."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ...bounds import days
from ...model import Check, Claim, Comparison, Duration, Group, Hedge, Interval, Period, Quantity, plain
from .axis import Axis, Tick
from .times import when

Ends = tuple[Decimal | None, Decimal | None]
SOFT = (Hedge.ABOUT, Hedge.NEARLY, Hedge.VAGUE)
NARROW = Decimal("1.5")  # per cent: what is narrower is drawn as a point
TAIL = (Hedge.BY, Hedge.UNTIL, Hedge.BEFORE)  # of times: what is said may have come before


@dataclass(frozen=True)
class Reach:
    """What a value covers, as numbers: as stated, as its words allow, and as a reader expects; `words` tell the same."""

    stated: Ends
    allowed: Interval
    expected: Interval
    soft: bool
    words: str


class Bar(NamedTuple):
    """A value drawn: places in per cent. An end that goes on beyond the drawing has an arrow."""

    allowed: tuple[str, str]  # where it begins, and how wide it is
    expected: tuple[str, str] | None
    stated: tuple[str, str] | None
    point: str | None
    left: bool
    right: bool
    soft: bool
    words: str


class Strip(NamedTuple):
    """The bars of a fact by claim, and the ticks of their scale; `unit` is what the figures count, where that is one thing."""

    bars: Mapping[str, Bar]
    ticks: tuple[Tick, ...]
    log: bool


def strip(one: Group | Check, claims: Sequence[Claim]) -> Strip | None:
    """The strip of a fact or check; None where its values have no common scale or only one of them has a place on it."""
    for of, reaches in (
        ("minute", _times(claims)),
        ("day", _periods(claims)),
        ("figure", _figures(one, claims)),
    ):
        if len(reaches) > 1:
            axis = Axis.over(_extent(reaches.values()), of)
            return Strip({i: _bar(r, axis) for i, r in reaches.items()}, axis.ticks(), axis.log)
    return None


def _extent(reaches: Iterable[Reach]) -> list[Decimal]:
    """The numbers that the scale must show: what is stated and expected, and what is allowed where that does not lie far beyond."""
    every = list(reaches)
    needed = [n for r in every for n in (*r.stated, r.expected.lo, r.expected.hi) if n is not None]
    room = max(needed) - min(needed)
    allowed = (n for r in every for n in (r.allowed.lo, r.allowed.hi) if n is not None)
    return [*needed, *(n for n in allowed if min(needed) - room / 2 <= n <= max(needed) + room / 2)]


def _bar(reach: Reach, axis: Axis) -> Bar:
    lo, hi = reach.allowed.lo, reach.allowed.hi
    first, last = reach.stated
    wide = first is not None and last is not None and axis.at(last) - axis.at(first) >= NARROW
    stretch = _stretch(Interval(lo=first, hi=last), axis) if wide else None
    known = [n for n in (first, last) if n is not None]
    return Bar(
        allowed=_stretch(reach.allowed, axis),
        expected=None if reach.expected == reach.allowed else _stretch(reach.expected, axis),
        stated=stretch,
        point=None if stretch is not None or not known else str(axis.at(sum(known, Decimal(0)) / len(known))),
        left=lo is None or lo < axis.lo,
        right=hi is None or hi > axis.hi,
        soft=reach.soft,
        words=reach.words,
    )


def _stretch(of: Interval, axis: Axis) -> tuple[str, str]:
    start = axis.at(axis.lo if of.lo is None else of.lo)
    return str(start), str(axis.at(axis.hi if of.hi is None else of.hi) - start)


# figures


def _figures(one: Group | Check, claims: Sequence[Claim]) -> dict[str, Reach]:
    """Figures with the intervals that the comparison printed; as stated alone where it printed none."""
    values = {c.id: c.value for c in claims if isinstance(c.value, Quantity | Duration)}
    used = _printed(one.comparisons if isinstance(one, Group) else (), values)
    if len(used) > 1:
        return {i: _figure(values[i], *used[i]) for i in values if i in used}
    measured = {(type(v), v.unit if isinstance(v, Duration) or v.dimension != "count" else "") for v in values.values()}
    return {i: _as_stated(v) for i, v in values.items() if v.lo is not None or v.hi is not None} if len(measured) == 1 else {}


def _printed(pairs: Iterable[Comparison], values: Mapping[str, Quantity | Duration]) -> dict[str, tuple[Interval, Interval, bool]]:
    """For each claim the allowed and the expected interval in the unit that most claims have one in, and whether it is its own unit."""
    found: dict[str, dict[str, tuple[Interval, Interval, bool]]] = {}
    for pair in pairs:
        for side, name in ((pair.a, "a"), (pair.b, "b")):
            value = values.get(side)
            allowed = Interval.read(pair.numbers.get(name, ""))
            if value is None or allowed is None:
                continue
            own = "" if isinstance(value, Quantity) and value.dimension in (None, "count") else value.unit or ""
            unit = pair.numbers.get("unit", own)
            expected = Interval.read(pair.numbers.get(f"{name}_expected", "")) or allowed
            found.setdefault(unit, {}).setdefault(side, (allowed, expected, unit == own))
    return max(found.values(), key=len, default={})


def _figure(value: Quantity | Duration, allowed: Interval, expected: Interval, own: bool) -> Reach:
    stated = (value.lo, value.hi) if own else _middle(allowed)
    told = f"the words allow {in_words(allowed)}"
    more = "" if expected == allowed else f"; a reader expects {in_words(expected)}"
    return Reach(stated, allowed, expected, value.hedge in SOFT or value.approximate, f"{told}{more}")


def _middle(of: Interval) -> Ends:
    """One number for a value whose own figure is in another unit."""
    if of.lo is None or of.hi is None:
        return of.lo, of.hi
    return (of.lo + of.hi) / 2, (of.lo + of.hi) / 2


def _as_stated(value: Quantity | Duration) -> Reach:
    stated = Interval(lo=value.lo, hi=value.hi, hi_in=True)
    return Reach((value.lo, value.hi), stated, stated, value.hedge in SOFT or value.approximate, f"states {in_words(stated)}")


def in_words(of: Interval) -> str:
    """An interval as people say it: "from 2,450 to below 2,550", "more than 2,000", "2,500"."""
    if of.lo is None and of.hi is None:
        return "anything"
    if of.lo is None:
        return f"{'up to' if of.hi_in else 'below'} {_said(of.hi)}"
    if of.hi is None:
        return f"{_said(of.lo)} or more" if of.lo_in else f"more than {_said(of.lo)}"
    if of.lo == of.hi:
        return _said(of.lo)
    return f"{'from' if of.lo_in else 'above'} {_said(of.lo)} to {'' if of.hi_in else 'below '}{_said(of.hi)}"


def _said(n: Decimal | None) -> str:
    return "" if n is None else plain(n)


# times


def _periods(claims: Sequence[Claim]) -> dict[str, Reach]:
    reaches = {c.id: _period(c.value) for c in claims if isinstance(c.value, Period)}
    return {i: r for i, r in reaches.items() if r is not None}


def _period(value: Period) -> Reach | None:
    """Days as a stretch from the first to the end of the last; "by" and "before" are open to what was earlier."""
    found = days(value)
    if not found.known:
        return None
    lo, hi = _ordinal(found.earliest), _ordinal(found.latest, 1)
    allowed = Interval(lo=None if value.hedge in TAIL else lo, hi=hi)
    return Reach((lo, hi), allowed, Interval(lo=lo, hi=hi), value.hedge in SOFT, when(value))


def _ordinal(day: date | None, more: int = 0) -> Decimal | None:
    return None if day is None else Decimal(day.toordinal() + more)


def _times(claims: Sequence[Claim]) -> dict[str, Reach]:
    """Times of one day, as minutes; in UTC where all of them name their zone. Nothing where the days differ."""
    times = {c.id: c.value for c in claims if isinstance(c.value, Period)}
    stated = [v.stated for v in times.values()]
    if any(s.minutes is None for s in stated) or len({v.earliest for v in times.values() if v.earliest is not None}) > 1:
        return {}
    zoned = all(s.utc is not None for s in stated)
    return {i: _time(v, zoned) for i, v in times.items()}


def _time(value: Period, zoned: bool) -> Reach:
    minutes = Decimal(value.stated.minutes or 0) - (60 * (value.stated.utc or 0) if zoned else 0)
    point = Interval.point(minutes)
    clock = f"{int(minutes) // 60 % 24:02}:{int(minutes) % 60:02}"
    return Reach((minutes, minutes), point, point, value.hedge in SOFT, f"{clock}{' UTC' if zoned else ''}")
