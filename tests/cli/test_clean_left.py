"""What ``clean`` tells of properties that stay, and the folder it makes for its copies."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.ran import Ran
from support.word import word

Run = Callable[..., Ran]


def test_the_folder_for_the_copies_is_made(run: Run, here: Path) -> None:
    (here / "report.docx").write_bytes(word("a", core={"creator": "Ann Lee"}))

    ran = run("clean", "report.docx", "--into", "clean copies/")

    assert (ran.code, ran.err) == (0, "")
    assert os.listdir(here / "clean copies") == ["report.docx"]


@pytest.mark.parametrize(
    ("folder", "missing"), [("no/copies", "no"), ("report.docx", "report.docx"), ("no/more/", "no")]
)
def test_only_the_folder_that_is_named_is_made(run: Run, here: Path, folder: str, missing: str) -> None:
    (here / "report.docx").write_bytes(word("a"))

    ran = run("clean", "report.docx", "--into", folder)

    assert (ran.code, ran.err) == (2, f"briefcheck: there is no folder '{missing}'; make it first\n")
    assert os.listdir(here) == ["report.docx"]


def test_the_words_of_properties_are_told_masked_and_by_their_names_in_word(run: Run, here: Path) -> None:
    core = {"title": "Plan", "description": "client pays late,  call 13913572468", "revision": "4"}
    (here / "kept.docx").write_bytes(word("a", core=core, custom={"Job": "A1"}))
    arguments = ("clean", "kept.docx", "--dry-run", "--keep", "properties")

    english, chinese = run(*arguments, "--lang", "en").out, run(*arguments, "--lang", "zh").out
    assert "title “Plan”, comments “client pays late, call 139******68”, revision number, Job" in english
    assert "标题 “Plan”、备注 “client pays late, call 139******68”、修订号、Job" in chinese
    ((left,),) = [document["left"] for document in json.loads(run(*arguments, "--format", "json").out)["documents"]]
    assert left["names"] == ["title", "description", "revision", "Job"]
    assert left["words"] == ["Plan", "client pays late, call 139******68", "", ""]


def test_completion_knows_the_folder(run: Run) -> None:
    assert "--into" in run("completion", "bash").out
