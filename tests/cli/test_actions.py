from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from icalendar import Calendar
from support.ran import Ran
from support.registers import REPORT, write_reports

from briefcheck.cli.completion import script
from briefcheck.cli.schema import schema_text

Run = Callable[..., Ran]

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


def texts(run: Run, *arguments: object) -> list[str]:
    return [action["text"] for action in found(run, *arguments)["actions"]]


# What is shown.


def test_a_hyphen_for_a_file_is_the_screen(run: Run, here: Path) -> None:
    before = sorted(here.iterdir())
    assert run("actions", "--format", "json", "-o", "-", *TODAY) == run("actions", "--format", "json", *TODAY)
    assert sorted(here.iterdir()) == before


def test_table_over_a_folder(run: Run) -> None:
    assert run("actions", *TODAY) == Ran(
        0,
        "6 of 7 actions in 3 documents, as of 2026-03-09: 1 overdue, 2 owned by nobody, 1 without a day.\n"
        "\n"
        "Due              Owner       Action, and where it stands\n"
        "\n"
        "Overdue (1)\n"
        "2026-03-06 Fri   Ann Lee     Send the layout\n"
        "                             North Wind Tea · report.md › Next steps\n"
        "\n"
        "Due later this week (2)\n"
        "2026-03-10 Tue   client      Sign the estimate\n"
        "                             North Wind Tea · report.md › Next steps\n"
        "2026-03-12 Thu   李安        寄样品\n"
        "                             北风茶业 · 报告.docx › 下一步行动\n"
        "\n"
        "Due next week (1)\n"
        "2026-03-20 Fri   nobody      Book the studio\n"
        "                             North Wind Tea · report.md › Next steps\n"
        "\n"
        "Due later (1)\n"
        "2026-04-02 Thu   王小明      确认包装\n"
        "                             北风茶业 · 报告.docx › 下一步行动\n"
        "\n"
        "Without a day (1)\n"
        "“ASAP”           TBD         Choose the music\n"
        "                             North Wind Tea · report.md › Next steps\n",
        "",
    )


def test_json_goes_by_the_schema(run: Run) -> None:
    content = found(run, "--status", "all", "report.md")
    assert [(action["text"], action["owners"], action["due"]) for action in content["actions"]] == [
        ("Order tea", ["Tom King"], "2026-03-04"),
        ("Send the layout", ["Ann Lee"], "2026-03-06"),
        ("Sign the estimate", ["client"], "2026-03-10"),
        ("Book the studio", [], "2026-03-20"),
        ("Choose the music", ["TBD"], None),
    ]
    signed = content["actions"][2]
    assert (signed["owner_kind"], signed["side"], signed["line"]) == ("side", "client", 13)
    assert signed["where"] == "Next steps › table 1, row 4, column “Action” (line 13)"
    assert (signed["type"], signed["client"], signed["meeting_date"]) == (
        "contact-report",
        "North Wind Tea",
        "2026-03-02",
    )
    assert content["summary"] == {
        "documents": 1,
        "found": 5,
        "actions": 5,
        "overdue": 1,
        "without_owner": 2,
        "without_date": 1,
    }


def test_csv_on_the_screen(run: Run) -> None:
    out = run("actions", "--format", "csv", "--lang", "zh", *TODAY).out
    assert out.startswith("\ufeff期限,负责人,")
    assert out.count("\r\n") == 7
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"), newline="")))
    assert [row["事项"] for row in rows][:2] == ["Send the layout", "Sign the estimate"]


