"""Figures -> Markdown."""

from collections.abc import Iterable, Sequence
from math import log2


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; the first column is words, the others are figures."""
    marks = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, marks, *rows))


def times(ratio: float) -> str:
    """A ratio with two figures that count: 0.052, 1.3, 24, 1,280."""
    if ratio >= 10:
        return f"{ratio:,.0f}"
    return f"{ratio:.1f}" if ratio >= 1 else f"{ratio:.2g}"


def megabytes(size: float) -> str:
    """Bytes as megabytes of 1,000,000."""
    return f"{size / 1e6:,.0f}"


def per_doubling(small: float, large: float, cost_small: float, cost_large: float) -> float:
    """By what the cost is multiplied whenever the size doubles, between two sizes: 2 where it is linear, 4 where it is quadratic."""
    doublings = log2(large / small)
    return float((cost_large / cost_small) ** (1 / doublings))
