"""``briefcheck check`` of stores by URL: ``s3://bucket/briefs``, ``sftp://user@host/srv/briefs``."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from briefcheck.cli import elsewhere_words as said
from briefcheck.cli.checking import how_asked, spec_asked
from briefcheck.cli.documents import load_policies
from briefcheck.cli.elsewhere import Elsewhere
from briefcheck.engine.check import MAX_BYTES
from briefcheck.engine.discover import candidate_for, is_document, is_passed_over
from briefcheck.engine.pieces import Checker, Piece
from briefcheck.engine.run import start_workers
from briefcheck.errors import UnreadableDocument, UsageError
from briefcheck.frozen import frozen
from briefcheck.policy.chain import find_config
from briefcheck.sources.opened import open_source
from briefcheck.sources.reading import read_all
from briefcheck.sources.source import Entry, Refused, Source
from briefcheck.sources.urls import is_url
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.report import DocumentReport


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


def of_stores(args: Any, extensions: Extensions, stack: ExitStack, *, text: bool) -> Elsewhere:
    """Return the documents of the stores that ``args`` name.

    The configuration is that of the call, or the nearest to the current folder: a store that many may write to does
    not say by which rules it is judged. Patterns in it match paths that count from the URL.

    Raises:
        UsageError: a URL is wrong, holds no documents, or stands beside a path.
        ConfigError: the configuration is wrong.
        SourceError: a store does not answer.
    """
    here = [path for path in args.paths if not is_url(path)]
    if here:
        raise UsageError(said.MIXED.fill({"path": here[0]}))
    here_config = args.config or find_config(os.getcwd(), {})
    # Named, so that folders here which bear the names of folders there do not bring their own.
    named: Any = SimpleNamespace(**{**vars(args), "config": here_config and os.path.abspath(here_config)})
    policies = load_policies(named, extensions)
    policies.for_file(governing(here_config, "document.md"))
    suffixes = frozenset(suffix for reader in extensions.readers for suffix in reader.suffixes)
    all_listed = [list_documents(url, suffixes, stack) for url in args.paths]
    paths = [f"{listed.source.name}/{path}" for listed in all_listed for path in listed.paths]
    workers = start_workers(
        len(paths), spec_asked(named, text=text), (extensions, policies), how_asked(args, text=text)
    )
    if workers is not None:
        stack.enter_context(workers)
    checker = Checker(policies, extensions, workers, text=text)
    first = policies.for_file(governing(here_config, all_listed[0].paths[0]))
    return Elsewhere(paths, first, _reports(all_listed, checker, here_config), ())


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
        raise UsageError(said.EMPTY_STORE.fill({"name": source.name}))
    return Listed(source, tuple(sorted(entries, key=lambda entry: entry.path)), refusals)


def _reports(all_listed: Sequence[Listed], checker: Checker, config: str | None) -> Iterator[DocumentReport]:
    for listed in all_listed:
        yield from checker.check(pieces_of(listed, config))


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
