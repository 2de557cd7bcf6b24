"""A call that says what it said last time: only while everything it rests on is as it was."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from support.dists import install

from briefcheck.cli import again, app
from briefcheck.cli.again import FLAGS, FORMATS, VALUED, Call, find_call
from briefcheck.cli.main import _say_again, main
from briefcheck.cli.parser import Parser
from briefcheck.engine import ground


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let no file be too young to be trusted, but where a test says so; a cache of the test's own."""
    monkeypatch.setattr(ground, "GRANULARITY", -3600)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "documents"
    (place / "inner").mkdir(parents=True)
    (place / "report.md").write_text("# Contact report\n", encoding="utf-8")
    (place / "inner" / "brief.md").write_text("# Brief\n", encoding="utf-8")
    monkeypatch.chdir(place)
    return place


def call(*arguments: str) -> Call:
    found = find_call(["check", *arguments])
    assert found is not None
    return found


def record(
    *arguments: str,
    relied: Path | None = None,
    settled: bool = True,
    alone: bool = False,
    then: Callable[[], object] = int,
) -> None:
    def run() -> int:
        if relied is not None:
            relied.read_text(encoding="utf-8")
        sys.stdout.write("✓ report.md\n")
        sys.stderr.writelines(["left", " out\n"])
        then()
        if settled:
            again.settle(alone=alone)
        return 1

    assert call(*arguments).record(run) == 1


SAID = (1, "✓ report.md\n", "left out\n")


@pytest.mark.parametrize("arguments", [("report.md",), (".",), (), ("inner", "report.md", "--lang=zh", "-q")])
def test_the_same_call_says_the_same(arguments: tuple[str, ...], folder: Path) -> None:
    assert folder.is_dir()
    assert call(*arguments).said() is None
    record(*arguments)
    assert call(*arguments).said() == SAID


def change_document(folder: Path) -> None:
    (folder / "report.md").write_text("# Contact  report\n", encoding="utf-8")


def add_document(folder: Path) -> None:
    (folder / "inner" / "new.md").write_text("# New\n", encoding="utf-8")


def remove_document(folder: Path) -> None:
    (folder / "inner" / "brief.md").unlink()


def add_configuration(folder: Path) -> None:
    (folder / "briefcheck.yaml").write_text("audience: client\n", encoding="utf-8")


def add_configuration_above(folder: Path) -> None:
    (folder.parent / "briefcheck.yml").write_text("", encoding="utf-8")


def change_relied(folder: Path) -> None:
    (folder.parent / "people.csv").write_text("name\nAnn Lee\n", encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [change_document, add_document, remove_document, add_configuration, add_configuration_above, change_relied],
)
def test_what_changes_in_a_folder_or_above_it_is_seen(change: Callable[[Path], None], folder: Path) -> None:
    people = folder.parent / "people.csv"
    people.write_text("name\n", encoding="utf-8")
    record(".", relied=people)
    assert call(".").said() == SAID
    change(folder)
    assert call(".").said() is None


@pytest.mark.parametrize("change", [change_document, add_configuration, add_configuration_above, change_relied])
def test_what_a_named_file_rests_on_is_seen(change: Callable[[Path], None], folder: Path) -> None:
    people = folder.parent / "people.csv"
    people.write_text("name\n", encoding="utf-8")
    record("report.md", relied=people)
    add_document(folder)
    os.utime(folder / "report.md", (1, 1))  # a named file is told by its bytes
    assert call("report.md").said() == SAID
    change(folder)
    assert call("report.md").said() is None


