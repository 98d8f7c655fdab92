"""Reports made by hand for the tests of formats, of explain and of verify."""

from datetime import date
from decimal import Decimal

from factcheck.model import (
    Check,
    Claim,
    Comparison,
    Core,
    Feature,
    Frame,
    Group,
    Hedge,
    Ignored,
    Kind,
    Label,
    Ledger,
    Likeness,
    Quantity,
    Report,
    Slot,
    Source,
    SourceEntry,
    Tool,
    Undecided,
    Unreadable,
    Verdict,
)

TEXTS = {
    "herald.txt": "Ferry sinks off Port Lowell\n\nThe coast guard said 41 passengers were rescued.\nMore than 30 drowned.\n",
    "wire.txt": "Night ferry lost\n\nIn all, 46 passengers were rescued by dawn.\nAbout 200 people were on board.\n",
    "radio.txt": "Ferry latest\n\nSome 200 people were on board, the owner said.\n",
}


def claim(source, quote, n, *, hedge=Hedge.NONE, unit="person", speaker=None, texts=TEXTS, id=None):
    """A claim of n at the first place of `quote` in the source."""
    text = texts[source]
    start = text.index(quote)
    line_start = text.rfind("\n", 0, start) + 1
    sentence = text[line_start : text.find("\n", start)]
    return Claim(
        id=id or f"{source[0]}{n}",
        source=source,
        start=start,
        end=start + len(quote),
        line=text.count("\n", 0, start) + 1,
        column=start - line_start + 1,
        quote=quote,
        sentence=sentence,
        sentence_start=line_start,
        kind=Kind.QUANTITY,
        value=Quantity(lo=Decimal(n), hi=Decimal(n), unit=unit, dimension="count", hedge=hedge, grain=Decimal(1), written=quote),
        frame=Frame(
            measure=Slot(value="rescued", text="rescued", start=start, end=start + 3),
            attribution=None if speaker is None else Slot(value=speaker, text=speaker),
        ),
    )


def entry(path, text, **more):
    """A source as a report names it."""
    fields = {
        "title": None,
        "publisher": None,
        "published": None,
        "published_basis": "unknown",
        "url": None,
        "note": None,
    }
    source = Source(path=path, text=text)
    return SourceEntry(
        id=path,
        path=path,
        language="en",
        sha256=source.sha256,
        characters=len(text),
        readable=True,
        **{**fields, **more},
    )


def group(claims, verdict, label, *, because, rule="figures_apart", labels=(), settle=None, numbers=None):
    """A group of claims, each its own core."""
    ids = tuple(c.id for c in claims)
    cores = tuple(Core(claims=(c.id,), lo=str(c.value.lo), hi=str(c.value.hi), sources=(c.source,), independent=1) for c in claims)
    pair = Comparison(a=ids[0], b=ids[1], verdict=verdict, rule=rule, because=because, numbers=numbers or {})
    evidence = (
        Feature(name="same_measure", weight=2.5, because="both count the rescued"),
        Feature(name="other_words", weight=-0.5, because="passengers against people"),
    )
    likeness = Likeness(a=ids[0], b=ids[1], score=2.0, features=evidence)
    return Group(
        id=f"g-{ids[0]}",
        label=label,
        kind="quantity",
        verdict=verdict,
        labels=tuple(labels),
        rule=rule,
        because=because,
        settle=settle,
        claims=ids,
        cores=cores,
        comparisons=(pair,),
        likeness=(likeness,),
    )


def report(*, groups=None, claims=None, checks=None, texts=TEXTS):
    """The ferry report: one discrepancy, one agreement, one check, and a ledger with something of everything."""
    saved = [
        claim("herald.txt", "41 passengers", 41, speaker="The coast guard", texts=texts),
        claim("wire.txt", "46 passengers", 46, texts=texts),
    ]
    aboard = [
        claim("wire.txt", "About 200 people", 200, hedge=Hedge.ABOUT, texts=texts),
        claim("radio.txt", "Some 200 people", 200, hedge=Hedge.ABOUT, texts=texts),
    ]
    drowned = claim("herald.txt", "More than 30", 30, hedge=Hedge.MORE_THAN, texts=texts)
    return Report(
        tool=Tool(name="factcheck", version="0.1.0"),
        sources=(
            entry(
                "herald.txt",
                texts["herald.txt"],
                publisher="The Lowell Herald",
                published=date(2031, 5, 2),
                published_basis="stated",
            ),
            entry("radio.txt", texts["radio.txt"]),
            entry("wire.txt", texts["wire.txt"], title="Night ferry lost", note="encoding guessed: windows-1252"),
        ),
        claims=tuple(claims) if claims is not None else (*saved, *aboard, drowned),
        groups=tuple(groups)
        if groups is not None
        else (
            group(
                saved,
                Verdict.DISCREPANCY,
                "How many passengers were rescued?",
                because="41 and 46 are 5 apart, and neither is hedged",
                labels=(Label.DISPUTE,),
                settle="the coast guard's list of survivors",
                numbers={"difference": "5"},
            ),
            group(aboard, Verdict.AGREE, "How many were on board?", because="both say 200", rule="same_figure"),
        ),
        checks=tuple(checks)
        if checks is not None
        else (
            Check(
                id="k1",
                rule="part_whole",
                verdict=Verdict.COMPATIBLE,
                because="46 rescued of 200 on board",
                claims=("w46", "w200"),
                source="wire.txt",
            ),
        ),
        ledger=Ledger(
            mentions=7,
            claims=5,
            grouped=4,
            singletons=("h30",),
            ignored=(Ignored(source="wire.txt", start=0, end=5, text="Night", reason="a word of time that states none here"),),
            undecided=(Undecided(a="h41", b="w200", reason="scope: rescued against on board"),),
            capped={"the day was inferred": 2},
        ),
        unreadable=(Unreadable(path="scan.pdf", reason="binary file"),),
    )
