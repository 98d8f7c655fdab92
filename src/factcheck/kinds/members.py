"""Lists of names: "five Nordic states: Denmark, Finland, ... and Sweden"."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from .. import language
from ..lexicon import Lexicon
from ..model import Kind, Members, Mention, Quantity, Token
from .base import Context

FEWEST = 3  # names that make a list
_OPENING = (":", "-", "–", "—", "(", ",")
_OTHERS_REACH = 6  # words between "other" and the list
_NAME_TAG = "NNP"
_COMMA = ","
_INSIDE = "-–'’."  # signs inside a name


class Listed(NamedTuple):
    """Names as pairs of tokens (first, and after the last), and whether they end in "and"."""

    names: list[tuple[int, int]]
    closed: bool


class Announced(NamedTuple):
    """What stands before a list: the token where the announcement begins, its count and noun, and how the list is to be read."""

    first: int
    counted: Quantity | None = None
    noun: str | None = None
    others: bool = False
    complete: bool = True


class MemberLists:
    """Three or more names in a row, joined by commas and "and"."""

    def words(self, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
        """A comma, which stands behind the first of three names, and what joins the last."""
        return frozenset((_COMMA,)), lexicon.names.lists.joins.firsts

    def find(self, context: Context) -> Sequence[Mention]:
        """Lists of names in order of place."""
        by_end = {m.end: m for m in context.found}
        return [_mention(context, listed, by_end) for listed in _lists(context)]


def _lists(context: Context) -> Iterator[Listed]:
    tokens, at = context.tokens, 0
    last = 0 if context.lexicon.names.lists.joins.firsts.isdisjoint(context.folds) else _last_comma(tokens)
    while at < last:  # "and" stands before the last name
        if not tokens[at].text[0].isupper():
            at += 1
            continue
        listed = _list_at(context, at)
        if listed is None:
            at += 1
            continue
        if listed.closed and len(listed.names) >= FEWEST and _are_names(context, listed):
            yield listed
        at = listed.names[-1][1]


def _last_comma(tokens: Sequence[Token]) -> int:
    """The last comma that may stand behind a name; 0 where none does."""
    commas = (i for i in range(len(tokens) - 1, 0, -1) if tokens[i].text == _COMMA)
    return next(
        (i for i in commas if tokens[i - 1].text[0].isupper() or (i > 1 and tokens[i - 2].text in _INSIDE) or tokens[i - 1].text == "."), 0
    )


def _are_names(context: Context, listed: Listed) -> bool:
    """Where every noun has a capital: whether one of the words is known as a name, and none is another form of a dictionary word."""
    if not context.lexicon.numbers.nouns_have_capitals:
        return True
    words = [[t for t in context.tokens[a:b] if t.is_word] for a, b in listed.names]
    known = context.lexicon.names.lists.known_names
    alias = context.lexicon.world.places.alias
    named = [any(t.fold in known or t.fold in alias for t in w) or " ".join(t.fold for t in w) in alias for w in words]
    strange = [
        not any(language.known(t.text, context.language) for t in w) or (len(w) > 1 and not n) for w, n in zip(words, named, strict=True)
    ]
    inflected = [not n and any(language.lemma(t.text, context.language) != t.fold for t in w) for w, n in zip(words, named, strict=True)]
    return (any(named) or sum(strange) > 1) and not any(inflected)


def _list_at(context: Context, at: int) -> Listed | None:
    """The names from a token on, as far as commas and one "and" join them; None where no name begins there."""
    end = _name_end(context, at)
    if end is None:
        return None
    names, closed = [(at, end)], False
    while not closed:
        step = _step(context, end)
        if step is None:
            break
        after, closing = step
        start = _past_title(context, after)
        end_of_next = _name_end(context, start)
        if end_of_next is None:
            break
        names.append((start, end_of_next))
        end, closed = end_of_next, closing
    if closed and _goes_on(context, end):
        closed = False  # "Paris, France, and Berlin, Germany"
    return Listed(_without_opener(context, names), closed)


def _step(context: Context, at: int) -> tuple[int, bool] | None:
    """The token after a comma, an "and" or both, adverbs passed over; and whether there was an "and"."""
    tokens, words = context.tokens, context.lexicon.names.lists
    comma = at < len(tokens) and tokens[at].text == _COMMA
    at += comma
    join = words.joins.match(tokens, at) if at < len(tokens) else None
    if join is None and not comma:
        return None
    at += 0 if join is None else join[0]
    adverb = words.skipped.match(tokens, at) if at < len(tokens) else None
    if adverb is not None:
        at += adverb[0]
        at += at < len(tokens) and tokens[at].text == _COMMA
    at += at < len(tokens) and tokens[at].fold in context.lexicon.calendar.the
    return at, join is not None


def _past_title(context: Context, at: int) -> int:
    title = context.lexicon.names.title_phrases.match(context.tokens, at) if at < len(context.tokens) else None
    return at if title is None else at + title[0]


def _name_end(context: Context, at: int) -> int | None:
    """The token after a name that begins here: words with capitals, with hyphens, initials and particles between them."""
    tokens = context.tokens
    if at >= len(tokens) or not _capital(context, tokens[at]):
        return None
    end = at + 1
    while end < len(tokens):
        step = _next_part(context, end)
        if step == end:
            break
        end = step
    return end


def _next_part(context: Context, end: int) -> int:
    """One more word of a name, a hyphen or full stop inside it, or a particle before the next word with a capital."""
    tokens, token = context.tokens, context.tokens[end]
    glued = tokens[end - 1].end == token.start
    if token.is_word and token.text[0] in "'’":
        return end
    if _capital(context, token):
        return end + 1
    inside = end + 1 < len(tokens) and token.end == tokens[end + 1].start and tokens[end + 1].is_word
    if glued and inside and token.text in _INSIDE:
        return end + 2
    if glued and token.text == "." and len(tokens[end - 1].text) == 1:
        return end + 1
    particle = token.fold in context.lexicon.names.particle_words
    return end + 2 if particle and end + 1 < len(tokens) and _capital(context, tokens[end + 1]) else end


def _capital(context: Context, token: Token) -> bool:
    return token.is_word and token.text[0].isupper() and token.fold not in context.lexicon.calendar.words


def _goes_on(context: Context, end: int) -> bool:
    """Whether a comma and one more name follow the name behind "and"."""
    tokens = context.tokens
    return end + 1 < len(tokens) and tokens[end].text == _COMMA and _capital(context, tokens[end + 1])


def _without_opener(context: Context, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without the word that opens the sentence where that is no name ("Meanwhile, ..."), and without a title."""
    first, end = names[0]
    opens = first == 0 or not context.tokens[first - 1].is_word
    while first < end and opens and context.tokens[first].fold in context.lexicon.names.lists.no_names:
        first += 1
    told = not context.lexicon.numbers.nouns_have_capitals  # else the tags do not tell names from nouns
    common = told and first == 0 and not context.tags[0].startswith(_NAME_TAG)
    if common and end > 2 and context.tokens[1].fold in context.lexicon.names.particle_words:
        first = 2  # "Residents of Leeds, York and Hull"
    no_name = common and end == 1
    first = _past_title(context, first) if first < end else first
    if first < end and not no_name:
        return [(first, end), *names[1:]]
    return names[1:] or names


