"""``briefcheck clean``: copies of Word files without what their pages do not show."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefcheck import __version__
from briefcheck.cleaning.plan import KINDS, ONLY_IF_ASKED, SETTLED, Plan
from briefcheck.cli import clean_words as said
from briefcheck.cli import words
from briefcheck.cli.copies import Job, copies, named
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_lines, print_text
from briefcheck.errors import ExitCode, UnreadableDocument, UsageError, reason
from briefcheck.frozen import frozen, replace
from briefcheck.report.cleaning_words import KINDS as MEANINGS
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.cleaning.plan import Cleaned, Left
    from briefcheck.cli.parser import Parser
    from briefcheck.engine.view import View
    from briefcheck.policy.model import FilePolicy
    from briefcheck.policy.policies import Policies
    from briefcheck.report.cleaning import CleanedFile, LeftOver
    from briefcheck.rules.extension import Extensions

SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
_TARGETS = (("-o", "output"), ("--into", "into"), ("--in-place", "in_place"), ("--dry-run", "dry_run"))


def _more_help() -> Text:
    """Return what stands below the examples: what is taken out, every kind with what it is."""
    width = max(map(len, KINDS)) + 2
    en = "\n".join(f"  {kind:{width}}{MEANINGS[kind].en}" for kind in KINDS)
    zh = "\n".join(f"  {kind:{width}}{MEANINGS[kind].zh}" for kind in KINDS)
    return said.MORE_HELP.fill({"kinds": Text(en, zh)})


MORE_HELP = (_more_help(),)


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("paths", said.FILES, nargs="*", metavar="FILE")
    parser.option("-o", "--output", help_=said.OUTPUT, metavar="COPY")
    parser.option("--into", help_=said.INTO, metavar="FOLDER")
    parser.option("--in-place", help_=said.IN_PLACE, action="store_true")
    parser.option("--force", help_=said.FORCE, action="store_true")
    parser.option("--dry-run", help_=said.DRY_RUN, action="store_true")
    parser.option("--changes", help_=said.CHANGES, choices=("accept", "refuse", "keep"), type=_changes)
    parser.option("--hidden-text", help_=said.HIDDEN, action="store_true")
    parser.option("--only", help_=said.ONLY, metavar="KIND", choices=KINDS, action="append", default=[])
    parser.option("--keep", help_=said.KEEP, metavar="KIND", choices=KINDS, action="append", default=[])
    parser.option("--format", help_=words.TEXT_OR_JSON, choices=("text", "json"), default="text")
    parser.option("--config", help_=words.CONFIG, metavar="FILE")


def _changes(name: str) -> str:
    return said.CHANGES_NAMED.get(name, name)


@frozen
class _Way:
    """What holds for all files of a call."""

    plan: Plan
    policies: Policies
    extensions: Extensions
    force: bool


def run(args: Namespace, language: Language) -> ExitCode:
    """Clean what ``args`` name, write the copies, say what was done."""
    from briefcheck.cli.documents import load_policies
    from briefcheck.plugins import load_extensions
    from briefcheck.report.cleaning import cleaning_data, cleaning_lines

    plan = _plan(args)
    jobs = _jobs(args)
    extensions = load_extensions()
    policies = load_policies(Namespace(config=args.config, type=None), extensions)
    language = choose(args.lang, policies.for_file(jobs[0].path).lang, os.environ)
    files = _told_apart(jobs, tuple(_all(jobs, _Way(plan, policies, extensions, args.force))))
    if args.format == "json":
        import json

        data = cleaning_data(files, plan.changes, __version__, language)
        print_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    else:
        print_lines(cleaning_lines(files, plan.changes, language))
    return ExitCode.UNCHECKED if any(file.status == "failed" for file in files) else ExitCode.OK


# ---------------------------------------------------------------------- what the call asks for


def _plan(args: Namespace) -> Plan:
    """Return what is to be taken out. Raises UsageError where the options leave nothing, or exclude each other."""
    for kind in args.only:
        if kind in args.keep:
            raise UsageError(said.KEPT_AND_ONLY.fill({"kind": kind}))
    kinds = frozenset(args.only) or frozenset(KINDS) - ONLY_IF_ASKED
    if args.hidden_text:
        kinds |= {"hidden-text"}
    kinds -= frozenset(args.keep)
    if args.changes == "keep":
        kinds -= {"changes"}
    if not kinds:
        raise UsageError(said.NOTHING_TO_DO)
    return Plan(kinds, "refuse" if args.changes == "refuse" else "accept")


def _jobs(args: Namespace) -> list[Job]:
    """Return the files with their copies. Raises UsageError: nothing is written unless the whole call makes sense."""
    given = [(option, name) for option, name in _TARGETS if getattr(args, name)]
    if len(given) > 1:
        raise UsageError(said.TWO_TARGETS.fill({"first": given[0][0], "second": given[1][0]}))
    paths = named(args.paths)
    if not paths:
        raise UsageError(said.NO_FILE)
    for path in paths:
        _must_be_word(path)
    if not given:
        raise UsageError(said.NO_TARGET)
    if args.dry_run or args.in_place:
        return [Job(path, path if args.in_place else "") for path in paths]
    return copies(paths, args.output, args.into, said, force=args.force)


def _must_be_word(path: str) -> None:
    from briefcheck.engine.nopath import no_such_path

    if not os.path.exists(path):
        raise UsageError(no_such_path(path))
    if os.path.isdir(path):
        raise UsageError(said.FOLDER.fill({"path": path.rstrip("/\\")}))
    if not path.lower().endswith(SUFFIXES):
        raise UsageError(said.NO_WORD.fill({"path": path, "suffixes": ", ".join(SUFFIXES)}))


# ---------------------------------------------------------------------- doing it


def _all(jobs: Sequence[Job], way: _Way) -> Iterator[CleanedFile]:
    """Clean one file after the other; what Ctrl-C leaves undone is said."""
    from briefcheck.report.words import STOPPED

    stopped = False
    for job in jobs:
        policy = way.policies.for_file(job.path)
        if stopped:
            yield _failed(job, policy, way, STOPPED)
            continue
        try:
            yield _one(job, policy, way)
        except KeyboardInterrupt:
            stopped = True
            yield _failed(job, policy, way, STOPPED)


def _told_apart(jobs: Sequence[Job], files: tuple[CleanedFile, ...]) -> tuple[CleanedFile, ...]:
    from briefcheck.engine.alike import told_apart

    paths = told_apart([file.path for file in files], [job.path for job in jobs])
    made = told_apart(
        [file.copy for file in files], [job.copy if file.copy else "" for job, file in zip(jobs, files, strict=True)]
    )
    return tuple(replace(file, path=path, copy=copy) for file, path, copy in zip(files, paths, made, strict=True))


def _one(job: Job, policy: FilePolicy, way: _Way) -> CleanedFile:
    from briefcheck.cleaning.clean import clean
    from briefcheck.cleaning.plan import CannotCleanError
    from briefcheck.engine.check import bytes_of
    from briefcheck.report.cleaning import CleanedFile

    try:
        data = bytes_of(job.path)
        cleaned = clean(data, job.path, way.plan)
    except (UnreadableDocument, CannotCleanError) as error:
        return _failed(job, policy, way, error.why)
    why = _write(job, data, cleaned, policy, way)
    if why is not None:
        return _failed(job, policy, way, why)
    path, left = _told(job, cleaned, policy, way)
    copy = _masked(job.copy, policy, way) if job.copy else ""
    return CleanedFile(path, copy, "cleaned" if cleaned.done else "unchanged", None, cleaned.done, left)


def _write(job: Job, before: bytes, cleaned: Cleaned, policy: FilePolicy, way: _Way) -> Text | None:
    """Write the copy; return why that failed, None if it did not."""
    from briefcheck.cleaning.files import replace_unchanged, write_copy

    try:
        if job.copy == job.path:
            if cleaned.data != before and not replace_unchanged(job.path, before, cleaned.data):
                return said.CHANGED_MEANWHILE
        elif job.copy:
            write_copy(job.copy, cleaned.data, like=job.path, force=way.force)
    except FileExistsError:
        return said.EXISTS.fill({"path": _masked(job.copy, policy, way)})
    except OSError as error:
        return said.NOT_WRITTEN.fill({"reason": reason(error)})
    return None


def _told(job: Job, cleaned: Cleaned, policy: FilePolicy, way: _Way) -> tuple[str, tuple[LeftOver, ...]]:
    """Return the path and what is left, as may be shown: the rules mask what is sensitive, and tell the places.

    Words of the text are told only where every rule could look at it: one that failed may have been the one that masks.
    """
    from briefcheck.engine.view import view_document
    from briefcheck.report.cleaning import LeftOver

    try:
        view = view_document(cleaned.document, policy, way.extensions)
        left = tuple(
            LeftOver(
                it.kind,
                it.count,
                () if it.kind in SETTLED and view.not_checked else _names(it, view),
                tuple(dict.fromkeys(view.locate(place).where for place in it.places)),
                () if it.kind in SETTLED or view.not_checked else tuple(view.mask(words) for words, _ in it.words),
            )
            for it in cleaned.left
        )
    except Exception:  # noqa: BLE001  # a rule or a fact that fails: the copy is made, only the places are not told
        return _masked(job.path, policy, way), tuple(LeftOver(it.kind, it.count) for it in cleaned.left)
    return view.path, left


def _names(left: Left, view: View) -> tuple[str, ...]:
    """Return the names masked; words of the text with what stands around them: 670 may be a piece of a number."""
    if left.kind in SETTLED:
        return tuple(dict.fromkeys(" ".join(view.mask_at(words, place).split()) for words, place in left.words))
    return tuple(map(view.mask, left.names))


def _failed(job: Job, policy: FilePolicy, way: _Way, why: Text) -> CleanedFile:
    from briefcheck.report.cleaning import CleanedFile

    return CleanedFile(_masked(job.path, policy, way), "", "failed", why)


def _masked(path: str, policy: FilePolicy, way: _Way) -> str:
    from briefcheck.engine.check import masked_path

    return masked_path(path, policy, way.extensions)
