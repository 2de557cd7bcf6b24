"""``briefcheck init``: look at a folder and propose how it is to be checked."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from briefcheck.cli import init_words as said
from briefcheck.cli import words
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_text
from briefcheck.errors import ExitCode, UsageError, reason
from briefcheck.frozen import frozen
from briefcheck.report.lines import printable
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.cli.init_look import Seen
    from briefcheck.cli.parser import Parser
    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.report import DocumentReport

MORE_HELP = (said.EPILOG, said.EXIT_CODES)
HOOK_FILE = ".pre-commit-config.yaml"
_NAMED = 10
"""So many of the documents that could not be checked are named; the rest are counted."""


@frozen
class Plan:
    """What would be written: files with their text, in order, and whether a baseline is to be made."""

    files: tuple[tuple[str, str], ...]
    baseline: str


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("folder", said.FOLDER, nargs="?", metavar="FOLDER", default=".")
    parser.option("-y", "--yes", help_=said.YES, action="store_true")
    parser.option("--no-progress", help_=words.NO_PROGRESS, action="store_true")


def run(args: Namespace, language: Language) -> ExitCode:
    """Look, show, ask, write."""
    from briefcheck.cli.init_look import look
    from briefcheck.plugins import load_extensions
    from briefcheck.report.register.words import documents

    if not os.path.isdir(args.folder):
        raise UsageError(said.NO_FOLDER.fill({"path": args.folder}))
    language = choose(args.lang, None, os.environ)
    seen = look(args.folder, _reports(args, load_extensions(), language))
    saw = {"documents": documents(seen.documents), "recognised": seen.recognised, "findings": seen.findings}
    print_text(said.SAW.fill(saw).in_(language) + "\n" + _unchecked(seen, language))
    plan = _plan(args.folder, seen, language)
    if not plan.files and not plan.baseline:
        print_text(said.NOTHING.in_(language) + "\n")
        return ExitCode.OK
    for path, text in plan.files:
        print_text(f"\n{said.WOULD.fill({'path': printable(path)}).in_(language)}\n{text}")
    if plan.baseline:
        print_text("\n" + said.WOULD_BASELINE.fill({"path": printable(plan.baseline)}).in_(language) + "\n")
    print_text("\n")
    folder = printable(args.folder if " " not in args.folder else f'"{args.folder}"')
    if not args.yes and not _agreed(language):
        print_text(said.NOT_WRITTEN.fill({"folder": folder}).in_(language) + "\n")
        return ExitCode.OK
    for path, text in plan.files:
        _write(path, text)
        print_text(said.WRITTEN.fill({"path": printable(path)}).in_(language) + "\n")
    if plan.baseline:
        _baseline(args, language)
    next_ = said.NEXT_WITH_BASELINE if plan.baseline else said.NEXT
    print_text("\n" + next_.fill({"folder": folder}).in_(language) + "\n")
    return ExitCode.OK


def _unchecked(seen: Seen, language: Language) -> str:
    """Return which documents could not be checked, "" for none: what holds for the others says nothing about them."""
    if not seen.unchecked:
        return ""
    lines: list[Text | str] = [
        said.UNCHECKED.fill({"number": len(seen.unchecked)}),
        *map(printable, seen.unchecked[:_NAMED]),
    ]
    if len(seen.unchecked) > _NAMED:
        lines.append(said.AND_MORE.fill({"number": len(seen.unchecked) - _NAMED}))
    return "\n    ".join(line if isinstance(line, str) else line.in_(language) for line in lines) + "\n"


def _reports(args: Namespace, extensions: Extensions, language: Language) -> tuple[DocumentReport, ...]:
    """Return the reports on the documents of the folder, by what holds there today; none where there are none."""
    from briefcheck.cli.documents import one_by_one
    from briefcheck.engine.check import check_paths
    from briefcheck.engine.discover import discover
    from briefcheck.policy.policies import Policies

    suffixes = {suffix for reader in extensions.readers for suffix in reader.suffixes}
    try:
        candidates = discover([args.folder], suffixes)
    except UsageError:  # there is no document yet
        return ()
    reports = check_paths(candidates, Policies(extensions), extensions)
    title = said.PROGRESS.in_(language)
    done, stopped = one_by_one(reports, len(candidates), bar=not args.no_progress, title=title)
    if stopped:
        raise KeyboardInterrupt
    return done


def _plan(folder: str, seen: Seen, language: Language) -> Plan:
    """Return what would be written, and say what stands there already."""
    from briefcheck.cli.init_look import MUCH
    from briefcheck.policy.allowances import BASELINE_FILE
    from briefcheck.policy.chain import FILE_NAME

    wanted = [(os.path.join(folder, FILE_NAME), configuration(seen, language))]
    hook = os.path.join(os.path.relpath(seen.repository), HOOK_FILE) if seen.repository else ""
    if hook:
        wanted.append((hook, said.HOOK.fill({"entry": said.ENTRY}).in_(language)))
    files = []
    for path, text in ((os.path.normpath(path), text) for path, text in wanted):
        if not os.path.lexists(path):
            files.append((path, text))
        elif os.path.basename(path) == HOOK_FILE and not _mentions_us(path):
            print_text(f"\n{said.ADD.fill({'path': printable(path)}).in_(language)}\n{said.ENTRY}")
        else:
            print_text(said.EXISTS.fill({"path": printable(path)}).in_(language) + "\n")
    baseline = os.path.normpath(os.path.join(folder, BASELINE_FILE))
    is_wanted = seen.findings >= MUCH and not os.path.lexists(baseline)
    return Plan(tuple(files), baseline if is_wanted else "")


def _mentions_us(path: str) -> bool:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return "briefcheck" in file.read()
    except OSError:
        return False


def configuration(seen: Seen, language: Language) -> str:
    """Return the text of briefcheck.yaml."""
    rules = said.RULES.fill({"lang": language})
    pieces: list[Text | str] = [said.HEAD, *_by_folder(seen), rules]
    return "".join(piece if isinstance(piece, str) else piece.in_(language) for piece in pieces)


def _by_folder(seen: Seen) -> Iterator[Text | str]:
    yield said.AUDIENCE
    yield _mapping("audience", seen.audiences) or said.NO_AUDIENCE
    yield said.TYPE
    yield _mapping("type", seen.types) or said.NO_TYPE
    yield said.PEOPLE
    yield f"people: {_quoted(seen.registers['people'])}\n" if "people" in seen.registers else "# people: people.csv\n"
    yield said.CLIENTS
    yield (
        f"clients: {_quoted(seen.registers['clients'])}\n"
        if "clients" in seen.registers
        else "# clients: clients.csv\n"
    )


def _mapping(key: str, values: Mapping[str, str]) -> str:
    """Return a value for each folder, or the one value for all."""
    from briefcheck.cli.init_look import pattern_of

    if "" in values:
        return f"{key}: {values['']}\n"
    lines = [f"  {_quoted(pattern_of(folder))}: {value}\n" for folder, value in sorted(values.items())]
    return f"{key}:\n{''.join(lines)}" if lines else ""


def _quoted(text: str) -> str:
    """Return a text as YAML takes it, whatever it holds."""
    import json

    return json.dumps(text, ensure_ascii=False)


def _agreed(language: Language) -> bool:
    """Ask on a terminal; elsewhere nobody can answer."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    print_text(said.ASK.in_(language))
    return sys.stdin.readline().strip().casefold() in said.YESES


def _write(path: str, text: str) -> None:
    """Write a file that is not there yet. Raises UsageError."""
    from briefcheck.cleaning.files import write_copy

    try:
        write_copy(path, text.encode(), force=False)
    except OSError as error:
        raise UsageError(words.CANNOT_WRITE.fill({"path": path, "reason": reason(error)})) from error


def _baseline(args: Namespace, language: Language) -> None:
    """Write what stands today, by the configuration that is there now."""
    from briefcheck.cli import baseline

    given: dict[str, Any] = {
        "config": None,
        "ruleset": [],
        "audience": None,
        "type": None,
        "client": None,
        "prune": False,
    }
    asked = Namespace(paths=[args.folder], lang=args.lang, no_progress=args.no_progress, **given)
    baseline.run(asked, language)  # what could not be checked is said there, and is no fault of the setting up