def test_file_is_of_the_format_that_its_ending_says(folder: Path, run: Run) -> None:
    for name in ("a.csv", "a.json", "a.ICS", "a.txt", "a"):
        assert run("actions", ".", "-o", name, *TODAY, "--format", "table") == Ran(0, "", "")
        assert (folder / name).read_text(encoding="utf-8").startswith("6 of 7 actions in 3 documents")
        assert run("actions", ".", "-o", name, *TODAY) == Ran(0, "", "")
    assert (folder / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfDue,Owner,")
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["summary"]["actions"] == 6
    calendar = Calendar.from_ical((folder / "a.ICS").read_bytes())
    assert len(list(calendar.walk("VTODO"))) == 6
    assert (folder / "a").read_text(encoding="utf-8") == (folder / "a.txt").read_text(encoding="utf-8")
    assert (folder / "a").read_text(encoding="utf-8").startswith("6 of 7 actions")


def test_format_named_before_the_file_or_instead_of_it(folder: Path, run: Run) -> None:
    assert (
        run("actions", ".", "-o", "csv=list.txt", "-o", "json=-", *TODAY).out
        == run("actions", ".", "--format", "json", *TODAY).out
    )
    assert (folder / "list.txt").read_bytes().startswith(b"\xef\xbb\xbfDue,Owner,")
    assert run("actions", ".", "-o", "csv", *TODAY) == run("actions", ".", "--format", "csv", *TODAY)
    assert run("actions", ".", "-o", "csv=") == Ran(2, "", "briefcheck: no file is named in -o 'csv='\n")


def test_outputs_that_cannot_be_are_refused(folder: Path, run: Run) -> None:
    two = run("actions", ".", "-o", "csv", "-o", "json", *TODAY)
    assert (two.code, two.out) == (2, "")
    assert "two reports cannot go to the screen" in two.err
    for given in ("CSV=u.csv", "sarif=x", "xlsx=list.xlsx"):
        ran = run("actions", ".", "-o", given, *TODAY)
        assert (ran.code, ran.out) == (2, "")
        assert given.partition("=")[0] in ran.err
        assert "csv, ics, json, table" in ran.err
    assert not any((folder / name).exists() for name in ("CSV=u.csv", "u.csv", "sarif=x", "x"))


def test_a_format_is_one_whatever_files_there_are(folder: Path, run: Run) -> None:
    (folder / "csv").write_text("mine", encoding="utf-8")
    assert run("actions", "report.md", "-o", "csv", *TODAY).out.startswith("\ufeffDue,Owner,")
    assert (folder / "csv").read_text(encoding="utf-8") == "mine"


def test_table_is_coloured_on_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", terminal)
        patch.setenv("TERM", "xterm")
        patch.delenv("NO_COLOR", raising=False)
        assert run("actions", *TODAY).code == 0
    assert "\x1b[1;31m2026-03-06 Fri\x1b[0m" in terminal.getvalue()


def test_nothing_found_is_said_in_a_sentence(folder: Path, run: Run) -> None:
    told = " ".join(run("actions", "note.md").out.split())
    assert told == (
        "No actions were found: 1 document read. It is not known as a record of a meeting, so only its tables, lists and "
        "marked lines were read for actions, not its running text; “--type contact-report” has that read, too."
    )
    (folder / "note.md").write_text("# Meeting notes\n\nIt rained.\n", encoding="utf-8")
    sentence = "No actions were found: 1 document read, none of which says who is to do what.\n"
    assert run("actions", "note.md") == Ran(0, sentence, "")
    ran = run("actions", "note.md", "--format", "csv")
    assert (ran.code, ran.out.count("\r\n"), ran.err) == (0, 1, "briefcheck: " + sentence)
    assert run("actions", "note.md", "-o", "x.txt").err == "briefcheck: " + sentence
    assert (folder / "x.txt").read_text(encoding="utf-8") == sentence
    assert run("actions", "--due-after", "2027-01-01").out == (
        "None of the 7 actions found in 3 documents is what was asked for.\n"
    )


# Filters.


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--overdue"], ["Send the layout"]),
        (["--due-before", "2026-03-10"], ["Send the layout"]),
        (["--due-before", "2026年3月11日"], ["Send the layout", "Sign the estimate"]),
        (["--due-before", "11 March 2026"], ["Send the layout", "Sign the estimate"]),
        (["--today", "2026-03-01", "--due-before", "11 Mar"], ["Send the layout", "Sign the estimate"]),
        (["--today", "2026-03-01", "--due-before", "3月11日"], ["Send the layout", "Sign the estimate"]),
        (["--due-after", "2026/3/20"], ["确认包装"]),
        (["--due-after", "2026-03-09", "--due-before", "2026.3.20"], ["Sign the estimate", "寄样品"]),
        (["--no-owner"], ["Book the studio", "Choose the music"]),
        (["--no-date"], ["Choose the music"]),
        (["--no-owner", "--no-date"], ["Choose the music"]),
        (["--status", "done"], ["Order tea"]),
        (["--status", "已完成"], ["Order tea"]),
        (["--status", "open", "--side", "client"], ["Sign the estimate", "确认包装"]),
        (["--side", "我方"], ["Send the layout", "寄样品"]),
        (["--owner", "ann"], ["Send the layout"]),
        (["--owner", "小明"], ["确认包装"]),
        (["--owner", "@Ann", "--owner", "李安"], ["Send the layout", "寄样品"]),
        (["--owner", "King", "--status", "all"], ["Order tea"]),
        (["--owner", "client"], ["Sign the estimate"]),
    ],
)
def test_filters(run: Run, arguments: list[str], expected: list[str]) -> None:
    assert texts(run, *arguments) == expected