def test_other_arguments_folders_variables_and_days_are_other_calls(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record("report.md")
    assert call("report.md", "-q").said() is None
    monkeypatch.chdir(folder / "inner")
    (folder / "inner" / "report.md").write_text("# Contact report\n", encoding="utf-8")
    assert call("report.md").said() is None
    monkeypatch.chdir(folder)
    with monkeypatch.context() as patch:
        patch.setenv("BRIEFCHECK_LANG", "zh")
        assert call("report.md").said() is None
    with monkeypatch.context() as patch:
        now = time.time()
        patch.setattr(again.time, "time", lambda: now + 24 * 3600)
        assert call("report.md").said() is None
    assert call("report.md").said() == SAID


def test_plugin_that_is_worked_on_is_another_plugin(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    install(tmp_path / "site", "briefcheck_trial", "WORD = 'TBD'\n")
    record(str(folder / "report.md"))
    assert call(str(folder / "report.md")).said() == SAID
    (tmp_path / "site" / "briefcheck_trial.py").write_text("WORD = 'TBA'\n", encoding="utf-8")
    assert call(str(folder / "report.md")).said() is None


@pytest.fixture
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plugin that is installed: a package with a module that a run loads, one that it does not, and words that it reads."""
    place = tmp_path / "site-packages" / "briefcheck_trial"
    place.mkdir(parents=True)
    for name in ("__init__.py", "used.py", "unused.py", "words.yaml", "unread.yaml"):
        (place / name).write_text("# one\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(place.parent))
    monkeypatch.setattr("briefcheck.plugins._imported", {"briefcheck_trial": None, "briefcheck_gone": None})
    for name in ("briefcheck_trial", "briefcheck_trial.used"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return place


@pytest.mark.parametrize(
    ("changed", "alone", "same"),
    [
        ("used.py", True, False),
        ("__init__.py", True, False),
        ("words.yaml", True, False),
        ("new.py", True, False),
        ("unused.py", True, True),
        ("unread.yaml", True, True),
        ("../../told.py", True, False),
        ("used.py", False, True),  # no entry point registers it, so that it is no code of ours
    ],
)
def test_of_the_code_only_that_counts_which_was_loaded_where_this_process_judged(
    changed: str, alone: bool, same: bool, folder: Path, trial: Path
) -> None:
    told = trial.parent.parent / "told.py"
    told.write_text("# one\n", encoding="utf-8")

    def run() -> None:
        import_module("briefcheck_trial.used")
        (trial / "words.yaml").read_text(encoding="utf-8")
        os.listdir(str(trial))
        sys.audit("briefcheck.relied", str(told))

    record("report.md", alone=alone, then=run)
    assert folder.is_dir()
    (trial / "__pycache__").mkdir(exist_ok=True)
    assert call("report.md").said() == SAID
    (trial / changed).write_text("# two\n# lines\n", encoding="utf-8")
    assert (call("report.md").said() == SAID) is same


def test_module_that_changed_since_it_was_loaded_is_another_one(
    folder: Path, trial: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = trial / "used.py"
    monkeypatch.setattr("briefcheck.modules.looked_at", {str(source): source.stat()})

    def run() -> None:
        import_module("briefcheck_trial.used")
        source.write_text("# two\n# lines\n", encoding="utf-8")

    record("report.md", alone=True, then=run)
    assert folder.is_dir()
    assert call("report.md").said() is None


def test_plugin_that_is_only_registered_otherwise_is_seen(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    install(tmp_path / "site", "briefcheck_trial", "")
    record("report.md", alone=True)
    assert folder.is_dir()
    assert call("report.md").said() == SAID
    (points,) = (tmp_path / "site").glob("*.dist-info/entry_points.txt")
    os.utime(points, (1, 1))
    assert call("report.md").said() is None


def test_package_that_is_installed_or_taken_away_is_seen(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    (tmp_path / "site").mkdir()
    record(str(folder / "report.md"))
    install(tmp_path / "site", "holidays_of_ours", "", plugin=None)
    assert call(str(folder / "report.md")).said() is None


def test_run_that_is_not_final_is_not_kept(folder: Path) -> None:
    record("report.md", settled=False)
    assert call("report.md").said() is None
    record(".", then=lambda: add_document(folder))  # changed while it was checked
    assert call(".").said() is None


def test_what_changed_just_now_may_change_again_and_look_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ground, "GRANULARITY", 2.0)
    record(".")
    assert call(".").said() is None
    people = folder.parent / "people.csv"
    people.write_text("name\n", encoding="utf-8")
    record("report.md", relied=people)
    assert call("report.md").said() is None


def test_what_is_kept_of_other_days_goes_and_what_is_damaged_counts_for_nothing(folder: Path, tmp_path: Path) -> None:
    old = tmp_path / "cache" / "briefcheck" / "calls-20200101"
    old.mkdir(parents=True)
    (old / "x.said").write_bytes(b"x")
    record(str(folder / "report.md"))
    assert not old.exists()
    (kept,) = (tmp_path / "cache" / "briefcheck").glob("calls-*/*.said")
    for damaged in (b"", b"\x00\x01", kept.read_bytes()[:-4], b"N", b"i\x01\x00\x00\x00"):
        kept.write_bytes(damaged)
        assert call(str(folder / "report.md")).said() is None


def test_too_much_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "_MOST_SAID", 5)
    record(str(folder / "report.md"))
    assert call(str(folder / "report.md")).said() is None


def test_day_that_has_grown_too_large_is_begun_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "_MOST_KEPT", 5)
    place = Path(again.cache_folder()) / "calls-today"
    place.mkdir(parents=True)
    (place / "a.said").write_bytes(b"x" * 10)
    again._prune(str(place), 1.0001)
    assert place.exists()  # not looked at every time
    again._prune(str(place), 16.0)
    assert not place.exists()
    assert folder.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "report.md"],
        ["check", "report.md", "-o", "out.txt"],
        ["check", "report.md", "--debug"],
        ["check", "report.md", "--no-cache"],
        ["check", "report.md", "--format", "github"],
        ["check", "report.md", "--format"],
        ["check", "none.md"],
        ["check", "*.md"],
        ["check", "s3://bucket/report.md"],
    ],
)
def test_other_calls_are_left_alone(arguments: list[str], folder: Path) -> None:
    assert folder.exists()
    assert find_call(arguments) is None


def test_folder_of_a_repository_is_left_to_git(folder: Path) -> None:
    (folder.parent / ".git").mkdir()
    assert find_call(["check", "."]) is None
    assert find_call(["check", "report.md"]) is not None


def test_terminal_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdout", Terminal())
    assert find_call(["check", str(folder)]) is None


def test_without_a_cache_folder_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parent / "cache").write_text("a file, where a folder should be", encoding="utf-8")
    assert find_call(["check", "report.md"]) is None
    monkeypatch.setenv("XDG_CACHE_HOME", "not-absolute")
    assert find_call(["check", "report.md"]) is None


def test_options_are_those_of_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefcheck.builtin import briefcheck_reporters

    monkeypatch.setattr(sys, "argv", ["briefcheck"])
    parser = Parser("en", prog="briefcheck check")
    app._fill(parser, app.COMMANDS["check"])
    takes = {name: action.nargs != 0 for action in parser._actions for name in action.option_strings}
    assert {name: takes.get(name) for name in FLAGS} == dict.fromkeys(FLAGS, False)
    assert {name: takes.get(name) for name in VALUED} == dict.fromkeys(VALUED, True)
    assert {reporter.name for reporter in briefcheck_reporters()} >= FORMATS


def test_command_says_what_it_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # The code that the test runs on may be worked on meanwhile.
    monkeypatch.setattr(again, "ground", lambda secret, _: ground.Digest(secret).add("the same code"))
    monkeypatch.setattr(sys, "argv", ["briefcheck", "check", ".", "--lang", "en", "--format", "concise"])
    (folder / "report.md").write_text("# Contact report\n\nClient: North Wind Tea\n\nTBD\n", encoding="utf-8")
    code = main()
    said = capsys.readouterr()
    assert code in {0, 1}
    monkeypatch.setattr("briefcheck.cli.main._run", lambda _: pytest.fail("it was run again"))
    assert main() == code
    assert capsys.readouterr() == said
    monkeypatch.undo()


def test_command_whose_reader_has_gone_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    let_go: list[object] = []
    monkeypatch.setattr("briefcheck.cli.app.let_go", let_go.append)
    monkeypatch.setattr(sys, "stdout", Gone())
    assert _say_again(1, "x", "") == 1
    assert let_go


def test_what_was_said_goes_out_as_it_was(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert _say_again(1, "✓ 报告\n", "left out\n") == 1
    assert capfdbinary.readouterr() == ("✓ 报告\n".encode(), b"left out\n")


def test_what_was_said_goes_into_a_stream_of_text(monkeypatch: pytest.MonkeyPatch) -> None:
    out, err = io.StringIO(), io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert _say_again(0, "✓\n", "") == 0
    assert (out.getvalue(), err.getvalue()) == ("✓\n", "")
