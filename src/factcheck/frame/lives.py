"""Claims -> the same claims, with the dates beside a person's name given to the birth and the death that they are of."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256

from ..bounds import first, is_span, last
from ..lexicon import Lexicon
from ..lexicon.world import Lives, Stage
from ..model import Claim, Granularity, Kind, Period, Slot, Token, tokenize

OPENS, CLOSES = "(", ")"
STOPS = ".,"  # signs inside a date
DATES = (Kind.DATE, Kind.PERIOD)
WORDS = 2  # capital words of a person's name: one alone may be a land or a film
APART = 2  # tokens between a name and "born"
LEAST, MOST = 18, 115  # years: less is a term of office or a war, more no life
Told = tuple[Claim, Stage | None]  # None: both ends of a life in one


def lived(claims: Sequence[Claim], lexicon: Lexicon) -> tuple[Claim, ...]:
    """The claims of a source: "Ada Marsh (born 3 May 1920)" dates her birth, "(3 May 1920 – 8 June 1999)" her birth and her death.

    A life that is told as one span becomes two claims, one for each of its ends. A birth carries the name of who was born: it is one event.
    """
    sentences: defaultdict[int, list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind in DATES:
            sentences[c.sentence_start].append(c)
    found = {c.id: (c, stage) for inside in sentences.values() for c, stage in _of_sentence(inside, lexicon)}
    return tuple(one for c in claims for one in (_told(*found[c.id], lexicon) if c.id in found else (c,)))


def _told(claim: Claim, stage: Stage | None, lexicon: Lexicon) -> tuple[Claim, ...]:
    lives = lexicon.world.people.lives
    if stage is not None:
        return (_with(claim, stage, lives),)
    ends = zip(_halves(claim, lexicon), (lives.born, lives.died), strict=False)
    return tuple(_with(end, one, lives) for end, one in ends) or (claim,)


def _with(claim: Claim, stage: Stage, lives: Lives) -> Claim:
    event = claim.frame.event
    named = event is not None and event.value in (*stage.words, stage.event)
    slot = replace(event, value=stage.event) if event is not None and named else Slot(value=stage.event, text=stage.words[0])
    whose = claim.frame.named if stage == lives.born else None
    return claim.model_copy(update={"frame": claim.frame.model_copy(update={"event": slot, "also": (), "agent": None, "named": whose})})


def _of_sentence(claims: Sequence[Claim], lexicon: Lexicon) -> Iterator[Told]:
    lives, tokens = lexicon.world.people.lives, tokenize(claims[0].sentence)
    for c in claims:
        event = c.frame.event
        if event is None:
            continue
        whose = _before(event, c, tokens, lexicon) if event.value in (*lives.born.words, lives.born.event) else ()
        if whose or event.value in lives.born.words:
            yield _named(c, whose), lives.born
        elif event.value in lives.died.words:
            yield c, lives.died
    for lo, hi in _brackets(tokens):
        held = [c for c in claims if tokens[lo].end <= c.start - c.sentence_start < tokens[hi].start]
        inside, name = tokens[lo + 1 : hi], _name(tokens, lo, lexicon)
        who = () if _has_alias(name, tokens) else name
        yield from ((_named(_of(c, who), who), stage) for c, stage in _in_bracket(held, inside, bool(name), lexicon))


def _before(event: Slot, claim: Claim, tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """The name of the person of whom a verb tells a birth: right before it, or with a comma and a small word between."""
    if event.start is None or lexicon.world.people.lives.born.words[0] not in event.text.lower().split():
        return ()
    at = next((i for i, t in enumerate(tokens) if t.start >= event.start - claim.sentence_start), 0)
    for end in range(at, max(0, at - APART) - 1, -1):
        if end and tokens[end - 1].text[0].isupper():
            name = _name(tokens, end, lexicon)
            return () if _has_alias(name, tokens) or _is_place(tokens, end - len(name), lexicon) else name
    return ()


def _is_place(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """ "Three cubs at Tarn Zoo were born": the zoo was not."""
    return start > 0 and tokens[start - 1].fold in lexicon.world.places.prepositions


def _in_bracket(held: Sequence[Claim], inside: Sequence[Token], person: bool, lexicon: Lexicon) -> Iterator[Told]:
    """The dates in a bracket. Years alone are a life only behind a person's name, two days so far apart behind any."""
    lives = lexicon.world.people.lives
    alone = bool(held) and (person or all(_is_exact(c) for c in held)) and _is_life(held[0], held[-1])
    if alone and len(held) == 1 and is_span(held[0].value) and not _beside(held, inside):
        yield held[0], None
    elif alone and _only_dates(held, inside):
        yield from zip(held, (lives.born, lives.died), strict=True)
    for stage in (lives.born, lives.died):
        at = next((t.start for t in inside if t.fold in stage.words), None)
        if at is not None:
            yield from ((c, stage) for c in [c for c in held if c.start - c.sentence_start > at][:1])


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


