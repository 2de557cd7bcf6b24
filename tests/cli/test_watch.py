"""``briefcheck watch``: a document is checked when it has been saved and left alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from support.ran import Ran
from support.word import word

from briefcheck.cli import watch
from briefcheck.cli.settling import Settling, is_on_network
from briefcheck.cli.watch import Watching


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def settling(seconds: float = 2) -> tuple[Settling, Clock]:
    clock = Clock()
    return Settling(seconds, clock), clock


def test_file_counts_as_saved_when_it_has_been_left_alone(tmp_path: Path) -> None:
    files, clock = settling()
    path = tmp_path / "a.md"
    path.write_text("one", encoding="utf-8")
    files.touched(str(path))
    clock.now += 1.9
    assert files.settled() == []
    files.touched(str(path))
    clock.now += 1.9
    assert files.settled() == []
    clock.now += 0.1
    assert files.settled() == [str(path)]
    assert files.settled() == []


def test_slow_copy_is_waited_for_even_if_the_system_tells_of_it_late(tmp_path: Path) -> None:
    files, clock = settling()
    path = tmp_path / "a.md"
    path.write_text("one", encoding="utf-8")
    files.touched(str(path))
    clock.now += 3
    path.write_text("one and two", encoding="utf-8")
    assert files.settled() == []
    clock.now += 2
    assert files.settled() == [str(path)]


def test_word_file_without_its_end_is_waited_for_and_then_taken_as_it_is(tmp_path: Path) -> None:
    files, clock = settling()
    path = tmp_path / "a.docx"
    data = word("One")
    path.write_bytes(data[:100])
    files.touched(str(path))
    clock.now += 3
    assert files.settled() == []
    path.write_bytes(data)
    assert files.settled() == []
    clock.now += 2
    assert files.settled() == [str(path)]
    path.write_bytes(data[:100])
    files.touched(str(path))
    clock.now += 10
    assert files.settled() == [str(path)]


def test_what_has_gone_or_is_a_folder_is_forgotten(tmp_path: Path) -> None:
    files, clock = settling()
    path, other = tmp_path / "a.md", tmp_path / "b.md"
    for entry in (path, other):
        entry.write_text("one", encoding="utf-8")
        files.touched(str(entry))
    files.touched(str(tmp_path))
    path.unlink()
    files.touched(str(path))
    other.unlink()
    clock.now += 3
    assert files.settled() == []


def test_network_mounts_are_known(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        f"/dev/sda / ext4 rw 0 0\n//nas/team {tmp_path}/team\\040drive cifs rw 0 0\nodd\n"
        f"x {tmp_path}/team\\040drive/local ext4 rw 0 0\ns {tmp_path}/sftp fuse.sshfs rw 0 0\n",
        encoding="utf-8",
    )
    expected = {"team drive/a": True, "team drive/local/a": False, "sftp": True, "other": False}
    assert {name: is_on_network(str(tmp_path / name), str(mounts)) for name in expected} == expected
    assert not is_on_network(str(tmp_path), str(tmp_path / "none"))


@pytest.fixture
def watching(here: Path) -> Callable[..., tuple[Watching, Clock]]:
    from briefcheck.plugins import load_extensions

    extensions = load_extensions()

    def make(*paths: str) -> tuple[Watching, Clock]:
        clock = Clock()
        args = Namespace(config=None, ruleset=[], audience=None, type=None, lang="en")
        assert here.exists()
        return Watching(args, extensions, paths or (".",), "en", 2, clock=clock), clock

    return make


def after(clock: Clock, *batches: set[str]) -> Iterator[set[str]]:
    for batch in batches:
        yield batch
        clock.now += 3
    yield set()


def test_saved_document_is_checked(watching: Any, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.md").write_text("# Contact report\n\nTBD\n", encoding="utf-8")
    (here / "b.md").write_text("fine\n", encoding="utf-8")
    (here / "~$a.docx").write_text("owner", encoding="utf-8")
    seen, clock = watching()
    seen.go_on(after(clock, {str(here / "a.md"), str(here / "~$a.docx"), str(here / "notes.txt")}))
    out, err = capsys.readouterr()
    assert out.startswith(("✓ a.md: passed", "✗ a.md", "! a.md"))
    assert "b.md" not in out
    assert "$" not in out
    assert err == "Watching .. Ctrl-C ends it.\n"


def test_configuration_that_was_saved_has_every_document_checked(
    watching: Any, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.md", "b.md"):
        (here / name).write_text("fine\n", encoding="utf-8")
    seen, clock = watching(".", "gone.md")
    configuration = here / "briefcheck.yaml"
    configuration.write_text("audienz: client\n", encoding="utf-8")
    seen.go_on(after(clock, {str(configuration)}))
    out, err = capsys.readouterr()
    assert out == ""
    assert "briefcheck.yaml:1:1: unknown key 'audienz'" in err
    configuration.write_text("audience: client\n", encoding="utf-8")
    seen.go_on(after(clock, {str(configuration)}))
    out, _ = capsys.readouterr()
    assert [line.split(":")[0] for line in out.splitlines() if line] == ["✓ a.md", "✓ b.md"]
    assert "for the client" in out


def test_what_was_saved_under_a_broken_configuration_is_checked_once_it_is_mended(
    watching: Any, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "sub").mkdir()
    (here / "sub" / "a.md").write_text("fine\n", encoding="utf-8")
    seen, clock = watching("sub")  # whose configuration lies above: nobody tells when it is saved
    configuration = here / "briefcheck.yaml"
    configuration.write_text("audienz: client\n", encoding="utf-8")

    def saved() -> Iterator[set[str]]:
        yield {str(here / "sub" / "a.md")}
        for number in range(4):
            clock.now += 3
            if number == 3:
                configuration.write_text("audience: client\n", encoding="utf-8")
            yield set()

    seen.go_on(saved())
    out, err = capsys.readouterr()
    assert out.startswith("✓ sub/a.md")
    assert err.count("unknown key 'audienz'") == 1


def test_configuration_that_was_removed_has_every_document_checked(
    watching: Any, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.md").write_text("fine\n", encoding="utf-8")
    seen, clock = watching()
    seen.go_on(after(clock, {str(here / "briefcheck.yaml")}))
    assert capsys.readouterr().out.startswith("✓ a.md")


def test_configuration_that_was_only_replaced_is_not_taken_for_removed(
    watching: Any, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.md").write_text("fine\n", encoding="utf-8")
    configuration = here / "briefcheck.yaml"
    seen, clock = watching()

    def saved() -> Iterator[set[str]]:
        yield {str(configuration)}
        clock.now += 1
        configuration.write_text("audience: client\n", encoding="utf-8")
        yield {str(configuration)}
        clock.now += 3
        yield set()

    seen.go_on(saved())
    assert capsys.readouterr().out.count("a.md") == 1


def test_document_that_cannot_be_checked_is_named(
    watching: Any, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    seen, clock = watching()
    seen.go_on(after(clock, {str(here / "old.doc")}))
    out = capsys.readouterr().out
    assert out.startswith("? old.doc")
    assert ".docx" in out


def test_folder_may_be_empty_so_far(watching: Any, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "empty").mkdir()
    (here / "x.txt").write_text("x", encoding="utf-8")
    seen, clock = watching("empty")
    seen.go_on(after(clock, {str(here / "x.txt")}))
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("none",), "'none' does not exist"),
        (("--settle", "0"), "--settle takes a number of seconds above 0, not '0'"),
        (("--poll", "often"), "--poll takes a number of seconds above 0, not 'often'"),
    ],
)
def test_wrong_call(arguments: tuple[str, ...], said: str, run: Callable[..., Ran], here: Path) -> None:
    assert here.exists()
    assert run("watch", *arguments) == Ran(2, "", f"briefcheck: {said}\n")


def test_what_is_missing_is_named(run: Callable[..., Ran], here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert here.exists()
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    done = run("watch")
    assert (done.code, done.err.splitlines()[-1]) == (
        2,
        "briefcheck: watching needs more than briefcheck alone: pip install 'briefcheck[watch]'",
    )


def test_system_that_cannot_watch_so_much_is_told(
    run: Callable[..., Ran], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: dict[str, Any] = {}

    def refuse(*_: str, **how: Any) -> Any:
        given.update(how)
        raise OSError(28, "No space left on device")
        yield

    assert here.exists()
    monkeypatch.setattr("watchfiles.watch", refuse)
    monkeypatch.setattr(watch, "is_on_network", lambda _: True)
    done = run("watch")
    assert "the system cannot watch so many folders (No space left on device); --poll 30" in done.err
    assert (given["force_polling"], given["poll_delay_ms"]) == (True, 30_000)


def test_watching_as_users_do(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "briefcheck", "watch", "--lang", "zh", "--settle", "0.2"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=os.environ
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stderr.readline() == "正在监视 .，按 Ctrl-C 结束。\n"
        (tmp_path / "会议报告.md").write_text("一切正常\n", encoding="utf-8")
        assert process.stdout.readline().startswith("✓ 会议报告.md：")
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
