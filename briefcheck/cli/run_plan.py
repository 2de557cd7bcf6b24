"""``briefcheck run``: check all shards of a plan, here or on a Dask cluster."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from briefcheck.cli import shards_words as said
from briefcheck.cli import words
from briefcheck.cli.documents import one_by_one
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_text
from briefcheck.cli.run_shard import open_runner, shared_options, tell
from briefcheck.errors import ExitCode, UsageError
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.cli.parser import Parser
    from briefcheck.shards.plan import Shard
    from briefcheck.shards.running import Runner

MORE_HELP = (said.RUN_EPILOG, said.RUN_EXIT)


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("plan", said.PLAN, metavar="PLAN")
    shared_options(parser)
    parser.option("--engine", help_=said.ENGINE, metavar="ENGINE", default="local")
    parser.option("--no-progress", help_=words.NO_PROGRESS, action="store_true")


def run(args: Namespace, language: Language) -> ExitCode:
    """Run every shard that is not done, and say what is left."""
    from briefcheck.sources.source import SourceError

    language = choose(args.lang, None, os.environ)
    if args.engine != "local" and not args.engine.startswith("dask://"):
        raise UsageError(said.UNKNOWN_ENGINE.fill({"name": args.engine}))
    try:
        with open_runner(args, args.plan) as runner:
            shards = [shard for shard in runner.plan.shards if runner.is_done(shard) is None]
            outcomes = _here(runner, shards) if args.engine == "local" else _there(args, shards)
            told = _told(outcomes, language)
            title = said.SHARDS_PROGRESS.in_(language)
            one_by_one(told, len(shards), bar=not args.no_progress, title=title)
            left = sum(runner.is_done(shard) is None for shard in runner.plan.shards)
            number = len(runner.plan.shards)
    except SourceError as error:
        sys.stderr.write(words.ERROR.fill({"error": error.text}).in_(language) + "\n")
        return ExitCode.UNCHECKED
    template = said.SOME_LEFT if left else said.ALL_DONE
    print_text(template.fill({"left": left, "all": number, "out": args.output}).in_(language) + "\n")
    return ExitCode.UNCHECKED if left else ExitCode.OK


def _here(runner: Runner, shards: Sequence[Shard]) -> Iterator[tuple[str, Mapping[str, int] | Text]]:
    for shard in shards:
        yield shard.name, dict(runner.run(shard).statuses)


def _there(args: Namespace, shards: Sequence[Shard]) -> Iterator[tuple[str, Mapping[str, int] | Text]]:
    from briefcheck.cli.checking import how_asked
    from briefcheck.shards.dask import Job, run_on_dask

    how = how_asked(args)
    job = Job(
        folder=os.path.abspath(args.plan),
        out=os.path.abspath(args.output),
        form=args.to,
        source=args.source,
        config=os.path.abspath(args.config) if args.config else None,
        seconds=how.seconds,
        megabytes=how.megabytes,
    )
    yield from run_on_dask(args.engine, job, [shard.name for shard in shards])


def _told(outcomes: Iterator[tuple[str, Mapping[str, int] | Text]], language: Language) -> Iterator[str]:
    for name, outcome in outcomes:
        if isinstance(outcome, Text):
            sys.stderr.write(said.NOT_DONE.fill({"shard": name, "reason": outcome}).in_(language) + "\n")
        else:
            tell(said.DONE, name, outcome, language)
        yield name
