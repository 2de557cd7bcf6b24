"""What an editor may mend by itself, and that nothing is reported any more once it has."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from support.reports import finding

from briefcheck import Location, ReportedFinding, Text
from briefcheck.lsp.marks import Edit
from briefcheck.lsp.mending import Fix, fixes
from briefcheck.lsp.server import Checker
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies


def unused(
    line: int | None, column: int | None = 1, said: str = "The waiver of a/b holds for nothing"
) -> ReportedFinding:
    place = Location(Text("there", "那里"), line=line, column=column)
    return finding(rule="waivers/unused", location=place, message=Text(said, said))


def applied(text: str, edits: Iterable[Edit]) -> str:
    lines = text.split("\n")

    def offset(line: int, column: int) -> int:
        return min(sum(len(before) + 1 for before in lines[:line]) + column, len(text))

    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):  # as an editor does: all at once
        text = text[: offset(*edit.start)] + edit.text + text[offset(*edit.end) :]
    return text


def offered(text: str, folder: Path) -> tuple[list[ReportedFinding], list[Fix]]:
    extensions = load_extensions()
    seen = Checker(extensions, lambda: Policies(extensions), lambda _: "en").check(text, str(folder / "plan.md"), 1)
    found = [mark.finding for mark in seen.marks if mark.finding is not None]
    return found, [fix for each in found for fix in fixes(text, each, found, extensions.names)]


@pytest.mark.parametrize(
    ("text", "line", "column", "changed"),
    [
        ("a\n\n<!-- x -->\n\nb\n", 3, 1, "a\n\n\nb\n"),
        ("a\n\n<!-- x\ny -->\nb\n", 3, 1, "a\n\nb\n"),
        ("a <!-- x --> b\n", 1, 3, "a b\n"),
        ("a <!-- x\ny --> b\n", 1, 3, "a b\n"),
        ("<!-- x -->", 1, 1, ""),
    ],
)
def test_an_unused_waiver_is_taken_out(text: str, line: int, column: int, changed: str) -> None:
    (fix,) = fixes(text, unused(line, column), [], {})
    assert fix.title.en == "Delete this waiver"
    assert applied(text, fix.edits) == changed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a <!-- briefcheck: allow a/b, c/d -- why -->", "a <!-- briefcheck: allow c/d -- why -->"),
        ("a <!-- briefcheck: allow c/d， a/b -- why -->", "a <!-- briefcheck: allow c/d -- why -->"),
        (
            "<!--briefcheck: allow c/d a/b e/f until 2999-01-01 — a/b -->",
            "<!--briefcheck: allow c/d e/f until 2999-01-01 — a/b -->",
        ),
        ("a <!-- briefcheck: allow c/d\n, a/b\n-- why --> b", "a <!-- briefcheck: allow c/d\n-- why --> b"),
    ],
)
def test_of_several_rules_one_is_taken_out(before: str, after: str) -> None:
    (fix,) = fixes(before, unused(1, before.index("<") + 1), [], {})
    assert fix.title == Text("Take a/b out of this waiver", "从这条豁免里去掉 a/b")
    assert applied(before, fix.edits) == after


def test_nothing_else_is_mended() -> None:
    assert [*fixes("a\n", unused(1), [], {})] == []
    assert [*fixes("<!-- x -->\n", finding(rule="a/b"), [], {})] == []
    assert [*fixes("<!-- x -->\n", unused(None, None), [], {})] == []
    assert [*fixes("<!-- briefcheck: allow c/d e/f -- x -->\n", unused(1), [], {})] == []


@pytest.mark.parametrize("front", ["---\ntype: contact-report\n---\n\n", "---\ntype: contact-report\nlang: en\n---\n"])
@pytest.mark.parametrize("more", ["", "actions/missing-owner, "])
def test_a_waiver_of_the_whole_document_is_moved_above_it(tmp_path: Path, front: str, more: str) -> None:
    comment = f"<!-- briefcheck: allow {more}structure/missing-section until 2999-12-31 -- a short call -->"
    text = f"{front}# Call with Northwind\n\nDate: 4 June 2024\n\n- Book the studio by 7 June. {comment}\n"
    found, (move, other) = offered(text, tmp_path)
    assert [each.rule for each in found].count("waivers/unused") == 1

    assert (
        move.title.en
        == "Move the waiver of structure/missing-section above the first line: it is about the whole document"
    )
    assert other.title.en == ("Take structure/missing-section out of this waiver" if more else "Delete this waiver")
    moved = applied(text, move.edits)
    assert "allow structure/missing-section until 2999-12-31 -- a short call -->\n\n# Call" in moved.replace(
        "\n\n\n", "\n\n"
    )
    left, none = offered(moved, tmp_path)
    assert none == []
    assert not {"waivers/unused", "structure/missing-section"} & {each.rule for each in left}
    assert len(left) < len(found)


def test_a_rule_is_known_by_its_earlier_names() -> None:
    text = "a\n\nb <!-- briefcheck: allow old/name -- why -->\n"
    extensions = load_extensions()
    rule = next(iter(extensions.rules))
    whole = finding(rule=rule.full_name, location=Location(Text("the document", "整份文档")))
    kinds = [
        fix.title.en.split()[0]
        for fix in fixes(text, unused(3, 3, "The waiver of old/name holds"), [whole], {"old/name": rule})
    ]
    assert kinds == ["Move", "Delete"]
