"""Which of a sentence's events a mention belongs to, and how far the other events of the clause stand from it."""

from ..model import Aspect, Kind, Mention
from .scene import FINITE, Scene, Trigger

TIMES = (Kind.DATE, Kind.PERIOD, Kind.TIME, Kind.DEADLINE)
LENGTHS = (*TIMES, Kind.DURATION)
OWN = (*TIMES, Kind.ORDINAL)  # kinds whose words may hold their event: what its heading dates, "the first intervention"
NEAR = 4  # tokens between a time and the noun that it dates: "the 1995 Kobe earthquake"
SUBJECT = 3  # tokens between an event and the verb that says that it began: "unrest that erupted in May"
PHRASE = ("DT", "PRP$", "JJ", "NN", "CD", "POS")  # tags of a noun phrase
SMALL = ("IN", "DT", "NNP", "VBN", "TO")  # what may stand between a noun and its time: "withdrawal scheduled by", "clashes in Osh in"


def events(scene: Scene, mention: Mention) -> tuple[Trigger, ...]:
    """The events of the mention's clause, the one it belongs to first; those of the whole sentence where its clause names none."""
    a, b = scene.extent(mention)
    lo, hi = scene.clause_of(a)
    own = [t for t in scene.triggers if mention.kind in OWN and a <= t.at and t.end <= b]
    if own:
        return (*reversed(own), *(t for t in scene.triggers if lo <= t.at < hi and t not in own))
    beside = _verb_before(scene, a) if mention.kind in LENGTHS else None
    inside = [t for t in scene.triggers if lo <= t.at < hi and not a <= t.at < b]
    if not inside and beside is None and mention.kind in LENGTHS:
        beside = _plain_verb(scene, a, lo, hi)
    if not inside and beside is None:
        inside = [t for t in scene.triggers if not a <= t.at < b]
    order = _for_time if mention.kind in LENGTHS else _for_count
    ranked = sorted((t for t in inside if beside is None or t.at != beside.at), key=lambda t: order(scene, t, a, b))
    return tuple(ranked) if beside is None else (beside, *ranked)


def _plain_verb(scene: Scene, a: int, lo: int, hi: int) -> Trigger | None:
    """The verb of a clause that names no event of the lexicon: "divers brought up five bodies on Tuesday" is of that. Of one that tells a
    stage, what begins or ends: "the season began on Sunday" is of the season.
    """
    copulas = frozenset(scene.tables.lexicon.world.clauses.copulas)
    verbs = [i for i in range(lo, hi) if scene.tags[i].startswith("VB") and scene.lemmas[i].fold not in copulas]
    if not verbs:
        return None
    nearest = next((i for i in reversed(verbs) if i < a), verbs[0])
    stage = scene.tables.stages.match(scene.lemmas, nearest)
    active = stage is not None and not scene.passive(nearest)  # that a bridge was completed is an event of its own
    staged = next((k for i in (nearest, verbs[0]) if (k := _staged(scene, i, lo, hi)) is not None), None) if active else None
    if stage is not None and staged is not None:
        return Trigger(staged, staged + 1, scene.lemmas[staged].fold, stage[1], False, False)
    aspect = stage[1] if stage is not None and verbs[0] == nearest - 1 else None  # "the recount began", taken for two verbs
    return Trigger(verbs[0], verbs[0] + 1, scene.lemmas[verbs[0]].fold, aspect, False, True)


def _staged(scene: Scene, i: int, lo: int, hi: int) -> int | None:
    """The noun that a verb of stage has as its object, else as its subject."""
    names = {k for n in scene.names for k in range(n.at, n.end)}
    end = next((k for k in range(i + 1, hi) if not scene.tags[k].startswith(PHRASE)), hi)
    after = [k for k in range(i + 1, end) if scene.tags[k].startswith("NN") and k not in names]
    if after:
        return after[-1]
    before = [k for k in range(lo, i) if scene.tags[k] in ("NN", "NNS") and k not in names]
    return before[-1] if before and all(scene.tags[k].startswith(("VB", "MD", "RB")) for k in range(before[-1] + 1, i)) else None


