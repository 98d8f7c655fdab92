"""Evidence of whom two claims speak, and where: names, named events, agents, places, words in common."""

from functools import lru_cache

from ..model import Slot, Via
from ..similar import likeness
from .desk import Desk, Sign
from .family import SHARES
from .side import Side

SHORT = 4  # letters that two spellings of a name begin with alike
ALIKE = 0.8


def names(a: Side, b: Side, desk: Desk) -> list[Sign]:
    w = desk.weights
    x, y = a.names, b.names
    shared = sorted(n for n in x if n in y or any(one_name(n, m) for m in y)) if _may_share(x, y) else []
    if shared:
        worth = sum(max(w.names_least, w.names_each * desk.folder.name_bits(n)) for n in shared)
        return [
            Sign(
                name="names",
                weight=round(min(w.names_most, worth), 2),
                because=f"both name {', '.join(shared[:4])}",
            )
        ]
    states = all(c.frame.event is not None and desk.known(c.frame.event) and not desk.happens(c.frame.event) for c in (a, b))
    if _strangers(_own_names(a, desk, states), _own_names(b, desk, states), desk):
        weight = w.names_none_state if states else w.names_none
        return [Sign(name="names", weight=weight, because="both name somebody, and nobody in common")]
    return []


def _may_share(x: frozenset[str], y: frozenset[str]) -> bool:
    """Whether two names begin alike, as two spellings of one do: most pairs of claims are told apart so at once."""
    return not stems(x).isdisjoint(stems(y))


@lru_cache(maxsize=65536)
def stems(names: frozenset[str]) -> frozenset[str]:
    """What the names begin with."""
    return frozenset(n[:SHORT] for n in names)


def _own_names(claim: Side, desk: Desk, states: bool) -> frozenset[str]:
    """The names of the clause; without those that its whole story is about, unless a state is told, which is of just these names."""
    leads = frozenset() if states else desk.leads.get(claim.source, frozenset())
    return claim.clause_names - leads


def _strangers(x: frozenset[str], y: frozenset[str], desk: Desk) -> bool:
    """Whether both name somebody of one sort, and nobody in common: a country beside a town of it says nothing."""
    countries = desk.lexicon.world.places.countries
    if not x or not y or (_may_share(x, y) and any(one_name(n, m) for n in x for m in y)):
        return False
    return any({n for n in x if (n in countries) is sort} and {n for n in y if (n in countries) is sort} for sort in (True, False))


@lru_cache(maxsize=65536)
def one_name(a: str, b: str) -> bool:
    """Whether two keys are one name: equal, a transliteration or misspelling, or a name and its adjective (Velia, Velian)."""
    if a == b:
        return True
    if min(len(a), len(b)) < SHORT or a[:SHORT] != b[:SHORT]:
        return False
    return likeness(a, b) >= ALIKE


def named(a: Side, b: Side, desk: Desk) -> list[Sign]:
    x, y = a.frame.named, b.frame.named
    if x is None or y is None:
        return _named_beside(a, b, desk) if x is not None else _named_beside(b, a, desk) if y is not None else []
    if x.value == y.value:
        return [Sign(name="named", weight=desk.weights.named_same, because=f"both events carry the name {x.text}")]
    return [Sign(name="named", weight=desk.weights.named_differs, because=f"one event is named {x.text}, the other {y.text}")]


