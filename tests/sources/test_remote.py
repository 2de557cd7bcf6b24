"""A store that fails, changes and lies: what is read is whole and of one version, or is not read at all."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from briefcheck.errors import UnreadableDocument
from briefcheck.sources import remote
from briefcheck.sources.reading import read_all
from briefcheck.sources.remote import ATTEMPTS, RemoteSource
from briefcheck.sources.source import ChangedError, Entry, GoneError, Refused, SourceError
from briefcheck.sources.stores import Info

MOST = 1000
FIRST = "v1"


class Fake:
    """A store in memory that does as it is told."""

    is_flat = False
    is_shared = False

    def __init__(self) -> None:
        self.folders: dict[str, list[Info]] = {}
        self.files: dict[str, tuple[bytes, str]] = {}
        self.tells_version = False
        self.after_get: Callable[[str], None] = lambda _path: None
        self.failures: list[Exception] = []
        self.asked: list[str] = []
        self.closed = 0

    def list(self, path: str) -> Iterator[Info]:
        self._fail("list " + path)
        return iter(self.folders[path])

    def info(self, path: str) -> Info:
        self._fail("info " + path)
        data, token = self.files[path]
        return Info(path, "file", len(data), token)

    def get(self, path: str, most: int) -> tuple[bytes, str]:
        self._fail("get " + path)
        data, token = self.files[path]
        self.after_get(path)
        return data[: most + 1], token if self.tells_version else ""

    def close(self) -> None:
        self.closed += 1

    def _fail(self, asked: str) -> None:
        self.asked.append(asked)
        if self.failures:
            raise self.failures.pop(0)


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    fake.files = {"root/a.md": (b"one", "v1")}
    monkeypatch.setattr(remote, "connect", lambda _address: fake)
    return fake


@pytest.fixture
def source() -> RemoteSource:
    return RemoteSource("webdav://ann:secret@host/root", MOST, pause=lambda _seconds: None)


def test_a_version_that_the_store_tells_takes_one_request(store: Fake, source: RemoteSource) -> None:
    store.tells_version = True
    content = source.read("a.md", "v1")
    assert (content.data, content.token, store.asked) == (b"one", "v1", ["get root/a.md"])


def test_a_version_that_it_does_not_tell_is_asked_for_afterwards(store: Fake, source: RemoteSource) -> None:
    assert source.read("a.md", "v1").token == FIRST
    assert store.asked == ["get root/a.md", "info root/a.md"]
    store.asked.clear()
    assert source.read("a.md").token == FIRST
    assert store.asked == ["info root/a.md", "get root/a.md", "info root/a.md"]


@pytest.mark.usefixtures("store")
def test_a_file_changed_since_the_listing_is_read_anew(source: RemoteSource) -> None:
    content = source.read("a.md", "v0")
    assert (content.data, content.token) == (b"one", "v1")


def test_a_file_changed_while_it_is_read_is_read_anew(store: Fake, source: RemoteSource) -> None:
    def change(path: str) -> None:
        store.files[path] = (b"two", "v2")

    store.after_get = change
    content = source.read("a.md", "v1")
    assert (content.data, content.token) == (b"two", "v2")


def test_a_file_that_keeps_changing_is_not_read(store: Fake, source: RemoteSource) -> None:
    versions = iter(range(2, 99))
    store.after_get = lambda path: store.files.update({path: (b"x", f"v{next(versions)}")})
    with pytest.raises(ChangedError, match="kept changing"):
        source.read("a.md", "v1")


def test_without_any_version_the_size_is_all_there_is(store: Fake, source: RemoteSource) -> None:
    store.files["root/a.md"] = (b"one", "")
    assert source.read("a.md").data == b"one"
    store.after_get = lambda path: store.files.update({path: (store.files[path][0] + b"!", "")})
    with pytest.raises(ChangedError):
        source.read("a.md")


def test_what_is_too_large_is_not_fetched_whole(store: Fake, source: RemoteSource) -> None:
    store.files["root/a.md"] = (b"x" * 5000, "v1")
    with pytest.raises(UnreadableDocument, match="too large"):
        source.read("a.md", "v1")
    with pytest.raises(UnreadableDocument, match="too large"):
        source.read("a.md")
    assert store.asked[-1] == "info root/a.md"


def test_a_request_that_fails_is_made_again_on_a_new_connection(store: Fake, source: RemoteSource) -> None:
    store.failures = [ConnectionError("reset"), TimeoutError()]
    assert source.read("a.md", "v1").data == b"one"
    assert store.closed == 2
    store.failures = [ConnectionError("https://ann:secret@host/ was reset, secret")] * (ATTEMPTS + 1)
    with pytest.raises(UnreadableDocument) as caught:
        source.read("a.md", "v1")
    assert str(caught.value) == "it cannot be opened: ConnectionError: https://***@host/ was reset, ***"
    source.close()


def test_what_is_not_there_or_not_allowed_is_asked_for_once(store: Fake, source: RemoteSource) -> None:
    store.failures = [FileNotFoundError("root/a.md")]
    with pytest.raises(GoneError):
        source.read("a.md", "v1")
    store.failures = [PermissionError("no")]
    with pytest.raises(UnreadableDocument, match="PermissionError: no"):
        source.read("a.md", "v1")
    assert store.asked == ["get root/a.md"] * 2


def test_everything_listed_is_told(store: Fake, source: RemoteSource) -> None:
    store.folders = {
        "root": [
            Info("root", "directory", 0, ""),
            Info("root/b.md", "file", 3, "v1"),
            Info("root/in", "directory", 0, ""),
            Info("root/link.md", "link", 0, ""),
            Info("root/pipe.md", "unknown", 0, ""),
            Info("root/../up.md", "file", 0, ""),
            Info("root//empty.md", "file", 0, ""),
            Info("root/no", "directory", 0, ""),
        ],
        "root/in": [Info("root/in/c.md", "file", 4, "v2")],
    }
    found = {it.path: it for it in source.walk()}

    assert {path: it.kind for path, it in found.items() if isinstance(it, Refused)} == {
        "link.md": "link",
        "pipe.md": "special",
        "../up.md": "name",
        "/empty.md": "name",
        "no": "folder",
    }
    assert [it for it in found.values() if isinstance(it, Entry)] == [Entry("b.md", 3, "v1"), Entry("in/c.md", 4, "v2")]


def test_a_store_that_does_not_answer_is_an_error_without_the_password(store: Fake, source: RemoteSource) -> None:
    store.failures = [ConnectionError("refused for secret")] * ATTEMPTS
    with pytest.raises(SourceError) as caught:
        list(source.walk())
    assert caught.value.text.en == "'webdav://***@host/root' does not answer: ConnectionError: refused for ***"


def test_files_are_read_together_and_come_in_order(store: Fake, source: RemoteSource) -> None:
    both = threading.Barrier(2, timeout=20)
    store.files = {f"root/{number}.md": (b"x" * number, "v1") for number in range(4)}
    store.after_get = lambda _path: both.wait() and None
    entries = [Entry(f"{number}.md", number, "v1") for number in range(4)]

    found = list(read_all(source, [*entries, Entry("gone.md", 1, "v1")], at_a_time=2))

    assert [entry.path for entry, _ in found] == ["0.md", "1.md", "2.md", "3.md", "gone.md"]
    assert [len(it.data) for _, it in found[:4] if not isinstance(it, UnreadableDocument)] == [0, 1, 2, 3]
    assert isinstance(found[4][1], UnreadableDocument)


def test_no_more_is_read_ahead_than_memory_allows(
    store: Fake, source: RemoteSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefcheck.sources.reading.MOST_AHEAD", 5)
    store.tells_version = True
    store.files = {f"root/{number}.md": (b"xxx", "v1") for number in range(9)}
    reading = read_all(source, (Entry(f"{number}.md", 3, "v1") for number in range(9)), at_a_time=4)

    next(reading)
    reading.close()

    assert len(store.asked) <= 2
