"""The junit and checkstyle reporters: XML for servers that have read it for twenty years."""

from __future__ import annotations

from collections import defaultdict
from typing import Final
from xml.etree import ElementTree as ET

from briefcheck.report.flat import NOT_CHECKED, Entry, entries, help_of, plain, sentence, shown_path
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import Report
from briefcheck.text import Language

_CHECKSTYLE: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "note": "info", "off": "ignore"}


def write_junit(report: Report, language: Language) -> str:
    """Return a suite a document and a case a finding.

    A document without findings has one case that passed, else a clean run would count as one without tests. What could
    not be checked is an error and not a failure.
    """
    root = ET.Element("testsuites", name="briefcheck")
    for path, found in _by_path(report).items():
        errors = sum(entry.finding.rule == NOT_CHECKED for entry in found)
        suite = ET.SubElement(
            root,
            "testsuite",
            name=path,
            tests=str(max(1, len(found))),
            failures=str(len(found) - errors),
            errors=str(errors),
        )
        if not found:
            ET.SubElement(suite, "testcase", name="briefcheck", classname=path)
        for entry in found:
            where = plain(entry.finding.location.where.in_(language))
            case = ET.SubElement(suite, "testcase", name=f"{entry.finding.rule} {where}", classname=path)
            kind = "error" if entry.finding.rule == NOT_CHECKED else "failure"
            told = ET.SubElement(
                case, kind, type=entry.finding.severity, message=plain(entry.finding.message.in_(language))
            )
            told.text = help_of(entry, language)
    return _written(root)


def write_checkstyle(report: Report, language: Language) -> str:
    """Return a file element a document and an error element a finding."""
    root = ET.Element("checkstyle", version="4.3")
    for path, found in _by_path(report).items():
        file = ET.SubElement(root, "file", name=path)
        for entry in found:
            ET.SubElement(
                file,
                "error",
                line=str(entry.line),
                column=str(entry.column),
                severity=_CHECKSTYLE[entry.finding.severity],
                message=sentence(entry, language),
                source=f"briefcheck.{entry.finding.rule.replace('/', '.')}",
            )
    return _written(root)


def _by_path(report: Report) -> dict[str, list[Entry]]:
    """Return the findings of every document, also of those that have none."""
    found: dict[str, list[Entry]] = {plain(shown_path(document.path)): [] for document in report.documents}
    gathered = defaultdict(list, found)
    for entry in entries(report):
        gathered[plain(entry.path)].append(entry)
    return dict(gathered)


def _written(root: ET.Element) -> str:
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
