"""Times of day: "at 6:22 p.m.", "05:37 GMT", "noon"."""

import re
from collections.abc import Sequence

from ..lexicon import Lexicon
from ..model import Granularity, Hedge, Kind, Mention, Period, ResolvedFrom, Stated
from .base import Context

_HALF_DAY, _HOURS, _MINUTES = 12, 24, 60
_FULL = 2  # digits of the hour in 0537
_REACH = 5  # tokens of a hedge


class Clock:
    """A time of day, without its day: a date beside it gives that."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """Noon and midnight."""
        return (lexicon.calendar.clock.named,)

    def find(self, context: Context) -> Sequence[Mention]:
        """Times of day in order of place."""
        segment = context.segment.span
        words = context.lexicon.calendar.clock
        found = []
        signed = context.numeric and not words.signs.isdisjoint(context.folds)
        for m in words.pattern.finditer(context.text, segment.start, segment.end) if signed else ():
            clock = _clock(m["hour"], m["minute"], m["pm"], m["am"])
            if clock is not None and _stands(context, m):
                found.append(
                    _mention(context, m.start(), m.end(), Stated(clock=clock, zone=m["zone"], utc=words.zones.get(m["zone"] or "")))
                )
        for m in () if words.named.isdisjoint(context.folds) else words.names.finditer(context.text, segment.start, segment.end):
            if _cued(context, m.start()):
                found.append(_mention(context, m.start(), m.end(), Stated(clock="12:00" if m["noon"] else "00:00")))
        return sorted(found, key=lambda m: m.start)


def _clock(hour: str | None, minute: str | None, pm: str | None, am: str | None) -> str | None:
    """HH:MM on 24 hours; None where there is no such time."""
    h, m = int(hour or _HOURS), int(minute or 0)
    if (am or pm) and not 1 <= h <= _HALF_DAY:
        return None
    if am or pm:
        h = h % _HALF_DAY + (_HALF_DAY if pm else 0)
    return f"{h:02}:{m:02}" if h < _HOURS and m < _MINUTES else None


def _stands(context: Context, m: re.Match[str]) -> bool:
    """With "p.m." anywhere, with a zone where minutes stand; else hours and minutes behind "at": 3:16 may be a verse or a score."""
    if m["am"] or m["pm"]:
        return True
    if m["hour"] and not m["minute"]:
        return bool(m["oclock"]) and _cued(context, m.start())
    if m["sign"] == "." and m["oclock"]:
        return _cued(context, m.start())
    if m["hour"] and m["sign"] != ":":
        return bool(m["zone"] or (m["oclock"] and len(m["hour"]) == _FULL)) and m["sign"] == "" and len(m["hour"]) == _FULL
    return bool(m["zone"] or m["oclock"]) or _cued(context, m.start())


def _cued(context: Context, start: int) -> bool:
    at = context.at(start)
    return at > 0 and context.tokens[at - 1].fold in context.lexicon.calendar.clock.at


def _mention(context: Context, start: int, end: int, stated: Stated) -> Mention:
    at = context.at(start)
    window = context.tokens[max(0, at - _REACH) : at]
    hedge = context.lexicon.calendar.hedge_phrases.match_before(window, len(window)) if window else None
    if hedge is not None and hedge[0] == 1 and context.tokens[at - 1].fold in context.lexicon.calendar.clock.exact:
        hedge = None
    if hedge is not None:
        start = context.tokens[at - hedge[0]].start
    value = Period(
        earliest=None,
        latest=None,
        granularity=Granularity.HOUR,
        resolved_from=ResolvedFrom.UNRESOLVED,
        hedge=Hedge.NONE if hedge is None else hedge[1],
        stated=stated,
        lo=(stated.clock or "").replace(":", ""),
        hi=(stated.clock or "").replace(":", ""),
        written=context.text[start:end],
    )
    return context.mention(Kind.TIME, start, end, value)
