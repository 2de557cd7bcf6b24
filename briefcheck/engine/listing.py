"""The documents of a source: which of what is there is one, and each of them read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack

from briefcheck.engine import words
from briefcheck.engine.check import MAX_BYTES
from briefcheck.engine.discover import candidate_for, is_document, is_passed_over
from briefcheck.engine.pieces import Piece
from briefcheck.errors import UnreadableDocument, UsageError
from briefcheck.frozen import frozen
from briefcheck.sources.opened import open_source
from briefcheck.sources.reading import read_all
from briefcheck.sources.source import Entry, Refused, Source
from briefcheck.text import Text


@frozen
class Listed:
    """A source with the documents in it, sorted by path, and the refusals by path."""

    source: Source
    entries: tuple[Entry, ...]
    refusals: Mapping[str, Text]

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all, sorted, as the source calls them."""
        return tuple(sorted([*(entry.path for entry in self.entries), *self.refusals]))


def governing(config: str | None, path: str) -> str:
    """Return the path that says what holds for a file of a store: as if it lay beside the configuration."""
    if config is not None:
        return os.path.join(os.path.dirname(os.path.abspath(config)), *path.split("/"))
    whole = os.path.join(os.getcwd(), *path.split("/"))
    # A folder here that bears the same name by chance, and its configuration, are not meant.
    return os.path.join(os.getcwd(), os.path.basename(whole)) if os.path.isdir(os.path.dirname(whole)) else whole


def list_documents(url: str, suffixes: frozenset[str], stack: ExitStack) -> Listed:
    """Return what a URL names: one document by its suffix, else all below it. Raises UsageError and SourceError."""
    folder, _, name = url.rpartition("/")
    if is_document(name, suffixes) and not folder.endswith("/"):
        source = stack.enter_context(open_source(folder, MAX_BYTES))
        return Listed(source, (Entry(name, 0),), {})
    source = stack.enter_context(open_source(url, MAX_BYTES))
    entries: list[Entry] = []
    refusals: dict[str, Text] = {}
    for found in source.walk():
        if is_passed_over(found.path):
            continue
        if isinstance(found, Refused) and (found.kind == "folder" or is_document(found.path, suffixes)):
            refusals[found.path] = found.why
        elif isinstance(found, Entry) and is_document(found.path, suffixes):
            why = candidate_for(found.path, suffixes).refusal
            if why is None:
                entries.append(found)
            else:
                refusals[found.path] = why
    if not entries and not refusals:
        raise UsageError(words.EMPTY_STORE.fill({"name": source.name}))
    return Listed(source, tuple(sorted(entries, key=lambda entry: entry.path)), refusals)


def pieces_of(listed: Listed, config: str | None) -> Iterator[Piece]:
    """Read the documents of a source, in the order of their paths."""
    read = read_all(listed.source, listed.entries)
    for path in listed.paths:
        name, governed_by = f"{listed.source.name}/{path}", governing(config, path)
        why = listed.refusals.get(path)
        if why is not None:
            yield Piece(name, governed_by, b"", why)
            continue
        _, content = next(read)
        if isinstance(content, UnreadableDocument):
            yield Piece(name, governed_by, b"", content.why)
        else:
            yield Piece(name, governed_by, content.data)