def test_what_is_done_is_never_overdue(run: Run) -> None:
    assert texts(run, "--overdue", "--status", "all") == ["Send the layout"]


def test_owner_whom_nobody_knows(run: Run) -> None:
    ran = run("actions", "--owner", "Zoe", *TODAY)
    assert ran.out == "None of the 7 actions found in 3 documents is what was asked for.\n"
    assert ran.err == (
        "briefcheck: no action found is owned by anybody called 'Zoe'; "
        "the owners are Ann Lee, Tom King, client, 李安, 王小明\n"
    )
    assert run("actions", "note.md", "--owner", "Zoe").err == ""


def test_type_is_taken_from_the_command_line(run: Run) -> None:
    (first, *_) = found(run, "--type", "creative-brief", "report.md")["actions"]
    assert first["type"] == "creative-brief"


def test_client_of_a_document_of_no_type(folder: Path, run: Run) -> None:
    for label, client in (("客户名称", "北风茶业"), ("Client", "Maple & Finch"), ("Client", "[client name]")):
        (folder / "plan.md").write_text(f"{label}: {client}\n\n- [ ] Ann: book the studio\n", encoding="utf-8")
        (action,) = found(run, "plan.md")["actions"]
        assert (action["type"], action["client"]) == (None, None if client.startswith("[") else client)


def test_of_two_companies_that_met_the_other_is_the_agency(folder: Path, run: Run) -> None:
    text = REPORT.replace("Ann Lee (agency), Tom King (client)", "Ann Lee (Maple Agency), Tom King (North Wind)")
    (folder / "report.md").write_text(text, encoding="utf-8")
    sides = {action["text"]: action["side"] for action in found(run, "report.md", "--status", "all")["actions"]}
    assert sides["Send the layout"] == "agency"
    assert sides["Order tea"] == "client"
    assert sides["Choose the music"] is None


# Errors of the user.


