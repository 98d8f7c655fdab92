"""Evidence of what two claims are about: what is counted, which event, and at what stage."""

from ..model import Aspect, Kind, Members, Period, Quantity, Slot
from .desk import Desk, Sign, VetoError
from .family import SHARES, UNCOUNTED
from .folder import sort as kind_of
from .side import Side

ASKED = (Aspect.REQUEST, Aspect.REFUSE, Aspect.APPROVE)  # stages that are acts of their own
EACH = "each"  # the scope of rates and averages
FAR = 31  # days


def measure(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """What is counted or weighed."""
    w, nouns = desk.weights, desk.lexicon.world.nouns
    x, y = a.frame.measure, b.frame.measure
    if a.family in UNCOUNTED:
        differ = a.family == "duration" and x is not None and y is not None and x.value != y.value
        return [Sign("measure", w.age_differs, "one is an age, the other a length of time")] if differ else []
    if x is None or y is None:
        return [Sign(name="measure", weight=w.measure_unknown, because="what is counted is not said on one side")]
    if x.value == y.value:
        kinds = _noun(a), _noun(b)
        if nouns.apart(x.value, *kinds):
            return [Sign("measure", w.measure_differs, f"one counts {kinds[0]}, the other {kinds[1]}")]
        known = x.value in nouns.classes
        plain = w.measure_lemma if a.family in ("count", "money") else w.measure_nearest  # of a length it is the noun nearest to it
        weight = w.measure_generic if nouns.is_generic(x.value) else w.measure_same if known else plain
        return [Sign(name="measure", weight=weight, because=f"both count {x.value}")]
    if a.of_happenings or b.of_happenings:
        return []  # "two occasions", "two requests": the event tells what is counted
    if a.family in ("count", "money") and (nouns.covers(x.value, y.value) or nouns.covers(y.value, x.value)):
        weight = w.measure_covers_toll if a.is_toll and b.is_toll else w.measure_covers
        return [Sign(name="measure", weight=weight, because=f"one of {x.value} and {y.value} holds the other")]
    if nouns.near(x.value, y.value):
        return [Sign(name="measure", weight=w.measure_near, because=f"{x.value} and {y.value} may be one figure")]
    misread = a.family == "money" and desk.same_value(a, b)  # of equal amounts one noun is rather misread
    if x.value in nouns.classes and y.value in nouns.classes and not misread:
        weight = _classes_apart(a, b, x.value, y.value, desk)
    else:
        weight = w.measure_differs if a.family in ("count", "money") else w.measure_beside
    return [Sign(name="measure", weight=weight, because=f"one counts {x.value}, the other {y.value}")]


def _noun(claim: Side) -> str | None:
    """The lemma of the counted noun, where the figure stands with it."""
    value = claim.value
    return value.unit if isinstance(value, Quantity) and value.noun is not None else None


def _classes_apart(a: Side, b: Side, x: str, y: str, desk: Desk) -> float:
    """Two classes: one figure only where a class is a guess from the words around, or where both say what people are."""
    if a.family != "money" and not (_counted_so(a, desk) and _counted_so(b, desk)):
        return desk.weights.measure_guessed
    nouns = desk.lexicon.world.nouns
    if all(any(nouns.is_generic(up) for up in nouns.above(c)) and not nouns.is_running(c) for c in (x, y)):
        return desk.weights.measure_roles
    raise VetoError(f"one counts {x}, the other {y}")


def _counted_so(claim: Side, desk: Desk) -> bool:
    """Whether the figure stands with what it counts: its own noun, or what befell the counted."""
    held = claim.frame.measure
    if held is None or held.start is None:
        return False
    return claim.start <= held.start < claim.end or claim.is_toll


def sort(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """Words before the counted noun, where each side has its own: two sorts of one thing."""
    x, y = a.modifiers, b.modifiers
    if not x - y or not y - x or desk.same_value(a, b):
        return []
    because = f"one is of “{' '.join(sorted(x - y))}”, the other of “{' '.join(sorted(y - x))}”"
    return [Sign(name="sort", weight=desk.weights.kind_differs, because=because)]


def only(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """Each is the only figure of its sort in its source: two texts that each give one number of tickets rather give the same one."""
    name = kind_of(a)
    if name is None or name != kind_of(b) or not (desk.folder.is_sole(a) and desk.folder.is_sole(b)):
        return []
    if desk.lexicon.world.nouns.is_generic(name):
        return []  # people are spoken of everywhere, and so are two of anything
    weight = desk.weights.only_clock if a.family == "clock" else desk.weights.only_same
    return [Sign(name="only", weight=weight, because=f"neither source gives another figure of this sort ({name})")]


def unit(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """A rate beside a total; and a dimension that the folder hardly uses: two speeds are rather one speed than two people are one count."""
    x, y = a.value, b.value
    if isinstance(x, Quantity) and isinstance(y, Quantity) and x.per != y.per and a.ends != b.ends and not _each(a, b):
        return [Sign("unit", desk.weights.rate_one_sided, f"one is told per {x.per or y.per}, the other is not")]
    if a.family in (*UNCOUNTED, *SHARES, "count", "money"):
        return []
    bits = desk.folder.family_bits(a.family)
    weight = round(min(desk.weights.unit_most, bits * desk.weights.unit_each), 2)
    return [Sign(name="unit", weight=weight, because=f"few figures here are a {a.family}")]


def _each(a: Side, b: Side) -> bool:
    """Whether the words around say of one that it is told for each: "daily", "on average"."""
    return any(c.frame.scope is not None and c.frame.scope.value == EACH for c in (a, b))


def event(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """Which event the claims belong to; a date is of an event or of nothing."""
    if a.kind is Kind.ORDINAL:
        return _rank_event(a, b, desk)
    if isinstance(a.value, Members) and isinstance(b.value, Members):
        return _list_event(a, b, desk)
    x, y = a.frame.event, b.frame.event
    if x is None or y is None:
        if a.kind is Kind.TIME:
            return [Sign("event", desk.weights.clock_event_absent, "one times nothing that the text names")]
        if a.of_time:
            raise VetoError("a date of no event that the text names")
        return []
    return _time_event(a, b, x, y, desk) if a.of_time else _count_event(a, b, x, y, desk)


def _beside(a: Side, b: Side, x: Slot, y: Slot, desk: Desk) -> bool:
    """Whether the event of one is named in the clause of the other; that something is said or announced is no event of its own."""
    said = desk.lexicon.world.reporting.verbs
    beside = (x.value in {s.value for s in b.frame.also}, x), (y.value in {s.value for s in a.frame.also}, y)
    return any(there and s.value not in said for there, s in beside)


def _time_event(a: Side, b: Side, x: Slot, y: Slot, desk: Desk) -> list[Sign]:
    w = desk.weights
    if x.value == y.value:
        weight = w.time_event_same if desk.known(x) else w.time_event_lemma
        return [Sign(name="event", weight=weight, because=f"both date the event “{x.value}”")]
    equal = desk.same_value(a, b)
    if desk.lexicon.world.events.near(x.value, y.value):
        weight = w.time_event_near_equal if equal else w.time_near_far if _far(a, b) else w.time_event_near
        return [Sign(name="event", weight=weight, because=f"“{x.value}” and “{y.value}” may name one event")]
    if equal and desk.lexicon.world.events.outcome(x.value, y.value):
        return [Sign("event", w.time_event_outcome, f"“{x.value}” and “{y.value}” may be what happened and what it did")]
    if _beside(a, b, x, y, desk) and equal:
        return [Sign(name="event", weight=w.time_event_beside, because=f"“{x.value}” and “{y.value}” stand in one clause")]
    if equal and desk.opens(a) and desk.opens(b):
        return [Sign("event", w.time_event_lead, f"“{x.value}” and “{y.value}” open their reports")]
    if a.kind is Kind.TIME:
        return [Sign(name="event", weight=w.clock_event_differs, because=f"one times “{x.value}”, the other “{y.value}”")]
    raise VetoError(f"one dates “{x.value}”, the other “{y.value}”")


def _far(a: Side, b: Side) -> bool:
    x, y = a.value, b.value
    if not isinstance(x, Period) or not isinstance(y, Period) or None in (x.earliest, y.earliest):
        return False
    assert x.earliest is not None and y.earliest is not None
    return abs((x.earliest - y.earliest).days) > FAR


def _count_event(a: Side, b: Side, x: Slot, y: Slot, desk: Desk) -> list[Sign]:
    w = desk.weights
    counts_events = a.of_happenings or b.of_happenings
    if x.value == y.value:
        return [Sign(name="event", weight=w.measure_same if counts_events else w.event_same, because=f"both speak of “{x.value}”")]
    if counts_events:
        raise VetoError(f"one counts cases of “{x.value}”, the other of “{y.value}”")
    if desk.lexicon.world.events.near(x.value, y.value):
        return [Sign(name="event", weight=w.event_near, because=f"“{x.value}” and “{y.value}” may name one event")]
    if _beside(a, b, x, y, desk):
        return [Sign(name="event", weight=w.event_beside, because=f"“{x.value}” and “{y.value}” stand in one clause")]
    if a.is_age and b.is_age:
        return []  # an age is of a person, whatever happens to him
    if a.family == "duration" or (a.family in SHARES and not _of_one_class(a, b, desk)):
        return [Sign(name="event", weight=w.length_event_differs, because=f"one is the length of “{x.value}”, the other of “{y.value}”")]
    if a.is_toll and b.is_toll:
        return []  # what befell the counted is told by the measure
    weight = w.event_differs if desk.happens(x) and desk.happens(y) else w.event_plain
    return [Sign(name="event", weight=weight, because=f"one speaks of “{x.value}”, the other of “{y.value}”")]


def _of_one_class(a: Side, b: Side, desk: Desk) -> bool:
    """Whether both are of one known class: a rate of unemployment that fell to so much and one that stands at so much."""
    x, y = a.frame.measure, b.frame.measure
    return x is not None and y is not None and x.value == y.value and x.value in desk.lexicon.world.nouns.classes


def _list_event(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """Lists of other names are one fact only where both say what they list: an event in common."""
    w, near = desk.weights, desk.lexicon.world.events.near
    if desk.same_value(a, b):
        return []
    x, y = (sorted({s.value for s in (c.frame.event, *c.frame.also) if s is not None and desk.happens(s)}) for c in (a, b))
    shared = next((f"“{v}”" if v == u else f"“{v}” and “{u}”" for v in x for u in y if v == u or near(v, u)), None)
    if shared is None:
        return [Sign(name="event", weight=w.members_apart, because="other names, and no event in common")]
    return [Sign(name="event", weight=w.members_event, because=f"both stand with {shared}")]


def _rank_event(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """What is the first, or the third: one of the known events that stand with the rank on each side."""
    w, near = desk.weights, desk.lexicon.world.events.near
    x, y = _ranked(a, desk), _ranked(b, desk)
    shared = [v for v in x if v in y]
    if shared:
        return [Sign(name="event", weight=w.rank_event_same, because=f"both are of “{shared[0]}”")]
    close = [(v, u) for v in x for u in y if near(v, u)]
    if close:
        return [Sign(name="event", weight=w.rank_event_near, because=f"“{close[0][0]}” and “{close[0][1]}” may name one event")]
    return [Sign(name="event", weight=w.rank_event_differs, because="they rank different things")]


def _ranked(claim: Side, desk: Desk) -> tuple[str, ...]:
    """What a rank is of: the last event in its own words, else the event it belongs to and, of a decision, what was decided."""
    events = [s for s in (claim.frame.event, *claim.frame.also) if s is not None and desk.known(s)]
    own = [s for s in events if s.start is not None and claim.start <= s.start < claim.end]
    if own:
        return (max(own, key=lambda s: s.start or 0).value,)
    return tuple(s.value for s in events[: 3 if claim.frame.aspect is Aspect.APPROVE else 1])


def stage(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """A request, a refusal and an approval are acts of their own, whatever the event."""
    x, y = a.frame.aspect, b.frame.aspect
    if a.of_time and x is not None and y is not None and x is not y and (x in ASKED or y in ASKED):
        raise VetoError(f"one dates the {x.value} stage, the other the {y.value} stage")
    if a.of_time and x is not y and Aspect.ONGOING in (x, y) and not desk.same_value(a, b):
        raise VetoError("one dates a time at which the event went on")
    return []
