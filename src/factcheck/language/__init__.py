"""Lemmas and parts of speech, by language: the one owner of textblob and simplemma. Both load at their first use."""

import sys
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Any

_TAGGED = "en"  # the language with a tagger; in others a capital may tell a noun from a verb


@lru_cache(maxsize=65536)
def lemma(word: str, language: str = "en") -> str:
    """The dictionary form of a word, in lower case: "troops" -> "troop". A word that is not known comes back in lower case."""
    from simplemma import lemmatize

    if len(word) > 2 and word[:-1].isupper() and word[-1].islower():
        return word[:-1].lower()  # "NGOs": an acronym in the plural
    return str(lemmatize(word.lower() if language == _TAGGED else word, lang=language)).lower()


@lru_cache(maxsize=65536)
def known(word: str, language: str = "en") -> bool:
    """Whether a word stands in the dictionary of its language, in lower case: a capital at the start of a sentence makes it no name."""
    from simplemma import is_known

    return bool(is_known(word.lower(), lang=language))


def tag(words: Sequence[str], language: str = "en") -> tuple[str, ...]:
    """Penn Treebank tags, one for each word; empty where a language has no tagger. A curly apostrophe reads as a straight one."""
    if language != _TAGGED or not words:
        return ("",) * len(words)
    return _english(tuple(w.replace("’", "'") for w in words))


@lru_cache(maxsize=4096)
def _english(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(str(t[1]) for t in _tagger().find_tags(list(words)))


@lru_cache(maxsize=1)
def _tagger() -> Any:
    """The tagger of textblob alone: its package would load the corpus tools of nltk, 20 MB that are not used here."""
    name = "textblob"
    package = find_spec(name)
    if package is None or name in sys.modules:
        return import_module(f"{name}.en").parser
    sys.modules[name] = module_from_spec(package)  # a package that is not run
    try:
        return import_module(f"{name}.en").parser
    finally:
        del sys.modules[name]  # whoever imports it next gets the whole
