"""The shape of furniture.yaml: words by which the lines of a page are told apart, and by which its sentences end."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from ..model import Frozen
from .phrases import Phrases

Phrase = Annotated[str, Field(min_length=1)]


class Mark(Frozen):
    """Words that make a short line furniture. "#" stands for any number in digits."""

    reason: Phrase  # what the line is, as the ledger says it: "navigation"
    whole: tuple[Phrase, ...] = ()  # the line is these words and no more
    labels: tuple[Phrase, ...] = ()  # the line opens with these words, and then ends or goes on after a colon or a dash
    opens: tuple[Phrase, ...] = ()  # the line opens with these words, whatever follows
    bare: bool = False  # only a line without a final stop: "More from the same quarry were found." is a sentence
    then: Literal["title", "titles", "comments"] | None = (
        None  # what stands below: one title of another article, several, readers' comments
    )


class Abbreviations(Frozen):
    """Words that are written with a full stop which need not end a sentence; without their last stop, in lower case."""

    before_name: frozenset[Phrase] = frozenset()  # never end a sentence: "Mr"
    before_number: frozenset[Phrase] = frozenset()  # do not end it before a digit: "No"
    may_end: frozenset[Phrase] = frozenset()  # end it only before a word that opens sentences: "U.S"
    ordinals: bool = False  # "8." is an ordinal: the sentence ends there only before a word that opens sentences
    clock: frozenset[Phrase] = frozenset()  # end it, except before a day or a time zone: "p.m"

    @cached_property
    def all(self) -> frozenset[Phrase]:
        """Every abbreviation."""
        return self.before_name | self.before_number | self.may_end | self.clock


class DateWords(Frozen):
    """Words of a line that gives the date of publication."""

    published: frozenset[Phrase] = frozenset()
    updated: frozenset[Phrase] = frozenset()
    beside: frozenset[Phrase] = frozenset()  # small words that stand beside a date: "at", "last"
    months: frozenset[Phrase] = frozenset()  # as lines of dates write them, abbreviated or not
    days: frozenset[Phrase] = frozenset()


class Furniture(Frozen):
    """Rows of furniture.yaml."""

    marks: tuple[Mark, ...] = ()
    networks: frozenset[Phrase] = frozenset()
    calls: frozenset[Phrase] = frozenset()  # with a network in the line, a call to follow: "Follow us on ..."
    credits: tuple[Phrase, ...] = ()  # open a photo credit
    captions: tuple[Phrase, ...] = ()  # open a caption
    agencies: tuple[Phrase, ...] = ()  # close a caption as its credit, or stand alone under a title
    bylines: tuple[Phrase, ...] = ()  # open a byline
    posts: frozenset[Phrase] = frozenset()  # end a byline: "correspondent"
    dates: DateWords = DateWords()
    abbreviations: Abbreviations = Abbreviations()
    openers: frozenset[Phrase] = frozenset()  # words that, with a capital, open a sentence and no name
    joiners: frozenset[Phrase] = frozenset()  # words that never end a line of text

    @cached_property
    def whole(self) -> Phrases[Mark]:
        """Words that make up whole lines."""
        return Phrases((p, m) for m in self.marks for p in m.whole)

    @cached_property
    def labels(self) -> Phrases[Mark]:
        """Words before a colon, a dash or the end of a line."""
        return Phrases((p, m) for m in self.marks for p in m.labels)

    @cached_property
    def opens(self) -> Phrases[Mark]:
        """Words that open lines."""
        return Phrases((p, m) for m in self.marks for p in m.opens)

    @cached_property
    def credit(self) -> Phrases[str]:
        """Words that open a photo credit."""
        return Phrases((p, p) for p in self.credits)

    @cached_property
    def caption(self) -> Phrases[str]:
        """Words that open a caption."""
        return Phrases((p, p) for p in self.captions)

    @cached_property
    def agency(self) -> Phrases[str]:
        """Names of agencies that give pictures and reports."""
        return Phrases((p, p) for p in self.agencies)

    @cached_property
    def first_words(self) -> dict[str, frozenset[str] | None]:
        """The lower-cased words and signs that a line of marks can begin with, each with those that may stand behind it.

        "#" stands for a number; None: any word may stand behind, or none.
        """
        out: dict[str, frozenset[str] | None] = {}
        for table in (self.whole, self.labels, self.opens, self.credit, self.byline, self.agency):
            for first, behind in table.seconds.items():
                known = out.get(first, frozenset())
                out[first] = None if behind is None or known is None else known | behind
        return out | dict.fromkeys((*self.networks, *self.calls))

    @cached_property
    def caption_words(self) -> frozenset[str]:
        """The lower-cased first words of captions."""
        return self.caption.firsts

    @cached_property
    def byline(self) -> Phrases[str]:
        """Words that open a byline."""
        return Phrases((p, p) for p in self.bylines)
