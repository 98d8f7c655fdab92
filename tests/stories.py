"""The stories of the corpus: small folders of sources, the page that each must give, and the facts that it must hold.

`python -m tests.stories --write` writes the pages anew (look at the difference before you commit it); without the option it prints, for
each story, the facts that do not hold and why; with `--known` it prints them in the form of known.yaml.
"""

import sys
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from factcheck import pipeline
from factcheck.formats import FORMATS
from factcheck.model import Report
from factcheck.pipeline import compare, load
from factcheck.sources.claims import ClaimsError, Curated, read
from factcheck.verify import Break, Outcome, examine

STORIES = Path(__file__).parent / "corpus" / "stories"
NAMES = tuple(sorted(p.name for p in STORIES.iterdir() if p.is_dir()))
PAGE = "report.md"


def report(name: str) -> Report:
    """The comparison of the sources of a story."""
    return compare(sorted((STORIES / name).glob("*.txt")))


class Ran(NamedTuple):
    """A comparison that was run, and what its claims were grouped and its groups judged with: (positional, by name)."""

    report: Report
    grouped: tuple[Any, Any]
    judged: tuple[Any, Any]


@cache
def ran(name: str) -> Ran:
    """The comparison of a story, run once for all tests."""
    with (
        patch.object(pipeline, "group", wraps=pipeline.group) as grouped,
        patch.object(pipeline, "judged", wraps=pipeline.judged) as judged,
    ):
        told = report(name)
    return Ran(told, tuple(grouped.call_args), tuple(judged.call_args))


def page(told: Report) -> str:
    """The page of a story, with links to the sources beside it."""
    return next(f for f in FORMATS if f.name == "markdown").render(told)


def outcomes(name: str, told: Report) -> tuple[Outcome, ...]:
    """What became of the facts that a story must hold; a `says` that cannot be read breaks its fact."""
    sources = load(sorted((STORIES / name).glob("*.txt")))

    def outcome(fact: Curated) -> Outcome:
        try:
            return next(iter(examine([fact], sources, told)))
        except ClaimsError as e:
            broken = Break(file=fact.file, line=fact.line, message=f"says: {e}")
            return Outcome(fact=fact.fact.fact, file=fact.file, line=fact.line, breaks=(broken,))

    return tuple(outcome(fact) for fact in read(STORIES / name / "expect.yaml"))


def why(outcome: Outcome) -> str:
    """In a word, or in two, why a fact does not hold: "left, stranger"; docs/claims.md explains them."""
    return ", ".join(dict.fromkeys(b.message.partition(":")[0] for b in outcome.breaks))


def show(name: str, results: tuple[Outcome, ...]) -> None:
    """Print what does not hold, with its places."""
    print(f"{name}: {sum(not o.breaks for o in results)} of {len(results)} facts hold")
    for outcome in results:
        for broken in outcome.breaks:
            print(f"  {outcome.fact}: {Path(broken.file).name}:{broken.line}: {broken.message}")


def known(name: str, results: tuple[Outcome, ...]) -> None:
    """Print what does not hold as rows of known.yaml."""
    broken = [o for o in results if o.breaks]
    if broken:
        print(f"{name}:")
    for outcome in broken:
        print(f"  {outcome.fact}: {why(outcome)}")


def main(arguments: list[str]) -> int:
    """Write the pages, or print what does not hold."""
    for name in NAMES:
        told = report(name)
        if "--write" in arguments:
            (STORIES / name / PAGE).write_text(page(told), encoding="utf-8")
        elif "--known" in arguments:
            known(name, outcomes(name, told))
        else:
            show(name, outcomes(name, told))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
