"""A progress bar on stderr for long runs. Imported only where stderr is a terminal; rich only when it is shown."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")

MANY = 20
"""From so many documents on, the bar is there from the beginning."""
LONG = 1.0
"""Seconds after which it appears in a run of fewer."""


def with_progress(
    items: Iterable[Item], total: int, title: str, clock: Callable[[], float] = time.monotonic
) -> Iterator[Item]:
    """Yield ``items`` and show how many of ``total`` have come, once the run proves long."""
    began = clock()
    bar: Progress | None = None
    try:
        for count, item in enumerate(items, start=1):
            if bar is None and (total > MANY or (clock() - began > LONG and count < total)):
                bar = _started(title, total)
            if bar is not None:
                bar.update(bar.task_ids[0], completed=count)
            yield item
    finally:
        if bar is not None:
            bar.stop()


def _started(title: str, total: int) -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.add_task(title, total=total)
    bar.start()
    return bar
