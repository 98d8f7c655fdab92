"""Evidence of which figure or time two claims give: scope, the time of the event, the value, the source."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ..model import Duration, Granularity, Kind, Members, Ordinal, Period, Quantity, Role, Slot
from ..similar import likeness
from .desk import Desk, Sign, VetoError
from .family import comparable, ends, significant
from .side import Side
from .weights import Weights

BACKGROUND = "background"
COPIED = 0.85  # likeness of two sentences, the figures apart, from which one is a copy
COPY_LEAST = 40  # characters; shorter sentences are alike by chance
TITLE = Role.TITLE
TIMELESS = (Kind.MEMBERS, Kind.ORDINAL)
APART = ("place", "when", "holder", "names")  # features that set two tolls apart
OTHER_DAYS = 45  # from here on a time is that of another event than the story's
NEWS_DAYS = 7  # what a story is about is rarely older when it is published
NEXT_DAY = 1  # a night lies between the days that two texts give to one event
OTHER_HALF = 183  # days
DAY = 24 * 60  # minutes
MOMENT = 30  # minutes within which two texts put one moment
BESIDE = 40  # characters between two bounds of one amount
BRACKET = 4  # characters between an amount and its conversion
DAYS = (Granularity.HOUR, Granularity.PART_OF_DAY, Granularity.DAY, Granularity.DAYS)


def scope(a: Side, b: Side, desk: Desk) -> list[Sign]:
    w = desk.weights
    x, y = a.frame.scope, b.frame.scope
    if x is None and y is None:
        return []
    if x is not None and y is not None:
        if x.value != y.value:
            raise VetoError(f"one is “{x.value}”, the other “{y.value}”")
        return [Sign(name="scope", weight=w.scope_same, because=f"both are “{x.value}”")]
    one = x or y
    assert one is not None
    if one.value == BACKGROUND and (a.of_happenings or b.of_happenings):
        return []
    if one.value == f"part:{(b if one is x else a).counted_class}":
        return []  # "300 inmates took part", "340 inmates": both count inmates
    alone = w.background_one_sided if one.value == BACKGROUND else w.scope_one_sided
    weight = w.scope_equal if desk.same_value(a, b) else alone
    return [Sign(name="scope", weight=weight, because=f"only one is “{one.value}” (“{one.text}”)")]


def when(a: Side, b: Side, desk: Desk) -> list[Sign]:
    w = desk.weights
    if a.of_happenings or b.of_happenings or a.kind in TIMELESS or (a.is_age and b.is_age):
        return []  # a number of times is of many times; a list and a rank are of none
    x, y = a.frame.when, b.frame.when
    if x is not None and y is not None:
        return _both_dated(x, y, desk.same_value(a, b), a.is_toll and b.is_toll, w)
    one, other = (x, b) if x is not None else (y, a)
    return [] if one is None else _one_dated(one, a, b, other.source, desk)


def _both_dated(x: Slot, y: Slot, equal: bool, rising: bool, w: Weights) -> list[Sign]:
    apart = abs((date.fromisoformat(x.value) - date.fromisoformat(y.value)).days)
    if apart > OTHER_DAYS and equal:
        return [Sign(name="when", weight=w.when_equal, because=f"one is of {x.text}, the other of {y.text}")]
    if apart > OTHER_DAYS:
        raise VetoError(f"one is of {x.text}, the other of {y.text}")
    if apart > NEXT_DAY and not equal and not rising:
        return [Sign(name="when", weight=w.when_apart, because=f"one is of {x.text}, the other of {y.text}")]
    return [Sign(name="when", weight=w.when_same, because=f"both are of {x.text}")] if apart == 0 else []


def _one_dated(one: Slot, a: Side, b: Side, other: str, desk: Desk) -> list[Sign]:
    """One side names a time: is it that of the other's story?"""
    w, told = desk.weights, date.fromisoformat(one.value)
    published, year = desk.days.get(other), desk.years.get(other)
    if (told.year, told.month) in desk.months.get(other, ()):
        return []  # it tells of that month too
    if published is not None:
        apart, rising = abs((told - published).days), a.is_toll and b.is_toll
        if NEWS_DAYS < apart <= OTHER_DAYS and not rising and not desk.same_value(a, b):
            return [Sign(name="when", weight=w.when_older, because=f"one is of {one.text}, the other's story is of {published}")]
        if apart <= OTHER_DAYS:
            return []
        if not desk.same_value(a, b) and a.family != "duration":
            raise VetoError(f"one is of {one.text}, the other's story is of {published}")
        return [Sign(name="when", weight=w.when_equal, because=f"one is of {one.text}, the other's story is of {published}")]
    if year is not None and told.year < year:
        return [Sign(name="when", weight=w.when_dated, because=f"one is of {told.year}, the other's story of {year} or later")]
    if year is None and str(told.year) in one.text:
        return [Sign(name="when", weight=w.when_dated, because=f"one is of {told.year}, the other names no time")]
    return []


