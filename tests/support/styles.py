"""Styles of Vale for tests: rules written down as text, run over Markdown or Word as ``briefcheck check`` runs them."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from briefcheck_wording._styles import load_styles

from briefcheck import Context, NotChecked, StyleFolder
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown
from briefcheck.testing.word import word


def write_style(folder: Path, rules: dict[str, str], name: str = "Acme") -> Path:
    """Write rules, by their names, as a style, and return its folder."""
    style = folder / name
    style.mkdir(parents=True, exist_ok=True)
    for rule, text in rules.items():
        (style / f"{rule}.yml").write_text(dedent(text), encoding="utf-8")
    return style


def load(folder: Path, vocabularies=None):
    """Return the rules of a folder, by name."""
    named = None if vocabularies is None else [StyleFolder(str(path), path.name) for path in vocabularies]
    return {entry.rule.name: entry for entry in load_styles([StyleFolder(str(folder), folder.name)], named)}


def markdown(text: str) -> Context:
    """Return a Markdown document with its facts."""
    return Context(read_markdown(dedent(text).encode(), "x.md"), None)


def docx(text: str, **held) -> Context:
    """Return a Word document, described as ``briefcheck.testing.word`` takes it, with its facts."""
    return Context(read_docx(word(dedent(text), **held), "x.docx"), None)


def found(rule, context: Context) -> list[tuple[int, int, str, str]]:
    """Return line, column, words and message of what a rule finds; (0, 0) for the document as a whole."""
    told = []
    for finding in rule.check(context, None):
        assert not isinstance(finding, NotChecked), finding.why.en
        place = finding.place
        message = rule.messages[finding.message].fill(finding.data).en
        told.append((place.line if place else 0, place.column if place else 0, finding.evidence, message))
    return told
