"""Words that may or may not be words of times: "May", "Sun", a number of four digits. Those that are not lose their letter."""

from collections.abc import Callable, Sequence

from ..lexicon.calendar import Calendar
from ..model import Token
from .lexemes import Lexeme

Tags = Callable[[], Sequence[str]]
_NUMBERS = frozenset("#oyGX")
# Letters that make the month or weekday beside them one: prepositions, parts, "last", a weekday, a bracket before a month.
_BEFORE_MONTH = frozenset("fiFKjlntpPABw-/(")
_ROUND = 100  # years that may as well be counts: 2000, 1500
_FAR = 4  # so many words on at most stands the noun of "the 2010 inter-ethnic conflict"
_PLURAL, _NOUNS = "NNS", ("NN", "NNS")


def settled(found: list[Lexeme], tokens: Sequence[Token], tags: Tags, calendar: Calendar) -> list[Lexeme]:
    """The lexemes with those that are no words of times in this place replaced by the letter "_" ("N" for a count)."""
    for i, x in enumerate(found):
        if x.code in "mw" and not _is_name_of_time(found, i, tokens, calendar):
            found[i] = x._replace(code="_")
        elif x.code == "y" and (_is_count(x, tokens, tags, calendar) or (x.name == "word" and not _spelled_year(found, i, tokens))):
            found[i] = x._replace(code="N")
    return found


def _is_name_of_time(found: Sequence[Lexeme], i: int, tokens: Sequence[Token], calendar: Calendar) -> bool:
    x = found[i]
    token = tokens[x.first]
    if not (calendar.among(token.fold, "ambiguous") or calendar.among(token.fold, "names_too")):
        return True
    after = found[i + 1].code if i + 1 < len(found) else ""
    if _has_number(found, i, after):
        return True
    before = found[i - 1].code if i else ""
    if calendar.among(token.fold, "names_too") and token.text[0].isupper():
        return before in _BEFORE_MONTH or not (_capital(tokens, x.last) or (x.first > 0 and _capital(tokens, x.first - 1)))
    if x.code == "w":
        return before in ("O", "t", "l", "n") and token.text[0].isupper() and tokens[x.last - 1].text == "."
    return _in_place(found, i, before, token) and not _capital(tokens, x.last)


def _in_place(found: Sequence[Lexeme], i: int, before: str, token: Token) -> bool:
    """Behind a preposition or a part; "to March" and "April-May" only with a capital."""
    if before in ("-", "/"):
        return i > 1 and found[i - 2].code in "pPm" and (token.text[0].isupper() or found[i - 2].code != "m")
    return before in _BEFORE_MONTH and (before not in "jtln" or token.text[0].isupper())


def _has_number(found: Sequence[Lexeme], i: int, after: str) -> bool:
    """A day or year right beside a month, a date beside a weekday."""
    before = found[i - 1].code if i else ""
    if found[i].code == "m":
        if after in ("-", "j") and i + 2 < len(found) and found[i + 2].code == "m":
            return True
        behind = found[i + 2].code if after == "T" and i + 2 < len(found) else after
        ahead = found[i - 2].code if before == "f" and i > 1 else before
        if after == "f" and i + 2 < len(found) and found[i + 2].code == "y":
            return True
        if after in ("/", "-", ",") and i + 2 < len(found) and found[i + 2].code in "y#":
            return True
        return behind in _NUMBERS or ahead in ("#", "o") or (before in "-/" and i > 1 and found[i - 2].code in "m#y")
    nearest = found[i + 2].code if after in (",", "(") and i + 2 < len(found) else after
    return nearest in ("m", "#", "o") or before == "("


def _capital(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].is_word and tokens[at].text[0].isupper()


def _is_count(x: Lexeme, tokens: Sequence[Token], tags: Tags, calendar: Calendar) -> bool:
    """Whether a number of four digits counts what follows: "2000 troops", "of 1953 cases"; never before the noun of an event."""
    if x.last >= len(tokens) or not tokens[x.last].is_word or not tokens[x.last].text.islower():
        return False
    if calendar.among(tokens[x.last].fold, "event_nouns"):
        return False
    counted_there = x.first > 0 and calendar.among(tokens[x.first - 1].fold, "count_before")
    return (x.n % _ROUND == 0 or counted_there) and tags()[x.last] == _PLURAL


def _spelled_year(found: Sequence[Lexeme], i: int, tokens: Sequence[Token]) -> bool:
    """A year in words stands behind a month or a day, or alone behind "in"."""
    before = found[i - 1].code if i else ""
    alone = found[i].last >= len(tokens) or not tokens[found[i].last].is_word
    alone = alone or any(x.code == "&" for x in found[i + 1 : i + 2])
    return before in ("m", "#", "o", ",") or (before == "i" and alone)


def year_stands(first: int, last: int, tokens: Sequence[Token], tags: Tags, calendar: Calendar) -> bool:
    """Whether a bare number of four digits stands where a year stands: behind "in" or "since", in brackets, before an event."""
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    if after is not None and (after.text in "%°$€£:" or (after.text == "/" and (before is None or before.text != "("))):
        return first == 0 and after.text == ":"
    if before_event(last, tokens, calendar):
        return True
    if calendar.bare_years and _modern(tokens, first) and not _noun_follows(last, tokens, tags):
        return True
    if before is None:
        return False
    if before.text == "(" or calendar.among(before.fold, "year_before") or _cut_short(first, last, tokens, tags, calendar):
        return True
    return calendar.among(before.fold, "year_weak") and not _noun_follows(last, tokens, tags)


def _cut_short(first: int, last: int, tokens: Sequence[Token], tags: Tags, calendar: Calendar) -> bool:
    """Whether a word that is cut short stands before a year: "(b. 1905, d. 1990)"; "vitamin D. 1905 people" is none."""
    cut = first > 1 and tokens[first - 1].text == "." and calendar.among(tokens[first - 2].text, "year_short")
    return cut and not _noun_follows(last, tokens, tags)


def _modern(tokens: Sequence[Token], first: int) -> bool:
    """Whether digits are a year of the last or this century, and no hundreds with an adjective behind them ("2000 junge Menschen")."""
    hundreds = tokens[first].text.endswith("00") and any(t.text[0].isupper() for t in tokens[first + 1 : first + 3])
    return tokens[first].text[:2] in ("19", "20") and not hundreds


def before_event(last: int, tokens: Sequence[Token], calendar: Calendar) -> bool:
    """Whether the noun of an event stands within a few words behind a token: "2010 inter-ethnic conflict"."""
    for token in tokens[last : last + _FAR]:
        if calendar.among(token.fold, "event_nouns"):
            return True
        if not (token.is_word or token.text == "-") or calendar.among(token.fold, "year_before"):
            return False
    return False


def _noun_follows(last: int, tokens: Sequence[Token], tags: Tags) -> bool:
    return last < len(tokens) and tokens[last].is_word and (tags()[last] in _NOUNS or tokens[last].text[0].isupper())
