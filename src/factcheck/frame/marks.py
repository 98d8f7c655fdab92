"""Small words around a mention that change what it claims: planned or actual, alleged, denied; a part, a standing figure, another story."""

from collections.abc import Iterable

from ..model import Certainty, Kind, Mention, Modality, Polarity, Quantity, Slot, Token
from .scene import Scene, Trigger, phrases

STANDING = "standing"
FORESEEN = 4  # tokens between a figure and the words that say who foresaw it: "the 40 million dollars that analysts had forecast"
CLOSE = 3  # tokens between a part marker and its figure
WHOLES = ("money",)  # dimensions of which "of the" takes a part: "12 of the passengers" counts passengers
FIGURES = (Kind.NUMBER, Kind.QUANTITY, Kind.MONEY, Kind.PERCENT, Kind.DURATION)
BEFORE = 6  # tokens before an event in which "will", "not" or "allegedly" speak of it


def _hits(rows: tuple[str, ...], tokens: tuple[Token, ...], indices: Iterable[int]) -> list[tuple[int, int]]:
    table = phrases(rows)
    return [(i, i + hit[0]) for i in indices if 0 <= i < len(tokens) and (hit := table.match(tokens, i)) is not None]


def _slot(scene: Scene, value: str, hit: tuple[int, int]) -> Slot:
    start, end = scene.tokens[hit[0]].start, scene.tokens[hit[1] - 1].end
    return Slot(value=value, text=scene.source.text[start:end], start=start, end=end)


def _zone(scene: Scene, mention: Mention, trigger: Trigger | None) -> range:
    """The tokens of the clause that speak of the mention's event: up to and with the event, else up to the mention."""
    a = scene.extent(mention)[0]
    lo, hi = scene.clause_of(a)
    if trigger is None or not lo <= trigger.at < hi:
        return range(lo, hi)
    return range(max(lo, trigger.at - BEFORE), min(hi, trigger.end + 1))


def modality(scene: Scene, mention: Mention, trigger: Trigger | None) -> Modality:
    """Planned ("will", "scheduled"), conditional ("if", "might") or actual."""
    words = scene.tables.lexicon.world.modality
    zone = _zone(scene, mention, trigger)
    a = scene.extent(mention)[0]
    own = range(trigger.at, trigger.end) if trigger is not None else range(0)
    near = [i for i in (*zone, *range(max(zone.start, a - 3), a)) if i not in own]
    lo, _ = scene.clause_of(a)
    if _hits(words.conditional, scene.tokens, [*range(lo, a), *near]):
        return Modality.CONDITIONAL
    return Modality.PLANNED if _hits(words.planned, scene.tokens, near) else Modality.ACTUAL


def certainty(scene: Scene, mention: Mention) -> Certainty:
    """Alleged or estimated where the clause says so, else vouched."""
    words = scene.tables.lexicon.world.modality
    lo, hi = scene.clause_of(scene.extent(mention)[0])
    if _hits(words.alleged, scene.tokens, range(lo, hi)):
        return Certainty.ALLEGED
    return Certainty.ESTIMATED if _hits(words.estimated, scene.tokens, range(lo, hi)) else Certainty.VOUCHED


def polarity(scene: Scene, mention: Mention, trigger: Trigger | None) -> Polarity:
    """Negative where a negation stands just before the event."""
    if trigger is None:
        return Polarity.POSITIVE
    a, b = scene.extent(mention)
    before = [i for i in range(trigger.at - 3, trigger.at) if not a <= i < b]
    hits = _hits(scene.tables.lexicon.world.modality.negative, scene.tokens, before)
    copulas = scene.tables.lexicon.world.clauses.copulas
    if mention.kind in FIGURES:  # "lies at 38 metres and will not be raised": the 38 metres are not denied
        hits = [h for h in hits if h[0] < a or all(scene.lemmas[i].fold in copulas for i in range(b, h[0]))]
    return Polarity.NEGATIVE if hits else Polarity.POSITIVE


def recent(scene: Scene, trigger: Trigger | None) -> Slot | None:
    """ "have just landed": the adverb right before the event that says it has only now happened."""
    if trigger is None or not trigger.verb:
        return None
    hits = _hits(scene.tables.lexicon.world.aspects.recent, scene.tokens, range(trigger.at - 2, trigger.at))
    return _slot(scene, "recent", hits[0]) if hits and scene.tags[trigger.at].startswith("VB") else None


