from __future__ import annotations

import json
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


ENTRY = "  - {{rule: trial/word, document: {document}, reason: asked for{more}}}\n"


def write_waivers(here: Path, *entries: tuple[str, str]) -> None:
    text = "waivers:\n" + "".join(ENTRY.format(document=document, more=more) for document, more in entries)
    (here / "briefcheck-waivers.yaml").write_text(text, encoding="utf-8")


def test_waiver_without_its_document_is_a_finding_of_its_file(here: Path, run: Run) -> None:
    write_waivers(here, ("bad.md", ""), ("gone.md", ""), ("to/2024.md", ""))

    done = run("check", ".", "--lang", "en", "--format", "json")
    bad, waivers = json.loads(done.out)["documents"]
    assert (done.code, done.err, bad["status"]) == (0, "", "passed")
    assert (waivers["path"], waivers["type"], waivers["status"]) == ("briefcheck-waivers.yaml", None, "passed")
    assert [(each["rule"], each["location"]["line"]) for each in waivers["findings"]] == [
        ("waivers/unused", 3),
        ("waivers/unused", 4),
    ]
    assert waivers["findings"][0]["message"] == (
        "The waiver of trial/word holds for nothing any more: the document “gone.md” is not there"
    )
    first, second = (each["fingerprint"] for each in waivers["findings"])
    assert first != second

    assert run("check", ".", "--fail-on", "warning").code == 1
    (here / "briefcheck.yaml").write_text("rules:\n  trial/word: error\n  waivers/unused: off\n", encoding="utf-8")
    assert "waivers" not in run("check", ".", "--lang", "en").out


@pytest.mark.parametrize(
    ("format_", "line"),
    [
        (
            "concise",
            "briefcheck-waivers.yaml:2:1: warning: 第 2 行：对 trial/word 的豁免已经没有用处：找不到文档“gone.md”了",
        ),
        ("text", "✓ briefcheck-waivers.yaml：通过，1 个警告（豁免清单，内部使用）"),
        ("github", "::warning file=briefcheck-waivers.yaml,line=2,col=1,title=waivers/unused::"),
        ("html", "briefcheck-waivers.yaml"),
    ],
)
def test_every_format_says_it(here: Path, run: Run, format_: str, line: str) -> None:
    write_waivers(here, ("gone.md", ""))
    (here / "bad.md").write_text("# Plan\n\nAll is said.\n", encoding="utf-8")

    assert line in run("check", "--lang", "zh", "--format", format_).out


def test_the_page_shows_no_text_of_a_file_of_waivers(here: Path, run: Run) -> None:
    write_waivers(here, ("gone.md", ""))

    page = run("check", "--lang", "en", "--format", "html").out
    assert 'id="d1tt"' in page
    assert 'id="d2"' in page
    assert 'id="d2tt"' not in page


def test_a_waiver_of_a_renamed_document_is_in_use(here: Path, run: Run) -> None:
    listed = run("check", "bad.md", "--lang", "zh", "--waivers").out
    fingerprint = listed.partition("trial/word ")[2][:16]
    (here / "bad.md").rename(here / "renamed.md")
    write_waivers(here, ("bad.md", f", fingerprint: {fingerprint}"))

    done = run("check", ".", "--format", "json")
    assert [each["path"] for each in json.loads(done.out)["documents"]] == ["renamed.md"]
    assert done.code == 0


def test_only_where_a_folder_was_checked_as_a_whole_is_a_document_missed(here: Path, run: Run) -> None:
    write_waivers(here, ("gone.md", ""), ("sub/gone.md", ""))
    (here / "sub").mkdir()
    (here / "sub" / "good.md").write_text("# Plan\n\nAll is said.\n", encoding="utf-8")

    def missed(*paths: str) -> list[int]:
        found = json.loads(run("check", *paths, "--format", "json").out)["documents"]
        return [each["location"]["line"] for document in found[1:] for each in document["findings"]]

    assert missed("bad.md") == []
    assert missed("sub") == [3]
    assert missed("sub/good.md") == []


def test_a_secret_in_the_name_of_a_document_that_is_gone_is_masked(here: Path, run: Run) -> None:
    write_waivers(here, ("ID 110101199003070476.md", ""))

    said = run("check", "--format", "concise", "--lang", "en")
    assert "the document “ID 110*************76.md” is not there" in said.out
    assert "199003070476" not in said.out + said.err
