"""``briefcheck merge``: one report of the results of all shards."""

from __future__ import annotations

import os
from argparse import Namespace
from typing import TYPE_CHECKING

from briefcheck.cli import check_words, words
from briefcheck.cli import shards_words as said
from briefcheck.cli.language import choose
from briefcheck.cli.reports import asked_outputs, finish
from briefcheck.errors import ExitCode
from briefcheck.text import Language

if TYPE_CHECKING:
    from briefcheck.cli.parser import Parser

MORE_HELP = (said.MERGE_EPILOG,)


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("results", said.OUT_READ, metavar="RESULTS")
    parser.option("--format", help_=words.FORMAT, metavar="FORMAT", default="text")
    parser.option("-o", "--output", help_=check_words.OUTPUTS, metavar="[FORMAT=]FILE", action="append", default=[])
    parser.option("-q", "--quiet", help_=words.QUIET, action="store_true")
    parser.option("--waivers", help_=check_words.WAIVERS, action="store_true")


def run(args: Namespace, language: Language) -> ExitCode:
    """Write the report; the exit code is that of ``check``."""
    from briefcheck.plugins import load_extensions
    from briefcheck.shards.merging import merge

    language = choose(args.lang, None, os.environ)
    extensions = load_extensions()
    args.hook = False
    outputs = asked_outputs(args, extensions)
    return finish(args, extensions, outputs, merge(args.results, language), language)
