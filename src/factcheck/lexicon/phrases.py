"""Phrases of one or more words -> what the lexicon says of them; the longest phrase wins."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from ..model import Token, tokenize

T = TypeVar("T")


class Phrases(Generic[T]):
    """A table of phrases, matched token by token on lower-cased text. "no more than" goes before "more than"."""

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in rows:
            folds = tuple(t.fold for t in tokenize(phrase))
            self._by_first.setdefault(folds[0], []).append((folds, meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda e: -len(e[0]))

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, T] | None:
        """How many tokens from `at` on make the longest phrase, and its meaning; None where there is none."""
        entries = self._by_first.get(tokens[at].fold)
        if entries is None:
            return None
        for folds, meaning in entries:
            n = len(folds)
            if n == 1 or (at + n <= len(tokens) and folds == tuple([t.fold for t in tokens[at : at + n]])):
                return n, meaning
        return None

    def match_before(self, tokens: Sequence[Token], end: int) -> tuple[int, T] | None:
        """The longest phrase that ends just before token `end`: how many tokens, and its meaning."""
        for folds, meaning in self._by_last.get(tokens[end - 1].fold, ()) if end > 0 else ():
            n = len(folds)
            if n == 1 or (n <= end and folds == tuple([t.fold for t in tokens[end - n : end]])):
                return n, meaning
        return None

    @cached_property
    def _by_last(self) -> dict[str, list[tuple[tuple[str, ...], T]]]:
        """The phrases by their last token, the longest first."""
        table: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for entry in sorted((e for entries in self._by_first.values() for e in entries), key=lambda e: -len(e[0])):
            table.setdefault(entry[0][-1], []).append(entry)
        return table

    @cached_property
    def longest(self) -> int:
        """The number of tokens of the longest phrase."""
        return max((len(f) for entries in self._by_first.values() for f, _ in entries), default=0)

    @cached_property
    def alone(self) -> dict[str, T]:
        """The meaning of each token that is a phrase by itself and opens no longer one."""
        return {first: entries[0][1] for first, entries in self._by_first.items() if len(entries) == 1 == len(entries[0][0])}

    @cached_property
    def seconds(self) -> dict[str, frozenset[str] | None]:
        """For each first token those that may stand behind it; None where it is a phrase by itself."""
        return {
            first: None if any(len(f) == 1 for f, _ in entries) else frozenset(f[1] for f, _ in entries)
            for first, entries in self._by_first.items()
        }

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The lower-cased first tokens: a text without any of them holds no phrase."""
        return frozenset(self._by_first)
