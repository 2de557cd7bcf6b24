"""Finding the command, and what becomes of errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, TextIO

from briefcheck import __version__
from briefcheck.cli import gate_help, words
from briefcheck.cli.language import early
from briefcheck.cli.short import only_paths
from briefcheck.errors import BriefcheckError, ExitCode, UsageError, reason
from briefcheck.frozen import frozen
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.cli.parser import Parser


@frozen
class Command:
    """A command.

    Its module, imported only when it is wanted, has ``arguments(parser)`` and ``run(args, language)``, and may have more
    texts for the help in ``MORE_HELP``, and in ``LANG`` another help and other choices for ``--lang``.
    """

    module: str
    help: Text
    epilog: Text | None
    exit_codes: Text | None = words.EXIT_CODES


_NOT_PRINTED = Text(
    en="briefcheck: cannot write the output: {reason}\n  What is there is not whole; nothing counts as checked.",
    zh="briefcheck：无法写出结果：{reason}\n  已写出的部分不完整，本次不算检查过。",
)

_HELP = frozenset({"-h", "--help", "help"})

COMMANDS = {
    "check": Command("briefcheck.cli.check", words.CHECK, words.CHECK_EPILOG),
    "show": Command("briefcheck.cli.show", words.SHOW, words.SHOW_EPILOG, words.SHOW_EXIT_CODES),
    "actions": Command("briefcheck.cli.actions", words.ACTIONS, words.ACTIONS_EPILOG, words.ACTIONS_EXIT_CODES),
    "clean": Command("briefcheck.cli.clean", words.CLEAN, words.CLEAN_EPILOG, words.CLEAN_EXIT_CODES),
    "gate": Command("briefcheck.cli.gate", gate_help.HELP, gate_help.EPILOG, gate_help.EXIT_CODES),
    "annotate": Command(
        "briefcheck.cli.annotate",
        Text(
            en="make a copy of a document with each finding as a comment at its words",
            zh="给文档做一份副本，把查出的问题批注在相应的文字上",
        ),
        None,
        None,
    ),
    "new": Command("briefcheck.cli.new", words.NEW, None, None),
    "init": Command(
        "briefcheck.cli.init",
        Text(
            en="look at a folder and propose its briefcheck.yaml, its baseline and its pre-commit hook",
            zh="看一个文件夹，拟好它的 briefcheck.yaml、基线和 pre-commit 钩子",
        ),
        None,
        None,
    ),
    "baseline": Command(
        "briefcheck.cli.baseline",
        Text(
            en="write down what stands today, so that later runs fail on new findings only",
            zh="记下现有的问题，以后只有新问题才算未通过",
        ),
        None,
        None,
    ),
    "lsp": Command(
        "briefcheck.cli.lsp",
        Text(
            en="tell an editor what is wrong while a Markdown document is written (extra: briefcheck[lsp])",
            zh="在编辑器里边写 Markdown 边提示问题（需要 briefcheck[lsp]）",
        ),
        None,
        None,
    ),
    "serve": Command(
        "briefcheck.cli.serve",
        Text(
            en="open a page in your browser to drop documents on, checked on this computer (extra: briefcheck[web])",
            zh="在浏览器里打开一个页面，拖入文档即可在本机检查（需要 briefcheck[web]）",
        ),
        None,
        None,
    ),
    "watch": Command(
        "briefcheck.cli.watch",
        Text(
            en="check each document again when it is saved (extra: briefcheck[watch])",
            zh="文档一保存就检查（需要 briefcheck[watch]）",
        ),
        None,
        None,
    ),
    "cache": Command(
        "briefcheck.cli.cache",
        Text(en="what is kept of results between runs, and removing it", zh="查看或清除保存的检查结果"),
        None,
        None,
    ),
    "text": Command(
        "briefcheck.cli.text",
        Text(en="print what a document says, as git can compare it", zh="输出文档的文字，git 可以用它来比较"),
        None,
        None,
    ),
    "plan": Command(
        "briefcheck.cli.plan",
        Text(en="share out many documents over machines", zh="把很多文档分给多台机器检查"),
        None,
        None,
    ),
    "run-shard": Command(
        "briefcheck.cli.run_shard",
        Text(en="check the shards of a plan, here and on other machines", zh="检查计划中的分片，本机和其他机器都可以"),
        None,
        None,
    ),
    "run": Command(
        "briefcheck.cli.run_plan",
        Text(en="check all shards of a plan, here or on a Dask cluster", zh="检查计划的全部分片，在本机或 Dask 集群上"),
        None,
        None,
    ),
    "merge": Command(
        "briefcheck.cli.merge",
        Text(en="make one report of the results of all shards", zh="把所有分片的结果合成一份报告"),
        None,
    ),
    "explain": Command("briefcheck.cli.explain", words.EXPLAIN, words.EXPLAIN_EPILOG, words.DONE_EXIT_CODES),
    "list": Command("briefcheck.cli.list", words.LIST, words.LIST_EPILOG, words.DONE_EXIT_CODES),
    "hash-clients": Command(
        "briefcheck.cli.hash_clients", words.HASH_CLIENTS, words.HASH_CLIENTS_EPILOG, words.DONE_EXIT_CODES
    ),
    "schema": Command("briefcheck.cli.schema", words.SCHEMA, words.SCHEMA_EPILOG, words.DONE_EXIT_CODES),
    "completion": Command("briefcheck.cli.completion", words.COMPLETION, None, words.DONE_EXIT_CODES),
}


def run(arguments: Sequence[str]) -> int:
    """Run the command that ``arguments`` name; every error becomes a sentence on stderr and an exit code."""
    _speak_utf8(sys.stdout)
    _speak_utf8(sys.stderr)
    language = early(arguments, os.environ)
    try:
        return int(_dispatch(arguments, language))
    except BriefcheckError as error:
        _take_back()
        _complain(words.ERROR.fill({"error": error.text}).in_(language))
        return ExitCode.USAGE
    except KeyboardInterrupt:
        _take_back()
        _complain(words.INTERRUPTED.in_(language))
        return ExitCode.UNCHECKED
    except BrokenPipeError:  # the reader of our output has gone, e.g. `| head`; nobody is left to be told
        _take_back()
        let_go(sys.stdout)
        return ExitCode.UNCHECKED
    except (Exception, SystemExit) as error:  # noqa: BLE001  # nothing may pass because we, or a plugin, left early
        _take_back()
        if isinstance(error, OSError) and _is_of_output(error):
            _complain(_NOT_PRINTED.fill({"reason": reason(error)}).in_(language))
            let_go(sys.stdout)
            return ExitCode.UNCHECKED
        if "--debug" in arguments:
            _complain(_frames(error))
        _complain(words.OUR_FAULT.in_(language).format(error=_described(error)))
        return ExitCode.UNCHECKED


def _is_of_output(error: OSError) -> bool:
    """Tell whether an error is that of writing to stdout, as on a full disk: those of files are told where they are written."""
    import errno

    return error.filename is None and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


def _take_back() -> None:
    """Let nothing be kept of a run that failed after it had judged, as where its report could not be written."""
    again = sys.modules.get("briefcheck.cli.again")
    if again is not None:
        again.unsettle()


def whole_parser(language: Language) -> Parser:
    """Return the parser with every command in it: for ``briefcheck --help`` and shell completion."""
    from briefcheck.cli.parser import Parser

    epilog = words.PROGRAM_EPILOG.in_(language)
    parser = Parser(language, prog="briefcheck", description=words.PROGRAM.in_(language), epilog=epilog)
    parser.option("-V", "--version", help_=words.VERSION, action="store_true")
    _for_all(parser)
    title = words.COMMANDS.in_(language)
    commands = parser.add_subparsers(title=title, metavar="COMMAND", parser_class=Parser)
    for name, command in COMMANDS.items():
        help_ = command.help.in_(language)
        _fill(commands.add_parser(name, language=language, help=help_, description=help_), command)
    return parser


def _dispatch(given: Sequence[str], language: Language) -> ExitCode:
    name, arguments = _command_first(given)
    command = COMMANDS.get(name)
    if command is None:
        return _no_command(name, arguments, language)
    module = import_module(command.module)
    short = only_paths(arguments, lambda parser: _take(parser, module))
    if short is not None:
        done: ExitCode = module.run(short, language)
        return done
    from briefcheck.cli.parser import Parser

    parser = Parser(language, prog=f"briefcheck {name}", description=command.help.in_(language))
    _fill(parser, command)
    args = _parse(parser, arguments)
    code: ExitCode = ExitCode.OK if args is None else module.run(args, language)
    return code


def _parse(parser: Parser, arguments: Sequence[str]) -> Namespace | None:
    """Return the arguments; None where help was asked for and printed, after which argparse leaves the process."""
    try:
        return parser.parse_args(arguments)
    except SystemExit:
        return None


def _command_first(given: Sequence[str]) -> tuple[str, list[str]]:
    """Return the command, "" if there is none, and its arguments: --lang and --debug may stand before it."""
    at = 0
    while at < len(given):
        if given[at] == "--lang":
            at += 2
        elif given[at] == "--debug" or given[at].startswith("--lang="):
            at += 1
        else:
            return given[at], [*given[:at], *given[at + 1 :]]
    return "", list(given)


def _fill(parser: Parser, command: Command) -> None:
    module = import_module(command.module)
    _take(parser, module)
    said = [command.epilog, *getattr(module, "MORE_HELP", ()), command.exit_codes]
    parser.epilog = "\n\n".join(text.in_(parser.language) for text in said if text is not None)


def _take(parser: Any, module: Any) -> None:
    """Tell the parser what a command takes, and what all take."""
    module.arguments(parser)
    _for_all(parser, *getattr(module, "LANG", ()))


def _for_all(parser: Any, lang: Text = words.LANG, languages: Sequence[str] = ("en", "zh")) -> None:
    parser.option("--lang", help_=lang, choices=tuple(languages))
    parser.option("--debug", help_=words.DEBUG, action="store_true")
    parser.option("-h", "--help", help_=words.HELP, action="help")


def _no_command(name: str, arguments: Sequence[str], language: Language) -> ExitCode:
    other, _ = _command_first(arguments)
    if name in _HELP and other:
        return _dispatch([other, "--help", "--lang", language], language)
    if name in _HELP:
        _parse(whole_parser(language), [*arguments, "--help"])
        return ExitCode.OK
    if name in {"-V", "--version"}:
        _parse(whole_parser(language), [*arguments, name])
        sys.stdout.write(f"briefcheck {__version__}\n")
        return ExitCode.OK
    if not name:  # nothing was judged, which must not look like a pass
        sys.stderr.write(whole_parser(language).format_help())
        return ExitCode.USAGE
    from difflib import get_close_matches

    near = get_close_matches(name, list(COMMANDS), n=1)
    nearest = words.DID_YOU_MEAN.fill({"name": near[0]}) if near else Text("", "")
    if not near and os.path.exists(name):  # pathlib costs at start-up
        from briefcheck.engine.nopath import typed

        nearest = words.CHECK_THAT.fill({"name": typed(name)})
    raise UsageError(words.UNKNOWN_COMMAND.fill({"name": name, "nearest": nearest}))


def _frames(error: BaseException) -> str:
    """Return the traceback without the exception's message and without values: they might quote a document."""
    from traceback import format_tb

    lines = "".join(format_tb(error.__traceback__))
    return f"Traceback (most recent call last):\n{lines}{type(error).__name__}"


def _described(error: BaseException) -> str:
    """Return what failed and where. Not the message: it might quote a document."""
    place, trace = "", error.__traceback__
    while trace is not None:
        place = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} ({place})"


def _complain(sentence: str) -> None:
    with suppress(OSError):
        sys.stderr.write(sentence + "\n")
        sys.stderr.flush()


def _speak_utf8(stream: TextIO) -> None:
    """Make ``stream`` UTF-8: Windows and odd locales would stop at the first Chinese character."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def let_go(stream: TextIO) -> None:
    """Point ``stream`` at nothing, so that Python does not complain of the broken pipe when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
