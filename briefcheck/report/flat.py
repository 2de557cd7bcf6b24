"""What the reporters for machines share: every finding of a run as one flat list, with nothing unchecked left out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256

from briefcheck.frozen import frozen
from briefcheck.report import words
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import DocumentReport, Location, Report, ReportedFinding
from briefcheck.sources.urls import is_url
from briefcheck.text import Language, Text

NOT_CHECKED = "briefcheck/not-checked"
"""The rule that stands for what could not be checked: a program that shows findings only must not call it passed."""

_WHOLE = Location(Text(en="the document", zh="整份文档"))
_NOBODY = Text("", "")


@frozen
class Entry:
    """One finding of one document, or one thing that could not be checked.

    ``path`` is relative to the working folder where the file lies in it, with slashes. ``line`` and ``column`` count
    from 1 in code points and are those of the file where it is text (Markdown), 1 and 1 where it is not (Word).
    ``fingerprint`` is 16 hexadecimal digits made of that of the finding and of the path: the same for the same finding
    as long as its words, its section and its file name stay, and unique in the run.
    """

    path: str
    finding: ReportedFinding
    line: int
    column: int
    fingerprint: str


def entries(report: Report) -> list[Entry]:
    """Return what the report holds, in its order, without what was waived."""
    found: list[Entry] = []
    seen: dict[tuple[str, ...], int] = {}
    key: tuple[str, ...]
    for document in report.documents:
        path = shown_path(document.path)
        in_text = document.path.lower().endswith((".md", ".markdown", ".yaml"))  # the last is that of waivers
        for finding in _all(document):
            place = finding.location
            key = (path, finding.fingerprint)
            if not finding.fingerprint:  # what could not be checked, or a report that somebody else made
                key = (finding.rule, path, *place.section, finding.message_id, finding.evidence)
            seen[key] = number = seen.get(key, 0) + 1
            digits = sha256("\0".join((*key, str(number))).encode("utf-8", "surrogatepass")).hexdigest()[:16]
            line, column = (place.line or 1, place.column or 1) if in_text and place.part == "body" else (1, 1)
            found.append(Entry(path, finding, line, column, digits))
    for path in report.not_reached:
        key = (NOT_CHECKED, path)
        digits = sha256("\0".join(key).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        found.append(Entry(shown_path(path), _unchecked(words.WHOLE_FILE, words.STOPPED), 1, 1, digits))
    return found


def _all(document: DocumentReport) -> Iterator[ReportedFinding]:
    for piece in document.not_checked:
        yield _unchecked(piece.what, piece.why)
    yield from (finding for finding in document.findings if not finding.waived)


def _unchecked(what: Text, why: Text) -> ReportedFinding:
    message = Text(
        *(
            f"{words.NOT_CHECKED.in_(language)}{what.in_(language)}{words.COLON.in_(language)}{why.in_(language)}"
            for language in _LANGUAGES
        )
    )
    return ReportedFinding(
        NOT_CHECKED, "error", "certain", message, words.WHY_NOT_CHECKED, words.HOW_NOT_CHECKED, "", _WHOLE
    )


_LANGUAGES: tuple[Language, Language] = ("en", "zh")


def shown_path(path: str) -> str:
    """Return a path relative to the working folder where the file lies in it, with slashes; a URL as it is."""
    if is_url(path):
        return path
    relative = os.path.relpath(path) if os.path.isabs(path) else os.path.normpath(path)
    outside = relative.split(os.sep, 1)[0] == os.pardir
    return (path if outside else relative).replace(os.sep, "/")


def sentence(entry: Entry, language: Language) -> str:
    """Return where it stands and what is wrong, in one line: the one place a program shows of a Word file."""
    where = entry.finding.location.where.in_(language)
    return plain(f"{where}{words.COLON.in_(language)}{entry.finding.message.in_(language)}")


def help_of(entry: Entry, language: Language) -> str:
    """Return why it matters and how to mend it."""
    finding = entry.finding
    joined = " " if language == "en" else ""
    return plain(joined.join(text.in_(language) for text in (finding.why, finding.how) if text.in_(language)))


def plain(text: str) -> str:
    """Return text without characters that XML, a log or a terminal cannot hold; line ends become blanks."""
    return "".join(char if char.isprintable() else " " if char.isspace() else "�" for char in text)


SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""From the worst on."""
