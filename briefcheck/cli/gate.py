"""``briefcheck gate``: a stage of files whose very bytes were checked, for any sync tool to mirror."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from briefcheck.cli import gate_words as said
from briefcheck.cli import words
from briefcheck.cli.documents import policy_options
from briefcheck.cli.gate_output import round_lines
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_lines, print_text
from briefcheck.errors import BriefcheckError, ConfigError, ExitCode, PluginError, UsageError
from briefcheck.gate import words as gate_words
from briefcheck.gate.settings import Settings, beside, duration, inside, limit
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.cli.parser import Parser
    from briefcheck.engine.tasks import Spec
    from briefcheck.gate.clock import Clock
    from briefcheck.gate.judging import Judges, Loaded
    from briefcheck.gate.result import Result
    from briefcheck.sources.source import Source

MORE_HELP = (said.MORE_HELP,)


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    from briefcheck.policy.configfile import FAIL_ON

    parser.argument("source", said.SOURCE, nargs="?", metavar="SOURCE")
    parser.option("--stage", help_=said.STAGE, metavar="STAGE")
    parser.option("--once", help_=said.ONCE, action="store_true")
    parser.option("--every", help_=said.EVERY, metavar="TIME")
    parser.option("--dry-run", help_=said.DRY_RUN, action="store_true")
    parser.option("-v", "--verbose", help_=said.VERBOSE, action="store_true")
    parser.option("--other", help_=said.OTHER, choices=("hold", "pass", "skip"))
    parser.option("--hold-policy", help_=said.HOLD_POLICY, choices=("keep", "remove"), default="keep")
    parser.option("--settle", help_=said.SETTLE, metavar="TIME", default="2s")
    parser.option("--max-delete", help_=said.MAX_DELETE, metavar="LIMIT")
    parser.option("--require-type", help_=said.REQUIRE_TYPE, action="store_true")
    parser.option("--audit", help_=said.AUDIT, metavar="FILE")
    parser.option("--manifest", help_=said.MANIFEST, metavar="FILE")
    parser.option("--sign", help_=said.SIGN, metavar="KEY")
    parser.option("--state", help_=said.STATE, metavar="FILE")
    parser.option("--held", help_=said.HELD, metavar="FOLDER")
    parser.option("--adopt", help_=said.ADOPT, action="store_true")
    parser.option("--new-source", help_=said.NEW_SOURCE, action="store_true")
    parser.option("--new-rules", help_=said.NEW_RULES, action="store_true")
    parser.option("--allow-empty", help_=said.ALLOW_EMPTY, action="store_true")
    parser.option("--trust-times", help_=said.TRUST_TIMES, action="store_true")
    parser.option("--max-path", help_=said.MAX_PATH, metavar="NUMBER", default="400")
    parser.option("--time-limit", help_=said.TIME_LIMIT, metavar="TIME", default="2m")
    policy_options(parser)
    parser.option("--client", help_=words.CLIENT, metavar="NAME")
    parser.option("--fail-on", help_=words.FAIL_ON, choices=FAIL_ON)
    parser.option("--files-from-out", help_=said.FILES_FROM, metavar="FILE")
    parser.option("--sha256sums-out", help_=said.SUMS, metavar="FILE")
    parser.option("--verify-audit", help_=said.VERIFY, metavar="FILE")


def run(args: Namespace, language: Language) -> ExitCode:
    """Go over the source once or again and again; return the exit code of the last round."""
    if args.verify_audit is not None:
        return _verify(args, language)
    settings = _settings(args)
    every = None if args.every is None else duration(args.every)
    if every is not None and every < 1:
        raise UsageError(said.TOO_OFTEN.fill({"given": args.every}))
    from briefcheck.gate.clock import Clock

    with _stop_on_signals() as stopped:
        return _Gate(args, settings, language, Clock(), stopped).go(every)


class _Gate:
    """A gate at work."""

    def __init__(
        self, args: Namespace, settings: Settings, language: Language, clock: Clock, stopped: Callable[[], bool]
    ) -> None:
        self._args = args
        self._settings = settings
        self._language = language
        self._clock = clock
        self._stopped = stopped
        from briefcheck.gate.judging import load

        self._told = ""
        self._spec = _spec(args)
        self._loaded: Loaded | None = load(self._spec)  # what is wrong with it is said before anything is done
        if args.lang is None:
            configured = self._loaded[1].for_file(self._governed_by("any.md")).lang
            self._language = choose(None, configured, os.environ)

    def go(self, every: float | None) -> ExitCode:
        """Go over the source, again and again where ``every`` says after how many seconds."""
        from briefcheck.engine.check import MAX_BYTES

        first = True
        while True:
            try:
                with _open(self._args.source, MAX_BYTES) as source:
                    code = self._round(source)
            except (UsageError, ConfigError, PluginError) as error:
                if first:
                    raise
                code = self._complain(error, ExitCode.USAGE, every)
            except BriefcheckError as error:
                code = self._complain(error, ExitCode.UNCHECKED, every)
            first = False
            if every is None or not self._wait(every):
                return code

    def _round(self, source: Source) -> ExitCode:
        from briefcheck.gate.round import go_round

        result = go_round(
            self._settings,
            source,
            self._judges,
            language=self._language,
            clock=self._clock,
            stopped=self._stopped,
        )
        if self._args.stage is None:
            self._write_lists(result)
        lines = round_lines(result, self._settings, self._language, verbose=self._args.verbose)
        text = "".join(f"{line.text}\n" for line in lines)
        if text != self._told:  # a service need not say every five minutes what it said five minutes ago
            if self._args.every is not None:
                print_text(f"{self._clock.stamp()}\n")
            print_lines(lines)
            self._told = text
        return result.code

    def _judges(self) -> Judges:
        from briefcheck.gate.judging import Judges

        loaded, self._loaded = self._loaded, None
        return Judges(
            self._spec,
            self._governed_by,
            self._clock.day(),
            require_type=self._args.require_type,
            seconds=duration(self._args.time_limit),
            loaded=loaded,
        )

    def _governed_by(self, path: str) -> str:
        return os.path.join(self._settings.source_folder or os.getcwd(), *path.split("/"))

    def _write_lists(self, result: Result) -> None:
        """Write the lists of a run without a stage, if it came to its end."""
        from briefcheck.cli.output import write_file
        from briefcheck.gate.manifest import sums

        if result.trouble:
            return
        if self._args.files_from_out is not None:
            names = sorted(one.path for one in result.files)
            write_file(self._args.files_from_out, "".join(f"{name}\n" for name in names))
        if self._args.sha256sums_out is not None:
            write_file(self._args.sha256sums_out, sums(result.files).decode())
        where = self._args.sha256sums_out or "--sha256sums-out"
        sys.stderr.write(said.LISTED.in_(self._language).format(number=len(result.files), sums=where) + "\n")

    def _complain(self, error: BriefcheckError, code: ExitCode, every: float | None) -> ExitCode:
        text = words.ERROR if every is None else said.NEXT
        sentence = text.fill({"error": error.text, "seconds": f"{every or 0:g}"}).in_(self._language)
        with suppress(OSError):
            sys.stderr.write(sentence + "\n")
        self._told = ""
        return code

    def _wait(self, seconds: float) -> bool:
        """Wait for the next round; False where somebody wants an end."""
        until = self._clock.now() + seconds
        while not self._stopped():
            left = until - self._clock.now()
            if left <= 0:
                return True
            self._clock.sleep(min(left, 0.2))
        return False


# ---------------------------------------------------------------------- what the call asks for


def _settings(args: Namespace) -> Settings:
    """Return what the options ask for. Raises UsageError."""
    if args.source is None:
        raise UsageError(said.NO_SOURCE)
    if args.once and args.every is not None:
        raise UsageError(said.ONE_OF.fill({"first": "--once", "second": "--every"}))
    lists = [option for option, given in _lists(args) if given is not None]
    if args.stage is None:
        _check_no_stage(args, lists)
    elif lists:
        raise UsageError(said.LISTS_AND_STAGE.fill({"option": lists[0]}))
    if args.sign is not None and args.manifest is None:
        raise UsageError(said.SIGN_WHAT)
    if not args.max_path.isascii() or not args.max_path.isdigit() or not int(args.max_path):
        raise UsageError(said.NO_NUMBER.fill({"given": args.max_path}))
    duration(args.time_limit)
    folder = "" if "://" in args.source else os.path.abspath(args.source)
    # Without a stage nothing is remembered, written or locked: these places are never made.
    # Links followed: one stage has one lock, by whatever name it is called.
    stage = (
        os.path.realpath(args.stage) if args.stage is not None else os.path.join(os.sep, "nonexistent", "briefcheck")
    )
    work = beside(stage, "gate")
    settings = Settings(
        stage=stage,
        state=os.path.abspath(args.state) if args.state is not None else os.path.join(work, "state.sqlite"),
        work=work,
        held=os.path.abspath(args.held) if args.held is not None else beside(stage, "held"),
        source_folder=folder,
        other=args.other,
        hold_policy=args.hold_policy,
        settle=duration(args.settle),
        max_delete=limit(args.max_delete) if args.max_delete is not None else None,
        allow_empty=args.allow_empty,
        adopt=args.adopt,
        new_source=args.new_source,
        new_rules=args.new_rules,
        require_type=args.require_type,
        trust_times=args.trust_times,
        longest_path=int(args.max_path),
        audit=os.path.abspath(args.audit) if args.audit is not None else None,
        manifest=os.path.abspath(args.manifest) if args.manifest is not None else None,
        key=args.sign,
        dry_run=args.dry_run or args.stage is None,
    )
    _keep_apart(args, settings)
    return settings


def _lists(args: Namespace) -> tuple[tuple[str, str | None], ...]:
    return ("--files-from-out", args.files_from_out), ("--sha256sums-out", args.sha256sums_out)


def _check_no_stage(args: Namespace, lists: list[str]) -> None:
    if not lists:
        raise UsageError(said.NO_STAGE)
    for option in ("audit", "manifest", "state", "held", "adopt"):
        if getattr(args, option):
            raise UsageError(said.ONLY_WITH_STAGE.fill({"option": f"--{option}"}))


def _keep_apart(args: Namespace, settings: Settings) -> None:
    """Refuse a place of ours in the source or in the stage. Raises UsageError."""
    ours = [(said.THE_LIST, given) for _, given in _lists(args) if given is not None]
    if len({os.path.realpath(given) for _, given in ours}) < len(ours):
        (first, _), (second, path) = _lists(args)
        raise UsageError(gate_words.ONE_PLACE.fill({"first": first, "second": second, "path": path}))
    if args.stage is not None:
        ours += [(said.THE_HELD, settings.held), (said.THE_STATE, settings.state), (said.THE_WORK, settings.work)]
        ours += [(said.THE_AUDIT, settings.audit)] if settings.audit else []
        ours += [(said.THE_MANIFEST, settings.manifest)] if settings.manifest else []
        for what, path in ours:
            _refuse_nested(what, path, said.THE_STAGE, settings.stage)
    if settings.source_folder:
        if args.stage is not None:
            _refuse_nested(said.THE_SOURCE, settings.source_folder, said.THE_STAGE, settings.stage)
            _refuse_nested(said.THE_STAGE, settings.stage, said.THE_SOURCE, settings.source_folder)
        for what, path in ours:
            _refuse_nested(what, path, said.THE_SOURCE, settings.source_folder)


def _refuse_nested(what: Text, path: str, where: Text, folder: str) -> None:
    if inside(path, folder):
        raise UsageError(said.NESTED.fill({"what": what, "path": path, "where": where, "folder": folder}))


def _spec(args: Namespace) -> Spec:
    from briefcheck.engine.tasks import Spec

    return Spec(
        config=args.config,
        rulesets=tuple(args.ruleset),
        audience=args.audience,
        type=args.type,
        client=args.client,
        fail_on="off" if args.fail_on == "never" else args.fail_on,
    )


def _open(where: str, most: int) -> Source:
    """Return the source. Raises UsageError and SourceError."""
    if "://" not in where:
        from briefcheck.sources.local import LocalSource

        return LocalSource(where, most)
    from briefcheck.sources.opened import open_source

    return open_source(where, most)


def _verify(args: Namespace, language: Language) -> ExitCode:
    """Say whether the chain of an audit log holds, and with the stage or the state, whether its end is there."""
    from briefcheck.gate.audit import remembered, verify

    state = args.state or (
        os.path.join(beside(os.path.realpath(args.stage), "gate"), "state.sqlite") if args.stage else ""
    )
    number, broken = verify(args.verify_audit, remembered(os.path.abspath(state)) if state else None)
    told = (
        (said.CHAIN_BROKEN if broken else said.CHAIN_WHOLE if state else said.CHAIN_HOLDS)
        .in_(language)
        .format(number=number)
    )
    print_text("".join(f"{line}\n" for line in [told, *(f"  {text.in_(language)}" for text in broken)]))
    return ExitCode.FINDINGS if broken else ExitCode.OK


@contextmanager
def _stop_on_signals() -> Iterator[Callable[[], bool]]:
    """Yield what tells whether Ctrl-C or SIGTERM has come; a second one ends the process where it stands."""
    import signal
    import threading

    asked: list[int] = []

    def ask(number: int, _frame: object) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)

    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
