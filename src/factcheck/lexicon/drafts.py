"""Words that matter where a draft is held against its sources (drafts.yaml); lower case, as written."""

from functools import cached_property

from pydantic import Field

from ..model import Frozen

Words = tuple[str, ...]


class Nothing(Frozen):
    """How a sentence says that there is none of a thing: "no sons", "did not produce any films"."""

    none: Words = ()  # right before the noun
    any: Words = ()  # the same, behind a word that denies
    deny: Words = ()


class Dating(Frozen):
    """How a thing is dated without a verb of its own: "is from 1904", "the finale aired on 3 May"."""

    copulas: Words = ()
    articles: Words = ()
    prepositions: Words = ()
    moments: Words = ()  # nouns of what has one day: finale, wedding
    occurs: Words = ()  # verbs that only say that it was


class Drafts(Frozen):
    """Rows of drafts.yaml."""

    acts: Words = ()  # events, by class or lemma, that nobody does before the day after the birth: graduate, marry
    opposites: tuple[tuple[Words, Words], ...] = Field(default=())  # two sides: who says a word of one denies those of the other
    sorts: tuple[tuple[Words, ...], ...] = ()  # sets of rows of nouns: what is of one row is of no other row of the set
    carriers: dict[str, Words] = Field(default={})  # noun -> what is dated with it: a song with its album
    nothing: Nothing = Nothing()
    dating: Dating = Dating()
    pointing: Words = ()  # words that open a sentence whose subject was named before: it, the, this
    quote_marks: tuple[tuple[str, str], ...] = ()  # an opening mark and the one that closes it

    @cached_property
    def facing(self) -> dict[str, frozenset[str]]:
        """Word -> the words that deny it."""
        found: dict[str, frozenset[str]] = {}
        for one, other in self.opposites:
            for mine, theirs in ((one, other), (other, one)):
                for word in mine:
                    found[word] = found.get(word, frozenset()) | frozenset(theirs)
        return found

    @cached_property
    def other_sorts(self) -> dict[str, frozenset[str]]:
        """Noun -> the nouns of the other rows of its set."""
        found: dict[str, frozenset[str]] = {}
        for rows in self.sorts:
            for row in rows:
                others = frozenset(w for other in rows if other is not row for w in other)
                found |= {w: found.get(w, frozenset()) | others for w in row}
        return found
