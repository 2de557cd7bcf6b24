"""The register as CSV for Excel and LibreOffice: UTF-8 with a byte order mark, RFC 4180, no cell that is a formula."""

from __future__ import annotations

import csv
import io

from briefcheck.report.register import words
from briefcheck.report.register.model import Entry, Register
from briefcheck.text import Language, Text

_MARK = "\ufeff"
"""Without the byte order mark Excel takes the file for the code page of the system, and Chinese for rubbish."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What a formula begins with, in full width too: OWASP, "CSV Injection"."""


def write_csv(register: Register, language: Language) -> str:
    """Return the register as CSV, its heads in ``language``; lines end with CR LF."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(head.in_(language) for head in words.COLUMNS.values())
    for entry in register.entries:
        row = _row(entry, register, language)
        writer.writerow(harmless(row[column]) for column in words.COLUMNS)
    return _MARK + stream.getvalue()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: one that begins like it gets an apostrophe before it."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _row(entry: Entry, register: Register, language: Language) -> dict[str, str]:
    source = entry.source
    sides = dict.fromkeys(words.SIDES[owner.side].in_(language) for owner in entry.owners if owner.side)
    return {
        "due": entry.due.isoformat() if entry.due else "",
        "owner": words.BETWEEN.in_(language).join(dict.fromkeys(owner.shown for owner in entry.owners)),
        "side": words.BETWEEN.in_(language).join(sides),
        "action": entry.text,
        "status": words.STATUS[entry.status].in_(language),
        "overdue": (words.YES if entry.is_overdue(register.today) else words.NO).in_(language),
        "due_text": entry.due_text,
        "client": source.client,
        "type": (source.type_name or Text("", "")).in_(language),
        "meeting_date": source.meeting_date.isoformat() if source.meeting_date else "",
        "file": source.path,
        "where": entry.where.in_(language),
    }
