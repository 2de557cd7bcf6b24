"""A call that says what it said last time: not where something came, went or changed while it ran."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefcheck.cli import again
from briefcheck.cli.again import Call, find_call
from briefcheck.engine import ground, relied
from briefcheck.engine.results import Ground


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document, a configuration above it, a cache of the test's own, and no file too young."""
    monkeypatch.setattr(ground, "GRANULARITY", -3600)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    # The code that the test runs on may be worked on meanwhile.
    monkeypatch.setattr(again, "ground", lambda secret, _: ground.Digest(secret).add("the same code"))
    place = tmp_path / "documents"
    place.mkdir()
    (place / "report.md").write_text("# Contact report\n", encoding="utf-8")
    (place / "other.md").write_text("# Contact report\n", encoding="utf-8")
    (tmp_path / "briefcheck.yaml").write_text("fail-on: never\n", encoding="utf-8")
    (tmp_path / "clients.csv").write_text("name\nAcme\n", encoding="utf-8")
    monkeypatch.chdir(place)
    return place


def call(*arguments: str) -> Call:
    found = find_call(["check", *arguments])
    assert found is not None
    return found


def record(*arguments: str, then: Callable[[], object] = int) -> None:
    def run() -> int:
        sys.stdout.write("✓ report.md\n")
        then()
        again.settle()
        return 0

    assert call(*arguments).record(run) == 0


SAID = (0, "✓ report.md\n", "")


def remove_configuration(top: Path) -> None:
    (top / "briefcheck.yaml").rename(top / "kept.yaml")


def add_configuration(top: Path) -> None:
    (top / "Briefcheck.yml").write_text("", encoding="utf-8")


def remove_register(top: Path) -> None:
    (top / "clients.csv").unlink()


def change_register(top: Path) -> None:
    (top / "clients.csv").write_text("name\nNorth Wind Tea\n", encoding="utf-8")


def remove_from_a_listed_folder(top: Path) -> None:
    (top / "types" / "brief.yaml").unlink()


def change_nothing(top: Path) -> None:
    (top / "unread.csv").write_text("name\n", encoding="utf-8")


CHANGES = [remove_configuration, add_configuration, remove_register, change_register, remove_from_a_listed_folder]


def read_all(top: Path) -> None:
    """Read what a run reads besides the documents; and ask for what is not there."""
    (top / "briefcheck.yaml").read_text(encoding="utf-8")
    (top / "clients.csv").read_text(encoding="utf-8")
    assert os.listdir(top / "types") == ["brief.yaml"]
    with pytest.raises(FileNotFoundError):
        (top / "words.txt").read_text(encoding="utf-8")


@pytest.fixture
def types(tmp_path: Path) -> None:
    (tmp_path / "types").mkdir()
    (tmp_path / "types" / "brief.yaml").write_text("id: brief\n", encoding="utf-8")


@pytest.mark.usefixtures("types")
@pytest.mark.parametrize("arguments", [("report.md",), (".",)])
@pytest.mark.parametrize("change", [*CHANGES, change_nothing])
def test_answer_that_rests_on_what_changed_meanwhile_is_not_kept(
    change: Callable[[Path], None], arguments: tuple[str, ...], folder: Path
) -> None:
    record(*arguments, then=lambda: (read_all(folder.parent), change(folder.parent)))
    assert (call(*arguments).said() == SAID) is (change is change_nothing)


@pytest.mark.usefixtures("types")
@pytest.mark.parametrize("change", [remove_configuration, remove_register, change_register, change_nothing])
def test_reports_that_rest_on_what_changed_meanwhile_are_not_kept(change: Callable[[Path], None], folder: Path) -> None:
    on = Ground.open()
    assert on is not None
    read_all(folder.parent)
    change(folder.parent)
    found = on.results((), [str(folder / "report.md")], read_anew=lambda _: False)
    on.close()
    assert (found is not None) is (change is change_nothing)


def test_run_begins_with_what_is_there_then(folder: Path) -> None:
    """A process that lives long, as an editor's, does not go by what was there when it began."""
    register = folder.parent / "clients.csv"
    for text in ("name\n", "name\nAcme\n"):
        register.write_text(text, encoding="utf-8")
        relied.watch()
        register.read_text(encoding="utf-8")
        assert not relied.has_changed([str(register)])
    register.unlink()
    assert relied.has_changed([str(register)])


def test_named_file_that_was_another_for_a_while_is_not_kept(folder: Path) -> None:
    document = folder / "report.md"

    def change_and_change_back() -> None:
        text = document.read_text(encoding="utf-8")
        document.write_text("# Another\n", encoding="utf-8")
        document.write_text(text, encoding="utf-8")

    record("report.md", then=change_and_change_back)
    assert call("report.md").said() is None


