"""What is said of a document as a whole: the verdict, the counts, as what it was checked."""

from __future__ import annotations

import os
from collections import Counter

from briefcheck.frozen import frozen
from briefcheck.report.html import words
from briefcheck.report.html.tags import safe, said
from briefcheck.report.standing import standing, to_mend
from briefcheck.report.words import WHOLE_FILE
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Language, Text


@frozen
class Verdict:
    """What is said of a document as a whole. ``look`` is its class, ``sign`` stands before its name."""

    name: Text
    look: str
    sign: str


def verdict_of(document: DocumentReport) -> Verdict:
    """Return the verdict; a document for internal use that still has to be mended before it goes out is told so."""
    if document.status == "unchecked":
        whole = not_read_at_all(document)
        return Verdict(words.VERDICT["unchecked"] if whole else words.PARTLY, "unchecked", "?")
    if document.status == "failed":
        return Verdict(words.VERDICT["failed"], "failed", "✕")
    if standing(document) == "unjudged":
        return Verdict(words.VERDICT["unjudged"], "unjudged", "!")
    if to_mend(document):
        return Verdict(words.FIT_INSIDE, "inside", "!")
    return Verdict(words.VERDICT["passed"], "passed", "✓")


def not_read_at_all(document: DocumentReport) -> bool:
    """Tell whether nothing of the document could be checked."""
    return any(piece.what == WHOLE_FILE for piece in document.not_checked)


def head(document: DocumentReport, number: int, language: Language, level: int) -> str:
    """Return the head of a document: its name as a heading of ``level``, the verdict, the counts."""
    folder, name = os.path.split(document.path)
    verdict = verdict_of(document)
    brand = '<span class="brand">briefcheck</span>' if level == 1 else ""
    folder_ = f'<span class="folder">{safe(folder)}{os.sep}</span>' if folder else ""
    return (
        f'<header class="top {verdict.look}">{brand}<h{level} id="d{number}name">{folder_}{safe(name)}</h{level}>'
        f'<p class="says"><span class="sign" aria-hidden="true">{verdict.sign}</span>'
        f"<strong>{said(verdict.name, language)}</strong>{_counts(document, language)}</p>"
        f"{_about(document, language)}</header>"
    )


def _counts(document: DocumentReport, language: Language) -> str:
    counts = Counter(finding.severity for finding in document.findings if not finding.waived)
    pills = [
        f'<span class="pill {name}"><b>{counts[name]}</b> {said(told[counts[name] != 1], language)}</span>'
        for name, told in words.COUNTED.items()
        if counts[name]
    ]
    if not pills and document.status == "passed":
        return f'<span class="pill none">{said(words.NOTHING_TO_MEND, language)}</span>'
    return "".join(pills)


def _about(document: DocumentReport, language: Language) -> str:
    pieces = [words.AUDIENCE[document.audience].in_(language)]
    if not not_read_at_all(document):
        pieces.insert(0, (document.type_name or words.NO_TYPE).in_(language))
        if document.type_name is None and not document.prose:
            pieces.insert(1, words.NO_PROSE.in_(language))
    if number := to_mend(document):
        pieces.append(words.MEND_FIRST[number != 1].fill({"number": number}).in_(language))
    return f'<p class="about">{" · ".join(map(safe, pieces))}</p>'
