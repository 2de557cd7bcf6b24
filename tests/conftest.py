"""What every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents; a test that uses it is skipped where there is none."""
    folder = os.environ.get("BRIEFCHECK_CORPUS")
    if not folder:
        pytest.skip("BRIEFCHECK_CORPUS is not set: the corpus of real documents is not here")
    return Path(folder)
