"""``briefcheck check`` of git objects: a revision (``--git``), or all that a push brings (``--git-push``)."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from types import SimpleNamespace
from typing import IO, TYPE_CHECKING, Any

from briefcheck.cli import elsewhere_words as said
from briefcheck.cli.documents import load_policies
from briefcheck.cli.elsewhere import Elsewhere
from briefcheck.errors import ConfigError, UsageError
from briefcheck.frozen import frozen

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.engine.pieces import Checker, Piece
    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.report import DocumentReport
    from briefcheck.sources.git import Blob, Objects, Repository
    from briefcheck.sources.pushed import Reach
    from briefcheck.sources.revision import RevisionFolder

_SHORT = 10
"""Digits of a commit's id that people see: git takes them, and they are hardly ever those of two."""


@frozen
class _Group:
    """The documents of one ref, each with what people know it by, and the configuration of its own revision."""

    documents: tuple[tuple[str, Blob], ...]
    folder: RevisionFolder
    checker: Checker
    suffixes: frozenset[str]


def of_git(args: Namespace, extensions: Extensions, stack: ExitStack, *, text: bool) -> Elsewhere:
    """Return the documents of the revisions that ``args`` name or a push brings, each judged by its own configuration.

    Raises:
        UsageError: a revision is not there, or nothing is pushed.
        ConfigError: a configuration is wrong, with the file as ``REVISION:PATH``.
    """
    from briefcheck.engine.check import MAX_BYTES
    from briefcheck.engine.discover import is_document
    from briefcheck.sources.git import Repository
    from briefcheck.sources.revision import RevisionFolder

    repository = Repository()
    suffixes = frozenset(suffix for reader in extensions.readers for suffix in reader.suffixes)
    objects = stack.enter_context(repository.objects(MAX_BYTES))
    reaches = _reaches(args, repository, os.environ)
    groups, linked = [], 0
    earlier: set[str] = set()
    for reach in reaches:
        prefix = f"{reach.name}:" if len(reaches) > 1 else ""
        blobs = tuple(reach.blobs(repository, args.paths))
        linked += sum(not blob.is_file for blob in blobs)
        wanted = [(prefix + blob.path, blob) for blob in blobs if blob.is_file and is_document(blob.path, suffixes)]
        past = reach.earlier(repository, lambda path: is_document(path, suffixes), args.paths)
        before = [(f"{prefix}{commit[:_SHORT]}:{blob.path}", blob) for commit, blob in past]
        earlier |= {path for path, _ in before}
        wanted += before
        folder = stack.enter_context(RevisionFolder(repository, reach.tree, reach.name, objects))
        checker = _checker(args, extensions, folder, [blob.path for _, blob in wanted], stack, text=text)
        groups.append(_Group(tuple(wanted), folder, checker, suffixes))
    paths = [path for group in groups for path, _ in group.documents]
    notes = [said.not_followed(linked)] if linked else []
    if not paths:
        notes.append(said.NO_DOCUMENTS)
    if groups:
        first_path = groups[0].documents[0][1].path if groups[0].documents else "document.md"
        first = groups[0].checker.policies.for_file(groups[0].folder.path(first_path))
    else:
        first = load_policies(args, extensions).for_file("document.md")
    whole = groups[0] if len(reaches) == 1 and reaches[0].is_whole else None
    tops = [repository.below_top(path) for path in args.paths] or [""]

    def strays(reports: Sequence[DocumentReport]) -> tuple[DocumentReport, ...]:
        return _strays(whole, [top for top in tops if top is not None], reports) if whole is not None else ()

    return Elsewhere(paths, first, _reports(groups, repository, objects), notes, frozenset(earlier), strays)


