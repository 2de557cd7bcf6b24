"""Which type a document is checked as, and which files are checked at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.checked import check, markdown, reasons
from support.plugins import failing_reader, make_extensions, make_policy, word_rule

import briefcheck.engine.check as checking
from briefcheck import Document, Reader, Text, UsageError
from briefcheck.engine.check import check_document, check_file, check_paths
from briefcheck.engine.discover import Candidate
from briefcheck.frozen import replace
from briefcheck.rules.extension import Extensions

REPORT = "# Contact report\n\nClient: Tea\n\n## Next steps\n\n- none\n"


def test_given_type_wins_over_the_declared_and_the_recognised() -> None:
    assert check("---\ntype: other\n---\n\nx\n", make_extensions(), type="contact-report").type == "contact-report"
    extensions = make_extensions()
    policy = make_policy(extensions)
    assert check_document(markdown("x\n"), policy, extensions, type="contact-report").type == "contact-report"


def test_given_type_that_does_not_exist_is_an_error_of_the_user() -> None:
    with pytest.raises(UsageError) as caught:
        check("x\n", make_extensions(), type="contact-reprot")
    assert str(caught.value) == (
        "there is no document type 'contact-reprot', did you mean 'contact-report'? (see: briefcheck list types)"
    )


@pytest.mark.parametrize("name", ["contact-report", "Contact Report", "客户会议报告", "会议纪要"])
def test_declared_type_may_be_an_id_a_name_or_another_name(name: str) -> None:
    report = check(f"---\ntype: {name}\n---\n\nx\n", make_extensions(word_rule("TBD")))
    assert (report.type, report.status) == ("contact-report", "passed")
    assert report.type_name == Text("Contact report", "客户会议报告")


def test_misspelt_declared_type_is_not_passed_over() -> None:
    report = check("---\ntype: contact-reprot\n---\n\nx\n", make_extensions(word_rule("TBD")))
    assert (report.type, report.status) == (None, "unchecked")
    assert reasons(report) == [
        (
            "the rules that need a document type",
            (
                "the document says that its type is “contact-reprot”, and there is no such type, "
                "did you mean 'contact-report'?"
            ),
        )
    ]
    assert report.not_checked[0].why.zh == (
        "文档写明类型是“contact-reprot”，但没有这种类型，是不是想写“contact-report”？"
    )


def test_misspelt_declared_type_is_told_even_where_another_is_recognised() -> None:
    text = f"---\nbriefcheck-type: creative-breif\n---\n\n{REPORT}"
    report = check(text, make_extensions(word_rule("TBD")))
    assert (report.type, report.status) == ("contact-report", "unchecked")
    assert reasons(report)[0][1] == "the document says that its type is “creative-breif”, and there is no such type"
    assert check(text, make_extensions(word_rule("TBD")), type="contact-report").status == "passed"


def test_type_of_another_program_is_no_mistake() -> None:
    assert check("---\ntype: post\n---\n\nx\n", make_extensions(word_rule("TBD"))).status == "passed"
    assert check("---\nbriefcheck-type: post\n---\n\nx\n", make_extensions(word_rule("TBD"))).status == "unchecked"


# Files.


def test_file_is_read_and_never_changed(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"TBD\r\n\xef\xbb\xbf")
    before = (file.read_bytes(), file.stat().st_mtime_ns)
    extensions = make_extensions(word_rule("TBD"))
    assert check_file(str(file), make_policy(extensions), extensions).status == "failed"
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


def why_not(path: Path, extensions: Extensions) -> str:
    report = check_file(str(path), make_policy(extensions), extensions)
    assert report.status == "unchecked"
    ((what, why),) = reasons(report)
    assert what == "the file"
    return why


def test_file_that_has_gone_since_is_unchecked(tmp_path: Path) -> None:
    assert why_not(tmp_path / "a.md", make_extensions()) == "there is no such file"


def test_folder_named_like_a_document_is_unchecked(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    assert why_not(tmp_path / "a.md", make_extensions()) == "it is not an ordinary file"


def test_file_that_may_not_be_opened_is_unchecked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_text("x", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    assert why_not(file, make_extensions()) == "it cannot be opened: Permission denied"


def test_file_that_grows_while_it_is_read_is_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"words")
    real = os.stat
    monkeypatch.setattr("os.stat", lambda path: os.stat_result((real(path).st_mode, *[2] * 9)))
    assert checking.bytes_of(str(file)) == b"words"


def test_file_that_is_too_large_is_unchecked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"x" * (3 * 1024 * 1024))
    monkeypatch.setattr(checking, "MAX_BYTES", 2 * 1024 * 1024)
    assert why_not(file, make_extensions()) == "it is too large: 3 MB, and at most 2 MB are read"


def test_suffix_without_a_reader_is_unchecked(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"x")
    assert why_not(file, make_extensions()).startswith("there is no reader for .xlsx files; briefcheck reads .docm, ")


def test_reader_that_fails_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.odd"
    file.write_bytes(b"x")
    why = why_not(file, make_extensions(readers=[failing_reader(".odd", IndexError("list index out of range"))]))
    assert why.startswith(
        "the reader “failing” of plugin “trial” (briefcheck-trial 1.2) failed: "
        "IndexError: list index out of range (plugins.py:"
    )
    assert why.endswith("). This is not the document's fault; please report it")


def test_reader_that_leaves_the_process_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.odd"
    file.write_bytes(b"x")
    why = why_not(file, make_extensions(readers=[replace(failing_reader(".odd", SystemExit(0)), plugin=None)]))
    assert why.startswith("the reader “failing” of plugin “?” (? ?) failed: SystemExit: 0 (plugins.py:")


def test_reader_that_returns_no_document_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.odd"
    file.write_bytes(b"x")
    reader = Reader("odd", (".odd",), lambda _data, _path: None)  # type: ignore[arg-type,return-value]
    assert "failed: TypeError: it returned NoneType, not a Document." in why_not(
        file, make_extensions(readers=[reader])
    )


def test_reader_s_own_reason_is_passed_on(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(b"")
    report = check_file(str(file), make_policy(make_extensions()), make_extensions())
    assert report.status == "unchecked"
    assert report.not_checked[0].why.zh


def test_candidates_are_checked_in_order_and_refusals_pass_through(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("TBD\n", encoding="utf-8")
    extensions = make_extensions(word_rule("TBD"))

    class Same:
        def for_file(self, _: str) -> object:
            return make_policy(extensions)

    refused = Candidate("b.doc", Text("no", "不"))
    reports = list(check_paths([Candidate(str(file)), refused], Same(), extensions))  # type: ignore[arg-type]
    assert [report.status for report in reports] == ["failed", "unchecked"]
    assert reports[1].not_checked[0].why.zh == "不"


def test_only_the_reader_of_the_suffix_is_asked(tmp_path: Path) -> None:
    asked: list[str] = []

    def read(_: bytes, path: str) -> Document:
        asked.append(path)
        return markdown("TBD\n", path)

    file = tmp_path / "A.ODD"
    file.write_bytes(b"x")
    extensions = make_extensions(word_rule("TBD"), readers=[Reader("odd", (".odd",), read)])
    assert check_file(str(file), make_policy(extensions), extensions).status == "failed"
    assert asked == [str(file)]
