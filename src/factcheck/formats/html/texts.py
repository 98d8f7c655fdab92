"""The texts of the sources, cut where quotes, sentences and lines begin and end, so that each quote can be marked where it stands."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from ...model import Claim, Report, SourceEntry, Span, Verdict
from .places import Named, Places, web

BLANK = re.compile(r"\n\s*\n")  # blank lines are shown as a gap
ROOM = 4_000_000  # characters of all texts together that a page holds whole; of more it shows the sentences that make claims


class Mention(NamedTuple):
    """What a quote is used for: the cards that hold it, and the most severe of their verdicts; None is said once only."""

    cards: tuple[str, ...]
    verdict: Verdict | None


class Piece(NamedTuple):
    """Words between two cuts: `line` counts where a line begins here, after a blank one where there is a `gap`.

    `anchors` are of the quotes that begin here, `quotes` of all that these words are part of.
    """

    words: str
    line: int | None
    gap: bool
    anchors: tuple[str, ...]
    quotes: tuple[str, ...]
    cards: tuple[str, ...]
    verdict: Verdict | None


class Run(NamedTuple):
    """Pieces of a sentence that makes a claim, or of the text between two such sentences."""

    spoken: bool
    pieces: tuple[Piece, ...]


class Passage(NamedTuple):
    """A stretch of a source: all of it, or one sentence."""

    runs: tuple[Run, ...]


class Text(NamedTuple):
    """A source with its passages; `whole` is false where only the sentences are shown that make claims."""

    source: Named
    title: str
    publisher: str
    published: str
    href: str | None
    file: str | None
    note: str
    whole: bool
    passages: tuple[Passage, ...]


class Texts:
    """The texts of a report; `uses` says what each claim is used for, by id."""

    def __init__(self, places: Places, uses: Mapping[str, Mention]) -> None:
        self.places = places
        self.uses = uses

    @cached_property
    def _report(self) -> Report:
        return self.places.pages.report

    def all(self) -> Iterator[Text]:
        """Each source, in the order of the report."""
        claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in sorted(self._report.claims, key=lambda c: (c.start, c.end, c.id)):
            claims[claim.source].append(claim)
        small = sum(len(s.text) for s in self._report.sources) <= ROOM
        for source in self._report.sources:
            yield self._text(source, claims[source.id], small)

    def _text(self, source: SourceEntry, claims: Sequence[Claim], small: bool) -> Text:
        whole = small and bool(source.text) and all(source.text[c.start : c.end] == c.quote for c in claims)
        passages = (self._passage(source.text, 0, 1, claims),) if whole else tuple(self._sentences(claims))
        inferred = " (inferred)" if source.published_basis == "inferred" else ""
        return Text(
            source=self.places.source(source.id),
            title=source.title or "",
            publisher=source.publisher or "",
            published="" if source.published is None else f"{source.published.isoformat()}{inferred}",
            href=web(source),
            file=self.places.file(source),
            note=source.note or "",
            whole=whole,
            passages=passages,
        )

    def _sentences(self, claims: Sequence[Claim]) -> Iterator[Passage]:
        """The sentences that make claims, each once; a claim whose sentence does not hold it stands alone."""
        spoken: dict[tuple[int, int, str], list[Claim]] = defaultdict(list)
        for c in claims:
            at = c.start - c.sentence_start
            held = at >= 0 and c.sentence[at : at + len(c.quote)] == c.quote
            line = c.line - c.sentence.count("\n", 0, at) if held else c.line
            spoken[(c.sentence_start, line, c.sentence) if held else (c.start, line, c.quote)].append(c)
        for (start, line, words), said in sorted(spoken.items(), key=lambda item: item[0]):
            yield self._passage(words, start, line, said)

    def _passage(self, text: str, start: int, line: int, claims: Sequence[Claim]) -> Passage:
        """`text` stands at `start` of its source, on the line `line`."""
        sentences = _apart(Span(c.sentence_start, c.sentence_start + len(c.sentence)) for c in claims)
        lines = _lines(text, start, line)
        cuts = {start, start + len(text), *lines, *(n for s in sentences for n in s), *(n for c in claims for n in (c.start, c.end))}
        edges = sorted(n for n in cuts if start <= n <= start + len(text))
        runs: list[tuple[int, list[Piece]]] = []
        starts = [s.start for s in sentences]
        waiting, open_quotes = list(reversed(claims)), list[Claim]()
        for a, b in pairwise(edges):
            while waiting and waiting[-1].start <= a:
                open_quotes.append(waiting.pop())
            open_quotes = [c for c in open_quotes if c.end > a]
            at = bisect_right(starts, a) - 1
            sentence = at if at >= 0 and a < sentences[at].end else -1 - len(starts[: at + 1])
            if not runs or runs[-1][0] != sentence:
                runs.append((sentence, []))
            runs[-1][1].append(self._piece(text[a - start : b - start], lines.get(a), a, open_quotes))
        return Passage(tuple(Run(sentence >= 0, tuple(pieces)) for sentence, pieces in runs))

    def _piece(self, words: str, line: tuple[int, bool] | None, at: int, quotes: Sequence[Claim]) -> Piece:
        used = [self.uses[c.id] for c in quotes if c.id in self.uses]
        verdicts = [u.verdict for u in used if u.verdict is not None]
        begin = dict.fromkeys(self.places.quote(c) for c in quotes if c.start == at)
        return Piece(
            words=BLANK.sub("\n", words),
            line=None if line is None else line[0],
            gap=line is not None and line[1],
            anchors=tuple(begin),
            quotes=tuple(dict.fromkeys(self.places.quote(c) for c in quotes)),
            cards=tuple(dict.fromkeys(card for u in used for card in u.cards)),
            verdict=max(verdicts, key=lambda v: v.severity) if verdicts else None,
        )


def _apart(sentences: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences in order, without those that overlap an earlier one."""
    kept: list[Span] = []
    for s in sorted(set(sentences)):
        if s.start < s.end and (not kept or kept[-1].end <= s.start):
            kept.append(s)
    return tuple(kept)


def _lines(text: str, start: int, line: int) -> dict[int, tuple[int, bool]]:
    """Where the lines begin that are not blank, with their numbers and whether a blank line stands before."""
    found, at, gap = dict[int, tuple[int, bool]](), start, False
    for number, words in enumerate(text.split("\n"), line):
        if words.strip():
            found[at] = number, gap
        gap = not words.strip()
        at += len(words) + 1
    return found
