"""What the hand-written facts of a story say of two claims: one fact, two facts, or nothing."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from factcheck.model import Claim, Report, Source, Span, Verdict
from factcheck.pipeline import load
from factcheck.sources.claims import ByCheck, Curated, Quoted, read
from factcheck.verify.values import readings, same

if __package__:
    from .stories import STORIES, ran
else:
    from stories import STORIES, ran

Place = tuple[int, int]  # a fact and a row of its claims


@dataclass(frozen=True)
class Truth:
    """The facts of a story, and where each claim of its report stands in them."""

    facts: tuple[Curated, ...]
    rows: dict[str, frozenset[Place]]  # id of a claim -> the rows that it is
    apart: dict[str, frozenset[int]]  # id of a claim -> the facts that it must not join

    def expected(self, a: str, b: str) -> Verdict | None:
        """The verdict of the fact that both claims state, of several the narrowest; None where no fact says that they state one."""
        both = sorted({f for f, i in self._rows(a) for g, j in self._rows(b) if f == g and i != j and self._joins(f)})
        facts = [self.facts[f].fact for f in both]
        return min(facts, key=lambda f: len(f.claims)).expect if facts else None

    def two(self, a: str, b: str) -> bool:
        """Whether the facts say that the two claims are two things: a part and its whole, one fact and another, a claim to keep apart."""
        if self.expected(a, b) is not None:
            return False
        mine, other = ({f for f, _ in self._rows(x)} for x in (a, b))
        kept = mine & self.apart.get(b, frozenset()) | other & self.apart.get(a, frozenset())
        joining = [{f for f in facts if self._joins(f)} for facts in (mine, other)]
        return bool(kept or mine & other or (all(joining) and not joining[0] & joining[1]))

    def checked(self, rule: str, verdict: Verdict, claims: tuple[str, ...]) -> bool | None:
        """Whether a finding of a check is one that a fact asks for; None where no fact asks for this check of these claims.

        A finding that holds two claims of such a fact, and another one in place of the third, mixes two things.
        """
        found = None
        for f, curated in enumerate(self.facts):
            by, told = curated.fact.by, {i for c in claims for g, i in self._rows(c) if g == f}
            if isinstance(by, ByCheck) and by.check == rule and len(told) >= min(2, len(curated.fact.claims)):
                found = bool(found) or (len(told) == len(curated.fact.claims) and curated.fact.expect is verdict)
        return found

    def _rows(self, claim: str) -> frozenset[Place]:
        return self.rows.get(claim, frozenset())

    def _joins(self, fact: int) -> bool:
        """Whether a fact says that its claims state one thing: it is no check of several, and no pair that does not compare."""
        told = self.facts[fact].fact
        return not isinstance(told.by, ByCheck) and told.expect is not Verdict.UNDECIDED


@cache
def truth(name: str) -> Truth:
    """The truth of a story."""
    sources = {s.path: s for s in load(sorted((STORIES / name).glob("*.txt")))}
    facts, told = read(STORIES / name / "expect.yaml"), ran(name).report
    rows: defaultdict[str, set[Place]] = defaultdict(set)
    apart: defaultdict[str, set[int]] = defaultdict(set)
    for f, curated in enumerate(facts):
        for i, row in enumerate(curated.fact.claims):
            values = [m.value for m in readings(row.says, sources.get(row.source))]
            there = _at(row, sources, told)
            fitting = [c for c in there if any(same(v, c.value) for v in values)]
            for claim in fitting or (there if len(there) == 1 else []):  # one claim alone is meant, also where it is misread
                rows[claim.id].add((f, i))
        for kept in curated.fact.apart:
            for claim in _at(kept, sources, told):
                apart[claim.id].add(f)
    return Truth(facts, {k: frozenset(v) for k, v in rows.items()}, {k: frozenset(v) for k, v in apart.items()})


def _at(row: Quoted, sources: dict[str, Source], told: Report) -> list[Claim]:
    at = sources[row.source].text.find(row.quote) if row.source in sources else -1
    span = Span(start=at, end=at + len(row.quote))
    return [c for c in told.claims if at >= 0 and c.source == row.source and c.span.meets(span)]