@pytest.mark.parametrize(
    ("arguments", "en", "zh"),
    [
        (["nope.docx"], "'nope.docx' does not exist", "“nope.docx”不存在"),
        (
            ["--due-before", "friday"],
            "--due-before takes a day such as 2026-03-09 or '9 March' (got 'friday')",
            "--due-before 后面要写日期，例如 2026-03-09 或 3月9日（写的是“friday”）",
        ),
        (
            ["--today", "2026-02-30"],
            "--today takes a day such as 2026-03-09 or '9 March' (got '2026-02-30')",
            "--today 后面要写日期，例如 2026-03-09 或 3月9日（写的是“2026-02-30”）",
        ),
        (
            ["--no-owner", "--owner", "Ann"],
            "--owner and --no-owner exclude each other: no action could fit both",
            "--owner 和 --no-owner 不能一起用：没有行动能同时符合",
        ),
        (
            ["--no-date", "--overdue"],
            "--overdue and --no-date exclude each other: no action could fit both",
            "--overdue 和 --no-date 不能一起用：没有行动能同时符合",
        ),
        (
            ["--status", "done", "--overdue"],
            "--overdue and --status done exclude each other: no action could fit both",
            "--overdue 和 --status done 不能一起用：没有行动能同时符合",
        ),
        (
            ["-o", "list.xlsx"],
            "the register cannot be written as a .xlsx file; name it .csv, which Excel opens, .ics for a calendar, .json, or .txt",
            "清单不能写成 .xlsx 文件；请改用 .csv（Excel 能打开）、.ics（日历）、.json 或 .txt",
        ),
        (
            ["-o", "list.ODS"],
            "the register cannot be written as a .ods file; name it .csv, which Excel opens, .ics for a calendar, .json, or .txt",
            "清单不能写成 .ods 文件；请改用 .csv（Excel 能打开）、.ics（日历）、.json 或 .txt",
        ),
        (
            [".", "-o", "report.md"],
            "the report would overwrite 'report.md', which is one of the documents to check",
            "报告会覆盖要检查的文档“report.md”，请换一个文件名",
        ),
    ],
)
def test_wrong_call(folder: Path, run: Run, arguments: list[str], en: str, zh: str) -> None:
    assert run("actions", *arguments) == Ran(2, "", f"briefcheck: {en}\n")
    assert run("actions", *arguments, "--lang", "zh") == Ran(2, "", f"briefcheck：{zh}\n")
    assert (folder / "report.md").read_text(encoding="utf-8") == REPORT


def test_a_configuration_is_not_written_over(folder: Path, run: Run) -> None:
    (folder / "other").mkdir()
    (folder / "other" / "briefcheck.yaml").write_text("lang: en\n", encoding="utf-8")
    ran = run("actions", "report.md", "-o", "other/briefcheck.yaml")

    assert ran.code == 2
    assert ran.err == (
        "briefcheck: 'other/briefcheck.yaml' is a configuration of briefcheck and would be lost; "
        "give the output another name\n"
    )
    assert (folder / "other" / "briefcheck.yaml").read_text(encoding="utf-8") == "lang: en\n"


def test_a_file_is_written_whole_or_not_at_all(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    target = folder / "list.csv"
    target.write_text("what was there", encoding="utf-8")
    (folder / "link.csv").symlink_to(target)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        ran = run("actions", "report.md", "-o", "list.csv")
    assert (ran.code, ran.err) == (2, "briefcheck: cannot write 'list.csv': No space left on device\n")
    assert target.read_text(encoding="utf-8") == "what was there"
    assert run("actions", "report.md", "-o", "link.csv").code == 0
    assert target.read_text(encoding="utf-8-sig").startswith("Due")
    assert sorted(path.name for path in folder.glob("*briefcheck-*")) == []


def test_wrong_configuration_stops_before_anything_is_read(folder: Path, run: Run) -> None:
    (folder / "zh" / "briefcheck.yaml").write_text("colour: red\n", encoding="utf-8")
    ran = run("actions")
    assert (ran.code, ran.out) == (2, "")
    assert "colour" in ran.err


def test_completion_offers_the_formats_of_this_command() -> None:
    said = script("bash", "en")
    assert "_shtab_briefcheck_actions___format_choices=(table csv json ics)" in said
    assert "_shtab_briefcheck_show___format_choices=(text json)" in said


def test_several_files_are_written_in_one_run(folder: Path, run: Run) -> None:
    assert run("actions", "report.md", "-o", "list.csv", "-o", "list.json", "-o", "list.ics") == Ran(0, "", "")
    assert (folder / "list.csv").read_text(encoding="utf-8-sig").startswith("Due")
    assert json.loads((folder / "list.json").read_text(encoding="utf-8"))["actions"]
    assert (folder / "list.ics").read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")
