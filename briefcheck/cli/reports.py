"""The reports of a run: which are asked for, where they go, and the exit code that they come to."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefcheck.cli import check_words as said
from briefcheck.cli import words
from briefcheck.cli.output import print_lines, print_text, write_file
from briefcheck.errors import ExitCode, UsageError
from briefcheck.report.lines import report_lines
from briefcheck.rules.extension import PluginInfo
from briefcheck.rules.report import Report
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.rules.extension import Extensions, Reporter


_SCREEN = "-"
"""How people write stdout where a file is named."""


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

    ``-o FILE`` is for the report of ``--format``, ``-o FORMAT=FILE`` for one more, ``-o FORMAT`` for the screen, as is
    ``-`` for FILE.
    """
    known = {reporter.name for reporter in extensions.reporters}
    outputs: list[tuple[Reporter, str]] = []
    screen = True
    for given in args.output:
        name, equals, file = given.partition("=")
        if equals and (name in known or name.isalpha()):
            if not file:
                raise UsageError(words.NO_FILE_GIVEN.fill({"given": given}))
            outputs.append((_reporter(name, extensions), "" if file == _SCREEN else file))
            screen = screen and file != _SCREEN
        elif given in known:
            outputs.append((_reporter(given, extensions), ""))
            screen = args.format not in {"text", given}  # asked for, too: one of the two has to go into a file
        else:
            outputs.append((_reporter(args.format, extensions), "" if given == _SCREEN else given))
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
