"""A finding -> a curated fact as YAML, ready for `claims/`: the passages that state it, how they are read, and the verdict."""

from collections.abc import Iterator, Sequence

from . import written
from .formats.base import Pages, flat, read_as, stop
from .model import Check, Claim, Frozen, Group, Period, Report, Source
from .pipeline import compare
from .settings import Settings
from .sources.claims import ByCheck, ClaimsError, Curated, Expected, Fact
from .verify import examine
from .verify.values import readings, same

HEADER = "# yaml-language-server: $schema=claim.schema.json"  # for editors, and for pytest
LEAST = 32  # characters of a quote: shorter ones are found anywhere once a text grows


class Printed(Frozen):
    """A curated fact as a YAML document, and what of it does not hold as it stands."""

    text: str
    broken: tuple[str, ...]


def curate(report: Report, one: Group | Check, sources: Sequence[Source], folder: str | None, settings: Settings | None = None) -> Printed:
    """The finding as a curated fact; `folder` is where its sources stand, None where the configuration says so.

    It names the passages that decide, or all of them where these alone do not give the verdict again.
    """
    pages = Pages(report)
    texts = {s.path: s for s in sources}
    tried = [_printed(one, claims, pages, texts, folder, settings) for claims in dict.fromkeys((pages.voices(one), pages.rows(one)))]
    return min(tried, key=lambda p: len(p.broken))


def _printed(
    one: Group | Check, claims: Sequence[Claim], pages: Pages, texts: dict[str, Source], folder: str | None, settings: Settings | None
) -> Printed:
    fact = Fact(
        fact=pages.asked(one),
        expect=one.verdict,
        by=ByCheck(check=one.rule) if isinstance(one, Check) else "group",
        claims=tuple(_expected(c, texts[c.source]) for c in claims),
        why=stop(flat(one.because)),
    )
    row = fact.model_dump(mode="json", exclude_defaults=True)
    head = {"fact": row.pop("fact"), **({"sources": folder} if folder is not None else {})}
    return Printed(text=f"{HEADER}\n---\n{written.text({**head, **row})}", broken=tuple(_breaks(fact, texts, settings)))


def _breaks(fact: Fact, texts: dict[str, Source], settings: Settings | None) -> Iterator[str]:
    """What `factcheck verify` would say of it: it reads the sources that the fact names, and no others."""
    named = [texts[path] for path in sorted({c.source for c in fact.claims})]
    lines = tuple(range(len(fact.claims)))
    curated = Curated(fact=fact, file="", line=0, claim_lines=lines, apart_lines=())
    try:
        for outcome in examine([curated], named, compare(named, settings=settings)):
            yield from (b.message for b in outcome.breaks)
    except ClaimsError as e:
        yield str(e)


def _expected(claim: Claim, source: Source) -> Expected:
    return Expected(source=claim.source, quote=passage(claim, source.text), says=_says(claim, source))


def _says(claim: Claim, source: Source) -> str:
    """Words that are read as the value of the claim: its own, those of its value or its days, or its own with what is around them."""
    value = claim.value
    days = (value.earliest, value.latest) if isinstance(value, Period) else ()
    told = (claim.quote, getattr(value, "written", ""), read_as(claim), *(day.isoformat() for day in days if day is not None))
    words = (" ".join(w.split()) for w in (*told, *_wider(claim, source.text)) if w.strip())
    return next((w for w in words if any(same(m.value, value) for m in readings(w, source))), claim.quote)


def passage(claim: Claim, text: str) -> str:
    """The words of a claim with as much of its sentence around them as makes the passage stand once in the text; verbatim."""
    last = claim.quote
    for last in _wider(claim, text):
        if len(last) >= LEAST and text.count(last) == 1:
            break
    return last


def _wider(claim: Claim, text: str) -> Iterator[str]:
    """The words of a claim, then with a word more on each side, up to its sentence."""
    first, last = claim.sentence_start, claim.sentence_start + len(claim.sentence)
    start, end = claim.start, claim.end
    yield text[start:end]
    while start > first or end < last:
        start, end = _word_before(text, start, first), _word_after(text, end, last)
        yield text[start:end]


def _word_before(text: str, start: int, first: int) -> int:
    at = first + len(text[first:start].rstrip())
    return max(text.rfind(" ", first, at) + 1, first)


def _word_after(text: str, end: int, last: int) -> int:
    at = end + len(text[end:last]) - len(text[end:last].lstrip())
    space = text.find(" ", at, last)
    return last if space < 0 else space
