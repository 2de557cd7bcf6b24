"""The reporters for machines: sarif, github, gitlab, rdjson, junit, checkstyle, concise, and markdown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from support.reports import document, finding, report, unreadable

from briefcheck import Location, NotChecked, Report, Text
from briefcheck.frozen import replace
from briefcheck.report import sarif
from briefcheck.report.concise import write_concise
from briefcheck.report.flat import NOT_CHECKED, entries
from briefcheck.report.github import write_github
from briefcheck.report.gitlab import write_gitlab
from briefcheck.report.markdown import write_markdown
from briefcheck.report.rdjson import write_rdjson
from briefcheck.report.sarif import write_sarif
from briefcheck.report.xml import write_checkstyle, write_junit

IN_MARKDOWN = Location(Text("line 3", "第 3 行"), line=3, column=5)
WRITERS = [
    write_sarif,
    write_github,
    write_gitlab,
    write_rdjson,
    write_junit,
    write_checkstyle,
    write_concise,
    write_markdown,
]


def parsed(text: str) -> ET.Element:
    """Return the root of what a reporter wrote."""
    return ET.fromstring(text.encode())  # noqa: S314  # our own output


def mixed() -> Report:
    """Return a report with Markdown, Word, a clean file, an unreadable one and one not reached."""
    return report(
        document("notes/周报 1.md", "failed", finding(location=IN_MARKDOWN), finding("note")),
        document("a.docx", "failed", finding("warning")),
        document("clean.md", "passed"),
        unreadable("secret.docx"),
        not_reached=("late.md",),
    )


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_could_not_be_checked_is_in_every_output(write: Any, language: str) -> None:
    text = write(mixed(), language)
    assert NOT_CHECKED in text.replace("briefcheck.briefcheck.", "briefcheck/")
    assert ("it is encrypted" if language == "en" else "文件加了密") in text
    assert "late.md" in text.replace("\\", "")


@pytest.mark.parametrize("write", WRITERS)
def test_what_was_waived_is_in_none(write: Any) -> None:
    text = write(report(document("a.md", "passed", finding(waived=True))), "en")
    assert "missing-owner" not in text


def test_fingerprints_stay_when_lines_move_and_tell_equal_findings_apart() -> None:
    twice = [entry.fingerprint for entry in entries(report(document("a.md", "failed", finding(), finding())))]
    moved = finding(location=Location(Text("x", "x"), line=99, column=1, section=("Next steps",)))
    again = [entry.fingerprint for entry in entries(report(document("a.md", "failed", moved, finding())))]
    assert twice == again
    assert len(set(twice)) == 2
    assert twice[0] != entries(report(document("b.md", "failed", finding())))[0].fingerprint


def test_paths_are_relative_to_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    paths = [str(tmp_path / "in/a.md"), "./b.md", "../c.md"]
    found = entries(report(*(document(path, "failed", finding()) for path in paths)))
    assert [entry.path for entry in found] == ["in/a.md", "b.md", "../c.md"]


def test_sarif_is_as_github_wants_it() -> None:
    (run,) = json.loads(write_sarif(mixed(), "en"))["runs"]
    first = run["results"][0]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "notes/%E5%91%A8%E6%8A%A5%201.md"}
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 6}
    assert first["message"]["text"] == "line 3: Nobody owns this action: Send the layout"
    assert set(first["partialFingerprints"]) == {"primaryLocationLineHash"}
    (word,) = [result for result in run["results"] if "a.docx" in json.dumps(result)]
    assert word["level"] == "warning"
    assert word["locations"][0]["physicalLocation"]["region"]["endColumn"] == 2
    assert word["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == (
        "Next steps/body.tbl[2].tr[3].tc[2].p[12]"
    )
    assert word["message"]["text"].startswith("Next steps › table 2, row 3")
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["help"]["text"]
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
    assert run["invocations"] == [{"executionSuccessful": False, "toolExecutionNotifications": []}]
    clean = json.loads(write_sarif(report(document("a.md", "passed")), "zh"))["runs"][0]
    assert clean["invocations"][0]["executionSuccessful"] is True
    assert (clean["results"], clean["language"]) == ([], "zh-CN")


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("webdav://h/sub/周 1.md", "webdav://h/sub/%E5%91%A8%201.md"),
        ("sftp://***@files.example:22/a#b/50%?.md", "sftp://***@files.example:22/a%23b/50%25%3F.md"),
        ("s3://bucket/a//b:c.md", "s3://bucket/a//b%3Ac.md"),
        ("smb://[::1]/share/a.md", "smb://[::1]/share/a.md"),
    ],
)
def test_a_document_of_a_store_keeps_its_address(path: str, uri: str) -> None:
    one = replace(report(document(path, "failed", finding())), not_reached=(path,))

    lines = write_concise(one, "en").splitlines()
    results = json.loads(write_sarif(one, "en"))["runs"][0]["results"]

    assert [line.startswith(f"{path}:") for line in lines] == [True, True]
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results]
    assert places == [uri, uri]


def test_sarif_names_a_file_outside_the_working_folder_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    (run,) = json.loads(write_sarif(report(document(str(tmp_path / "周 1.md"), "failed", finding())), "en"))["runs"]
    address = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert address == (tmp_path / "周 1.md").as_uri()


def test_sarif_keeps_the_worst_where_github_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 3)
    findings = [finding(severity) for severity in ("note", "error", "warning", "note", "error")]
    (run,) = json.loads(write_sarif(report(document("a.md", "failed", *findings)), "en"))["runs"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "error"]
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert "Only the 3 worst of 5 findings" in told["message"]["text"]


def test_github_commands_are_escaped_and_the_worst_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    odd = finding("note", message=Text("100%\nfirst: a, b", "x"), location=IN_MARKDOWN, rule="a/b")
    out = write_github(report(document("a,b:c%.md", "failed", odd, finding("error"))), "en").splitlines()
    assert out[0].startswith("::error file=a%2Cb%3Ac%25.md,line=12,col=1,title=actions/missing-owner::Next steps")
    assert out[1].startswith("::notice file=a%2Cb%3Ac%25.md,line=3,col=5,title=a/b::line 3: 100%25 first: a, b%0A")


def test_github_is_told_what_of_many_findings_it_does_not_show() -> None:
    few = document("a.md", "failed", *(finding("error") for _ in range(10)), *(finding("note") for _ in range(10)))
    assert all(line.startswith("::") for line in write_github(report(few), "en").splitlines())
    many = document("a.md", "failed", *(finding("warning") for _ in range(11)), finding("error"))
    *commands, last = write_github(report(many), "en").splitlines()
    assert [line.split(" ")[0] for line in commands] == ["::error", *["::warning"] * 11]
    assert last.startswith("GitHub shows 10 annotations of a kind for a step")
    assert "All 12 findings" in last


def test_github_adds_the_report_to_the_summary_of_the_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    write_github(mixed(), "en")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("before\n## briefcheck\n")
    assert "### notes/周报 1.md" in text


def test_markdown_escapes_what_would_be_markup_and_says_what_it_leaves_out() -> None:
    odd = finding(message=Text("a | b <img> *c* `d`", "x"))
    text = write_markdown(report(document("a.md", "failed", odd, odd, odd)), "en")
    assert r"a \| b \<img\> \*c\* \`d\`" in text
    assert all(line.count(" | ") == 4 for line in text.splitlines() if line.startswith("| error"))
    cut = write_markdown(report(document("a.md", "failed", odd, odd, odd)), "en", most_bytes=len(text.encode()) - 10)
    assert "Only the 2 worst of 3 findings" in cut


def test_gitlab_has_each_fingerprint_once_and_the_path_as_it_is() -> None:
    content = json.loads(write_gitlab(mixed(), "zh"))
    assert len({entry["fingerprint"] for entry in content}) == len(content) == 5
    assert content[0]["location"] == {"path": "notes/周报 1.md", "lines": {"begin": 3}}
    assert [entry["severity"] for entry in content] == ["major", "info", "minor", "major", "major"]
    assert content[0]["description"] == "第 3 行：这条行动没有负责人：寄出版面"


def test_rdjson_names_lines_only_for_its_columns_are_bytes() -> None:
    content = json.loads(write_rdjson(mixed(), "en"))
    assert content["source"] == {"name": "briefcheck"}
    first = content["diagnostics"][0]
    assert first["location"] == {"path": "notes/周报 1.md", "range": {"start": {"line": 3}}}
    assert first["severity"] == "ERROR"
    assert first["code"] == {"value": "actions/missing-owner"}


def test_junit_has_a_case_for_a_clean_document_and_an_error_for_an_unread_one() -> None:
    root = parsed(write_junit(mixed(), "en"))
    counted = [(suite.get("name"), suite.get("tests"), suite.get("failures"), suite.get("errors")) for suite in root]
    assert counted == [
        ("notes/周报 1.md", "2", "2", "0"),
        ("a.docx", "1", "1", "0"),
        ("clean.md", "1", "0", "0"),
        ("secret.docx", "1", "0", "1"),
        ("late.md", "1", "0", "1"),
    ]
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.get("message") == "Nobody owns this action: Send the layout"


def test_checkstyle_has_a_file_for_each_document() -> None:
    root = parsed(write_checkstyle(mixed(), "en"))
    assert [(file.get("name"), len(file)) for file in root] == [
        ("notes/周报 1.md", 2),
        ("a.docx", 1),
        ("clean.md", 0),
        ("secret.docx", 1),
        ("late.md", 1),
    ]
    assert root[0][0].attrib | {"message": ""} == {
        "line": "3",
        "column": "5",
        "severity": "error",
        "message": "",
        "source": "briefcheck.actions.missing-owner",
    }


@pytest.mark.parametrize("write", [write_junit, write_checkstyle])
def test_characters_that_xml_cannot_hold_are_replaced(write: Any) -> None:
    odd = finding(message=Text("a\x0b\x00b\x1b[31m\ud800", "x"))
    why = NotChecked(Text("x\x0c", "x"), Text("\x01", "x"))
    root = parsed(write(report(document("a\x1b.md", "failed", odd, not_checked=(why,))), "en"))
    assert "a �b�[31m�" in ET.tostring(root, encoding="unicode")


def test_concise_is_one_line_a_finding() -> None:
    odd = finding(message=Text("two\nlines\x1b", "x"), location=IN_MARKDOWN)
    assert (
        write_concise(report(document("a.md", "failed", odd)), "zh")
        == "a.md:3:5: error: 第 3 行：x [actions/missing-owner]\n"
    )
    assert write_concise(report(document("a.md", "failed", odd)), "en") == (
        "a.md:3:5: error: line 3: two lines� [actions/missing-owner]\n"
    )


def test_the_total_of_markdown_is_the_total_whatever_stands_below_it() -> None:
    one = replace(report(document("a.md", "passed", finding(), fail_on="off")), alike=True, vanished=2)
    assert write_markdown(one, "en").startswith(
        "## briefcheck\n\n1 document not judged (fail-on: never). Found: 1 error.\n"
    )