def scope(scene: Scene, mention: Mention, trigger: Trigger | None) -> Slot | None:
    """part:<label>, additional, each, expected, standing, background; None for the whole."""
    if not isinstance(mention.value, Quantity):
        return None
    words = scene.tables.lexicon.world.scope
    a, b = scene.extent(mention)
    part = _part(scene, words.parts, words.out_of, a, b) or _of(scene, mention.value, words.of, b) or _degree(scene, words.degree, a, b)
    if part is not None:
        return part
    before = range(a - 2, a + 1)
    around = (*range(a - 2, a), *(() if mention.kind is Kind.PERCENT else range(a, b)), *range(b, b + 2))  # not the "per" of "per cent"
    foreseen = (*range(a - FORESEEN, a), *range(b, b + FORESEEN))
    told = (("additional", words.additional, before), ("each", words.each, around), ("expected", words.expected, foreseen))
    for value, rows, beside in told:
        if hits := _hits(rows, scene.tokens, beside):
            return _slot(scene, value, hits[0])
    return _standing(scene, words.standing, a, trigger)


def _part(scene: Scene, parts: tuple[str, ...], out_of: tuple[str, ...], a: int, b: int) -> Slot | None:
    """A marker right before or after the figure, or a whole that is named earlier in the sentence ("out of the 61 ...")."""
    before = [h for h in _hits(parts, scene.tokens, range(a - CLOSE - 1, a)) if h[1] >= a - 2]
    after = _hits(parts, scene.tokens, range(b, b + 1))
    hits = before or after
    if hits:
        return _slot(scene, f"part:{_label(scene, b)}", hits[0])
    whole = _hits(out_of, scene.tokens, range(min(a, 3)))
    if whole and whole[-1][1] < a - 1:
        return _slot(scene, f"part:{_label(scene, b)}", whole[-1])
    return None


def _of(scene: Scene, value: Quantity, rows: tuple[str, ...], b: int) -> Slot | None:
    """ "$3m of its debt": an amount of something that is larger."""
    hits = _hits(rows, scene.tokens, [b]) if value.dimension in WHOLES else []
    return _slot(scene, f"part:{_label(scene, b)}", hits[0]) if hits else None


def _degree(scene: Scene, rows: tuple[str, ...], a: int, b: int) -> Slot | None:
    """ "30 people seriously hurt", "seriously injured 30": those whom it befell so."""
    lo, hi = scene.clause_of(a)
    hits = _hits(rows, scene.tokens, [*range(max(lo, a - CLOSE), a), *range(b, min(hi, b + CLOSE))])
    return _slot(scene, f"part:{scene.tokens[hits[0][0]].fold}", hits[0]) if hits else None


def _label(scene: Scene, b: int) -> str:
    """What the part is called: the next name after the figure, else the next content word."""
    name = next((n.key for n in scene.names if b <= n.at < b + 8), None)
    if name is not None:
        return name
    words = (scene.lemmas[i].fold for i in range(b, min(b + 8, len(scene.tokens))) if scene.tags[i].startswith(("NN", "JJ", "VB")))
    return next((w for w in words if w not in scene.tables.light), "unnamed")


def _standing(scene: Scene, rows: tuple[str, ...], a: int, trigger: Trigger | None) -> Slot | None:
    """What a body has rather than what happened: "the unit totals 3,600 troops"."""
    lo, _ = scene.clause_of(a)
    hits = _hits(rows, scene.tokens, range(lo, a))
    return _slot(scene, STANDING, hits[-1]) if hits else None


def background(scene: Scene, mention: Mention) -> Slot | None:
    """Words of the clause that place it in an earlier story: "in the 1998 floods", "last year", "previously"."""
    lo, hi = scene.clause_of(scene.extent(mention)[0])
    words = scene.tables.lexicon.world.scope
    hits = _hits(words.background, scene.tokens, range(lo, hi))
    nouns = [t.at for t in scene.triggers if t.known and not t.verb and lo <= t.at < hi]
    hits += [(k, k + 1) for i in nouns for k in (i - 1, i - 2) if k >= lo and scene.tokens[k].fold in words.earlier]  # "the last big quake"
    return _slot(scene, "background", hits[0]) if hits else None
