"""``briefcheck new``: a blank document from the very ruleset that will check it."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from briefcheck.cli import new_words as said
from briefcheck.cli import words
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_text
from briefcheck.cli.parser import Parser
from briefcheck.doctypes.prompts import FORM_LANGUAGES, FormLanguage
from briefcheck.doctypes.schema import DocumentType
from briefcheck.errors import ExitCode, UsageError, reason
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.blank.form import Form

LANG = (said.LANG, FORM_LANGUAGES)
MORE_HELP = (said.EPILOG, said.EXIT_CODES)

SUFFIXES = (".docx", ".md")


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("type", said.TYPE, metavar="TYPE", nargs="+")
    parser.option("-o", "--output", help_=said.OUTPUT, metavar="FILE")
    parser.option("--force", help_=said.FORCE, action="store_true")
    parser.option("--ruleset", help_=words.RULESET, metavar="NAME", action="append", default=[])
    parser.option("--config", help_=words.CONFIG, metavar="FILE")


def run(args: Namespace, language: Language) -> ExitCode:
    """Write the blank document and say where."""
    from briefcheck.blank.form import form_of
    from briefcheck.plugins import load_extensions
    from briefcheck.policy.policies import Policies

    policy = Policies(load_extensions(), config=args.config, rulesets=args.ruleset).for_file(args.output or "any.docx")
    name = " ".join(args.type)  # new creative brief, without quotation marks
    asked: Language | None = None if name.isascii() else "zh"  # whoever asks for a 会议报告 wants one
    wanted = cast("FormLanguage", args.lang or choose(None, policy.lang or asked, os.environ))
    if args.lang is None:
        language = choose(None, policy.lang or asked, os.environ)
    type_ = find_type(name, policy.types)
    path = _path(args.output, type_, wanted)
    _write(path, _bytes(form_of(type_, wanted), path), force=args.force)
    shown = f'"{path}"' if " " in path else path
    data = {"path": path, "shown": shown, "type": type_.name, "version": type_.version}
    print_text(said.WRITTEN.fill(data).in_(language) + "\n")
    return ExitCode.OK


def find_type(name: str, types: Sequence[DocumentType]) -> DocumentType:
    """Return the type of that id, name or alias; case does not matter.

    Raises:
        UsageError: there is none, or several are called so.
    """
    wanted = name.casefold()
    named = [it for it in types if wanted in {it.id, it.name.en.casefold(), it.name.zh.casefold()}]
    found = named or [it for it in types if wanted in map(str.casefold, it.also_called)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(said.SEVERAL_TYPES.fill({"name": name, "types": ", ".join(it.id for it in found)}))
    raise UsageError(said.UNKNOWN_TYPE.fill({"name": name, "nearest": _nearest(wanted, types)}))


def _nearest(name: str, types: Sequence[DocumentType]) -> Text:
    from difflib import get_close_matches

    known = {alias.casefold(): it.id for it in types for alias in it.also_called}
    known |= {called.casefold(): it.id for it in types for called in (it.id, it.name.en, it.name.zh)}
    near = get_close_matches(name, list(known), n=1)
    return words.DID_YOU_MEAN.fill({"name": known[near[0]]}) if near else Text("", "")


def _path(output: str | None, type_: DocumentType, language: FormLanguage) -> str:
    """Return where the document goes. Raises UsageError where it is neither a Word nor a Markdown file."""
    if output is None or os.path.isdir(output):
        return os.path.join(output or "", default_name(type_, language))
    if not output.lower().endswith(SUFFIXES):
        raise UsageError(said.OTHER_SUFFIX.fill({"path": output}))
    folder = os.path.dirname(output)
    if folder and not os.path.isdir(folder):
        raise UsageError(said.NO_FOLDER.fill({"path": folder}))
    return output


def default_name(type_: DocumentType, language: FormLanguage) -> str:
    """Return the name of a file that is given none: what the type is called, as a file may be named."""
    name = {"en": type_.id, "zh": type_.name.zh, "both": f"{type_.name.zh}-{type_.id}"}[language]
    return "".join("-" if character in '\\/:*?"<>| ' else character for character in name) + SUFFIXES[0]


def _bytes(form: Form, path: str) -> bytes:
    if path.lower().endswith(".md"):
        from briefcheck.blank.markdown import markdown

        return markdown(form).encode()
    from datetime import UTC, datetime

    from briefcheck.blank.word import word

    return word(form, datetime.now(UTC).replace(microsecond=0, tzinfo=None))


def _write(path: str, data: bytes, *, force: bool) -> None:
    """Write the file whole or not at all. Raises UsageError."""
    from briefcheck.cleaning.files import write_copy

    try:
        write_copy(path, data, force=force)
    except FileExistsError as error:
        raise UsageError(said.EXISTS.fill({"path": path})) from error
    except OSError as error:
        raise UsageError(words.CANNOT_WRITE.fill({"path": path, "reason": reason(error)})) from error
