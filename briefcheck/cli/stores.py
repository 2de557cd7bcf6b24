"""``briefcheck check`` of stores by URL: ``s3://bucket/briefs``, ``sftp://user@host/srv/briefs``."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from briefcheck.cli import elsewhere_words as said
from briefcheck.cli.checking import how_asked, spec_asked
from briefcheck.cli.documents import load_policies
from briefcheck.cli.elsewhere import Elsewhere
from briefcheck.engine.discover import is_document
from briefcheck.engine.listing import Listed, governing, list_documents, pieces_of
from briefcheck.engine.pieces import Checker
from briefcheck.engine.run import start_workers
from briefcheck.engine.strays import not_met
from briefcheck.errors import UsageError
from briefcheck.policy.chain import find_config
from briefcheck.sources.urls import is_url, refuse_files

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.report import DocumentReport


def of_stores(args: Namespace, extensions: Extensions, stack: ExitStack, *, text: bool) -> Elsewhere:
    """Return the documents of the stores that ``args`` name.

    The configuration is that of the call, or the nearest to the current folder: a store that many may write to does
    not say by which rules it is judged. Patterns in it match paths that count from the URL.

    Raises:
        UsageError: a URL is wrong, holds no documents, or stands beside a path.
        ConfigError: the configuration is wrong.
        SourceError: a store does not answer.
    """
    refuse_files(args.paths)
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
    wholes = all(not is_document(url.rpartition("/")[2], suffixes) for url in args.paths)
    governed = [governing(here_config, path) for listed in all_listed for path in listed.paths]
    notes = not_met(policies, governed) if wholes else ()
    return Elsewhere(paths, first, _reports(all_listed, checker, here_config), notes)


def _reports(all_listed: Sequence[Listed], checker: Checker, config: str | None) -> Iterator[DocumentReport]:
    for listed in all_listed:
        yield from checker.check(pieces_of(listed, config))
