"""The check of a draft as a Markdown page: the draft line by line, with what the sources say to each of its claims and quotations."""

from collections.abc import Iterator, Sequence

from ...inert import address
from ...model import Answer, CheckReport, Claim, Passage, Quotation, QuoteStatus, Support
from ...standing import mark, standing, summary
from ..base import Base, flat, said, shorten
from .markup import Lines, escape, folded, in_sentence, plural, sentence, table

ORDER = (Support.CONTRADICTED, Support.PARTLY, Support.NOT_FOUND, Support.SUPPORTED)
VOICES = 3  # claims of sources shown with an answer; the JSON report has them all


def render_draft(report: CheckReport, base: Base = "") -> str:
    """The check as GitHub-flavoured Markdown. `base` leads from the folder of the page to the sources."""
    page = Page(report, base)
    parts = (page.head(), page.draft(), page.unchecked(), page.sources())
    return "\n".join(line for part in parts for line in part).rstrip("\n") + "\n"


class Page:
    """The parts of the page, each as lines."""

    def __init__(self, report: CheckReport, base: Base) -> None:
        self.report, self.base = report, base
        self.claims = {c.id: c for c in report.claims}
        self.marks = _marks(report, self.claims)
        self.numbers = {id(one): n for n, (_, _, one) in enumerate(self.marks, 1)}

    def head(self) -> Lines:
        """The title, the counts, and a table of what the writer should look at."""
        report = self.report
        yield f"# {escape(report.draft.path)} against its sources"
        yield ""
        tool = report.tool
        yield f"<!-- Written by {tool.name} {tool.version} from the draft and the sources below. Do not edit: run it again. -->"
        yield ""
        yield self._counts()
        yield ""
        rows = [self._row(one) for _, _, one in self.marks if _of_note(one)]
        if rows:
            yield from table(("#", "Line", "Answer", "The draft says", "Why"), rows)

    def _counts(self) -> str:
        report = self.report
        told = ", ".join(f"{report.count(v):,} {_plain(v)}" for v in ORDER if report.count(v))
        line = f"**{plural(len(report.answers), 'claim')}** against {plural(len(report.sources), 'source')}{': ' if told else ''}{told}."
        if report.quotations:
            counts = ((s, sum(q.status is s for q in report.quotations)) for s in QuoteStatus)
            line += f" **{plural(len(report.quotations), 'quotation')}**: {', '.join(f'{n:,} {_plain(s)}' for s, n in counts if n)}."
        known = summary(report)
        return f"{line} {known[:1].upper()}{known[1:]}." if known else line

    def _row(self, one: Answer | Quotation) -> tuple[str, ...]:
        n = f"[{self.numbers[id(one)]}](#d{self.numbers[id(one)]})"
        if isinstance(one, Quotation):
            return (
                n,
                str(one.line),
                f"quotation **{_plain(one.status)}**",
                f"“{escape(shorten(flat(one.text), 90))}”",
                sentence(one.because),
            )
        claim = self.claims[one.claim]
        known = f"<br>{escape(mark(one))}" if mark(one) else ""
        return n, str(claim.line), f"**{_plain(one.verdict)}**{known}", f"“{escape(shorten(flat(claim.quote), 90))}”", sentence(one.because)

    def draft(self) -> Lines:
        """The draft line by line: its claims in bold with a number, and under each line what the sources say to them."""
        yield "## The draft"
        yield ""
        start = 0
        for number, line in enumerate(self.report.text.split("\n"), 1):
            end = start + len(line)
            here = [m for m in self.marks if start <= m[0] < end + 1 and m[0] < start + len(line) + 1]
            if line.strip():
                yield f"<sub>{number}</sub> {self._line(start, end, here)}"
                yield ""
            for _, _, one in here:
                yield from self._noted(one)
            if here:
                yield ""
            start = end + 1

    def _line(self, start: int, end: int, marks: Sequence[tuple[int, int, Answer | Quotation]]) -> str:
        """A line of the draft, each claim in bold and each with its number."""
        text, out, at = self.report.text, [], start
        for lo, hi, one in marks:
            number = f"<sup>{self.numbers[id(one)]}</sup>"
            if isinstance(one, Quotation):
                out += [_piece(text[at:lo]), number]
                at = max(at, lo)
                continue
            first, last = max(at, lo), max(at, min(hi, end))  # what two claims share is shown once
            quote = escape(text[first:last])
            out += [_piece(text[at:lo]), f"<b>{quote}</b>{number}" if quote else number]
            at = last
        return "".join((*out, _piece(text[at:end]))).strip()

    def _noted(self, one: Answer | Quotation) -> Lines:
        n = self.numbers[id(one)]
        if isinstance(one, Quotation):
            yield f'- <a id="d{n}"></a>{n}. Quotation **{_plain(one.status)}**: {sentence(one.because)}'
            if one.difference:
                yield f"  - {_difference(one)}"
            yield from (f"  - {self._passage(p)}" for p in one.found[:VOICES])
            return
        yield from self._answered(one, n)

    def _answered(self, one: Answer, n: int) -> Lines:
        alone = "" if one.independent < 2 else f" {plural(one.independent, 'independent source')}."
        yield f'- <a id="d{n}"></a>{n}. **{_plain(one.verdict)}** (rule `{one.rule}`): {sentence(one.because)}{alone}'
        yield from (f"  - {sentence(line)}" for line in standing(one))
        yield from (f"  - {self._voice(self.claims[i])}" for i in one.decided_by[:VOICES])
        yield from (f"  - against it: {self._voice(self.claims[i])}" for i in one.against[:VOICES])
        if one.nearest is not None:
            yield f"  - nearest: {self._voice(self.claims[one.nearest])}"

    def _voice(self, claim: Claim) -> str:
        return f"{self._link(claim.source, claim.line)}: {in_sentence(said(claim))}"

    def _passage(self, passage: Passage) -> str:
        who = "" if passage.speaker is None else f" ({escape(passage.speaker)})"
        return f"{self._link(passage.source, passage.line)}: “{escape(shorten(flat(passage.text), 300))}”{who}"

    def _link(self, source: str, line: int) -> str:
        words = escape(f"{source}:{line}")
        prefix = self.base if isinstance(self.base, str) else self.base.get(source)
        return words if prefix is None else f"[{words}]({address(source, prefix)}#L{line})"

    def unchecked(self) -> Lines:
        """The sentences that hold nothing to check."""
        rows = (f"line {u.line}: “{escape(shorten(flat(u.text), 120))}”: {escape(u.reason)}" for u in self.report.unchecked)
        yield from folded("Not checked", len(self.report.unchecked), rows)

    def sources(self) -> Lines:
        """What the draft was held against, and what could not be read."""
        yield "## Sources"
        yield ""
        rows = (
            (escape(s.title or s.publisher or s.path), escape(s.path), _day(s.published), escape(s.note or "")) for s in self.report.sources
        )
        yield from table(("Source", "File", "Published", "Note"), rows)
        if self.report.unreadable:
            yield from table(("Unreadable", "Why"), ((escape(u.path), escape(u.reason)) for u in self.report.unreadable))


