"""All knowledge of words, and its one loader."""

from .load import DATA, Lexicon, languages, load
from .phrases import Phrases
from .read import LexiconError

__all__ = ["DATA", "Lexicon", "LexiconError", "Phrases", "languages", "load"]
