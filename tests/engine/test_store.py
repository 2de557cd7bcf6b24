"""What is kept between runs: names that two runs add at the same time."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from briefcheck.engine.store import Store, open_store


def test_nobody_writes_between_the_look_at_the_names_and_the_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    store = open_store()
    assert store is not None
    (file,) = (tmp_path / "cache").rglob("*.sqlite")
    refused: list[str] = []
    names = Store.names

    def names_meanwhile(self: Store, key: bytes) -> set[str]:
        other = sqlite3.connect(file, timeout=0)
        try:
            other.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (b"other", b"x"))
        except sqlite3.OperationalError as error:
            refused.append(str(error))
        finally:
            other.close()
        return names(self, key)

    monkeypatch.setattr(Store, "names", names_meanwhile)
    store.add(b"key", {"a"})
    store.flush()
    monkeypatch.undo()

    assert refused == ["database is locked"]
    assert store.names(b"key") == {"a"}
    store.close()
