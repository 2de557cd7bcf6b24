"""The command ``annotate``, and ``check --annotate``."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.cleaned import members
from support.ran import Ran
from support.word import word

from briefcheck.annotate import word as annotating
from briefcheck.annotate.plan import CannotAnnotateError
from briefcheck.cli import annotate as command
from briefcheck.rules.report import NotChecked
from briefcheck.text import Text

Run = Callable[..., Ran]

NUMBER = "11010519491231002X"
REPORT = word(f"""
    # Contact report
    Their number is {NUMBER}, call them.
    """)
NOTES = f"# Contact report\n\nTheir number is {NUMBER}.\n"
CLIENT = ("--audience", "client", "--lang", "en")


@pytest.fixture(autouse=True)
def files(here: Path) -> None:
    (here / "report.docx").write_bytes(REPORT)
    (here / "notes.md").write_text(NOTES, encoding="utf-8")


def test_copy_is_written_and_the_file_left_alone(run: Run, here: Path) -> None:
    ran = run("annotate", "report.docx", "-o", "copy.docx", *CLIENT)

    assert (ran.code, ran.err) == (0, "")
    assert (here / "report.docx").read_bytes() == REPORT
    comments = members((here / "copy.docx").read_bytes())["word/comments.xml"].decode()
    assert "A resident identity number" in comments
    assert NUMBER not in comments
    assert ran.out.startswith("✓ report.docx → copy.docx: ")
    assert "Before a copy goes to the client, take them out: briefcheck annotate COPY --remove -o CLEAN" in ran.out


def test_markdown_and_several_files_into_a_folder(run: Run, here: Path) -> None:
    (here / "out").mkdir()

    ran = run("annotate", "*.docx", "notes.md", "--into", "out", *CLIENT)

    assert ran.code == 0
    assert sorted(os.listdir(here / "out")) == ["notes.md", "report.docx"]
    assert "<!-- briefcheck: Error: " in (here / "out" / "notes.md").read_text(encoding="utf-8")


def test_copy_of_a_file_without_findings_is_the_file(run: Run, here: Path) -> None:
    (here / "fine.docx").write_bytes(word("A line."))

    ran = run("annotate", "fine.docx", "-o", "copy.docx", "--lang", "en")

    assert ran.out == "✓ fine.docx → copy.docx: nothing found, so no comments\n"
    assert (here / "copy.docx").read_bytes() == (here / "fine.docx").read_bytes()


def test_comments_in_the_language_asked_for(run: Run, here: Path) -> None:
    run("annotate", "notes.md", "-o", "copy.md", "--audience", "client", "--lang", "zh")

    assert "错误：" in (here / "copy.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "name the file to annotate"),
        (["report.docx"], "for several files; such as: briefcheck annotate report.docx -o report-comments.docx"),
        (["report.docx", "-o", "a.docx", "--into", "."], "-o and --into exclude each other"),
        (["report.docx", "notes.md", "-o", "a.docx"], "-o takes the copy of one file; for several use --into FOLDER"),
        (
            ["report.docx", "-o", "report.docx"],
            "'report.docx' is the file itself; annotate writes a copy, give it another name",
        ),
        (
            ["report.docx", "-o", "taken.docx"],
            "'taken.docx' is already there; choose another name, or --force to replace it",
        ),
        (
            ["report.docx", "-o", "a.md"],
            "the copy must end in .docx like the file itself, or it will not open (got 'a.md')",
        ),
        (["report.docx", "--into", "nowhere/copies"], "there is no folder 'nowhere'; make it first"),
        (["report.docx", "sub/report.docx", "--into", "sub2"], "two of the files are called 'report.docx'"),
        (
            ["sub"],
            "'sub' is a folder; annotate takes files. For all of a folder: briefcheck check sub --annotate FOLDER",
        ),
        (["gone.docx", "-o", "a.docx"], "'gone.docx' does not exist"),
        (
            ["a.pdf", "-o", "b.pdf"],
            "'a.pdf' is no Word or Markdown file by its name; annotate takes .docx, .docm, .dotx",
        ),
    ],
)
def test_call_that_makes_no_sense(run: Run, here: Path, arguments: list[str], said: str) -> None:
    for folder in ("sub", "sub2"):
        (here / folder).mkdir()
    for name in ("taken.docx", "sub/report.docx", "a.pdf"):
        (here / name).write_bytes(REPORT)

    ran = run("annotate", *arguments, "--lang", "en")

    assert ran.code == 2
    assert said in ran.err
    assert (here / "taken.docx").read_bytes() == REPORT


def test_force_replaces_a_copy(run: Run, here: Path) -> None:
    (here / "copy.docx").write_bytes(b"old")

    assert run("annotate", "report.docx", "-o", "copy.docx", "--force", *CLIENT).code == 0
    assert (here / "copy.docx").read_bytes().startswith(b"PK")


def test_files_that_take_no_comments_are_told(run: Run, here: Path) -> None:
    (here / "signed.docx").write_bytes(word("a", parts={"_xmlsignatures/sig1.xml": "<x/>"}))
    (here / "empty.md").write_bytes(b"")
    (here / "out").mkdir()

    ran = run("annotate", "signed.docx", "empty.md", "report.docx", "--into", "out", *CLIENT)

    assert ran.code == 3
    assert ran.out.startswith(
        "? signed.docx: not annotated\n    The file is signed, and any change would break the signature."
    )
    assert "? empty.md: not annotated\n    The file is empty.\n" in ran.out
    assert os.listdir(here / "out") == ["report.docx"]


def test_copy_that_cannot_be_written_is_told(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for error, said in (
        (OSError(28, "No space left"), "The copy cannot be written: "),
        (FileExistsError(), "is already there"),
    ):
        with monkeypatch.context() as patch:

            def fail(*_: object, error: OSError = error, **__: object) -> None:
                raise error

            patch.setattr("briefcheck.cleaning.files.write_copy", fail)
            ran = run("annotate", "report.docx", "-o", "copy.docx", *CLIENT)
        assert ran.code == 3
        assert said in ran.out
    assert not (here / "copy.docx").exists()


def test_what_was_left_out_and_not_checked_is_said(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefcheck.annotate.remarks.MOST", 1)
    (here / "more.docx").write_bytes(word([f"Number {NUMBER}", "password: Xk29!fq7"]))
    ran = run("annotate", "more.docx", "-o", "copy.docx", *CLIENT)

    assert "Only the 1 gravest of " in ran.out

    made = annotating.annotated

    def partly(base: bytes, report: object, language: object) -> object:
        from briefcheck.frozen import replace

        missed = NotChecked(Text("the styles", "样式"), Text("Damaged.", "已损坏。"))
        return made(base, replace(report, status="unchecked", not_checked=(missed,)), language)  # type: ignore[arg-type, type-var]

    monkeypatch.setattr(annotating, "annotated", partly)
    ran = run("annotate", "report.docx", "-o", "other.docx", *CLIENT)

    assert ran.code == 3
    assert "Not checked: the styles: Damaged." in ran.out


@pytest.mark.parametrize("name", ["report.docx", "notes.md"])
def test_comments_are_taken_out_again(run: Run, here: Path, name: str) -> None:
    copy = "copy" + os.path.splitext(name)[1]
    told = run("annotate", name, "-o", copy, *CLIENT).out
    ran = run("annotate", copy, "--remove", "-o", "clean-" + copy, "--lang", "en")

    assert "annotate COPY --remove" in told
    assert (ran.code, ran.out) == (0, f"✓ {copy} → clean-{copy}: without the comments of briefcheck\n")
    left = (here / f"clean-{copy}").read_bytes()
    assert left == NOTES.encode() if name.endswith(".md") else set(members(left)) == set(members(REPORT))


def test_help_teaches(run: Run) -> None:
    for language, said in (
        ("en", "briefcheck annotate report.docx -o report-comments.docx"),
        ("zh", "briefcheck annotate 会议报告.docx"),
    ):
        assert said in run("annotate", "--help", "--lang", language).out


# ---------------------------------------------------------------------- check --annotate


def test_check_writes_copies_of_documents_with_findings(run: Run, here: Path) -> None:
    (here / "sub").mkdir()
    (here / "sub" / "report.docx").write_bytes(REPORT)
    (here / "fine.md").write_text("A line.\n", encoding="utf-8")

    ran = run("check", ".", "--annotate", "out/copies", *CLIENT)

    assert ran.code == 1
    found = sorted(
        str(path.relative_to(here / "out" / "copies")) for path in (here / "out").rglob("*") if path.is_file()
    )
    assert found == sorted(["notes.md", "report.docx", os.path.join("sub", "report.docx")])
    assert "\n3 annotated copies in out/copies:\n" in ran.out
    assert (here / "report.docx").read_bytes() == REPORT


def test_check_of_files_elsewhere_keeps_the_tree_they_share(
    run: Run, here: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "a").mkdir()
    for name in ("a/report.docx", "report.docx"):
        (other / name).write_bytes(REPORT)

    ran = run("check", str(other), "--annotate", "out", *CLIENT)

    assert ran.code == 1
    assert (here / "out" / "a" / "report.docx").exists()
    assert (here / "out" / "report.docx").exists()


def test_check_with_nothing_to_annotate(run: Run, here: Path) -> None:
    (here / "fine.docx").write_bytes(word("A line."))

    ran = run("check", "fine.docx", "--annotate", "out", "--lang", "en")

    assert "No annotated copies: no document has a finding to comment on." in ran.out
    assert not (here / "out").exists()


def test_check_tells_of_the_copies_beside_a_report_for_programs(run: Run) -> None:
    ran = run("check", "report.docx", "--annotate", "out", "--format", "json", *CLIENT)

    assert ran.out.startswith("{")
    assert "1 annotated copy in out:\n✓ report.docx" in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["report.docx", "--annotate", "sub"], "--annotate: 'sub' is not empty; name a new or an empty folder"),
        (["report.docx", "--annotate", "notes.md"], "--annotate: 'notes.md' is a file, not a folder"),
        (["--git", "HEAD", "--annotate", "out"], "--annotate takes documents on this computer"),
    ],
)
def test_check_refuses_a_folder_where_something_could_be_lost(
    run: Run, here: Path, arguments: list[str], said: str
) -> None:
    (here / "sub").mkdir()
    (here / "sub" / "x.docx").write_bytes(b"mine")

    ran = run("check", *arguments, "--lang", "en")

    assert ran.code == 2
    assert said in ran.err


def test_refusal_of_a_copy_does_not_change_the_answer_of_the_check(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise CannotAnnotateError(Text("It cannot be.", "不行。"))

    monkeypatch.setattr("briefcheck.annotate.annotate.annotate", refuse)
    ran = run("check", "report.docx", "--annotate", "out", *CLIENT)

    assert ran.code == 1
    assert "? report.docx: not annotated\n    It cannot be." in ran.out
    assert command.SUFFIXES[:1] == (".docx",)


def test_names_that_look_alike_when_masked_are_numbered(run: Run, here: Path) -> None:
    names = ["call 13912345671.md", "call 13912349971.md"]
    for name in names:
        (here / name).write_text("TBC", encoding="utf-8")
    (here / "out").mkdir()

    lines = run("annotate", *names, "--into", "out", "--lang", "en").out.splitlines()

    assert [line.partition(":")[0] for line in lines if "→" in line] == [
        "✓ call 139******71 #1.md → out/call 139******71 #1.md",
        "✓ call 139******71 #2.md → out/call 139******71 #2.md",
    ]
