"""A git repository for a test, apart from the settings of whoever runs it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from support.ran import Ran

NOBODY = "0" * 40

CONFIG = "rules:\n  trial/word: error\n"
LENIENT = "rules:\n  trial/word: off\n"
BAD, GOOD = "The price is TBC-9.\n", "The price is 12.\n"


class Git:
    """A repository in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self("init", "-q", "-b", "main")

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
        who = {
            f"GIT_{role}_{what}": "t@example.invalid" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        return {**plain, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **(more or {})}

    def run(self, *command: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", *command],
            cwd=self.folder,
            env=self.environment(env),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def __call__(self, *command: str) -> str:
        done = self.run(*command)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def commit(self, **files: str | bytes | None) -> str:
        """Commit files by name (``__`` for a dot); None removes one. Return the id."""
        self.write({name.replace("__", "."): content for name, content in files.items()})
        self("commit", "-q", "--allow-empty", "-m", "a change")
        return self("rev-parse", "HEAD")

    def write(self, files: Mapping[str, str | bytes | None]) -> None:
        for name, content in files.items():
            file = self.folder / name
            if content is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content.encode() if isinstance(content, str) else content)
        self("add", "-A")


def concise(ran: Ran) -> list[str]:
    """Return the paths that have a finding."""
    return [line.partition(":1:")[0] for line in ran.out.splitlines()]


def hook(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
