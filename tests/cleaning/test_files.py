"""Writing the copy: whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from briefcheck.cleaning.files import replace_unchanged, write_copy


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "a.docx"
    path.write_bytes(b"before")
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="permissions")
def test_copy_has_the_permissions_of_the_original(original: Path) -> None:
    original.chmod(0o640)

    write_copy(str(original.parent / "b.docx"), b"after", like=str(original), force=False)

    copy = original.parent / "b.docx"
    assert (copy.read_bytes(), copy.stat().st_mode & 0o777) == (b"after", 0o640)
    assert sorted(os.listdir(original.parent)) == ["a.docx", "b.docx"]


def test_what_is_there_is_replaced_only_by_force(original: Path) -> None:
    copy = original.parent / "b.docx"
    copy.write_bytes(b"other")

    with pytest.raises(FileExistsError):
        write_copy(str(copy), b"after", like=str(original), force=False)
    assert copy.read_bytes() == b"other"

    write_copy(str(copy), b"after", like=str(original), force=True)
    assert copy.read_bytes() == b"after"


def test_a_write_that_fails_leaves_nothing(original: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        write_copy(str(original.parent / "b.docx"), b"after", like=str(original), force=False)
    with pytest.raises(OSError, match="No space"):
        write_copy(str(original), b"after", like=str(original), force=True)
    assert os.listdir(original.parent) == ["a.docx"]
    assert original.read_bytes() == b"before"


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_replacing_follows_a_link(original: Path) -> None:
    link = original.parent / "link.docx"
    link.symlink_to(original)

    assert replace_unchanged(str(link), b"before", b"after")

    assert link.is_symlink()
    assert original.read_bytes() == b"after"


def test_a_file_changed_meanwhile_is_not_replaced(original: Path) -> None:
    assert not replace_unchanged(str(original), b"something else", b"after")
    assert original.read_bytes() == b"before"
