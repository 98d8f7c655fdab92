"""Words and signs of a text with their offsets: what phrases are matched on. Knows no language."""

import re
from functools import partial
from itertools import accumulate
from typing import NamedTuple

_TOKEN = re.compile(r"(\d+(?:[.,]\d+)*|[^\W\d_]+|['’][^\W\d_]+|[^\w\s]|_)")
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
