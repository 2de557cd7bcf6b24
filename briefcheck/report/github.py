"""The github reporter: workflow commands that GitHub Actions shows as annotations, and the summary of the step."""

from __future__ import annotations

import os
from collections import Counter
from typing import Final

from briefcheck.report import words
from briefcheck.report.flat import SEVERITIES, Entry, entries, help_of, sentence
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import Report
from briefcheck.text import Language

MOST_ANNOTATIONS: Final = 10
"""Annotations of a kind that GitHub shows for a step."""

_COMMAND: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "note": "notice", "off": "notice"}


def write_github(report: Report, language: Language) -> str:
    """Return one workflow command a finding, the worst first: GitHub shows ten of a kind for a step, which is then said.

    Where GITHUB_STEP_SUMMARY names a file, the whole report is added to it as Markdown.
    """
    found = sorted(entries(report), key=lambda entry: SEVERITIES.index(entry.finding.severity))
    _summarise(report, language)
    lines = [_command(entry, language) for entry in found]
    kinds = Counter(_COMMAND[entry.finding.severity] for entry in found)
    if any(number > MOST_ANNOTATIONS for number in kinds.values()):
        lines.append(words.ANNOTATIONS_CUT.in_(language).format(most=MOST_ANNOTATIONS, all=len(found)))
    return "".join(f"{line}\n" for line in lines)


def _command(entry: Entry, language: Language) -> str:
    finding = entry.finding
    properties = {"file": entry.path, "line": entry.line, "col": entry.column, "title": finding.rule}
    named = ",".join(f"{name}={_escaped(str(value), ':', ',')}" for name, value in properties.items())
    helped = help_of(entry, language)
    text = sentence(entry, language) + (f"\n{helped}" if helped else "")
    return f"::{_COMMAND[finding.severity]} {named}::{_escaped(text)}"


def _escaped(text: str, *more: str) -> str:
    for char in ("%", "\r", "\n", *more):
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def _summarise(report: Report, language: Language) -> None:
    path = os.environ.get("GITHUB_STEP_SUMMARY", "")
    if not path:
        return
    from briefcheck.report.markdown import LARGEST_SUMMARY, write_markdown

    text = write_markdown(report, language, most_bytes=LARGEST_SUMMARY)
    with open(path, "a", encoding="utf-8", errors="replace") as summary:
        summary.write(text)
