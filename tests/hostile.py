"""Payloads, the reports that hold them in every place where words of a source can stand, and small readers of what was written."""

import unicodedata
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from ruamel.yaml import YAML

from factcheck.model import (
    Check,
    Claim,
    Comparison,
    Core,
    Decision,
    Frame,
    Group,
    Ignored,
    Kind,
    Label,
    Ledger,
    Period,
    Quantity,
    Report,
    Ruled,
    Ruling,
    Slot,
    Source,
    SourceEntry,
    Tool,
    Undecided,
    Unreadable,
    Verdict,
)

CORPUS = Path(__file__).parent / "corpus" / "hostile.yaml"
LONG = {"WORD*2000": "w" * 2000, "MARKS*300": "a" + "\u0301" * 300 + "b"}  # too long to write out


class Payload(NamedTuple):
    """Words and what they threaten."""

    threat: str
    text: str


def payloads() -> list[Payload]:
    """The rows of the corpus."""
    rows = YAML(typ="safe").load(CORPUS.read_text(encoding="utf-8"))
    return [Payload(row["threat"], LONG.get(row["text"], row["text"])) for row in rows]


def poisoned(words: str) -> Report:
    """A report with everything in it, and these words in every place that a source, a file name or a reason can fill."""
    texts = {f"{n}{words}": f"{words}\n\nThen {words} came, 41 {words} of them.\nAgain {words} went.\n" for n in ("", "b", "c")}
    one, two, three = texts
    claims = [
        _claim("1", one, texts[one], words, 41, words),
        _claim("2", two, texts[two], f"41 {words}", -46, words),
        _claim("3", three, texts[three], words, 43, words),
        _claim("4", three, texts[three], f"Again {words}", None, words),
    ]
    pairs = [claims[:2], claims[1:3], claims[2:], [claims[0], claims[3]]]
    verdicts = (Verdict.DISCREPANCY, Verdict.TENSION, Verdict.AGREE, Verdict.UNDECIDED)
    found = [_group(f"g{n}", pair, verdict, words) for n, (pair, verdict) in enumerate(zip(pairs, verdicts, strict=True))]
    ruled = Decision(
        question=words,
        claims=(Ruled(id="1", quote=words, value=words), Ruled(id="2", quote=words, value=words)),
        verdict=Verdict.TENSION,
        rule="figures_apart",
        ruling=Ruling.CONFLICT,
        reason=words,
        by=words,
        on=date(2031, 5, 4),
    )
    found[0] = found[0].model_copy(update={"decisions": (ruled,)})
    found[1] = found[1].model_copy(update={"decisions": (ruled,), "ruling": Ruling.CONFLICT})
    checks = [
        Check(
            id=f"k{n}",
            rule="part_whole",
            verdict=verdict,
            because=words,
            claims=("1", "2", "3"),
            source=None,
            numbers={"difference": words},
            settle=words,
        )
        for n, verdict in enumerate((Verdict.DISCREPANCY, Verdict.COMPATIBLE))
    ]
    return Report(
        tool=Tool(name="factcheck", version="0.1.0"),
        sources=tuple(_entry(path, text, words) for path, text in texts.items()),
        claims=tuple(claims),
        groups=tuple(found),
        checks=tuple(checks),
        ledger=Ledger(
            mentions=9,
            claims=4,
            grouped=3,
            singletons=("4",),
            ignored=(Ignored(source=one, start=0, end=5, text=words, reason=words),),
            undecided=(Undecided(a="1", b="4", reason=words),),
            capped={words: 2},
            too_common={words: 500},
        ),
        unreadable=(Unreadable(path=words, reason=words),),
        unused_decisions=(ruled,),
        rules={"part_whole": "A part is no larger than its whole.", "figures_apart": "The two figures cannot both be true."},
    )


def _claim(id: str, path: str, text: str, quote: str, n: int | None, words: str) -> Claim:
    start = text.index(quote, len(words) + 2)
    line_start = text.index("Again" if quote.startswith("Again") else "Then")
    end = text.rindex("\n", 0, text.rindex("Again")) if line_start < text.rindex("Again") else len(text) - 1
    value = (
        Quantity(lo=Decimal(n), hi=Decimal(n), unit=words, dimension="count", grain=Decimal(1), written=words)
        if n is not None
        else Period(earliest=date(2031, 5, 2), latest=date(2031, 5, 3), granularity="days", basis=words, written=words)
    )
    slot = Slot(value=words, text=words)
    return Claim(
        id=id,
        source=path,
        start=start,
        end=start + len(quote),
        line=text.count("\n", 0, start) + 1,
        column=start - text.rfind("\n", 0, start),
        quote=quote,
        sentence=text[line_start:end],
        sentence_start=line_start,
        before=text[:line_start][-48:],
        after=text[end : end + 48],
        kind=Kind.NUMBER if n is not None else Kind.PERIOD,
        value=value,
        frame=Frame(measure=slot, event=slot, participants=(slot,), place=(slot,), scope=slot, as_of=slot, attribution=slot),
    )


def _group(id: str, claims: list[Claim], verdict: Verdict, words: str) -> Group:
    ids = tuple(c.id for c in claims)
    pair = Comparison(
        a=ids[0], b=ids[1], verdict=verdict, rule="figures_apart", because=words, numbers={words: words, "a": words, "b": words}
    )
    if verdict is Verdict.TENSION:
        pair = pair.model_copy(update={"capped": words})
    return Group(
        id=id,
        label=words,
        kind="number",
        verdict=verdict,
        labels=(Label.DISPUTE,),
        rule="figures_apart",
        because=words,
        settle=words,
        claims=ids,
        cores=tuple(Core(claims=(c.id,), lo=words, hi=words, sources=(c.source, words), independent=1) for c in claims),
        comparisons=(pair,),
        likeness=(),
    )


def _entry(path: str, text: str, words: str) -> SourceEntry:
    return SourceEntry(
        id=path,
        path=path,
        title=f"{words} {len(path)}",
        publisher=words if path == words else f"{words} {path[0]}",
        published=date(2031, 5, 2),
        published_basis="stated",
        url=words,
        language="en",
        sha256=Source(path="a", text=text).sha256,
        characters=len(text),
        readable=True,
        note=words,
    )


def unseen(text: str) -> list[str]:
    """The characters of a text that a reader cannot see, but for newlines."""
    return [
        f"U+{ord(c):04X}"
        for before, c in zip(" " + text, text, strict=False)
        if c not in "\n\r"
        and (unicodedata.category(c) in {"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"} or c in "\u034f\u115f\u1160\u2800\u3164\uffa0")
        and not (c in "\u200c\u200d" and not before.isascii())
    ]


class Tags(HTMLParser):
    """The tags, links and texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.links: list[str] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, tuple((k, v) for k, v in attrs if k not in ("href", "src"))))
        self.links += [v or "" for k, v in attrs if k in ("href", "src")]

    def handle_endtag(self, tag):
        self.tags.append((f"/{tag}", ()))

    def handle_data(self, data):
        self.texts.append(data)
