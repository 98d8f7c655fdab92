"""The shape of numbers.yaml."""

from decimal import Decimal
from functools import cached_property

from pydantic import Field

from ..model import Frozen
from .gluing import Gluer, Gluing

Words = frozenset[str]


class Numbers(Frozen):
    """Number words, and the words around a number that say what kind of number it is. Phrases are in lower case.

    How a language writes: `decimal_comma` (2.500,5), `ordinal_stop` ("8." is the eighth), `nouns_have_capitals`, and `glued`, the words
    that are written as one. `mixed` are numbers in one word that are not whole, `stopped_suffixes` short forms of scales with a full stop,
    `change_to` words before the second end of a change and of nothing else, `label_endings` ends of names that a house number follows.
    """

    decimal_comma: bool = False
    ordinal_stop: bool = False
    cardinals: dict[str, int] = Field(default_factory=dict)
    mixed: dict[str, Decimal] = Field(default_factory=dict)
    scales: dict[str, int] = Field(default_factory=dict)
    scale_plurals: dict[str, int] = Field(default_factory=dict)
    collectives: dict[str, int] = Field(default_factory=dict)
    couples: dict[str, int] = Field(default_factory=dict)
    suffixes: dict[str, int] = Field(default_factory=dict)
    spaced_suffixes: Words = frozenset()
    stopped_suffixes: Words = frozenset()
    money_suffixes: dict[str, int] = Field(default_factory=dict)
    denominators: dict[str, int] = Field(default_factory=dict)
    denominator_plurals: dict[str, int] = Field(default_factory=dict)
    ordinal_ones: dict[str, int] = Field(default_factory=dict)
    halves: Words = frozenset()
    bare_fractions: Words = frozenset()
    before_half: Words = frozenset()
    over: Words = frozenset()
    dimensions: Words = frozenset()
    not_alone: Words = frozenset()
    asking: Words = frozenset()
    totals: Words = frozenset()
    lemmas: dict[str, str] = Field(default_factory=dict)
    not_before_half: Words = frozenset()
    and_: Words = Field(default=frozenset(), alias="and")
    point: Words = frozenset()
    articles: Words = frozenset()
    of: Words = frozenset()
    the: Words = frozenset()
    owners: Words = frozenset()
    times_sign: Words = frozenset()
    minus: Words = frozenset()
    ratios: tuple[str, ...] = ()
    between: Words = frozenset()
    from_: Words = Field(default=frozenset(), alias="from")
    to: Words = frozenset()
    or_: Words = Field(default=frozenset(), alias="or")
    joins: Words = frozenset()
    changes: Words = frozenset()
    change_to: Words = frozenset()
    by: Words = frozenset()
    ranges: Words = frozenset()
    votes: Words = frozenset()
    times: Words = frozenset()
    contrasts: tuple[str, ...] = ()
    per: Words = frozenset()
    per_nouns: Words = frozenset()
    not_one_after: Words = frozenset()
    not_one_before: Words = frozenset()
    one_man: Words = frozenset()
    labels: Words = frozenset()
    labels_capital: Words = frozenset()
    label_endings: tuple[str, ...] = ()
    label_joins: Words = frozenset()
    number_signs: Words = frozenset()
    clock: Words = frozenset()
    half_day: Words = frozenset()
    year_before: Words = frozenset()
    year_heads: Words = frozenset()
    states: Words = frozenset()
    plurals: Words = frozenset()
    plural_ending: str = "s"
    nouns_have_capitals: bool = False
    others: Words = frozenset()
    count_verbs: Words = frozenset()
    count_nouns: Words = frozenset()
    elliptic_of: Words = frozenset()
    elliptic_prepositions: Words = frozenset()
    including: Words = frozenset()
    auxiliaries: Words = frozenset()
    nobody: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    harms: Words = frozenset()
    harm_links: Words = frozenset()
    counted: Words = frozenset()
    nobody_unit: str = "person"
    not_nouns: Words = frozenset()
    hyphen_not_nouns: Words = frozenset()
    ages: tuple[str, ...] = ()
    age_after: tuple[str, ...] = ()
    old: Words = frozenset()
    of_age: tuple[str, ...] = ()
    lengths_before: Words = frozenset()
    lengths_after: Words = frozenset()
    glued: Gluing = Gluing()

    @cached_property
    def starts(self) -> Words:
        """Lower-cased words that a number in words can begin with."""
        tables = (self.cardinals, self.mixed, self.scales, self.collectives, self.couples)
        return frozenset().union(*tables, self.bare_fractions, self.articles, self.minus, self.denominator_plurals)

    @cached_property
    def words(self) -> Words:
        """Lower-cased words that are numbers by themselves."""
        return frozenset().union(self.cardinals, self.mixed, self.scales, self.collectives, self.couples, self.denominator_plurals)

    def is_word(self, fold: str) -> bool:
        """Whether a lower-cased word is a number word: "seven", "million", "dozen"."""
        return fold in self.words

    @cached_property
    def gluer(self) -> Gluer:
        """What cuts words that are put together, by the number words of the language."""
        return Gluer(self.glued, frozenset().union(self.cardinals, self.mixed, self.scales, self.collectives, self.denominator_plurals))
