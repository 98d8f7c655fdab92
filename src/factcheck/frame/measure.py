"""What a mention counts or dates: the class of its noun, the state that a verb beside it gives, or the plain lemma."""

from collections.abc import Collection

from .. import language
from ..lexicon import Lexicon
from ..model import Duration, Kind, Members, Mention, Ordinal, Period, Quantity, Slot, tokenize
from . import governing, marks
from .scene import Scene, Trigger, phrases

AGE = "age"
WHOLE = ("DT", "PRP$", "CD", "JJ", "NN", "VBN", "POS")  # tags inside "the 27 trapped miners"
SCALE = "magnitude"
OF_WHOM = 4  # tokens after "the number of" in which it is said of whom
Extents = Collection[tuple[int, int]]  # tokens [a, b) of mentions
REACH = 6  # tokens between a count and the verb or participle that says what befell the counted


def measure(scene: Scene, mention: Mention, triggers: tuple[Trigger, ...], others: Extents = ()) -> Slot | None:
    """The measure of a mention; None for a bare number of which nothing is said. `others` are the tokens of the other mentions."""
    value = mention.value
    if isinstance(value, Period):
        return Slot(value="date")
    if isinstance(value, Duration):
        return Slot(value=AGE if _is_age(scene, mention) else "duration")
    if isinstance(value, Members | Ordinal):
        return Slot(value=mention.kind.value)
    if mention.kind is Kind.MONEY:
        return _of_money(scene, mention, triggers, others)
    if mention.kind is Kind.PERCENT:
        return _governing_noun(scene, mention, others)
    return _counted(scene, mention, value, others)


def _is_age(scene: Scene, mention: Mention) -> bool:
    """Whether the words of a length of time make it an age: "34-year-old", "aged 34", "the age of 34", "Haldane, 34,"."""
    a, b = scene.extent(mention)
    if all(t.text.isdecimal() or not (t.is_word or t.is_number) or t.fold in scene.tables.figures for t in scene.tokens[a:b]):
        return True  # no unit stands with it
    words = scene.tables.lexicon.numbers
    old, before = frozenset(words.old), phrases(words.ages)
    return any(t.fold in old for t in scene.tokens[a:b]) or any(before.match(scene.tokens, i) is not None for i in range(a, b))


def _of_money(scene: Scene, mention: Mention, triggers: tuple[Trigger, ...], others: Extents) -> Slot | None:
    """The noun of the money where the lexicon knows it, else what the money of the event is: "bought it for $4m"."""
    world = scene.tables.lexicon.world
    noun = _governing_noun(scene, mention, others, money=True)
    if noun is not None:
        return noun
    rows = ((t, world.events.classes[t.event].money) for t in triggers if t.known)
    found = next(((t, money) for t, money in rows if money is not None), None)
    return None if found is None else _slot(scene, found[1] or "", found[0].at, found[0].end)


def _counted(scene: Scene, mention: Mention, value: Quantity, others: Extents) -> Slot | None:
    lexicon = scene.tables.lexicon
    if value.dimension not in (None, "count"):
        return _governing_noun(scene, mention, others, money=False)
    own = noun_class(value, lexicon, scene.source.language)
    state = _state(scene, mention) if own is None or _befalls(own, lexicon) else None
    if state is not None and (own is None or not lexicon.world.nouns.is_running(own)):
        return state
    if own is not None or value.unit is not None:
        plain = _head(value, scene.source.language) or value.unit or ""
        return Slot(value=own or plain, text=value.noun or mention.text, start=mention.start, end=mention.end)
    a = scene.extent(mention)[0]
    joined = a > 0 and scene.tokens[a - 1].fold in scene.tables.lexicon.world.clauses.joins  # "19 cases here and 146 there"
    return _numbered(scene, mention) or _governing_noun(scene, mention, () if joined else others)


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


def is_whole(scene: Scene, mention: Mention, counted: Slot, said: Slot) -> bool:
    """Whether words of scope leave a figure what it is: the strength of what is counted as it stands, all to whom something happened."""
    if said.value == marks.STANDING:
        return scene.tables.lexicon.world.nouns.is_stock(counted.value)
    return _all_of_state(scene, mention, counted, said)


def _all_of_state(scene: Scene, mention: Mention, counted: Slot, part: Slot) -> bool:
    """Whether a part of those named before is all to whom something happened: "49 people, of whom 46 were killed" gives all the dead,
    "60 dead, of whom 46 drowned" does not.
    """
    a, b = scene.extent(mention)
    if counted.start is None or part.start is None or not scene.tables.lexicon.world.nouns.is_running(counted.value):
        return False
    first = next((i for i, t in enumerate(scene.tokens) if t.start >= part.start), a)
    relative = any(t.fold in scene.tables.lexicon.world.clauses.relatives for t in scene.tokens[first:a] if t.end <= (part.end or 0))
    apart = counted.start >= scene.tokens[b - 1].end or counted.start < scene.tokens[a].start
    tables = (scene.tables.states, scene.tables.nouns)
    hits = (table.match(scene.lemmas, i) for table in tables for i in range(first))
    return relative and apart and all(hit is None or hit[1] != counted.value for hit in hits)


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
    if hi == b:
        hi = scene.clause_of(b)[1]  # "eleven people who have died"
    b = _past_whole(scene, b, hi)
    found: list[tuple[int, bool, Slot]] = []
    for i in range(max(lo, a - REACH), min(hi, b + REACH)):
        hit = None if a <= i < b else scene.tables.states.match(scene.lemmas, i) or _running_noun(scene, i, b)
        between = range(b, i) if i >= b else range(i + hit[0], a) if hit is not None else range(0)
        if hit is not None and not any(_is_figure(scene, k) for k in between):
            far = 0 if i >= b and _auxiliary(scene, b, i) else len(between)  # "14 were arrested and five guards had been hurt"
            found.append((far, i < a, _slot(scene, hit[1], i, i + hit[0])))  # of equals the one after: "and seven were hurt"
    return min(found, key=lambda f: (f[0], f[1]))[2] if found else None


