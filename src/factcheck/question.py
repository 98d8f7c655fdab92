"""The question that a group of claims answers, in plain words: what the reader sees first."""

from collections import Counter
from collections.abc import Sequence

from .model import Claim, Duration, Kind, Members, Ordinal, Period, Quantity


def question(claims: Sequence[Claim]) -> str:
    """One line such as "How many troops (deploy; CSTO, Kazakhstan)?"."""
    first = claims[0].value
    about = _about(claims)
    if isinstance(first, Period):
        return f"When: {_event(claims)}{_in(about)}?"
    if isinstance(first, Duration):
        return f"How long: {_event(claims)}{_in(about)}?"
    if isinstance(first, Members):
        return f"Who: {_most([v.noun for c in claims if isinstance(v := c.value, Members) and v.noun]) or 'the list'}{_in(about)}?"
    if isinstance(first, Ordinal):
        return f"Which in a row: {_most([c.quote for c in claims])}{_in(about)}?"
    return _amount(claims, first, about)


def _amount(claims: Sequence[Claim], first: Quantity, about: str) -> str:
    measure = _most([c.frame.measure.value for c in claims if c.frame.measure is not None]) or "the figure"
    if claims[0].kind is Kind.MONEY:
        return f"How much money: {measure}{_in(about)}?"
    if claims[0].kind is Kind.PERCENT:
        return f"What share: {measure}{_in(about)}?"
    if first.dimension in (None, "count"):
        return f"How many: {measure}{_in(about)}?"
    return f"How much ({first.unit}): {measure}{_in(about)}?"


def _event(claims: Sequence[Claim]) -> str:
    return _most([" ".join(c.frame.event.text.lower().split()) for c in claims if c.frame.event is not None]) or "the event"


def _about(claims: Sequence[Claim]) -> str:
    """The names that most of the claims share, at most three, as written."""
    seen = Counter(n for c in claims for n in dict.fromkeys(p.value for p in c.frame.participants))
    written: dict[str, str] = {}
    for c in claims:
        for p in c.frame.participants:
            written.setdefault(p.value, " ".join(p.text.split()))
    top = sorted((n for n, k in seen.items() if 2 * k > len(claims)), key=lambda n: (-seen[n], n))[:3]
    return ", ".join(written[n] for n in top)


def _in(about: str) -> str:
    return f" ({about})" if about else ""


def _most(words: Sequence[str]) -> str | None:
    """The commonest, of those the first in the alphabet."""
    n = Counter(words)
    return min(n, key=lambda w: (-n[w], w)) if n else None
