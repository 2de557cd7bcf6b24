"""Making a plan: every document that ``check`` would look at, in its order, shared out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from briefcheck import __version__
from briefcheck.engine.discover import discover, is_document
from briefcheck.engine.listing import governing, list_documents
from briefcheck.engine.strays import not_met
from briefcheck.errors import UsageError, reason
from briefcheck.frozen import replace
from briefcheck.shards import words
from briefcheck.shards.plan import Options, Plan, Planned, write_plan, write_shards
from briefcheck.shards.rules import rules_digest, spec_of
from briefcheck.sources.urls import is_url, parse

if TYPE_CHECKING:
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions
    from briefcheck.text import Text


def make_plan(
    source: str, options: Options, folder: str, size: int, notes: list[Text] | None = None
) -> tuple[Plan, int]:
    """Write a plan into a new folder; return it and the number of documents. ``notes`` gets what people are to be told.

    Raises:
        UsageError: there are no documents, the folder is not empty or cannot be written, or an option is wrong.
        ConfigError, PluginError: what the documents are to be judged by is wrong.
        SourceError: a store does not answer.
    """
    if os.path.lexists(folder) and not (os.path.isdir(folder) and not os.listdir(folder)):
        raise UsageError(words.PLAN_EXISTS.fill({"path": folder}))
    extensions, policies = spec_of(options).load()
    suffixes = frozenset(suffix for reader in extensions.readers for suffix in reader.suffixes)
    if is_url(source):
        root, found = _stored(source, suffixes)
        address = parse(root)
        is_masked = bool(address.user or address.password)
    else:
        root, found = _local(source, suffixes)
        is_masked = False
    documents, rules = _governed(found, root, options, policies, extensions)
    first = policies.for_file(governing_path(root, options, documents[0].inner))
    try:
        os.makedirs(folder, exist_ok=True)
        shards = write_shards(folder, documents, size)
        shown = parse(root).name if is_masked else root
        plan = Plan(shown, is_masked, options, rules, first.fail_on, __version__, shards)
        write_plan(folder, plan)
    except OSError as error:
        raise UsageError(words.NOT_WRITTEN.fill({"path": folder, "reason": reason(error)})) from error
    if notes is not None and (root == source if is_url(source) else os.path.isdir(source)):
        notes += not_met(policies, (governing_path(root, options, it.inner) for it in documents))
    return plan, len(documents)


def governing_path(root: str, options: Options, inner: str) -> str:
    """Return the path that says which configuration holds for a document."""
    if is_url(root):
        return governing(options.config, inner)
    return os.path.join(root, *inner.split("/"))


def _local(source: str, suffixes: frozenset[str]) -> tuple[str, list[Planned]]:
    root = os.path.abspath(source if os.path.isdir(source) else os.path.dirname(source) or ".")
    found = []
    for candidate in discover([source], suffixes):
        inner = os.path.relpath(os.path.abspath(candidate.path), root).replace(os.sep, "/")
        planned = Planned(candidate.path, inner, refusal=candidate.refusal)
        if candidate.refusal is None:
            with suppress(OSError):  # whoever reads it says why it cannot be read
                # No time and no inode: two checkouts of one commit make the same plan.
                planned = replace(planned, size=os.path.getsize(candidate.path))
        found.append(planned)
    return root, found


def _stored(url: str, suffixes: frozenset[str]) -> tuple[str, list[Planned]]:
    folder, _, name = url.rpartition("/")
    root = folder if is_document(name, suffixes) and not folder.endswith("/") else url
    with ExitStack() as stack:
        listed = list_documents(url, suffixes, stack)
        entries = {entry.path: entry for entry in listed.entries}
        found = []
        for path in listed.paths:
            planned = Planned(f"{listed.source.name}/{path}", path, refusal=listed.refusals.get(path))
            entry = entries.get(path)
            found.append(planned if entry is None else replace(planned, size=entry.size, token=entry.token))
    return root, found


def _governed(
    found: list[Planned], root: str, options: Options, policies: Policies, extensions: Extensions
) -> tuple[list[Planned], tuple[str, ...]]:
    """Return the documents with the numbers of what governs each, and the digests of that."""
    numbers: dict[tuple[str | None, str], int] = {}
    rules: list[str] = []

    def numbered() -> Iterator[Planned]:
        for planned in found:
            path = governing_path(root, options, planned.inner)
            policy = policies.for_file(path)
            key = (policy.config_file, policy.allowances.folder)
            if key not in numbers:
                numbers[key] = len(rules)
                rules.append(rules_digest(extensions, options, path))
            yield replace(planned, governed_by=numbers[key])

    return list(numbered()), tuple(rules)
