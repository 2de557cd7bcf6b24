"""``briefcheck show``: how a file was read."""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from briefcheck.cli import words
from briefcheck.cli.documents import load_policies, policy_options
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_lines, print_text
from briefcheck.cli.parser import Parser
from briefcheck.errors import ExitCode, UnreadableDocument, UsageError
from briefcheck.text import Language


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("file", words.FILE, metavar="FILE")
    policy_options(parser)
    parser.option("--format", help_=words.TEXT_OR_JSON, choices=("text", "json"), default="text")


def run(args: Namespace, language: Language) -> ExitCode:
    """Read the file and print what was understood; what the rules call sensitive is masked."""
    from briefcheck.engine.view import view_file
    from briefcheck.plugins import load_extensions
    from briefcheck.report.show import show_data, show_lines

    if not os.path.exists(args.file):  # pathlib costs at start-up
        from briefcheck.engine.nopath import no_such_path

        raise UsageError(no_such_path(args.file))
    if os.path.isdir(args.file):
        raise UsageError(words.SHOW_FOLDER.fill({"path": args.file}))
    extensions = load_extensions()
    policy = load_policies(args, extensions).for_file(args.file)
    language = choose(args.lang, policy.lang, os.environ)
    say = show_data if args.format == "json" else show_lines
    try:
        view, said = view_file(args.file, policy, extensions, lambda view: say(view, language))
    except UnreadableDocument as error:
        told = {"path": args.file, "why": error.why}
        sys.stderr.write(words.CANNOT_SHOW.fill(told).in_(language) + "\n")
        return ExitCode.UNCHECKED
    if isinstance(said, dict):
        import json

        print_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n")
    else:
        print_lines(said)
    for piece in view.not_checked:  # a rule that failed may have been the one that masks
        told = {"path": args.file, "why": words.PIECE.fill({"what": piece.what, "why": piece.why})}
        sys.stderr.write(words.CANNOT_SHOW.fill(told).in_(language) + "\n")
    return ExitCode.UNCHECKED if view.not_checked else ExitCode.OK
