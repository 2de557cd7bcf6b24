"""Reports kept between runs, where two runs go at the same time, or one takes what another found."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from support.plugins import make_extensions, make_policy, word_rule

from briefcheck.engine import ground as grounds
from briefcheck.engine import relied
from briefcheck.engine.check import check_bytes
from briefcheck.engine.results import Ground, Look, Results
from briefcheck.engine.store import Store, open_store, store_path
from briefcheck.rules.report import DocumentReport

EXTENSIONS = make_extensions(word_rule("TBD"))


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(grounds, "GRANULARITY", -3600)  # no file is too young to be trusted
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    relied._seen.clear()  # what other tests have read
    relied._in_order.clear()


@pytest.fixture
def document(tmp_path: Path) -> str:
    path = tmp_path / "report.md"
    path.write_text("Some TBD here\n", encoding="utf-8")
    return str(path)


def results(*paths: str) -> Results:
    on = Ground.open()
    assert on is not None
    found = on.results((), paths, read_anew=lambda _: False)
    assert found is not None
    return found


def judge(path: str, look: Look) -> DocumentReport:
    return check_bytes(look.data, path, make_policy(EXTENSIONS), EXTENSIONS)


def be_another_process(path: str) -> None:
    """Forget that a file was read: notes are the process's own."""
    for name in (path, f"{relied.TOLD}{path}"):
        relied._seen.discard(name)
        relied._states.pop(name, None)
        relied._told.discard(path)
    relied._in_order[:] = [name for name in relied._in_order if name.removeprefix(relied.TOLD) != path]


def test_file_that_a_rule_reads_late_is_not_lost_to_a_run_at_the_same_time(document: str, tmp_path: Path) -> None:
    terms = tmp_path / "terms.txt"
    terms.write_text("TBD\n", encoding="utf-8")
    other = tmp_path / "other.md"
    other.write_text("Some TBD there\n", encoding="utf-8")
    longer, shorter = results(document, str(other)), results(document)  # which know nothing of the terms yet
    be_another_process(str(terms))
    look = shorter.look(document)
    shorter.keep(document, look, judge(document, look), [str(terms)])
    shorter.close()
    be_another_process(str(terms))
    look = longer.look(str(other))
    longer.keep(str(other), look, judge(str(other), look))
    assert longer.of(document, longer.look(document)) is None  # it rests on what this run has not looked at
    longer.close()
    be_another_process(str(terms))
    assert str(terms) in results(document)._relied


def test_answer_that_is_taken_from_an_earlier_run_rests_on_what_that_rested_on(document: str, tmp_path: Path) -> None:
    terms = tmp_path / "terms.txt"
    terms.write_text("TBD\n", encoding="utf-8")
    for _ in range(2):  # the first does not know of the terms
        kept = results(document)
        look = kept.look(document)
        kept.keep(document, look, judge(document, look), [str(terms)])
        kept.close()
        be_another_process(str(terms))
    kept = results(document)
    assert kept.of(document, kept.look(document)) is not None
    kept.close()
    assert str(terms) in relied.relied_on(relied.noted(), [document])


def test_names_that_two_processes_add_are_both_there() -> None:
    one, two = open_store(), open_store()
    assert one is not None
    assert two is not None
    one.add(b"key", ["a", "b"])
    two.add(b"key", ["c"])
    assert two.names(b"key") == {"c"}
    one.close()
    two.close()
    both = open_store()
    assert both is not None
    assert both.names(b"key") == {"a", "b", "c"}
    both.put(b"key", b"damaged")
    both.flush()
    assert both.names(b"key") == set()
    both.close()


class Slow:
    """A connection that does something once it has looked a name up."""

    def __init__(self, inner: sqlite3.Connection, behind: Callable[[], object]) -> None:
        self.inner = inner
        self.behind = behind

    def __enter__(self) -> None:
        self.inner.__enter__()

    def __exit__(self, *error: object) -> None:
        self.inner.__exit__(*error)  # type: ignore[arg-type]

    def __getattr__(self, name: str) -> object:
        return getattr(self.inner, name)

    def execute(self, words: str, *values: object) -> sqlite3.Cursor:
        found = self.inner.execute(words, *values)  # type: ignore[arg-type]
        if words.startswith("SELECT"):
            self.behind()
        return found


def slowed(store: Store, behind: Callable[[], object]) -> Store:
    store._connection = Slow(store._connection, behind)  # type: ignore[assignment, arg-type]
    return store


def test_two_runs_that_add_names_at_the_same_time_lose_none() -> None:
    looked = threading.Event()

    def other() -> None:
        two = open_store()
        assert two is not None
        slowed(two, looked.set).add(b"k", {"two"})
        two.close()

    run = threading.Thread(target=other)

    def let_the_other_go_on() -> None:
        if not run.ident:
            run.start()
            looked.wait(0.3)  # it may look only when we have written

    one = open_store()
    assert one is not None
    slowed(one, let_the_other_go_on).add(b"k", {"one"})
    one.close()
    run.join()

    after = open_store()
    assert after is not None
    assert after.names(b"k") == {"one", "two"}
    after.close()


def test_a_store_that_others_use_stays_where_it_cannot_be_read_while_we_write() -> None:
    def locked() -> None:
        raise sqlite3.OperationalError("database is locked")

    one, two = open_store(), open_store()
    assert one is not None
    assert two is not None
    two.put(b"a", b"b")
    two.flush()
    slowed(one, locked).add(b"k", {"one"})
    one.close()

    assert Path(store_path()).exists()
    assert two.get(b"a") == b"b"
    two.close()
