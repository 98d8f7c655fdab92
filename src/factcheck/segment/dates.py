"""Lines that give the date of publication: "May 04, 2031 7:15AM", "Updated: 6 June 2031", "LIMA, 3/2/2031"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.furniture import DateWords, Furniture
from ..model import Token, tokenize

PUBLISHED = "date line"
UPDATED = "date line of an update"
_NUMERIC = re.compile(r"(?<!\d)(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))(?!\d)")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 120  # characters
_NAMES = 4  # words of a place, an agency or an author beside the date


def date_line(line: str, furniture: Furniture, top: bool) -> str | None:
    """Why the line is one of dates, or None. `top`: nothing of the body stands above.

    Below the top a date alone is a heading ("May 3, 2031"), unless a label or a clock says otherwise.
    """
    if len(line) > _LONGEST or not _DIGIT.search(line):
        return None
    tokens = tokenize(line)
    words = furniture.dates
    if not _dated(tokens, words, line):
        return None
    label = next((t.fold for t in tokens if t.is_word), "")
    labelled = label in words.published or label in words.updated
    names = [t for t in tokens if t.is_word and not _of_date(t, words)]
    if names and not _beside(names, tokens, labelled):
        return None
    if not (labelled or _clocked(tokens, line) or (top and not (names and line.endswith(".")))):
        return None
    return UPDATED if label in words.updated else PUBLISHED


def _dated(tokens: Sequence[Token], words: DateWords, line: str) -> bool:
    if _NUMERIC.search(line):
        return True
    numbers = any(t.is_number for t in tokens)
    return numbers and any(t.fold in words.months for t in tokens)


def _clocked(tokens: Sequence[Token], line: str) -> bool:
    return _CLOCK.search(line) is not None and any(_YEAR.fullmatch(t.text) for t in tokens)


def _of_date(token: Token, words: DateWords) -> bool:
    known = (words.months, words.days, words.published, words.updated, words.beside)
    return any(token.fold in rows for rows in known) or (token.text.isupper() and len(token.text) <= 5)


def _beside(names: Sequence[Token], tokens: Sequence[Token], labelled: bool) -> bool:
    """Whether the words beside the date are but a name, and none that the date is a heading to ("May 5, 2019: Polls open")."""
    if len(names) > _NAMES or not all(t.text[0].isupper() for t in names):
        return False
    dates = [t.start for t in tokens if t.is_number]
    colons = [a.start for a, b in pairwise(tokens) if a.text == ":" and not b.is_number]
    return labelled or not any(dates[0] < c < names[-1].start for c in colons)
