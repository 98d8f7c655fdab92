"""Hyphens between the words of one number or unit."""

from collections.abc import Sequence

from ..model import Token

HYPHENS = frozenset("-‐‑–−")


def skip_hyphen(tokens: Sequence[Token], i: int) -> int:
    """The token after a hyphen at i, else i: "twenty-five", "fifty - two"."""
    if i + 1 < len(tokens) and tokens[i].text in HYPHENS:
        glued = tokens[i].start == tokens[i - 1].end
        if glued == (tokens[i + 1].start == tokens[i].end):
            return i + 1
    return i


def follows(tokens: Sequence[Token], i: int, glued_to: int) -> bool:
    """Whether token i stands right after token `glued_to`, without a space."""
    return i < len(tokens) and tokens[i].start == tokens[glued_to].end


def stop_inside(tokens: Sequence[Token], i: int) -> bool:
    """Whether a full stop stands right behind token i and the sentence goes on: "1,2 Mrd. Euro"."""
    return i + 2 < len(tokens) and tokens[i + 1].text == "." and follows(tokens, i + 1, i)
