"""What the host itself brings, through the very hooks that plugins use: readers, reporters, the shipped rulesets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from briefcheck.document.document import Document
from briefcheck.hookspecs import hookimpl
from briefcheck.installed import shipped_rulesets
from briefcheck.rules.extension import Reader, Reporter, RulesetFolder
from briefcheck.rules.report import Report
from briefcheck.text import Language


def _read_markdown(data: bytes, path: str) -> Document:
    from briefcheck.readers.markdown import read_markdown

    return read_markdown(data, path)


def _read_docx(data: bytes, path: str) -> Document:
    from briefcheck.compiled import import_with_patterns

    import_with_patterns("lxml.etree")
    from briefcheck.readers.docx import read_docx

    return read_docx(data, path)


_REPORTERS = {
    "text": "text",
    "json": "json",
    "concise": "concise",
    "markdown": "markdown",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "rdjson": "rdjson",
    "junit": "xml",
    "checkstyle": "xml",
    "html": "html",
}
"""The reporters by name, and the module of each, which is imported when it is asked to write."""


def _write(name: str, report: Report, language: Language) -> str:
    from importlib import import_module

    written: str = getattr(import_module(f"briefcheck.report.{_REPORTERS[name]}"), f"write_{name}")(report, language)
    return written


@hookimpl
def briefcheck_readers() -> Sequence[Reader]:
    """Return the readers of Markdown and Word."""
    return [
        Reader("markdown", (".md", ".markdown"), _read_markdown),
        Reader("word", (".docx", ".docm", ".dotx", ".dotm"), _read_docx),
    ]


@hookimpl
def briefcheck_reporters() -> Sequence[Reporter]:
    """Return the reporters for people and for programs."""
    return [Reporter(name, partial(_write, name), needs_text=name == "html") for name in _REPORTERS]


@hookimpl
def briefcheck_rulesets() -> Sequence[RulesetFolder]:
    """Return the folder with agency.yaml and the document types."""
    return [RulesetFolder(shipped_rulesets())]
