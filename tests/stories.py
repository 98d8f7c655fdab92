"""The stories of the corpus: small folders of sources, the page that each must give, and the facts that it must hold.

`python -m tests.stories --write` writes the pages anew (look at the difference before you commit it), and without the option it prints,
for each story, the facts that do not hold and why.
"""

import sys
from pathlib import Path

from factcheck.formats import FORMATS
from factcheck.model import Report
from factcheck.pipeline import compare, load
from factcheck.sources.claims import read
from factcheck.verify import Outcome, examine

STORIES = Path(__file__).parent / "corpus" / "stories"
NAMES = tuple(sorted(p.name for p in STORIES.iterdir() if p.is_dir()))
PAGE = "report.md"


def report(name: str) -> Report:
    """The comparison of the sources of a story."""
    return compare(sorted((STORIES / name).glob("*.txt")))


def page(told: Report) -> str:
    """The page of a story, with links to the sources beside it."""
    return next(f for f in FORMATS if f.name == "markdown").render(told)


def outcomes(name: str, told: Report) -> tuple[Outcome, ...]:
    """What became of the facts that a story must hold."""
    facts = read(STORIES / name / "expect.yaml")
    return tuple(examine(facts, load(sorted((STORIES / name).glob("*.txt"))), told))


def main(arguments: list[str]) -> int:
    """Write the pages, or print what does not hold."""
    for name in NAMES:
        told = report(name)
        if arguments == ["--write"]:
            (STORIES / name / PAGE).write_text(page(told), encoding="utf-8")
            continue
        results = outcomes(name, told)
        print(f"{name}: {sum(not o.breaks for o in results)} of {len(results)} facts hold")
        for outcome in results:
            for broken in outcome.breaks:
                print(f"  {outcome.fact}: {Path(broken.file).name}:{broken.line}: {broken.message}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
