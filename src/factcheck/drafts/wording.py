"""The words around two values: whether one is denied, and whether words in the same place exclude each other."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from .. import language
from ..lexicon import Lexicon, Phrases
from ..model import Claim, Granularity, Hedge, Period, Token, tokenize

DENIES = 3  # tokens before a value in which "not" denies it: "was not the first"
REACH = 4  # tokens between such a word and the value that it is said of
BESIDE = 3  # tokens around a word that tell its place
NOUN = 5  # tokens behind a year in which the noun that it dates stands
HEAD = 3  # tokens from a country's adjective to its noun: "Danish motor tanker"


def denied(claim: Claim, lexicon: Lexicon) -> bool:
    """Whether a word right before the value denies it; not one that belongs to the value itself ("no more than 40")."""
    tokens = tokenize(claim.sentence)
    at = next((i for i, t in enumerate(tokens) if t.start >= claim.start - claim.sentence_start), len(tokens))
    table = _negations(lexicon)
    return any((hit := table.match(tokens, i)) is not None and i + hit[0] <= at for i in range(max(0, at - DENIES), at))


@lru_cache(maxsize=8)
def _negations(lexicon: Lexicon) -> Phrases[str]:
    return Phrases((w, w) for w in lexicon.world.modality.negative)


@lru_cache(maxsize=8)
def _facing(lexicon: Lexicon) -> Phrases[frozenset[str]]:
    return Phrases(lexicon.drafts.facing.items())


def opposed(a: Claim, b: Claim, lexicon: Lexicon) -> tuple[str, str] | None:
    """The first word of a's sentence that a word of b's denies, and that word; both beside the same other words, and no text with both."""
    x, y = [w for w in _words(a, lexicon) if w.far <= REACH], _words(b, lexicon)
    mine, theirs = {w.text: w for w in x}, {w.text: w for w in y}
    for word in x:
        if word.denies & mine.keys() or word.text in theirs:
            continue
        for other in sorted(word.denies & theirs.keys()):
            if not theirs[other].denies & theirs.keys() and word.beside & theirs[other].beside:
                return word.text, other
    return None


class _Word:
    """A word of the lexicon's opposites where it stands: what denies it, the lemmas and figures beside it, how far it is from the value."""

    def __init__(self, text: str, denies: frozenset[str], beside: frozenset[str], far: int) -> None:
        self.text, self.denies, self.beside, self.far = text, denies, beside, far


def _words(claim: Claim, lexicon: Lexicon) -> list[_Word]:
    tokens, table = tokenize(claim.sentence), _facing(lexicon)
    light = frozenset(lexicon.world.clauses.light)
    found: list[_Word] = []
    i = 0
    while i < len(tokens):
        hit = table.match(tokens, i)
        if hit is None:
            i += 1
            continue
        end = i + hit[0]
        around = [*tokens[max(0, i - BESIDE) : i], *tokens[end : end + BESIDE]]
        text = claim.sentence[tokens[i].start : tokens[end - 1].end].lower()
        found.append(_Word(text, hit[1], frozenset(_lemmas(around, light, lexicon.language)), _far(claim, tokens, i, end)))
        i = end
    return found


def _far(claim: Claim, tokens: Sequence[Token], i: int, end: int) -> int:
    """How many tokens stand between tokens [i, end) and the value of a claim; 0 inside it."""
    at = claim.start - claim.sentence_start
    a = next((k for k, t in enumerate(tokens) if t.end > at), len(tokens))
    b = next((k for k, t in enumerate(tokens) if t.start >= at + len(claim.quote)), len(tokens))
    return max(0, a - end, i - b)


def _lemmas(tokens: Iterable[Token], light: frozenset[str], lang: str) -> Iterator[str]:
    """The lemmas of words with content, and figures as they stand."""
    for t in tokens:
        if t.is_number:
            yield t.text
        elif t.is_word and (lemma := language.lemma(t.text, lang)) not in light:
            yield lemma


def dated_noun(claim: Claim, lexicon: Lexicon) -> frozenset[str]:
    """The lemmas of the words that a year stands right before: "a 1930 comedy of manners" is of a comedy."""
    value = claim.value
    if not isinstance(value, Period) or value.granularity is not Granularity.YEAR or value.hedge is not Hedge.NONE:
        return frozenset()
    end = claim.end - claim.sentence_start
    behind = [t for t in tokenize(claim.sentence) if t.start >= end][:NOUN]
    return frozenset(_run(behind, lexicon))


def countries(a: Claim, b: Claim, lexicon: Lexicon) -> tuple[str, str] | None:
    """The countries that a and b give to the same noun, as written, where they are two and neither sentence names the other's."""
    x, y = _of_country(a, lexicon), _of_country(b, lexicon)
    if {c.country for c in x} & {c.country for c in y}:
        return None
    return next(((one.text, other.text) for one in x if one.far <= REACH for other in y if one.heads & other.heads), None)


class _Country(NamedTuple):
    """A country in a sentence: its key, its word, the nouns right behind that it may stand before, and how far it is from the value."""

    country: str
    text: str
    heads: frozenset[str]
    far: int


def _of_country(claim: Claim, lexicon: Lexicon) -> list[_Country]:
    """The countries of a sentence."""
    tokens, alias = tokenize(claim.sentence), _countries(lexicon)
    found = []
    i = 0
    while i < len(tokens):
        hit = alias.match(tokens, i) if tokens[i].text[:1].isupper() else None
        if hit is None:
            i += 1
            continue
        end = i + hit[0]
        text, heads = claim.sentence[tokens[i].start : tokens[end - 1].end], frozenset(_heads(tokens[end : end + HEAD], lexicon))
        found.append(_Country(hit[1], text, heads, _far(claim, tokens, i, end)))
        i = end
    return found


def _heads(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[str]:
    """The lemmas of words in small letters up to the first sign, capital or word without content."""
    return _run(list(takewhile(lambda t: t.text.islower(), tokens)), lexicon)


def _run(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[str]:
    """The lemmas of words up to the first sign or word without content; names stand between without being told."""
    light = frozenset(lexicon.world.clauses.light)
    for t in tokens:
        lemma = language.lemma(t.text, lexicon.language) if t.is_word else ""
        if not lemma or lemma in light:
            return
        if t.text.islower():
            yield lemma


@lru_cache(maxsize=8)
def _countries(lexicon: Lexicon) -> Phrases[str]:
    return Phrases(lexicon.world.places.alias.items())
