"""How much two sources share beyond chance, in bits: rare names and words, and the week they were published in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import fsum, log2

CROWD = 100  # sources; a mark that more of them hold brings no two of them together, unless it is what one of them opens with
ABOUT = 5.0  # bits, at least, of a name that one of two opens with, however many share it: a large folder may be about one story
ROUNDING = 1e-6  # a sum of bits depends this little on the order of its terms

Mark = str | int  # a name or a word, or a week as a number


class Rarity:
    """What each source holds of one sort of marks, and how many bits two sources share."""

    def __init__(self, held: Mapping[str, frozenset[Mark]], about: Mapping[str, frozenset[str]]) -> None:
        self._held, self._about, n = held, about, len(held)
        self._holders, self._opened_by = _inverted(held), _inverted(about)
        self._bits = {mark: log2(n / len(every)) for mark, every in self._holders.items()}
        self._chance = {source: fsum(self._bits[mark] * len(self._holders[mark]) / n for mark in own) for source, own in held.items()}

    def together(self, least: float) -> Iterator[tuple[str, str]]:
        """Pairs of sources (a < b) that may share so many bits, among them those of a mark that is no crowd's or opens both."""
        for source, own in self._held.items():
            most: defaultdict[str, float] = defaultdict(float)  # the bits that others share at most
            crowded, opening = ROUNDING, self._about.get(source, frozenset())
            for mark in own:
                bits, every, opened = self._bits[mark], self._holders[mark], self._opened_by.get(mark, ())
                if len(every) > CROWD and mark not in opening:
                    crowded, every = crowded + bits, opened
                for other in every:
                    most[other] += max(bits, ABOUT) if opened else bits
            yield from ((source, other) for other, worth in most.items() if source < other and worth + crowded >= least)

    def beyond_chance(self, a: str, b: str) -> float:
        """The bits that two sources share, less what their marks share with any source.

        Of weeks the rarer alone counts, since two weeks that overlap say the same; and so does a name within a longer one.
        """
        shared = self._held[a] & self._held[b]
        weeks = [self._bits[mark] for mark in shared if isinstance(mark, int)]
        named = [mark for mark in shared if isinstance(mark, str)]
        within = {word for mark in named if " " in mark for word in mark.split()}
        opening = self._about.get(a, frozenset()) | self._about.get(b, frozenset())
        bits = (max(self._bits[mark], ABOUT) if mark in opening else self._bits[mark] for mark in named if mark not in within)
        worth = fsum(bits) + max(weeks, default=0.0)
        return worth - (self._chance[a] + self._chance[b]) / 2


def _inverted(held: Mapping[str, Iterable[Mark]]) -> dict[Mark, Sequence[str]]:
    """Who holds each mark."""
    holders: defaultdict[Mark, list[str]] = defaultdict(list)
    for source, own in held.items():
        for mark in own:
            holders[mark].append(source)
    return dict(holders)
