"""Reading many files of a source at a time, in order: over a network nearly all of the time is waiting."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from briefcheck.errors import UnreadableDocument

if TYPE_CHECKING:
    from briefcheck.sources.source import Content, Entry, Source

AT_A_TIME = 8
"""Requests at a time: more than 16 gain nothing on any server tried, and some servers refuse them."""

MOST_AHEAD = 256 * 1024 * 1024
"""Bytes that are read ahead of what is wanted next; one file of any size always is."""


def read_all(
    source: Source, entries: Iterable[Entry], at_a_time: int = AT_A_TIME
) -> Iterator[tuple[Entry, Content | UnreadableDocument]]:
    """Yield each entry with what it holds, or why that cannot be read, in the order of the entries."""
    pool = ThreadPoolExecutor(at_a_time, thread_name_prefix="briefcheck-read")
    waiting: deque[tuple[Entry, Future[Content | UnreadableDocument]]] = deque()
    ahead = 0
    try:
        for entry in entries:
            while waiting and (len(waiting) >= 2 * at_a_time or ahead + entry.size > MOST_AHEAD):
                first, future = waiting.popleft()
                yield first, future.result()
                ahead -= first.size
            waiting.append((entry, pool.submit(_read, source, entry)))
            ahead += entry.size
        while waiting:
            first, future = waiting.popleft()
            yield first, future.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _read(source: Source, entry: Entry) -> Content | UnreadableDocument:
    try:
        return source.read(entry.path, entry.token)
    except UnreadableDocument as error:
        return error