def value(a: Side, b: Side, desk: Desk) -> list[Sign]:
    w, x, y = desk.weights, a.value, b.value
    if isinstance(x, Members) and isinstance(y, Members):
        both, either = a.members & b.members, a.members | b.members
        share = len(both) / len(either) if either else 0.0
        return [
            Sign(
                name="value",
                weight=round(w.members_overlap * share, 2),
                because=f"{len(both)} of {len(either)} names in common",
            )
        ]
    if isinstance(x, Ordinal) and isinstance(y, Ordinal):
        if (x.rank, x.superlative) != (y.rank, y.superlative):
            return [Sign("value", w.rank_differs, "two different ranks")]
        return [Sign(name="value", weight=w.rank_same, because=f"both are number {x.rank} in a row")]
    if isinstance(x, Period) and isinstance(y, Period):
        return _times(x, y, w)
    if desk.same_value(a, b):
        return [Sign(name="value", weight=w.value_equal[a.digits], because="the same value")]
    if (isinstance(x, Quantity) and isinstance(y, Quantity)) or (isinstance(x, Duration) and isinstance(y, Duration)):
        return _closeness(x, y, w, a.is_toll and b.is_toll)
    return []


def _minutes_apart(x: Period, y: Period) -> int | None:
    """How far two times of day lie apart, the shorter way round the clock; None where one is none."""
    a, b = x.stated.minutes, y.stated.minutes
    if a is None or b is None:
        return None
    return min(abs(a - b), DAY - abs(a - b))


def _times(x: Period, y: Period, w: Weights) -> list[Sign]:
    if x.stated.clock is not None and x.stated.clock == y.stated.clock:
        return [Sign(name="value", weight=w.time_equal, because="the same time of day")]
    if (minutes := _minutes_apart(x, y)) is not None:
        return [Sign("value", w.clock_near, f"{minutes} minutes apart")] if minutes <= MOMENT else []
    if None in (x.earliest, x.latest, y.earliest, y.latest):
        return []
    if (x.earliest, x.latest) == (y.earliest, y.latest):
        coarse = x.granularity not in DAYS
        return [Sign(name="value", weight=w.time_equal_coarse if coarse else w.time_equal, because="the same time")]
    assert x.earliest and x.latest and y.earliest and y.latest
    meets = x.earliest <= y.latest and y.earliest <= x.latest
    if abs((x.earliest - y.earliest).days) > OTHER_HALF:
        return [Sign(name="value", weight=w.time_far, because="over half a year apart")]
    if not meets:
        return [Sign(name="value", weight=w.time_apart, because="two times that do not meet")]
    return [Sign(name="value", weight=w.time_meets, because="one time lies in the other")]


def _closeness(x: Quantity | Duration, y: Quantity | Duration, w: Weights, rising: bool) -> list[Sign]:
    m, n = ends(x)[0], ends(y)[0]
    counts = isinstance(x, Quantity) and x.dimension in (None, "count")
    if m is None or n is None or not m or not n or (x.unit != y.unit and not counts):
        return []
    if _rounds(x, y) or _rounds(y, x):
        return [Sign(name="value", weight=w.value_rounded, because="one is the other, rounded")]
    ratio = max(abs(m / n), abs(n / m))
    if ratio > 10:
        return [Sign(name="value", weight=w.value_far_toll if rising else w.value_far, because=f"one is {ratio:.0f} times the other")]
    return [Sign(name="value", weight=w.value_near, because="within a quarter of each other")] if ratio <= Decimal("1.25") else []


