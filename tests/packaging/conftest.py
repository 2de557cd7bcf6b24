"""The project as other people get it: built, installed, run from somewhere else."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOREIGN = ROOT / "tests" / "thirdparty" / "briefcheck_acme"


def run(
    command: Sequence[str | Path], cwd: Path, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command without the variables that tie it to this checkout."""
    clean = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("PYTEST", "COV", "GIT_", "BRIEFCHECK", "PYTHON")) and key != "VIRTUAL_ENV"
    }
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**clean, "LC_ALL": "C.UTF-8", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **(env or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=500,
    )


@dataclass(frozen=True)
class Environment:
    """A virtual environment of its own."""

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    @property
    def briefcheck(self) -> Path:
        return self.folder / "bin" / "briefcheck"

    def install(self, *arguments: str | Path) -> None:
        done = run([self.python, "-m", "pip", "install", "--quiet", *arguments], self.folder)
        assert done.returncode == 0, done.stderr


def new_environment(folder: Path) -> Environment:
    venv.create(folder, with_pip=True)
    return Environment(folder)


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh clone of the checkout with its uncommitted changes, so that building leaves nothing behind here."""
    folder = tmp_path_factory.mktemp("checkout") / "briefcheck"
    listed = run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], ROOT)
    assert listed.returncode == 0, listed.stderr
    for name in filter(None, listed.stdout.split("\0")):
        source = ROOT / name
        if source.is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
            target.chmod(source.stat().st_mode)
    return folder


@pytest.fixture(scope="session")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the sdist as the package index would get it."""
    folder = tmp_path_factory.mktemp("wheel")
    done = run([sys.executable, "-m", "build", "--outdir", folder, checkout], checkout)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))
