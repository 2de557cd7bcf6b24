"""``briefcheck text``: a document as lines, by which git compares Word files."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from pathlib import Path

from support.git import Git
from support.ran import Ran
from support.word import word

Run = Callable[..., Ran]


def test_headings_lists_and_tables(run: Run, here: Path) -> None:
    (here / "a.md").write_text(
        "# Plan\n\nHello.\n\n1. one\n   - two\n\n| who | what |\n| --- | --- |\n| Ann | a<br>b |\n", encoding="utf-8"
    )
    assert run("text", "a.md") == Ran(0, "# Plan\nHello.\n1. one\n  - two\n| who | what |\n| Ann | a / b |\n", "")


def test_what_cannot_be_read_is_said(run: Run, here: Path) -> None:
    (here / "a.docx").write_bytes(b"no zip")
    ran = run("text", "a.docx")
    assert (ran.code, ran.out) == (3, "")
    assert run("text", "--textconv", "a.docx") == Ran(0, ran.err, "")
    assert run("text", "none.docx").code == 2


def test_git_shows_the_words_of_a_word_file(tmp_path: Path) -> None:
    git = Git(tmp_path / "documents")
    git("config", "diff.briefcheck.textconv", f"{shlex.quote(sys.executable)} -m briefcheck text --textconv")
    git.write({".gitattributes": "*.docx diff=briefcheck\n", "简报.docx": word("The price is 12.\nThe end.")})
    git.commit()
    git.write({"简报.docx": word("The price is 15.\nThe end.")})
    git.commit()

    shown = git("show", "--format=")

    assert "-The price is 12.\n+The price is 15.\n The end." in shown
