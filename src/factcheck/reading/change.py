"""Whether two numbers are the ends of a change ("rose from 50 to 120"), and no range."""

from collections.abc import Sequence

from ..lexicon.numbers import Numbers
from ..model import Token
from .amount import Amount
from .hedging import Around

_REACH = 10  # tokens from a word of change to its "from": "the increase in the fee for foreign students from 3 to 5"


class Changes:
    """Finds changes by the words of one language."""

    def __init__(self, numbers: Numbers, around: Around) -> None:
        self.words, self.around = numbers, around

    def origin(self, tokens: Sequence[Token], first: int) -> int | None:
        """The token of the "from" before a number that begins at `first`, over a hedge; None where there is none."""
        hedge = self.around.before(tokens, first)
        at = (first if hedge is None else hedge[0]) - 1
        return at if at >= 0 and tokens[at].fold in self.words.from_ else None

    def said(self, tokens: Sequence[Token], origin: int) -> bool | None:
        """Whether the nearest word before "from" that speaks of change or of range is one of change; None where the clause has neither."""
        for i in range(origin - 1, max(-1, origin - 1 - _REACH), -1):
            fold = tokens[i].fold
            if fold in self.words.changes:
                return True
            if fold in self.words.ranges:
                return False
            if tokens[i].text in ".;:?!":
                return None
        return None

    def _to(self, fold: str) -> bool:
        return fold in self.words.to or fold in self.words.change_to

    def by(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether a number that begins at `first` is the size of a change: "rose $1.10 to $84.30", "fell by 12 to 164"."""
        hedge = self.around.before(tokens, first)
        at = (first if hedge is None else hedge[0]) - 1
        at -= at > 0 and tokens[at].fold in self.words.by
        return at >= 0 and tokens[at].fold in self.words.changes

    def ends(self, tokens: Sequence[Token], a: Amount, b: Amount) -> tuple[Amount, Amount] | None:
        """The two ends, each an amount of its own, the first in the scale of the second ("from 5 to 10 million")."""
        if a.strict or a.fixed or a.ranged or b.ranged or a.end >= len(tokens) or not self._to(tokens[a.end].fold):
            return None
        hedge = self.around.before(tokens, b.first)
        origin = self.origin(tokens, a.first)
        if origin is None or (b.first if hedge is None else hedge[0]) != a.end + 1:
            return None
        lent = b.scale if a.scale == 1 and b.scale > 1 and a.lo < b.scale else a.lo * 0 + 1
        said = True if tokens[a.end].fold in self.words.change_to else self.said(tokens, origin)
        if said is False or (said is None and (a.lo * lent <= b.hi or a.lo < 0)):
            return None
        first = a._replace(lo=a.lo * lent, hi=a.hi * lent, grain=a.grain * lent, scale=b.scale if lent != 1 else a.scale, change=origin)
        return first, b._replace(change=origin)
