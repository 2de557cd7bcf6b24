"""``briefcheck actions``: the register of all actions in documents and folders."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from briefcheck import __version__
from briefcheck.cli import actions_words as said
from briefcheck.cli import words
from briefcheck.cli.documents import Work, find_work, one_by_one, paths_left, tell_left_out
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_exactly, print_text, write_file
from briefcheck.errors import ExitCode, UnreadableDocument, UsageError
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.cli.parser import Parser
    from briefcheck.engine.discover import Candidate
    from briefcheck.engine.view import View
    from briefcheck.report.register.choose import Choice
    from briefcheck.report.register.model import Entry, Register, Unread
    from briefcheck.rules.extension import Extensions

FORMATS = ("table", "csv", "json", "ics")
STATUSES = ("open", "done", "carried", "all")

_BY_SUFFIX = {".csv": "csv", ".json": "json", ".ics": "ics"}
_NOT_WRITTEN = frozenset(
    ".xlsx .xlsm .xls .ods .et .numbers .docx .docm .doc .odt .rtf .wps .pages .pptx .pdf .html .htm".split()  # noqa: SIM905
)
"""Endings of files that somebody may hope for and would get a text under a false name."""

_WIDTH = 100
"""Columns of a table that is not shown on a terminal."""

_NAMED = 10
"""So many files that a stopped run did not come to, or owners, are named; the rest are counted or left out."""

_DAY = pattern(r"(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?)")

_CONTRARY = (
    ("--owner", "--no-owner"),
    ("--side", "--no-owner"),
    ("--due-before", "--no-date"),
    ("--due-after", "--no-date"),
    ("--overdue", "--no-date"),
)
"""Pairs of filters that no action fits."""


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("paths", words.PATHS, nargs="*", metavar="PATH")
    parser.option("--owner", help_=said.OWNER, metavar="NAME", action="append", default=[])
    parser.option("--side", help_=said.SIDE, choices=("client", "agency"), type=_side)
    parser.option("--due-before", help_=said.DUE_BEFORE, metavar="DATE")
    parser.option("--due-after", help_=said.DUE_AFTER, metavar="DATE")
    parser.option("--overdue", help_=said.OVERDUE, action="store_true")
    parser.option("--no-owner", help_=said.NO_OWNER, action="store_true")
    parser.option("--no-date", help_=said.NO_DATE, action="store_true")
    parser.option("--status", help_=said.STATUS, choices=STATUSES, type=_status)
    parser.option("--today", help_=said.TODAY, metavar="DATE")
    parser.option("--format", help_=said.FORMAT, choices=FORMATS)
    parser.option("-o", "--output", help_=said.OUTPUT, metavar="[FORMAT=]FILE", action="append", default=[])
    parser.option("--type", help_=words.TYPE, metavar="TYPE")
    parser.option("--ruleset", help_=words.RULESET, metavar="NAME", action="append", default=[])
    parser.option("--config", help_=words.CONFIG, metavar="FILE")
    parser.option("--no-progress", help_=words.NO_PROGRESS, action="store_true")


def run(args: Namespace, language: Language) -> ExitCode:
    """Read what ``args`` name, write the register, return the exit code."""
    from briefcheck.plugins import load_extensions
    from briefcheck.report.register.choose import chosen
    from briefcheck.report.register.model import Register, Unread, by_day
    from briefcheck.report.words import STOPPED

    choice = _choice(args)
    outputs = _outputs(args)
    extensions = load_extensions()
    work = find_work(args, extensions, [output for output, _ in outputs])
    language = choose(args.lang, work.lang, os.environ)
    bar = not args.no_progress
    title = said.PROGRESS.in_(language)
    done, stopped = one_by_one(_read(work, extensions), len(work.candidates), bar=bar, title=title)
    left = paths_left(work, len(done), extensions) if stopped else ()
    not_reached = tuple(Unread(path, STOPPED) for path in left)
    entries = by_day(entry for document in done for entry in document.entries)
    unread = tuple(piece for document in done for piece in document.unread)
    register = Register(
        version=__version__,
        today=choice.today,
        entries=chosen(entries, choice),
        found=len(entries),
        documents=sum(document.readable for document in done),
        no_prose=sum(document.readable and not document.prose for document in done),
        unread=(*unread, *not_reached),
    )
    if args.debug:
        sys.stderr.write("".join(f"{document.frames}\n" for document in done if document.frames))
    _tell(unread, not_reached, language)
    for name in choice.owners:
        _tell_unknown(name, entries, language)
    if any(format_ == "table" for _, format_ in outputs):
        tell_left_out(work, said.LEFT_OUT, language)
    try:
        if not register.entries and outputs != [("", "table")]:
            from briefcheck.report.register.totals import nothing

            sys.stderr.write(words.ERROR.fill({"error": nothing(register)}).in_(language) + "\n")
        for output, format_ in outputs:
            _write(register, format_, output, language)
    except BrokenPipeError:
        from briefcheck.cli.app import let_go

        let_go(sys.stdout)
    return ExitCode.UNCHECKED if register.unread else ExitCode.OK


@frozen
class _Read:
    """What one file gave. ``prose``: its running text was read, too; ``frames``: where it failed, for ``--debug``."""

    entries: tuple[Entry, ...] = ()
    unread: tuple[Unread, ...] = ()
    readable: bool = False
    prose: bool = True
    frames: str = ""


def _read(work: Work, extensions: Extensions) -> Iterator[_Read]:
    """Read one file after the other; only one document is in memory at a time."""
    from briefcheck.engine.judge import frames
    from briefcheck.engine.view import view_file
    from briefcheck.engine.words import WHOLE_FILE
    from briefcheck.report.register.model import Unread

    for candidate in work.candidates:
        if candidate.refusal is not None:
            yield _Read(unread=(_unread(candidate, candidate.refusal, work, extensions),))
            continue
        try:
            policy = work.policies.for_file(candidate.path)
            view, (entries, prose) = view_file(candidate.path, policy, extensions, _entries_and_prose)
        except UnreadableDocument as error:
            cause = error.__cause__
            unread = _unread(candidate, error.why, work, extensions)
            yield _Read(unread=(unread,), frames=frames(cause) if cause else "")
            continue
        missing = tuple(
            Unread(view.path, piece.why if piece.what == WHOLE_FILE else words.PIECE.fill(_told(piece.what, piece.why)))
            for piece in view.not_checked
        )
        yield _Read(entries, missing, readable=True, prose=prose)


def _entries_and_prose(view: View) -> tuple[tuple[Entry, ...], bool]:
    from briefcheck.report.register.model import entries_of

    return entries_of(view), view.context.of_meeting


def _told(what: Text, why: Text) -> dict[str, Text]:
    return {"what": what, "why": why}


def _unread(candidate: Candidate, why: Text, work: Work, extensions: Extensions) -> Unread:
    from briefcheck.engine.check import masked_path
    from briefcheck.report.register.model import Unread

    return Unread(masked_path(candidate.path, work.policies.for_file(candidate.path), extensions), why)


def _tell(unread: tuple[Unread, ...], not_reached: tuple[Unread, ...], language: Language) -> None:
    """Say on stderr which files are not in the register, and why."""
    from briefcheck.report.lines import printable

    for piece in unread:
        told = {"path": printable(piece.path), "why": piece.why.in_(language)}
        sys.stderr.write(words.CANNOT_SHOW.in_(language).format_map(told) + "\n")
    if not_reached:
        number = {"number": len(not_reached)}
        sys.stderr.write(said.STOPPED[len(not_reached) != 1].in_(language).format_map(number) + "\n")
        for piece in not_reached[:_NAMED]:
            sys.stderr.write(f"    {printable(piece.path)}\n")
        if len(not_reached) > _NAMED:
            sys.stderr.write("    " + said.AND_MORE.in_(language).format(number=len(not_reached) - _NAMED) + "\n")


def _tell_unknown(name: str, entries: tuple[Entry, ...], language: Language) -> None:
    """Say on stderr who owns actions, if it is nobody of the name asked for."""
    from briefcheck.report.register.choose import answers

    owners = [owner for entry in entries for owner in entry.owners]
    if not owners or any(answers(owner, name) for owner in owners):
        return
    names = sorted({owner.shown for owner in owners if owner.kind != "placeholder"})
    between = said.BETWEEN.in_(language)
    listed = between.join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
    sys.stderr.write(said.UNKNOWN_OWNER.in_(language).format(name=name, names=listed) + "\n")


def _write(register: Register, format_: str, output: str, language: Language) -> None:
    if format_ == "table" and not output and sys.stdout.isatty():
        from briefcheck.report.register.table import print_table

        print_table(register, language, sys.stdout)
        return
    text = _text(register, format_, language)
    if output:
        write_file(output, text)
    elif format_ in {"csv", "ics"}:
        print_exactly(text)
    else:
        print_text(text)


def _text(register: Register, format_: str, language: Language) -> str:
    """Return the register in a format; each is imported only when it is wanted."""
    if format_ == "csv":
        from briefcheck.report.register.csv import write_csv

        return write_csv(register, language)
    if format_ == "json":
        from briefcheck.report.register.json import write_json

        return write_json(register, language)
    if format_ == "ics":
        from briefcheck.report.register.ics import write_ics

        return write_ics(register, language)
    import shutil

    from briefcheck.report.register.table import table_text

    return table_text(register, language, shutil.get_terminal_size((_WIDTH, 0)).columns)


def _outputs(args: Namespace) -> list[tuple[str, str]]:
    """Return the files and formats asked for. Raises UsageError where two are for the screen."""
    outputs = [_asked(args, given) for given in args.output or ["-"]]
    if sum(not output for output, _ in outputs) > 1:
        from briefcheck.cli.check_words import ONE_SCREEN

        raise UsageError(ONE_SCREEN)
    return outputs


def _asked(args: Namespace, given: str) -> tuple[str, str]:
    """Return the file and the format of an output as the other commands take it: ``FILE``, ``FORMAT=FILE``, ``FORMAT`` or ``-``."""
    name, equals, file = given.partition("=")
    if name in FORMATS or (equals and name.isalpha()):
        if equals and not file:
            raise UsageError(words.NO_FILE_GIVEN.fill({"given": given}))
        return ("" if file == "-" else file), _known(name)
    output = "" if given == "-" else given  # as people write stdout
    return output, _format(args, output)


def _known(name: str) -> str:
    """Return the name of a format. Raises UsageError with the nearest one where there is none."""
    if name in FORMATS:
        return name
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), FORMATS, n=1)
    nearest = words.DID_YOU_MEAN.fill({"name": near[0]}) if near else Text("", "")
    raise UsageError(words.UNKNOWN_FORMAT.fill({"name": name, "nearest": nearest, "known": ", ".join(sorted(FORMATS))}))


def _format(args: Namespace, output: str) -> str:
    """Return the format of an output: as asked for, as its ending says, a table."""
    suffix = os.path.splitext(output)[1].lower()
    if suffix in _NOT_WRITTEN:
        raise UsageError(said.NOT_WRITTEN.fill({"suffix": suffix}))
    return args.format or _BY_SUFFIX.get(suffix, "table")


def _choice(args: Namespace) -> Choice:
    """Return the filters. Raises UsageError where one is no day, or no action could fit two of them."""
    from briefcheck.report.register.choose import PENDING, Choice

    given = {option for option in dict.fromkeys(sum(_CONTRARY, ())) if getattr(args, option[2:].replace("-", "_"))}
    for first, second in _CONTRARY:
        if {first, second} <= given:
            raise UsageError(said.CONTRARY.fill({"first": first, "second": second}))
    if args.overdue and args.status == "done":
        raise UsageError(said.CONTRARY.fill({"first": "--overdue", "second": "--status done"}))
    statuses = {None: PENDING, "all": frozenset({*PENDING, "done"})}
    now = datetime.now().astimezone().date()
    today = _day("--today", args.today, now) or now
    return Choice(
        today=today,
        owners=tuple(args.owner),
        side=args.side or "",
        before=_day("--due-before", args.due_before, today),
        after=_day("--due-after", args.due_after, today),
        overdue=args.overdue,
        statuses=statuses.get(args.status) or frozenset({args.status}),
        unowned=args.no_owner,
        undated=args.no_date,
    )


def _day(option: str, text: str | None, today: date) -> date | None:
    """Return the day that is written after an option, near ``today`` where it has no year. Raises UsageError."""
    if text is None:
        return None
    found = _DAY.fullmatch(text.strip())
    try:
        year, month, day = (int(number) for number in found.groups() if number) if found else (0, 0, 0)
        return date(year, month, day)
    except ValueError:
        meant = _as_in_papers(text.strip(), today) if found is None else None
        if meant is None:
            raise UsageError(said.NO_DAY.fill({"option": option, "text": text})) from None
        return meant


def _as_in_papers(text: str, today: date) -> date | None:
    """Return the day of ``20 Nov`` or ``11月20日``; None of words that are no day, or two: 3/8 is one only in a paper."""
    from briefcheck.facts.written import find_dates

    written = find_dates(text, today)
    whole = len(written) == 1 and (written[0].start, written[0].end) == (0, len(text))
    return written[0].date if whole and "/" not in text and any(map(str.isalpha, text)) else None


def _side(name: str) -> str:
    from briefcheck.report.register.sides import side_named

    return side_named(name) or name


def _status(name: str) -> str:
    return said.STATUSES.get(name, name)
