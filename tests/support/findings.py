"""What one rule finds in a text or a Word file, as findings: with confidence and unmasked evidence, which reports hide."""

from __future__ import annotations

from typing import Any

from briefcheck import Context, Document, Finding, Rule
from briefcheck.readers.markdown import read_markdown


def find(rule: Rule, text: str | Document, **options: Any) -> list[Finding]:
    """Return the findings of ``rule`` on Markdown text or on a document; ``options`` by their Python names."""
    document = read_markdown(text.encode(), "example.md") if isinstance(text, str) else text
    return list(rule.check(Context(document, None), rule.options(**options)))


def values(rule: Rule, text: str | Document, **options: Any) -> list[str]:
    """Return what is sensitive in each finding, as it stands in the document."""
    return [finding.sensitive[0].text for finding in find(rule, text, **options)]