def _rounds(x: Quantity | Duration, y: Quantity | Duration) -> bool:
    """Whether y, written more finely, is x when rounded as x is: 6,812 and "about 6,800"; one digit alone says too little."""
    m, n = ends(x)[0], ends(y)[0]
    if m is None or n is None or x.grain <= y.grain or significant(x) <= 1:
        return False
    return abs(m - n) < x.grain if x.hi is None or x.lo is None else abs(m - n) * 2 <= x.grain


def toll(a: Side, b: Side, desk: Desk, features: Sequence[Sign]) -> list[Sign]:
    """Tolls of one folder are tolls of its story, where nothing sets them apart."""
    if a.family != "count" or not (a.is_toll and b.is_toll) or a.frame.scope is not None or b.frame.scope is not None:
        return []
    if any(f.name in APART and f.weight < 0 for f in features):
        return []
    return [Sign(name="toll", weight=desk.weights.toll, because="tolls of one folder, with nothing that sets them apart")]


def passage(a: Side, b: Side, desk: Desk, features: Sequence[Sign]) -> list[Sign]:
    """The words around the figure are the same: one text told twice; not where names, place or time set the two apart."""
    if a.source == b.source or any(f.name in APART and f.weight < 0 for f in features):
        return []
    x, y = a.around, b.around
    if min(len(x), len(y)) < COPY_LEAST or likeness(x, y) < COPIED:
        return []
    return [Sign(name="passage", weight=desk.weights.passage, because="the sentences are the same but for the figure")]


def story(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """Two stories in one folder: neither source is alone with its names, and no name leads from one to the other."""
    if desk.stories.related(a.source, b.source) or desk.stories.alone(a.source) or desk.stories.alone(b.source):
        return []
    raise VetoError("their sources tell two stories, with no name in common")


def source(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """Two values in one sentence are two facts."""
    if a.source != b.source or a.sentence_start != b.sentence_start or desk.same_value(a, b) or one_amount(a, b):
        return []
    raise VetoError("two values in one sentence")


def conversion(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """One amount in two currencies or units, side by side, or told by its two bounds."""
    if a.source != b.source or a.sentence_start != b.sentence_start or not one_amount(a, b):
        return []
    return [Sign(name="conversion", weight=desk.weights.converted, because="one amount, told twice side by side")]


def contrasts(a: Side, b: Side, desk: Desk) -> bool:
    """Whether one text gives two values in its body: not a bound of the other, not told by two speakers, not its conversion."""
    if a.source != b.source or TITLE in (a.role, b.role) or desk.same_value(a, b) or converted(a, b):
        return False
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and not comparable(a.value, b.value, desk.lexicon):
        return False  # two currencies are no two values
    if a.is_toll and b.is_toll and _dated_apart(a, b):
        return False  # a count that rose
    speakers = a.frame.attribution, b.frame.attribution
    if speakers[0] is not None and speakers[1] is not None and speakers[0].value != speakers[1].value:
        return False
    return not _bounds(a, b) and not _bounds(b, a)


def _dated_apart(a: Side, b: Side) -> bool:
    """Whether the words give each its own time: "had counted 41 dead by Sunday; by Tuesday it counted 58"."""
    x, y = a.frame.when, b.frame.when
    return x is not None and y is not None and x.value != y.value


def _bounds(a: Side, b: Side) -> bool:
    """Whether a is a bound that b keeps: "more than 200", 230."""
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or (x.lo is None) == (x.hi is None):
        return False
    n = ends(y)[0]
    return n is not None and (x.lo is None or n >= x.lo) and (x.hi is None or n <= x.hi)


def converted(a: Side, b: Side) -> bool:
    """One amount in two currencies or units, side by side: "€2 million ($2.6 million)"."""
    x, y = a.value, b.value
    units = isinstance(x, Quantity) and isinstance(y, Quantity) and x.unit != y.unit and x.dimension not in (None, "count")
    return units and max(a.start, b.start) - min(a.end, b.end) <= BRACKET


def one_amount(a: Side, b: Side) -> bool:
    """Two figures of one sentence that are one: a conversion, or two bounds ("at least $4m and perhaps as much as $6m")."""
    return converted(a, b) or _bracket(a, b) or _bracket(b, a)


def _bracket(a: Side, b: Side) -> bool:
    """Whether a is a lower bound and b the upper one, close behind it, in one unit."""
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.unit != y.unit or x.lo is None or y.hi is None:
        return False
    return x.hi is None and y.lo is None and x.lo < y.hi and 0 <= b.start - a.end <= BESIDE
