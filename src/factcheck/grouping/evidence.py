"""Two claims -> the features of their likeness, each with its weight and its reason, and a veto where they cannot be one fact."""

from math import inf

from ..model import Feature, Kind, Likeness
from . import what, which, who
from .desk import Desk, Sign, VetoError
from .side import Side

STEPS = (
    which.story,
    what.measure,
    what.sort,
    what.unit,
    what.only,
    what.event,
    what.stage,
    who.names,
    who.named,
    who.holder,
    who.agent,
    who.place,
    who.context,
    which.scope,
    which.when,
    which.value,
    which.source,
    which.conversion,
)


def likeness(a: Side, b: Side, desk: Desk) -> Likeness:
    """How alike two claims of one family are, with all the evidence. Symmetric: the pair is put in order of id first."""
    if b.id < a.id:
        a, b = b, a
    signs, veto = _weighed(a, b, desk, whole=True)
    score = desk.weights.veto if veto is not None else round(sum(s.weight for s in signs), 3)
    features = tuple(Feature(name=s.name, weight=s.weight, because=s.because) for s in signs if s.weight)
    return Likeness(a=a.id, b=b.id, score=score, features=features, veto=veto)


def score(a: Side, b: Side, desk: Desk) -> float:
    """The score of the likeness; minus infinity where they cannot be one fact, which ends the weighing at once."""
    signs, veto = _weighed(*((b, a) if b.id < a.id else (a, b)), desk, whole=False)
    return round(sum(s.weight for s in signs), 3) if veto is None else -inf


def _weighed(a: Side, b: Side, desk: Desk, whole: bool) -> tuple[list[Sign], str | None]:
    """The evidence, and the first veto; after a veto the rest is weighed only where the `whole` is asked for."""
    w = desk.weights
    prior = w.prior_clock if a.kind is Kind.TIME else w.prior_time if a.of_time else w.prior
    signs = [Sign("prior", prior, "two claims of one kind, before anything is known of them")]
    veto = None
    for step in STEPS:
        try:
            signs += step(a, b, desk)
        except VetoError as e:
            veto = veto or str(e)
            if not whole:
                return signs, veto
    signs += which.passage(a, b, desk, signs)
    signs += which.toll(a, b, desk, signs)
    return signs, veto