def _verb_before(scene: Scene, a: int) -> Trigger | None:
    """A verb right before the time takes it: "led this year by", "opened on Monday", "died in 1998"."""
    i = a - 1
    if i >= 0 and scene.tags[i] in ("IN", "TO"):
        i -= 1
    if i < 0 or not scene.tags[i].startswith("VB"):
        return None
    stage = scene.tables.stages.match(scene.lemmas, i)
    if stage is not None:
        copulas, first = scene.tables.lexicon.world.clauses.copulas, i
        while first > 0 and scene.lemmas[first - 1].fold in copulas:
            first -= 1
        begun = next((t for t in reversed(scene.triggers) if first - SUBJECT <= t.end <= first and t.known), None)
        return None if begun is None else begun._replace(aspect=stage[1])
    if scene.tables.aspects.match(scene.lemmas, i) is not None or scene.tables.plans.match(scene.tokens, i) is not None:
        return None
    known = next((t for t in scene.triggers if t.at <= i < t.end), None)
    if known is not None:
        return known
    if scene.lemmas[i].fold in scene.tables.light and scene.tags[i] not in ("VBN", "VBG"):
        return None
    if scene.tables.aspects.match(scene.lemmas, i) is not None:
        return None
    return Trigger(i, i + 1, scene.lemmas[i].fold, None, False, True)


def _for_time(scene: Scene, t: Trigger, a: int, b: int) -> tuple[int, int]:
    """A noun that the time stands on, then finite verbs by distance, other verbs, nouns; to announce after what is announced."""
    gap = t.at - b if t.at >= b else a - t.end
    if not t.verb and _adjacent(scene, t, a, b):
        return (0, gap)
    rank = (2 if _participle(scene, t) else 1) if t.verb else 3
    if not t.known or _complement(scene, t):
        rank += 2
    if t.aspect is Aspect.ANNOUNCE and any(o.verb and o.known and o.at > t.at for o in scene.triggers if o.at != t.at):
        rank += 2
    return (rank, gap)


def _for_count(scene: Scene, t: Trigger, a: int, b: int) -> tuple[int, int]:
    """By distance; a verb without a class, and a noun, count as farther."""
    gap = t.at - b if t.at >= b else a - t.end
    return (0, gap + (0 if t.known else 3) + (2 if not t.verb else 0) + (6 if _complement(scene, t) else 0))


def _adjacent(scene: Scene, t: Trigger, a: int, b: int) -> bool:
    """ "the 2020 Orlov war", "clashes in 2010", "withdrawal scheduled by May": only names, adjectives and small words between."""
    if t.at >= b:
        return t.at - b <= NEAR and all(scene.tags[i].startswith(("NN", "JJ", ":")) or scene.hyphened(i) for i in range(b, t.at))
    between = scene.tags[t.end : a]
    return len(between) <= NEAR + 1 and all(tag.startswith(SMALL) for tag in between)


def _complement(scene: Scene, t: Trigger) -> bool:
    """ "refused to intervene", "agreed to deploy": the verb before is the event, this one is what it is about."""
    return any(o.known and o.verb and o.end < t.at <= o.end + 2 and scene.tags[t.at - 1] == "TO" for o in scene.triggers)


def _participle(scene: Scene, t: Trigger) -> bool:
    """ "sent by", "led by": a past participle with no auxiliary before it, or an -ing form without a form of be."""
    if scene.tags[t.at] == "VBD":
        return _reduced(scene, t)
    if scene.tags[t.at] not in ("VBN", "VBG"):
        return False
    lo = max(0, t.at - 3)
    before = scene.lemmas[lo : t.at]
    return not any(w.fold in scene.tables.light and scene.tags[lo + k].startswith(("VB", "MD")) for k, w in enumerate(before))


def _reduced(scene: Scene, t: Trigger) -> bool:
    """ "the 300 men sent by the king have landed": a past form before a preposition, with another finite verb later in the clause."""
    _, hi = scene.clause_of(t.at)
    follows = scene.tags[t.end] if t.end < hi else ""
    return follows == "IN" and any(tag in FINITE for tag in scene.tags[t.end + 1 : hi])


def on_noun(scene: Scene, mention: Mention) -> bool:
    """Whether a time stands on a noun of its own: "the 1998 flood", "elections in May"."""
    a, b = scene.extent(mention)
    return any(not t.verb and _adjacent(scene, t, a, b) for t in scene.triggers if not a <= t.at < b)
