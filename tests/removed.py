"""reports/removed.md: what each cap and each veto took away on the stories, beside what was grouped.

`python -m tests.firing --write` writes it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from factcheck.model import Claim, Comparison, Group, Report, Verdict
from factcheck.pipeline import compare, load

if __package__:
    from .firing import CAPS, NAMES, VETOES, Pair, rightly_taken, stopped, taken, wanted, without_cap, without_veto
    from .stories import STORIES, ran
else:
    from firing import CAPS, NAMES, VETOES, Pair, rightly_taken, stopped, taken, wanted, without_cap, without_veto
    from stories import STORIES, ran

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "reports" / "removed.md"
SEEDS = ROOT / "seeds"
SHOWN = 3  # examples of each
AROUND = 90  # characters kept on each side of the words of a claim
THOUSAND = 1000
Without = Callable[[str, str], tuple[Group, ...]]
JUDGED = {False: "**wrongly removed: one fact**", True: "rightly removed", None: "the facts of the story do not say"}
HEAD = """# What caps and vetoes take away

<!-- Written by `python -m tests.firing --write` from tests/corpus/stories. Do not edit: run it again. -->

Beside every precision stands what it cost. A cap shows a discrepancy as a tension; a veto keeps two claims out of one fact, so that they
are not compared. For each, the stories are judged or grouped again with it alone off. What is a discrepancy then, and is none now, is what
it removed. Whether it should have been is told by the facts that are written by hand beside each story (`expect.yaml`): *real* are those
between two claims of one fact that is a discrepancy, *rightly* those between claims of two facts, or of a fact that is none.
"""


class Removed(NamedTuple):
    """A discrepancy that one cap or veto removed."""

    story: str
    pair: Pair
    found: Comparison
    right: bool | None


def kept_apart(veto: str) -> list[Removed]:
    """The pairs of claims that this veto alone keeps apart, with what would be said of the two side by side."""
    found = ((story, pair, c) for story in NAMES for pair, c in sorted(stopped(story).get(veto, {}).items()))
    return [Removed(story, pair, c, wanted(story, pair)) for story, pair, c in found]


class Cost(NamedTuple):
    """What a cap or veto removed: discrepancies between two claims, facts that would hold one, and the claims grouped without it."""

    pairs: tuple[Removed, ...]
    facts: int
    grouped: int


@cache
def cost(name: str, without: Without) -> Cost:
    """The cost of a cap or veto on all stories."""
    pairs: list[Removed] = []
    facts = grouped = 0
    for story in NAMES:
        groups = without(story, name)
        gone = taken(story, groups)
        pairs += [Removed(story, pair, c, rightly_taken(story, pair)) for pair, c in sorted(gone.items())]
        ids = {c.a for c in gone.values()}
        facts += sum(g.verdict is Verdict.DISCREPANCY and bool(ids & set(g.claims)) for g in groups)
        grouped += sum(len(g.claims) for g in groups)
    return Cost(tuple(pairs), facts, grouped)


def page() -> str:
    """The page."""
    return "\n".join(
        [
            HEAD,
            *_density(),
            *_caps(),
            *_vetoes(),
            *_examples("Caps", CAPS, lambda name: cost(name, without_cap).pairs, "Without it"),
            *_examples("Vetoes", VETOES, kept_apart, "Side by side"),
        ]
    )


def write() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


@cache
def words() -> int:
    """The words of all stories."""
    return sum(_words(p.read_text(encoding="utf-8")) for name in NAMES for p in (STORIES / name).glob("*.txt"))


def _words(text: str) -> int:
    return len(text.split())


def _rate(grouped: int, among: int) -> str:
    return f"{grouped * THOUSAND / among:.1f}"


def _density() -> Iterator[str]:
    grouped = sum(ran(name).report.ledger.grouped for name in NAMES)
    seeds: Report = compare([SEEDS])
    among = sum(_words(s.text) for s in load([SEEDS]))
    yield "| | claims grouped | in 1,000 words |"
    yield "| --- | ---: | ---: |"
    yield f"| {len(NAMES)} stories | {grouped:,} | {_rate(grouped, words())} |"
    yield f"| seeds | {seeds.ledger.grouped:,} | {_rate(seeds.ledger.grouped, among)} |"
    yield ""


def _caps() -> Iterator[str]:
    yield "| cap | discrepancies removed | facts | real | rightly | not said |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for name in CAPS:
        yield f"| `{name}` | {_counts(cost(name, without_cap))} |"
    yield ""


def _vetoes() -> Iterator[str]:
    yield "Of a veto, pairs are told too: those above the joining threshold that it alone keeps apart, how many of them are one fact by"
    yield "the facts of their story, how many two, and how many would be a discrepancy side by side (of many others the gates of the"
    yield "verdict say what the veto says, that the two do not compare). The last column: claims grouped in 1,000 words without the veto."
    yield ""
    yield "| veto | discrepancies removed | facts | real | rightly | not said | pairs apart | one fact | two | discrepancies | grouped |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name in VETOES:
        found, apart = cost(name, without_veto), kept_apart(name)
        told = (len(apart), *(sum(r.right is right for r in apart) for right in (False, True)))
        fought = sum(r.found.verdict is Verdict.DISCREPANCY for r in apart)
        yield f"| {name} | {_counts(found)} | {' | '.join(map(str, told))} | {fought} | {_rate(found.grouped, words())} |"
    yield ""


def _counts(found: Cost) -> str:
    verdicts = [sum(r.right is right for r in found.pairs) for right in (False, True, None)]
    return " | ".join(map(str, (len(found.pairs), found.facts, *verdicts)))


def _examples(title: str, names: Iterable[str], found: Callable[[str], Sequence[Removed]], otherwise: str) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    for name in names:
        yield f"### {name}"
        yield ""
        yield from (_example(removed, otherwise) for removed in _chosen(found(name)))
        yield ""


def _chosen(pairs: Sequence[Removed]) -> list[Removed]:
    """One that was wrong, and several that a reader would want removed: discrepancies first, of as many stories as there are."""
    ordered = sorted(pairs, key=lambda r: (r.found.verdict is not Verdict.DISCREPANCY, r.right is None))
    wrong, good = ([r for r in ordered if (r.right is False) is w] for w in (True, False))
    first = {r.story: r for r in reversed(good)}
    spread = sorted(first.values(), key=good.index)
    return [*wrong[:1], *[*spread, *(r for r in good if r not in spread)][:SHOWN]]


def _example(removed: Removed, otherwise: str) -> str:
    claims = {c.id: c for c in ran(removed.story).report.claims}
    a, b = (_told(claims[i], removed.story) for i in removed.pair)
    return f"- {a}; {b}. {otherwise}: {_plain(removed.found.because.rstrip('.'))} – {JUDGED[removed.right]}."


def _told(claim: Claim, story: str) -> str:
    """The words of a claim in their sentence, cut where it is long, with their source."""
    at = claim.start - claim.sentence_start
    before, own, after = claim.sentence[:at], claim.sentence[at : at + len(claim.quote)], claim.sentence[at + len(claim.quote) :]
    before = before if len(before) <= AROUND else f"… {before[-AROUND:].partition(' ')[2]}"
    after = after if len(after) <= AROUND else f"{after[:AROUND].rpartition(' ')[0]} …"
    return f"“{_plain(before)}**{_plain(own)}**{_plain(after)}” ({story}/{claim.source})"


def _plain(text: str) -> str:
    return re.sub(r"([\\*_$<>|\[\]`])", r"\\\1", re.sub(r"\s+", " ", text))
