"""What was read and not used, counted and kept: nothing that was read is dropped in silence."""

from collections import Counter
from collections.abc import Mapping, Sequence

from .extract import Extraction
from .model import Claim, Comparison, Group, Ledger, Undecided, Verdict


def ledger(extractions: Sequence[Extraction], claims: Sequence[Claim], groups: Sequence[Group], too_common: Mapping[str, int]) -> Ledger:
    """The ledger of a comparison: counts, claims that stand alone, ignored words, undecided pairs, what each cap removed, and what too
    many claims share to be put all side by side.
    """
    grouped = {i for g in groups for i in g.claims}
    ignored = tuple(i for e in extractions for i in e.ignored)
    pairs = [c for g in groups for c in g.comparisons]
    place = {c.id: n for n, c in enumerate(claims)}
    return Ledger(
        mentions=sum(len(e.mentions) for e in extractions) + len(ignored),
        claims=len(claims),
        grouped=len(grouped),
        singletons=tuple(c.id for c in claims if c.id not in grouped),
        ignored=ignored,
        undecided=tuple(_undecided(c, place) for c in pairs if c.verdict is Verdict.UNDECIDED),
        capped=dict(sorted(Counter(c.capped for c in pairs if c.capped is not None).items())),
        too_common=dict(too_common),
    )


def _undecided(c: Comparison, place: Mapping[str, int]) -> Undecided:
    a, b = sorted((c.a, c.b), key=lambda claim: place[claim])  # as they were read
    return Undecided(a=a, b=b, reason=c.because)
