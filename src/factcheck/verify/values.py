"""Words that somebody wrote down -> the values that they state, and whether two values state the same."""

from .. import lexicon as words
from ..extract import find_all
from ..kinds import Context
from ..model import (
    Duration,
    Members,
    Mention,
    Ordinal,
    Period,
    Quantity,
    ResolvedFrom,
    Role,
    Segment,
    Source,
    Span,
    Stated,
    Value,
)
from ..timeline import resolve


def readings(says: str, source: Source | None) -> tuple[Mention, ...]:
    """The mentions in `says`, read with the language and the date of the source that states it.

    All of it is one sentence: a line such as "9 May 2031" would else be taken for the date line of a document.
    """
    text = Source(path="says", text=says) if source is None else source.model_copy(update={"path": "says", "text": says})
    lexicon = words.load(text.language)
    sentence = Segment(role=Role.SENTENCE, span=Span(start=0, end=len(says)), paragraph=0)
    found = find_all(Context(says, sentence, lexicon, text.language))
    return resolve(found, (sentence,), text, lexicon)


def same(expected: Value, found: Value) -> bool:
    """Whether `found` states what `expected` does: ends, unit, hedge; what `expected` leaves open matches any."""
    match expected, found:
        case Quantity(), Quantity():
            return _same_ends(expected, found) and _fits(expected.unit, found.unit) and _fits(expected.per, found.per)
        case Duration(), Duration():
            return _same_ends(expected, found) and expected.unit == found.unit
        case Period(), Period():
            return expected.hedge is found.hedge and _same_time(expected, found)
        case Ordinal(), Ordinal():
            return expected.rank == found.rank
        case Quantity(), Members(count=Quantity() as announced):  # "six provinces: ..."
            return same(expected, announced)
        case Members(), Members():
            return _folded(expected) == _folded(found)
    return False


def _same_ends(a: Quantity | Duration, b: Quantity | Duration) -> bool:
    return (a.lo, a.hi, a.hedge) == (b.lo, b.hi, b.hedge)


def _fits(expected: str | None, found: str | None) -> bool:
    return expected is None or expected == found


def _folded(members: Members) -> tuple[str, ...]:
    return tuple(sorted(name.casefold() for name in members.names))


def _same_time(expected: Period, found: Period) -> bool:
    if expected.resolved_from is ResolvedFrom.EXPLICIT and expected.earliest is not None:
        return (expected.earliest, expected.latest) == (found.earliest, found.latest)
    given = _given(expected.stated)
    if given and given <= _given(found.stated):
        return True
    return expected.earliest is not None and (expected.earliest, expected.latest) == (found.earliest, found.latest)


def _given(stated: Stated) -> set[tuple[str, object]]:
    """The parts of a time that are given; a year that is only resolved is none of them."""
    return {(name, value) for name, value in stated if value is not None}
