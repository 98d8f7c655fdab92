"""Pairs of passages of which it is known whether their figures state one fact: what is made of each.

`python -m tests.same_fact` prints those that are not read as they should be, as rows of corpus/same_fact_known.yaml.
"""

import sys
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

import factcheck
from factcheck.model import Claim, Report, Source

CORPUS = Path(__file__).parent / "corpus"
FILES = ("same_fact.yaml", "same_fact_news.yaml")

Pair = dict[str, Any]


def pairs() -> list[Pair]:
    """All pairs of the corpus."""
    return [p for f in FILES for p in YAML(typ="safe").load((CORPUS / f).read_text(encoding="utf-8"))["pairs"]]


def name(pair: Pair) -> str:
    """What a pair is called: no two have the same figures and the same first text."""
    return f"{pair['because']}: {pair['x']} / {pair['y']} ({pair['a'][:40]})"


def outcome(pair: Pair) -> str:
    """Whether the two figures came "together", stayed "apart", or one of them was "unread"."""
    report = factcheck.compare([Source(path="a.txt", text=pair["a"]), Source(path="b.txt", text=pair["b"])])
    x, y = _claims_at(report, "a.txt", pair["a"], pair["x"]), _claims_at(report, "b.txt", pair["b"], pair["y"])
    if not x or not y:
        return "unread"
    joined = any(set(g.claims) & {c.id for c in x} and set(g.claims) & {c.id for c in y} for g in report.groups)
    return "together" if joined else "apart"


def wanted(pair: Pair) -> str:
    """What should come of it."""
    return "together" if pair["same"] else "apart"


def _claims_at(report: Report, source: str, text: str, words: str) -> list[Claim]:
    start = text.index(words)
    return [c for c in report.claims if c.source == source and c.start < start + len(words) and start < c.end]


def main() -> int:
    """Print what is not as it should be."""
    wrong = {name(p): outcome(p) for p in pairs() if outcome(p) != wanted(p)}
    sys.stdout.write("# Pairs that are not read as they should be, and what is made of them; `python -m tests.same_fact` prints them.\n")
    yaml = YAML()
    yaml.width = 400
    yaml.dump(wrong, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
