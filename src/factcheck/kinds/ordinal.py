"""Ordinals that rank: "the first time", "third-largest trading partner", "unprecedented"."""

from collections.abc import Sequence
from functools import lru_cache

from ..lexicon import Lexicon
from ..lexicon.calendar import Calendar
from ..lexicon.names import OrdinalWords
from ..model import Kind, Mention, Ordinal, Token
from .base import Context

_LONGEST = 5  # words of what is ranked
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_BEFORE_NOUN = ("JJ", "JJR", "JJS", "VBG", "VBN", *_NOUNS)
_SUPERLATIVE = ("JJS", "RBS")


class Ordinals:
    """A place in a row that a sentence gives to something. "First, ..." and "first name" are none."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """Ordinals, and words such as "unprecedented"."""
        return (_words_of(lexicon),)

    def find(self, context: Context) -> Sequence[Mention]:
        """Ordinals in order of place."""
        if context.folds.isdisjoint(_words_of(context.lexicon)):
            return ()
        unprecedented, calendar = context.lexicon.names.ordinals.sets["unprecedented"], context.lexicon.calendar
        found = []
        for at, token in enumerate(context.tokens):
            if token.fold in unprecedented:
                found.append(_unprecedented(context, at))
                continue
            rank = _rank(context.tokens, at, calendar) if token.fold in calendar.ordinal_openers or token.is_number else None
            mention = None if rank is None else _ranked(context, at, *rank)
            if mention is not None:
                found.append(mention)
        return found


@lru_cache(maxsize=8)
def _words_of(lexicon: Lexicon) -> frozenset[str]:
    calendar = lexicon.calendar
    return lexicon.names.ordinals.sets["unprecedented"].union(calendar.ordinal_openers, calendar.ordinal_endings)


def _rank(tokens: Sequence[Token], at: int, calendar: Calendar) -> tuple[int, int] | None:
    """The rank and the token after it: "first", "twenty-first", "9th"."""
    token = tokens[at]
    if token.is_number:
        glued = at + 1 < len(tokens) and token.end == tokens[at + 1].start and tokens[at + 1].fold in calendar.ordinal_endings
        return (int(token.text), at + 2) if glued and token.text.isascii() and token.text.isdigit() and len(token.text) < 5 else None
    if at and tokens[at - 1].text == "-" and tokens[at - 1].start == tokens[at - 2].end:
        return None
    match = calendar.phrases.match(tokens, at)
    return (match[1].n, at + match[0]) if match is not None and match[1].code == "o" else None


def _ranked(context: Context, at: int, rank: int, end: int) -> Mention | None:
    tokens, words = context.tokens, context.lexicon.names.ordinals
    if end >= len(tokens) or not _in_place(tokens, at, words):
        return None
    behind = tokens[end]
    repeated = behind.fold in words.sets["repeated"]
    if behind.text == "-" or context.tags[end] in _SUPERLATIVE or behind.fold in words.sets["most"]:
        return _superlative(context, at, rank, end + (behind.text == "-"))
    row = words.rows.match(tokens, end)
    if row is not None:
        return _mention(context, at, end + row[0], rank, None)
    if tokens[at - 1].fold in context.lexicon.calendar.a and not repeated:
        alone = behind.fold in words.sets["alone"] and rank == 1
        return _mention(context, at, end, rank, None) if alone else None
    last = _noun_phrase(context, end) or (end + 2 if repeated and end + 1 < len(tokens) and tokens[end + 1].is_word else None)
    if last is None or not _is_ranked(context, end, last):
        return None
    return _mention(context, at, last, rank, _words(context, end, last))


def _in_place(tokens: Sequence[Token], at: int, words: OrdinalWords) -> bool:
    """Behind "the", "its", "'s": "I second that" is no rank."""
    return at > 0 and tokens[at - 1].fold in words.sets["before"] and (at < 2 or tokens[at - 2].fold not in words.sets["never_before"])


def _is_ranked(context: Context, first: int, last: int) -> bool:
    """Whether the noun behind the ordinal is ranked by it: not in a name ("First Lady"), nor in "first half"."""
    tokens, words = context.tokens, context.lexicon.names.ordinals
    if tokens[first].text[0].isupper() and not context.lexicon.numbers.nouns_have_capitals:
        return False
    if tokens[first].fold not in words.sets["never_behind"] and tokens[last - 1].fold not in words.sets["never_behind"]:
        return True
    counted = tokens[last - 1].fold in words.sets["counted_since"] and last - first == 1
    return counted and last < len(tokens) and tokens[last].fold in words.sets["since"] and tokens[last].fold == words.since[0]


def _superlative(context: Context, at: int, rank: int, first: int) -> Mention | None:
    """ "third-largest trading partner", "second most populous city"."""
    tokens = context.tokens
    if first >= len(tokens):
        return None
    end = first + (2 if tokens[first].fold in context.lexicon.names.ordinals.sets["most"] else 1)
    if end > len(tokens) or (end == first + 1 and context.tags[first] not in _SUPERLATIVE):
        return None
    last = _noun_phrase(context, end)
    of = None if last is None else _words(context, end, last)
    value = Ordinal(rank=rank, of=of, superlative=_words(context, first, end))
    return _valued(context, at, end if last is None else last, value)


def _noun_phrase(context: Context, at: int) -> int | None:
    """The end of the adjectives and nouns that begin at a token; None where no noun is among them."""
    end = None
    for i in range(at, min(at + _LONGEST, len(context.tokens))):
        token = context.tokens[i]
        if token.text == "-" and i > at:
            continue
        if not token.is_word or context.tags[i] not in _BEFORE_NOUN:
            break
        end = i + 1 if context.tags[i] in _NOUNS else end
        if end is not None and context.lexicon.numbers.nouns_have_capitals:
            break  # "zum ersten Mal durften Frauen": one noun, and what follows is no part of its phrase
    return end


def _unprecedented(context: Context, at: int) -> Mention:
    last = _noun_phrase(context, at + 1)
    return _valued(context, at, last or at + 1, Ordinal(rank=1, of=None if last is None else _words(context, at + 1, last)))


def _words(context: Context, first: int, last: int) -> str:
    return context.text[context.tokens[first].start : context.tokens[last - 1].end]


def _mention(context: Context, at: int, last: int, rank: int, of: str | None) -> Mention:
    return _valued(context, at, last, Ordinal(rank=rank, of=of))


def _valued(context: Context, first: int, last: int, value: Ordinal) -> Mention:
    start, end = context.tokens[first].start, context.tokens[last - 1].end
    written = context.text[start:end]
    return context.mention(Kind.ORDINAL, start, end, value.model_copy(update={"written": written}))
