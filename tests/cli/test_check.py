from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from support.plugins import failing_reader, make_rule, word_rule
from support.ran import Ran

import briefcheck.plugins
from briefcheck import Reporter
from briefcheck.cli.schema import schema_text
from briefcheck.frozen import replace
from briefcheck.rules.extension import PluginInfo

Run = Callable[..., Ran]
Install = Callable[..., None]

pytestmark = pytest.mark.usefixtures("folder")

TRIAL = "rules:\n  trial/word: error\n"


@pytest.fixture
def folder(here: Path, install: Install) -> Path:
    """A folder with a rule that reports the word TBC-9, one good and one bad document."""
    install(word_rule("TBC-9"))
    (here / "briefcheck.yaml").write_text(TRIAL, encoding="utf-8")
    (here / "good.md").write_text("All is well.\n", encoding="utf-8")
    (here / "bad.md").write_text("# Plan\n\nThe price is TBC-9.\n", encoding="utf-8")
    return here


BAD = """\
✗ bad.md: failed, 1 error (type not recognised, so what is missing was not looked for, and running text was not read for actions: “--type contact-report”, for instance, says what it is; for internal use)
    ✗ error  Plan › line 3
        Found: TBC-9  [trial/word]
        “The price is TBC-9.”
        Why it matters: Why word.
        How to mend it: Mend word.

"""
GOOD = "✓ good.md: passed what could be checked (type not recognised, so what is missing was not looked for, and running text was not read for actions: “--type contact-report”, for instance, says what it is; for internal use)\n"


def test_folder(run: Run) -> None:
    ran = run("check")
    assert ran == Ran(1, f"{BAD}{GOOD}\n1 document passed, 1 failed. Found: 1 error.\n", "")


def test_document_that_passes(run: Run) -> None:
    assert run("check", "good.md") == Ran(0, f"{GOOD}\n1 document passed.\n", "")


def test_chinese(run: Run) -> None:
    ran = run("check", "--lang", "zh", "bad.md")
    assert ran.out == (
        "✗ bad.md：未通过，1 个错误（没认出文档类型，所以没有查缺了什么，也没有在正文里找行动：用“--type”说明它是什么，例如“--type contact-report”；内部使用）\n"
        "    ✗ 错误  Plan › 第 3 行\n"
        "        发现：TBC-9  [trial/word]\n"
        "        “The price is TBC-9.”\n"
        "        为什么要紧：为什么 word。\n"
        "        怎么改：改 word。\n"
        "\n"
        "1 份文档未通过。共发现 1 个错误。\n"
    )


def test_language_of_the_configuration(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "briefcheck.yaml").write_text("lang: zh\n" + TRIAL, encoding="utf-8")
    assert "1 份文档通过" in run("check", "good.md").out
    monkeypatch.setenv("BRIEFCHECK_LANG", "en")
    assert "1 document passed" in run("check", "good.md").out


def test_quiet(run: Run) -> None:
    assert run("check", "-q").out == f"{BAD}1 document passed, 1 failed. Found: 1 error.\n"


def test_hook_names_the_plugins_when_something_fails(run: Run) -> None:
    ran = run("check", "--hook", "good.md", "bad.md")
    assert ran.out == f"{BAD}1 document passed, 1 failed. Found: 1 error.\n"
    assert ran.err.startswith("Plugins: actions (briefcheck ")
    assert ran.err.endswith("trial (briefcheck-trial 1.2)\n")
    assert run("check", "--hook", "good.md").err == ""


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0), ("off", 0)])
def test_fail_on(run: Run, fail_on: str, code: int) -> None:
    assert run("check", "--fail-on", fail_on, "bad.md").code == code


@pytest.mark.parametrize("word", ["never", "off"])
def test_what_could_not_be_checked_counts_even_where_no_finding_fails(folder: Path, run: Run, word: str) -> None:
    (folder / "bad.docx").write_bytes(b"no zip")
    assert run("check", "--fail-on", word).code == 3


