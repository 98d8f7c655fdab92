"""Progress on a terminal: a bar for each step, with its rate and the time that is left, gone when the work is done."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Live
from rich.text import Text

from ..progress import SILENT, Progress

Item = TypeVar("Item")
LOOKS = 4  # a second


@contextmanager
def waiting(console: Console | None = None) -> Iterator[Progress]:
    """Bars on stderr while the work is done; nothing at all where stderr is no terminal."""
    if console is None and not sys.stderr.isatty():
        yield SILENT
        return
    with _live(console or Console(stderr=True)) as live:
        yield Bars(live)


def _live(console: Console) -> Live:
    columns = (TextColumn("{task.description}"), BarColumn(), Count(), Rate(), TimeRemainingColumn())
    return Live(*columns, console=console, refresh_per_second=LOOKS, transient=True)


class Bars:
    """A bar for each step; a step that cannot be counted has one that only moves."""

    def __init__(self, live: Live) -> None:
        self.live = live

    def over(self, items: Sequence[Item], what: str) -> Iterable[Item]:
        """The items, counted as they go."""
        self._close()
        return self.live.track(items, total=len(items), description=what)

    def begin(self, what: str, count: int) -> None:
        """A bar without an end, until the next step begins."""
        self._close()
        self.live.add_task(f"{what} ({count:,})", total=None)

    def _close(self) -> None:
        for task in self.live.tasks:
            if task.total is None:
                self.live.update(task.id, total=1, completed=1)


class Count(ProgressColumn):
    """How many of how many; nothing for a step that is not counted."""

    def render(self, task: Task) -> Text:
        """ "120/4,000"."""
        return Text(f"{int(task.completed):,}/{int(task.total):,}" if task.total is not None and task.total > 1 else "")


class Rate(ProgressColumn):
    """How many a second."""

    def render(self, task: Task) -> Text:
        """ "35/s"."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f}/s" if speed and task.total is not None and task.total > 1 else "")
