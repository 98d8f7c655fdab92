"""Dates that lack their year -> the year that the document supports: a heading, a neighbour, a weekday, the date of publication."""

from datetime import date, timedelta

from ..calendar_reading import Days, days_of, own_days
from ..calendar_reading.counted import in_year, told
from ..calendar_reading.days import day as real_day
from ..model import Granularity, Period, ResolvedFrom, Stated
from .document import Document, Support

AHEAD = timedelta(days=61)  # a date without a year lies at most two months after publication, else it is of the year before
FAR_AHEAD = timedelta(days=340)  # ... or most of a year, where the sentence looks ahead
_WEEKDAY_REACH = 6  # years: a date falls on the same weekday again after 5, 6 or 11
_APART = 270  # days from a neighbour beyond which the year next to it is the likelier one
_DEFINED = "the dated neighbour"


def resolve_yearless(document: Document) -> None:
    """Give every date with a month its year, where something supports one. Weekdays first, since the others lean on them."""
    lacking = [i for i in document.times if _lacks_year(document.period(i))]
    near = document.published.year if document.published is not None else document.latest_year()
    for i in lacking:
        _by_weekday(document, i, near)
    year = document.told_year()
    above = {i: (own, last) for i, own, last in document.headings()}
    neighbour: int | None = None
    for i in document.times:
        if neighbour is not None and document.paragraph(neighbour) != document.paragraph(i):
            neighbour = None
        period = document.period(i)
        if _lacks_year(period):
            found = (
                _of_neighbour(document, i, neighbour)
                or _of_heading(document, above[i][0])
                or _of_publication(document, i)
                or _of_heading(document, above[i][1])
                or _of_story(document, i, year)
            )
            if found is not None:
                _settle(document, i, found)
        if document.period(i).earliest is not None and document.period(i).stated.month is not None:
            neighbour = i
    _days_of_a_month(document)


def _lacks_year(period: Period) -> bool:
    unresolved = period.resolved_from is ResolvedFrom.UNRESOLVED
    return unresolved and period.stated.month is not None and period.stated.year is None and period.stated.anchor is None


def _by_weekday(document: Document, i: int, near: int | None) -> None:
    """ "Thursday (January 13)": the year nearest to the document's other dates in which that day is a Thursday."""
    stated = document.period(i).stated
    if stated.weekday is None or stated.day is None or near is None:
        return
    for year in sorted(range(near - _WEEKDAY_REACH, near + _WEEKDAY_REACH + 1), key=lambda y: (abs(y - near), -y)):
        days = days_of(in_year(stated, year), Granularity.DAY)
        if days is not None and days.earliest is not None and days.earliest.weekday() == stated.weekday:
            basis = f"{days.earliest.day} {days.earliest:%B} is a {days.earliest:%A} in {year}"
            _settle(document, i, (Support(year, basis), ResolvedFrom.CONTEXT))
            return


Found = tuple[Support, ResolvedFrom]


def _of_neighbour(document: Document, i: int, neighbour: int | None) -> Found | None:
    """The year of the date before it in the same paragraph, unless the year next to it lies much nearer."""
    if neighbour is None:
        return None
    near = document.period(neighbour)
    anchor = near.earliest if near.earliest is not None else near.latest
    if anchor is None:
        return None
    year = _nearest_year(document.period(i).stated, anchor)
    source = ResolvedFrom.CONTEXT if near.resolved_from is ResolvedFrom.EXPLICIT else near.resolved_from
    basis = f"{_DEFINED} '{document.mentions[neighbour].text}'"
    return Support(year, basis if near.basis is None else near.basis), source


def _nearest_year(stated: Stated, anchor: date) -> int:
    own = _first(stated, anchor.year)
    if own is None or abs((own - anchor).days) <= _APART:
        return anchor.year
    return anchor.year + (1 if own < anchor else -1)


def _first(stated: Stated, year: int) -> date | None:
    if stated.month is None or stated.month_hi is not None or stated.day_hi is not None:
        days = days_of(in_year(stated, year), Granularity.DAY)
        return None if days is None else days.earliest
    return real_day(year, stated.month, stated.day or 1)  # the same, without making another Stated for every year that is tried


def _of_heading(document: Document, heading: int | None) -> Found | None:
    if heading is None:
        return None
    year = document.period(heading).stated.year
    segment = document.segment(heading)
    if year is None or segment is None:
        return None
    return Support(year, f"the heading '{document.line(segment.span)}'"), ResolvedFrom.CONTEXT


def _of_publication(document: Document, i: int) -> Found | None:
    """The latest year in which the date lies before the publication, or at most two months after it."""
    day = document.published
    if day is None:
        return None
    reach = FAR_AHEAD if document.looks_ahead(i) else AHEAD
    limit = date.fromordinal(min(day.toordinal() + reach.days, date.max.toordinal()))
    for year in (day.year + 1, day.year, day.year - 1, day.year - 2, day.year - 3, day.year - 4):
        first = _first(document.period(i).stated, year)
        if first is not None and first <= limit:
            return Support(year, f"published {day.day} {day:%B} {day.year}"), ResolvedFrom.PUBLISHED
    return None


def _of_story(document: Document, i: int, year: Support | None) -> Found | None:
    return None if year is None else (year, ResolvedFrom.CONTEXT)


def _settle(document: Document, i: int, found: Found) -> None:
    support, source = found
    period = document.period(i)
    days = own_days(in_year(period.stated, support.year), period.granularity)
    if days is None:
        return
    if period.stated.part in ("earlier", "later") and document.published is not None:
        days = told(days, period.stated.part, document.published)
    document.settle(i, days, source, support.basis)


def _days_of_a_month(document: Document) -> None:
    """ "On the 13th": the month of the date before it in the same paragraph, else the latest such day before publication."""
    before: int | None = None
    for i in document.times:
        period = document.period(i)
        stated = period.stated
        if stated.day is not None and stated.month is None and stated.anchor is None:
            near = before if before is not None and document.paragraph(before) == document.paragraph(i) else None
            _in_month(document, i, near)
        elif period.earliest is not None and period.granularity in (
            Granularity.DAY,
            Granularity.PART_OF_DAY,
            Granularity.DAYS,
        ):
            before = i


def _in_month(document: Document, i: int, near: int | None) -> None:
    stated = document.period(i).stated
    anchor = document.period(near).earliest if near is not None else document.published
    if anchor is None or stated.day is None:
        return
    found = _month_with(stated, anchor, near is None)
    if found is None:
        return
    if near is None:
        source, basis = ResolvedFrom.PUBLISHED, f"published {anchor.day} {anchor:%B} {anchor.year}"
    else:
        source, basis = ResolvedFrom.CONTEXT, f"{_DEFINED} '{document.mentions[near].text}'"
    document.settle(i, Days(found, found), source, basis)


def _month_with(stated: Stated, anchor: date, published: bool) -> date | None:
    """The nearest such day: with its weekday, on either side of the anchor; else back from the publication, or on from the date before."""
    either_side = stated.weekday is not None
    steps = sorted(range(-6, 7), key=abs) if either_side else (range(0, -3, -1) if published else range(3))
    for step in steps:
        count = anchor.year * 12 + anchor.month - 1 + step
        day = real_day(count // 12, count % 12 + 1, stated.day or 1)
        in_order = day is not None and (either_side or (day <= anchor if published else day >= anchor))
        if day is not None and in_order and stated.weekday in (None, day.weekday()):
            return day
    return None