def test_json_goes_by_the_schema(run: Run) -> None:
    ran = run("check", "--format", "json")
    content = json.loads(ran.out)
    jsonschema.validate(content, json.loads(schema_text("check")))
    assert ran.code == 1
    assert [document["status"] for document in content["documents"]] == ["failed", "passed"]


def test_report_is_written_to_a_file(folder: Path, run: Run) -> None:
    assert run("check", "-o", "report.txt", "bad.md") == Ran(1, "", "")
    assert (folder / "report.txt").read_text(encoding="utf-8") == f"{BAD}1 document failed. Found: 1 error.\n"
    run("check", "--format", "json", "--output", "report.json", "bad.md")
    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))["summary"]["failed"] == 1


def test_several_reports_of_one_run(folder: Path, run: Run) -> None:
    plain = run("check", "bad.md")
    ran = run("check", "-o", "json=a.json", "-o", "sarif=b.sarif", "-o", "concise=c.txt", "bad.md")
    assert ran == plain
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["summary"]["failed"] == 1
    assert json.loads((folder / "b.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    concise = (folder / "c.txt").read_text(encoding="utf-8")
    assert run("check", "-o", "concise", "bad.md").out == concise
    assert run("check", "-o", "concise", "-o", "json=a.json", "bad.md").out == concise
    assert run("check", "-o", "e.txt", "-o", "json=a.json", "bad.md").out == ""


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["-o", "sarif="], "no file is named in -o 'sarif='"),
        (["-o", "sarof=x"], "there is no format 'sarof', did you mean 'sarif'?"),
        (["-o", "json", "-o", "sarif"], "two reports cannot go to the screen"),
        (["--format", "json", "-o", "sarif"], "two reports cannot go to the screen"),
        (["-o", "json=bad.md"], "the report would overwrite 'bad.md'"),
    ],
)
def test_wrong_outputs(folder: Path, run: Run, arguments: list[str], error: str) -> None:
    before = (folder / "bad.md").read_bytes()
    ran = run("check", "bad.md", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert error in ran.err
    assert (folder / "bad.md").read_bytes() == before


def test_report_never_overwrites_a_document(folder: Path, run: Run) -> None:
    before = (folder / "bad.md").read_bytes()
    ran = run("check", "-o", folder / "bad.md", ".")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"briefcheck: the report would overwrite '{folder / 'bad.md'}', which is one of the documents to check\n"
    )
    assert (folder / "bad.md").read_bytes() == before


def test_report_never_overwrites_the_configuration(folder: Path, run: Run) -> None:
    (folder / "own.yaml").write_text("rules: {}\n", encoding="utf-8")
    for name in ("briefcheck.yaml", "own.yaml"):
        before = (folder / name).read_bytes()
        ran = run("check", "-o", name, "--ruleset", "./own.yaml", "bad.md")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == f"briefcheck: the report would overwrite '{name}', which the configuration was read from\n"
        assert (folder / name).read_bytes() == before


def test_files_of_other_kinds_are_named_as_not_looked_at(folder: Path, run: Run) -> None:
    (folder / "sub").mkdir()
    for name in ("a.xlsx", "sub/b.XLSX", "c.pdf", "logo.png"):
        (folder / name).write_bytes(b"x")
    assert run("check", ".", "sub/../.").err == "briefcheck: files of other kinds were not looked at: 2 .xlsx, 1 .pdf\n"
    assert run("check", "--lang", "zh").err == "briefcheck：其他类型的文件没有检查：.xlsx 2 个，.pdf 1 个\n"
    assert run("check", "--format", "json").err == ""
    assert run("check", "good.md").err == ""


def test_documents_that_gitignore_leaves_out_are_counted(folder: Path, run: Run) -> None:
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    (folder / ".gitignore").write_text("bad.md\n", encoding="utf-8")
    ran = run("check", ".")
    assert ran.code == 0
    assert ran.err == (
        "briefcheck: documents not checked because .gitignore leaves them out: 1 (name a file to have it checked)\n"
    )
    assert run("check", "--lang", "zh").err == (
        "briefcheck：因 .gitignore 排除而没有检查的文档：1 份（要检查，请直接写出文件名）\n"
    )
    assert run("check", "--format", "json", ".").err == ""
    assert run("check", "good.md").err == ""


