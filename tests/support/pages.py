"""Pages of the html reporter, and a browser to look at them with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from lxml import html
from support.word import word

from briefcheck.engine.check import check_bytes
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.report.html import write_html
from briefcheck.rules.report import DocumentReport, Report
from briefcheck.text import Language


def checked(text: str, name: str = "a.md", **arguments: Any) -> DocumentReport:
    """Return the report on a Markdown text, or on the Word file of that description, with its text."""
    data = text.encode() if name.endswith(".md") else word(text, **arguments)
    return checked_bytes(data, name)


def checked_bytes(data: bytes, name: str, audience: str = "client") -> DocumentReport:
    extensions = load_extensions()
    policy = Policies(extensions, audience=audience).for_file(name)
    return check_bytes(data, name, policy, extensions, text=True)


def page_of(*documents: DocumentReport, language: Language = "en", **fields: Any) -> Any:
    """Return the page about documents, parsed; its source is in ``.source``."""
    return html.document_fromstring(source_of(*documents, language=language, **fields))


def source_of(*documents: DocumentReport, language: Language = "en", **fields: Any) -> str:
    return write_html(Report("0.1.0", "error", documents, **fields), language)


def words_of(element: Any) -> str:
    """Return the words of an element with single blanks."""
    return " ".join(element.text_content().split())


@contextmanager
def chromium() -> Iterator[Any]:
    """Give the system's Chromium, driven by Playwright; the test is skipped where either is missing."""
    pytest.importorskip("playwright", reason="Playwright is not installed (it comes with briefcheck[test])")
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("there is no Chromium (Debian: make system-deps)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            browser.close()
