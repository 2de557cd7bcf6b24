"""A document as an editor shows it: its findings, each with the stretch of text that it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefcheck.frozen import frozen
from briefcheck.lsp import words
from briefcheck.lsp.positions import lines_of
from briefcheck.policy.model import FilePolicy
from briefcheck.report.words import NOT_CHECKED
from briefcheck.rules.extension import Extensions
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import DocumentReport, ReportedFinding
from briefcheck.text import Language

_CLOSING = re.compile(r"(?:[ \t]+#+)?[ \t]*\\?$")
"""What ends a line and must stay its end: the closing signs of a heading, blanks, the sign of a hard line break."""
_CLOSING_CELL = re.compile(r"[ \t]*\|?[ \t]*$")
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$\r?\n?", re.DOTALL | re.MULTILINE)


@frozen
class Spot:
    """A stretch of one line: the line's index, and the first character and the one after the last, in code points."""

    line: int
    start: int
    end: int


@frozen
class Mark:
    """Something an editor is to show. ``finding`` is None for what could not be checked."""

    spot: Spot
    severity: Severity
    message: str
    rule: str = ""
    finding: ReportedFinding | None = None


def marks_of(text: str, report: DocumentReport, language: Language) -> list[Mark]:
    """Return what an editor is to show of a report on ``text``; what is waived or old is left out."""
    lines = lines_of(text)
    missed = [
        Mark(
            Spot(0, 0, len(lines[0])),
            "error",
            NOT_CHECKED.in_(language) + words.PIECE.fill({"what": piece.what, "why": piece.why}).in_(language),
        )
        for piece in report.not_checked
    ]
    found = [
        Mark(_spot(lines, finding), finding.severity, finding.message.in_(language), finding.rule, finding)
        for finding in report.findings
        if not finding.waived
    ]
    return [*missed, *found]


def _spot(lines: Sequence[str], finding: ReportedFinding) -> Spot:
    """Return the words in question; where they are not known, the rest of the line."""
    place = finding.location
    if place.line is None or place.part == "file-name" or place.line > len(lines):
        return Spot(0, 0, len(lines[0]))
    line = lines[place.line - 1]
    start = min((place.column or 1) - 1, len(line))
    end = min(start + place.length, len(line)) if place.length else len(line.rstrip())
    return Spot(place.line - 1, start, max(start, end))


@frozen
class Edit:
    """A change: the stretch from one place to another (line index, character in code points) becomes ``text``."""

    start: tuple[int, int]
    end: tuple[int, int]
    text: str


def may_be_waived(finding: ReportedFinding, policy: FilePolicy, extensions: Extensions) -> bool:
    """Tell whether a waiver of a finding would hold."""
    rule = extensions.names.get(finding.rule)
    return finding.rule not in policy.allowances.unwaivable and (rule is None or not rule.last)


def waiver_edit(text: str, finding: ReportedFinding, language: Language) -> Edit:
    """Return the change that waives a finding: a comment at the end of its line, its reason still to be written.

    A finding about the document as a whole is waived above its first line.
    """
    reason = words.REASON.in_(language)
    comment = f"<!-- briefcheck: allow {finding.rule} -- {reason} -->"
    place = finding.location
    lines = lines_of(text)
    if place.part != "body" or place.line is None or place.line > len(lines):
        return on_top(text, comment)
    index = place.line - 1
    closing = (_CLOSING_CELL if place.table is not None else _CLOSING).search(lines[index])
    at = closing.start() if closing else len(lines[index])
    return Edit((index, at), (index, at), f" {comment}")


def on_top(text: str, comment: str) -> Edit:
    """Return the change that writes a comment above the first line, below the front matter."""
    front = _FRONT_MATTER.match(text)
    line = len(lines_of(front[0])) - 1 if front else 0
    gap = "\n" if front else ""
    return Edit((line, 0), (line, 0), f"{gap}{comment}\n\n")
