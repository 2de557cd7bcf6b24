"""``briefcheck show``: how a file was read."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from briefcheck.cli import words
from briefcheck.cli.check import load_policies, policy_options
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_lines, print_text
from briefcheck.cli.parser import Parser
from briefcheck.engine.words import FACTS_FAILED, NO_SUCH_PATH
from briefcheck.errors import ExitCode, UnreadableDocument, UsageError
from briefcheck.frozen import replace
from briefcheck.text import Language

if TYPE_CHECKING:
    from briefcheck.policy.model import FilePolicy


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("file", words.FILE, metavar="FILE")
    policy_options(parser)
    parser.option("--format", help_=words.FORMAT, choices=("text", "json"), default="text")


def run(args: Namespace, language: Language) -> ExitCode:
    """Read the file and print what was understood; what the rules call sensitive is masked."""
    from briefcheck.engine.check import read, understand
    from briefcheck.engine.judge import describe, judge, shown
    from briefcheck.engine.locate import Locator
    from briefcheck.engine.masking import Masker
    from briefcheck.plugins import load_extensions
    from briefcheck.report.show import Shown, show_data, show_lines

    if not os.path.exists(args.file):  # pathlib costs at start-up
        raise UsageError(NO_SUCH_PATH.fill({"path": args.file}))
    if os.path.isdir(args.file):
        raise UsageError(words.SHOW_FOLDER.fill({"path": args.file}))
    extensions = load_extensions()
    policy = load_policies(args, extensions).for_file(args.file)
    language = choose(args.lang, policy.lang, os.environ)
    try:
        document = read(args.file, extensions)
    except UnreadableDocument as error:
        why = error.why.in_(language)
        sys.stderr.write(words.CANNOT_SHOW.in_(language).format(path=args.file, why=why) + "\n")
        return ExitCode.UNCHECKED
    try:
        context = understand(document, policy)
        judgement = judge(context, _all_on(policy), extensions)
        locator = Locator(context, lambda text: shown(text, judgement.masker))
        view = Shown(context, judgement.masker.mask, lambda place: locator.location(place).where)
        said = show_data(view, language) if args.format == "json" else show_lines(view, language)
    except UsageError:
        raise
    except (Exception, SystemExit) as error:  # noqa: BLE001  # as in check: a sentence that says what failed
        why = FACTS_FAILED.fill({"error": describe(error, Masker(()))}).in_(language)
        sys.stderr.write(words.CANNOT_SHOW.in_(language).format(path=args.file, why=why) + "\n")
        return ExitCode.UNCHECKED
    if isinstance(said, dict):
        import json

        print_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n")
    else:
        print_lines(said)
    for piece in judgement.not_checked:  # a rule that failed may have been the one that masks
        told = {"path": args.file, "why": f"{piece.what.in_(language)}: {piece.why.in_(language)}"}
        sys.stderr.write(words.CANNOT_SHOW.in_(language).format_map(told) + "\n")
    return ExitCode.UNCHECKED if judgement.not_checked or document.not_read else ExitCode.OK


def _all_on(policy: FilePolicy) -> FilePolicy:
    """Turn every rule on: what one finds sensitive is masked here even where it is off for a check."""
    on = {
        name: replace(setting, severity="note", possible="note") if setting.severity == "off" else setting
        for name, setting in policy.settings.items()
    }
    return replace(policy, settings=on)
