"""Claims of a draft and of sources -> an answer to each claim of the draft: what each source says to it, and what they say together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from . import drafts, verdicts
from .drafts import Aligned, Facing, Table
from .grouping import family
from .model import Answer, Claim, Quantity, Reading, Support, Verdict
from .support import independent
from .verdicts.base import words

OPEN = 0.4  # share of the draft's words from which the same value nearby keeps another one from contradicting
SHOWN = 0.2  # share of the draft's words from which a claim is shown as the nearest there is


class SourcesDiffer:
    """Some sources bear the draft out and others contradict it.

    The draft picks a side in what its sources dispute; both sides are named. Where the later of two counts bears it out, it is supported.
    """

    id = "sources_differ"


class Superseded:
    """The draft gives the earlier figure of a count that has risen since.

    A later source has a larger figure of the same count; the draft's was right when it was made.
    """

    id = "superseded"


class NotFound:
    """No source speaks of this.

    The nearest claim that there is, is shown: it may be the same in words that were not recognised, or something else.
    """

    id = "not_found"


JOINT: tuple[type[SourcesDiffer] | type[Superseded] | type[NotFound], ...] = (SourcesDiffer, Superseded, NotFound)


class Voice(NamedTuple):
    """What one claim of a source says to the draft's."""

    facing: Facing
    aligned: Aligned
    reading: Reading

    @property
    def same(self) -> bool:
        """Whether the source states the draft's value, or one that bears it out; not only one that can be true beside it."""
        return self.facing.covered or self.facing.pair.one_figure or self.reading.rule != drafts.WEAK

    @property
    def worth(self) -> tuple[float, ...]:
        """How much it decides beside others with the same verdict."""
        return (self.aligned.close, self.aligned.share, self.aligned.likeness.score)


def answers(claims: Sequence[Claim], others: Sequence[Claim], table: Table) -> tuple[Answer, ...]:
    """An answer to each of the draft's `claims` from the sources' claims (`others`), in the order of the draft."""
    families: defaultdict[str, list[Claim]] = defaultdict(list)
    for c in others:
        families[family(c)].append(c)
    return tuple(_answer(c, families[family(c)], table) for c in sorted(claims, key=lambda c: (c.start, c.id)))


def _answer(claim: Claim, others: Sequence[Claim], table: Table) -> Answer:
    laid = [table.facing(claim, o) for o in others]
    voices = [Voice(f, a, r) for f, a in laid if a.near or a.rival or a.clash if (r := drafts.judge(f)) is not None]
    best = tuple(_by_source(voices, laid))
    pro = sorted((v for v in best if v.reading.verdict is not Support.CONTRADICTED), key=_order)
    con = sorted((v for v in best if v.reading.verdict is Support.CONTRADICTED), key=_order)
    if any(_stands(v) for v in con) and not any(v.same for v in pro):
        pro = []  # what can be true beside the draft is no voice for it
    if not pro:
        con = [v for v in con if _stands(v)]
    if pro and con:
        return _disputed(claim, pro, con, table)
    if pro or con:
        return _told(claim, (pro or con)[0].reading, pro or con, table)
    return _not_found(claim, laid)


def _stands(voice: Voice) -> bool:
    """Whether a voice contradicts by itself: words beside the value that deny it, a value that is denied, another that is near enough."""
    said = voice.reading.rule != drafts.DENIED or voice.aligned.share >= OPEN
    return voice.aligned.close or voice.aligned.clash or (voice.facing.meets and said)


def _order(voice: Voice) -> tuple[object, ...]:
    c = voice.facing.source
    rank = list(Support).index(voice.reading.verdict)
    return (rank, not voice.same, *(-n for n in voice.worth), c.source, c.start, c.id)


def _by_source(voices: Sequence[Voice], laid: Sequence[tuple[Facing, Aligned]]) -> Iterator[Voice]:
    """What each source says to the claim: its claims that bear it out, else those that contradict it, where nothing keeps them from it."""
    by: defaultdict[str, list[Voice]] = defaultdict(list)
    for v in voices:
        by[v.facing.source.source].append(v)
    for source, mine in by.items():
        pro = [v for v in mine if v.reading.verdict is not Support.CONTRADICTED]
        words_deny = [v for v in mine if v.reading.verdict is Support.CONTRADICTED and v.facing.meets]
        if pro:
            top = min(list(Support).index(v.reading.verdict) for v in pro)
            yield from (v for v in pro if list(Support).index(v.reading.verdict) == top)
        elif words_deny or not _kept(mine, [(f, a) for f, a in laid if f.source.source == source]):
            yield from mine


