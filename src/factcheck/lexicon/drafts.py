"""Words that matter where a draft is held against its sources (drafts.yaml); lower case, as written."""

from functools import cached_property

from pydantic import Field

from ..model import Frozen

Words = tuple[str, ...]


class Stage(Frozen):
    """One end of a life: the words that name it before a date, and the event class that it is."""

    words: Words = ()
    event: str


class Lives(Frozen):
    """How lives are dated beside a name: "(born 3 May 1920)", "(3 May 1920 – 8 June 1999)"."""

    born: Stage
    died: Stage


class Drafts(Frozen):
    """Rows of drafts.yaml."""

    lives: Lives
    opposites: tuple[tuple[Words, Words], ...] = Field(default=())  # two sides: who says a word of one denies those of the other
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
