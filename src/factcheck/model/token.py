"""Words and signs of a text with their offsets: what phrases are matched on. Knows no language."""

import re
from functools import partial
from itertools import accumulate
from typing import NamedTuple

_TOKEN = re.compile(r"(\d+(?:[.,]\d+)*|[^\W\d_]+|['’][^\W\d_]+|[^\w\s]|_)")
_WORD = re.compile(r"[^\W\d_]+|['’][^\W\d_]+|[^\w\s]|_")
_DIGIT = re.compile(r"\d")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_BREAK = "\n"  # stands in no token


class Token(NamedTuple):
    """A run of letters, a number as written in digits, or one sign: "2,330km-long" is 2,330 · km · - · long."""

    start: int
    end: int
    text: str
    fold: str  # lower case, for matching; offsets always come from start and end

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[-1].isalpha()

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[0].isdigit()


def has_number(text: str, start: int, end: int) -> bool:
    """Whether a digit, or any other sign of a number such as "½", stands in text[start:end]."""
    if _DIGIT.search(text, start, end):
        return True
    return any(c.isnumeric() for c in _NOT_ASCII.findall(text, start, end))


def folded(text: str, start: int, end: int) -> frozenset[str]:
    """The tokens of text[start:end] in lower case, but for numbers: faster than with their places."""
    return frozenset(_WORD.findall(text[start:end].lower().replace("’", "'")))


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of text[start:end], with offsets into the whole text."""
    parts = _TOKEN.split(text[start:end])  # what lies between tokens, and the tokens, in turn
    words = parts[1::2]
    if not words:
        return ()
    places = list(accumulate(map(len, parts), initial=start))
    folds = _BREAK.join(words).lower().replace("’", "'").split(_BREAK)
    return tuple(map(_token, zip(places[1::2], places[2::2], words, folds, strict=False)))


_token = partial(tuple.__new__, Token)