def test_report_that_cannot_be_written(run: Run) -> None:
    ran = run("check", "-o", "no/such/folder.txt", "bad.md")
    assert (ran.code, ran.err) == (2, "briefcheck: cannot write 'no/such/folder.txt': No such file or directory\n")


def test_rule_that_raises_is_told_and_the_run_is_incomplete(folder: Path, run: Run, install: Install) -> None:
    install(word_rule("TBC-9"), make_rule("crash", lambda _: 1 / 0))  # type: ignore[arg-type,return-value]
    (folder / "briefcheck.yaml").write_text(TRIAL + "  trial/crash: warning\n", encoding="utf-8")
    ran = run("check", "bad.md")
    assert ran.code == 3
    assert "[trial/word]" in ran.out
    assert (
        "Not checked: the rule trial/crash: the rule failed; it is of plugin “trial” (briefcheck-trial 1.2): "
        "ZeroDivisionError: division by zero (test_check.py:"
    ) in ran.out


def leave(*_: object) -> str:
    raise SystemExit(0)


@pytest.mark.parametrize(
    ("write", "error"),
    [
        (leave, "its reporter 'odd' failed: SystemExit: 0 (test_check.py:"),
        (lambda *_: None, "its reporter 'odd' must return a str (got NoneType)\n"),
    ],
)
def test_reporter_that_fails_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, write: Callable[..., str], error: str
) -> None:
    load = briefcheck.plugins.load_extensions
    reporter = Reporter("odd", write, PluginInfo("trial", "briefcheck-trial", "1.2"))
    monkeypatch.setattr(
        briefcheck.plugins,
        "load_extensions",
        lambda: replace(extensions := load(), reporters=(*extensions.reporters, reporter)),
    )
    ran = run("check", "--format", "odd", "good.md")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"briefcheck: plugin 'trial' (briefcheck-trial 1.2): {error}")


def test_what_could_not_be_checked_wins_over_what_was_found(folder: Path, run: Run) -> None:
    (folder / "old.doc").write_bytes(b"x")
    ran = run("check")
    assert ran.code == 3
    assert "? old.doc: could not be checked\n    Not checked: briefcheck cannot read .doc files: open it" in ran.out


def test_ctrl_c_shows_what_was_found_and_what_was_not_checked(folder: Path, run: Run, install: Install) -> None:
    install(word_rule("TBC-9"), readers=(failing_reader(".odd", KeyboardInterrupt()),))
    (folder / "c.odd").write_bytes(b"x")
    ran = run("check")
    assert ran.code == 3
    assert ran.out.startswith(BAD)
    assert ran.out.endswith(
        "Stopped. 2 documents were not checked:\n"
        "    c.odd\n"
        "    good.md\n"
        "\n"
        "1 document failed, 2 could not be checked. Found: 1 error.\n"
    )
    content = json.loads(run("check", "--format", "json").out)
    jsonschema.validate(content, json.loads(schema_text("check")))
    assert content["summary"]["unchecked"] == 2


def test_paths_not_reached_are_masked_as_all_are(folder: Path, run: Run, install: Install) -> None:
    install(word_rule("TBC-9"), readers=(failing_reader(".odd", KeyboardInterrupt()),))
    (folder / "c.odd").write_bytes(b"x")
    (folder / "call 13912345671.md").write_text("x", encoding="utf-8")
    (folder / "z 13912345671.md").write_text("x", encoding="utf-8")
    ran = run("check", "c.odd", "z 13912345671.md", "call 13912345671.md")
    assert ran.out.startswith(
        "Stopped. 3 documents were not checked:\n    c.odd\n    call 139******71.md\n    z 139******71.md\n"
    )
    assert "13912345671" not in run("check", "--format", "json", "c.odd", "z 13912345671.md").out


def test_reader_that_has_gone_is_no_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", Closed())
        patch.setattr("briefcheck.cli.app.let_go", lambda _: None)
        code = run("check", "bad.md").code
    assert code == 1


