"""A folder as a source: everything is listed, nothing is followed, what is read is of one version."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefcheck.errors import UnreadableDocument
from briefcheck.sources import local
from briefcheck.sources.local import LocalSource
from briefcheck.sources.source import ChangedError, Entry, GoneError, Refused, SourceError

MOST = 1000


def walked(folder: Path) -> dict[str, Entry | Refused]:
    with LocalSource(str(folder), MOST) as source:
        return {found.path: found for found in source.walk()}


def test_every_file_is_listed_hidden_and_strange_ones_too(tmp_path: Path):
    names = ["a.md", ".hidden/b.docx", "客户/纪要 #1 100%.md", "[x].md", "~$lock.docx", "new\nline.md"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_bytes(name.encode())

    found = walked(tmp_path)

    assert sorted(found) == sorted(names)
    with LocalSource(str(tmp_path), MOST) as source:
        for name, entry in found.items():
            assert isinstance(entry, Entry)
            assert entry.size == len(name.encode())
            assert source.read(name, entry.token).data == name.encode()
            assert source.read(name, entry.token).token == entry.token


def test_links_pipes_and_closed_folders_are_refused_not_left_out(tmp_path: Path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link.md").symlink_to("/etc/hostname")
    (tmp_path / "folder").symlink_to("real")
    os.mkfifo(tmp_path / "pipe.md")

    found = walked(tmp_path)

    assert {path: it.kind for path, it in found.items() if isinstance(it, Refused)} == {
        "link.md": "link",
        "folder": "link",
        "pipe.md": "special",
    }


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("closed", "gone", "open"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text("x")
    scandir = os.scandir

    def refusing(path: str):
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        if path.endswith("gone"):
            raise FileNotFoundError(2, "No such file or directory")
        return scandir(path)

    monkeypatch.setattr(local.os, "scandir", refusing)
    found = walked(tmp_path)

    assert sorted(found) == ["closed", "open/a.md"]
    told = found["closed"]
    assert isinstance(told, Refused)
    assert (told.kind, told.why.en) == ("folder", "the folder cannot be listed: Permission denied")


def test_a_root_that_is_not_there_is_an_error(tmp_path: Path):
    with pytest.raises(SourceError) as caught:
        walked(tmp_path / "unmounted")
    assert caught.value.text.zh == f"无法列出文件夹“{tmp_path / 'unmounted'}”：没有这个文件夹"


def test_a_link_put_in_the_place_of_a_file_or_a_folder_is_not_followed(tmp_path: Path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.md").write_text("secret")
    root = tmp_path / "root"
    root.mkdir()
    (root / "folder").symlink_to(outside)
    (root / "a.md").symlink_to(outside / "a.md")
    source = LocalSource(str(root), MOST)

    with pytest.raises(UnreadableDocument, match="links are not followed"):
        source.read("a.md")
    with pytest.raises(UnreadableDocument):
        source.read("folder/a.md")


def test_what_cannot_be_read_says_why(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "large.md").write_bytes(b"x" * (MOST + 1))
    source = LocalSource(str(tmp_path), MOST)

    with pytest.raises(UnreadableDocument, match="not an ordinary file"):
        source.read("pipe.md")
    with pytest.raises(UnreadableDocument, match="too large"):
        source.read("large.md")
    with pytest.raises(GoneError, match="no longer there"):
        source.read("never.md")
    with pytest.raises(UnreadableDocument, match="cannot be opened"):
        source.read("large.md/below.md")


def test_another_version_is_read_and_its_token_tells(tmp_path: Path):
    file = tmp_path / "a.md"
    file.write_bytes(b"one")
    source = LocalSource(str(tmp_path), MOST)
    (entry,) = source.walk()
    assert isinstance(entry, Entry)
    file.write_bytes(b"three")

    content = source.read("a.md", entry.token)

    assert content.data == b"three"
    assert content.token != entry.token


def test_a_file_that_keeps_growing_while_it_is_read_is_not_passed_off_as_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "a.md"
    file.write_bytes(b"one")
    fstat, asked = os.fstat, []

    def growing(descriptor: int):
        asked.append(descriptor)
        facts = fstat(descriptor)
        with file.open("ab") as more:
            more.write(b"more")
        return facts

    monkeypatch.setattr(local.os, "fstat", growing)
    with pytest.raises(ChangedError, match="kept changing"):
        LocalSource(str(tmp_path), MOST).read("a.md")
    assert len(asked) == 2 * local.ATTEMPTS


def test_where_the_system_knows_no_descriptors_of_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(local, "_HAS_FOLDERS", False)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_bytes(b"one")
    (tmp_path / "link.md").symlink_to("in/a.md")
    source = LocalSource(str(tmp_path), MOST)

    assert source.read("in/a.md").data == b"one"
    with pytest.raises(UnreadableDocument, match="links are not followed"):
        source.read("link.md")
