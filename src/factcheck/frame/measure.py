"""What a mention counts or dates: the class of its noun, the state that a verb beside it gives, or the plain lemma."""

from .. import language
from ..lexicon import Lexicon
from ..model import Duration, Kind, Members, Mention, Ordinal, Period, Quantity, Slot, tokenize
from .scene import Scene, Trigger

REACH = 6  # tokens between a count and the verb or participle that says what befell the counted


def measure(scene: Scene, mention: Mention, triggers: tuple[Trigger, ...]) -> Slot | None:
    """The measure of a mention; None for a bare number of which nothing is said."""
    value = mention.value
    if isinstance(value, Period):
        return Slot(value="date")
    if isinstance(value, Duration):
        return Slot(value="duration")
    if isinstance(value, Members | Ordinal):
        return Slot(value=mention.kind.value)
    if mention.kind is Kind.MONEY:
        return _of_money(scene, mention, triggers)
    if mention.kind is Kind.PERCENT:
        return _governing_noun(scene, mention)
    return _counted(scene, mention, value)


def _of_money(scene: Scene, mention: Mention, triggers: tuple[Trigger, ...]) -> Slot | None:
    """The noun of the money where the lexicon knows it, else what the money of the event is: "bought it for $4m"."""
    world = scene.tables.lexicon.world
    noun = _governing_noun(scene, mention)
    if noun is not None and noun.value in world.nouns.classes:
        return noun
    rows = ((t, world.events.classes[t.event].money) for t in triggers if t.known)
    found = next(((t, money) for t, money in rows if money is not None), None)
    if found is None:
        return noun
    start, end = scene.tokens[found[0].at].start, scene.tokens[found[0].end - 1].end
    return Slot(value=found[1] or "", text=scene.source.text[start:end], start=start, end=end)


def _counted(scene: Scene, mention: Mention, value: Quantity) -> Slot | None:
    lexicon = scene.tables.lexicon
    if value.dimension not in (None, "count"):
        return _governing_noun(scene, mention)
    own = noun_class(value, lexicon, scene.source.language)
    state = _state(scene, mention) if own is None or _befalls(own, lexicon) else None
    if state is not None and (own is None or not lexicon.world.nouns.is_running(own)):
        return state
    if own is not None or value.unit is not None:
        return Slot(value=own or value.unit or "", text=value.noun or mention.text, start=mention.start, end=mention.end)
    return _governing_noun(scene, mention)


def _befalls(own: str, lexicon: Lexicon) -> bool:
    """Whether a class is of people, whom something may befall: six children killed are counted as dead."""
    nouns = lexicon.world.nouns
    return nouns.is_generic(own) or any(nouns.is_generic(up) for up in nouns.above(own))


def subgroup(mention: Mention, state: Slot | None, lexicon: Lexicon, lang: str) -> str | None:
    """Of whom a state is told, where that is not everybody: children among the dead."""
    value = mention.value
    if not isinstance(value, Quantity) or state is None:
        return None
    own, nouns = noun_class(value, lexicon, lang), lexicon.world.nouns
    if own is None or own == state.value or nouns.is_generic(own) or not nouns.above(own) & nouns.above(state.value):
        return None
    return None if nouns.covers(own, state.value) or nouns.covers(state.value, own) else own


def noun_class(value: Quantity, lexicon: Lexicon, lang: str) -> str | None:
    """The class of the counted noun: the longest phrase of lemmas that ends it, else its unit."""
    table = lexicon.world.nouns.of_noun
    folds = [language.lemma(t.text, lang) for t in tokenize(value.noun or "") if t.is_word]
    for k in range(len(folds)):
        if (found := table.get(" ".join(folds[k:]))) is not None:
            return found
    return table.get(value.unit or "")


def _state(scene: Scene, mention: Mention) -> Slot | None:
    """ "31 were killed", "killed 31", "almost 10,000 people arrested": the nearest verb of state within reach in the clause."""
    table = scene.tables.states
    a, b = scene.extent(mention)
    lo, hi = scene.clause_of(a)
    near = [i for i in range(max(lo, a - REACH), min(hi, b + REACH)) if not a <= i < b and table.match(scene.lemmas, i) is not None]
    if not near:
        return None
    i = min(near, key=lambda k: ((k - b) if k >= b else (a - k), k))
    hit = table.match(scene.lemmas, i)
    assert hit is not None
    start, end = scene.tokens[i].start, scene.tokens[i + hit[0] - 1].end
    return Slot(value=hit[1], text=scene.source.text[start:end], start=start, end=end)


def _governing_noun(scene: Scene, mention: Mention) -> Slot | None:
    """ "property damage at $198mn", "the death toll rose to 31": the class of the nearest noun of the clause, before rather than after."""
    table = scene.tables.lexicon.world.nouns.of_noun
    a, b = scene.extent(mention)
    lo, hi = scene.clause_of(a)
    ranked = sorted(
        (i for i in range(lo, hi) if not a <= i < b and scene.tags[i].startswith("NN")),
        key=lambda k: 2 * (k - b) + 1 if k >= b else a - k,
    )
    known = next((i for i in ranked if scene.lemmas[i].fold in table), None)
    if known is None:
        known = next((i for i in ranked if scene.tags[i] in ("NN", "NNS")), None)
    if known is None:
        return None
    t, lemma = scene.tokens[known], scene.lemmas[known].fold
    return Slot(value=table.get(lemma, lemma), text=t.text, start=t.start, end=t.end)
