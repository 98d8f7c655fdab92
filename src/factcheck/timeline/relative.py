"""Times that count from another -> their days: from the date of publication, from what was told before, or from the year of the story."""

from datetime import date
from typing import NamedTuple

from ..calendar_reading.counted import counted, unit_of_years
from ..model import Granularity, Kind, Period, ResolvedFrom, Role
from .document import Document, Support

_DAYS = (Granularity.DAY, Granularity.PART_OF_DAY, Granularity.DAYS)
_DAY_UNITS = ("day", "hour", "week", "weekend", "fortnight", "nearest_weekday", "weekday")
_NEAR = 1  # paragraphs back that "two days later" may count from


class Told(NamedTuple):
    """The last times told before a place: the last that names days, and the last of any length."""

    day: int | None = None
    any: int | None = None


class Anchor(NamedTuple):
    """A day to count from, and why."""

    day: date
    source: ResolvedFrom
    basis: str


def resolve_relative(document: Document) -> None:
    """Put every time that counts from another on its days, in order of place, so that one can count from the one before it."""
    story = None if document.published is not None else document.told_year()
    present = _present(document)
    told = Told()
    for i in document.times:
        period = document.period(i)
        if period.stated.anchor is not None and period.resolved_from is ResolvedFrom.UNRESOLVED:
            anchor = _anchor(document, i, told, story, present)
            days = None if anchor is None else counted(period.stated, period.granularity, anchor.day)
            if anchor is not None and days is not None:
                document.settle(i, days, anchor.source, anchor.basis)
        told = _next(document, i, told)


def _next(document: Document, i: int, told: Told) -> Told:
    period = document.period(i)
    if period.earliest is None and period.latest is None:
        return told
    if document.mentions[i].kind is Kind.DEADLINE:
        return told
    return Told(i if period.granularity in _DAYS else told.day, i)


def _anchor(document: Document, i: int, told: Told, story: Support | None, present: Anchor | None) -> Anchor | None:
    period = document.period(i)
    if period.stated.anchor == "narrative":
        found = _told_anchor(document, i, told, period)
        counts_back = period.stated.shift is not None and period.stated.shift <= 0 and period.stated.shift_unit != "hour"
        return found if found is not None or not counts_back else _published(document)
    if document.published is not None:
        return _published(document)
    return _without_publication(period, story, present)


def _published(document: Document) -> Anchor | None:
    day = document.published
    return None if day is None else Anchor(day, ResolvedFrom.PUBLISHED, f"published {day.day} {day:%B} {day.year}")


def _told_anchor(document: Document, i: int, told: Told, period: Period) -> Anchor | None:
    """The time told before, in the same paragraph or the one above; days count from a day, years from any time."""
    at = told.day if period.stated.shift_unit in _DAY_UNITS else told.any
    if at is None or document.paragraph(i) - document.paragraph(at) > _NEAR:
        return None
    near = document.period(at)
    day = _end(near, period)
    if day is None:
        return None
    source = ResolvedFrom.CONTEXT if near.resolved_from is ResolvedFrom.EXPLICIT else near.resolved_from
    return Anchor(day, source, f"counted from '{document.mentions[at].text}'")


def _end(near: Period, period: Period) -> date | None:
    """From which end of a stretch to count: forward from its last day, backward from its first."""
    forward = period.stated.shift is not None and period.stated.shift > 0
    ends = (near.latest, near.earliest) if forward else (near.earliest, near.latest)
    return ends[0] if ends[0] is not None else ends[1]


def _without_publication(period: Period, story: Support | None, present: Anchor | None) -> Anchor | None:
    """No date of publication: a weekday counts from the latest day with a weekday, "last year" from the year of the story."""
    if period.stated.shift_unit == "nearest_weekday":
        return present
    if story is None or not unit_of_years(period.stated.shift_unit):
        return None
    return Anchor(date(story.year, 12, 31), ResolvedFrom.CONTEXT, story.basis)


def _present(document: Document) -> Anchor | None:
    """The latest day that a sentence names with its weekday: the document was written within the week."""
    days = []
    for i in document.times:
        period, segment = document.period(i), document.segment(i)
        in_sentence = segment is not None and segment.role is Role.SENTENCE
        named = period.stated.weekday is not None and period.stated.day is not None and document.mentions[i].kind is Kind.DATE
        if named and in_sentence and period.earliest is not None:
            days.append((period.earliest, -i))
    if not days:
        return None
    day, at = max(days)
    return Anchor(day, ResolvedFrom.CONTEXT, f"counted back from '{document.mentions[-at].text}', the latest day told")