def test_document_that_came_and_went_meanwhile_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (folder, *folder.iterdir()):
        os.utime(path, (1, 1))
    began = time.time()

    def come_and_go() -> None:
        (folder / "new.md").write_text("# New\n", encoding="utf-8")
        (folder / "new.md").unlink()

    before = ground.Digest(b"").add_tree(str(folder))
    come_and_go()
    after = ground.Digest(b"").add_tree(str(folder))
    assert before.value() == after.value()
    monkeypatch.setattr(ground, "GRANULARITY", 2.0)
    assert ground.is_racy(after.newest, began)
    assert after.newest > before.newest


def test_day_that_ended_meanwhile_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time()
    assert folder.is_dir()
    record("report.md", then=lambda: monkeypatch.setattr(again.time, "time", lambda: now + 24 * 3600))
    monkeypatch.setattr(again.time, "time", lambda: now)
    assert call("report.md").said() is None


def test_one_bit_that_flips_anywhere_makes_an_entry_worthless(folder: Path, tmp_path: Path) -> None:
    assert folder.is_dir()
    record("report.md")
    for kept in (tmp_path / "cache" / "briefcheck").glob("calls-*/*"):
        whole = kept.read_bytes()
        for place in range(0, len(whole), 1 + len(whole) // 20):
            damaged = bytearray(whole)
            damaged[place] ^= 1 << place % 8
            kept.write_bytes(damaged)
            assert call("report.md").said() is None
        kept.write_bytes(whole)
    assert call("report.md").said() == SAID


def test_entry_under_the_name_of_another_is_worthless(folder: Path, tmp_path: Path) -> None:
    assert folder.is_dir()
    record("report.md")
    record("other.md")
    one, other = (tmp_path / "cache" / "briefcheck").glob("calls-*/*.said")
    one.write_bytes(other.read_bytes())
    assert {call(name).said() for name in ("report.md", "other.md")} == {None, SAID}


PLUGIN = """
import glob, os, pathlib, sqlite3

def listed_here(folder):
    os.listdir(folder)

def listed_in_bytes(folder):
    os.listdir(os.fsencode(folder))

def listed_without_a_name(folder):
    os.listdir()

def listed_by_pathlib(folder):
    list(pathlib.Path(folder).iterdir())

def listed_by_glob(folder):
    glob.glob(folder + "/*.txt")

def listed_by_walk(folder):
    list(os.walk(folder))

def opened_in_c(folder):
    sqlite3.connect(folder + "/new.txt").close()
"""


@pytest.mark.parametrize("way", [line[4:-9] for line in PLUGIN.splitlines() if line.startswith("def ")])
@pytest.mark.parametrize("place", ["documents", "."])
def test_plugin_may_list_the_folder_of_a_document_or_one_above_it(
    way: str, place: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path / place)
    if way == "opened_in_c":  # it would be made
        (tmp_path / place / "new.txt").touch()
    names: dict[str, Callable[[str], None]] = {}
    exec(compile(PLUGIN, str(tmp_path / "lib" / "acme.py"), "exec"), names)  # noqa: S102  # code of a file of others
    record(str(folder / "report.md"), then=lambda: names[way](str(tmp_path / place)))
    assert call(str(folder / "report.md")).said() == SAID
    (tmp_path / place / "new.txt").write_text("x", encoding="utf-8")
    assert call(str(folder / "report.md")).said() is None


def test_folder_that_the_host_lists_to_find_documents_is_told_otherwise(folder: Path) -> None:
    from briefcheck.engine.discover import discover

    relied.watch()
    before = relied.number_noted()
    assert len(discover([str(folder)], (".md",))) == 2
    listed = relied.noted(before)
    assert str(folder) in listed
    assert os.path.join(folder, "") not in listed
    assert not relied.relied_on(listed, {str(folder / "report.md")}) & {str(folder), os.path.join(folder, "")}


def test_what_a_worker_asked_for_is_known_here(tmp_path: Path) -> None:
    wanted = str(tmp_path / "wanted.py")
    relied.note([f"?{wanted}"])
    assert wanted in relied.relied_on([], {str(tmp_path / "a.md")})
    assert wanted in relied.relied_on([f"?{wanted}"], {str(tmp_path / "a.md")})
    assert f"?{wanted}" in relied.noted()


def test_link_to_nowhere_is_not_nothing(tmp_path: Path) -> None:
    def of() -> bytes:
        return ground.add_relied(ground.Digest(b""), [str(tmp_path / "link")]).value()

    nothing = of()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert of() != nothing


@pytest.mark.parametrize("module", ["the host", "another"])
def test_who_lists_a_folder_is_told_by_where_the_module_is(folder: Path, module: str) -> None:
    """Some installers compile under a path that is not there later, or is another."""
    namespace = {"os": os, "__file__": ground.__file__ if module == "the host" else str(folder / "plugin.py")}
    exec(compile("def look(place):\n    return os.listdir(place)", "engine/ground.py", "exec"), namespace)  # noqa: S102  # ours
    relied.watch()
    before = relied.number_noted()
    place = str(folder / module)
    Path(place).mkdir()
    namespace["look"](place)  # type: ignore[operator]
    assert relied.noted(before) == [place if module == "the host" else place + os.sep]
