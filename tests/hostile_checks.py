"""A check of a draft that holds the words of a payload in every place where words of a draft, of a source or of a file name can stand."""

from datetime import date
from typing import Literal

from hostile import _claim, _entry

from factcheck.model import (
    Answer,
    CheckReport,
    Claim,
    Decision,
    Passage,
    Quotation,
    QuoteStatus,
    Ruled,
    Ruling,
    Source,
    Support,
    Tool,
    Unchecked,
    Unreadable,
    Verdict,
    Word,
)


def poisoned_check(words: str) -> CheckReport:
    """A check with an answer of each sort, a quotation of each status, and these words in every place that others can fill."""
    body = f"{words}\n\nThen {words} came, 41 {words} of them.\nAgain {words} went.\n"
    draft = f"draft{words}"
    texts = {f"{n}{words}": body for n in ("", "b", "c")}
    one, two, three = texts
    quotes = (words, f"41 {words}", words, f"Again {words}")
    mine = [_claim(f"d{n}", draft, body, quote, None if n == 3 else 41, words) for n, quote in enumerate(quotes)]
    theirs = [_claim(f"s{n}", path, body, words, 43, words) for n, path in enumerate((one, two, three))]
    return CheckReport(
        tool=Tool(name="factcheck", version="0.1.0"),
        draft=_entry(draft, body, words),
        text=body,
        sources=tuple(_entry(path, text, words) for path, text in texts.items()),
        claims=(*mine, *theirs),
        answers=tuple(_answers(mine, theirs, words)),
        quotations=tuple(_quotations(body, one, words)),
        unchecked=(Unchecked(start=0, end=len(words), line=1, text=words, reason=words),),
        unreadable=(Unreadable(path=words, reason=words),),
        unused_decisions=(_ruled(words, "draft"),),
    )


def _ruled(words: str, type: Literal["fact", "draft"]) -> Decision:
    return Decision(
        question=words,
        claims=(Ruled(id="1", quote=words, value=words), Ruled(id="2", quote=words, value=words)),
        type=type,
        verdict=Support.CONTRADICTED if type == "draft" else Verdict.DISCREPANCY,
        rule="other_figure",
        ruling=Ruling.NO_CONFLICT,
        reason=words,
        by=words,
        on=date(2031, 5, 4),
    )


def _answers(mine: list[Claim], theirs: list[Claim], words: str) -> list[Answer]:
    said = {"because": words, "numbers": {"a": words, "b": words, words: words}}
    first, second, third = (c.id for c in theirs)
    sources = tuple(c.source for c in theirs)
    return [
        Answer(
            claim=mine[0].id,
            verdict=Support.CONTRADICTED,
            rule="other_figure",
            decided_by=(first, second, third),
            sources=sources,
            independent=3,
            ruling=Ruling.NO_CONFLICT,
            decisions=(_ruled(words, "draft"),),
            **said,
        ),
        Answer(
            claim=mine[1].id,
            verdict=Support.PARTLY,
            rule="sources_differ",
            decided_by=(first,),
            against=(second, third),
            sources=sources[:1],
            decisions=(_ruled(words, "draft"),),
            between=(_ruled(words, "fact"),),
            **said,
        ),
        Answer(claim=mine[2].id, verdict=Support.NOT_FOUND, rule="not_found", nearest=first, **said),
        Answer(claim=mine[3].id, verdict=Support.SUPPORTED, rule="borne_out", decided_by=(second,), sources=sources[1:2], **said),
    ]


def _quotations(text: str, source: str, words: str) -> list[Quotation]:
    start = text.index("Then ") + 5
    end = start + len(words)
    found = Passage(source=source, start=start, end=end, line=Source(path=source, text=text).place(start)[0], text=words, speaker=words)
    sides = tuple(Word(side=side, text=words) for side in ("both", "draft", "source"))
    return [
        Quotation(
            start=start,
            end=end,
            line=found.line,
            text=words,
            speaker=words,
            status=status,
            because=words,
            found=() if status is QuoteStatus.NOT_FOUND else (found,),
            difference=sides if status is QuoteStatus.ALTERED else (),
        )
        for status in QuoteStatus
    ]