def _day(published: object) -> str:
    return "unknown" if published is None else str(published)


def _plain(one: Support | QuoteStatus) -> str:
    return one.value.replace("_", " ")


def _of_note(one: Answer | Quotation) -> bool:
    return one.status is not QuoteStatus.EXACT if isinstance(one, Quotation) else one.verdict is not Support.SUPPORTED


def _marks(report: CheckReport, claims: dict[str, Claim]) -> list[tuple[int, int, Answer | Quotation]]:
    """The claims and quotations of the draft with their places, in order."""
    found: list[tuple[int, int, Answer | Quotation]] = [(claims[a.claim].start, claims[a.claim].end, a) for a in report.answers]
    found += [(q.start, q.end, q) for q in report.quotations]
    return sorted(found, key=lambda m: (m[0], -m[1]))


def _piece(text: str) -> str:
    """A stretch of a line, escaped, with the white space at its ends kept as one space."""
    shown = escape(text)
    if not shown:
        return " " if text else ""
    return f"{' ' if text[:1].isspace() else ''}{shown}{' ' if text[-1:].isspace() else ''}"


def _difference(quotation: Quotation) -> str:
    """The difference word by word: what only the draft has struck out, what only the source has underlined."""
    return f"word by word: {' '.join(_words(quotation))}"


def _words(quotation: Quotation) -> Iterator[str]:
    tags = {"draft": "del", "source": "ins"}
    for word in quotation.difference:
        tag = tags.get(word.side)
        yield escape(word.text) if tag is None else f"<{tag}>{escape(word.text)}</{tag}>"
