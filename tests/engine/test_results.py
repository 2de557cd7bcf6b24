"""Reports kept between runs: the same report to the byte, for the same bytes judged by the same; nothing else."""

from __future__ import annotations

import os
import pickle
import sqlite3
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.plugins import make_extensions, make_policy, word_rule

from briefcheck.engine import ground as grounds
from briefcheck.engine import relied
from briefcheck.engine import store as stores
from briefcheck.engine.check import check_bytes
from briefcheck.engine.ground import Digest, secret_of_user
from briefcheck.engine.results import Ground, Look, Results
from briefcheck.engine.settled import is_settled
from briefcheck.engine.store import kept_stores, open_store, store_path
from briefcheck.errors import UnreadableDocument
from briefcheck.frozen import replace
from briefcheck.rules.report import DocumentReport, NotChecked
from briefcheck.text import Text

EXTENSIONS = make_extensions(word_rule("TBD"))


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(grounds, "GRANULARITY", -3600)  # no file is too young to be trusted
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    relied._seen.clear()  # what other tests have read
    relied._in_order.clear()
    return tmp_path / "cache" / "briefcheck"


@pytest.fixture
def document(tmp_path: Path) -> str:
    path = tmp_path / "report.md"
    path.write_text("Some TBD here\n", encoding="utf-8")
    return str(path)


def results(
    *paths: str, options: tuple[Any, ...] = (), anew: bool = False, load: Callable[[], object] = int
) -> Results:
    on = Ground.open()
    assert on is not None
    load()
    found = on.results(options, paths, read_anew=lambda _: anew)
    assert found is not None
    return found


def judge(path: str, look: Look) -> DocumentReport:
    return check_bytes(look.data, path, make_policy(EXTENSIONS), EXTENSIONS)


def keep(path: str, **how: Any) -> DocumentReport:
    kept = results(path, **how)
    look = kept.look(path)
    report = judge(path, look)
    kept.keep(path, look, report)
    kept.close()
    return report


def recall(path: str, **how: Any) -> DocumentReport | None:
    kept = results(path, **how)
    found = kept.of(path, kept.look(path))
    kept.close()
    return found


def test_report_is_the_same_to_the_byte(document: str) -> None:
    report = keep(document)
    again = recall(document)
    assert again == report
    assert pickle.dumps(again) == pickle.dumps(report)
    assert report.findings


def test_file_that_has_not_changed_is_not_read(document: str, monkeypatch: pytest.MonkeyPatch) -> None:
    report = keep(document)
    kept = results(document)
    assert kept.unread(document) == report
    assert results(document, anew=True).unread(document) is None
    os.utime(document, (1, 1))
    assert kept.unread(document) is None
    assert kept.of(document, kept.look(document)) == report  # touched, but its bytes are the same
    assert kept.unread(document) is None  # it has not been written yet
    kept.close()
    assert results(document).unread(document) == report
    os.remove(document)
    assert results(document).unread(document) is None
    assert monkeypatch