def test_sensitive_words_appear_in_no_output(folder: Path, run: Run) -> None:
    number = "13913572468"
    (folder / "briefcheck.yaml").write_text("extends: [agency]\n" + TRIAL, encoding="utf-8")
    (folder / "bad.md").write_text(f"# Call {number}\n\nTBC-9: call {number}\n", encoding="utf-8")
    for arguments in ((), ("--format", "json"), ("--lang", "zh")):
        ran = run("check", "--audience", "public", "bad.md", *arguments)
        assert ran.code == 1
        assert number not in ran.out + ran.err
        assert "TBC-9" in ran.out


# Errors of the user.


def test_unknown_type(run: Run) -> None:
    ran = run("check", "--type", "contact-reprot", "good.md")
    assert (ran.code, ran.out) == (2, "")
    assert "contact-reprot" in ran.err
    assert "contact-report" in ran.err


def test_wrong_configuration_stops_before_anything_is_judged(folder: Path, run: Run) -> None:
    (folder / "later").mkdir()
    (folder / "later/z.md").write_text("x", encoding="utf-8")
    (folder / "later/briefcheck.yaml").write_text("rulez: {}\n", encoding="utf-8")
    ran = run("check")
    assert (ran.code, ran.out) == (2, "")
    assert "briefcheck.yaml:1:1: " in ran.err


@pytest.mark.parametrize(("flag", "environment"), [(["--lang", "zh"], "en"), ([], "zh_CN.UTF-8")])
def test_wrong_configuration_is_told_in_chinese(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch, flag: list[str], environment: str
) -> None:
    (folder / "briefcheck.yaml").write_text("fail-on: errors\n", encoding="utf-8")
    monkeypatch.setenv("LANG", environment)
    ran = run("check", *flag, "good.md")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "briefcheck：briefcheck.yaml:1:10: “fail-on”应为 error、warning、note、off 或 never（现为“errors”）\n"
        "  是不是想写“error”？\n"
    )


def test_type_given_on_the_command_line(run: Run) -> None:
    assert "(Contact report, for the client)" in run("check", "--type", "contact-report", "--audience", "client").out


@pytest.mark.parametrize(("name", "audience"), [("客户", "client"), ("内部", "internal"), ("公开", "public")])
def test_audience_in_chinese(here: Path, run: Run, name: str, audience: str) -> None:
    (here / "a.md").write_text("正文\n", encoding="utf-8")
    content = json.loads(run("check", "a.md", "--audience", name, "--format", "json").out)
    assert content["documents"][0]["audience"] == audience


@pytest.mark.parametrize("name", ["contact-report", "客户会议报告", "Contact Report", "会议纪要"])
def test_type_by_any_of_its_names(here: Path, run: Run, name: str) -> None:
    (here / "a.md").write_text("正文\n", encoding="utf-8")
    content = json.loads(run("check", "a.md", "--type", name, "--format", "json").out)
    assert content["documents"][0]["type"] == "contact-report"


@pytest.mark.parametrize(
    ("output", "reason"),
    [("none/a.txt", "没有这个文件夹"), ("folder", "这是一个文件夹"), ("a.md/b", "路径里有一段不是文件夹")],
)
def test_report_that_cannot_be_written_in_chinese(here: Path, run: Run, output: str, reason: str) -> None:
    (here / "a.md").write_text("正文\n", encoding="utf-8")
    (here / "folder").mkdir()
    ran = run("check", "a.md", "-o", output, "--lang", "zh")
    assert (ran.code, ran.err) == (2, f"briefcheck：无法写入“{output}”：{reason}\n")


def test_debug_shows_where_a_rule_failed(here: Path, run: Run, install: Callable[..., None]) -> None:
    def fails(_: object) -> list[object]:
        raise ValueError

    install(make_rule("fails", fails))
    (here / "a.md").write_text("x\n", encoding="utf-8")
    (here / "briefcheck.yaml").write_text("rules:\n  trial/fails: error\n", encoding="utf-8")
    ran = run("check", "a.md", "--debug")
    assert ran.code == 3
    assert ran.err.startswith("Traceback (most recent call last):\n")
    assert ran.err.endswith("\nValueError\n")
    assert run("check", "a.md").err == ""
