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
from briefcheck.cli.output import print_lines, print_text, write_file
from briefcheck.errors import ExitCode, UsageError
from briefcheck.report.lines import report_lines
from briefcheck.rules.extension import PluginInfo
from briefcheck.rules.report import Report
from briefcheck.text import Language, Text

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
    if args.annotate is not None:
        from briefcheck.cli.annotating import must_be_empty

        must_be_empty(args.annotate)
    if args.git or args.git_push or any("://" in path for path in args.paths):
        if args.annotate is not None:
            raise UsageError(said.ANNOTATE_ELSEWHERE)
        from briefcheck.cli.elsewhere import run_elsewhere

        return run_elsewhere(args, extensions, outputs)
    work = find_work(args, extensions, [file for _, file in outputs if file])
    first = work.policies.for_file(work.candidates[0].path)
    language = choose(args.lang, first.lang, os.environ)
    text = any(reporter.needs_text for reporter, _ in outputs)
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


def finish(
    args: Namespace,
    extensions: Extensions,
    outputs: Sequence[tuple[Reporter, str]],
    report: Report,
    language: Language,
) -> ExitCode:
    """Write a report as ``args`` and ``outputs`` say; return the exit code that it comes to."""
    code = exit_code(report)
    if args.debug:
        for piece in (piece for document in report.documents for piece in document.not_checked if piece.frames):
            sys.stderr.write(piece.frames + "\n")
    try:
        for reporter, file in outputs:
            _write(report, reporter, file, language, quiet=args.quiet or args.hook, waivers=args.waivers)
        if args.hook and code is not ExitCode.OK:
            plugins = ", ".join(f"{info.name} ({info.package} {info.version})" for info in extensions.plugins)
            sys.stderr.write(words.PLUGINS_USED.in_(language).format(plugins=plugins) + "\n")
    except BrokenPipeError:
        from briefcheck.cli.app import let_go

        let_go(sys.stdout)
    return code


def exit_code(report: Report) -> ExitCode:
    """Return the answer of the process: what could not be checked wins over what was found."""
    statuses = {document.status for document in report.documents}
    if "unchecked" in statuses or report.not_reached:
        return ExitCode.UNCHECKED
    return ExitCode.FINDINGS if "failed" in statuses else ExitCode.OK


def asked_outputs(args: Namespace, extensions: Extensions) -> list[tuple[Reporter, str]]:
    """Return what is to be written where; "" is the screen, which takes one report.

    ``-o FILE`` is for the report of ``--format``, ``-o FORMAT=FILE`` for one more, ``-o FORMAT`` for the screen.
    """
    known = {reporter.name for reporter in extensions.reporters}
    outputs: list[tuple[Reporter, str]] = []
    screen = True
    for given in args.output:
        name, equals, file = given.partition("=")
        if equals and (name in known or name.isalpha()):
            if not file:
                raise UsageError(said.NO_FILE_GIVEN.fill({"given": given}))
            outputs.append((_reporter(name, extensions), file))
        elif given in known:
            outputs.append((_reporter(given, extensions), ""))
            screen = args.format not in {"text", given}  # asked for, too: one of the two has to go into a file
        else:
            outputs.append((_reporter(args.format, extensions), given))
            screen = False
    if screen:
        outputs.insert(0, (_reporter(args.format, extensions), ""))
    if sum(not file for _, file in outputs) > 1:
        raise UsageError(said.ONE_SCREEN)
    return outputs


def _write(
    report: Report, reporter: Reporter, file: str, language: Language, *, quiet: bool, waivers: bool = False
) -> None:
    if reporter.name != "text":
        text = _written(reporter, report, language)
    else:
        lines = report_lines(report, language, quiet=quiet, waivers=waivers)
        if not file:
            print_lines(lines)
            return
        text = "".join(f"{line.text}\n" for line in lines)
    if file:
        write_file(file, text)
    else:
        print_text(text)


def _written(reporter: Reporter, report: Report, language: Language) -> str:
    """Return what the reporter writes. Raises PluginError when it fails: without a report nothing was checked."""
    info = reporter.plugin or PluginInfo(reporter.name, "?", "?")
    try:
        text = reporter.write(report, language)
    except (Exception, SystemExit) as error:
        from briefcheck.engine.judge import describe
        from briefcheck.engine.masking import Masker

        told = {"name": reporter.name, "error": describe(error, Masker(()))}
        raise info.error(words.REPORTER_FAILED.fill(told)) from error
    if not isinstance(text, str):
        raise info.error(words.REPORTER_NO_TEXT.fill({"name": reporter.name, "got": type(text).__name__}))
    return text


def _reporter(name: str, extensions: Extensions) -> Reporter:
    known = {reporter.name: reporter for reporter in extensions.reporters}
    if name in known:
        return known[name]
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1)
    nearest = words.DID_YOU_MEAN.fill({"name": near[0]}) if near else Text("", "")
    raise UsageError(words.UNKNOWN_FORMAT.fill({"name": name, "nearest": nearest, "known": ", ".join(sorted(known))}))
