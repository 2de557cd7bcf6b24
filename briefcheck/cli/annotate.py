"""``briefcheck annotate``: copies of documents with each finding as a comment at its words."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefcheck.annotate.annotate import MARKDOWN, WORD
from briefcheck.cli import annotate_words as said
from briefcheck.cli import words
from briefcheck.cli.copies import Job, copies, named
from briefcheck.cli.documents import load_policies, policy_options
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_lines
from briefcheck.errors import ExitCode, UnreadableDocument, UsageError, reason
from briefcheck.frozen import frozen, replace
from briefcheck.report.lines import Line, count_findings, printable
from briefcheck.report.words import COLON, NOT_CHECKED
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.annotate.plan import Annotated
    from briefcheck.cli.parser import Parser
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions

SUFFIXES = (*WORD, *MARKDOWN)
MORE_HELP = (said.EPILOG, said.MORE, said.EXIT_CODES)
LANG = (said.LANG,)


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("paths", said.FILES, nargs="*", metavar="FILE")
    parser.option("-o", "--output", help_=said.OUTPUT, metavar="COPY")
    parser.option("--into", help_=said.INTO, metavar="FOLDER")
    parser.option("--force", help_=said.FORCE, action="store_true")
    parser.option("--remove", help_=said.REMOVE, action="store_true")
    policy_options(parser)
    parser.option("--client", help_=words.CLIENT, metavar="NAME")


@frozen
class Outcome:
    """What became of one file: the copy, or ``why`` there is none. ``path`` and ``copy`` are as may be shown."""

    path: str
    copy: str
    made: Annotated | None = None
    why: Text | None = None
    removed: bool = False


@frozen
class Way:
    """What holds for all files of a call: ``asked`` is the language of ``--lang``, ``language`` that of the messages."""

    policies: Policies
    extensions: Extensions
    asked: Language | None
    language: Language
    force: bool
    remove: bool = False


def run(args: Namespace, language: Language) -> ExitCode:
    """Annotate what ``args`` name, write the copies, say what was done."""
    from briefcheck.plugins import load_extensions

    jobs = _jobs(args)
    extensions = load_extensions()
    policies = load_policies(args, extensions)
    policies.prepare(job.path for job in jobs)
    language = choose(args.lang, policies.for_file(jobs[0].path).lang, os.environ)
    way = Way(policies, extensions, args.lang, language, args.force, args.remove)
    done = numbered(jobs, [write_one(job, way) for job in jobs])
    lines = [line for outcome in done for line in outcome_lines(outcome, language)]
    if any(it.made is not None and it.made.comments for it in done):
        lines += [Line(), before_it_leaves([it.path for it in done], language)]
    print_lines(lines)
    return ExitCode.UNCHECKED if any(map(_is_incomplete, done)) else ExitCode.OK


def _jobs(args: Namespace) -> list[Job]:
    """Return the files with their copies. Raises UsageError: nothing is written unless the whole call makes sense."""
    paths = named(args.paths)
    if not paths:
        raise UsageError(said.NO_FILE)
    for path in paths:
        _must_be_document(path)
    if args.output and args.into:
        raise UsageError(said.TWO_TARGETS)
    if not (args.output or args.into):
        from briefcheck.engine.nopath import typed

        raise UsageError(said.NO_TARGET.fill({"path": typed(paths[0]), "copy": typed(_named_copy(paths[0]))}))
    return copies(paths, args.output, args.into, said, force=args.force)


def _named_copy(path: str) -> str:
    """Return a name for a copy beside its file, to type."""
    stem, suffix = os.path.splitext(path)
    return f"{stem}-comments{suffix}"


def _must_be_document(path: str) -> None:
    from briefcheck.engine.nopath import no_such_path, typed

    if not os.path.exists(path):
        raise UsageError(no_such_path(path))
    if os.path.isdir(path):
        folder = path.rstrip("/\\")
        raise UsageError(said.FOLDER.fill({"path": folder, "typed": typed(folder)}))
    if not path.lower().endswith(SUFFIXES):
        raise UsageError(said.OTHER_KIND.fill({"path": path, "suffixes": ", ".join(SUFFIXES)}))


def write_one(job: Job, way: Way, *, empty: bool = True) -> Outcome:
    """Annotate one file and write its copy; without ``empty`` only where there is anything to comment on."""
    from briefcheck.annotate.annotate import annotate, without_comments
    from briefcheck.annotate.plan import CannotAnnotateError
    from briefcheck.cleaning.files import write_copy
    from briefcheck.engine.check import bytes_of, masked_path

    policy = way.policies.for_file(job.path)
    path = masked_path(job.path, policy, way.extensions)
    try:
        if way.remove:
            write_copy(job.copy, without_comments(bytes_of(job.path), job.path), like=job.path, force=way.force)
            return Outcome(path, masked_path(job.copy, policy, way.extensions), removed=True)
        made = annotate(bytes_of(job.path), job.path, policy, way.extensions, way.asked, way.language)
        if not (made.comments or empty):
            return Outcome(path, "", made)
        os.makedirs(os.path.dirname(job.copy) or ".", exist_ok=True)
        write_copy(job.copy, made.data, like=job.path, force=way.force)
    except (UnreadableDocument, CannotAnnotateError) as error:
        return Outcome(path, "", why=error.why)
    except FileExistsError:
        return Outcome(path, "", why=said.EXISTS.fill({"path": masked_path(job.copy, policy, way.extensions)}))
    except OSError as error:
        return Outcome(path, "", why=said.NOT_WRITTEN.fill({"reason": reason(error)}))
    return Outcome(made.report.path, masked_path(job.copy, policy, way.extensions), made)


def numbered(jobs: Sequence[Job], done: Sequence[Outcome]) -> list[Outcome]:
    """Return the outcomes with a number in those names that look alike when masked, in the order of the full names."""
    from briefcheck.engine.alike import told_apart

    paths = told_apart([it.path for it in done], [job.path for job in jobs])
    made = told_apart(
        [it.copy for it in done], [job.copy if it.copy else "" for job, it in zip(jobs, done, strict=True)]
    )
    return [replace(it, path=path, copy=copy) for it, path, copy in zip(done, paths, made, strict=True)]


def outcome_lines(outcome: Outcome, language: Language) -> Iterator[Line]:
    """Yield what is said of one file."""
    colon = COLON.in_(language)
    made = outcome.made
    if outcome.removed:
        rest = f" → {printable(outcome.copy)}{colon}{said.REMOVED.in_(language)}"
        yield Line((("✓ ", "passed"), (printable(outcome.path), "path"), (rest, "")), hang=4)
        return
    if made is None:
        why = "" if outcome.why is None else outcome.why.in_(language)
        head = (printable(outcome.path), colon + said.NOT_ANNOTATED.in_(language))
        yield Line((("? ", "warning"), (head[0], "path"), (head[1], "")), hang=4)
        yield Line(((printable(why), ""),), 4, 4)
        return
    arrow = f" → {printable(outcome.copy)}" if outcome.copy else ""
    rest = f"{arrow}{colon}{_count(made, language)}"
    yield Line((("✓ ", "passed"), (printable(outcome.path), "path"), (rest, "")), hang=4)
    if made.left_out:
        counts = {"number": made.findings, "all": made.findings + made.left_out}
        yield Line(((said.LEFT_OUT.in_(language).format_map(counts), "warning"),), 4, 4)
    if made.left_encoding:
        yield Line(((said.IN_UTF8.in_(language).format(encoding=made.left_encoding), ""),), 4, 4)
    for piece in made.report.not_checked:
        what = f"{piece.what.in_(language)}{colon}{piece.why.in_(language)}"
        yield Line(((NOT_CHECKED.in_(language), "warning"), (printable(what), "")), 4, 4)


def _count(made: Annotated, language: Language) -> str:
    if not made.comments:
        return said.NOTHING.in_(language)
    found = count_findings(made.report.findings, language)
    one, more = said.COMMENTS
    return (one if made.comments == 1 else more).in_(language).format(number=made.comments, found=found)


def before_it_leaves(paths: Iterable[str], language: Language) -> Line:
    """Return how the comments are taken out before a copy goes to the client; ``clean`` takes no Markdown."""
    word = any(path.lower().endswith(WORD) for path in paths)
    return Line((((said.BEFORE_IT_LEAVES if word else said.BEFORE_MARKDOWN_LEAVES).in_(language), "faint"),))


def _is_incomplete(outcome: Outcome) -> bool:
    if outcome.removed:
        return False
    return outcome.made is None or outcome.made.report.status == "unchecked"
