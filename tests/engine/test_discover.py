from __future__ import annotations

import os
import re
import string
import subprocess
from pathlib import Path

import pytest
import yaml

from briefcheck.builtin import briefcheck_readers
from briefcheck.engine.discover import ALMOST_DOCUMENTS, Candidate, discover, is_document
from briefcheck.errors import UsageError

SUFFIXES = (".docx", ".md")


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def found(*paths: Path | str) -> list[str]:
    return [candidate.path for candidate in discover([str(path) for path in paths], SUFFIXES)]


def refusals(*paths: Path | str) -> dict[str, str]:
    candidates = discover([str(path) for path in paths], SUFFIXES)
    return {Path(entry.path).name: entry.refusal.en for entry in candidates if entry.refusal}


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_folder_is_walked_in_sorted_order(here: Path) -> None:
    make(here, "b.md", "a/z.docx", "a/B.DOCX", "c.txt", "报告.md")
    assert found(".") == ["a/B.DOCX", "a/z.docx", "b.md", "报告.md"]


def test_paths_keep_the_folder_as_the_user_named_it(here: Path) -> None:
    make(here, "briefs/a.md")
    assert found("briefs") == ["briefs/a.md"]
    assert found(here / "briefs") == [str(here / "briefs/a.md")]


def test_hidden_folders_and_what_programs_install_are_left_out(here: Path) -> None:
    make(here, ".venv/a.md", ".git/b.md", "node_modules/c/d.md", "venv/e.md", "f.md")
    assert found(".") == ["f.md"]


def test_file_named_twice_is_checked_once(here: Path) -> None:
    make(here, "a.md", "d/b.md")
    assert found("a.md", "./a.md", ".", "d") == ["a.md", "d/b.md"]


@pytest.mark.usefixtures("here")
def test_path_that_is_not_there_is_an_error() -> None:
    with pytest.raises(UsageError, match=r"^'nope\.docx' does not exist$"):
        found("nope.docx")


def test_folder_without_documents_is_an_error(here: Path) -> None:
    make(here, "empty/a.txt")
    with pytest.raises(UsageError) as caught:
        found("empty")
    assert str(caught.value) == "'empty' holds no document to check (briefcheck reads .docx, .md)"
    assert caught.value.text.zh == "“empty”里没有可以检查的文档（briefcheck 能读的是 .docx, .md）"


def test_pattern_is_expanded_where_the_shell_has_not(here: Path) -> None:
    make(here, "a.docx", "b.docx", "c.txt", "d/e.md")
    assert found("*.docx") == ["a.docx", "b.docx"]
    assert found("*") == ["a.docx", "b.docx", "d/e.md"]
    with pytest.raises(UsageError, match=r"^'\*\.doc' matches no document to check \(briefcheck reads \.docx, \.md\)$"):
        found("*.doc")


def test_name_with_brackets_is_no_pattern(here: Path) -> None:
    make(here, "报价单[终稿].md")
    assert found("报价单[终稿].md") == ["报价单[终稿].md"]


@pytest.mark.parametrize("suffix", [".doc", ".wps", ".rtf", ".odt", ".pages"])
def test_document_that_no_reader_takes_is_named_in_a_folder(here: Path, suffix: str) -> None:
    make(here, f"a{suffix}", "b.md")
    assert refusals(".") == {
        f"a{suffix}": f"briefcheck cannot read {suffix} files: open it and save it as .docx, then check that"
    }


def test_file_of_another_kind_is_refused_only_when_named(here: Path) -> None:
    make(here, "a.zip", "b.md", "README")
    assert refusals(".") == {}
    assert refusals("a.zip", "README") == {
        "a.zip": "there is no reader for .zip files; briefcheck reads .docx, .md",
        "README": "the file name has no ending that says what it is; briefcheck reads .docx, .md",
    }


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("a.pdf", "Check the document that the PDF was made from, or open it in Word and save it as .docx"),
        ("a.txt", "Give a plain text the ending .md, or open it in Word and save it as .docx"),
        ("a.pptx", "To have its words checked, copy them into a Word document and save that as .docx"),
        ("a.xlsx", "To have its words checked, copy them into a Word document and save that as .docx"),
        ("a.jpg", ""),
    ],
)
def test_what_else_may_be_done_with_a_file_of_another_kind_is_told(here: Path, name: str, step: str) -> None:
    make(here, name)
    expected = f"there is no reader for {Path(name).suffix} files; briefcheck reads .docx, .md"
    assert refusals(name) == {name: f"{expected}. {step}" if step else expected}


def test_lock_files_reach_the_reader_which_knows_them(here: Path) -> None:
    make(here, "~$brief.docx", "._brief.docx")
    assert discover(["."], SUFFIXES) == (Candidate("._brief.docx"), Candidate("~$brief.docx"))


