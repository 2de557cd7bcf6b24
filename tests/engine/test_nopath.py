"""A path that is not there: the message names what was probably meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.engine.nopath import no_such_path, typed


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("My Client Files").mkdir()
    for name in ("brief.docx", "会议纪要【终稿】.docx", "My Client Files/Project Brief (final).docx", ".hidden.docx"):
        Path(name).touch()


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("My", "'My' does not exist; a name with blanks has to be typed in quotation marks: 'My Client Files'"),
        (
            "My Client Files/Project",
            (
                "'My Client Files/Project' does not exist; a name with blanks has to be typed in quotation marks: "
                "'My Client Files/Project Brief (final).docx'"
            ),
        ),
        (
            "“brief.docx”",
            "'“brief.docx”' does not exist; type it with the straight quotation marks of the keyboard, or none: brief.docx",
        ),
        ("brief.dcox", "'brief.dcox' does not exist, did you mean 'brief.docx'?"),
        ("BREIF.DOCX", "'BREIF.DOCX' does not exist, did you mean 'brief.docx'?"),
        ("My Client Files\\Project Brief (final).docx", None),
        ("会议纪要.docx", "'会议纪要.docx' does not exist, did you mean '会议纪要【终稿】.docx'?"),
        ("hidden.docx", "'hidden.docx' does not exist"),
        ("budget.docx", "'budget.docx' does not exist"),
        ("nowhere/brief.docx", "'nowhere/brief.docx' does not exist"),
        ("", "'' does not exist"),
    ],
)
def test_the_message_says_what_was_probably_meant(path: str, told: str | None) -> None:
    if told is None:
        told = f"'{path}' does not exist, did you mean 'My Client Files/Project Brief (final).docx'?"
    assert no_such_path(path).en == told


def test_the_chinese_message_says_it_too() -> None:
    assert no_such_path("My").zh == "“My”不存在；文件名里有空格时，要用英文引号括起来：'My Client Files'"


@pytest.mark.parametrize(
    ("path", "as_typed"),
    [("a/b-1.docx", "a/b-1.docx"), ("纪要.docx", "纪要.docx"), ("a b.docx", "'a b.docx'"), ("a(1).md", "'a(1).md'")],
)
def test_a_path_is_given_as_it_has_to_be_typed(path: str, as_typed: str) -> None:
    assert typed(path) == as_typed
