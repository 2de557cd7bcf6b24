"""What must hold for a cleaned copy of a real document: every finding is named, the words stay, nothing else changes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "tests" / "accuracy" / "cleaning.py"


def measured(*arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *map(str, arguments)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_samples_are_cleaned() -> None:
    out = measured(ROOT / "samples")

    assert "cleaned: " in out
    assert "cannot be read" not in out
    assert "refused" not in out
    assert "wrong: 0" in out


@pytest.mark.slow
@pytest.mark.parametrize("options", [["--part", "1/4"], ["--part", "3/4", "--refuse", "--hidden-text"]])
def test_real_files_are_cleaned(options: list[str], corpus: Path) -> None:
    """A quarter of the files one way, a quarter the other; ``make accuracy`` takes them all."""
    assert "wrong: 0" in measured(corpus, *options)
