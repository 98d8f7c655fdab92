"""Tokens -> lexemes: each word of times as one letter, so that the forms of times are patterns over letters."""

import re
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from ..lexicon.calendar import Calendar
from ..model import Token

# Numbers with such signs between them are a time without any word: 05/01/22.
NUMBER_SIGNS = ("#/#", "#-#")
_YEAR = 4
_BASIC = 8  # digits of 20220105, the basic form of ISO 8601
_NOTHING = "_"
_CURRENCY = "$€£¥₹₽₩"
# What a plain sign is in the patterns.
SIGNS = {",": ",", "-": "-", "–": "-", "—": "-", "~": "-", "/": "/", "(": "(", ")": ")", "[": "(", "]": ")"}
_DOTTED = re.compile(r"(\d{1,4})\.(\d{1,2})\.(\d{1,4})")
_MONTH_STOP = re.compile(r"(\d{1,2})\.(\d{1,2})")  # "8.1." is a day where numbers with a stop are ordinals
_GLUED = re.compile(r"(\d{1,2}),(\d{4})")
EARLIEST_YEAR, LATEST_YEAR = 1000, 2199  # of a number of four digits that may be a year


class Lexeme(NamedTuple):
    """A word of times: its letter, number and name, and its tokens from `first` to before `last`."""

    code: str
    n: int
    name: str
    first: int
    last: int


_lexeme = partial(tuple.__new__, Lexeme)


def may_hold_a_time(tokens: Sequence[Token], folds: frozenset[str], calendar: Calendar) -> bool:
    """Whether any token is a word that can carry a time, or a number that may be a year or a part of a day in digits."""
    if not calendar.carriers.isdisjoint(folds):
        return True
    return any(_may_be_dated(tokens, i) for i in [i for i, (_, _, text, _) in enumerate(tokens) if text[0].isdigit()])


