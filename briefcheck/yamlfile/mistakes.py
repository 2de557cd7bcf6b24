"""What a person did when PyYAML says "did not find expected key"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.errors import ConfigError

if TYPE_CHECKING:
    import yaml

_KNOWN: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("undefined alias",),
        "the alias is not defined",
        "A name after '*' needs an '&name' before it; put text in quotes.",
    ),
    (
        ("scanning an alias", "scanning an anchor"),
        "text that starts with '*' or '&' needs quotes",
        'Write "*.md" with quotes: YAML reads * as an alias.',
    ),
    (("duplicate anchor",), "the anchor is defined twice", "Give the second one another name."),
    (("single document",), "a second document begins here", "Keep one document a file: remove the line '---'."),
    (
        ("mapping values are not allowed",),
        "a second ': ' in one line",
        "Put the value in quotes, or on its own line, indented.",
    ),
    (
        ("',' or ']'", "',' or '}'"),
        "a list or mapping in brackets is not closed, or lacks a comma",
        "Separate with ', ' and close with ] or }.",
    ),
    (("unexpected end of stream",), "a quotation mark is not closed", "Close the text with the mark that opened it."),
    (("unknown escape",), "an unknown escape after '\\'", "Write '\\\\', or use single quotes."),
    (("could not find expected ':'",), "a line without ': '", "Write 'key: value', with a space after the colon."),
    (
        ("cannot start any token",),
        "text that starts with %, @ or ` needs quotes",
        "Put it in quotes.",
    ),
    (
        ("expected key", "<block end>", "'-' indicator", "expected node content"),
        "the line does not fit what stands before it",
        "Align it with its neighbours: the same number of spaces for the same level.",
    ),
)

_FROM_THE_BEGINNING = ("flow sequence", "flow mapping", "quoted scalar", "scanning an alias", "a simple key")


def explain(error: yaml.YAMLError, text: str, name: str) -> ConfigError:
    """Return our error for PyYAML's: the place, what is wrong and what to do."""
    position = getattr(error, "position", None)
    if position is not None:
        before = text[:position]
        line, column = before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1
        what = f"a control character (U+{ord(text[position]):04X})"
        return ConfigError(name, line, column, what, "Delete it; it is not visible in most editors.")
    said = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}".strip()
    line, column = _place(error, said)
    lines = text.split("\n")
    written = lines[line - 1] if line <= len(lines) else ""
    indent = written[: len(written) - len(written.lstrip())]
    if "\t" in indent:
        column = written.index("\t") + 1
        return ConfigError(
            name, line, column, "a tab where YAML wants spaces", "Indent with spaces, two for each level."
        )
    for patterns, what, mend in _KNOWN:
        if any(pattern in said for pattern in patterns):
            return ConfigError(name, line, column, what, mend)
    what = f"this is not YAML ({said})" if said else "this is not YAML"
    return ConfigError(name, line, column, what, "Check the line and the one above it.")


def _place(error: yaml.YAMLError, said: str) -> tuple[int, int]:
    """Return line and column from 1: where it begins what is never closed, else where the parser stopped."""
    begun = any(word in said for word in _FROM_THE_BEGINNING)
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    mark = (begun and context) or problem or context
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
