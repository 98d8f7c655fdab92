"""The shape of names.yaml: ordinals that rank, and the words around lists of names."""

from functools import cached_property

from ..model import Frozen
from .phrases import Phrases
from .speech import Speech

Words = tuple[str, ...]


class OrdinalWords(Frozen):
    """Words around an ordinal that make it a rank, or something else."""

    unprecedented: Words = ()
    before: Words = ()
    alone: Words = ()
    in_a_row: Words = ()
    repeated: Words = ()
    most: Words = ()
    never_behind: Words = ()
    counted_since: Words = ()
    since: Words = ()
    never_before: Words = ()

    @cached_property
    def sets(self) -> dict[str, frozenset[str]]:
        """Each list by its name, for look-up."""
        return {name: frozenset(getattr(self, name)) for name in type(self).model_fields}

    @cached_property
    def rows(self) -> Phrases[str]:
        """What says that the same happened before: "in a row"."""
        return Phrases((p, p) for p in self.in_a_row)


class ListWords(Frozen):
    """Words inside and before a list of names."""

    and_words: Words = ()
    adverbs: Words = ()
    others: Words = ()
    complete: Words = ()
    incomplete: Words = ()
    openers: Words = ()
    known: Words = ()

    @cached_property
    def known_names(self) -> frozenset[str]:
        """Names that are common, where a capital does not tell a name."""
        return frozenset(self.known)

    @cached_property
    def joins(self) -> Phrases[str]:
        """ "And", before the last name."""
        return Phrases((p, p) for p in self.and_words)

    @cached_property
    def skipped(self) -> Phrases[str]:
        """Adverbs inside a list."""
        return Phrases((p, p) for p in self.adverbs)

    @cached_property
    def announced(self) -> Phrases[bool]:
        """What announces a list, and whether the list is then complete."""
        return Phrases([*((p, True) for p in self.complete), *((p, False) for p in self.incomplete)])

    @cached_property
    def no_names(self) -> frozenset[str]:
        """Words that are no name where they open a sentence."""
        return frozenset(self.openers)

    @cached_property
    def rest(self) -> frozenset[str]:
        """ "Other", "remaining"."""
        return frozenset(self.others)


class Names(Frozen):
    """Rows of names.yaml."""

    ordinals: OrdinalWords = OrdinalWords()
    lists: ListWords = ListWords()
    titles: Words = ()
    particles: Words = ()
    speech: Speech = Speech()

    @cached_property
    def title_phrases(self) -> Phrases[str]:
        """Titles of persons."""
        return Phrases((p, p) for p in self.titles)

    @cached_property
    def particle_words(self) -> frozenset[str]:
        """Small words inside names."""
        return frozenset(self.particles)