def _named_beside(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """Only a carries a name: it may belong to another time in the sentence of b, or be nowhere in it."""
    held, w = a.frame.named, desk.weights
    if held is None:
        return []
    if held.value in desk.named.get((b.source, b.sentence_start), ()):
        because = f"the name {held.text} belongs to another time in the sentence of the other"
        return [Sign(name="named", weight=w.named_differs, because=because)]
    if not set(held.value.split()) & b.participants:
        return [Sign(name="named", weight=w.named_absent, because=f"one is named {held.text}, of which the other does not speak")]
    return []


def agent(a: Side, b: Side, desk: Desk) -> list[Sign]:
    x, y = a.frame.agent, b.frame.agent
    if x is None or y is None or not a.of_time:
        return []
    if x.value == y.value:
        return [Sign("agent", desk.weights.agent_same, f"both are acts of {x.text}")]
    if x.value in b.participants and y.value in a.participants:
        return []
    return [
        Sign(
            name="agent",
            weight=desk.weights.agent_differs,
            because=f"one is the act of {x.text}, the other of {y.text}",
        )
    ]


def place(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """Where: two places that are not one set figures apart; so does a place that neither story is about."""
    w = desk.weights
    x, y = a.places, b.places
    if not x and not y:
        return []
    types = frozenset(desk.lexicon.world.places.types)
    if x and y:
        x, y = (x - types, y - types) if x - types and y - types else (x, y)  # two districts are one by their names alone
        because = f"one is in {min(x)}, the other in {min(y)}"
        if any(one_name(n, m) for n in x for m in y) or (a.of_time and (x <= types) != (y <= types)):
            return []
        weight = w.place_noun if (x <= types) != (y <= types) else w.place_differs  # a town is not told from its name
        return [Sign(name="place", weight=weight, because=because)]
    if a.of_time:
        return []
    where, other = (x, b) if x else (y, a)
    known = (*_leads(a, b, desk), other.participants)
    if any(_told(n, names) for n in where for names in known):
        return []
    told = desk.same_value(a, b) and a.digits > 1  # five here and five in all are often two figures
    weight = w.place_aside_equal if told else w.place_noun if where <= types else w.place_aside
    return [Sign(name="place", weight=weight, because=f"one is in {min(where)}, of which the other story does not tell")]


def context(a: Side, b: Side, desk: Desk) -> list[Sign]:
    w = desk.weights
    shared = sorted(a.context & b.context)
    if not shared:
        return [Sign(name="context", weight=w.context_none, because="no content word in common")]
    bits = sum(desk.folder.word_bits(s) for s in shared)
    return [
        Sign(
            name="context",
            weight=round(min(w.context_most, bits * w.context_each), 2),
            because=f"both say {', '.join(shared[:5])}",
        )
    ]


def holder(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """A figure that stands with a name the other story is not about is that name's figure."""
    if a.family not in (*SHARES, "count", "money", "duration"):
        return []
    w = desk.weights
    if a.is_age and b.is_age:
        return _aged(a, b, desk)
    equal = desk.same_value(a, b)
    if not equal and (_side_by_side(a, b) or _side_by_side(b, a)):
        return [Sign(name="holder", weight=w.holder_contrast, because="two names stand side by side, each with its own figure")]
    if not equal and (_of_sibling(a, b, desk) or _of_sibling(b, a, desk)):
        return [Sign(name="holder", weight=w.holder_contrast, because="another figure of the sentence is of whom the other speaks")]
    for held, other in ((_foreign(a, b, desk), b), (_foreign(b, a, desk), a)):
        if held is not None:
            named = held.value in desk.spoken.get(other.source, ())
            weight = w.holder_aside if named else w.holder_other
            return [Sign(name="holder", weight=weight, because=f"one is of {held.text}, whom the other story is not about")]
    return []


def _aged(a: Side, b: Side, desk: Desk) -> list[Sign]:
    """An age is of the person that it stands with."""
    x, y = a.frame.holder, b.frame.holder
    if x is None or y is None:
        return [Sign("holder", desk.weights.age_of_nobody, "one is the age of somebody whom the sentence does not name")]
    if one_name(x.value, y.value):
        return [Sign("holder", desk.weights.age_of_one, f"both are the age of {x.text}")]
    return [Sign("holder", desk.weights.age_of_another, f"one is the age of {x.text}, the other of {y.text}")]


def _side_by_side(a: Side, b: Side) -> bool:
    """Whether a's clause names both holders, and the figure is of one of them."""
    x, y = a.frame.holder, b.frame.holder
    if x is None or y is None or Via.SENTENCE in (x.via, y.via) or one_name(x.value, y.value):
        return False
    return _told(y.value, a.participants) and _told(x.value, b.participants)


def _of_sibling(a: Side, b: Side, desk: Desk) -> bool:
    """Whether b speaks of the holder of another figure in a's sentence, and not of a's own: "Orr got 52 %, Dahl 44 %"."""
    held = a.frame.holder
    named = b.participants
    if held is None or held.via is not Via.CLAUSE or _told(held.value, named):
        return False
    others = desk.held.get((a.source, a.sentence_start, a.family), frozenset()) - {held.value}
    return any(_told(h, named) for h in others)


def _foreign(a: Side, b: Side, desk: Desk) -> Slot | None:
    """The holder of a's figure, where neither story is about it and b's sentence does not name it."""
    held = a.frame.holder
    if held is None or any(_told(held.value, names) for names in (*_leads(a, b, desk), b.participants)):
        return None
    weak = held.via is not Via.CLAUSE
    if weak and (held.value in desk.lexicon.world.places.countries or _told(held.value, desk.spoken.get(b.source, frozenset()))):
        return None
    return held


def _told(name: str, names: frozenset[str]) -> bool:
    """Whether it is among the names, in whatever spelling."""
    return name in names or (name[:SHORT] in stems(names) and any(one_name(name, n) for n in names))


def _leads(a: Side, b: Side, desk: Desk) -> tuple[frozenset[str], frozenset[str]]:
    """The names in the titles and first sentences of both sources."""
    none: frozenset[str] = frozenset()
    return desk.leads.get(a.source, none), desk.leads.get(b.source, none)
