"""``briefcheck cache``: where results are kept, how large they are, and removing them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.ran import Ran


def test_what_is_kept_is_told_and_removed(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = tmp_path / "briefcheck"
    (folder / "calls-20261122").mkdir(parents=True)
    (folder / "calls-20261122" / "x.said").write_bytes(b"x" * 1024 * 1024)
    (folder / "results-1-20261122.sqlite").write_bytes(b"x" * 1024 * 512)
    (folder / "patterns.marshal").write_bytes(b"x" * 1024 * 512)
    said = f"{folder}\nResults of today: 1.5 MB. Everything that is kept: 2.0 MB.\n"
    assert run("cache", "info") == Ran(0, said, "")
    assert run("cache", "clear", "--lang", "zh") == Ran(0, "已清除缓存：2.0 MB。\n", "")
    assert not folder.exists()
    assert run("cache", "clear") == Ran(0, "Removed what was kept: 0.0 MB.\n", "")


def test_without_a_folder_nothing_is_kept(run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setenv("HOME", "nowhere")
    assert run("cache", "info") == Ran(0, "Nothing is kept: there is no folder for it.\n", "")
