"""The part of the page that says what was read, and what was not used and why."""

from collections import Counter
from collections.abc import Iterator, Mapping

from ...model import Claim, Verdict
from ..base import Base, Pages, flat, shorten
from .markup import Lines, escape, folded, link, plural, table, told, voice


class Coverage:
    """The section on coverage, as lines."""

    def __init__(self, pages: Pages, base: Base) -> None:
        self.pages = pages
        self.report = pages.report
        self.base = base

    def lines(self) -> Lines:
        """What was read, grouped, stands alone, was ignored and why, capped, undecided, unreadable."""
        ledger = self.report.ledger
        yield "## Coverage"
        yield ""
        yield (
            f"{plural(ledger.mentions, 'mention')} read, {plural(ledger.claims, 'claim')} made of them: "
            f"{ledger.grouped:,} compared in a fact, {len(ledger.singletons):,} said once only. "
            f"{plural(len(ledger.ignored), 'passage')} ignored, "
            f"{plural(len(ledger.undecided), 'pair')} undecided, "
            f"{plural(len(self.report.unreadable), 'file')} unreadable."
        )
        yield ""
        if self.report.unused_decisions:
            said = plural(len(self.report.unused_decisions), "decision meets", "decisions meet")
            yield f"{said} no conflict of these sources: the words, or the values read in them, are others, or do not differ."
            yield ""
        yield from self._sources()
        yield from self._reasons()
        yield from self._lists()

    def _sources(self) -> Lines:
        claims = Counter(c.source for c in self.report.claims)
        alone = Counter(c.source for c in self.pages.of(self.report.ledger.singletons))
        ignored = Counter(i.source for i in self.report.ledger.ignored)
        yield from table(
            ("Source", "File", "Published", "Characters", "Claims", "Said once", "Ignored", "Note"),
            (
                (
                    escape(s.title or s.publisher or s.path),
                    escape(s.path),
                    f"{s.published.isoformat()} ({escape(s.published_basis)})" if s.published is not None else "unknown",
                    f"{s.characters:,}",
                    f"{claims[s.id]:,}",
                    f"{alone[s.id]:,}",
                    f"{ignored[s.id]:,}",
                    escape(s.note or ""),
                )
                for s in self.report.sources
            ),
        )

    def _reasons(self) -> Lines:
        ledger = self.report.ledger
        for title, counts in (
            ("Ignored, by reason", Counter(i.reason for i in ledger.ignored)),
            ("Undecided, by rule", self._undecided()),
            ("Discrepancies shown as tensions, by reason", Counter(ledger.capped)),
            ("Shared by too many claims to put all side by side", Counter(ledger.too_common)),
            ("Unreadable", Counter(f"{u.path}: {u.reason}" for u in self.report.unreadable)),
        ):
            if counts:
                yield from table((title, "Count"), _by_count(counts))

    def _undecided(self) -> Counter[str]:
        pairs = (c for g in self.report.groups for c in g.comparisons if c.verdict is Verdict.UNDECIDED)
        return Counter(c.rule.replace("_", " ") for c in pairs)

    def _lists(self) -> Lines:
        ledger = self.report.ledger
        alone = self.pages.of(ledger.singletons)
        once = (f"“{told(c, 60)}” ({self._where(c)})" for c in alone)
        yield from folded("Said once only", len(alone), once)
        yield from folded(
            "Ignored",
            len(ledger.ignored),
            (f"“{escape(shorten(flat(i.text), 120))}” ({escape(i.source)}, {i.start}–{i.end}): {escape(i.reason)}" for i in ledger.ignored),
        )
        yield from folded("Undecided", len(ledger.undecided), (self._pair(u.a, u.b, u.reason) for u in ledger.undecided))

    def _pair(self, a: str, b: str, reason: str) -> str:
        ends = (voice(c, self.pages, self.base) for c in self.pages.of((a, b)))
        return f"{' and '.join(ends)}: {escape(reason)}"

    def _where(self, claim: Claim) -> str:
        return link(claim, f"{claim.source}:{claim.line}", self.pages, self.base)


def _by_count(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    return ((escape(reason), f"{n:,}") for reason, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
