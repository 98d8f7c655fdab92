"""What long work tells whoever waits for it; the work itself neither knows nor cares who listens."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Progress(Protocol):
    """Hears of each step of the work. What it does with that changes nothing in the work."""

    def over(self, items: Sequence[Item], what: str) -> Iterable[Item]:
        """The items, one by one, as they are worked on; `what` says what they are: "sources"."""
        ...

    def begin(self, what: str, count: int) -> None:
        """A step begins in which so many are worked on together: its end is not known."""
        ...


class Silent:
    """Nobody waits."""

    def over(self, items: Sequence[Item], what: str) -> Iterable[Item]:
        """The items as they are."""
        return items

    def begin(self, what: str, count: int) -> None:
        """Nothing."""


SILENT = Silent()
