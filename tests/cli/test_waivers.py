from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.plugins import word_rule
from support.ran import Ran

Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def folder(here: Path, install: Callable[..., None]) -> None:
    """A folder with a rule that reports the word TBC-9, and a document that has it."""
    install(word_rule("TBC-9"))
    (here / "briefcheck.yaml").write_text("rules:\n  trial/word: error\n", encoding="utf-8")
    (here / "bad.md").write_text("# Plan\n\nThe price is TBC-9.\n", encoding="utf-8")


@pytest.mark.parametrize("format_", ["text", "concise", "json"])
def test_waiver_without_its_document_is_said(here: Path, run: Run, format_: str) -> None:
    entry = "  - {{rule: trial/word, document: {document}, reason: asked for{more}}}\n"
    text = "waivers:\n" + entry.format(document="gone.md", more="") + entry.format(document="bad.md", more="")
    (here / "briefcheck-waivers.yaml").write_text(text, encoding="utf-8")
    done = run("check", ".", "--lang", "en", "--format", format_)
    assert done.code == 0
    (note,) = done.err.splitlines()
    assert note.startswith("briefcheck: briefcheck-waivers.yaml:2: there is no document 'gone.md' any more")
    assert run("check", "bad.md", "--lang", "en").err == ""
    listed = run("check", "bad.md", "--lang", "zh", "--waivers").out
    fingerprint = listed.partition("trial/word ")[2][:16]
    (here / "bad.md").rename(here / "renamed.md")
    more = f", fingerprint: {fingerprint}"
    (here / "briefcheck-waivers.yaml").write_text(
        "waivers:\n" + entry.format(document="bad.md", more=more), encoding="utf-8"
    )
    again = run("check", ".", "--lang", "en")
    assert (again.code, again.err) == (0, "")
