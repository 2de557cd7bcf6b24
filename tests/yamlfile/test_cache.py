from __future__ import annotations

import os
import stat
import sys

import pytest

from briefcheck.userfolder import keep_value, recall_value
from briefcheck.yamlfile import EVERYTHING, load, load_yaml, parse_yaml
from briefcheck.yamlfile import cache as kept
from briefcheck.yamlfile.cache import cache_folder, recall_made, remember_made

SOURCE = "a: [1, {b: 'x'}]\n名: 是\n"


@pytest.fixture
def cache(tmp_path, monkeypatch):
    folder = tmp_path / "cache"
    monkeypatch.setattr("briefcheck.yamlfile.cache.cache_folder", lambda: str(folder))
    return folder


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "f.yaml"
    path.write_text(SOURCE, encoding="utf-8")
    return path


def parsed_again(monkeypatch, path):
    calls = []

    def parse(data, name):
        calls.append(name)
        return parse_yaml(data, name)

    monkeypatch.setattr(load, "parse_yaml", parse)
    tree = load_yaml(str(path), "f.yaml")
    return tree, bool(calls)


def test_second_reading_is_the_same_and_does_not_parse(cache, source, monkeypatch):
    first = load_yaml(str(source), "f.yaml")
    assert parsed_again(monkeypatch, source) == (first, False)
    assert [path.suffix for path in (cache / "yaml").iterdir()] == [".marshal"]


@pytest.mark.usefixtures("cache")
def test_changed_file_is_parsed_even_with_the_old_time(source, monkeypatch):
    load_yaml(str(source), "f.yaml")
    before = source.stat()
    source.write_text(SOURCE.replace("1", "2"), encoding="utf-8")
    os.utime(source, ns=(before.st_atime_ns, before.st_mtime_ns))
    tree, parsed = parsed_again(monkeypatch, source)
    assert parsed
    assert tree.get("a").items[0].text == "2"


@pytest.mark.parametrize("rubbish", ["", "[]", "{}", "null", '[1, "a", 3]', "[" * 10_000, "\udcff"])
def test_damaged_entry_is_passed_over(cache, source, monkeypatch, rubbish):
    load_yaml(str(source), "f.yaml")
    entry = next((cache / "yaml").iterdir())
    entry.write_bytes(rubbish.encode("utf-8", "surrogateescape"))
    assert parsed_again(monkeypatch, source)[1]


def test_entry_with_the_right_source_and_a_wrong_tree_is_passed_over(cache, source, monkeypatch):
    load_yaml(str(source), "f.yaml")
    entry = str(next((cache / "yaml").iterdir()))
    keep_value(entry, (*recall_value(entry)[:3], (1, 2)))
    assert parsed_again(monkeypatch, source)[1]


def test_folder_that_cannot_be_written_is_no_error(cache, source):
    cache.write_text("a file where the folder should be", encoding="utf-8")
    assert load_yaml(str(source), "f.yaml").get("名").text == "是"


def test_failed_write_leaves_nothing_behind(cache, source, monkeypatch):
    def fail(*_arguments):
        raise OSError

    monkeypatch.setattr(os, "replace", fail)
    load_yaml(str(source), "f.yaml")
    assert list((cache / "yaml").iterdir()) == []


def test_without_a_home_nothing_is_kept(source, monkeypatch):
    monkeypatch.setattr("briefcheck.yamlfile.cache.cache_folder", lambda: "")
    load_yaml(str(source), "f.yaml")
    assert parsed_again(monkeypatch, source)[1]


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/briefcheck"),
        ("linux", {"HOME": "/home/a"}, "/home/a/.cache/briefcheck"),
        ("darwin", {"HOME": "/Users/a"}, "/Users/a/Library/Caches/briefcheck"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/briefcheck"),
        ("win32", {}, ""),
    ],
)
def test_cache_folder_of_each_system(platform, variables, expected, monkeypatch):
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, text in variables.items():
        monkeypatch.setenv(name, text)
    monkeypatch.setattr(sys, "platform", platform)
    assert cache_folder() == expected


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's folder closed by itself")
def test_others_may_not_read_what_is_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "platform", "linux")
    remember_made("/x.yaml", b"a: 1", "form", [1])
    (file,) = (tmp_path / "kept/briefcheck/yaml").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.parent.parent.stat().st_mode) == 0o700


def test_what_another_version_kept_is_not_used(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    remember_made("/x.yaml", b"a: 1", "form", [1])
    assert recall_made("/x.yaml", b"a: 1", "form") == [1]
    monkeypatch.setattr(kept, "_FORMAT", "4 99")
    assert recall_made("/x.yaml", b"a: 1", "form") is None


def test_many_files_are_kept_side_by_side_and_the_oldest_go_when_there_are_too_many(cache, monkeypatch):
    monkeypatch.setattr(kept, "_MOST", 300)
    for number in range(300):
        remember_made(f"/{number}.yaml", b"a: 1", "form", [number])
        os.utime(kept._entry_file(f"/{number}.yaml"), (number, number))
    assert [recall_made(f"/{number}.yaml", b"a: 1", "form") for number in range(300)] == [[n] for n in range(300)]
    remember_made("/newest.yaml", b"a: 1", "form", ["newest"])
    assert len(list((cache / "yaml").iterdir())) == 151
    assert recall_made("/newest.yaml", b"a: 1", "form") == ["newest"]
    assert recall_made("/299.yaml", b"a: 1", "form") == [299]
    assert recall_made("/0.yaml", b"a: 1", "form") is None


@pytest.mark.parametrize("private", [("clients",), EVERYTHING])
def test_what_names_people_or_clients_is_kept_nowhere(cache, tmp_path, private):
    path = tmp_path / "briefcheck.yaml"
    path.write_text("audience: client\n", encoding="utf-8")
    load_yaml(str(path), "b.yaml", private=("clients",))
    assert len(list((cache / "yaml").iterdir())) == 1  # nothing private in it yet
    path.write_text("clients: [North Wind Tea]\n", encoding="utf-8")
    for _ in range(2):
        assert load_yaml(str(path), "b.yaml", private=private).get("clients").items[0].text == "North Wind Tea"
    assert list((cache / "yaml").iterdir()) == []


@pytest.mark.usefixtures("cache")
def test_a_file_under_another_name_has_its_nodes_under_that_name(source, monkeypatch):
    load_yaml(str(source), "f.yaml")
    again, parsed = parsed_again(monkeypatch, source)
    renamed = load_yaml(str(source), "elsewhere/f.yaml")
    assert not parsed
    assert renamed == parse_yaml(source.read_bytes(), "elsewhere/f.yaml") != again


def test_a_value_that_is_not_whole_is_none(tmp_path):
    path = tmp_path / "folder" / "value"
    keep_value(str(path), (1, "x"))
    assert recall_value(str(path)) == (1, "x")
    for damaged in (b"", path.read_bytes()[:-1], b"\0" + path.read_bytes()[1:]):
        path.write_bytes(damaged)
        assert recall_value(str(path)) is None
    assert recall_value(str(tmp_path / "nowhere")) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no numbers of users")
def test_a_value_of_another_user_is_none(tmp_path, monkeypatch):
    path = str(tmp_path / "folder" / "value")
    keep_value(path, 1)
    monkeypatch.setattr(os, "getuid", lambda: -2)
    assert recall_value(path) is None
