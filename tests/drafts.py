"""The drafts of the corpus: each with the sources it is held against, the truth on each of its claims and quotations, and its exact page.

`python -m tests.drafts --write` writes the pages anew (look at the difference before you commit it); without the option it prints, for
each draft, what the check does not yet say as it should; with `--known` it prints that in the form of known.yaml.
"""

import sys
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from factcheck.checking import check
from factcheck.formats import CHECKED
from factcheck.model import CheckReport

CHECKS = Path(__file__).parent / "corpus" / "checks"
NAMES = tuple(sorted(p.name for p in CHECKS.iterdir() if p.is_dir()))
PAGE, DRAFT = "report.md", "draft.md"


class Told(NamedTuple):
    """What is expected of a claim or a quotation, and what the check says of it; None where it has no such claim."""

    name: str
    wanted: str
    got: str | None


def expected(name: str) -> dict[str, Any]:
    """The truth on a draft, as written by hand."""
    found: dict[str, Any] = YAML(typ="safe").load((CHECKS / name / "expect.yaml").read_text(encoding="utf-8"))
    return found


@cache
def report(name: str) -> CheckReport:
    """The check of a draft against the sources that its truth names."""
    folder = CHECKS / name / expected(name)["against"]
    return check(CHECKS / name / DRAFT, [folder] if folder.name == "seeds" else sorted(folder.glob("*.txt")))


def page(name: str) -> str:
    """The page of a draft, with links to its sources."""
    return next(f for f in CHECKED if f.name == "markdown").render(report(name), f"{expected(name)['against']}/")


def outcomes(name: str) -> tuple[Told, ...]:
    """What is expected of each claim and quotation, and what is said. A row is `quote: verdict`, or `quote: verdict rule`."""
    told, claims = report(name), {c.id: c for c in report(name).claims}
    answers = [(claims[a.claim].quote, a) for a in told.answers]
    out = []
    for quote, wanted in expected(name).get("claims", {}).items():
        words, _, nth = quote.partition("#")  # "12 people#2" is the second claim of these words
        found = [a for q, a in answers if q == words]
        one = found[int(nth or 1) - 1] if len(found) >= int(nth or 1) else None
        got = None if one is None else f"{one.verdict.value} {one.rule}" if " " in wanted else one.verdict.value
        out.append(Told(quote, wanted, got))
    for quote, wanted in expected(name).get("quotations", {}).items():
        status = next((q.status.value for q in told.quotations if q.text.startswith(quote)), None)
        out.append(Told(f"“{quote}", wanted, status))
    return tuple(out)


def unlisted(name: str) -> list[str]:
    """Claims of the draft that its truth does not name."""
    claims = {c.id: c for c in report(name).claims}
    named = {q.partition("#")[0] for q in expected(name).get("claims", {})}
    return [f"{claims[a.claim].quote}: {a.verdict.value} {a.rule}" for a in report(name).answers if claims[a.claim].quote not in named]


def main(arguments: list[str]) -> int:
    """Write the pages, or print what is not said as it should be."""
    for name in NAMES:
        if "--write" in arguments:
            (CHECKS / name / PAGE).write_text(page(name), encoding="utf-8")
            continue
        wrong = [t for t in outcomes(name) if t.got != t.wanted]
        if "--known" in arguments:
            print("".join(f"{name}:\n" if not i else "" for i in range(len(wrong[:1]))), end="")
            print("".join(f'  "{t.name}": {t.got or "no such claim"}\n' for t in wrong), end="")
            continue
        print(f"{name}: {len(outcomes(name)) - len(wrong)} of {len(outcomes(name))}")
        print("".join(f"  {t.name}: {t.got or 'no such claim'}, not {t.wanted}\n" for t in wrong), end="")
        print("".join(f"  not in the truth: {u}\n" for u in unlisted(name)), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
