from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.ran import Ran

import briefcheck
import briefcheck.plugins
from briefcheck import PluginError
from briefcheck.cli import app
from briefcheck.cli.language import choose, early

Run = Callable[..., Ran]


def test_version(run: Run) -> None:
    assert run("--version") == Ran(0, f"briefcheck {briefcheck.__version__}\n", "")
    assert run("-V").out == run("--version").out


def test_help_teaches(run: Run) -> None:
    for arguments in (["--help"], ["-h"], ["help"]):
        ran = run(*arguments)
        assert ran.code == 0
        assert "briefcheck check report.docx" in ran.out
    assert "检查一份文档" in run("--lang", "zh", "--help").out


def test_nothing_asked_is_a_wrong_call(run: Run) -> None:
    ran = run()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("usage: briefcheck")


@pytest.mark.parametrize("command", list(app.COMMANDS))
def test_help_of_every_command_has_examples_and_exit_codes(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert f"briefcheck {command} " in ran.out
    assert ran.out.count("Exit codes\n  0  ") == 1
    chinese = run(command, "--help", "--lang=zh").out
    assert chinese.count("退出码\n  0  ") == 1
    codes = app.COMMANDS[command].exit_codes
    if codes is not None:  # else the command says them among its examples
        assert codes.en in ran.out
        assert codes.zh in chinese
    assert "显示本帮助" in chinese


@pytest.mark.parametrize("before", [["--lang", "zh"], ["--lang=zh"], ["--debug", "--lang", "zh"]])
def test_options_before_the_command_do_not_turn_it_into_help(here: Path, run: Run, before: list[str]) -> None:
    (here / "bad.docx").write_bytes(b"no zip")
    ran = run(*before, "check", "bad.docx")
    assert ran.code == 3
    assert "未检查" in ran.out
    assert run(*before).code == 2


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["--lang", "cn", "--help"], "argument --lang: invalid choice: 'cn' (choose from 'en', 'zh') (see: briefcheck"),
        (["help", "chek"], "there is no command 'chek', did you mean 'check'?"),
        (["--help", "a.docx"], "there is no command 'a.docx'"),
        (["--version", "a.docx"], "argument COMMAND: invalid choice: 'a.docx'"),
        (["--lang=cn", "list", "rules"], "argument --lang: invalid choice: 'cn'"),
    ],
)
def test_wrong_call_never_passes_as_help(run: Run, arguments: list[str], error: str) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"briefcheck: {error}")


def test_help_and_version_in_every_order(run: Run) -> None:
    assert run("help", "check").out == run("check", "--help").out
    assert run("--help", "check", "a.docx").out == run("check", "--help").out
    assert run("--lang", "zh", "--version") == run("--version")


