"""What the timeline knows of a document: its times, where each stands, and the year that it tells of."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ..calendar_reading import Days, apply_hedge
from ..lexicon.calendar import Calendar
from ..model import Mention, Period, ResolvedFrom, Role, Segment, Source, Span, folded

_WINDOW = 100  # characters before a time in which the sentence may say that it looks ahead
_HEADS = (Role.TITLE, Role.HEADING)


class Support(NamedTuple):
    """A year and the phrase that says where it comes from."""

    year: int
    basis: str


class Document:
    """The times of one document while they are resolved. `mentions` holds the latest state."""

    def __init__(self, mentions: Sequence[Mention], segments: Sequence[Segment], source: Source, calendar: Calendar) -> None:
        self.mentions = list(mentions)
        self.segments = segments
        self.source = source
        self.calendar = calendar
        self.times = [i for i, m in enumerate(mentions) if isinstance(m.value, Period)]
        starts = [s.span.start for s in segments]
        self._segment_at = {i: bisect_right(starts, mentions[i].start) - 1 for i in self.times}

    @property
    def published(self) -> date | None:
        """The date of publication, where it is known."""
        return self.source.published

    def period(self, i: int) -> Period:
        """The value of a time."""
        value = self.mentions[i].value
        assert isinstance(value, Period)
        return value

    def segment(self, i: int) -> Segment | None:
        """The segment in which a mention stands."""
        at = self._segment_at[i]
        return self.segments[at] if at >= 0 else None

    def paragraph(self, i: int) -> int:
        """The paragraph of a mention; -1 outside of every segment."""
        segment = self.segment(i)
        return -1 if segment is None else segment.paragraph

    def in_head(self, i: int) -> bool:
        """Whether a mention stands in the title or a heading."""
        segment = self.segment(i)
        return segment is not None and segment.role in _HEADS

    def in_caption(self, i: int) -> bool:
        """Whether a mention stands in the caption of a picture."""
        segment = self.segment(i)
        return segment is not None and segment.role is Role.CAPTION

    def headings(self) -> Iterator[tuple[int, int | None, int | None]]:
        """Each time, with the last dated time in the heading above it and in the last dated heading above; None where there is none."""
        by_start: dict[int, int] = {}
        last: int | None = None
        for i in self.times:
            segment = self.segment(i)
            if segment is None:
                yield i, None, last
                continue
            if segment.role in _HEADS and self.period(i).stated.year is not None:
                last = by_start[segment.span.start] = i
            yield i, None if segment.heading is None else by_start.get(segment.heading.start), last

    def looks_ahead(self, i: int) -> bool:
        """Whether a word for what is to come stands in the sentence shortly before a time."""
        segment, start = self.segment(i), self.mentions[i].start
        first = max(start - _WINDOW, segment.span.start if segment is not None else 0)
        return any(self.calendar.among(fold, "ahead") for fold in folded(self.source.text, first, start))

    def line(self, span: Span) -> str:
        """The words at a span on one line."""
        return " ".join(span.of(self.source.text).split())

    def settle(self, i: int, days: Days, source: ResolvedFrom, basis: str) -> None:
        """Put a time on its days; its hedge opens the end that it opens."""
        period = self.period(i)
        earliest, latest = apply_hedge(days, period.hedge, period.stated.part)
        resolved = period.model_copy(update={"earliest": earliest, "latest": latest, "resolved_from": source, "basis": basis})
        self.mentions[i] = self.mentions[i].model_copy(update={"value": resolved})

    def told_year(self) -> Support | None:
        """The year that a document without a date of publication tells of.

        It is the latest year of its title and headings; else the year of most of its full dates in sentences, of which there must be two
        or a single one to the day; else the year of a date with its weekday. None where nothing says.
        """
        return self._year_of_heads() or self._year_of_dates()

    def _year_of_heads(self) -> Support | None:
        heads = [(self.period(i).stated.year or 0, -i) for i in self.times if self.in_head(i)]
        year, at = max(heads, default=(0, 0))
        segment = self.segment(-at) if year else None
        if segment is None:
            return None
        part = "title" if segment.role is Role.TITLE else "heading"
        return Support(year, f"the {part} '{self.line(segment.span)}'")

    def _year_of_dates(self) -> Support | None:
        votes: Counter[int] = Counter()
        first: dict[int, int] = {}
        for i in self.times:
            period = self.period(i)
            dated = period.earliest if period.earliest is not None else period.latest
            if dated is None or period.stated.month is None or self.in_caption(i) or period.stated.shift is not None:
                continue
            votes[dated.year] += 2 if period.stated.day is not None else 1
            first.setdefault(dated.year, i)
        year, weight = max(votes.items(), key=lambda v: (v[1], v[0]), default=(0, 0))
        if weight < 2:
            return None
        return Support(year, f"the document's dates: '{self.mentions[first[year]].text}' is of {year}")

    def latest_year(self) -> int | None:
        """The latest year that is named anywhere in it."""
        named = [y for i in self.times for y in [self.period(i).stated.year] if y is not None]
        return max(named, default=None)