def _past_whole(scene: Scene, b: int, hi: int) -> int:
    """The token after "of the 27 trapped miners", where that follows a figure at token b; b where it does not."""
    if b + 1 >= hi or scene.tokens[b].fold not in scene.tables.lexicon.numbers.of or scene.tags[b + 1] not in ("DT", "PRP$"):
        return b
    ends = (i for i in range(b + 1, hi) if not scene.tags[i].startswith(WHOLE))
    return next((i for i in ends if i + 1 >= hi or not scene.tags[i + 1].startswith("NN")), hi)


def of_whole(scene: Scene, mention: Mention, state: Slot | None) -> str | None:
    """The class of those of whom a figure is a part, where its state is told after them: injured, of "twelve of the injured have died"."""
    a, b = scene.extent(mention)
    past = _past_whole(scene, b, scene.clause_of(a)[1])
    if past == b or state is None or state.start is None or state.start < scene.tokens[past - 1].end:
        return None
    nouns = scene.tables.lexicon.world.nouns
    last = scene.lemmas[past - 1].fold
    whole = nouns.of_noun.get(scene.tokens[past - 1].fold) or nouns.of_noun.get(last) or nouns.of_state.get(last)
    return whole if whole is not None and nouns.is_running(whole) else None


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


def _governing_noun(scene: Scene, mention: Mention, others: Extents = (), money: bool | None = None) -> Slot | None:
    """The class of the subject that a verb of level gives the figure to, else of the nearest noun of the clause, before rather than after,
    else its lemma: "the death toll rose to 31". No noun is taken that belongs to another figure or owns something ("the train's cars").

    `money` asks for a class of money, or for one that is none.
    """
    a, b = scene.extent(mention)
    lo, hi = scene.clause_of(a)
    own = {i for n in scene.names for i in range(n.at, n.end)} | {i for x, y in others for i in range(x, y)}
    nouns = [i for i in range(lo, hi) if not a <= i < b and i not in own and scene.tags[i].startswith("NN") and not _owns(scene, i)]
    head = governing.subject(scene, a, lo)
    ranked = sorted(nouns, key=lambda k: (k != head, 2 * (k - b) + 1 if k >= b else a - k))
    some = ranked[:1] if head in nouns and money is not True else ranked
    known = next((found for i in some if (found := _noun_at(scene, i, money, _on_scale(mention))) is not None), None)
    if known is not None:
        return known
    plain = next((i for i in ranked if money is not True and scene.tags[i] in ("NN", "NNS")), None)
    if plain is None or scene.lemmas[plain].fold in scene.tables.lexicon.world.scope.counts:
        return None  # "the number stood at 300": of what, is told elsewhere
    return _slot(scene, scene.lemmas[plain].fold, plain, plain + 1)


def _owns(scene: Scene, i: int) -> bool:
    """Whether a noun is a possessive: "the train's eleven cars"."""
    return i + 1 < len(scene.tags) and scene.tags[i + 1] == "POS"


def _on_scale(mention: Mention) -> bool:
    """Whether a figure is of a scale that happenings have: a 6.2 earthquake; lengths and weights are of things."""
    return isinstance(mention.value, Quantity) and mention.value.dimension in (None, "count", SCALE)


def _noun_at(scene: Scene, i: int, money: bool | None, decimal: bool) -> Slot | None:
    """The class of the longest phrase of lemmas that ends at token i."""
    for start in range(max(0, i - 3), i + 1):
        hit = scene.tables.nouns.match(scene.lemmas, start)
        if hit is not None and start + hit[0] == i + 1:
            row = scene.tables.lexicon.world.nouns.classes[hit[1]]
            weighed = money is False and (_of_people(hit[1], scene) or (row.happening and not decimal))
            fits = money is None or (row.money is money and not weighed)
            return _slot(scene, hit[1], start, i + 1) if fits else None
    return None


def _of_people(name: str, scene: Scene) -> bool:
    """Whether a class is of people, living or dead: no temperature and no length is theirs."""
    nouns = scene.tables.lexicon.world.nouns
    return nouns.is_running(name) or _befalls(name, scene.tables.lexicon)


def _slot(scene: Scene, value: str, at: int, end: int) -> Slot:
    start, stop = scene.tokens[at].start, scene.tokens[end - 1].end
    return Slot(value=value, text=scene.source.text[start:stop], start=start, end=stop)
