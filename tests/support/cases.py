"""Reads tests/cases/<plugin>/<rule>.md. The convention stands in tests/cases/README.md."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from briefcheck.testing import check_text

SETTINGS = ("type", "audience", "path", "options")
_FENCE = re.compile(r"(`{3,}|~{3,})(.*)")
_MARKER = re.compile(r"[ \t]*<!-- expect( document)?:((?:(?!-->).)*)-->[ \t]*$")
_EXPECTATION = re.compile(r"([a-z0-9-]+)(?:[ ]+\"([^\"]*)\")?")


class CaseError(Exception):
    """A file of cases is written wrongly: FILE:LINE and what is the matter."""

    def __init__(self, file: Path, line: int, what: str) -> None:
        super().__init__(f"{file.name}:{line}: {what}")


@dataclass(frozen=True)
class Expected:
    """A message expected at a line of the document, 0 for the document; with the words in question if they matter."""

    line: int
    message: str
    words: str | None = None

    def __str__(self) -> str:
        return f"{self.line} {self.message}" + ("" if self.words is None else f' "{self.words}"')


@dataclass(frozen=True)
class Case:
    """One document and what a rule is to report on it."""

    rule: str
    name: str
    line: int
    text: str
    expected: tuple[Expected, ...]
    settings: Mapping[str, str] = field(default_factory=dict)

    def faults(self) -> list[str]:
        """Return what the rule does otherwise, a sentence each."""
        given = dict(self.settings)
        if "options" in given:
            given["options"] = yaml.safe_load(given["options"])
        found = [
            Expected(entry.line, entry.message, entry.evidence)
            for entry in check_text(self.text, rule=self.rule, **given)
        ]
        rest = list(self.expected)
        extra = []
        for entry in found:
            match = next((wanted for wanted in rest if _fits(wanted, entry)), None)
            if match is None:
                extra.append(entry)
            else:
                rest.remove(match)
        return [
            *(f"expected and not reported: {entry}" for entry in rest),
            *(f"reported and not expected: {entry}" for entry in extra),
        ]


def _fits(wanted: Expected, found: Expected) -> bool:
    return (wanted.line, wanted.message) == (found.line, found.message) and wanted.words in (None, found.words)


def read_cases(file: Path) -> tuple[Case, ...]:
    """Return the cases of a file. Raises CaseError."""
    lines = file.read_text(encoding="utf-8").split("\n")
    rule = f"{file.parent.name}/{file.stem}"
    if lines[0] != f"# {rule}":
        raise CaseError(file, 1, f"the first line is to be '# {rule}' (got '{lines[0]}')")
    cases: list[Case] = []
    for name, number, info, body in _blocks(file, lines):
        if any(name == case.name for case in cases):
            raise CaseError(file, number, f"there are two cases '{name}'")
        text, expected = _document(file, number, body)
        cases.append(Case(rule, name, number, text, expected, _settings(file, number, info)))
    if not cases:
        raise CaseError(file, len(lines), "there is no case")
    return tuple(cases)


def _blocks(file: Path, lines: list[str]) -> Iterator[tuple[str, int, str, list[str]]]:
    """Yield the heading, its line, the info words and the lines of the block of each case."""
    heading, at, start = "", 0, 0
    while start < len(lines):
        line = lines[start]
        if line.startswith("## "):
            if heading:
                raise CaseError(file, at, f"the case '{heading}' has no document")
            heading, at = line[3:].strip(), start + 1
        elif match := _FENCE.match(line):
            if not heading:
                raise CaseError(file, start + 1, "a document without a heading of its own: one case a heading")
            end = next((n for n in range(start + 1, len(lines)) if lines[n] == match[1]), None)
            if end is None:
                raise CaseError(file, start + 1, "the document does not end")
            yield heading, at, match[2], lines[start + 1 : end]
            heading, start = "", end
        start += 1
    if heading:
        raise CaseError(file, at, f"the case '{heading}' has no document")


def _settings(file: Path, line: int, info: str) -> dict[str, str]:
    settings: dict[str, str] = {}
    words = shlex.split(info)
    if words[:1] != ["markdown"]:
        raise CaseError(file, line, f"a document is 'markdown' (got '{info.strip()}')")
    for word in words[1:]:
        key, equals, value = word.partition("=")
        if key not in SETTINGS or not equals:
            raise CaseError(
                file, line, f"unknown setting '{word}' (known: {', '.join(f'{name}=' for name in SETTINGS)})"
            )
        settings[key] = value
    return settings


def _document(file: Path, line: int, body: list[str]) -> tuple[str, tuple[Expected, ...]]:
    text: list[str] = []
    expected: list[Expected] = []
    for written in body:
        rest = written
        marks: list[re.Match[str]] = []
        while match := _MARKER.search(rest):
            marks.insert(0, match)
            rest = rest[: match.start()]
        # a line that holds nothing but an expectation of the document is no line of the document
        if rest or not marks or not all(mark[1] for mark in marks):
            text.append(rest)
        for mark in marks:
            number = 0 if mark[1] else len(text)
            wanted = [Expected(number, found[1], found[2]) for found in _EXPECTATION.finditer(mark[2])]
            if not wanted:
                raise CaseError(file, line, f"an expectation names no message: {mark[0].strip()}")
            expected += wanted
    return "\n".join(text) + "\n", tuple(expected)