def _strays(group: _Group, tops: Sequence[str], reports: Sequence[DocumentReport]) -> tuple[DocumentReport, ...]:
    """Return reports on the waivers files of a revision with entries whose documents it does not hold."""
    from briefcheck.engine.strays import stray_waivers

    folder, checker = group.folder, group.checker
    folders = [folder.path(top) if top else folder.top for top in tops]
    return stray_waivers(checker.policies, checker.extensions, reports, folders, folder.inner)


def _reaches(args: Namespace, repository: Repository, environment: Mapping[str, str]) -> tuple[Reach, ...]:
    from briefcheck.sources.pushed import asked_for, is_pre_commit, pushed, pushed_by_pre_commit

    if args.git:
        return (asked_for(repository, args.git),)
    if is_pre_commit(environment):
        return (pushed_by_pre_commit(repository, environment),)
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError(said.NO_PUSH)
    lines = [line for line in sys.stdin if line.strip()]
    # Where all is there already, git starts the hook and tells it nothing.
    if not lines and not (_is_pipe(sys.stdin) and repository.all_is_on(args.remote)):
        raise UsageError(said.NO_REFS)
    return pushed(repository, lines, args.remote)


def _is_pipe(stream: IO[str]) -> bool:
    """Tell whether a stream is a pipe, as git gives its hooks one."""
    try:
        return stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode)
    except OSError:
        return False


def _checker(
    args: Namespace,
    extensions: Extensions,
    folder: RevisionFolder,
    paths: Sequence[str],
    stack: ExitStack,
    *,
    text: bool,
) -> Checker:
    """Return what judges by the configuration of a revision. Raises ConfigError with the file as ``REVISION:PATH``."""
    from briefcheck.cli.checking import how_asked, spec_asked
    from briefcheck.engine.pieces import Checker
    from briefcheck.engine.processes import safe_start
    from briefcheck.engine.run import start_workers
    from briefcheck.policy.chain import is_path

    options: dict[str, Any] = dict(vars(args))
    options["config"] = folder.given(args.config) if args.config else None
    options["ruleset"] = [folder.given(name) if is_path(name) else name for name in args.ruleset]
    try:
        policies = load_policies(SimpleNamespace(**options), extensions, top=folder.top)  # type: ignore[arg-type]
        policies.prepare(map(folder.path, paths or ["document.md"]))
    except ConfigError as error:
        raise folder.told(error) from error
    workers = None
    if safe_start() == "fork":  # a worker that is started anew would look for configurations above the folder
        spec = spec_asked(SimpleNamespace(**options), text=text)  # type: ignore[arg-type]
        workers = start_workers(len(paths), spec, (extensions, policies), how_asked(args, text=text))
        if workers is not None:
            stack.enter_context(workers)
    return Checker(policies, extensions, workers, text=text)


def _reports(groups: Sequence[_Group], repository: Repository, objects: Objects) -> Iterator[DocumentReport]:
    for group in groups:
        yield from group.checker.check(_pieces(group, repository, objects))


def _pieces(group: _Group, repository: Repository, objects: Objects) -> Iterator[Piece]:
    """Read the blobs, one after the other; a pointer of Git LFS as the file that it stands for."""
    from briefcheck.engine.check import MAX_BYTES
    from briefcheck.engine.discover import candidate_for
    from briefcheck.engine.pieces import Piece
    from briefcheck.sources import words
    from briefcheck.sources.lfs import is_pointer, resolve
    from briefcheck.sources.local import too_large

    for path, blob in group.documents:
        governed_by = group.folder.path(blob.path)
        why = candidate_for(blob.path, group.suffixes).refusal
        if why is not None:
            yield Piece(path, governed_by, b"", why)
            continue
        data, size = objects.read(blob.id)
        if data is None:
            why = words.NOT_IN_REPOSITORY if size < 0 else too_large(size, MAX_BYTES)
        elif is_pointer(data):
            data = resolve(data, repository.common, repository.setting("lfs.storage"), MAX_BYTES)
            why = words.LFS_POINTER if data is None else None
        yield Piece(path, governed_by, data or b"", why)
