"""``briefcheck check`` of what does not lie on this disk as a file: git objects, stores by URL."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from briefcheck import __version__
from briefcheck.cli import elsewhere_words as said
from briefcheck.cli import words
from briefcheck.cli.documents import one_by_one
from briefcheck.cli.language import choose
from briefcheck.cli.reports import finish
from briefcheck.errors import ExitCode
from briefcheck.frozen import frozen
from briefcheck.rules.report import Report
from briefcheck.sources.source import SourceError
from briefcheck.text import Text

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.policy.model import FilePolicy
    from briefcheck.rules.extension import Extensions, Reporter
    from briefcheck.rules.report import DocumentReport


@frozen
class Elsewhere:
    """What is to be checked: how many documents, what holds for the first, the reports as they come.

    ``paths`` are those of the documents, in the order of the reports; ``notes`` what people are told beside the report.
    ``earlier`` are the paths of those that only stand in earlier commits. ``strays`` returns, for the reports of all,
    those on waivers files with entries whose documents are gone.
    """

    paths: Sequence[str]
    first: FilePolicy
    reports: Iterator[DocumentReport]
    notes: Sequence[Text]
    earlier: frozenset[str] = frozenset()
    strays: Callable[[Sequence[DocumentReport]], tuple[DocumentReport, ...]] = lambda _: ()


def check_elsewhere(
    args: Namespace,
    extensions: Extensions,
    outputs: Sequence[tuple[Reporter, str]],
    find: Callable[[ExitStack], Elsewhere],
) -> ExitCode:
    """Check what is not a file here, write the report, return the exit code. Every configuration is read first.

    Args:
        args: those of ``check``.
        extensions: what plugins give.
        outputs: the reports that are asked for, each with its file.
        find: returns what is to be checked; what it opens is closed with the stack that it is given.

    Raises:
        UsageError: a revision or a store is not there, or the options exclude one another.
        ConfigError: a configuration is wrong.
    """
    with ExitStack() as stack:
        try:
            found = find(stack)
        except SourceError as error:  # the call is right; it is the documents that nobody has seen
            sys.stderr.write(words.ERROR.fill({"error": error.text}).in_(choose(args.lang, None, os.environ)) + "\n")
            return ExitCode.UNCHECKED
        return _checked(args, extensions, outputs, found)


def _checked(
    args: Namespace, extensions: Extensions, outputs: Sequence[tuple[Reporter, str]], found: Elsewhere
) -> ExitCode:
    from briefcheck.cli.documents import told_apart
    from briefcheck.engine.check import masked_path
    from briefcheck.engine.claims import settle_claims

    language = choose(args.lang, found.first.lang, os.environ)
    bar = not (args.no_progress or args.hook)
    documents, stopped = one_by_one(found.reports, len(found.paths), bar=bar, title=words.PROGRESS.in_(language))
    revisions = [path.rpartition(":")[0] for path in found.paths[: len(documents)]]
    documents = settle_claims(documents, revisions)
    left = found.paths[len(documents) :] if stopped else ()
    not_reached = tuple(masked_path(path, found.first, extensions) for path in left)
    more = () if stopped else found.strays(documents)
    report = told_apart(Report(__version__, found.first.fail_on, (*documents, *more), not_reached), found.paths)
    if not args.quiet and not args.hook:
        for note in found.notes:
            sys.stderr.write(note.in_(language) + "\n")
    if not found.paths:
        outputs = [(reporter, file) for reporter, file in outputs if file or reporter.name != "text"]
    code = finish(args, extensions, outputs, report, language)
    told = zip(documents, found.paths, strict=False)  # a run that was stopped has fewer
    if not args.quiet and any(document.status != "passed" and path in found.earlier for document, path in told):
        sys.stderr.write(said.EARLIER.in_(language) + "\n")
    return code
