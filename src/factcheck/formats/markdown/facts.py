"""The part of the page that is about facts: what a reader must know, what differs, what agrees, what follows."""

from collections.abc import Mapping, Sequence

from ...model import Check, Claim, Core, Group, Verdict
from ...standing import mark, standing, summary
from ..base import CONFLICTS, Base, Pages, counted, speaker, stretch
from .markup import Lines, escape, link, plural, sentence, table, told, voice

SHOWN = 10  # conflicts in the table at the top: what fits one screen
VOICES = 4  # claims in one cell of that table
SIDES = ("a", "b")


class Facts:
    """The sections on facts, each as lines."""

    def __init__(self, pages: Pages, base: Base) -> None:
        self.pages = pages
        self.report = pages.report
        self.base = base
        self.numbers = {one.id: n for n, one in enumerate(pages.conflicts, 1)}

    # what a reader must know

    def head(self) -> Lines:
        """The title, the counts, and one table of at most ten conflicts."""
        pages = self.pages
        yield "# Where the sources differ"
        yield ""
        tool = self.report.tool
        yield f"<!-- Written by {tool.name} {tool.version} from the sources below. Do not edit: run it again. -->"
        yield ""
        yield self._counts()
        yield ""
        known = summary(self.report)
        if known:
            yield f"{known[:1].upper()}{known[1:]}."
            yield ""
        if not pages.conflicts:
            yield "No conflict was found between the claims that could be compared. [What was not compared](#coverage)."
            yield ""
            return
        yield from table(
            ("#", "Verdict", "Question", "What each says", "Why"),
            (self._conflict(one) for one in pages.conflicts[:SHOWN]),
        )
        if len(pages.conflicts) > SHOWN:
            yield f"{plural(len(pages.conflicts) - SHOWN, 'more conflict')} below."
            yield ""
        yield "*Discrepancy*: both cannot be true as stated. *Tension*: both can be, but a careful reader would stop."
        yield ""

    def _counts(self) -> str:
        report, counts = self.report, {v: self.pages.count(v) for v in reversed(Verdict)}
        told = [f"**{counted(v, counts[v])}**" for v in CONFLICTS]
        told += [counted(v, n) for v, n in counts.items() if n and v not in CONFLICTS]
        derived = sum(c.verdict in CONFLICTS for c in report.checks)
        more = f" {plural(derived, 'more conflict follows', 'more conflicts follow')} from claims taken together."
        facts = f"**{plural(len(report.sources), 'source')}, {plural(len(report.groups), 'fact')}** told more than once"
        return f"{facts}: {', '.join(told)}.{more if derived else ''}"

    def _conflict(self, one: Group | Check) -> tuple[str, ...]:
        voices = self.pages.voices(one)
        cell = "<br>".join(voice(c, self.pages, self.base) for c in voices[:VOICES])
        more = f"<br>and {len(voices) - VOICES} more" if len(voices) > VOICES else ""
        number = f"[{self.numbers[one.id]}](#c{self.numbers[one.id]})"
        why = f"{sentence(one.because)}{self._capped(one)}"
        known = f"<br>{escape(mark(one))}" if mark(one) else ""
        return number, f"**{one.verdict.value}**{known}", escape(self.pages.asked(one)), cell + more, why

    # the facts that differ

    def differing(self) -> Lines:
        """A section for each fact that differs."""
        for one in self.pages.differing:
            if one is self.pages.differing[0]:
                yield "## Facts that differ"
                yield ""
            yield from self._section(one)

    def _section(self, one: Group | Check) -> Lines:
        number = self.numbers[one.id]
        yield f'### <a id="c{number}"></a>{number}. {escape(self.pages.asked(one))}'
        yield ""
        yield self._verdict(one)
        yield ""
        for line in standing(one):
            yield escape(line)
            yield ""
        yield from self._claims(self.pages.rows(one))
        if isinstance(one, Group):
            yield from self._cores(one)
        if one.settle:
            yield f"What would settle it: {escape(one.settle)}"
            yield ""
        yield f"<sub>`factcheck explain {one.id}` shows how this was found.</sub>"
        yield ""

    def _verdict(self, one: Group | Check) -> str:
        deciding = self.pages.deciding(one) if isinstance(one, Group) else None
        numbers = one.numbers if isinstance(one, Check) else deciding.numbers if deciding is not None else {}
        labels = "".join(f", {label.value.replace('_', ' ')}" for label in one.labels)
        figures = f" Used: {_figures(numbers)}." if numbers else ""
        capped = self._capped(one)
        verdict = f"**{one.verdict.value.capitalize()}**{labels} (rule `{one.rule}`)"
        return f"{verdict}: {sentence(one.because)}{capped}{figures}"

    def _capped(self, one: Group | Check) -> str:
        capped = self.pages.capped(one)
        return f" But: {sentence(capped)}" if capped else ""

    def _claims(self, claims: Sequence[Claim]) -> Lines:
        yield from table(
            ("Source", "Says", "Where", "Who says it", "As of"),
            (
                (
                    escape(self.pages.names.get(c.source, c.source)),
                    told(c),
                    link(c, f"{c.source}:{c.line}", self.pages, self.base),
                    escape(speaker(c)),
                    escape(self.pages.as_of(c)) or "not dated",
                )
                for c in claims
            ),
        )

    def _cores(self, group: Group) -> Lines:
        if len(group.cores) < 2:
            return
        sides = (f"{escape(stretch(core))} ({plural(len(core.sources), 'source')}{_copies(core)})" for core in group.cores)
        yield f"Sides: {'; '.join(sides)}."
        yield ""

    # what agrees

    def settled(self) -> Lines:
        """Updates, agreements and what is compatible, in one table; then what could not be compared."""
        for title, groups in (
            ("Updates and agreements", self.pages.settled),
            ("Facts that could not be compared", self.pages.undecided),
        ):
            if groups:
                yield f"## {title}"
                yield ""
                head = ("Verdict", "Question", "What each says", "Why")
                yield from table(head, (self._agreed(g) for g in groups))

    def _agreed(self, group: Group) -> tuple[str, ...]:
        rows = self.pages.rows(group)
        cell = "<br>".join(voice(c, self.pages, self.base) for c in rows)
        labels = "".join(f", {label.value.replace('_', ' ')}" for label in group.labels)
        return f"{group.verdict.value}{labels}", escape(group.label), cell, escape(group.because)

    # what follows from several claims

    def checks(self) -> Lines:
        """Sums, parts, durations and orders: inside one source, then across sources."""
        inside = [c for c in self.report.checks if c.source is not None]
        across = [c for c in self.report.checks if c.source is None]
        for title, checks in (("Checks inside one source", inside), ("Checks across sources", across)):
            if checks:
                yield f"## {title}"
                yield ""
                yield from self._checks(checks)

    def _checks(self, checks: Sequence[Check]) -> Lines:
        for check in sorted((c for c in checks if c.id in self.numbers), key=lambda c: self.numbers[c.id]):
            yield from self._section(check)
        rows = [self._held(c) for c in sorted(checks, key=lambda c: (-c.verdict.severity, c.rule, c.id)) if c.id not in self.numbers]
        if rows:
            yield from table(("Verdict", "Check", "From", "Why"), rows)

    def _held(self, check: Check) -> tuple[str, ...]:
        cell = "<br>".join(voice(c, self.pages, self.base) for c in self.pages.of(check.claims))
        return check.verdict.value, escape(self.pages.asked(check)), cell, escape(check.because)


def _figures(numbers: Mapping[str, str]) -> str:
    """The figures of a rule: what it read on the two sides, `a` and `b`, what a reader expects of them, the rest by name."""
    sides = _sides(numbers, "")
    expected = _sides(numbers, "_expected")
    told = [sides] if sides else []
    if expected and expected != sides:
        told.append(f"a reader expects {expected}")
    rest = {k: n for k, n in numbers.items() if k.removesuffix("_expected") not in SIDES}
    return "; ".join([*told, *(f"{escape(k.replace('_', ' '))} {escape(n)}" for k, n in sorted(rest.items()))])


def _sides(numbers: Mapping[str, str], of: str) -> str:
    return " against ".join(escape(numbers[side + of]) for side in SIDES if side + of in numbers)


def _copies(core: Core) -> str:
    """Copies of one text, or sources with one origin, count once."""
    return f", {core.independent} independent" if core.independent < len(core.sources) else ""
