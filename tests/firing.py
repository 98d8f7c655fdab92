"""What every rule, cap, check and veto does on the stories.

`python -m tests.firing` prints in how many stories each fires; with a name (`python -m tests.firing night`) it prints each time that it
does; with `--write` it writes reports/removed.md: what each cap and each veto took away.
"""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from inspect import signature
from math import inf
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from factcheck import grouping, judging
from factcheck.checks import CHECKS
from factcheck.grouping import evidence
from factcheck.grouping.desk import Sign, VetoError
from factcheck.model import Claim, Comparison, Group, Likeness, Verdict
from factcheck.verdicts import GATES, LADDER, caps

if __package__:
    from .stories import NAMES, ran
    from .truth import truth
else:
    from stories import NAMES, ran
    from truth import truth

PACKAGE = Path(grouping.__file__).parent
GAP = "…"  # stands in the name of a veto for the words of the case
Pair = tuple[str, str]  # ids of two claims, in order


class Fired(NamedTuple):
    """One time that something fired: in a story, on these claims; `right` by the facts of the story, None where they do not say."""

    story: str
    name: str
    claims: tuple[str, ...]
    because: str
    right: bool | None


class Floor(NamedTuple):
    """A registry: its names, in how many stories each has to fire, and what a story must hold that makes it fire."""

    names: tuple[str, ...]
    least: int
    needs: str


def _vetoes() -> Iterator[str]:
    """The vetoes by their words, read from the code: each `raise VetoError(...)` of the grouping is one."""
    for path in sorted(PACKAGE.glob("*.py")):
        nodes = (n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Raise))
        for node in sorted(nodes, key=lambda n: n.lineno):
            if isinstance(node.exc, ast.Call) and getattr(node.exc.func, "id", "") == VetoError.__name__:
                yield _words(node.exc.args[0])


def _words(node: ast.expr) -> str:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(str(p.value) if isinstance(p, ast.Constant) else GAP for p in parts)


RULES = tuple(r.id for r in (*GATES, *LADDER))
EXAMINED = tuple(c.id for c in CHECKS)
CAPS = {cap.__name__.removeprefix("_"): cap for cap in caps._CAPS}
VETOES = tuple(dict.fromkeys(_vetoes()))
REGISTRIES = (
    Floor(RULES, 3, "a fact told by two sources that this rule has to decide"),
    Floor(EXAMINED, 3, "statements from which this check concludes something"),
    Floor(tuple(CAPS), 2, "two figures or times that differ outright, with this reason to doubt that they exclude each other"),
    Floor(VETOES, 2, "two claims that look like one fact, which only this veto keeps apart"),
)


@cache
def veto_of(message: str) -> str:
    """The veto whose words a message is; of several that fit, the one that fixes most of them."""
    fitting = [v for v in VETOES if re.fullmatch(".*".join(map(re.escape, v.split(GAP))), message, re.DOTALL)]
    return max(fitting, key=lambda v: len(v.replace(GAP, "")))


def described(name: str) -> str:
    """The first line of the help text of a rule or check; the words of a cap; a veto is its own description."""
    rule = next((r for r in (*GATES, *LADDER, *CHECKS) if r.id == name), None)
    return name if rule is None else (rule.__doc__ or "").strip().splitlines()[0]


# What rules and checks said: read from the reports.


def decisions(story: str) -> Iterator[Fired]:
    """Each comparison, in the name of the rule that decided it."""
    known = truth(story)
    for found in (c for g in ran(story).report.groups for c in g.comparisons):
        expected, two = known.expected(found.a, found.b), known.two(found.a, found.b)
        right = found.verdict is Verdict.UNDECIDED if two else None if expected is None else _within(found.verdict, expected)
        yield Fired(story, found.rule, (found.a, found.b), f"{found.verdict.value}: {found.because}", right)


def _within(found: Verdict, expected: Verdict) -> bool | None:
    """Whether a pair may say so in a fact of this verdict, which is that of its most severe pair.

    Two figures of a count that rises may be left undecided.
    """
    if found is Verdict.UNDECIDED:
        return None if expected is Verdict.UPDATE else False
    return found.severity <= expected.severity


