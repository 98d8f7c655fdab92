"""Names of people, places and bodies in a sentence, and one key for all the ways in which a document writes one name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .. import language
from ..lexicon import Lexicon, Phrases
from ..model import Token

OPENING = ("“", '"', ":", "‘", ".")  # signs after which a capital letter says nothing
LONG = 4  # letters; shorter words are small in headlines too
HEADLINE = 4  # longer words that make a headline
SHARE = 0.75  # of them with a capital


class Name(NamedTuple):
    """A name: token indices [at, end), its words, and its key: a country's normal form, an acronym, a person's last name."""

    at: int
    end: int
    text: str
    key: str
    country: bool


class Names:
    """The names of one folder of sources. `acronyms` maps spelt-out names to the acronym that the texts use for them."""

    def __init__(self, lexicon: Lexicon, acronyms: Iterable[str], never: Iterable[str] = (), seen: Iterable[str] = ()) -> None:
        self._seen = frozenset(seen)
        self._acronyms = frozenset(acronyms)
        self._world = lexicon.world
        self._countries = Phrases((word, key) for word, key in lexicon.world.places.alias.items())
        self._titles = frozenset(lexicon.world.people.titles)
        self._particles = frozenset(lexicon.world.people.particles)
        self._never = frozenset(never)
        self._types = frozenset(lexicon.world.places.types)
        self._prepositions = frozenset(lexicon.world.places.prepositions)

    def find(self, tokens: Sequence[Token], tags: Sequence[str], headline: bool = False) -> tuple[Name, ...]:
        """The names among the tokens, in order; in a headline written in capitals, only those that are names elsewhere."""
        out: list[Name] = []
        headline = headline and in_title_case(tokens)
        i = 0
        while i < len(tokens):
            name = self._at(tokens, tags, i)
            if name is not None and headline and not name.country and not self._seen.issuperset(name.text.lower().split()):
                name = None
            if name is not None:
                out.append(name)
            i = name.end if name is not None else i + 1
        return tuple(out)

    def _at(self, tokens: Sequence[Token], tags: Sequence[str], i: int) -> Name | None:
        if not self._starts(tokens, tags, i):
            return None
        place = self._countries.match(tokens, i)
        end = i + 1 if place is None else i + place[0]
        if place is None:
            end = self._extend(tokens, end)
        text = " ".join(t.text for t in tokens[i:end])
        located = self._located(tokens, i, end)
        key = place[1] if place is not None else self._whole(tokens[i:end]) if located else self._key(tokens[i:end])
        return Name(i, end, text, key, place is not None)

    def _starts(self, tokens: Sequence[Token], tags: Sequence[str], i: int) -> bool:
        t = tokens[i]
        if not (t.is_word and t.text[0].isupper()) or t.fold in self._titles or t.fold in self._never:
            return False
        if self._shouts(tokens, i):
            return False
        opens = i == 0 or (not tokens[i - 1].is_word and tokens[i - 1].text in OPENING)
        if opens and self._countries.match(tokens, i) is None and not (len(t.text) > 1 and t.text.isupper()):
            return tags[i].startswith("NNP") and (self._goes_on(tokens, i + 1) or not language.known(t.text))
        return True

    @staticmethod
    def _shouts(tokens: Sequence[Token], i: int) -> bool:
        """Whether a word stands in a run of words all in capitals, as openings of stories are printed: "A FIRE has ..."."""
        beside = (tokens[k] for k in (i - 1, i + 1) if 0 <= k < len(tokens))
        return tokens[i].text.isupper() and language.known(tokens[i].text) and any(t.is_word and t.text.isupper() for t in beside)

    @staticmethod
    def _goes_on(tokens: Sequence[Token], i: int) -> bool:
        return i < len(tokens) and tokens[i].is_word and tokens[i].text[0].isupper()

    def _extend(self, tokens: Sequence[Token], end: int) -> int:
        """The end of a name that starts before `end`: capitals, hyphens and particles between capitals."""
        while end < len(tokens):
            t = tokens[end]
            if t.is_word and t.text[0].isupper() and t.fold not in self._never and t.fold not in self._titles:
                end += 1
            elif (t.text == "-" or t.fold in self._particles) and end + 1 < len(tokens) and tokens[end + 1].text[:1].isupper():
                end += 2
            else:
                break
        return end

    def _located(self, tokens: Sequence[Token], i: int, end: int) -> bool:
        """Whether the words around a name make it a place: "in Central Brant", "Brant district"."""
        before = i > 0 and tokens[i - 1].fold in self._prepositions
        return before or (end < len(tokens) and tokens[end].fold in self._types)

    @staticmethod
    def _whole(tokens: Sequence[Token]) -> str:
        return " ".join(t.fold for t in tokens).replace(" - ", "-")

    def _key(self, tokens: Sequence[Token]) -> str:
        initials = "".join(t.text[0] for t in tokens if t.text[0].isupper())
        if len(tokens) > 2 and initials in self._acronyms:
            return initials.lower()
        words = [t for t in tokens if t.is_word]
        if len(words) == 1 or any(t.fold in self._particles for t in tokens) or words[-1].fold in self._world.people.bodies:
            return self._whole(tokens)
        tail = next(
            (k for k in range(len(tokens) - 1, 0, -1) if tokens[k].text == "-" and tokens[k - 1].text[0].isupper()),
            None,
        )
        if tail is not None and tail >= len(tokens) - 2:
            return "".join(t.fold for t in tokens[tail - 1 :])
        return words[-1].fold


def acronyms(texts: Iterable[Sequence[Token]]) -> frozenset[str]:
    """Words written all in capitals, of three letters or more, that stand at least twice."""
    seen = Counter(t.text for tokens in texts for t in tokens if len(t.text) >= 3 and t.text.isupper() and t.is_word)
    return frozenset(word for word, n in seen.items() if n >= 2)


def in_title_case(tokens: Sequence[Token]) -> bool:
    """Whether most longer words have a capital, so that capitals tell nothing: "Store Hit By Thieves"."""
    words = [t for t in tokens if t.is_word and len(t.text) >= LONG]
    return len(words) >= HEADLINE and sum(t.text[0].isupper() for t in words) >= SHARE * len(words)


def capitalised(texts: Iterable[Sequence[Token]]) -> frozenset[str]:
    """Lower-cased words that have a capital inside a sentence of ordinary case: parts of names."""
    plain = [tokens for tokens in texts if not in_title_case(tokens)]
    named = (t for tokens in plain for k, t in enumerate(tokens) if k and t.is_word and t.text[0].isupper() and _inside(tokens, k))
    return frozenset(t.fold for t in named)


def _inside(tokens: Sequence[Token], k: int) -> bool:
    return tokens[k - 1].is_word or tokens[k - 1].text in (",", "-", "'")
