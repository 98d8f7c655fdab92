"""The programs that are measured: each loads a function that reads one text and says how many things it found in it."""

import logging
import re
import warnings
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import NamedTuple

Read = Callable[[str], int]


class Reader(NamedTuple):
    """A program: its name, what is called, the package that must be installed, and how to load it."""

    name: str
    calls: str
    package: str | None
    load: Callable[[], Read]


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_WORD = (
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?)\b)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+\d{4})?"
_UNIT = r"(?:\s?%|\s+(?:percent|hundred|thousand|million|billion|km|kilometres|miles|tonnes|days|weeks|months|years|people|troops)\b)?"
PATTERN = re.compile(
    rf"\b(?:{_DAY}\s+(?:of\s+)?{_MONTH}\b{_YEAR}|{_MONTH}\.?\s+{_DAY}\b{_YEAR}|{_MONTH}\s+\d{{4}}\b|\d{{4}}-\d\d-\d\d\b)"
    rf"|(?:[$€£]\s?)?\d+(?:[.,]\d+)*{_UNIT}"
    rf"|\b(?i:{_WORD}(?:[\s-]+(?:and\s+)?{_WORD})*)"
)


def pattern_pass(text: str) -> int:
    """How many numbers and dates one pass of PATTERN finds: the unit of all ratios."""
    return sum(1 for _ in PATTERN.finditer(text))


def _re() -> Read:
    return pattern_pass


def _factcheck() -> Read:
    extract = import_module("factcheck").extract
    return lambda text: len(extract(text))


def _dateparser() -> Read:
    search = import_module("dateparser.search").search_dates
    return lambda text: len(search(text, languages=["en"]) or ())


def _quantulum3() -> Read:
    parse = import_module("quantulum3.parser").parse
    return lambda text: len(parse(text))


def _recognizers() -> Read:
    suite = import_module("recognizers_suite")
    kinds = ("number", "currency", "dimension", "age", "temperature", "datetime")
    calls = [getattr(suite, f"recognize_{kind}") for kind in kinds]
    return lambda text: sum(len(call(text, suite.Culture.English)) for call in calls)


READERS: tuple[Reader, ...] = (
    Reader("re pass", "one `finditer` of the pattern for numbers and dates in `benchmarks/readers.py`", None, _re),
    Reader("factcheck", "`factcheck.extract`", "factcheck", _factcheck),
    Reader("dateparser", "`dateparser.search.search_dates`, told that the language is English; dates only", "dateparser", _dateparser),
    Reader("quantulum3", "`quantulum3.parser.parse`, without its classifier; quantities only", "quantulum3", _quantulum3),
    Reader(
        "Recognizers-Text",
        "`recognize_number`, `_currency`, `_dimension`, `_age`, `_temperature` and `_datetime`, one after the other",
        "recognizers-text-suite",
        _recognizers,
    ),
)


def quiet() -> None:
    """Keep peers from writing warnings and log lines between the results."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)


@cache
def named(name: str) -> Reader:
    """The reader of that name. Raises KeyError where there is none."""
    return {r.name: r for r in READERS}[name]


def read_all(read: Read, texts: Iterable[str]) -> tuple[int, int]:
    """How many things were found in all texts, and on how many texts the reader raised an error."""
    found = failed = 0
    for text in texts:
        try:
            found += read(text)
        except Exception:  # a peer's own error is a result of the measurement, whatever it is
            failed += 1
    return found, failed
