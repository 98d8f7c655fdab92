"""Two claims -> whether their values are of the same: one event at one stage, one thing that is counted, one row that is ranked."""

from .. import language
from ..bounds import is_span
from ..grouping import Desk, family, is_toll
from ..model import Claim, Hedge, Likeness, Members, Ordinal, Period, Quantity, Slot
from . import dating, wording

MOST = 0.65  # share of the draft's words that stands for what a missing event or measure would say
SOME = 0.4  # share of the draft's words below which the same value is chance
LITTLE = 0.25  # and below which another day of the same sort of event is one of another event
SURE = 1.5  # likeness from which both are of one event whatever their verbs, and of one subject where none is named
ELSE = -2.0  # likeness below which two nouns that are not the same count two things
BESIDE = 12  # characters behind a figure in which what it counts may stand: "138 people on board"
TIMES = ("time", "clock")


def role(a: Claim, b: Claim, share: float, desk: Desk) -> bool:
    """Whether both values are of the same: of one event, of one thing that is counted, a rank in one row."""
    kind = family(a)
    if kind in TIMES or kind == "duration":
        return _same_event(a, b, share, desk) or bool(wording.dated_noun(a, desk.lexicon) & wording.dated_noun(b, desk.lexicon))
    if isinstance(a.value, Ordinal) and isinstance(b.value, Ordinal):
        return _ranked(a.value) is not None and _ranked(a.value) == _ranked(b.value)
    if isinstance(a.value, Members):
        return share >= SOME
    return _same_measure(a, b, share, desk)


def _same_event(a: Claim, b: Claim, share: float, desk: Desk) -> bool:
    x, y = a.frame.event, b.frame.event
    one = dating.one_moment(a, b, desk.lexicon)
    if one is not None:
        return one
    if x is None:
        noun = wording.dated_noun(b, desk.lexicon)
        told = dating.of_noun(a, noun, desk.lexicon)
        if dating.is_plain(a, desk.lexicon) and noun:
            return told and share >= SOME
        return y is None and share >= MOST
    told = x.value in b.frame.context or x.text.lower() in b.frame.context
    if y is None:  # a sentence whose verb was not read holds the word of the event at least
        return told and share >= SOME
    if told and share >= MOST and is_span(b.value):  # "the survey ran from ... to ..."
        return True
    stages = a.frame.aspect, b.frame.aspect
    same = x.value == y.value or bool(_content(x, desk) & _content(y, desk))
    return same and (None in stages or stages[0] is stages[1])


def _content(event: Slot, desk: Desk) -> frozenset[str]:
    """The words with content that an event was read from: "formed" of "formed in"."""
    light = frozenset(desk.lexicon.world.clauses.light)
    return frozenset(w for w in event.text.lower().split() if language.lemma(w, desk.lexicon.language) not in light)


def reverse(a: Claim, b: Claim, desk: Desk) -> bool:
    """Whether the words of the two events deny each other."""
    x, y = a.frame.event, b.frame.event
    if x is None or y is None or family(a) not in TIMES:
        return False
    return y.text.lower() in desk.lexicon.drafts.facing.get(x.text.lower(), ())


def _ranked(value: Ordinal) -> str | None:
    """The noun of what is ranked."""
    return None if value.of is None else value.of.lower().split()[-1]


def _same_measure(a: Claim, b: Claim, share: float, desk: Desk) -> bool:
    x, y = a.frame.measure, b.frame.measure
    nouns = desk.lexicon.world.nouns
    if x is None or y is None:
        return share >= MOST
    if x.value != y.value:
        return False
    return not nouns.is_generic(x.value) or share >= MOST


def counts_else(a: Claim, b: Claim, like: Likeness, desk: Desk) -> bool:
    """Whether two counts are of two things: the dead and the injured, sons and daughters."""
    x, y = a.frame.measure, b.frame.measure
    if family(a) != "count" or x is None or y is None or x.value == y.value:
        return False
    one_noun = isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and a.value.unit == b.value.unit
    if one_noun and not (is_toll(a, desk) and is_toll(b, desk)):
        return False
    return like.veto is not None or like.score < ELSE


def sure(a: Claim, b: Claim, share: float, like: Likeness, desk: Desk) -> bool:
    """Whether another value of `b` tells against `a`: of an event that is told alike, and of what stands with the figure itself."""
    kind = family(a)
    if kind in TIMES:
        x, y = (isinstance(c.value, Period) and c.value.hedge is Hedge.SINCE for c in (a, b))
        known = a.frame.event is not None and desk.known(a.frame.event)
        told = known or dating.one_moment(a, b, desk.lexicon) is True
        return x is y and share >= (LITTLE if told else SOME)
    if not _one_event(a, b, share, like, desk) or (like.veto is not None and kind != "ordinal"):
        return False
    if kind not in ("count", "money"):
        return True
    return (kind == "money" and share >= MOST) or all(_counted_so(c, desk) for c in (a, b))


def _one_event(a: Claim, b: Claim, share: float, like: Likeness, desk: Desk) -> bool:
    """Whether both may belong to one event: not where the two are known happenings, and neither is told beside the other."""
    x, y = a.frame.event, b.frame.event
    if share >= MOST or is_toll(a, desk) or (x is not None and y is not None and x.value == y.value):
        return True
    if x is None or y is None or not (desk.known(x) and desk.known(y)):
        return share >= SOME or like.score > SURE or family(a) == "ordinal"  # what is ranked is told by its noun
    return desk.lexicon.world.events.near(x.value, y.value) or x.value in {s.value for s in b.frame.also}


def _counted_so(c: Claim, desk: Desk) -> bool:
    """Whether the figure stands with what it counts: its own noun, or what befell the counted; money with its noun."""
    held = c.frame.measure
    if held is None or held.start is None:
        return False
    return c.start <= held.start <= c.end + BESIDE or is_toll(c, desk) or family(c) == "money"
