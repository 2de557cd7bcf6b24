"""``briefcheck actions``: what could not be read, and what must not be repeated."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from support.plugins import failing_reader, make_rule
from support.ran import Ran
from support.registers import REPORT, write_reports

from briefcheck.cli.schema import schema_text

Run = Callable[..., Ran]
Install = Callable[..., None]

pytestmark = pytest.mark.usefixtures("folder")

TODAY = ("--today", "2026-03-09")


@pytest.fixture
def folder(here: Path) -> Path:
    write_reports(here)
    return here


def found(run: Run, *arguments: object, code: int = 0) -> dict[str, Any]:
    ran = run("actions", "--format", "json", *TODAY, *arguments)
    assert ran.code == code, ran.err
    content: dict[str, Any] = json.loads(ran.out)
    jsonschema.Draft202012Validator(json.loads(schema_text("actions"))).validate(content)
    return content


# What could not be read.


def test_files_that_cannot_be_read_are_named_and_the_others_listed(folder: Path, run: Run) -> None:
    (folder / "bad.docx").write_bytes(b"no zip")
    (folder / "old.doc").write_bytes(b"x")
    ran = run("actions", *TODAY)
    assert ran.code == 3
    assert "Send the layout" in ran.out
    first, second = ran.err.splitlines()
    assert first.startswith("briefcheck: bad.docx: ")
    assert second.startswith("briefcheck: old.doc: briefcheck cannot read .doc files: open it and save it as .docx")
    content = found(run, code=3)
    assert [piece["path"] for piece in content["not_read"]] == ["bad.docx", "old.doc"]
    assert content["summary"]["documents"] == 3


def test_only_files_that_cannot_be_read(folder: Path, run: Run) -> None:
    (folder / "old.doc").write_bytes(b"x")
    ran = run("actions", "old.doc")
    assert (ran.code, ran.out) == (3, "No document could be read.\n")


def test_part_that_cannot_be_read_is_told(folder: Path, run: Run) -> None:
    (folder / "report.md").write_text(f"---\ntitle: [\n---\n\n{REPORT}", encoding="utf-8")
    ran = run("actions", "report.md", *TODAY)
    assert ran.code == 3
    assert "Send the layout" in ran.out
    assert ran.err.startswith("briefcheck: report.md: ")
    assert ran.err.count("\n") == 1


def test_rule_that_fails_is_told(run: Run, install: Install) -> None:
    install(make_rule("crash", lambda _: 1 / 0))  # type: ignore[arg-type,return-value]
    ran = run("actions", "report.md", *TODAY, "--lang", "zh")
    assert ran.code == 3
    assert ran.err.startswith("briefcheck：report.md：规则 trial/crash：规则出错，它属于插件“trial”")


def test_failure_of_the_facts_is_a_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefcheck.rules.context.find_actions", lambda *_, **__: 1 / 0)
    ran = run("actions", "report.md")
    assert (ran.code, ran.out) == (3, "No document could be read.\n")
    assert ran.err.startswith("briefcheck: report.md: briefcheck failed while making out what the document says: Zero")
    assert "Traceback" in run("actions", "report.md", "--debug").err


def test_ctrl_c_lists_what_was_read_and_names_what_was_not(folder: Path, run: Run, install: Install) -> None:
    install(readers=(failing_reader(".odd", KeyboardInterrupt()),))
    (folder / "s.odd").write_bytes(b"x")
    for number in range(11):
        (folder / "zh" / f"{number:02}.md").write_text("x\n", encoding="utf-8")
    ran = run("actions", *TODAY)
    assert ran.code == 3
    assert "Send the layout" in ran.out
    assert "寄样品" not in ran.out
    assert ran.err.startswith("Stopped. 13 documents were not read:\n    s.odd\n    zh/00.md\n")
    assert ran.err.endswith("    zh/08.md\n    … and 3 more\n")
    content = found(run, code=3)
    assert len(content["not_read"]) == 13
    assert content["not_read"][0] == {"path": "s.odd", "why": "the run was stopped before it came to this file"}


def test_ctrl_c_before_the_last(folder: Path, run: Run, install: Install) -> None:
    install(readers=(failing_reader(".odd", KeyboardInterrupt()),))
    (folder / "zz.odd").write_bytes(b"x")
    assert run("actions", *TODAY).err == "Stopped. 1 document was not read:\n    zz.odd\n"
    assert run("actions", *TODAY, "--lang", "zh").err == "已中断。还有 1 份文档没有读：\n    zz.odd\n"


def test_documents_that_gitignore_leaves_out_are_counted(folder: Path, run: Run) -> None:
    import subprocess

    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    (folder / ".gitignore").write_text("zh/\n", encoding="utf-8")
    assert run("actions", *TODAY).err == (
        "briefcheck: documents not read because .gitignore leaves them out: 1 (name a file to have it read)\n"
    )
    assert run("actions", *TODAY, "--format", "csv").err == ""


def test_progress_on_a_terminal(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for number in range(25):
        (folder / f"{number}.md").write_text("x\n", encoding="utf-8")
    terminal = Terminal()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", terminal)
        patch.setenv("TERM", "xterm")
        assert run("actions").code == 0
        assert "Reading documents" in terminal.getvalue()
        shown = len(terminal.getvalue())
        assert run("actions", "--no-progress").code == 0
        assert len(terminal.getvalue()) == shown


def test_reader_that_has_gone_is_no_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", Closed())
        patch.setattr("briefcheck.cli.app.let_go", lambda _: None)
        assert run("actions", "report.md").code == 0


# Masking.


@pytest.mark.parametrize("extra", [(), ("--type", "contact-report")])
def test_sensitive_words_appear_in_no_output(folder: Path, run: Run, extra: tuple[str, ...]) -> None:
    number = "13913572468"
    text = REPORT.replace("Send the layout", f"Send the layout to {number}").replace("North Wind Tea", number)
    (folder / "report.md").write_text(text.replace("| Ann Lee |", f"| Ann Lee {number} |"), encoding="utf-8")
    (folder / f"call {number}.md").write_text(f"- [ ] Ann: call {number} by 6 March 2026\n", encoding="utf-8")
    (folder / f"bad {number}.docx").write_bytes(b"no zip")
    for format_ in ("table", "csv", "json", "ics"):
        for lang in ("en", "zh"):
            ran = run("actions", "--format", format_, "--status", "all", "--lang", lang, *TODAY, *extra)
            said = (ran.out + ran.err).replace("\r\n ", "")
            assert "Send the layout to" in said
            assert number not in said
            assert number[3:9] not in said


def test_nothing_is_quoted_when_the_rule_that_masks_has_failed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import briefcheck.plugins
    from briefcheck.frozen import replace

    load = briefcheck.plugins.load_extensions

    def broken() -> object:
        extensions = load()
        rules = [
            replace(rule, check=lambda *_: 1 / 0, gate="") if rule.full_name == "sensitive/mobile-number" else rule
            for rule in extensions.rules
        ]
        return replace(extensions, rules=tuple(rules))

    monkeypatch.setattr(briefcheck.plugins, "load_extensions", broken)
    ran = run("actions", "report.md", *TODAY)
    assert ran.code == 3
    assert "Send" not in ran.out
    assert "sensitive/mobile-number" in ran.err
