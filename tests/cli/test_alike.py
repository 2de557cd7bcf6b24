"""File names that look alike when masked, in what ``check`` writes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from support.plugins import failing_reader, word_rule
from support.ran import Ran

Run = Callable[..., Ran]
Install = Callable[..., None]


def test_names_that_look_alike_when_masked_are_numbered(here: Path, run: Run, install: Install) -> None:
    (here / "briefcheck.yaml").write_text("rules:\n  trial/word: error\n", encoding="utf-8")
    install(word_rule("TBC-9"))
    for name in ("call 13912349971.md", "call 13912345671.md"):
        (here / name).write_text("TBC-9", encoding="utf-8")
    names = ["call 13912349971.md", "call 13912345671.md"]
    ran = run("check", *names)
    assert [line.partition(":")[0] for line in ran.out.splitlines() if line.startswith("✗")] == [
        "✗ call 139******71 #1.md",
        "✗ call 139******71 #2.md",
    ]
    assert ran.out.endswith("are numbered (#1, #2 …) in the order of the full names.\n")
    paths = [document["path"] for document in json.loads(run("check", "--format", "json", *names).out)["documents"]]
    assert paths == ["call 139******71 #1.md", "call 139******71 #2.md"]
    assert "in the order of the full names" in run("check", "--format", "html", *names).out
    assert "#" not in run("check", names[0]).out


def test_names_that_look_alike_are_numbered_where_a_run_was_stopped(here: Path, run: Run, install: Install) -> None:
    (here / "briefcheck.yaml").write_text("rules:\n  trial/word: error\n", encoding="utf-8")
    install(word_rule("TBC-9"), readers=(failing_reader(".odd", KeyboardInterrupt()),))
    names = ["call 13912345671.md", "c.odd", "call 13912349971.md"]
    for name in names:
        (here / name).write_text("TBC-9", encoding="utf-8")
    out = run("check", *names).out
    assert "    c.odd\n    call 139******71 #1.md\n    call 139******71 #2.md\n" in out
