"""What must hold for an annotated copy of a real document: it says the same, and each comment hangs on its words."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "tests" / "accuracy" / "annotate.py"


def measured(*arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *map(str, arguments)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_samples_are_annotated_and_open_in_libreoffice() -> None:
    out = measured(ROOT / "samples", "--planted", "--office", 3)

    assert "annotated: " in out
    assert "refused" not in out
    assert "wrong: 0" in out
    if shutil.which("soffice"):
        lines = dict(line.split(": ") for line in out.splitlines() if ": " in line)
        assert lines["originals that LibreOffice converts"] == lines["copies that LibreOffice converts"]
        assert int(lines["comments whose ends have the words between them"]) > 0


@pytest.mark.slow
def test_real_files_are_annotated(corpus: Path) -> None:
    """Every 20th file; ``make accuracy`` takes them all."""
    assert "wrong: 0" in measured(corpus, "--planted", "--every", 20)
