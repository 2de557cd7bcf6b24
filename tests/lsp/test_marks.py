from __future__ import annotations

import builtins
from typing import Any

import pytest
from support.reports import document, finding, unreadable

from briefcheck import Location, ReportedFinding, Text
from briefcheck.cli.main import main
from briefcheck.lsp.marks import Edit, Spot, marks_of, may_be_waived, waiver_edit
from briefcheck.lsp.positions import code_points, lines_of, units
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies


def at(line: int | None, column: int | None = 1, rule: str = "a/b", **fields: Any) -> ReportedFinding:
    return finding(rule=rule, location=Location(Text("there", "那里"), line=line, column=column, **fields))


def test_lines_are_those_of_lsp() -> None:
    assert lines_of("a\r\nb\rc\nd\u2028\x0c\x85e") == ["a", "b", "c", "d\u2028\x0c\x85e"]


@pytest.mark.parametrize(("encoding", "length"), [("utf-8", 8), ("utf-16", 4), ("utf-32", 3)])
def test_units_of_each_encoding(encoding: Any, length: int) -> None:
    line = "😀中a"
    assert units(line, encoding) == length
    assert [code_points(line, units(line[:count], encoding), encoding) for count in range(4)] == [0, 1, 2, 3]
    assert code_points(line, 99, encoding) == 3


def test_every_mark_is_within_its_line() -> None:
    text = "# T\n\nsome words  \nend"
    report = document(
        "a.md", "failed", at(3, 6, length=5), at(3, 6), at(9), at(None, None), at(3, 40, length=9), finding(waived=True)
    )
    spots = [mark.spot for mark in marks_of(text, report, "en")]
    assert spots == [Spot(2, 5, 10), Spot(2, 5, 10), Spot(0, 0, 3), Spot(0, 0, 3), Spot(2, 12, 12)]


def test_what_could_not_be_checked_is_marked() -> None:
    (mark,) = marks_of("", unreadable("a.md"), "zh")
    assert (mark.severity, mark.message) == ("error", "未检查：整个文件：文件加了密")


@pytest.mark.parametrize(
    ("text", "where", "changed"),
    [
        ("words", {}, "words {}"),
        ("words  \nmore", {}, "words {}  \nmore"),
        ("words\\\nmore", {}, "words {}\\\nmore"),
        ("## Head ##\n", {}, "## Head {} ##\n"),
        ("| a | b |\n", {"table": 1}, "| a | b {} |\n"),
        ("a | b\n", {"table": 1}, "a | b {}\n"),
    ],
)
def test_a_waiver_stands_at_the_end_of_its_line(text: str, where: dict[str, int], changed: str) -> None:
    edit = waiver_edit(text, at(1, **where), "en")
    comment = "<!-- briefcheck: allow a/b -- reason: … -->"
    assert _applied(text, edit) == changed.format(comment)


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("# T\n", "{}\n\n# T\n"),
        ("---\ntype: x\n---\n# T\n", "---\ntype: x\n---\n\n{}\n\n# T\n"),
        ("---\ntype: x\n---\n", "---\ntype: x\n---\n\n{}\n\n"),
    ],
)
def test_a_waiver_of_the_document_stands_above_it(text: str, changed: str) -> None:
    edit = waiver_edit(text, at(None, None), "zh")
    assert _applied(text, edit) == changed.format("<!-- briefcheck: allow a/b -- 原因：… -->")


def test_what_nobody_may_waive_is_not_offered() -> None:
    extensions = load_extensions()
    policy = Policies(extensions).for_file("a.md")
    offered = {
        rule: may_be_waived(at(1, rule=rule), policy, extensions)
        for rule in ("actions/missing-owner", "sensitive/secret", "waivers/unused", "gone/rule")
    }
    assert offered == {
        "actions/missing-owner": True,
        "sensitive/secret": False,
        "waivers/unused": False,
        "gone/rule": True,
    }


def test_without_pygls_it_is_said_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    load = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("briefcheck.lsp.server"):
            raise ModuleNotFoundError("No module named 'pygls'", name="pygls")
        return load(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    assert main(["lsp", "--lang", "en"]) == 2
    assert "(pygls is not installed): pip install 'briefcheck[lsp]'" in capsys.readouterr().err


def _applied(text: str, edit: Edit) -> str:
    lines = text.split("\n")

    def offset(line: int, column: int) -> int:
        return min(sum(len(before) + 1 for before in lines[:line]) + column, len(text))

    return text[: offset(*edit.start)] + edit.text + text[offset(*edit.end) :]
