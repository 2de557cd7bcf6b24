"""``briefcheck check``: check documents and folders."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefcheck import __version__
from briefcheck.cli import check_words as said
from briefcheck.cli import words
from briefcheck.cli.checking import is_final, open_ground, run_options, start_run
from briefcheck.cli.documents import (
    find_work,
    gone_with_documents,
    once_old,
    one_by_one,
    paths_left,
    policy_options,
    strays,
    tell_left_out,
    tell_other_kinds,
    told_apart,
)
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_lines
from briefcheck.cli.reports import asked_outputs, finish
from briefcheck.errors import ExitCode, UsageError
from briefcheck.rules.report import Report
from briefcheck.text import Language

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.cli.parser import Parser
    from briefcheck.rules.extension import Extensions, Reporter


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    from briefcheck.policy.configfile import FAIL_ON

    parser.argument("paths", words.PATHS, nargs="*", metavar="PATH")
    policy_options(parser)
    parser.option("--client", help_=words.CLIENT, metavar="NAME")
    parser.option("--format", help_=words.FORMAT, metavar="FORMAT", default="text")
    parser.option("-o", "--output", help_=said.OUTPUTS, metavar="[FORMAT=]FILE", action="append", default=[])
    parser.option("--fail-on", help_=words.FAIL_ON, choices=FAIL_ON)
    parser.option("-q", "--quiet", help_=words.QUIET, action="store_true")
    parser.option("--waivers", help_=said.WAIVERS, action="store_true")
    parser.option("--annotate", help_=said.ANNOTATE, metavar="FOLDER")
    parser.option("--hook", help_=words.HOOK, action="store_true")
    parser.option("--git", help_=said.GIT, metavar="REV")
    parser.option("--git-push", help_=said.GIT_PUSH, action="store_true")
    parser.option("--remote", help_=said.REMOTE, metavar="NAME")
    parser.option("--no-progress", help_=words.NO_PROGRESS, action="store_true")
    run_options(parser)


def run(args: Namespace, language: Language) -> ExitCode:
    """Check what ``args`` name, write the report, return the exit code."""
    from briefcheck.plugins import load_extensions

    ground = open_ground(args)
    extensions = load_extensions()
    outputs = asked_outputs(args, extensions)
    text = any(reporter.needs_text for reporter, _ in outputs)
    if args.annotate is not None:
        from briefcheck.cli.annotating import must_be_empty

        must_be_empty(args.annotate)
    if args.git or args.git_push or any("://" in path for path in args.paths):
        if args.annotate is not None:
            raise UsageError(said.ANNOTATE_ELSEWHERE)
        return _elsewhere(args, extensions, outputs, text=text)
    work = find_work(args, extensions, [file for _, file in outputs if file])
    first = work.policies.for_file(work.candidates[0].path)
    language = choose(args.lang, first.lang, os.environ)
    checking = start_run(args, work, extensions, ground, text=text)
    bar = not (args.no_progress or args.hook)
    documents, stopped = one_by_one(
        checking.reports(), len(work.candidates), bar=bar, title=words.PROGRESS.in_(language)
    )
    is_final(checking, stopped=stopped)
    documents = once_old(work, documents)
    not_reached = paths_left(work, len(documents), extensions) if stopped else ()
    if any(reporter.name == "text" for reporter, _ in outputs):
        tell_left_out(work, words.LEFT_OUT, language)
        tell_other_kinds(work, language)
    more = () if stopped else strays(work, documents, extensions)
    vanished = gone_with_documents(work, documents)
    report = Report(__version__, first.fail_on, (*documents, *more), not_reached, vanished)
    report = told_apart(report, [candidate.path for candidate in work.candidates])
    code = finish(args, extensions, outputs, report, language)
    if args.annotate is not None:
        from briefcheck.cli.annotating import annotate_all

        told = annotate_all(args, work, documents, extensions, language)
        screen = any(reporter.name == "text" and not file for reporter, file in outputs)
        if screen:
            print_lines(told)
        else:
            sys.stderr.write("".join(f"{line.text}\n" for line in told if line.pieces))
    return code


def _elsewhere(
    args: Namespace, extensions: Extensions, outputs: Sequence[tuple[Reporter, str]], *, text: bool
) -> ExitCode:
    """Check what does not lie on this disk as a file: git objects, or stores by URL."""
    from briefcheck.cli.elsewhere import check_elsewhere

    if args.git and args.git_push:
        raise UsageError(said.TWO_WAYS)
    if args.git or args.git_push:
        from briefcheck.cli.revisions import of_git as find
    else:
        from briefcheck.cli.stores import of_stores as find
    return check_elsewhere(args, extensions, outputs, lambda stack: find(args, extensions, stack, text=text))
