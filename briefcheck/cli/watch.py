"""``briefcheck watch``: check each document again when it is saved."""

from __future__ import annotations

import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefcheck import __version__
from briefcheck.cli.documents import load_policies, policy_options
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_lines
from briefcheck.cli.settling import Settling, is_on_network
from briefcheck.errors import BriefcheckError, ExitCode, UsageError
from briefcheck.report.lines import report_lines
from briefcheck.rules.report import Report
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.cli.parser import Parser
    from briefcheck.engine.discover import Candidate
    from briefcheck.rules.extension import Extensions

MORE_HELP = (
    Text(
        en="""Install it with
  pip install 'briefcheck[watch]'

Examples
  briefcheck watch                      every document of this folder, when it is saved
  briefcheck watch drafts --audience client
  briefcheck watch /mnt/team --poll 60  on a network drive: look every 60 seconds

Ctrl-C ends it. A document is checked once it has been left alone for --settle seconds: Word saves in several steps.""",
        zh="""安装
  pip install 'briefcheck[watch]'

例子
  briefcheck watch                      这个文件夹里的文档，一保存就检查
  briefcheck watch drafts --audience client
  briefcheck watch /mnt/team --poll 60  网络盘：每 60 秒看一次

按 Ctrl-C 结束。文档静止 --settle 秒之后才检查，因为 Word 保存时要分好几步。""",
    ),
    Text(
        en="Exit codes\n  0  Ctrl-C was pressed\n  2  the call, the configuration or a plugin is wrong",
        zh="退出码\n  0  按了 Ctrl-C\n  2  命令、配置或插件有误",
    ),
)

_SETTLE = 2.0
"""Seconds: Word's own save takes less than one, a slow copy writes at least every second."""

_POLL = 30.0
"""Seconds between two looks at a network mount: each look lists all of it."""

_PATHS = Text(
    en="folders and documents to watch (default: the current folder)", zh="要监视的文件夹和文档（默认当前文件夹）"
)
_SETTLE_HELP = Text(
    en="check a document when it has been left alone for so many seconds (default: 2)",
    zh="文档静止多少秒之后检查（默认 2）",
)
_POLL_HELP = Text(
    en="look every so many seconds instead of being told by the system (on network drives by itself, every 30)",
    zh="不靠系统通知，每隔多少秒看一次（网络盘自动如此，每 30 秒）",
)
_MISSING = Text(
    en="watching needs more than briefcheck alone: pip install 'briefcheck[watch]'",
    zh="监视功能要另外安装：pip install 'briefcheck[watch]'",
)
_NO_NUMBER = Text(
    en="{option} takes a number of seconds above 0, not '{given}'", zh="{option} 应为大于 0 的秒数，不是“{given}”"
)
_CANNOT = Text(
    en="the system cannot watch so many folders ({error}); --poll 30 looks by itself instead",
    zh="系统无法监视这么多文件夹（{error}）；可用 --poll 30 改为定时查看",
)
_WATCHING = Text(en="Watching {paths}. Ctrl-C ends it.", zh="正在监视 {paths}，按 Ctrl-C 结束。")
_AND = Text(en=" and ", zh="和")

Changes = Iterable[Iterable[str]]
"""Again and again, the paths that have changed; nothing at all while it is quiet."""


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("paths", _PATHS, nargs="*", metavar="PATH")
    policy_options(parser)
    parser.option("--settle", help_=_SETTLE_HELP, metavar="SECONDS")
    parser.option("--poll", help_=_POLL_HELP, metavar="SECONDS")


def run(args: Namespace, language: Language) -> ExitCode:
    """Watch until Ctrl-C."""
    from briefcheck.plugins import load_extensions

    extensions = load_extensions()
    settle = _seconds("--settle", args.settle) or _SETTLE
    poll = _seconds("--poll", args.poll)
    paths = args.paths or ["."]
    for path in paths:
        if not os.path.exists(path):
            from briefcheck.engine.nopath import no_such_path

            raise UsageError(no_such_path(path))
    watching = Watching(args, extensions, paths, language, settle)
    if poll is None and any(map(is_on_network, paths)):
        poll = _POLL
    try:
        watching.go_on(_changes(paths, settle, poll))
    except KeyboardInterrupt:
        return ExitCode.OK
    return ExitCode.OK


