"""The sarif reporter: SARIF 2.1.0 (OASIS), within what GitHub code scanning takes.

A Word file has no lines: its findings point at 1:1, and the message says in words where they stand. GitHub would compute
fingerprints from the bytes of the zip; ours are always written.
"""

from __future__ import annotations

import json
import os
from typing import Any, Final
from urllib.parse import quote

from briefcheck.report import words
from briefcheck.report.flat import SEVERITIES, Entry, entries, help_of, plain, sentence
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import Report
from briefcheck.sources.urls import is_url
from briefcheck.text import Language

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_RESULTS: Final = 25_000  # GitHub refuses the whole file beyond
LONGEST_DESCRIPTION: Final = 1024  # characters, for GitHub
_LEVEL: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "note": "note", "off": "none"}


def write_sarif(report: Report, language: Language) -> str:
    """Return the report as a SARIF log of one run, texts in ``language``."""
    found = entries(report)
    kept = found
    if len(found) > MOST_RESULTS:  # the worst stay, in the order of the documents
        worst = sorted(range(len(found)), key=lambda at: SEVERITIES.index(found[at].finding.severity))
        kept = [found[at] for at in sorted(worst[:MOST_RESULTS])]
    rules = list(dict.fromkeys(entry.finding.rule for entry in kept))
    numbers = {name: number for number, name in enumerate(rules)}
    first = {entry.finding.rule: entry for entry in reversed(kept)}
    content = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "briefcheck",
                        "semanticVersion": report.version,
                        "rules": [_rule(first[name], language) for name in rules],
                    }
                },
                "automationDetails": {"id": "briefcheck/"},
                "invocations": [_invocation(report, len(found), len(kept), language)],
                "columnKind": "unicodeCodePoints",
                "language": "zh-CN" if language == "zh" else "en-US",
                "results": [_result(entry, numbers[entry.finding.rule], language) for entry in kept],
            }
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _rule(entry: Entry, language: Language) -> dict[str, Any]:
    finding = entry.finding
    why, how = plain(finding.why.in_(language)), plain(finding.how.in_(language))
    return {
        "id": finding.rule,
        "name": "".join(word.capitalize() for word in finding.rule.replace("/", "-").split("-")),
        "shortDescription": {"text": (why or finding.rule)[:LONGEST_DESCRIPTION]},
        "fullDescription": {"text": (help_of(entry, language) or finding.rule)[:LONGEST_DESCRIPTION]},
        "help": {"text": how or why or finding.rule},
        "defaultConfiguration": {"level": _LEVEL[finding.severity]},
        "properties": {"tags": [finding.rule.partition("/")[0]]},
    }


def _result(entry: Entry, number: int, language: Language) -> dict[str, Any]:
    finding = entry.finding
    place = finding.location
    return {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVEL[finding.severity],
        "message": {"text": sentence(entry, language)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _address(entry.path)},
                    "region": {
                        "startLine": entry.line,
                        "startColumn": entry.column,
                        "endLine": entry.line,
                        "endColumn": entry.column + 1,
                    },
                },
                "logicalLocations": [
                    {
                        "name": plain(place.where.in_(language)),
                        "fullyQualifiedName": "/".join((*map(plain, place.section), _element(entry))),
                        "kind": "paragraph",
                    }
                ],
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": f"{entry.fingerprint}:1"},
        "fingerprints": {"briefcheck/v1": finding.fingerprint or entry.fingerprint},
        "properties": {"confidence": finding.confidence, "how": plain(finding.how.in_(language))},
    }


def _address(path: str) -> str:
    """Return a path as a URI: relative to the working folder, which is that of the repository; outside it whole.

    Of a store's URL only what RFC 3986 does not allow is written with ``%``, and what a name there holds of ``%?#``.
    """
    if is_url(path):
        scheme, _, rest = path.partition("://")
        host, slash, inner = rest.partition("/")
        return f"{scheme}://{quote(host, safe='@:*[]')}{slash}{quote(inner, errors='surrogateescape')}"
    address = quote(path, safe="/:" if path[1:2] == ":" else "/", errors="surrogateescape")
    if os.path.isabs(path):
        return "file://" + address if path.startswith("/") else "file:///" + address
    return address


def _element(entry: Entry) -> str:
    place = entry.finding.location
    steps = (("tbl", place.table), ("tr", place.row), ("tc", place.cell), ("p", place.paragraph))
    return ".".join((place.part, *(f"{name}[{number}]" for name, number in steps if number is not None)))


def _invocation(report: Report, found: int, kept: int, language: Language) -> dict[str, Any]:
    unchecked = any(document.status == "unchecked" for document in report.documents) or bool(report.not_reached)
    told = []
    if kept < found:
        text = words.CUT.in_(language).format(kept=kept, all=found, reader="GitHub")
        told.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not unchecked, "toolExecutionNotifications": told}
