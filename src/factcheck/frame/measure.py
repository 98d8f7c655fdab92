"""What a mention counts or dates: the class of its noun, the state that a verb beside it gives, or the plain lemma."""

from .. import language
from ..lexicon import Lexicon
from ..model import Duration, Kind, Members, Mention, Ordinal, Period, Quantity, Slot, tokenize
from .scene import Scene, Trigger, phrases

SCALE = "magnitude"
OF_WHOM = 4  # tokens after "the number of" in which it is said of whom
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
    noun = _governing_noun(scene, mention, money=True)
    if noun is not None:
        return noun
    rows = ((t, world.events.classes[t.event].money) for t in triggers if t.known)
    found = next(((t, money) for t, money in rows if money is not None), None)
    return None if found is None else _slot(scene, found[1] or "", found[0].at, found[0].end)


def _counted(scene: Scene, mention: Mention, value: Quantity) -> Slot | None:
    lexicon = scene.tables.lexicon
    if value.dimension not in (None, "count"):
        return _governing_noun(scene, mention, money=False)
    own = noun_class(value, lexicon, scene.source.language)
    state = _state(scene, mention) if own is None or _befalls(own, lexicon) else None
    if state is not None and (own is None or not lexicon.world.nouns.is_running(own)):
        return state
    if own is not None or value.unit is not None:
        plain = _head(value, scene.source.language) or value.unit or ""
        return Slot(value=own or plain, text=value.noun or mention.text, start=mention.start, end=mention.end)
    return _numbered(scene, mention) or _governing_noun(scene, mention)


def _numbered(scene: Scene, mention: Mention) -> Slot | None:
    """What a number is said to be the number of: "gave the number of dead as nine", "the tally of people injured rose to 45"."""
    a = scene.extent(mention)[0]
    lo, _ = scene.clause_of(a)
    table = phrases(scene.tables.lexicon.world.scope.number_of)
    ends = [i + hit[0] for i in range(lo, a) if (hit := table.match(scene.tokens, i)) is not None]
    after = range(ends[-1], min(a, ends[-1] + OF_WHOM)) if ends else range(0)
    found = [_slot(scene, hit[1], i, i + hit[0]) for i in after if (hit := scene.tables.states.match(scene.lemmas, i)) is not None]
    found += [_slot(scene, hit[1], i, i + hit[0]) for i in after if (hit := scene.tables.nouns.match(scene.lemmas, i)) is not None]
    return found[0] if found else None


def _head(value: Quantity, lang: str) -> str | None:
    """The lemma of the counted noun's last word, as written with its capitals: "NGOs" is ngo."""
    words = [t for t in tokenize(value.noun or "") if t.is_word]
    return language.lemma(words[-1].text, lang) if words else None


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
    return table.get(value.base or "")


def _state(scene: Scene, mention: Mention) -> Slot | None:
    """What befell the counted: "31 were killed", "killed 31", "24 people dead"; the nearest within reach, with no other figure between."""
    a, b = scene.extent(mention)
    lo, hi = scene.clause_of(a)
    found: list[tuple[int, bool, Slot]] = []
    for i in range(max(lo, a - REACH), min(hi, b + REACH)):
        hit = None if a <= i < b else scene.tables.states.match(scene.lemmas, i) or _running_noun(scene, i, b)
        between = range(b, i) if i >= b else range(i + hit[0], a) if hit is not None else range(0)
        if hit is not None and not any(_is_figure(scene, k) for k in between):
            far = 0 if i >= b and _auxiliary(scene, b, i) else len(between)  # "14 were arrested and five guards had been hurt"
            found.append((far, i < a, _slot(scene, hit[1], i, i + hit[0])))  # of equals the one after: "and seven were hurt"
    return min(found, key=lambda f: (f[0], f[1]))[2] if found else None


def _auxiliary(scene: Scene, first: int, last: int) -> bool:
    """Whether nothing but auxiliary verbs stands between two tokens."""
    copulas = scene.tables.lexicon.world.clauses.copulas
    return all(scene.lemmas[i].fold in copulas or scene.tags[i] == "MD" for i in range(first, last))


def _running_noun(scene: Scene, i: int, b: int) -> tuple[int, str] | None:
    """A noun of a toll right after the counted: "24 people dead"."""
    hit = scene.tables.nouns.match(scene.lemmas, i) if i == b else None
    return hit if hit is not None and scene.tables.lexicon.world.nouns.is_running(hit[1]) else None


def _is_figure(scene: Scene, i: int) -> bool:
    t = scene.tokens[i]
    return t.is_number or (t.fold in scene.tables.figures and scene.tags[i] == "CD")


def _governing_noun(scene: Scene, mention: Mention, money: bool | None = None) -> Slot | None:
    """The class of the nearest noun of the clause, before rather than after, else its lemma: "the death toll rose to 31".

    `money` asks for a class of money, or for one that is none.
    """
    a, b = scene.extent(mention)
    lo, hi = scene.clause_of(a)
    names = {i for n in scene.names for i in range(n.at, n.end)}
    nouns = [i for i in range(lo, hi) if not a <= i < b and i not in names and scene.tags[i].startswith("NN")]
    ranked = sorted(nouns, key=lambda k: 2 * (k - b) + 1 if k >= b else a - k)
    known = next((found for i in ranked if (found := _noun_at(scene, i, money, _on_scale(mention))) is not None), None)
    if known is not None:
        return known
    plain = next((i for i in ranked if money is not True and scene.tags[i] in ("NN", "NNS")), None)
    return None if plain is None else _slot(scene, scene.lemmas[plain].fold, plain, plain + 1)


def _on_scale(mention: Mention) -> bool:
    """Whether a figure is of a scale that happenings have: a 6.2 earthquake; lengths and weights are of things."""
    return isinstance(mention.value, Quantity) and mention.value.dimension in (None, "count", SCALE)


def _noun_at(scene: Scene, i: int, money: bool | None, decimal: bool) -> Slot | None:
    """The class of the longest phrase of lemmas that ends at token i."""
    for start in range(max(0, i - 3), i + 1):
        hit = scene.tables.nouns.match(scene.lemmas, start)
        if hit is not None and start + hit[0] == i + 1:
            row = scene.tables.lexicon.world.nouns.classes[hit[1]]
            fits = money is None or (row.money is money and not (money is False and row.happening and not decimal))
            return _slot(scene, hit[1], start, i + 1) if fits else None
    return None


def _slot(scene: Scene, value: str, at: int, end: int) -> Slot:
    start, stop = scene.tokens[at].start, scene.tokens[end - 1].end
    return Slot(value=value, text=scene.source.text[start:stop], start=start, end=stop)