class Watching:
    """Checks documents that have been saved."""

    def __init__(
        self,
        args: Namespace,
        extensions: Extensions,
        paths: Sequence[str],
        language: Language,
        settle: float,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take what to watch. Raises ConfigError and UsageError: what is wrong is said at once."""
        load_policies(args, extensions)
        self._args, self._extensions, self._paths, self._language = args, extensions, paths, language
        self._suffixes = {suffix for reader in extensions.readers for suffix in reader.suffixes}
        self._settling = Settling(settle, clock)
        self._pending: frozenset[str] = frozenset()
        """What came to rest while the configuration could not be read."""
        self._complaint = ""

    def go_on(self, changes: Changes) -> None:
        """Check what settles, as long as changes come."""
        from briefcheck.policy.chain import is_configuration

        told = False
        for changed in changes:
            if not told:  # not before the system watches: what is saved meanwhile would be missed
                named = _AND.in_(self._language).join(self._paths)
                sys.stderr.write(_WATCHING.in_(self._language).format(paths=named) + "\n")
                sys.stderr.flush()
                told = True
            for path in changed:
                self._settling.touched(path)
                if is_configuration(path) and not os.path.exists(path):
                    self._settling.removed(path)
            settled = frozenset(self._settling.settled())
            if settled or self._settling.is_quiet:  # a configuration that is being saved is waited for
                self._check(self._pending | settled)

    def _check(self, settled: frozenset[str]) -> None:
        from briefcheck.engine.check import check_file, unchecked
        from briefcheck.policy.chain import is_configuration

        if not settled:
            return
        whole = any(is_configuration(path) for path in settled)
        wanted = {os.path.realpath(path) for path in settled}
        try:
            found = [one for one in self._documents() if whole or os.path.realpath(one.path) in wanted]
            policies = load_policies(self._args, self._extensions)
            policies.prepare(one.path for one in found)
        except BriefcheckError as error:  # a configuration that is being written; the next save mends it
            self._complain(error.text.in_(self._language), again=bool(settled - self._pending))
            self._pending = settled
            return
        self._pending, self._complaint = frozenset(), ""
        for one in found:
            policy = policies.for_file(one.path)
            language = choose(self._args.lang, policy.lang, os.environ)
            if one.refusal is None:
                document = check_file(one.path, policy, self._extensions)
            else:
                document = unchecked(one.path, policy, self._extensions, one.refusal)
            report = Report(__version__, policy.fail_on, (document,))
            print_lines(report_lines(report, language)[:-1])  # one document needs no total

    def _complain(self, text: str, *, again: bool) -> None:
        """Say what is wrong, not again at every look, but again where something was saved."""
        if again or text != self._complaint:
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()
        self._complaint = text

    def _documents(self) -> Iterator[Candidate]:
        """Yield the documents that a check of the same paths would take or report as unchecked; a file whose name is a program's is none."""
        from briefcheck.engine.discover import discover
        from briefcheck.gate.names import is_temporary

        present = [path for path in self._paths if os.path.exists(path)]
        for path in present:
            try:
                candidates = discover([path], self._suffixes)
            except UsageError:  # a folder without documents, so far
                continue
            for candidate in candidates:
                if not is_temporary(os.path.basename(candidate.path)):
                    yield candidate


def _seconds(option: str, given: str | None) -> float | None:
    if given is None:
        return None
    try:
        number = float(given)
    except ValueError:
        number = 0.0
    if not 0 < number < 1e6:
        raise UsageError(_NO_NUMBER.fill({"option": option, "given": given}))
    return number


def _changes(paths: Sequence[str], settle: float, poll: float | None) -> Iterator[set[str]]:
    """Yield what changes, and nothing several times while a document settles. Raises UsageError."""
    try:
        from watchfiles import watch
    except ImportError as error:
        raise UsageError(_MISSING) from error
    # Events lie: a save is "deleted" and "added", a rename either. Each only says: look at this path again.
    try:
        for changes in watch(
            *paths,
            watch_filter=None,
            debounce=200,
            step=50,
            rust_timeout=max(100, int(settle * 500)),
            yield_on_timeout=True,
            raise_interrupt=True,
            force_polling=poll is not None,
            poll_delay_ms=int((poll or 1) * 1000),
            recursive=True,
        ):
            yield {path for _, path in changes}
    except OSError as error:  # the system's limit of watched folders, above all
        raise UsageError(_CANNOT.fill({"error": error.strerror or str(error)})) from error
