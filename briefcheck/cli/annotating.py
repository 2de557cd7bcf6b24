"""``check --annotate FOLDER``: a copy with comments of every document with findings, in the tree it stood in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefcheck.cli import annotate_words as said
from briefcheck.cli.annotate import SUFFIXES, Outcome, Way, before_it_leaves, numbered, outcome_lines, write_one
from briefcheck.cli.copies import Job
from briefcheck.errors import UsageError
from briefcheck.report.lines import Line, printable

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.cli.documents import Work
    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.report import DocumentReport
    from briefcheck.text import Language


def must_be_empty(folder: str) -> None:
    """Raise UsageError where a copy could fall on a file that is there: on a document, or on a copy with answers in it."""
    if os.path.isdir(folder):
        if os.listdir(folder):
            raise UsageError(said.NOT_EMPTY.fill({"path": folder}))
    elif os.path.lexists(folder):
        raise UsageError(said.NO_FOLDER_BUT_FILE.fill({"path": folder}))


def annotate_all(
    args: Namespace, work: Work, documents: Sequence[DocumentReport], extensions: Extensions, language: Language
) -> list[Line]:
    """Write the copies of the documents with findings, and return what is said of them."""
    way = Way(work.policies, extensions, args.lang, language, force=False)
    wanted = [
        candidate.path
        for candidate, document in zip(work.candidates, documents, strict=False)  # a run may be stopped
        if any(not finding.waived for finding in document.findings) and candidate.path.lower().endswith(SUFFIXES)
    ]
    jobs = _jobs(wanted, args.annotate)
    done = numbered(jobs, [write_one(job, way, empty=False) for job in jobs])
    return _lines([it for it in done if it.copy or it.why is not None], args.annotate, language)


def _jobs(paths: Sequence[str], folder: str) -> list[Job]:
    """Return where the copies go: below ``folder`` as the documents stand below here, else below what they share."""
    if not paths:
        return []
    whole = [os.path.abspath(path) for path in paths]
    here = os.getcwd()
    inside = all(path.startswith(os.path.join(here, "")) for path in whole)
    top = here if inside else os.path.commonpath([os.path.dirname(path) for path in whole])
    return [
        Job(path, os.path.join(folder, os.path.relpath(absolute, top)))
        for path, absolute in zip(paths, whole, strict=True)
    ]


def _lines(done: Sequence[Outcome], folder: str, language: Language) -> list[Line]:
    written = sum(it.made is not None for it in done)
    one, more = said.WRITTEN
    head = said.NONE_WRITTEN if not written else one if written == 1 else more
    lines = [Line(), Line(((head.in_(language).format(number=written, folder=printable(folder)), ""),))]
    for outcome in done:
        lines += outcome_lines(outcome, language)
    if written:
        lines.append(before_it_leaves([it.path for it in done], language))
    return lines