def _may_be_dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number has the digits of a year or of a day, or a sign or letters behind it: 2019, 20220105, 8.1., 05/01, 9th."""
    text = tokens[at].text
    if len(text) in (_YEAR, _BASIC) if text.isdigit() else (_GLUED.fullmatch(text) or _MONTH_STOP.match(text)):
        return True
    return at + 1 < len(tokens) and (tokens[at + 1].text in SIGNS or _glued(tokens, at))


def lexemes(tokens: Sequence[Token], calendar: Calendar, joined: bool = True) -> list[Lexeme]:
    """The lexemes of a sentence in order; tokens that say nothing of times have the letter "_", all in a row one where `joined`."""
    found: list[Lexeme] = []
    openers, alone = calendar.openers, calendar.alone
    done = 0
    for at, (_, _, text, fold) in enumerate(tokens):
        if at < done:
            continue
        if fold in alone:
            lexeme = _lexeme((*alone[fold], at, at + 1))
        elif fold in openers:
            lexeme = _words(tokens, at, calendar)
        elif text[0].isdigit():
            lexeme = _digits(tokens, at, calendar)
        elif text in SIGNS:
            lexeme = _lexeme((SIGNS[text], 0, "", at, at + 1))
        elif joined:
            continue
        else:
            lexeme = _lexeme((_NOTHING, 0, "", at, at + 1))
        if done < at:
            found.append(_lexeme((_NOTHING, 0, "", done, at)))
        found.append(lexeme)
        done = lexeme.last
    if done < len(tokens):
        found.append(_lexeme((_NOTHING, 0, "", done, len(tokens))))
    return found


def _words(tokens: Sequence[Token], at: int, calendar: Calendar) -> Lexeme:
    token = tokens[at]
    if token.fold in calendar.quarter_signs and _is_sign(tokens, at):
        return Lexeme("q", int(tokens[at + 1].text), calendar.quarter_signs[token.fold], at, at + 2)
    match = calendar.phrases.match(tokens, at)
    if match is None:
        return Lexeme(SIGNS.get(token.text, "_"), 0, "", at, at + 1)
    length, word = match
    end = at + length
    if calendar.among(token.fold, "abbreviations") and end < len(tokens) and tokens[end].text == "." and _glued(tokens, end - 1):
        end += 1
    return Lexeme(*word, at, end)


def _is_sign(tokens: Sequence[Token], at: int) -> bool:
    """Q1 to Q4 with nothing behind: "H1N1" is none."""
    if not _glued(tokens, at) or tokens[at + 1].text not in ("1", "2", "3", "4"):
        return False
    return not (_glued(tokens, at + 1) and tokens[at + 2].is_word)


def _digits(tokens: Sequence[Token], at: int, calendar: Calendar) -> Lexeme:
    text = tokens[at].text
    if at and tokens[at - 1].text in _CURRENCY:
        return Lexeme("N", 0, text, at, at + 1)
    if _glued(tokens, at) and tokens[at + 1].is_word and not (_glued(tokens, at + 1) and tokens[at + 2].is_number):
        return _with_ending(tokens, at, calendar)
    if calendar.ordinal_stop and _stopped(tokens, at):
        short = _MONTH_STOP.fullmatch(text)
        if short is not None:
            return Lexeme("Y", int(short[1]), short[2], at, at + 2)
        if text.isascii() and text.isdigit() and len(text) <= 2 and int(text):
            return Lexeme("o", int(text), "", at, at + 2)
    if text.isascii() and text.isdigit():
        return Lexeme("X", 0, f"{text[:4]}.{text[4:6]}.{text[6:]}", at, at + 1) if len(text) == _BASIC else _plain(text, at, at + 1)
    return _pointed(text, at)


def _stopped(tokens: Sequence[Token], at: int) -> bool:
    """Whether a full stop stands right behind, and it does not end what is read."""
    return _glued(tokens, at) and tokens[at + 1].text == "." and at + 2 < len(tokens)


def _with_ending(tokens: Sequence[Token], at: int, calendar: Calendar) -> Lexeme:
    """A number with letters at its end: 9th, 1990s, 80s; anything else ("5km") is no word of times."""
    text, ending = tokens[at].text, tokens[at + 1].fold
    nothing = Lexeme("_", 0, "", at, at + 1)
    if not (text.isascii() and text.isdigit()) or len(text) > 4:
        return nothing
    n = int(text)
    if ending in calendar.ordinal_endings:
        return Lexeme("o", n, "", at, at + 2)
    if ending == calendar.decade_ending and n % 10 == 0 and len(text) in (2, 4):
        start = n if len(text) == 4 else 1900 + n
        short_is_clear = len(text) == 4 or n >= 30
        return Lexeme("k", start, "", at, at + 2) if start >= EARLIEST_YEAR and short_is_clear else nothing
    if tokens[at + 1].text[0] in "'’" and len(text) <= 4:
        return _plain(text, at, at + 1)
    return _plain(text, at, at + 1) if ending in calendar.quarter_signs else nothing


def _plain(text: str, at: int, end: int) -> Lexeme:
    n = int(text) if len(text) <= 4 else 0
    if len(text) <= 2 and 1 <= n <= 31:
        return Lexeme("#", n, text, at, end)
    if len(text) == 4 and EARLIEST_YEAR <= n <= LATEST_YEAR:
        return Lexeme("y", n, text, at, end)
    return Lexeme("N", n, text, at, end)


def _pointed(text: str, at: int) -> Lexeme:
    """A token with points or commas: 23.04.2022 is a day; "8,2022" is left of a day without its space; 2,000 is a number."""
    dotted = _DOTTED.fullmatch(text)
    if dotted is not None and (len(dotted[1]) == 4) != (len(dotted[3]) == 4):
        return Lexeme("X", 0, text, at, at + 1)
    if _GLUED.fullmatch(text) is not None:
        return Lexeme("G", 0, text, at, at + 1)
    return Lexeme("N", 0, text, at, at + 1)


def _glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next token follows without a space."""
    return at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start


def codes(found: Sequence[Lexeme]) -> str:
    """The letters of the lexemes as one string; index i of it is lexeme i."""
    return "".join(x.code for x in found)