def _name(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> tuple[Token, ...]:
    """The name of a person right before a token; empty where it may be of a body, a land, a film or a war, or of a ruler, with a reign."""
    people, start = lexicon.world.people, end
    while start and (tokens[start - 1].text[0].isupper() or (tokens[start - 1].fold in people.particles and start < end)):
        start -= 1
    while start < end and not tokens[start].text[0].isupper():
        start += 1
    name = tuple(tokens[start:end])
    words = [t.fold for t in name if t.text[0].isupper()]
    before = tokens[start - 1].fold if start else ""
    if len(words) < WORDS or lexicon.calendar.among(before, "the") or before in people.titles or not _things(lexicon).isdisjoint(words):
        return ()
    return name


@lru_cache(maxsize=8)
def _things(lexicon: Lexicon) -> frozenset[str]:
    """Words of names that are of no person, and titles: behind "Queen" stand the years of a reign."""
    world = lexicon.world
    return frozenset((*world.people.bodies, *world.people.titles, *world.places.types, *world.places.alias, *lexicon.calendar.event_nouns))


def _of(claim: Claim, name: Sequence[Token]) -> Claim:
    """The claim of this person alone, where the name is one of its participants."""
    spans = [(claim.sentence_start + t.start, claim.sentence_start + t.end) for t in name]
    mine = tuple(p for p in claim.frame.participants if p.start is not None and any(lo <= p.start < hi for lo, hi in spans))
    return claim.model_copy(update={"frame": claim.frame.model_copy(update={"participants": mine})}) if mine else claim


def _has_alias(name: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether the sentence has another name that shares a word with this one: "Ada Lund Marsh (born 1920), known as Ada Lund"."""
    mine, run = {t.fold for t in name}, list[Token]()
    for i, t in enumerate(tokens):
        run = [*run, t] if t.is_word and t.text[0].isupper() else []
        ends = bool(run) and not (i + 1 < len(tokens) and tokens[i + 1].is_word and tokens[i + 1].text[0].isupper())
        own = i + 1 < len(tokens) and tokens[i + 1].text == OPENS  # of another life
        if ends and not own and len(run) >= WORDS and run[-1].end not in {t.end for t in name} and any(r.fold in mine for r in run):
            return True
    return False


def _named(claim: Claim, name: Sequence[Token]) -> Claim:
    """The claim of a birth with the name of who was born, where it is one of its participants."""
    mine = _of(claim, name).frame.participants if name else ()
    if len(mine) != 1:
        return claim
    words = mine[0].text.split()
    given = (words[0] if len(words) > 1 else name[0].text).lower()[0]  # sisters share a last name; "Chris" is short for "Christopher"
    whose = replace(mine[0], value=f"{given} {mine[0].value}")
    return claim.model_copy(update={"frame": claim.frame.model_copy(update={"named": whose})})


def _is_exact(claim: Claim) -> bool:
    return isinstance(claim.value, Period) and claim.value.granularity in (Granularity.DAY, Granularity.DAYS)


def _is_life(a: Claim, b: Claim) -> bool:
    """Whether from the beginning of a to the end of b there are as many years as people live."""
    x, y = a.value, b.value
    if not isinstance(x, Period) or not isinstance(y, Period) or x.earliest is None or y.latest is None:
        return False
    return LEAST <= y.latest.year - x.earliest.year <= MOST


def _only_dates(held: Sequence[Claim], tokens: Sequence[Token]) -> bool:
    """Whether a bracket holds two dates and a dash, and nothing else."""
    if len(held) != 2 or not tokens:
        return False
    between = _beside(held, tokens)
    at = [held[0].end - held[0].sentence_start, held[1].start - held[1].sentence_start]
    return len(between) > 0 and not any(t.is_word or t.is_number for t in between) and at[0] <= between[0].start < at[1]


def _beside(held: Sequence[Claim], tokens: Sequence[Token]) -> list[Token]:
    """The tokens that belong to no date."""
    spans = [(c.start - c.sentence_start, c.end - c.sentence_start) for c in held]
    return [t for t in tokens if not any(lo <= t.start < hi for lo, hi in spans)]


def _halves(claim: Claim, lexicon: Lexicon) -> tuple[Claim, ...]:
    """The two ends of a span as claims of their own words: "1881" and "1973" of "1881–1973"; none where no sign parts them."""
    tokens, joins = tokenize(claim.quote), lexicon.calendar.to
    signs = [t.fold in joins or not (t.is_word or t.is_number or t.text in STOPS) for t in tokens]
    cuts = [i for i in range(1, len(tokens) - 1) if signs[i]]
    if not cuts or not isinstance(claim.value, Period):
        return ()
    cut = cuts[len(cuts) // 2]
    birth = _part(claim, 0, tokens[cut - 1].end, first(claim.value))
    death = _part(claim, tokens[cut + 1].start, len(claim.quote), last(claim.value))
    stem, sign, count = claim.id.partition("-")
    mark = sha256(f"{stem}|{death.quote}".encode("utf-8", "surrogatepass")).hexdigest()[: len(stem)]
    return birth, death.model_copy(update={"id": f"{mark}{sign}{count}"})


def _part(claim: Claim, start: int, end: int, value: Period) -> Claim:
    quote = claim.quote[start:end]
    broken = claim.quote[:start].rpartition("\n")
    return claim.model_copy(
        update={
            "start": claim.start + start,
            "end": claim.start + end,
            "line": claim.line + claim.quote.count("\n", 0, start),
            "column": len(broken[2]) + (1 if broken[1] else claim.column),
            "quote": quote,
            "kind": Kind.DATE if value.granularity is Granularity.DAY else Kind.PERIOD,
            "value": value.model_copy(update={"written": quote}),
        }
    )
