"""A private number in the name of a file: repeated where the call itself is wrong, masked wherever a file is told of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.ran import Ran
from support.word import word

NAME = "陈岚 13913572468.docx"
MASKED = "139******68"


@pytest.mark.parametrize("command", [["check"], ["clean", "--dry-run"], ["show"], ["text"], ["actions"]])
def test_wrong_call_repeats_the_path_as_it_was_typed(
    command: list[str], run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run(*command, NAME)
    assert (ran.code, ran.out) == (2, "")
    assert f"'{NAME}' does not exist" in ran.err


@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["check", "-o", "json"],
        ["clean", "--dry-run"],
        ["clean", "--into", "out"],
        ["annotate", "--into", "out"],
    ],
)
def test_file_that_is_told_of_has_its_name_masked(
    command: list[str], run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / NAME).write_bytes(word("Agenda"))
    ran = run(*command, NAME)
    assert MASKED in ran.out
    assert "13913572468" not in ran.out + ran.err
