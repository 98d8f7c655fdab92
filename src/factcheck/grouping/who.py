"""Evidence of whom two claims speak, and where: names, named events, agents, places, words in common."""

from ..model import Claim, Feature, Via
from .desk import Desk, of_time


def names(a: Claim, b: Claim, desk: Desk) -> list[Feature]:
    w = desk.weights
    x, y = ({p.value for p in c.frame.participants} for c in (a, b))
    shared = sorted(x & y)
    if shared:
        bits = sum(desk.folder.name_bits(n) for n in shared)
        return [
            Feature(
                name="names",
                weight=round(min(w.names_most, bits * w.names_each), 2),
                because=f"both name {', '.join(shared[:4])}",
            )
        ]
    own = [any(p.via is Via.CLAUSE for p in c.frame.participants) for c in (a, b)]
    if all(own):
        states = [c.frame.event is not None and not desk.happens(c.frame.event) and desk.known(c.frame.event) for c in (a, b)]
        weight = w.names_none_state if all(states) else w.names_none
        return [Feature(name="names", weight=weight, because="both name somebody, and nobody in common")]
    return []


def named(a: Claim, b: Claim, desk: Desk) -> list[Feature]:
    x, y = a.frame.named, b.frame.named
    if x is None or y is None:
        return []
    if x.value == y.value:
        return [Feature(name="named", weight=desk.weights.named_same, because=f"both events carry the name {x.text}")]
    return [Feature(name="named", weight=desk.weights.named_differs, because=f"one event is named {x.text}, the other {y.text}")]


def agent(a: Claim, b: Claim, desk: Desk) -> list[Feature]:
    x, y = a.frame.agent, b.frame.agent
    if x is None or y is None or not of_time(a):
        return []
    if x.value == y.value:
        return [Feature(name="agent", weight=desk.weights.agent_same, because=f"both are acts of {x.text}")]
    if x.value in {p.value for p in b.frame.participants} and y.value in {p.value for p in a.frame.participants}:
        return []
    return [
        Feature(
            name="agent",
            weight=desk.weights.agent_differs,
            because=f"one is the act of {x.text}, the other of {y.text}",
        )
    ]


def place(a: Claim, b: Claim, desk: Desk) -> list[Feature]:
    x, y = ({p.value for p in c.frame.place} for c in (a, b))
    countries = desk.lexicon.world.places.countries
    if x and y and not x & y and {n in countries for n in x} == {n in countries for n in y}:
        return [
            Feature(
                name="place",
                weight=desk.weights.place_differs,
                because=f"one is in {sorted(x)[0]}, the other in {sorted(y)[0]}",
            )
        ]
    return []


def context(a: Claim, b: Claim, desk: Desk) -> list[Feature]:
    w = desk.weights
    shared = sorted(set(a.frame.context) & set(b.frame.context))
    if not shared:
        return [Feature(name="context", weight=w.context_none, because="no content word in common")]
    bits = sum(desk.folder.word_bits(s) for s in shared)
    return [
        Feature(
            name="context",
            weight=round(min(w.context_most, bits * w.context_each), 2),
            because=f"both say {', '.join(shared[:5])}",
        )
    ]


def holder(a: Claim, b: Claim, desk: Desk) -> list[Feature]:
    """A figure that stands with a name the other story is not about is that name's figure."""
    if of_time(a):
        return []
    other = _foreign(a, b, desk) or _foreign(b, a, desk)
    if other is None:
        return []
    return [Feature(name="holder", weight=desk.weights.holder_other, because=f"one is of {other}, whom the other story is not about")]


def _foreign(a: Claim, b: Claim, desk: Desk) -> str | None:
    held = a.frame.holder
    if held is None or held.value in desk.leads.get(b.source, ()) or held.value in {p.value for p in b.frame.participants}:
        return None
    return held.text
