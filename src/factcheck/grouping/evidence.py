"""Two claims -> the features of their likeness, each with its weight and its reason, and a veto where they cannot be one fact."""

from ..model import Claim, Feature, Kind, Likeness
from . import what, which, who
from .desk import Desk, VetoError, of_time

STEPS = (
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


def likeness(a: Claim, b: Claim, desk: Desk) -> Likeness:
    """How alike two claims of one family are. Symmetric: the pair is put in order of id first."""
    if b.id < a.id:
        a, b = b, a
    prior = desk.weights.prior_clock if a.kind is Kind.TIME else desk.weights.prior_time if of_time(a) else desk.weights.prior
    features = [Feature(name="prior", weight=prior, because="two claims of one kind, before anything is known of them")]
    veto = None
    for step in STEPS:
        try:
            features += [f for f in step(a, b, desk) if f.weight]
        except VetoError as e:
            veto = veto or str(e)
    features += which.passage(a, b, desk, features)
    features += which.toll(a, b, desk, features)
    score = desk.weights.veto if veto is not None else round(sum(f.weight for f in features), 3)
    return Likeness(a=a.id, b=b.id, score=score, features=tuple(features), veto=veto)