def _kept(con: Sequence[Voice], laid: Sequence[tuple[Facing, Aligned]]) -> bool:
    """Whether a source gives the draft's value nearby as well, or figures that add up to it, so that it does not contradict it."""
    sentences = {v.facing.source.sentence_start for v in con}
    same = [(f, a) for f, a in laid if f.meets and not (a.apart_at_all or a.other_noun)]
    if any(a.subject and (f.source.sentence_start in sentences or a.share >= OPEN) for f, a in same):
        return True
    return _adds_up(con)


def _adds_up(con: Sequence[Voice]) -> bool:
    """Whether the draft's figure is the sum of what one source tells of parts."""
    values = [v.facing.source.value for v in con]
    whole = con[0].facing.intervals
    parts = {v.lo for v in values if isinstance(v, Quantity) and v.lo is not None}
    return whole is not None and len(parts) > 1 and whole[0].has(sum(parts, Decimal(0)))


def _told(claim: Claim, found: Reading, voices: Sequence[Voice], table: Table, against: Sequence[Voice] = ()) -> Answer:
    first = voices[0]
    mine = [v for v in voices if v.reading.verdict is first.reading.verdict and v.same is first.same]
    decided = [v.facing.source for v in mine]
    return Answer(
        claim=claim.id,
        verdict=found.verdict,
        rule=found.rule,
        because=found.because,
        numbers=found.numbers,
        decided_by=tuple(c.id for c in decided),
        against=tuple(v.facing.source.id for v in against),
        sources=tuple(sorted({c.source for c in decided})),
        independent=independent(decided, tuple(table.sources.values())),
        likeness=voices[0].facing.likeness,
    )


def _disputed(claim: Claim, pro: Sequence[Voice], con: Sequence[Voice], table: Table) -> Answer:
    """Some sources bear the claim out and others contradict it: an update is told as one, all else as a difference of the sources."""
    by: defaultdict[str, set[bool | None]] = defaultdict(set)
    for c in con:
        by[c.facing.source.source] |= {_later(p, c, table) for p in pro}
    first = pro[0].reading
    if all(True in found for found in by.values()):
        return _told(claim, first, pro, table, con)
    last = next((c for c in con if False in by[c.facing.source.source]), None)
    names = _sides(pro[0].facing.source, (last or con[0]).facing.source)
    rule, because = SourcesDiffer.id, f"The sources differ: {names}. {first.because}"
    if last is not None:
        rule, because = Superseded.id, f"The figure has risen since: {names}."
    found = Reading(verdict=Support.PARTLY, rule=rule, because=because, numbers=first.numbers)
    return _told(claim, found, pro, table, con)


def _later(pro: Voice, con: Voice, table: Table) -> bool | None:
    """Whether the figure that bears the draft out is the later one of a count that rose; None where it is no such count."""
    a, b = pro.facing.source, con.facing.source
    opinion = verdicts.judge(a, b, table.ground)
    order = verdicts.Pair.of(a, b, table.ground).as_of
    if opinion.verdict is not Verdict.UPDATE or order is None:
        return None
    return order[1].id == a.id


def _sides(a: Claim, b: Claim) -> str:
    return f"{words(a)} ({a.source}) and {words(b)} ({b.source})"


def _not_found(claim: Claim, laid: Sequence[tuple[Facing, Aligned]]) -> Answer:
    """Nothing decides; the nearest there is, where it is near at all."""
    ranked = sorted(laid, key=lambda x: (-x[1].share, -x[1].likeness.score, x[0].source.source, x[0].source.start))
    near = next(((f, a) for f, a in ranked if a.share >= SHOWN and a.subject), None)
    because = "No source says anything of this." if near is None else f"No source speaks of this; the nearest is {words(near[0].source)}."
    return Answer(
        claim=claim.id,
        verdict=Support.NOT_FOUND,
        rule=NotFound.id,
        because=because,
        nearest=None if near is None else near[0].source.id,
        likeness=None if near is None else near[1].likeness,
    )


def named(answers: Sequence[Answer], claims: Mapping[str, Claim]) -> tuple[Claim, ...]:
    """The claims that the answers name, in order of source and place."""
    ids = {i for a in answers for i in (a.claim, *a.decided_by, *a.against, *((a.nearest,) if a.nearest else ()))}
    return tuple(sorted((claims[i] for i in ids), key=lambda c: (c.source, c.start, c.id)))
