"""A part beside a whole, a standing strength beside what was sent, a rate beside a total -> undecided."""

from ..model import Claim, Duration, Opinion, Quantity, Verdict
from .base import Pair, opinion, value_of, words

_SAID = {
    "standing": "the standing strength",
    "rate": "a rate",
    "each": "a rate",
    "expected": "what somebody had expected",
    "additional": "an addition to an earlier figure",
}


class Scope:
    """The two figures are of different scope.

    A part is not compared with the whole, nor the standing strength of a body with what it sent, nor a rate with a total. Whether the
    part fits the whole is told by the check part_whole. Figures that are the same are no rivals whatever their scope.
    """

    id = "scope"

    def judge(self, pair: Pair) -> Opinion | None:
        """Undecided where the scopes differ."""
        a, b = _scope(pair.a), _scope(pair.b)
        if a == b or not isinstance(pair.a.value, Quantity | Duration):
            return None
        if pair.one_figure:
            return None  # one of the two texts leaves the scope unsaid, or it was misread: the figure is the same
        because = f"{words(pair.a)} is {_said(a)} and {words(pair.b)} is {_said(b)}."
        return opinion(self, Verdict.UNDECIDED, because, pair)


def _scope(claim: Claim) -> str:
    """The scope of a figure. That it is told of an earlier occasion is for the grouping to weigh, not a scope of its own."""
    scope = value_of(claim.frame.scope)
    return "whole" if scope is None or scope == "background" else scope


def _said(scope: str) -> str:
    if scope == "whole":
        return "told of the whole"
    kind, _, label = scope.partition(":")
    if kind == "part":
        return f"told of a part ({label})" if label else "told of a part"
    return _SAID.get(kind, f"told of another scope ({scope})")
