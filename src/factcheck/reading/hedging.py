"""Hedges around a number: "more than about 40", "24 or more" -> what they say, and how far they reach."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from ..lexicon.hedges import Bracket, Hedges, Hedging
from ..model import Hedge, Token, tokenize
from .skip import follows

_LOWER = frozenset((Hedge.MORE_THAN, Hedge.AT_LEAST))
_UPPER = frozenset((Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO))
_DEEPEST = 3  # hedges on one number


class Hedged(NamedTuple):
    """The tokens that number and hedges take together, the hedge that decides, and whether another one blurs it."""

    first: int
    end: int
    hedge: Hedge = Hedge.NONE
    approximate: bool = False


class Around:
    """Finds hedges before and after a number."""

    def __init__(self, hedges: Hedges, number_words: frozenset[str], articles: frozenset[str]) -> None:
        self._articles = articles
        self._before = _by_last(hedges.before.items())
        self._after = _by_first(hedges.after.items())
        self._fillers = _by_last((f, Hedging(means=Hedge.NONE)) for f in hedges.fillers)
        self._not_after = (number_words | hedges.comparing) - hedges.not_numbers
        self.vague = dict(hedges.vague)
        self.times = hedges.times

    def last_words(self) -> frozenset[str]:
        """The last words of the hedges that stand before a number."""
        return frozenset(self._before)

    def before(self, tokens: Sequence[Token], first: int, time: bool = False) -> tuple[int, Hedging] | None:
        """The hedge that ends just before token `first`, over a filler ("about another 20"): its first token and meaning."""
        found = _ending(self._before, tokens, first)
        if found is None:
            filler = _ending(self._fillers, tokens, first)
            found = None if filler is None else _ending(self._before, tokens, filler[0])
            if found is not None and found[1].near and filler is not None and tokens[filler[0]].fold in self._articles:
                return None
        return None if found is None or (found[1].only and not time) else found

    def after(self, tokens: Sequence[Token], end: int) -> tuple[int, Hedging] | None:
        """The hedge that begins at token `end`: the token after it and its meaning."""
        if end >= len(tokens):
            return None
        for folds, row in self._after.get(tokens[end].fold, ()):
            stop = end + len(folds)
            if tuple(t.fold for t in tokens[end:stop]) != folds:
                continue
            if not tokens[end].is_word and not follows(tokens, end, end - 1):
                continue
            if stop < len(tokens) and (tokens[stop].is_number or tokens[stop].fold in self._not_after):
                continue
            return stop, row
        return None

    def past(self, tokens: Sequence[Token], end: int) -> int:
        """The token after a hedge at `end`, where one stands there: the unit of "24 or more miners" begins behind it."""
        behind = self.after(tokens, end)
        return end if behind is None else behind[0]

    def around(self, tokens: Sequence[Token], first: int, end: int, core_end: int, time: bool = False) -> Hedged:
        """Hedges on the number tokens[first:core_end] that counts up to `end` with its unit: after the number or after the unit."""
        said: list[Hedge] = []
        start = first
        for _ in range(_DEEPEST):
            found = self.before(tokens, start, time)
            if found is None:
                break
            start = found[0]
            said.append(found[1].means)
        for place in (core_end, end) if core_end < end else (end,):
            behind = self.after(tokens, place)
            unit = (place == end and core_end < end) or not (tokens[first].is_word or tokens[first].is_number)
            if behind is not None and not (behind[1].adds and unit and _goes_on(tokens, behind[0])):
                end = max(end, behind[0])
                said.insert(0, behind[1].means)
        said = [h for h in said if h is not Hedge.NONE]
        return Hedged(start, end, *decide(said))


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].is_word


def decide(said: Sequence[Hedge]) -> tuple[Hedge, bool]:
    """Of several hedges, nearest first: the bound decides, and another one makes it approximate."""
    if not said:
        return Hedge.NONE, False
    bounds = [h for h in said if h in _LOWER or h in _UPPER]
    if not bounds:
        return said[0], False
    return bounds[0], len(said) > len([h for h in said if h is bounds[0]])


def ends(lo: Decimal | None, hi: Decimal | None, hedge: Hedge) -> tuple[Decimal | None, Decimal | None]:
    """The ends as stated under a hedge: "more than 2,000" has no upper one, "up to 50" no lower one."""
    if hedge in _LOWER:
        return lo, None
    if hedge in _UPPER:
        return None, hi
    return lo, hi


def lower(hedge: Hedge) -> bool:
    """Whether it bounds from below."""
    return hedge in _LOWER


def upper(hedge: Hedge) -> bool:
    """Whether it bounds from above."""
    return hedge in _UPPER


Rows = dict[str, list[tuple[tuple[str, ...], Hedging]]]


def _folds(phrase: str) -> tuple[str, ...]:
    return tuple(t.fold for t in tokenize(phrase))


def _by_last(rows: Iterable[tuple[str, Hedging]]) -> Rows:
    return _table((_folds(p), _folds(p)[-1], row) for p, row in rows)


def _by_first(rows: Iterable[tuple[str, Hedging]]) -> Rows:
    return _table((_folds(p), _folds(p)[0], row) for p, row in rows)


def _table(rows: Iterable[tuple[tuple[str, ...], str, Hedging]]) -> Rows:
    table: Rows = {}
    for folds, key, row in rows:
        table.setdefault(key, []).append((folds, row))
    for entries in table.values():
        entries.sort(key=lambda e: -len(e[0]))
    return table


def _ending(table: Rows, tokens: Sequence[Token], end: int) -> tuple[int, Hedging] | None:
    if end <= 0:
        return None
    for folds, row in table.get(tokens[end - 1].fold, ()):
        start = end - len(folds)
        if start >= 0 and all(tokens[start + k].fold == f for k, f in enumerate(folds)):
            return start, row
    return None


__all__ = ["Around", "Bracket", "Hedged", "decide", "ends", "lower", "upper"]