def _mention(context: Context, listed: Listed, by_end: Mapping[int, Mention]) -> Mention:
    tokens = context.tokens
    announced = _announced(context, listed.names[0][0], by_end)
    start, end = tokens[announced.first].start, tokens[listed.names[-1][1] - 1].end
    value = Members(
        names=tuple(context.text[tokens[a].start : tokens[b - 1].end] for a, b in listed.names),
        count=announced.counted,
        noun=announced.noun,
        others=announced.others,
        complete=announced.complete,
        written=context.text[start:end],
    )
    return context.mention(Kind.MEMBERS, start, end, value)


def _announced(context: Context, first: int, by_end: Mapping[int, Mention]) -> Announced:
    """What announces the list: a count and its noun, "including", "the other members"."""
    tokens, words = context.tokens, context.lexicon.names.lists
    at = first - 1 if first and tokens[first - 1].fold in context.lexicon.calendar.the else first
    complete = True
    cue = words.announced.match_before(tokens[max(0, at - words.announced.longest) : at], min(at, words.announced.longest))
    if cue is not None:
        at, complete = at - cue[0], cue[1]
    while at and tokens[at - 1].text in _OPENING:
        at -= 1
    if at == first:
        return Announced(first)
    counted = _counted(context, at, complete, by_end)
    return counted or _others(context, at, first, complete)


def _counted(context: Context, at: int, complete: bool, by_end: Mapping[int, Mention]) -> Announced | None:
    """A count with its noun that ends just before the list's opening sign."""
    m = by_end.get(context.tokens[at - 1].end) if at else None
    if m is None or not isinstance(m.value, Quantity) or m.value.noun is None:
        return None
    return Announced(context.at(m.start), m.value, m.value.noun, False, complete)


def _others(context: Context, at: int, first: int, complete: bool) -> Announced:
    """ "the other Mercosur members -- ..."."""
    tokens, rest = context.tokens, context.lexicon.names.lists.rest
    for i in range(at - 1, max(-1, at - 1 - _OTHERS_REACH), -1):
        if not (tokens[i].is_word or tokens[i].text == "-"):
            break
        if tokens[i].fold in rest and i + 1 < at:
            noun = context.text[tokens[i + 1].start : tokens[at - 1].end]
            return Announced(first, None, noun, complete, complete)
    return Announced(first, complete=complete)
