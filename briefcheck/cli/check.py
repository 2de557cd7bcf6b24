"""``briefcheck check``: check documents and folders."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from briefcheck import __version__
from briefcheck.cli import words
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_lines, print_text, write_file
from briefcheck.errors import ExitCode, UsageError
from briefcheck.report.lines import report_lines
from briefcheck.rules.extension import PluginInfo
from briefcheck.rules.report import DocumentReport, Report
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.cli.parser import Parser
    from briefcheck.engine.discover import Candidate
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions, Reporter


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    from briefcheck.policy.configfile import FAIL_ON

    parser.argument("paths", words.PATHS, nargs="*", metavar="PATH")
    policy_options(parser)
    parser.option("--format", help_=words.FORMAT, metavar="FORMAT", default="text")
    parser.option("-o", "--output", help_=words.OUTPUT, metavar="FILE")
    parser.option("--fail-on", help_=words.FAIL_ON, choices=FAIL_ON)
    parser.option("-q", "--quiet", help_=words.QUIET, action="store_true")
    parser.option("--hook", help_=words.HOOK, action="store_true")
    parser.option("--no-progress", help_=words.NO_PROGRESS, action="store_true")


def policy_options(parser: Parser) -> None:
    """Add the options that say by which rules to judge."""
    parser.option("--audience", help_=words.AUDIENCE, choices=("internal", "client", "public"), type=_audience)
    parser.option("--type", help_=words.TYPE, metavar="TYPE")
    parser.option("--ruleset", help_=words.RULESET, metavar="NAME", action="append", default=[])
    parser.option("--config", help_=words.CONFIG, metavar="FILE")


def _audience(name: str) -> str:
    return words.AUDIENCES.get(name, name)


def load_policies(args: Namespace, extensions: Extensions) -> Policies:
    """Return the policies that the options ask for. Raises ConfigError and UsageError."""
    from briefcheck.policy.policies import Policies

    fail_on = getattr(args, "fail_on", None)
    return Policies(
        extensions,
        config=args.config,
        rulesets=args.ruleset,
        audience=args.audience,
        type=args.type,
        fail_on="off" if fail_on == "never" else fail_on,
    )


def run(args: Namespace, language: Language) -> ExitCode:
    """Check what ``args`` name, write the report, return the exit code."""
    from briefcheck.engine.discover import discover
    from briefcheck.plugins import load_extensions

    extensions = load_extensions()
    reporter = _reporter(args.format, extensions)
    policies = load_policies(args, extensions)
    suffixes = {suffix for reader in extensions.readers for suffix in reader.suffixes}
    candidates = discover(args.paths or ["."], suffixes)
    policies.prepare(candidate.path for candidate in candidates)
    _keep_apart(args.output, candidates, policies)
    first = policies.for_file(candidates[0].path)
    language = choose(args.lang, first.lang, os.environ)
    documents, stopped = _check(args, candidates, policies, extensions, language)
    not_reached = _not_reached(candidates[len(documents) :], policies, extensions) if stopped else ()
    report = Report(__version__, first.fail_on, documents, not_reached)
    code = exit_code(report)
    if args.debug:
        for piece in (piece for document in documents for piece in document.not_checked if piece.frames):
            sys.stderr.write(piece.frames + "\n")
    _tell_left_out(args, suffixes, candidates, language)
    try:
        _write(args, report, reporter, language)
        if args.hook and code is not ExitCode.OK:
            plugins = ", ".join(f"{info.name} ({info.package} {info.version})" for info in extensions.plugins)
            sys.stderr.write(words.PLUGINS_USED.in_(language).format(plugins=plugins) + "\n")
    except BrokenPipeError:
        from briefcheck.cli.app import let_go

        let_go(sys.stdout)
    return code


def _not_reached(left: Sequence[Candidate], policies: Policies, extensions: Extensions) -> tuple[str, ...]:
    """Return the paths that a stopped run did not come to, masked as those of the others are."""
    from briefcheck.engine.check import masked_path

    return tuple(masked_path(entry.path, policies.for_file(entry.path), extensions) for entry in left)


def _tell_left_out(
    args: Namespace, suffixes: Collection[str], candidates: Sequence[Candidate], language: Language
) -> None:
    if args.format != "text":
        return
    from briefcheck.engine.discover import left_out_by_git

    left_out = left_out_by_git(args.paths or ["."], suffixes, candidates)
    if left_out:
        sys.stderr.write(words.LEFT_OUT.in_(language).format(number=left_out) + "\n")


def exit_code(report: Report) -> ExitCode:
    """Return the answer of the process: what could not be checked wins over what was found."""
    statuses = {document.status for document in report.documents}
    if "unchecked" in statuses or report.not_reached:
        return ExitCode.UNCHECKED
    return ExitCode.FINDINGS if "failed" in statuses else ExitCode.OK


def _check(
    args: Namespace,
    candidates: Sequence[Candidate],
    policies: Policies,
    extensions: Extensions,
    language: Language,
) -> tuple[tuple[DocumentReport, ...], bool]:
    """Return the reports, and whether the run was stopped by Ctrl-C before the end."""
    from briefcheck.engine.check import check_paths

    reports = check_paths(candidates, policies, extensions)
    if sys.stderr.isatty() and not (args.no_progress or args.hook):
        from briefcheck.cli.progress import with_progress

        reports = with_progress(reports, len(candidates), words.PROGRESS.in_(language))
    done: list[DocumentReport] = []
    try:
        done.extend(reports)
    except KeyboardInterrupt:
        return tuple(done), True
    return tuple(done), False


def _write(args: Namespace, report: Report, reporter: Reporter, language: Language) -> None:
    quiet = args.quiet or args.hook
    if reporter.name != "text":
        text = _written(reporter, report, language)
    else:
        lines = report_lines(report, language, quiet=quiet)
        if not args.output:
            print_lines(lines)
            return
        text = "".join(f"{line.text}\n" for line in lines)
    if args.output:
        write_file(args.output, text)
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


def _keep_apart(output: str | None, candidates: Sequence[Candidate], policies: Policies) -> None:
    """Checking must never change a document or a configuration, not even by a slip of the keyboard."""
    if output and os.path.realpath(output) in {os.path.realpath(candidate.path) for candidate in candidates}:
        raise UsageError(words.OUTPUT_IS_INPUT.fill({"path": output}))
    if output and os.path.realpath(output) in set(map(os.path.realpath, policies.files)):
        raise UsageError(words.OUTPUT_IS_CONFIGURATION.fill({"path": output}))