def findings(story: str) -> Iterator[Fired]:
    """Each finding of a check."""
    for c in ran(story).report.checks:
        yield Fired(story, c.rule, c.claims, f"{c.verdict.value}: {c.because}", truth(story).checked(c.rule, c.verdict, c.claims))


# What caps and vetoes took away: a story is grouped and judged again with one of them off.


class Weighed(NamedTuple):
    """The likeness of two claims: the sum of all signs, whatever the vetoes, and the vetoes."""

    total: float
    vetoes: frozenset[str]


@cache
def weighed(story: str) -> dict[Pair, Weighed]:
    """All pairs that the grouping put side by side, with all vetoes and not the first alone."""
    vetoes: defaultdict[Pair, set[str]] = defaultdict(set)
    totals: dict[Pair, float] = {}

    def noted(step: Callable[..., list[Sign]]) -> Callable[..., list[Sign]]:
        def run(a: Claim, b: Claim, desk: Any) -> list[Sign]:
            try:
                return step(a, b, desk)
            except VetoError as e:
                vetoes[_pair(a.id, b.id)].add(veto_of(str(e)))
                return []

        return run

    def score(a: Claim, b: Claim, desk: Any) -> float:
        totals[_pair(a.id, b.id)] = evidence.score(a, b, desk)
        return -inf

    with (
        patch.object(evidence, "STEPS", tuple(noted(s) for s in evidence.STEPS)),
        patch.object(grouping, "score", score),
        patch.object(grouping, "VETOED", -1),
    ):
        _group(story)
    return {pair: Weighed(total, frozenset(vetoes.get(pair, ()))) for pair, total in totals.items()}


@cache
def without_veto(story: str, veto: str) -> tuple[Group, ...]:
    """The groups of a story as they would be without one veto."""
    table = weighed(story)

    def score(a: Claim, b: Claim, desk: Any) -> float:
        pair = table[_pair(a.id, b.id)]
        return -inf if pair.vetoes - {veto} else pair.total

    def likeness(a: Claim, b: Claim, desk: Any) -> Likeness:
        told, pair = evidence.likeness(a, b, desk), table[_pair(a.id, b.id)]
        left = min(pair.vetoes - {veto}, default=None)
        return told.model_copy(update={"veto": left, "score": told.score if left is not None else pair.total})

    if not any(w.vetoes == {veto} for w in table.values()):
        return ran(story).report.groups
    with (
        patch.object(grouping, "score", score),
        patch.object(grouping, "likeness", likeness),
        patch.object(grouping, "VETOED", -1),
    ):
        return _judge(story, _group(story))


@cache
def without_cap(story: str, cap: str) -> tuple[Group, ...]:
    """The groups of a story as they would be judged without one cap."""
    if not any(c.capped is not None for g in ran(story).report.groups for c in g.comparisons):
        return ran(story).report.groups
    with patch.object(caps, "_CAPS", tuple(c for c in caps._CAPS if c is not CAPS[cap])):
        return _judge(story, _found(story))


@cache
def _found(story: str) -> grouping.Grouping:
    """The grouping of a story as it is."""
    return _group(story)


def _group(story: str) -> grouping.Grouping:
    given, named = ran(story).grouped
    return grouping.group(*given, **named)


def _judge(story: str, found: grouping.Grouping) -> tuple[Group, ...]:
    (_, *given), named = ran(story).judged
    return judging.judged(found, *given, **named)


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a <= b else (b, a)


def taken(story: str, groups: tuple[Group, ...]) -> dict[Pair, Comparison]:
    """The discrepancies of `groups` that the report of the story does not hold."""
    held = set(_discrepancies(ran(story).report.groups))
    return {pair: c for pair, c in _discrepancies(groups).items() if pair not in held}


def _discrepancies(groups: tuple[Group, ...]) -> dict[Pair, Comparison]:
    return {_pair(c.a, c.b): c for g in groups for c in g.comparisons if c.verdict is Verdict.DISCREPANCY}


def rightly_taken(story: str, pair: Pair) -> bool | None:
    """Whether the facts of the story say that a discrepancy of this pair is none; None where they do not say."""
    expected = truth(story).expected(*pair)
    if expected is None:
        return True if truth(story).two(*pair) else None
    return expected is not Verdict.DISCREPANCY


