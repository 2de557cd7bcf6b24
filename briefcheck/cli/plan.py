"""``briefcheck plan``: share out many documents over machines."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from briefcheck.cli import shards_words as said
from briefcheck.cli import words
from briefcheck.cli.documents import policy_options
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_text
from briefcheck.errors import ExitCode, UsageError
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.cli.parser import Parser
    from briefcheck.shards.plan import Options

MORE_HELP = (said.PLAN_EPILOG, said.PLAN_EXIT)


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    from briefcheck.policy.configfile import FAIL_ON
    from briefcheck.shards.plan import SHARD_DOCUMENTS

    parser.argument("source", said.SOURCE, metavar="SOURCE")
    parser.option("-o", "--output", help_=said.PLAN_OUT, metavar="PLAN", required=True)
    help_ = said.SHARD_DOCUMENTS.fill({"number": SHARD_DOCUMENTS})
    parser.option("--shard-docs", help_=help_, metavar="N", default=str(SHARD_DOCUMENTS))
    policy_options(parser)
    parser.option("--client", help_=words.CLIENT, metavar="NAME")
    parser.option("--fail-on", help_=words.FAIL_ON, choices=FAIL_ON)


def run(args: Namespace, language: Language) -> ExitCode:
    """Write the plan and say what to do with it."""
    from briefcheck.report.register import words as counted
    from briefcheck.shards.making import make_plan
    from briefcheck.sources.source import SourceError

    language = choose(args.lang, None, os.environ)
    size = positive("--shard-docs", args.shard_docs)
    notes: list[Text] = []
    try:
        plan, documents = make_plan(args.source, _options(args), args.output, size, notes)
    except SourceError as error:
        sys.stderr.write(words.ERROR.fill({"error": error.text}).in_(language) + "\n")
        return ExitCode.UNCHECKED
    told = {
        "documents": counted.documents(documents),
        "shards": counted.counted(len(plan.shards), said.IN_SHARDS),
        "path": args.output,
    }
    print_text(said.PLANNED.fill(told).in_(language) + "\n")
    for note in notes:
        sys.stderr.write(note.in_(language) + "\n")
    return ExitCode.OK


def positive(option: str, given: str) -> int:
    """Return a whole number of 1 or more. Raises UsageError."""
    if not (given.isascii() and given.isdigit() and int(given) > 0):
        raise UsageError(said.NOT_POSITIVE.fill({"option": option, "given": given}))
    return int(given)


def _options(args: Namespace) -> Options:
    """Return the options, paths absolute: a shard may be run from another folder."""
    from briefcheck.policy.chain import find_config, is_path
    from briefcheck.shards.plan import Options
    from briefcheck.sources.urls import is_url

    config = args.config or (find_config(os.getcwd(), {}) if is_url(args.source) else None)
    return Options(
        config=os.path.abspath(config) if config else None,
        rulesets=tuple(os.path.abspath(name) if is_path(name) else name for name in args.ruleset),
        audience=args.audience,
        type=args.type,
        client=args.client,
        fail_on="off" if args.fail_on == "never" else args.fail_on,
    )
