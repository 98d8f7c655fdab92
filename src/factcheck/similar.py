"""Two strings -> how alike they are; the one owner of rapidfuzz."""

from rapidfuzz import fuzz


def likeness(a: str, b: str) -> float:
    """How alike two strings are as wholes: 0 is nothing in common, 1 is the same. Symmetric; case counts."""
    return fuzz.ratio(a, b) / 100


def nearest(needle: str, haystack: str) -> tuple[int, int, float]:
    """The stretch of `haystack` that is most like `needle`: start, end (exclusive), likeness from 0 to 1.

    (0, 0, 0.0) where one is empty, or `needle` is the longer one. Costs about len(needle) times len(haystack).
    """
    if not needle or len(needle) > len(haystack):
        return 0, 0, 0.0
    found = fuzz.partial_ratio_alignment(needle, haystack)
    if found is None:
        return 0, 0, 0.0
    return found.dest_start, found.dest_end, found.score / 100