def test_file_that_changed_just_now_is_read_again(document: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = results(document)
    monkeypatch.setattr(grounds, "GRANULARITY", 2.0)
    assert kept.look(document).stamp is None
    kept.close()


def test_configuration_that_changed_just_now_keeps_nothing(
    document: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grounds, "GRANULARITY", 2.0)
    on = Ground.open()
    assert on is not None
    people = tmp_path / "people.csv"
    people.write_text("name\n", encoding="utf-8")
    people.read_text(encoding="utf-8")
    assert on.results((), [document], read_anew=lambda _: False) is None
    on.close()


def test_other_bytes_paths_options_and_days_are_judged_anew(document: str, monkeypatch: pytest.MonkeyPatch) -> None:
    report = keep(document)
    Path(document).write_text("Some TBD there\n", encoding="utf-8")
    assert recall(document) is None
    Path(document).write_text("Some TBD here\n", encoding="utf-8")
    assert recall(document) == report
    other = document.replace("report.md", "other.md")
    Path(other).write_text("Some TBD here\n", encoding="utf-8")
    assert recall(other) is None
    assert recall(document, options=("client",)) is None
    with monkeypatch.context() as patch:
        patch.setenv("BRIEFCHECK_KEY", "another")
        assert recall(document) is None
    now = grounds.time.time()
    monkeypatch.setattr("briefcheck.engine.results.time.time", lambda: now + 24 * 3600)
    assert recall(document) is None


def test_file_that_was_read_to_judge_is_part_of_the_ground(document: str, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("name\n", encoding="utf-8")

    def read() -> str:
        return people.read_text(encoding="utf-8")

    report = keep(document, load=read)
    assert recall(document, load=read) == report
    assert recall(document) == report  # it counts even where this run has not read it yet
    people.write_text("name\nAnn Lee\n", encoding="utf-8")
    assert recall(document) is None


def test_file_that_a_rule_reads_late_is_part_of_the_ground_from_then_on(document: str, tmp_path: Path) -> None:
    terms = tmp_path / "terms.txt"
    terms.write_text("TBD\n", encoding="utf-8")

    def keep_late(*, by_a_worker: bool) -> None:
        kept = results(document)
        look = kept.look(document)
        also = [str(terms)] if by_a_worker else []
        if not by_a_worker:
            terms.read_text(encoding="utf-8")
        kept.keep(document, look, judge(document, look), also)
        kept.close()

    keep_late(by_a_worker=True)
    assert recall(document) is None  # it was judged by a file that was not known before
    keep_late(by_a_worker=False)
    assert recall(document) is not None
    terms.write_text("TBA\n", encoding="utf-8")
    assert recall(document) is None


def test_what_failed_is_not_kept(document: str) -> None:
    kept = results(document)
    look = kept.look(document)
    piece = NotChecked(Text("the file", "整个文件"), Text("it failed", "失败"), "Traceback")
    failed = replace(judge(document, look), not_checked=(piece,))
    assert not is_settled(failed)
    kept.keep(document, look, failed)
    kept.close()
    assert recall(document) is None
    with pytest.raises(UnreadableDocument):
        results(document).look(document + "x")


def test_no_path_of_a_document_stands_in_the_cache_and_nobody_else_may_read_it(document: str, own_cache: Path) -> None:
    keep(document)
    data = b"".join(file.read_bytes() for file in own_cache.iterdir() if file.is_file())
    assert os.path.basename(document).encode() not in data
    assert all(file.stat().st_mode & 0o077 == 0 for file in own_cache.iterdir() if file.suffix != ".marshal")


def entries(path: str) -> list[tuple[bytes, bytes]]:
    with sqlite3.connect(path) as connection:
        found = list(connection.execute("SELECT key, value FROM kept"))
    connection.close()
    return found


@pytest.mark.parametrize(
    "value",
    [b"", b"x", zlib.compress(b"x"), zlib.compress(pickle.dumps("no report")), zlib.compress(pickle.dumps(os.getcwd))],
)
def test_damaged_entry_counts_for_nothing(value: bytes, document: str) -> None:
    keep(document)
    connection = sqlite3.connect(store_path())
    with connection:
        connection.execute("UPDATE kept SET value = ?", (value,))
    connection.close()
    kept = results(document)
    assert kept.unread(document) is None
    assert kept.of(document, kept.look(document)) is None
    kept.close()


def test_damaged_file_is_begun_anew(document: str) -> None:
    report = keep(document)
    Path(store_path()).write_bytes(b"no database at all" * 1000)
    assert recall(document) is None
    keep(document)
    assert recall(document) == report


def test_file_that_is_damaged_inside_is_begun_anew(document: str) -> None:
    keep(document)
    path = Path(store_path())
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    store = open_store()
    assert store is None or store.get(b"x") is None
    if store is not None:
        store.close()
    keep(document)
    assert recall(document) is not None


def test_locked_file_is_done_without(document: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "_BUSY", 0.01)
    report = keep(document)
    other = sqlite3.connect(store_path(), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    kept = results(document)
    look = kept.look(document)
    assert kept.of(document, look) == report  # reading goes on beside a writer
    kept.keep(document, look, report)
    kept.close()
    other.close()
    assert recall(document) == report


def test_several_processes_may_write(tmp_path: Path) -> None:
    one, two = open_store(), open_store()
    assert one is not None
    assert two is not None
    for number in range(600):
        one.put(b"one%d" % number, b"1")
        two.put(b"two%d" % number, b"2")
    one.close()
    two.close()
    assert len(entries(store_path())) == 1200
    assert one.get(b"one1") is None  # it is closed
    assert tmp_path.exists()


def test_full_file_is_only_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "_MOST_BYTES", 20 * 4096)
    store = open_store()
    assert store is not None
    for number in range(1000):
        store.put(b"%d" % number, os.urandom(1000))
    store.close()
    assert 0 < len(entries(store_path())) * 1000 < 20 * 4096 or not entries(store_path())
    assert os.path.getsize(store_path()) <= 20 * 4096


def test_other_days_go(own_cache: Path) -> None:
    own_cache.mkdir(parents=True)
    (own_cache / "results-1-20200101.sqlite").write_bytes(b"x")
    (own_cache / "results-1-20200101.sqlite-wal").write_bytes(b"x")
    store = open_store()
    assert store is not None
    store.close()
    assert kept_stores() == [store_path()]
    assert not list(own_cache.glob("*20200101*"))


def test_without_a_place_nothing_is_kept(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert open_store(create=False) is None
    own_cache.parent.parent.mkdir(exist_ok=True)
    own_cache.parent.write_text("a file, where a folder should be", encoding="utf-8")
    assert (open_store(), secret_of_user(), Ground.open(), kept_stores()) == (None, b"", None, [])
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setenv("HOME", "nowhere")
    assert (open_store(), secret_of_user(), kept_stores()) == (None, b"", [])


def test_secret_is_the_users_and_stays(own_cache: Path) -> None:
    secret = secret_of_user()
    assert len(secret) == 32
    assert secret_of_user() == secret
    (own_cache / "secret").write_bytes(b"short")
    assert secret_of_user() == b""


def test_digest_tells_values_apart_that_look_alike_in_a_row() -> None:
    def of(*values: Any) -> bytes:
        return Digest(b"k" * 32).add(*values).value()

    assert of("ab", "c") != of("a", "bc")
    assert of("1") != of(1)
    assert of(("a", 1)) == of(("a", 1))
    assert of("a") != Digest(b"l" * 32).add("a").value()
    assert Digest(b"").add_bytes(b"ab").add_bytes(b"c").value() != Digest(b"").add_bytes(b"a").add_bytes(b"bc").value()


def test_link_counts_with_what_it_leads_to(tmp_path: Path) -> None:
    folder = tmp_path / "tree"
    (folder / ".hidden").mkdir(parents=True)
    target = tmp_path / "target.md"
    (folder / "link.md").symlink_to(target)

    def of(**how: bool) -> bytes:
        return Digest(b"").add_tree(str(folder), **how).value()

    broken = of()
    target.write_text("one", encoding="utf-8")
    whole = of()
    target.write_text("other", encoding="utf-8")
    assert len({broken, whole, of()}) == 3
    (folder / ".hidden" / "a.md").write_text("x", encoding="utf-8")
    assert of() != of(hidden=True)
    assert Digest(b"").add_tree(str(tmp_path / "none")).value()


def test_keeping_costs_the_same_for_each_of_many_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = []
    for number in range(40):
        path = tmp_path / f"{number}.md"
        path.write_text("fine\n", encoding="utf-8")
        paths.append(str(path))
    kept = results(*paths)
    calls: list[int] = []
    real = relied.relied_on

    def counted(new: Any, documents: Any) -> set[str]:
        calls.append(1)
        return real(new, documents)

    monkeypatch.setattr("briefcheck.engine.results.relied_on", counted)
    for path in paths:
        look = kept.look(path)
        kept.keep(path, look, judge(path, look))
    kept.close()
    assert len(calls) < 10  # it goes over all documents: where something new was read, and not for each


def test_folders_above_the_documents_are_no_ground_wherever_modules_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "work" / "documents").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(tmp_path / "work"))  # as `python -m` does with the current folder
    monkeypatch.setattr(relied, "_told", set())  # what other tests of this process looked for
    beside = tmp_path / "beside"
    listed = [str(place) for place in (tmp_path / "work" / "documents", tmp_path / "work", tmp_path, tmp_path.parent)]
    document = str(tmp_path / "work" / "documents" / "a.md")
    with monkeypatch.context() as patch:  # before the assertion: pytest asks for modules when one fails
        patch.setattr(sys, "modules", {})
        answer = relied.relied_on([*listed, document, str(beside)], {document})
    assert answer == {str(beside)}


def test_what_has_gone_since_a_folder_was_listed_is_no_error(tmp_path: Path) -> None:
    from briefcheck.engine.ground import _installed_in

    (tmp_path / "dangling.pth").symlink_to(tmp_path / "nowhere")
    (tmp_path / "gone-1.0.dist-info").symlink_to(tmp_path / "nowhere")
    found, plugins = _installed_in(str(tmp_path))
    assert found == [("dangling.pth", -1), ("gone-1.0.dist-info", -1)]
    assert list(plugins) == []
