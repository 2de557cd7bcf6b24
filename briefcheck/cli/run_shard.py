"""``briefcheck run-shard`` and ``briefcheck run``: check shards of a plan, here or on a cluster."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from briefcheck.cli import check_words, words
from briefcheck.cli import shards_words as said
from briefcheck.cli.checking import how_asked
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_text
from briefcheck.errors import ExitCode, UsageError
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.cli.parser import Parser
    from briefcheck.shards.plan import Shard
    from briefcheck.shards.results import Head
    from briefcheck.shards.running import Runner

MORE_HELP = (said.RUN_SHARD_EPILOG, said.RUN_SHARD_EXIT)


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("shards", said.SHARDS, nargs="+", metavar="SHARD")
    shared_options(parser)


def shared_options(parser: Parser) -> None:
    """Add the options of both commands."""
    from briefcheck.shards.results import FORMS

    parser.option("-o", "--output", help_=said.OUT, metavar="RESULTS", required=True)
    parser.option("--to", help_=said.FORM, choices=FORMS, default="jsonl")
    parser.option("--source", help_=said.FROM, metavar="SOURCE")
    parser.option("--config", help_=said.CONFIG, metavar="FILE")
    parser.option("--jobs", help_=check_words.JOBS, metavar="N")
    parser.option("--timeout", help_=check_words.TIMEOUT, metavar="SECONDS")
    parser.option("--memory", help_=check_words.MEMORY, metavar="MB")


def run(args: Namespace, language: Language) -> ExitCode:
    """Run the shards and say how each came out."""
    from briefcheck.sources.source import SourceError

    language = choose(args.lang, None, os.environ)
    try:
        for folder, names in _by_plan(args.shards).items():
            with open_runner(args, folder) as runner:
                _run(runner, names, language)
    except SourceError as error:
        sys.stderr.write(words.ERROR.fill({"error": error.text}).in_(language) + "\n")
        return ExitCode.UNCHECKED
    return ExitCode.OK


def open_runner(args: Namespace, folder: str) -> Runner:
    """Return the runner of a plan that the options ask for. Raises UsageError, ConfigError and PluginError."""
    from briefcheck.shards.running import Runner

    how = how_asked(args)
    return Runner(folder, args.output, form=args.to, source=args.source, config=args.config, how=how)


def counts(statuses: Mapping[str, int], language: Language) -> str:
    """Return how many documents passed, failed and could not be checked."""
    told = [said.COUNT[status].fill({"number": number}) for status, number in statuses.items() if number]
    return ("，" if language == "zh" else ", ").join(text.in_(language) for text in told)


def tell(template: Text, shard: str, statuses: Mapping[str, int], language: Language) -> None:
    """Say how a shard came out."""
    print_text(template.in_(language).format(shard=shard, counts=counts(statuses, language)) + "\n")


def _run(runner: Runner, names: Sequence[str], language: Language) -> None:
    if not names:
        for shard in runner.unclaimed(runner.plan.shards):
            tell(said.DONE, shard.name, dict(runner.run(shard).statuses), language)
        done = sum(runner.is_done(shard) is not None for shard in runner.plan.shards)
        template = said.ALL_DONE if done == len(runner.plan.shards) else said.NOTHING_LEFT
        told = {"done": done, "all": len(runner.plan.shards), "out": runner.out}
        print_text(template.fill(told).in_(language) + "\n")
    for shard, head, before in _named(runner, names):
        tell(said.DONE_BEFORE if before else said.DONE, shard.name, dict(head.statuses), language)


def _named(runner: Runner, names: Sequence[str]) -> Iterator[tuple[Shard, Head, bool]]:
    from briefcheck.shards import words as shard_words

    known = {shard.name: shard for shard in runner.plan.shards}
    for name in names:
        if name not in known:
            raise UsageError(shard_words.NOT_A_SHARD.fill({"path": name}))
        done = runner.is_done(known[name])
        yield known[name], done or runner.run(known[name]), done is not None


def _by_plan(paths: Sequence[str]) -> dict[str, list[str]]:
    """Return the names of shards by the folder of their plan; none for a plan as a whole."""
    found: dict[str, list[str]] = {}
    for path in paths:
        if os.path.isdir(path):
            found.setdefault(path, [])
        else:
            folder, name = os.path.split(path)
            found.setdefault(folder or ".", []).append(os.path.splitext(name)[0])
    return found
