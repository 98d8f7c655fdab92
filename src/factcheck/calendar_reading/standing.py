"""Whether a form may be read where it stands: what the words around it allow."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ..lexicon.calendar import Calendar
from ..model import Token
from . import absolute, relative
from .forms import Form
from .lexemes import Lexeme

Tags = Callable[[], Sequence[str]]
Groups = Mapping[str, Lexeme]
_PAST = "VBD"  # the tag of a verb in the past
_LOOK_BACK = 40  # tokens
# Tags of what may follow "on the 13th": no noun.
_AFTER_DAY = ("IN", "CC", "VBD", "VBZ", "TO", "WDT", "WRB")
_BEFORE_VERB = ("MD", "TO")  # "will last three days"


class Sentence(NamedTuple):
    """What the steps of the reading share."""

    tokens: Sequence[Token]
    found: Sequence[Lexeme]
    letters: str
    tags: Tags
    calendar: Calendar


def stands(read: Sentence, form: Form, first: int, last: int, groups: Groups) -> bool:
    """Whether lexemes `first` to before `last` may be read as the form."""
    tokens, begin, end = read.tokens, read.found[first].first, read.found[last - 1].last
    if form.tight and any(tokens[i].end != tokens[i + 1].start for i in range(begin, end - 1)):
        return False
    if (form.tight or form.read in (absolute.years, absolute.year)) and _in_a_code(tokens, begin, end):
        return False
    if begin and read.calendar.among(tokens[begin - 1].fold, "recurring"):
        return False
    if end < len(tokens) and tokens[end].text[0].isupper() and read.calendar.among(tokens[end].fold, "streets"):
        return False
    check = _CHECKS.get(form.read)
    return check is None or check(read, first, last, groups)


def _in_a_code(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether numbers are joined to it by hyphens, as in a number of a telephone: 133-03-03-2020."""
    before = begin > 1 and tokens[begin - 1].text in "-/" and tokens[begin - 1].end == tokens[begin].start
    if before and tokens[begin - 2].is_number and tokens[begin - 2].end == tokens[begin - 1].start:
        return True
    after = end + 1 < len(tokens) and tokens[end].text in "-/" and tokens[end - 1].end == tokens[end].start
    return after and tokens[end + 1].is_number and tokens[end + 1].start == tokens[end].end


def _day_stands(read: Sentence, first: int, last: int, groups: Groups) -> bool:
    """ "In January 8 people" is a month and a count; "May first responders" and "her first March" are no days."""
    if "y" in groups:
        return True
    number, tokens = groups["d"], read.tokens
    end = read.found[last - 1].last
    month_first = groups["m"].first < number.first
    if number.code == "#":
        counts = month_first and first > 0 and read.found[first - 1].code == "i"
        return end >= len(tokens) or not (tokens[end].text == "%" or (counts and tokens[end].is_word))
    if number.name == "":
        return True
    if month_first:
        return end >= len(tokens) or not tokens[end].is_word or "T" in read.letters[first:last]
    return "f" in read.letters[first:last]


def _alone_stands(read: Sentence, first: int, last: int, groups: Groups) -> bool:
    """ "on the 13th", not "on the 13th floor"."""
    end = read.found[last - 1].last
    if end < len(read.tokens) and not read.tokens[end].is_word:
        return read.tokens[end].text not in "-–/:%"
    return end >= len(read.tokens) or read.tags()[end] in _AFTER_DAY or _verb_follows(read, end)


def _verb_follows(read: Sentence, end: int) -> bool:
    """Without tags: a word in small letters, and behind it none with a capital: "am 13. begann der", not "am 13. deutschen Kongress"."""
    after = read.tokens[end : end + 2]
    small = read.calendar.ordinal_stop and after[0].text[0].islower()
    return small and not (len(after) > 1 and after[1].text[0].isupper())


def looks_ahead(read: Sentence, before: int) -> bool:
    """Whether a word for what is to come stands before a token, with no verb in the past between: "will vote, he said on Monday"."""
    ahead = [i for i in range(max(0, before - _LOOK_BACK), before) if read.calendar.among(read.tokens[i].fold, "ahead")]
    return bool(ahead) and _PAST not in read.tags()[ahead[-1] + 1 : before]


def _ahead_stands(read: Sentence, first: int, last: int, groups: Groups) -> bool:
    """ "In two weeks" is a date where the sentence looks ahead, else a length of time."""
    return groups["i"].name == "in" and looks_ahead(read, read.found[first].first)


def _several_stands(read: Sentence, first: int, last: int, groups: Groups) -> bool:
    """ "The last three days", not "it will last three days"."""
    word = groups["l"]
    return word.name != "last" or word.first == 0 or read.tags()[word.first - 1] not in _BEFORE_VERB


def _holiday_stands(read: Sentence, first: int, last: int, groups: Groups) -> bool:
    """ "The Boxing Day tsunami" is the name of an event, of whatever year."""
    end = read.found[last - 1].last
    return "y" in groups or end >= len(read.tokens) or not read.calendar.among(read.tokens[end].fold, "event_nouns")


_CHECKS: dict[object, Callable[[Sentence, int, int, Groups], bool]] = {
    absolute.day: _day_stands,
    absolute.day_alone: _alone_stands,
    absolute.holiday: _holiday_stands,
    relative.ahead: _ahead_stands,
    relative.several_units: _several_stands,
}
