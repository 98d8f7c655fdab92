"""Ages that stand as bare numbers: "Marcus Haldane, 61, resigned", "the pilot, 34, was alone", "she was 29"."""

from collections.abc import Sequence

from ..lexicon import Lexicon
from ..model import Kind, Mention
from ..reading import Amount, as_duration, grammar, say_measured
from .base import Context

OLDEST = 115  # years; a number that no word calls an age must be one that people reach
ENDS = (",", ".", ";")
NAME = "NNP"


class Ages:
    """The age of somebody, as a length of time: a number between commas after a person, or after "she was"."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """The words that open a number."""
        return (grammar(lexicon).amount_words,)

    def find(self, context: Context) -> Sequence[Mention]:
        """The ages of the sentence."""
        found = context.numbers
        days = context.lexicon.units.units[context.lexicon.units.age].days
        taken = {i for m in found.measured for i in range(m.first, m.end)}
        mentions: list[Mention] = []
        if days is None:
            return mentions
        for a in found.amounts:
            if a.first in taken or not _is_plain(a) or not (_apposed(context, a) or _said(context, a)):
                continue
            said = say_measured(context.text, context.tokens, found.words.lengths.bare_age(a), found.words)
            if (said.start, said.end) == (context.tokens[a.first].start, context.tokens[a.end - 1].end):  # "about 61" is no age
                mentions.append(context.mention(Kind.DURATION, said.start, said.end, as_duration(said.value, days)))
        return mentions


def _is_plain(a: Amount) -> bool:
    """Whether a number is whole, written in full and one that people reach."""
    whole = a.lo == a.hi == a.lo.to_integral_value() and a.scale == 1 and not (a.share or a.score or a.ranged)
    return whole and 0 < a.lo <= OLDEST


def _apposed(context: Context, a: Amount) -> bool:
    """Whether a number stands between commas, or before the end, after a person."""
    before, tokens = a.first - 2, context.tokens
    if before < 0 or tokens[a.first - 1].text != "," or (a.end < len(tokens) and tokens[a.end].text not in ENDS):
        return False
    return _named(context, before) or _person(context, before)


def _named(context: Context, i: int) -> bool:
    """Whether a name ends at token i that is no country or team, no month or day, and that no preposition makes a place."""
    world, first = context.lexicon.world, i
    if context.tags[i] != NAME or context.tokens[i].fold in context.lexicon.calendar.words:
        return False
    while first > 0 and context.tags[first - 1].startswith(NAME):
        first -= 1
    name = " ".join(t.fold for t in context.tokens[first : i + 1])
    before = context.tokens[first - 1].fold if first > 0 else ""
    team = before in context.lexicon.numbers.the  # "the Lions, 24"
    return (
        not team
        and before not in world.places.prepositions
        and name not in world.places.alias
        and context.tokens[i].fold not in world.people.bodies
    )


def _person(context: Context, i: int) -> bool:
    """Whether a single person is named by a noun at token i: the suspect, a nurse."""
    nouns = context.lexicon.world.nouns
    held = nouns.of_noun.get(context.tokens[i].fold)
    return held is not None and not nouns.is_running(held) and any(nouns.is_generic(c) for c in (held, *nouns.above(held)))


def _said(context: Context, a: Amount) -> bool:
    """ "she was 29", "who turned 40 on Sunday": not "he was 29 points ahead"."""
    words, tokens = context.lexicon.numbers, context.tokens
    if a.first < 2 or tokens[a.first - 2].fold not in words.age_subjects or tokens[a.first - 1].fold not in words.age_verbs:
        return False
    return a.end == len(tokens) or tokens[a.end].text in ENDS or tokens[a.end].fold in words.age_ends
