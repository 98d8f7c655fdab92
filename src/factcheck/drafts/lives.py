"""Claims -> the same claims, with the dates beside a name given to the birth and the death that they are of."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..lexicon import Lexicon
from ..lexicon.drafts import Stage
from ..model import Claim, Kind, Period, Slot, Token, tokenize
from .spans import first, is_span, last

OPENS, CLOSES = "(", ")"
DATES = (Kind.DATE, Kind.PERIOD)
WHOLE = "life"  # of a span that holds both ends
SIGNS = 2  # signs of a dash between two dates: "–", "--"


def dated(claims: Sequence[Claim], lexicon: Lexicon) -> tuple[Claim, ...]:
    """The same claims: "Ada Marsh (born 3 May 1920)" dates her birth, "(3 May 1920 – 8 June 1999)" her birth and her death.

    A life that is told as one span makes two claims of the same words, the second with an id of its own.
    """
    sentences: defaultdict[tuple[str, int], list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind in DATES:
            sentences[c.source, c.sentence_start].append(c)
    found = {(c.source, c.id): event for inside in sentences.values() for c, event in _of_sentence(inside, lexicon)}
    out: list[Claim] = []
    for c in claims:
        event = found.get((c.source, c.id))
        if event == WHOLE and isinstance(c.value, Period):
            lives = lexicon.drafts.lives
            out.append(_with(c, lives.born.event).model_copy(update={"value": first(c.value)}))
            out.append(_with(c, lives.died.event).model_copy(update={"value": last(c.value), "id": f"{c.id}'"}))
        else:
            out.append(c if event is None else _with(c, event))
    return tuple(out)


def _with(claim: Claim, event: str) -> Claim:
    slot = Slot(value=event, text=claim.quote, start=claim.start, end=claim.end)
    return claim.model_copy(update={"frame": claim.frame.model_copy(update={"event": slot, "also": (), "agent": None})})


def _of_sentence(claims: Sequence[Claim], lexicon: Lexicon) -> Iterator[tuple[Claim, str]]:
    lives = lexicon.drafts.lives
    tokens = tokenize(claims[0].sentence)
    for lo, hi in _brackets(tokens):
        inside = [c for c in claims if tokens[lo].end <= c.start - c.sentence_start < tokens[hi].start]
        words = [t.fold for t in tokens[lo + 1 : hi]]
        if len(inside) == 1 and is_span(inside[0].value) and not _beside(inside, tokens[lo + 1 : hi]):
            yield inside[0], WHOLE
        elif _only_dates(inside, tokens[lo + 1 : hi]):
            yield from zip(inside, (lives.born.event, lives.died.event), strict=True)
        for stage in (lives.born, lives.died):
            if any(w in stage.words for w in words):
                yield from ((c, stage.event) for c in _after(inside, tokens[lo + 1 : hi], stage)[:1])
    for c in claims:
        event = c.frame.event
        for stage in (lives.born, lives.died):
            if event is not None and event.value in stage.words:
                yield c, stage.event


def _brackets(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The brackets that stand right behind a name, as indices of their signs."""
    at = None
    for i, t in enumerate(tokens):
        if t.text == OPENS:
            named = i > 0 and (tokens[i - 1].text[0].isupper() or not tokens[i - 1].is_word)
            at = i if named else None
        elif t.text == CLOSES and at is not None:
            yield at, i
            at = None


def _only_dates(inside: Sequence[Claim], tokens: Sequence[Token]) -> bool:
    """Whether a bracket holds two dates and a dash, and nothing else."""
    if len(inside) != 2 or not tokens:
        return False
    between = _beside(inside, tokens)
    at = [inside[0].end - inside[0].sentence_start, inside[1].start - inside[1].sentence_start]
    return 0 < len(between) <= SIGNS and not any(t.is_word or t.is_number for t in between) and at[0] <= between[0].start < at[1]


def _beside(inside: Sequence[Claim], tokens: Sequence[Token]) -> list[Token]:
    """The tokens that belong to no date."""
    spans = [(c.start - c.sentence_start, c.end - c.sentence_start) for c in inside]
    return [t for t in tokens if not any(lo <= t.start < hi for lo, hi in spans)]


def _after(inside: Sequence[Claim], tokens: Sequence[Token], stage: Stage) -> list[Claim]:
    """The dates behind a word of the stage."""
    at = next((t.start for t in tokens if t.fold in stage.words), None)
    return [] if at is None else [c for c in inside if c.start - c.sentence_start > at]