def test_plugin_that_leaves_the_process_is_no_pass(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(briefcheck.plugins, "load_extensions", broken(SystemExit(0)))
    ran = run("check", "a.md")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("briefcheck: this is a fault of briefcheck, not yours: SystemExit (test_app.py:")


def test_misspelt_command(run: Run) -> None:
    assert run("chek") == Ran(2, "", "briefcheck: there is no command 'chek', did you mean 'check'?\n")
    assert run("frobnicate") == Ran(2, "", "briefcheck: there is no command 'frobnicate'\n")


def test_file_instead_of_a_command(here: Path, run: Run) -> None:
    (here / "报告.md").write_text("x", encoding="utf-8")
    assert run("报告.md").err == (
        "briefcheck: there is no command '报告.md'; to check that file: briefcheck check 报告.md\n"
    )


def broken(error: BaseException) -> Callable[[], None]:
    def load() -> None:
        raise error

    return load


def test_plugin_that_cannot_be_used_ends_with_a_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    error = PluginError("acme", "briefcheck-acme", "1.2", "cannot be imported: ImportError: no module")
    monkeypatch.setattr(briefcheck.plugins, "load_extensions", broken(error))
    assert run("check") == Ran(
        2, "", "briefcheck: plugin 'acme' (briefcheck-acme 1.2): cannot be imported: ImportError: no module\n"
    )


def test_anything_unexpected_is_our_fault(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(briefcheck.plugins, "load_extensions", broken(RuntimeError("secret words")))
    ran = run("check")
    assert (ran.code, ran.out) == (3, "")
    first, second = ran.err.splitlines()
    assert first.startswith("briefcheck: this is a fault of briefcheck, not yours: RuntimeError (test_app.py:")
    assert second == "  Nothing counts as checked. Please report it with the output of the same command and --debug."
    assert "secret words" not in ran.err
    assert "Traceback" not in ran.err
    assert "这是 briefcheck 的错误，不是你的" in run("check", "--lang", "zh").err


def test_debug_shows_the_frames_and_not_the_message(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(briefcheck.plugins, "load_extensions", broken(RuntimeError("boom")))
    ran = run("check", "--debug")
    assert ran.err.startswith("Traceback (most recent call last):")
    assert "test_app.py" in ran.err
    assert "\nRuntimeError\n" in ran.err
    assert "boom" not in ran.err


def test_ctrl_c_before_the_first_document(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(briefcheck.plugins, "load_extensions", broken(KeyboardInterrupt()))
    assert run("check") == Ran(3, "", "briefcheck: stopped; nothing was checked\n")


def test_broken_pipe_elsewhere(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(briefcheck.plugins, "load_extensions", broken(BrokenPipeError()))
    monkeypatch.setattr(app, "let_go", lambda _: None)
    assert run("list", "rules") == Ran(3, "", "")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_output_that_cannot_be_written_is_no_fault_of_ours(
    run: Run, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    let_go: list[object] = []
    monkeypatch.setattr(app, "let_go", let_go.append)
    monkeypatch.setattr(briefcheck.plugins, "load_extensions", broken(OSError(number, "No space left on device")))
    assert run("list", "rules", "--lang", "zh").err == (
        f"briefcheck：无法写出结果：{'磁盘满了' if number == errno.ENOSPC else 'No space left on device'}\n"
        "  已写出的部分不完整，本次不算检查过。\n"
    )
    assert run("list", "rules") == Ran(
        3,
        "",
        "briefcheck: cannot write the output: No space left on device\n"
        "  What is there is not whole; nothing counts as checked.\n",
    )
    assert len(let_go) == 2  # Python is not to try it once more at its end


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left", "a.md"), OSError(errno.EBADF, "Bad file")])
def test_other_errors_of_the_system_are_ours(run: Run, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    monkeypatch.setattr(briefcheck.plugins, "load_extensions", broken(error))
    assert run("check").err.startswith("briefcheck: this is a fault of briefcheck, not yours: OSError (")


# As a process of its own.


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full disk here")
@pytest.mark.parametrize("format_", ["text", "json"])
def test_full_disk_is_told(here: Path, format_: str) -> None:
    (here / "a.md").write_text("x\n" * 10, encoding="utf-8")
    command = [sys.executable, "-m", "briefcheck", "check", "a.md", "--format", format_]
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith(b"briefcheck: cannot write the output: No space left on device\n")


def process(*arguments: str, **keywords: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "briefcheck", *arguments]
    return subprocess.run(command, capture_output=True, check=False, **keywords)  # type: ignore[call-overload,no-any-return]


def test_output_is_utf8_whatever_the_locale(here: Path) -> None:
    (here / "报告.md").write_text("正文\n", encoding="utf-8")
    environment = os.environ | {"PYTHONIOENCODING": "ascii:strict", "BRIEFCHECK_LANG": "zh"}
    done = process("check", "报告.md", env=environment)
    assert done.returncode == 0
    assert "✓ 报告.md：能查的都通过了" in done.stdout.decode("utf-8")


def test_pipe_that_closes_early_is_quiet(here: Path) -> None:
    (here / "a.md").write_text("x\n" * 10, encoding="utf-8")
    command = f"'{sys.executable}' -m briefcheck check --format json . | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_name_that_is_not_utf8(here: Path) -> None:
    with open(os.fsencode(here) + b"/\xff.md", "wb") as file:
        file.write(b"x\n")
    done = process("check", ".")
    assert done.returncode == 0, done.stderr
    assert b"passed" in done.stdout


# Which language.


@pytest.mark.parametrize(
    ("flag", "configured", "environment", "expected"),
    [
        (None, None, {}, "en"),
        ("zh", "en", {"BRIEFCHECK_LANG": "en"}, "zh"),
        (None, "en", {"BRIEFCHECK_LANG": "zh_CN"}, "zh"),
        (None, "zh", {"LANG": "en_US.UTF-8"}, "zh"),
        (None, None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, None, {"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        (None, None, {"LANG": "en_US", "LC_MESSAGES": "zh_TW"}, "zh"),
        (None, None, {"LANGUAGE": "fr:zh_CN:en", "LANG": "en_US"}, "zh"),
        (None, None, {"LANG": "de_DE"}, "en"),
        ("fr", None, {}, "en"),
    ],
)
def test_language(flag: str | None, configured: str | None, environment: dict[str, str], expected: str) -> None:
    assert choose(flag, configured, environment) == expected  # type: ignore[arg-type]


def test_language_before_the_arguments_are_parsed() -> None:
    assert early(["check", "--lang", "zh"], {}) == "zh"
    assert early(["check", "--lang=zh"], {"LANG": "en"}) == "zh"
    assert early(["check", "--lang"], {"LANG": "zh"}) == "zh"


# Wrong calls in Chinese.


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["check", "--colour"], "不认识的参数：--colour（用法见：briefcheck check --help）"),
        (["show"], "缺少参数：FILE（用法见：briefcheck show --help）"),
        (["check", "--audience", "老板"], "参数 --audience 没有“老板”这个取值（可选：'internal', 'client', 'public'）"),
        (["check", "--type"], "参数 --type 后面要写一个值（用法见：briefcheck check --help）"),
        (["check", "--quiet=1"], "参数 -q/--quiet 后面不能写值（“1”）（用法见：briefcheck check --help）"),
    ],
)
def test_wrong_call_in_chinese(run: Run, arguments: list[str], error: str) -> None:
    ran = run(*arguments, "--lang=zh") if arguments[-1] != "--type" else run("--lang=zh", *arguments)
    assert ran.code == 2
    assert ran.err.startswith(f"briefcheck：{error}")


def test_what_argparse_says_otherwise_is_passed_on() -> None:
    from briefcheck.cli.parser import _in_chinese

    assert _in_chinese("something new") == "something new"


def test_the_installed_command_answers_as_main_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("sys.argv", ["briefcheck", "--version"])
    monkeypatch.setattr("gc.freeze", lambda: None)  # in a test the process goes on
    ended: list[int] = []
    monkeypatch.setattr("briefcheck.cli.main._leave", ended.append)

    from briefcheck.cli.main import command

    assert command() == 0
    assert ended == [0]
    assert capsys.readouterr().out.startswith("briefcheck ")


ENDING = """
import atexit, sys, threading, time
from briefcheck.cli import main
atexit.register(lambda: sys.stdout.write("at the end\\n"))
sys.argv = ["briefcheck", "--version"]
{before}
sys.exit(main.command() or 5)
"""


@pytest.mark.parametrize(
    ("before", "to_the_end"),
    [
        ("", False),
        ("threading.Thread(target=lambda: (time.sleep(0.3), print('late'))).start()", True),
        ("sys.setprofile(lambda *_: None)", True),
        ("sys.settrace(lambda *_: None)", True),
    ],
)
def test_the_command_leaves_with_everything_written_and_at_once_where_nothing_is_left(before: str, to_the_end: bool):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        [sys.executable, "-c", ENDING.format(before=before)],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == (5 if to_the_end else 0)
    said = done.stdout.splitlines()
    assert said[0] == f"briefcheck {briefcheck.__version__}"
    assert said[-1] == "at the end"
    assert ("late" in said) is ("late" in before)
    assert done.stderr == ""


def test_output_that_cannot_be_written_is_left_to_the_interpreter(monkeypatch: pytest.MonkeyPatch):
    from briefcheck.cli import main

    class Closed:
        def flush(self) -> None:
            raise BrokenPipeError

    monkeypatch.setattr("atexit._run_exitfuncs", lambda: None)
    monkeypatch.setattr("threading.active_count", lambda: 1)
    monkeypatch.setattr("sys.gettrace", lambda: None)
    monkeypatch.setattr("sys.getprofile", lambda: None)
    monkeypatch.setattr("sys.stdout", Closed())
    left: list[int] = []
    monkeypatch.setattr("os._exit", left.append)
    main._leave(1)
    assert left == []
    monkeypatch.setattr("sys.stdout", None)
    main._leave(1)
    assert left == [1]
