"""The options of ``briefcheck check`` that say how a run goes, and the run that they ask for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefcheck.cli import check_words as said
from briefcheck.errors import UsageError

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.cli.documents import Work
    from briefcheck.cli.parser import Parser
    from briefcheck.engine.results import Ground, Results
    from briefcheck.engine.run import How, Run
    from briefcheck.engine.tasks import Spec
    from briefcheck.rules.extension import Extensions

FEW = 8
"""Up to so many named files, looking for kept reports costs more than it saves."""


def run_options(parser: Parser) -> None:
    """Add the options that say how a run goes."""
    parser.option("--jobs", help_=said.JOBS, metavar="N")
    parser.option("--timeout", help_=said.TIMEOUT, metavar="SECONDS")
    parser.option("--memory", help_=said.MEMORY, metavar="MB")
    parser.option("--no-cache", help_=said.NO_CACHE, action="store_true")
    parser.option("--no-trust-mtime", help_=said.NO_TRUST_MTIME, action="store_true")


def open_ground(args: Namespace) -> Ground | None:
    """Return what kept reports stand on, before anything is loaded; None where none are wanted."""
    import os

    if args.no_cache or args.debug:
        return None
    if 0 < len(args.paths) <= FEW and not any(map(os.path.isdir, args.paths)):
        return None
    from briefcheck.engine.results import Ground

    return Ground.open()


def start_run(args: Namespace, work: Work, extensions: Extensions, ground: Ground | None, *, text: bool = False) -> Run:
    """Return the run over ``work`` that the options ask for. Raises UsageError."""
    from briefcheck.engine.run import Run

    spec = spec_asked(args, text=text)
    paths = [candidate.path for candidate in work.candidates]
    results = None
    if ground is not None and not text:
        plugins = tuple((info.name, info.package, info.version) for info in extensions.plugins)
        rules = tuple(rule.full_name for rule in extensions.rules)
        judged_by = (spec.config, spec.rulesets, spec.audience, spec.type, spec.client, spec.fail_on)
        options = (*judged_by, plugins, rules, sorted(work.suffixes))
        named = set(args.paths)
        results = ground.results(options, paths, read_anew=lambda path: args.no_trust_mtime or path in named)
    return Run(work.candidates, spec, (extensions, work.policies), how_asked(args, results, text=text))


def spec_asked(args: Namespace, *, text: bool = False) -> Spec:
    """Return what the options say of the policies, for a worker to judge by the same."""
    from briefcheck.engine.tasks import Spec

    return Spec(
        config=args.config,
        rulesets=tuple(args.ruleset),
        audience=args.audience,
        type=args.type,
        client=args.client,
        fail_on="off" if args.fail_on == "never" else args.fail_on,
        text=text,
    )


def how_asked(args: Namespace, results: Results | None = None, *, text: bool = False) -> How:
    """Return what the options say of how a run goes. Raises UsageError."""
    from briefcheck.engine.run import How

    return How(
        jobs=_whole("--jobs", args.jobs),
        seconds=_number("--timeout", args.timeout),
        megabytes=_whole("--memory", args.memory),
        results=results,
        text=text,
    )


def is_final(run: Run, *, stopped: bool) -> None:
    """Tell the one who asked, if it asked, whether the same call would come to the same again."""
    again = sys.modules.get("briefcheck.cli.again")
    if again is not None and run.settled and not stopped:
        again.settle(alone=run.alone)


def _whole(option: str, given: str | None) -> int | None:
    if given is None:
        return None
    if not (given.isascii() and given.isdigit()):
        raise UsageError(said.NO_WHOLE.fill({"option": option, "given": given}))
    return int(given)


def _number(option: str, given: str | None) -> float | None:
    if given is None:
        return None
    try:
        number = float(given)
    except ValueError:
        number = -1
    if not 0 <= number < float("inf"):
        raise UsageError(said.NO_NUMBER.fill({"option": option, "given": given}))
    return number
