"""What every test may use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents; a test that uses it is skipped where there is none."""
    folder = os.environ.get("BRIEFCHECK_CORPUS")
    if not folder:
        pytest.skip("BRIEFCHECK_CORPUS is not set: the corpus of real documents is not here")
    return Path(folder)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what tests parse out of the cache of whoever runs them; their subprocesses inherit it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
