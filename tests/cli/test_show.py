from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from support.plugins import make_rule
from support.ran import Ran

from briefcheck.cli.schema import schema_text

Run = Callable[..., Ran]

pytestmark = pytest.mark.usefixtures("file")

REPORT = """\
---
type: contact-report
---

# Contact report

Client: North Wind Tea
Meeting date: 2 March 2026
Attendees: Li An (agency), Fang Tao (client)

## Decisions

<!-- ask Fang Tao -->

## Next steps

| Action | Owner | Due |
| --- | --- | --- |
| Send the layout to 13913572468 | Li An | 6 March 2026 |
| Book the studio | | |
"""


@pytest.fixture
def file(here: Path) -> Path:
    path = here / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


def shown(run: Run, *arguments: object) -> dict[str, Any]:
    ran = run("show", "--format", "json", *arguments)
    assert ran.code == 0, ran.err
    content: dict[str, Any] = json.loads(ran.out)
    jsonschema.Draft202012Validator(json.loads(schema_text("show"))).validate(content)
    return content


def test_contract(run: Run) -> None:
    content = shown(run, "report.md")
    assert (content["path"], content["type"], content["language"]) == ("report.md", "contact-report", "en")
    assert content["title"] == "Contact report"
    assert content["meeting_date"] == "2026-03-02"
    assert content["attendees"] == ["Li An", "Fang Tao"]
    assert {"value": "North Wind Tea", "label": "Client", "line": 7} in content["fields"].values()
    assert {entry["heading"]: entry["empty"] for entry in content["sections"]} == {
        "Decisions": True,
        "Next steps": False,
    }
    assert [(entry["owners"], entry["due"], entry["line"]) for entry in content["actions"]] == [
        (["Li An"], "2026-03-06", 19),
        ([], None, 20),
    ]
    assert content["concealed"] == [{"kind": "html-comment", "part": "body", "where": "Decisions › line 13"}]


def test_sensitive_words_are_masked_even_where_the_rule_is_off(run: Run) -> None:
    for arguments in (("--format", "json"), ()):
        out = run("show", "report.md", *arguments).out
        assert "13913572468" not in out
        assert "Send the layout" in out


def test_people_see_the_same(run: Run) -> None:
    out = run("show", "report.md").out
    for line in (
        "report.md",
        "  Type: Contact report",
        "  Title: Contact report",
        "  Language: English",
        "  Meeting date: 2026-03-02",
        "  Attendees: Li An (agency), Fang Tao (client)",
        "  Fields",
        "  Sections",
        "  Actions",
        "    Book the studio",
        "  Not on the page, but in the file",
        "    HTML comment  Decisions › line 13",
    ):
        assert line in out.splitlines()
    assert "        owner: nobody; due: no date; open; Next steps › " in out
    assert "table 1, row 3, column “Action” (line 20)" in out
    assert "due: 6 March 2026 = 2026-03-06;" in out


def test_chinese(run: Run) -> None:
    out = run("show", "--lang", "zh", "report.md").out
    assert "  类型：客户会议报告\n" in out
    assert "        负责人：没写；期限：没写；待办；" in out


def test_document_of_no_type(here: Path, run: Run) -> None:
    (here / "a.md").write_text("- words\n", encoding="utf-8")
    assert run("show", "a.md") == Ran(0, "a.md\n  Type: not recognised\n  Title: none found\n  Language: English\n", "")
    content = shown(run, "a.md")
    assert (content["type"], content["fields"], content["sections"], content["meeting_date"]) == (None, {}, [], None)


def test_many_concealed_pieces_are_counted(here: Path, run: Run) -> None:
    (here / "a.md").write_text("x\n\n<!-- y -->\n\n" * 23, encoding="utf-8")
    assert run("show", "a.md").out.endswith("    … and 3 more\n")


def test_file_that_cannot_be_read(here: Path, run: Run) -> None:
    (here / "a.xlsx").write_bytes(b"x")
    ran = run("show", "a.xlsx")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("briefcheck: a.xlsx: there is no reader for .xlsx files; briefcheck reads ")


def test_file_that_does_not_exist(run: Run) -> None:
    assert run("show", "nope.md") == Ran(2, "", "briefcheck: 'nope.md' does not exist\n")


def test_rule_that_fails_is_told(run: Run, install: Callable[..., None]) -> None:
    install(make_rule("crash", lambda _: 1 / 0))  # type: ignore[arg-type,return-value]
    ran = run("show", "report.md")
    assert ran.code == 3
    assert ran.err.startswith("briefcheck: report.md: the rule trial/crash: the rule failed; it is of plugin “trial”")


def test_sides_are_named_in_the_language_of_the_reader(run: Run) -> None:
    assert "与会人：Li An（我方），Fang Tao（客户方）" in run("show", "report.md", "--lang", "zh").out


def test_day_of_a_meeting_is_shown_for_types_that_have_one(run: Run) -> None:
    assert "Meeting date: 2026-03-02" in run("show", "report.md").out
    assert "\n  Meeting date: " not in run("show", "report.md", "--type", "creative-brief").out


def test_folder_is_no_file(here: Path, run: Run) -> None:
    (here / "folder").mkdir()
    assert run("show", "folder") == Ran(2, "", "briefcheck: 'folder' is a folder; show takes one file at a time\n")
    assert run("show", "folder", "--lang", "zh").err == "briefcheck：“folder”是文件夹；show 一次只看一份文件\n"


def test_failure_of_the_facts_is_a_sentence(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise SystemExit(0)

    (here / "a.md").write_text("x\n", encoding="utf-8")
    monkeypatch.setattr("briefcheck.engine.check.settle_type", broken)
    ran = run("show", "a.md")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(
        "briefcheck: a.md: briefcheck failed while making out what the document says: SystemExit: 0 (test_show.py:"
    )
