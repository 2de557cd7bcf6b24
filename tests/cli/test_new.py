"""The command ``new``."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.ran import Ran

from briefcheck.cleaning import files as written
from briefcheck.cli.new import default_name
from briefcheck.doctypes.schema import DocumentType
from briefcheck.readers.docx import read_docx
from briefcheck.text import Text

Run = Callable[..., Ran]

OWN = """\
type: visit-note
name: {en: Visit note, zh: 拜访记录}
also-called: {en: [call sheet], zh: [拜访/会面]}
sections:
  - {id: decisions, name: {en: Decisions, zh: 决议}, required: true}
"""


@pytest.fixture(autouse=True)
def own_type(here: Path) -> None:
    (here / "house").mkdir()
    (here / "house" / "visit-note.yaml").write_text(OWN, encoding="utf-8")
    (here / "briefcheck.yaml").write_text("extends: [agency]\ntypes: [house]\n", encoding="utf-8")


def test_a_word_file_is_written_and_said(run: Run, here: Path) -> None:
    ran = run("new", "contact-report")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Written: contact-report.docx (Contact report, version 1 of the form)",
        "Fill it in, then: briefcheck check contact-report.docx",
    ]
    document = read_docx((here / "contact-report.docx").read_bytes(), "contact-report.docx")
    type_ = document.property_named("briefcheck-type")
    assert type_ is not None
    assert type_.value == "contact-report"
    assert sorted(path.name for path in here.iterdir()) == ["briefcheck.yaml", "contact-report.docx", "house"]
    assert (here / "contact-report.docx").stat().st_mode & 0o777 == 0o666 & ~_umask()


def test_a_chinese_name_asks_for_a_chinese_form(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run("new", "会议纪要")

    assert ran.out.startswith("已")
    assert (here / "客户会议报告.docx").is_file()
    assert run("new", "拜访记录", "--lang", "en").out.startswith("Written: visit-note.docx")
    monkeypatch.setenv("BRIEFCHECK_LANG", "en")
    assert run("new", "会议纪要").out.startswith("Written: contact-report.docx")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_what_is_written_is_found_out_by_check(run: Run) -> None:
    run("new", "contact-report", "-o", "a b.md", "--lang", "en")

    ran = run("check", "a b.md", "--audience", "client", "--lang", "en")

    assert ran.code == 1
    assert "The template's own prompt is still here" in ran.out


def test_a_type_of_several_words_needs_no_quotation_marks(run: Run, here: Path) -> None:
    assert run("new", "Visit", "note", "-o", "note.md").code == 0
    assert (here / "note.md").exists()
    assert "there is no document type 'visit nought', did you mean 'visit-note'?" in run("new", "visit", "nought").err


@pytest.mark.parametrize("name", ["visit-note", "Visit Note", "拜访记录", "CALL SHEET", "拜访/会面"])
def test_a_type_of_ones_own_by_any_of_its_names(run: Run, here: Path, name: str) -> None:
    assert run("new", name, "-o", "note.md", "--lang", "both").code == 0
    assert (here / "note.md").read_text(encoding="utf-8").startswith("---\nbriefcheck-type: visit-note\n")


def test_the_language_of_the_document_is_that_of_the_messages_too(run: Run, here: Path) -> None:
    assert run("new", "visit-note", "--lang", "zh").out.startswith("已生成：拜访记录.docx（拜访记录，表单第 1 版）\n")
    assert "已生成" not in run("new", "visit-note", "--lang", "both").out
    assert (here / "拜访记录-visit-note.docx").exists()


def test_the_configuration_says_the_language_where_the_call_does_not(run: Run, here: Path) -> None:
    (here / "briefcheck.yaml").write_text("extends: [agency]\ntypes: [house]\nlang: zh\n", encoding="utf-8")
    assert run("new", "visit-note").out.startswith("已生成：拜访记录.docx")


def test_a_folder_takes_the_file_under_its_usual_name(run: Run, here: Path) -> None:
    assert run("new", "visit-note", "-o", "house").code == 0
    assert (here / "house" / "visit-note.docx").exists()


def test_a_name_with_spaces_is_quoted_where_it_is_to_be_copied(run: Run) -> None:
    assert 'briefcheck check "my note.md"' in run("new", "visit-note", "-o", "my note.md").out


def test_a_file_that_is_there_is_kept_unless_forced(run: Run, here: Path) -> None:
    (here / "note.md").write_text("mine", encoding="utf-8")

    ran = run("new", "visit-note", "-o", "note.md")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "briefcheck: 'note.md' is already there; --force replaces it, -o gives the new document another name\n"
    )
    assert (here / "note.md").read_text(encoding="utf-8") == "mine"
    assert run("new", "visit-note", "-o", "note.md", "--force").code == 0
    assert "# Visit note" in (here / "note.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("visitnote",),
            "there is no document type 'visitnote', did you mean 'visit-note'? (see: briefcheck list types)",
        ),
        (
            ("拜访纪录", "--lang", "zh"),
            "没有“拜访纪录”这种文件类型，是不是想写“visit-note”？（可用 briefcheck list types 查看）",
        ),
        (("qqq",), "there is no document type 'qqq' (see: briefcheck list types)"),
        (("visit-note", "-o", "note.pdf"), "'note.pdf' must end in .docx (Word) or .md (Markdown)"),
        (("visit-note", "-o", "none/note.md"), "there is no folder 'none'"),
    ],
)
def test_a_wrong_call_writes_nothing(run: Run, here: Path, arguments: tuple[str, ...], said: str) -> None:
    ran = run("new", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.removeprefix("briefcheck").removeprefix("：").removeprefix(": ") == said + "\n"
    assert sorted(path.name for path in here.iterdir()) == ["briefcheck.yaml", "house"]


def test_two_types_of_one_alias_are_named(run: Run, here: Path) -> None:
    (here / "house" / "sheet.yaml").write_text(
        OWN.replace("visit-note", "sheet").replace("Visit note", "Sheet").replace("拜访记录", "单"), encoding="utf-8"
    )
    assert run("new", "call sheet").err == (
        "briefcheck: 'call sheet' is what several types are called: sheet, visit-note; write one of these\n"
    )


def test_half_a_file_is_never_left(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(written.os, "fsync", full)

    ran = run("new", "visit-note", "-o", "note.md")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("briefcheck: cannot write 'note.md': ")
    assert sorted(path.name for path in here.iterdir()) == ["briefcheck.yaml", "house"]


def test_a_name_that_no_file_may_bear_is_changed() -> None:
    type_ = DocumentType("qa", Text(en="Q & A", zh="问/答 单"))
    assert [default_name(type_, "zh"), default_name(type_, "en")] == ["问-答-单.docx", "qa.docx"]


@pytest.mark.parametrize(("language", "said"), [("en", "click it and type"), ("zh", "点一下直接写")])
def test_help_teaches(run: Run, language: str, said: str) -> None:
    ran = run("new", "--help", "--lang", language)
    assert ran.code == 0
    assert said in ran.out
    assert "{zh,en,both}" in ran.out
