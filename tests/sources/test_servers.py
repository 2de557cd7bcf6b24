"""Stores as they are, on the loopback: nothing is lost, whatever it is called, and `check` takes their URLs."""

from __future__ import annotations

import json
import logging
import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from support import servers

from briefcheck.cli.main import main
from briefcheck.engine.check import MAX_BYTES
from briefcheck.errors import UnreadableDocument
from briefcheck.sources.opened import open_source
from briefcheck.sources.reading import read_all
from briefcheck.sources.source import Entry, Source

pytestmark = [
    pytest.mark.slow,
    # Of the servers' and clients' libraries.
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

REPORT = "# 会议报告\n\n日期：2026-03-02\n\n## 下一步行动\n\n| 行动 | 负责人 | 截止日期 |\n|---|---|---|\n| 提交第二版画面 | {} | 2026-03-09 |\n"
STRANGE = ("[x].md", "# b.md", "100%.md", "客户/纪要 #1.md", "q?x=1.md", " lead.md", "plus+a&b.md", "a/b/c/d/deep.md")
NEWLINE = "new\nline.md"


def content() -> dict[str, bytes]:
    many = {f"many/报告 {number:02}.md": REPORT.format("李娜" if number % 10 else "").encode() for number in range(40)}
    return {**many, **{name: f"# {name}\n".encode() for name in STRANGE}, ".hidden/x.md": b"x", "picture.png": b"x"}


@pytest.fixture(params=["memory", "s3", "webdav", "sftp"])
def place(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[str, Mapping[str, bytes]]]:
    """The URL of a store and what is in it."""
    files = content() if request.param == "s3" else {**content(), NEWLINE: b"# A line\n"}  # the S3 stand-in cannot
    folder = tmp_path / "served"
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with ExitStack() as stack:
        if request.param == "memory":
            import fsspec

            fs = fsspec.filesystem("memory")
            for name, data in files.items():
                fs.pipe_file(f"/briefs/{name}", data)
            stack.callback(fs.rm, "/briefs", recursive=True)
            yield "memory://briefs", files
        elif request.param == "s3":
            monkeypatch.setenv("AWS_ENDPOINT_URL", stack.enter_context(servers.s3(files)))
            for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_DEFAULT_REGION"):
                monkeypatch.setenv(name, "us-east-1" if "REGION" in name else "test")
            yield "s3://briefs", files
        elif request.param == "webdav":
            servers.put(folder, files)
            yield f"webdav://ann:pa%40ss@127.0.0.1:{stack.enter_context(servers.webdav(folder))}/dav", files
        else:
            servers.put(folder / "srv", files)
            port = stack.enter_context(servers.sftp(folder, tmp_path / "home"))
            yield f"sftp://ann:pa%40ss@127.0.0.1:{port}/srv", files


def read(source: Source) -> dict[str, bytes]:
    entries = [entry for entry in source.walk() if isinstance(entry, Entry)]
    found = {}
    for entry, held in read_all(source, entries):
        assert not isinstance(held, UnreadableDocument), (entry, held)
        assert held.token == entry.token
        assert len(held.data) == entry.size
        found[entry.path] = held.data
    return found


def test_nothing_is_lost_and_check_judges_it(
    place: tuple[str, Mapping[str, bytes]], capsys: pytest.CaptureFixture[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    url, files = place
    with open_source(url, MAX_BYTES) as source:
        assert read(source) == files
        name = source.name

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFCHECK_LANG", "en")
    if not url.startswith("memory"):  # workers once are enough; they take a second each to start
        monkeypatch.setattr("briefcheck.engine.run.MANY", 1000)
    code = main(["check", url, "--format", "json"])
    told = capsys.readouterr()
    report = json.loads(told.out)
    one = main(["check", f"{url}/many/报告 00.md"])
    capsys.readouterr()
    empty = main(["check", f"{url}/.hidden"])
    capsys.readouterr()
    none = main(["check", f"{url}/none"])
    said = capsys.readouterr()

    documents = {document["path"]: document["status"] for document in report["documents"]}
    assert set(documents) == {f"{name}/{path}" for path in files if path.endswith(".md") and ".hidden" not in path}
    failed = {path for path, status in documents.items() if status == "failed"}
    assert failed == {f"{name}/many/报告 {number}.md" for number in ("00", "10", "20", "30")}
    assert (code, one, empty) == (1, 1, 0)
    assert none in {2, 3}  # S3 has no folders: an empty one and none are the same
    assert "pa@ss" not in told.out + told.err + said.err
    assert "pa%40ss" not in told.out + told.err + said.err


def test_a_server_that_is_not_there_is_not_a_pass(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefcheck.sources.remote._PAUSE", 0)
    monkeypatch.setenv("BRIEFCHECK_LANG", "en")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        for scheme in ("webdav", "sftp"):
            assert main(["check", f"{scheme}://ann:pa%40ss@127.0.0.1:{port}/x"]) == 3
            told = capsys.readouterr()
            assert told.err.startswith(f"briefcheck: '{scheme}://***@127.0.0.1:{port}/x' does not answer: ")
            assert "pa@ss" not in told.err


def test_an_unknown_host_key_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr("briefcheck.sources.remote._PAUSE", 0)
    with servers.sftp(tmp_path, home) as port:
        known = home / ".ssh" / "known_hosts"
        known.write_text(known.read_text().replace(f":{port}", ":1"))
        assert main(["check", f"sftp://ann:pa%40ss@127.0.0.1:{port}/"]) == 3


def test_urls_and_paths_do_not_mix(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "memory://x", "README.md"]) == 2
    assert "is no URL" in capsys.readouterr().err
    assert os.path.exists("README.md")


def test_the_configuration_is_that_of_the_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import fsspec

    fs = fsspec.filesystem("memory")
    fs.pipe_file("/own/briefcheck.yaml", b"audience: nobody\n")
    fs.pipe_file("/own/client/a.md", b"# A\n")
    fs.pipe_file("/own/old.doc", b"x")
    (tmp_path / "briefcheck.yaml").write_text('audience: {"client/**": client}\n')
    monkeypatch.chdir(tmp_path)
    try:
        code = main(["check", "memory://own", "--format", "json"])
        documents = json.loads(capsys.readouterr().out)["documents"]
    finally:
        fs.rm("/own", recursive=True)

    assert code == 3
    assert [(it["path"], it["audience"], it["status"]) for it in documents] == [
        ("memory://own/client/a.md", "client", "passed"),
        ("memory://own/old.doc", "internal", "unchecked"),
    ]
