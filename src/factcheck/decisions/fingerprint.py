"""A claim -> what a decision knows it by: the fingerprint of what is said and the value in it, not its place."""

from ..inert import flat
from ..model import Claim, Duration, Members, Ordinal, Period, Quantity, Ruled, Value, plain


def as_ruled(claim: Claim) -> Ruled:
    """The claim as a decision names it."""
    stem, value = said(claim)
    return Ruled(id=stem, quote=flat(claim.quote), value=value)


def said(claim: Claim) -> tuple[str, str]:
    """The fingerprint of a claim without the counts that tell equal words apart, which go by place; and its value."""
    return claim.id.partition("~")[0].partition("-")[0], _value(claim.value)


def _value(value: Value) -> str:
    """What was read, in figures: "2,500", "2,000 to open", "2022-01-13", "2022-01-13 18:30"."""
    match value:
        case Quantity() | Duration():
            return _ends(*(None if end is None else plain(end) for end in (value.lo, value.hi)))
        case Period():
            day = _ends(*(None if end is None else end.isoformat() for end in (value.earliest, value.latest)))
            return " ".join((day, _ends(value.lo, value.hi))) if value.lo or value.hi else day
        case Members():
            return ", ".join(flat(name) for name in value.names)
        case Ordinal():
            return str(value.rank)


def _ends(lo: str | None, hi: str | None) -> str:
    return f"{lo or 'open'} to {hi or 'open'}" if lo != hi or lo is None else lo