def test_link_is_followed_when_named_and_within_the_folder(here: Path) -> None:
    make(here, "real/a.md", "outside.md")
    (here / "real/b.md").symlink_to("a.md")
    (here / "real/c.md").symlink_to(here / "outside.md")
    (here / "real/loop").symlink_to(here / "real")
    assert found("real") == ["real/a.md", "real/b.md", "real/c.md"]
    assert refusals("real") == {
        "c.md": "it is a link to a file outside the folder; name that file itself to have it checked"
    }
    assert refusals("real/c.md") == {}


def test_link_to_a_folder_named_like_a_document_is_left_alone(here: Path) -> None:
    make(here, "d/a.md")
    (here / "link.md").symlink_to("d")
    assert found(".") == ["d/a.md"]


def test_linked_folder_that_leads_out_is_not_passed_over(here: Path) -> None:
    make(here, "real/a.md", "far/b.md")
    (here / "real/out").symlink_to(here / "far")
    (here / "real/in").symlink_to(here / "real")
    expected = {"out": "it is a link to a folder outside the folder; name that folder itself to have it checked"}
    assert refusals("real") == expected
    git(here, "init", "-q")
    assert refusals("real") == expected
    assert found("real") == ["real/a.md", "real/out"]


@pytest.mark.parametrize("repository", [False, True])
def test_folder_that_cannot_be_listed_is_not_passed_over(
    here: Path, monkeypatch: pytest.MonkeyPatch, repository: bool
) -> None:
    make(here, "a.md", "closed/b.md")
    if repository:
        git(here, "init", "-q")
        answer = subprocess.CompletedProcess([], 0, b"a.md\0", b"warning: could not open directory 'closed/'")
        monkeypatch.setattr(subprocess, "run", lambda *_, **__: answer)
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert found(".") == ["./closed", "a.md"]
    assert refusals(".") == {"closed": "the folder cannot be listed: Permission denied"}


def test_repository_is_walked_as_git_sees_it(here: Path) -> None:
    git(here, "init", "-q")
    make(here, "kept.md", "new/新.md", "out/ignored.md", ".github/template.md", "gone.md")
    (here / ".gitignore").write_text("out/\n", encoding="utf-8")
    git(here, "add", "gone.md", "kept.md")
    (here / "gone.md").unlink()
    assert found(".") == [".github/template.md", "kept.md", "new/新.md"]
    assert found("new") == ["new/新.md"]


def test_ignored_folder_is_checked_when_it_is_named(here: Path) -> None:
    git(here, "init", "-q")
    make(here, "out/a.md", "b.md")
    (here / ".gitignore").write_text("out/\n", encoding="utf-8")
    assert found("out") == ["out/a.md"]


def test_repository_within_a_repository_is_walked(here: Path) -> None:
    git(here, "init", "-q")
    make(here, "inner/a.md")
    git(here / "inner", "init", "-q")
    make(here, "inner/deep/b.md")
    assert found(".") == ["inner/a.md", "inner/deep/b.md"]


def test_environment_of_a_hook_does_not_mislead_git(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(here, "repo/a.md", "other/b.md")
    git(here / "repo", "init", "-q")
    git(here / "other", "init", "-q")
    monkeypatch.setenv("GIT_DIR", str(here / "other/.git"))
    assert found("repo") == ["repo/a.md"]


def test_without_git_the_folder_is_walked_plainly(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(here, "init", "-q")
    make(here, "a.md", ".hidden/b.md")
    monkeypatch.setenv("PATH", "")
    assert found(".") == ["a.md"]


def test_repository_that_git_refuses_is_walked_plainly(here: Path) -> None:
    make(here, "a.md")
    (here / ".git").write_text("gitdir: nowhere\n", encoding="utf-8")
    assert found(".") == ["a.md"]


def test_names_that_are_not_utf8_are_found(here: Path) -> None:
    raw = os.fsencode(here) + b"/\xff.md"
    with open(raw, "wb") as file:
        file.write(b"x")
    assert [os.fsencode(path) for path in found(".")] == [b"\xff.md"]


def test_the_hook_takes_what_a_folder_is_searched_for() -> None:
    manifest = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8"))
    files = re.compile(manifest[0]["files"])
    suffixes = {suffix for reader in briefcheck_readers() for suffix in reader.suffixes}
    others = {f".{first}{rest}" for first in string.ascii_lowercase for rest in ("", "x", "df", "ocx2", "d5", "tml", "ng")}  # fmt: skip

    names = {f"in/a{suffix}" for suffix in suffixes | ALMOST_DOCUMENTS | others} | {"docx", "a.md.txt", "A.DOCX"}

    assert {name for name in names if files.search(name)} == {name for name in names if is_document(name, suffixes)}
