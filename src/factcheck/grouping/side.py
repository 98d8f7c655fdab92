"""A claim made ready to be put beside many others: what likeness asks of it, found once."""

from decimal import Decimal
from functools import cached_property

from ..lexicon import Lexicon
from ..model import Claim, Duration, Kind, Members, Period, Quantity, ResolvedFrom, Via, tokenize
from .family import TIMES, digits, ends, family
from .family import names as members

AGE = "age"  # the measure of a length of time that is how old somebody is


class Side:
    """One of the two claims of a pair. What is cheap and always asked for is found at once, the rest when it is first asked for."""

    def __init__(self, claim: Claim, lexicon: Lexicon) -> None:
        self.claim = claim
        self.id, self.source, self.kind, self.role = claim.id, claim.source, claim.kind, claim.role
        self.start, self.end, self.sentence_start = claim.start, claim.end, claim.sentence_start
        self.value, self.frame = claim.value, claim.frame
        self.family = family(claim)
        self.of_time = claim.kind in TIMES or claim.kind is Kind.TIME
        self._lexicon = lexicon
        self._row = None if claim.frame.measure is None else lexicon.world.nouns.classes.get(claim.frame.measure.value)
        self.is_toll = claim.frame.measure is not None and lexicon.world.nouns.is_running(claim.frame.measure.value)
        self.is_age = claim.frame.measure is not None and claim.frame.measure.value == AGE
        self.of_happenings = self.family == "count" and self._row is not None and self._row.happening

    @cached_property
    def has_value(self) -> bool:
        """Whether there is anything to compare: a time that nothing places has no value, unless it is a day of a month or an hour."""
        value = self.value
        if not isinstance(value, Period) or value.resolved_from is not ResolvedFrom.UNRESOLVED:
            return True
        return value.stated.clock is not None or (value.stated.month is not None and value.stated.day is not None)

    @cached_property
    def ends(self) -> tuple[Decimal | None, Decimal | None]:
        """The stated ends of a figure, a bound counting as its number; none of what is no figure."""
        return ends(self.value) if isinstance(self.value, Quantity | Duration) else (None, None)

    @cached_property
    def digits(self) -> int:
        """How many written digits carry meaning."""
        return digits(self.claim)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that stand with it, without those of a list, which are its value and no evidence of whom it speaks."""
        return self.participants - self.members

    @cached_property
    def participants(self) -> frozenset[str]:
        """All names that stand with it."""
        return frozenset(p.value for p in self.frame.participants)

    @cached_property
    def clause_names(self) -> frozenset[str]:
        """The names of its own clause."""
        return frozenset(p.value for p in self.frame.participants if p.via is Via.CLAUSE)

    @cached_property
    def members(self) -> frozenset[str]:
        """The names of a list, in lower case; empty for what is no list."""
        return members(self.value) if isinstance(self.value, Members) else frozenset()

    @cached_property
    def places(self) -> frozenset[str]:
        """Its places within its country."""
        countries = self._lexicon.world.places.countries
        return frozenset(p.value for p in self.frame.place if p.value not in countries)

    @cached_property
    def context(self) -> frozenset[str]:
        """The content words around it."""
        return frozenset(self.frame.context)

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """The words of the counted noun before its head, in lower case."""
        value = self.value
        if not isinstance(value, Quantity) or value.noun is None:
            return frozenset()
        return frozenset(t.fold for t in tokenize(value.noun)[:-1] if t.is_word and len(t.text) > 1)

    @cached_property
    def counted_class(self) -> str | None:
        """The class of its own noun, else what it measures."""
        value, measure = self.value, self.frame.measure
        nouns = self._lexicon.world.nouns.of_noun
        own = nouns.get(value.unit) if isinstance(value, Quantity) and value.unit is not None else None
        return own or (None if measure is None else measure.value)

    @cached_property
    def around(self) -> str:
        """Its sentence with a sign where its own words stand."""
        claim, at = self.claim, self.start - self.sentence_start
        return f"{claim.sentence[:at]}#{claim.sentence[at + len(claim.quote) :]}"
