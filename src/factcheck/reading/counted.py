"""What a number counts: the noun after it ("2,500 peacekeepers"), before it ("the toll rose to 31"), or named earlier ("47 of them")."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .. import language
from ..lexicon.numbers import Numbers
from ..model import Token
from .skip import HYPHENS, follows

_REACH = 6  # modifiers between a number and its noun, or words between a noun and its number
_BACK = 10  # words from a number back to its noun: "casualties in the northern district rose to 164"
_NOUN = ("NN", "NNS", "NNP", "NNPS")
_MODIFIER = (*_NOUN, "JJ", "JJR", "JJS", "VBN", "VBG", "FW")


class Counted(NamedTuple):
    """A counted noun: tokens[first:end] is the phrase, `unit` the lemma of its head."""

    first: int
    end: int
    unit: str


class Counter:
    """Finds counted nouns by the words of one language; `tags` are asked for only where they are needed."""

    def __init__(self, words: Numbers, tongue: str) -> None:
        self.words, self.tongue = words, tongue

    def after(self, tokens: Sequence[Token], end: int, tags: Callable[[], Sequence[str]], one: bool) -> Counted | None:
        """The noun behind a number that ends before token `end`; `one` where the number is 1, so that the noun is singular."""
        if end >= len(tokens):
            return None
        if tokens[end].text in HYPHENS:
            return self._hyphenated(tokens, end, tags)
        first = end + 1 if tokens[end].fold in self.words.of and end + 1 < len(tokens) else end
        if not tokens[first].is_word:
            return None
        if tokens[first].fold in self.words.states:
            return Counted(first, first + 1, self.words.lemmas.get(tokens[first].fold, tokens[first].fold))
        if tokens[first].fold in self.words.not_nouns or (tokens[first].fold in self.words.articles):
            return None
        head = self._head(tokens, first, tags(), one)
        if head is None or (first != end and tokens[first].fold in self.words.the):
            return None
        return Counted(first, head + 1, self.lemma(tokens[head].fold))

    def lemma(self, fold: str) -> str:
        """The unit that a noun makes: its dictionary form."""
        written = fold.capitalize() if self.words.nouns_have_capitals else fold
        known = self.words.lemmas.get(fold) or language.lemma(written, self.tongue)
        plural = fold[-1:] == self.words.plural_ending and fold[-2:] not in _SINGULAR and len(fold) > 3
        unknown = plural and known == fold and fold not in self.words.plurals
        return fold[:-1] if unknown else known  # "Basques": names of peoples are in no dictionary

    def _head(self, tokens: Sequence[Token], first: int, tags: Sequence[str], one: bool) -> int | None:
        """The last plural of the noun phrase, or for one thing its last noun; None where no such phrase stands there."""
        head: int | None = None
        i = first
        stop, many = min(len(tokens), first + _REACH), not self.words.nouns_have_capitals  # else the first noun ends the phrase
        while i < stop and (many or head is None):
            t, tag = tokens[i], tags[i]
            if t.text in HYPHENS and i > first and follows(tokens, i, i - 1) and follows(tokens, i + 1, i):
                i += 2
                continue
            if not t.is_word or t.fold in self.words.not_nouns or t.text[0] in "'’":
                break
            plural = self._plural(t, tag)
            if head is not None and not plural and not one:
                break
            if one and head is not None and tag not in _NOUN:
                break
            if not plural and tag not in _MODIFIER:
                break
            if plural or (one and tag in _NOUN):
                head = i
            i += 1
        return head if many or head is None else self._last_part(tokens, head)

    def _last_part(self, tokens: Sequence[Token], head: int) -> int:
        """The last noun of one that is put together with hyphens: "EU-Staaten", "Polizei- und Rettungskräfte"."""
        while head + 2 < len(tokens) and tokens[head + 1].text in HYPHENS and follows(tokens, head + 1, head):
            at = head + 2 if follows(tokens, head + 2, head + 1) else head + 2 + (tokens[head + 2].fold in self.words.and_)
            if at >= len(tokens) or not tokens[at].text[0].isupper():
                break
            head = at
        return head

    def _plural(self, t: Token, tag: str) -> bool:
        if t.fold in self.words.plurals:
            return True
        ends_so = tag in ("NNS", "NNPS") or (
            tag in ("NNP", "VBZ", "NN", "JJ") and t.fold[-1] == self.words.plural_ending and t.fold[-2:] not in _SINGULAR
        )
        return ends_so and (tag in ("NNS", "NNPS") or self.lemma(t.fold) != t.fold)

    def _hyphenated(self, tokens: Sequence[Token], end: int, tags: Callable[[], Sequence[str]]) -> Counted | None:
        """ "a three-storey building": the noun on the hyphen."""
        if end + 1 >= len(tokens) or not follows(tokens, end, end - 1) or not follows(tokens, end + 1, end):
            return None
        noun = tokens[end + 1]
        if noun.fold in self.words.states:
            return Counted(end + 1, end + 2, self.words.lemmas.get(noun.fold, noun.fold))
        if not noun.is_word or noun.fold in self.words.hyphen_not_nouns or tags()[end + 1] not in ("NN", "NNS"):
            return None
        if follows(tokens, end + 2, end + 1) and tokens[end + 2].text in HYPHENS:
            return None
        return Counted(end + 1, end + 2, self.lemma(noun.fold))

    def before(self, tokens: Sequence[Token], first: int, tags: Callable[[], Sequence[str]]) -> Counted | None:
        """The noun that a number belongs to: "the death toll rose to 31", "people arrested: 300", "a force of 300"."""
        i = first - 1
        if i < 1 or not (tokens[i].fold in self.words.count_verbs or tokens[i].text == ":"):
            return None
        marks = tags()
        stop = max(0, first - _BACK)
        while i >= stop and (tokens[i].fold in self.words.count_verbs or tokens[i].text == ":" or marks[i] in ("RB", "RP")):
            i -= 1
        if i >= 1 and tokens[i].fold in self.words.states and marks[i - 1] in _NOUN:
            i -= 1
        while i >= stop:
            start = self._phrase(tokens, i, marks)
            if start > i:
                return None
            leads = tokens[self._article(tokens, start) - 1].fold if start > 1 else ""
            if leads not in self.words.elliptic_prepositions and leads not in self.words.by:
                return Counted(start, i + 1, self.lemma(tokens[i].fold)) if self._carries(tokens[i], marks[i]) else None
            i = self._article(tokens, start) - 2
            if leads in self.words.by and i >= stop and marks[i] in ("VBN", "VBD"):
                i -= 1  # "the injuries reported by the teams stand at 14"
        return None

    def _article(self, tokens: Sequence[Token], start: int) -> int:
        return start - 1 if tokens[start - 1].fold in self.words.the or tokens[start - 1].fold in self.words.articles else start

    def _phrase(self, tokens: Sequence[Token], i: int, marks: Sequence[str]) -> int:
        """The first token of the noun phrase that ends at i; i + 1 where none does."""
        noun = marks[i] in _NOUN or tokens[i].fold in self.words.states or tokens[i].fold in self.words.plurals
        if not noun or not tokens[i].is_word or tokens[i].fold in self.words.not_nouns:
            return i + 1
        start = i
        while start > 0 and i - start < 3 and marks[start - 1] in _MODIFIER and tokens[start - 1].is_word:
            start -= 1
        return start

    def _carries(self, t: Token, tag: str) -> bool:
        if t.fold in self.words.totals or t.fold in self.words.states:
            return True
        return self._plural(t, tag) and not (self.words.nouns_have_capitals and self.lemma(t.fold) == t.fold)  # a capital tells no plural

    def elliptic(self, tokens: Sequence[Token], end: int, tags: Callable[[], Sequence[str]], before: int) -> bool:
        """Whether the noun of a number was named earlier, by what follows it at `end`: "47 portrayed it", "12 of whom", "103 in Lima"."""
        if before and tokens[before - 1].fold in self.words.including:
            return True
        if end >= len(tokens):
            return False
        fold = tokens[end].fold
        if fold in self.words.of:
            return end + 1 < len(tokens) and tokens[end + 1].fold in self.words.elliptic_of
        if fold in self.words.elliptic_prepositions:
            return end + 1 < len(tokens) and tokens[end + 1].text[0].isupper()
        return fold in self.words.others or fold in self.words.auxiliaries or tags()[end] in ("VBD", "VBN", "VBZ", "VBP")

    def zero(self, tokens: Sequence[Token], i: int, phrases: Sequence[tuple[str, ...]]) -> int | None:
        """The token after the longest of the phrases at token i."""
        stops = [i + len(p) for p in phrases if tuple(t.fold for t in tokens[i : i + len(p)]) == p]
        return max(stops, default=None)


_SINGULAR = ("ss", "us", "is")
