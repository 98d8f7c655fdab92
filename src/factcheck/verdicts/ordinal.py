"""Two places in a row."""

from ..model import Opinion, Ordinal, Verdict
from .base import Pair, both, opinion


class OrdinalOf:
    """Two ranks of the same row.

    "The first time" and "unprecedented" agree; "second-largest" and "third-largest" of the same exclude each other.
    """

    id = "ordinal"

    def judge(self, pair: Pair) -> Opinion | None:
        """Agree on one rank; discrepancy on two ranks of what is ranked in the same words."""
        if pair.ordinals is None:
            return None
        a, b = pair.ordinals
        if a.rank == b.rank and (a.superlative is None or b.superlative is None or a.superlative == b.superlative):
            return opinion(self, Verdict.AGREE, f"{both(pair)} name the same rank.", pair)
        shown = {"a": str(a.rank), "b": str(b.rank)}
        if a.superlative == b.superlative and _of(a) is not None and _of(a) == _of(b):
            because = f"{both(pair)} are two ranks of the same row."
            return opinion(self, Verdict.DISCREPANCY, because, pair, (), "The list that is ranked, dated.", shown)
        because = f"{both(pair)} may be ranks of two rows."
        return opinion(self, Verdict.UNDECIDED, because, pair, shown=shown)


def _of(value: Ordinal) -> str | None:
    return None if value.of is None else " ".join(value.of.lower().split())
