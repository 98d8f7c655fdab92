"""What looks like a number and is none: names of things, clock times, years, telephone numbers, list marks."""

import re
from collections.abc import Sequence

from ..lexicon.numbers import Numbers
from ..model import Token
from .skip import HYPHENS, follows

_BRACKETS = frozenset("[({")
_GLUE = frozenset("/:_#@\\=&+")
_FIRST_YEAR, _LAST_YEAR = 1000, 2100  # bare numbers of four digits that may be years
_NAME = 4  # letters: a unit by name, not by sign
_MODERN = range(1900, 2100)
_ORDINAL = 3  # digits of an ordinal that is written with a stop
_HOUR = re.compile(r"\d{1,2}(?:[.:]?[0-5]\d)?")


class Guard:
    """Says where digits name a thing. `units` may stand right after digits, `spaced` also after a space, `money` right before them."""

    def __init__(
        self, numbers: Numbers, units: frozenset[str], spaced: frozenset[str], money: frozenset[str], bounds: frozenset[str]
    ) -> None:
        self.words = numbers
        self.units = units
        self.spaced = spaced
        self.money = money
        self.bounds = bounds

    def is_name(self, text: str, tokens: Sequence[Token], first: int, end: int, whole: bool) -> bool:
        """Whether tokens[first:end], read as a number, is a name or a part of one; `whole` means digits without a separator."""
        if not tokens[first].is_number:
            named = tokens[first].text[0].isupper() and self._labelled(tokens, first)  # "World War Two"
            return named or self._is_pronoun(tokens, first, end) or self._in_clock(tokens, end)
        return (
            _padded(tokens[first].text)
            or self.is_dialled(tokens, first, end)
            or self._labelled(tokens, first)
            or self._glued_before(tokens, first)
            or self._glued_after(tokens, end)
            or self._in_clock(tokens, end)
            or self._list_mark(text, tokens, first, end)
            or (whole and (self._is_year(tokens, first, end) or self._is_product(tokens, first, end)))
        )

    def _is_pronoun(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """ "one" that counts nothing: "no one", "the one who", "one of them"."""
        if end - first != 1 or self.words.cardinals.get(tokens[first].fold) != 1:
            return False
        before = tokens[first - 1].fold if first else ""
        after = tokens[end].fold if end < len(tokens) else ""
        joined = after in self.words.to or after in self.words.or_ or (before in self.words.between and after in self.words.and_)
        if joined and end + 1 < len(tokens) and (tokens[end + 1].fold in self.words.cardinals or tokens[end + 1].is_number):
            return False  # "one to two million"
        if after in self.words.not_one_before or after in self.words.of:
            return True
        if before in self.words.not_one_after:
            return not self.measures(tokens, end, _NAME)  # "that one mile"
        if end + 1 < len(tokens) and tokens[end].text in HYPHENS and tokens[end + 1].fold in self.words.one_man:
            return True
        ends = end >= len(tokens) or not (tokens[end].is_word or tokens[end].is_number or tokens[end].text in HYPHENS)
        return ends and first > 0 and tokens[first - 1].is_word and before not in self.words.count_verbs | self.words.minus

    def _labelled(self, tokens: Sequence[Token], first: int) -> bool:
        """ "Article 4", "page 12", "No. 5", "Room 101"."""
        i = first - 1
        if i >= 1 and tokens[i].text == "." and tokens[i - 1].fold in self.words.number_signs | self.words.labels:
            return True
        if i < 0 or not tokens[i].is_word:
            return i >= 0 and tokens[i].text == "#"
        word = tokens[i].fold
        return (
            word in self.words.labels
            or (tokens[i].text[0].isupper() and (word in self.words.labels_capital or word.endswith(self.words.label_endings)))
            or word in self.words.number_signs
        )

    def _glued_before(self, tokens: Sequence[Token], first: int) -> bool:
        """ "F-16", "G20", "COVID-19", "C5+1", "9/11", "10:30", "1.2.3"."""
        if first == 0 or tokens[first - 1].end != tokens[first].start:
            return False
        before = tokens[first - 1]
        if before.text in self.money or before.fold in self.money:
            return False
        if before.is_word or before.text in _GLUE - {"="}:
            return not (before.text == "+" and not follows(tokens, first - 1, first - 2)) if first > 1 else before.is_word
        if before.text == "[":
            return first + 1 < len(tokens) and tokens[first + 1].text == "]"
        return (
            before.text in HYPHENS | {".", ","} and first > 1 and follows(tokens, first - 1, first - 2) and self._chained(tokens, first - 2)
        )

    def _chained(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a word before a hyphen begins a name; not a number word, a unit ("magnitude-6.1") or a number's unit ("8m-16m")."""
        word = tokens[i].is_word and tokens[i].fold not in self.words.cardinals
        return word and not (i > 0 and tokens[i - 1].is_number and follows(tokens, i, i - 1)) and not self.measures(tokens, i, 3)

    def _glued_after(self, tokens: Sequence[Token], end: int) -> bool:
        """ "3rd", "747s", "4x4", "10:30", "24703L202"."""
        if not follows(tokens, end, end - 1):
            return False
        after = tokens[end]
        if after.is_word:
            known = after.text in self.units or (len(after.text) > 2 and after.fold in self.units)
            again = follows(tokens, end + 1, end) and tokens[end + 1].is_number and after.text + tokens[end + 1].text not in self.units
            return not known or again
        if self.words.ordinal_stop and after.text == "." and end + 1 < len(tokens):
            return len(tokens[end - 1].text) <= _ORDINAL and tokens[end - 1].is_number
        if after.text in _GLUE and end + 1 < len(tokens):
            return follows(tokens, end + 1, end) and tokens[end + 1].is_number
        return after.text in HYPHENS and follows(tokens, end + 1, end) and self._chain(tokens, end)

    def _chain(self, tokens: Sequence[Token], hyphen: int) -> bool:
        """A telephone number or a date: three numbers in a row on hyphens, or "555-0199"."""
        i = hyphen + 1
        return _padded(tokens[i].text) or (
            tokens[i].is_number
            and i + 2 < len(tokens)
            and tokens[i + 1].text in HYPHENS
            and tokens[i + 2].is_number
            and follows(tokens, i + 2, i + 1)
        )

    def _in_clock(self, tokens: Sequence[Token], end: int) -> bool:
        """ "5 pm", "5 p.m.", "2pm", "2.30 pm"; "2.125 pm" are picometres."""
        if end >= len(tokens) or tokens[end].fold not in self.words.clock:
            return False
        if tokens[end - 1].is_number and not _HOUR.fullmatch(tokens[end - 1].text):
            return False
        dotted = end + 2 < len(tokens) and tokens[end + 1].text == "." and tokens[end + 2].fold in self.words.half_day
        return dotted or len(tokens[end].text) > 1

    def _list_mark(self, text: str, tokens: Sequence[Token], first: int, end: int) -> bool:
        """ "1. First item", "2) second" at the start of a line, and a footnote mark [3]."""
        if end >= len(tokens) or len(tokens[first].text) > 2 or end != first + 1:
            return False
        if first and tokens[first - 1].text == "[" and tokens[end].text == "]":
            return True
        at_start = (
            first == 0
            or (tokens[first - 1].text in _BRACKETS and first == 1)
            or text[tokens[first - 1].end : tokens[first].start].count("\n") > 0
        )
        return at_start and tokens[end].text in (".", ")") and end + 1 < len(tokens) and tokens[end].start == tokens[end - 1].end

    def _is_product(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """ "the Opteron 3200", "a Ford 150": digits right behind a name with an article, that count nothing that follows."""
        if first < 2 or not tokens[first].text.isdecimal() or len(tokens[first].text) < 2 or not tokens[first - 1].is_word:
            return False
        opens = tokens[first - 2].fold in self.words.the or tokens[first - 2].fold in self.words.articles
        named = (
            tokens[first - 1].text[0].isupper() and tokens[first - 1].fold not in self.bounds and tokens[first - 1].text not in self.money
        )
        if not (opens and named) or self.measures(tokens, end) or self.words.nouns_have_capitals:
            return False
        return end >= len(tokens) or not tokens[end].is_word or tokens[end].text[0].isupper() or tokens[end].fold in self.words.not_nouns

    def _is_year(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """ "in 2000", "the 2014 tournament"; not "2000 troops", "killed 1500 people", "about 2000 km"."""
        if len(tokens[first].text) != 4 or not tokens[first].text.isdecimal() or end != first + 1:
            return False
        year = int(tokens[first].text)
        if not _FIRST_YEAR <= year < _LAST_YEAR:
            return False
        after = tokens[end] if end < len(tokens) else None
        before = tokens[first - 1] if first else None
        if self._counts_on(tokens, end) or (before is not None and (before.text in self.money or before.fold in self.money)):
            return False
        if before is not None and before.fold in self.bounds and before.fold not in self.words.year_before:
            return False
        if after is not None and after.is_word and after.start > tokens[first].end:
            if self.words.nouns_have_capitals:  # "1985 wurde sie gewählt", "1985 Stimmen"
                return after.text[0].islower() or (before is not None and before.fold in self.words.year_before)
            return year in _MODERN or (
                before is not None
                and before.fold in self.words.year_before
                and (after.fold in self.words.not_nouns or after.text[0].isupper())
            )
        if before is None:
            return after is not None and after.text == ":"
        known = before.fold in self.words.year_before or (self.words.nouns_have_capitals and year in _MODERN)
        return known or before.text in "(,-–—/’'" or before.text[0].isupper()

    def _counts_on(self, tokens: Sequence[Token], end: int) -> bool:
        if end < len(tokens) and tokens[end].text in HYPHENS and follows(tokens, end, end - 1):
            end += 1
        if end >= len(tokens):
            return False
        after = tokens[end]
        return after.text in self.spaced or after.fold in self.spaced or after.fold in self.words.year_heads

    def is_padded(self, digits: str) -> bool:
        """Whether digits begin with a zero that no number has."""
        return _padded(digits)

    def is_dialled(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """ "+44 20 7946 0958": a plus sign right before digits, and more digits behind them."""
        plus = first > 0 and tokens[first - 1].text == "+" and follows(tokens, first, first - 1)
        return plus and end < len(tokens) and tokens[end].text.isdecimal()

    def is_label(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether the number at `first` stands after a label such as "Articles"."""
        return self._labelled(tokens, first)

    def measures(self, tokens: Sequence[Token], i: int, least: int = 1) -> bool:
        """Whether token i is the name or the sign of a unit, of at least so many letters."""
        if i < len(tokens) and tokens[i].text in HYPHENS:
            i += 1
        return i < len(tokens) and len(tokens[i].text) >= least and (tokens[i].text in self.spaced or tokens[i].fold in self.spaced)


def _padded(digits: str) -> bool:
    """ "007" and "000" are parts of names or of broken numbers."""
    return len(digits) > 1 and digits[0] == "0" and digits.isdecimal()
