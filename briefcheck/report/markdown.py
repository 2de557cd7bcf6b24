"""The markdown reporter: a report for a merge request, a wiki or the summary of a CI step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefcheck.report import words
from briefcheck.report.flat import Entry, entries, plain
from briefcheck.report.lines import total_line
from briefcheck.rules.report import Report
from briefcheck.text import Language

LARGEST_SUMMARY: Final = 1_000_000  # bytes; GitHub takes 1 MiB for the summary of a step
_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def write_markdown(report: Report, language: Language, *, most_bytes: int | None = None) -> str:
    """Return the report as Markdown: one table a document, and the total in words.

    With ``most_bytes`` the findings that do not fit are left out, and the text says so.
    """
    total = _escaped(total_line(report, language).text)
    pieces = [f"## briefcheck\n\n{total}\n"]
    size = len(pieces[0].encode())
    found = entries(report)
    for number, piece in enumerate(_tables(found, language)):
        size += len(piece.encode())
        if most_bytes is not None and size > most_bytes:
            pieces.append("\n" + words.CUT.in_(language).format(kept=number, all=len(found), reader="GitHub") + "\n")
            break
        pieces.append(piece)
    return "".join(pieces)


def _tables(found: list[Entry], language: Language) -> Iterator[str]:
    """Yield the lines of the tables, one piece a finding; the first of a document brings the head."""
    head = words.TABLE_HEAD[language]
    path: str | None = None
    for entry in found:
        start = ""
        if entry.path != path:
            path = entry.path
            start = f"\n### {_escaped(plain(path))}\n\n| {' | '.join(head)} |\n|{' --- |' * len(head)}\n"
        finding = entry.finding
        cells = (
            words.SEVERITY[finding.severity].in_(language),
            finding.location.where.in_(language),
            finding.message.in_(language),
            finding.how.in_(language),
        )
        yield f"{start}| {' | '.join(_escaped(plain(cell)) for cell in cells)} | `{finding.rule}` |\n"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
