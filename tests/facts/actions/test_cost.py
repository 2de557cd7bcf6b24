"""Finding the actions costs no more, beside reading the same minutes, than it did; counted in calls, not in seconds.

``tests/bench/actions.py`` measures the time, and on real files; a clock would depend on the machine.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from support.calls import calls

from briefcheck import Context, Document
from briefcheck.doctypes.load import load_type
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown, reader

ROOT = Path(__file__).parents[3]
PAGES = sorted((ROOT / "tests" / "cases" / "actions" / "pages").rglob("*.txt"))[::3]
SAMPLES = sorted((ROOT / "samples").rglob("contact-report-*.*"))
FILES = {path: path.read_bytes() for path in (*PAGES, *SAMPLES) if path in PAGES or path.suffix in (".docx", ".md")}
TYPE = load_type(str(ROOT / "rulesets" / "types" / "contact-report.yaml"))
MOST = 1.46
"""Calls of finding the actions to one of reading by markdown-it alone. It was 2.1 before a sentence was judged once, 1.68
before its words and letters told in one look which ways are open to it, 1.59 before each step said what it needs, 1.51 before a paragraph
was looked at once, and is 1.42."""


def read() -> list[Document]:
    return [(read_docx if path.suffix == ".docx" else read_markdown)(data, path.name) for path, data in FILES.items()]


def understood() -> list[Context]:
    """Return the documents with what every rule asks for, the actions left out."""
    contexts = [Context(document, TYPE) for document in read()]
    for context in contexts:
        for fact in ("sections", "action_sections", "meeting_date", "attendees", "language"):
            getattr(context, fact)
    return contexts


def test_finding_the_actions_costs_few_calls_beside_reading(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader, "plain_block", lambda *_: None)  # a measure that stays when reading gets cheaper

    def find(contexts: list[Context]) -> int:
        return sum(len(context.actions) for context in contexts)

    assert find(understood()) > 90  # what is made once, patterns say, is made now
    contexts = understood()
    share = calls(lambda: find(contexts)) / calls(read)
    assert share <= MOST