def wanted(story: str, pair: Pair) -> bool | None:
    """Whether the facts of the story say that the two are two things; False where they are one fact, None where they do not say."""
    if truth(story).expected(*pair) is not None:
        return False
    return True if truth(story).two(*pair) else None


def softened(story: str) -> Iterator[Fired]:
    """Each comparison that a cap alone keeps from being a discrepancy."""
    for cap in CAPS:
        for pair, c in taken(story, without_cap(story, cap)).items():
            yield Fired(story, cap, pair, c.because, rightly_taken(story, pair))


def prevented(story: str) -> Iterator[Fired]:
    """Each pair above the joining threshold that one veto alone keeps apart; right where the facts say that the two are two things."""
    given = signature(grouping.group).bind(*ran(story).grouped[0], **ran(story).grouped[1]).arguments
    join = (given.get("weights") or grouping.Weights()).join
    joined = {i: g.id for g in ran(story).report.groups for i in g.claims}
    for (a, b), w in weighed(story).items():
        if len(w.vetoes) == 1 and w.total > join and (a not in joined or joined[a] != joined.get(b)):
            yield Fired(story, next(iter(w.vetoes)), (a, b), f"{w.total:+.1f} without it", wanted(story, (a, b)))


@cache
def stopped(story: str) -> dict[str, dict[Pair, Comparison]]:
    """By veto: the pairs that it alone keeps apart, with what would be said of the two side by side."""
    kept = tuple(prevented(story))
    claims = {c.id: c for c in ran(story).report.claims}
    groups = tuple((claims[f.claims[0]], claims[f.claims[1]]) for f in kept)
    links = tuple((Likeness(a=a.id, b=b.id, score=weighed(story)[a.id, b.id].total, features=()),) for a, b in groups)
    said = {_pair(c.a, c.b): c for g in _judge(story, grouping.Grouping(groups, links, (), {})) for c in g.comparisons}
    found: defaultdict[str, dict[Pair, Comparison]] = defaultdict(dict)
    for f in kept:
        pair = _pair(f.claims[0], f.claims[1])
        found[f.name][pair] = said[pair]
    return found


@cache
def fired(story: str) -> tuple[Fired, ...]:
    """All that fired in a story."""
    return (*decisions(story), *findings(story), *softened(story), *prevented(story))


@cache
def counts() -> dict[str, dict[str, list[Fired]]]:
    """By name, by story: each time that it fired, but for those that the facts of the story call wrong."""
    found: defaultdict[str, dict[str, list[Fired]]] = defaultdict(dict)
    for story in NAMES:
        for f in fired(story):
            if f.right is not False:
                found[f.name].setdefault(story, []).append(f)
    return found


def show() -> None:
    """Print in how many stories each fires."""
    every = [f for story in NAMES for f in fired(story)]
    print("stories; of them right by their facts; times; of them right, wrong")
    for registry in REGISTRIES:
        print()
        for name in registry.names:
            mine = [f for f in every if f.name == name]
            good = [f for f in mine if f.right]
            enough = len({f.story for f in mine if f.right is not False}) >= registry.least
            few = "" if enough else "  TOO FEW"
            wrong = sum(f.right is False for f in mine)
            print(f"{len({f.story for f in mine}):3} {len({f.story for f in good}):3} {len(mine):5} {len(good):4} {wrong:4}  {name}{few}")


def show_one(name: str) -> None:
    """Print each time that one of them fired, with the claims."""
    for story in NAMES:
        claims = {c.id: c for c in ran(story).report.claims}
        for f in fired(story):
            if f.name == name:
                print(f"{story}: {f.because}" + ("" if f.right is None else "  [right]" if f.right else "  [WRONG]"))
                for c in (claims[i] for i in f.claims):
                    print(f"    {c.source}:{c.line} “{c.quote}” — {' '.join(c.sentence.split())}")


def main(arguments: list[str]) -> int:
    """Print what fires, or write what was removed."""
    if "--write" in arguments:
        from . import removed  # which imports this

        removed.write()
    elif arguments:
        show_one(arguments[0])
    else:
        show()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
