"""What a date or a rank is said of without a verb of its own: "is a 1964 film", "is from 1904", "the finale aired on 3 May"."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from .. import language
from ..lexicon import Lexicon, Phrases
from ..model import Claim, Ordinal, Period, Token, tokenize

NOUN = 6  # tokens behind a year in which the noun that it dates stands
OF = 9  # tokens from a noun to its verb: "the finale of Glass Rain aired"
NEAR = 2  # tokens from such a verb to its date


class Moment(NamedTuple):
    """The noun of what has one day, and the word right before it: "series" of "the series finale"."""

    noun: str
    kind: str
    names: frozenset[str]  # the capital words between it and its verb


def sorts(a: Claim, b: Claim, lexicon: Lexicon) -> tuple[str, str] | None:
    """The nouns of a and b, as lemmas, where both call one subject by nouns that exclude each other, and no text has both."""
    x, y = _called(a, lexicon), _called(b, lexicon)
    if x is None or y is None or y[1] not in lexicon.drafts.other_sorts.get(x[1], ()):
        return None
    points = len(y[0]) == 1 and y[0] <= frozenset(lexicon.drafts.pointing)
    said = x[1] in _lemmas(b, lexicon) or y[1] in _lemmas(a, lexicon)
    return None if said or not x[0] or not (points or x[0] <= y[0]) else (x[1], y[1])


def _called(c: Claim, lexicon: Lexicon) -> tuple[frozenset[str], str] | None:
    """The words of the subject and the noun of "X is a 1964 comedy film", "X was the second film"."""
    tokens, words = tokenize(c.sentence), lexicon.drafts.dating
    at = _at(c, tokens)
    if at < 3 or tokens[at - 1].fold not in words.articles or tokens[at - 2].fold not in words.copulas:
        return None
    noun = _noun(c, tokens, lexicon)
    return None if noun is None else (frozenset(t.fold for t in tokens[: at - 2] if t.is_word or t.is_number), noun)


def _noun(c: Claim, tokens: Sequence[Token], lexicon: Lexicon) -> str | None:
    """The noun behind a year, or of a rank, that the lexicon's sorts have; not one that stands before another noun: "film festival"."""
    if isinstance(c.value, Ordinal):
        return None if c.value.of is None else _sort(c.value.of.split()[-1], lexicon)
    end = c.end - c.sentence_start
    lo = next((i for i, t in enumerate(tokens) if t.start >= end), len(tokens))
    tags = language.tag([t.text for t in tokens], lexicon.language)
    for i in range(lo, min(len(tokens), lo + NOUN)):
        if not tokens[i].is_word or tokens[i].fold in lexicon.world.clauses.light:
            return None
        lemma = _sort(tokens[i].text, lexicon)
        if lemma in lexicon.drafts.other_sorts and tags[i + 1 : i + 2] not in (("NN",), ("NNS",)):
            return lemma
    return None


def _sort(word: str, lexicon: Lexicon) -> str:
    """A noun as the lexicon's sorts have it: as written, else its lemma."""
    return word.lower() if word.lower() in lexicon.drafts.other_sorts else language.lemma(word, lexicon.language)


def _lemmas(c: Claim, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(_sort(t.text, lexicon) for t in tokenize(c.sentence) if t.is_word)


def is_plain(c: Claim, lexicon: Lexicon) -> bool:
    """Whether a time is all that a sentence says: "the church is from 1904"."""
    tokens, words = tokenize(c.sentence), lexicon.drafts.dating
    at, end = _at(c, tokens), c.end - c.sentence_start
    if at < 3 or any(t.is_word or t.is_number for t in tokens if t.start >= end):
        return False
    return tokens[at - 1].fold in words.prepositions and tokens[at - 2].fold in words.copulas


def of_noun(a: Claim, noun: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a draft's plain date is of a thing that a source dates with a noun: a song with its album."""
    carried = frozenset(w for n in noun for w in lexicon.drafts.carriers.get(n, ()))
    return bool((noun | carried) & frozenset(a.frame.context))


def one_moment(a: Claim, b: Claim, lexicon: Lexicon) -> bool | None:
    """Whether two times are of one thing that has one day; None where they are not both of such a thing, by one noun."""
    x, y = moment(a, lexicon), moment(b, lexicon)
    if x is None or y is None or x.noun != y.noun:
        return None
    named = not x.names or not y.names or bool(x.names & y.names)
    return named and (x.kind == y.kind or not x.kind or not y.kind)


def moment(c: Claim, lexicon: Lexicon) -> Moment | None:
    """What has one day and is dated, where its date stands right behind a verb that only says that it was."""
    if not isinstance(c.value, Period):
        return None
    tokens, words = tokenize(c.sentence), lexicon.drafts.dating
    at, verbs = _at(c, tokens), _occurs(lexicon)
    starts = [(i, i + hit[0]) for i in range(max(0, at - NEAR - 3), at) if (hit := verbs.match(tokens, i)) is not None]
    first = next((lo for lo, hi in starts if at - NEAR <= hi < at or hi == at), None)
    if first is None:
        return None
    for i in range(first - 1, max(-1, first - OF), -1):
        if not tokens[i].is_word:
            return None
        if tokens[i].fold in words.moments:
            plain = i + 1 == first or tokens[i + 1].fold in words.prepositions
            before = tokens[i - 1].fold if i else ""
            if before and not tokens[i - 1].is_word:
                return None  # "the semi-final"
            names = frozenset(t.fold for t in tokens[i + 1 : first] if t.text[0].isupper())
            return Moment(tokens[i].fold, "" if before in words.articles else before, names) if plain else None
    return None


def _at(c: Claim, tokens: Sequence[Token]) -> int:
    """The first token of a claim."""
    start = c.start - c.sentence_start
    return next((i for i, t in enumerate(tokens) if t.start >= start), len(tokens))


@lru_cache(maxsize=8)
def _occurs(lexicon: Lexicon) -> Phrases[str]:
    return Phrases((w, w) for w in lexicon.drafts.dating.occurs)
