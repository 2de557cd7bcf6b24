"""Pointers of Git LFS: what is one, and what counts as the file."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from briefcheck.sources.lfs import is_pointer, resolve

HEAD = b"version https://git-lfs.github.com/spec/v1\n"


def test_only_a_short_pointer_is_one() -> None:
    assert is_pointer(HEAD + b"oid sha256:0\n")
    assert not is_pointer(HEAD + b"# A document about it\n" * 100)
    assert not is_pointer(b"# Notes\n\nversion https://git-lfs.github.com/spec/v1\n")


def test_what_is_not_whole_or_too_large_or_unnamed_is_not_the_file(tmp_path: Path) -> None:
    data = b"x" * 50
    id_ = sha256(data).hexdigest()
    pointer = HEAD + f"oid sha256:{id_}\nsize 50\n".encode()
    kept = tmp_path / "lfs" / "objects" / id_[:2] / id_[2:4] / id_
    assert resolve(pointer, str(tmp_path), None, 99) is None
    kept.parent.mkdir(parents=True)
    kept.write_bytes(data)
    assert resolve(pointer, str(tmp_path), None, 99) == data
    assert resolve(pointer, str(tmp_path), None, 49) is None
    assert resolve(HEAD + b"oid md5:1\n", str(tmp_path), None, 99) is None
    kept.write_bytes(data[1:])
    assert resolve(pointer, str(tmp_path), None, 99) is None
