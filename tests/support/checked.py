"""Documents checked in a line or two, for tests of the engine."""

from __future__ import annotations

from support.plugins import make_policy

from briefcheck import Document
from briefcheck.engine.check import check_document
from briefcheck.readers.markdown import read_markdown
from briefcheck.rules.extension import Extensions
from briefcheck.rules.report import DocumentReport


def markdown(text: str, path: str = "a.md") -> Document:
    return read_markdown(text.encode(), path)


def check(text: str, extensions: Extensions, severity: str = "error", **fields: object) -> DocumentReport:
    return check_document(markdown(text), make_policy(extensions, severity, **fields), extensions)


def reasons(report: DocumentReport) -> list[tuple[str, str]]:
    return [(piece.what.en, piece.why.en) for piece in report.not_checked]
