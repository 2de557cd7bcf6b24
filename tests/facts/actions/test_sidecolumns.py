"""Tables with a column for each side, cells that say ditto or ask who, minutes in three columns below a heading of actions."""

from __future__ import annotations

import pytest
from support.facts import actions, brief, report, word


def told(*rows: str) -> list[str]:
    head, *rest = rows
    lines = "\n".join((head, "|" + "---|" * (head.count("|") - 1), *rest))
    return [f"{action.text} = {brief(action)}" for action in actions(lines)]


@pytest.mark.parametrize(
    "head", ["| | Client | Agency |", "| Topic | Client to do | Agency to do |", "| | Client actions | Agency: |"]
)
def test_every_cell_below_a_side_is_its_task(head):
    rows = ("| Packs | legal line | warm up green by 5 March |", "| Budget | none | quote<br>revised plan |")

    assert [entry.casefold() for entry in told(head, *rows)] == [
        "legal line = client @ -",
        "warm up green by 5 march = agency @ 2024-03-05",
        "quote = agency @ -",
        "revised plan = agency @ -",
    ]


def test_every_cell_below_a_side_is_its_task_in_chinese_and_in_word():
    rows = "| 法务条款 | 调绿色 |\n| PO 3月5日前 | 报价 |"
    expected = ["法务条款 = 客户 @ -", "调绿色 = 我方 @ -", "PO 3月5日前 = 客户 @ 2024-03-05", "报价 = 我方 @ -"]

    assert told("| 客户 | 我方 |", *rows.split("\n")) == expected
    page = word(f"日期：2024年3月1日\n# 待办\n| 客户待办 | 我方待办 |\n{rows}\n")
    assert [f"{action.text} = {brief(action)}" for action in report(page).actions] == expected


def test_us_and_them_are_no_tasks():
    assert told("| Us | Them |", "| quote | legal line |") == ["quote = Us @ -", "legal line = Them @ -"]
    assert [
        owner.kind for action in actions("| Us | Them |\n|---|---|\n| quote | legal |") for owner in action.owners
    ] == [
        "group",
        "side",
    ]


@pytest.mark.parametrize("ditto", ["ditto", '"', "as above", "Same", "〃", "同上"])
def test_ditto_is_what_stands_above(ditto):
    rows = ("| Quote | Deb | 5 March |", f"| Proof | {ditto} | {ditto} |", "| Legal | Rob | 6 March |")

    assert told("| Action | Who | When |", *rows)[1] == "Proof = Deb @ 2024-03-05"


def test_ditto_below_the_head_stands_for_nothing():
    assert len(told("| Action | Who | When |", "| Proof | ditto | 5 March |")) == 1


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("who?", [("who?", "placeholder")]),
        ("谁？", [("谁？", "placeholder")]),
        ("Ben?", [("Ben", "person")]),
        ("老陈？", [("老陈", "person")]),
        ("Maya + 1", [("Maya", "person")]),
        ("陈静 方涛", [("陈静", "person"), ("方涛", "person")]),
        ("原方涛，现陈静", [("陈静", "person")]),
        ("T&O", [("T&O", "person")]),
        ("Tom & Ann", [("Tom", "person"), ("Ann", "person")]),
    ],
)
def test_cells_of_owners_as_people_write_them(cell, expected):
    (action,) = actions(f"| Action | Who | When |\n|---|---|---|\n| Proof | {cell} | 5 March 2024 |")

    assert [(owner.name or owner.text, owner.kind) for owner in action.owners] == expected


def test_minutes_in_three_columns_below_a_heading_of_actions():
    rows = "| Packs | green too cold | MO to warm up by 5 March |\n| PO | not raised | RL: PO no. asap |"
    found = actions(f"| Item | Discussion | Action |\n|---|---|---|\n{rows}", people=["Mia Orr", "Rita Lane"])

    assert [f"{action.text} = {brief(action)}" for action in found] == [
        "MO to warm up by 5 March = MO @ 2024-03-05",
        "RL: PO no. asap = RL @ asap",
    ]


MINUTES = "# Minutes\n\n4 March 2024 | Teams | Rufus, Gwen, Bea, Oscar\n\n{}\n\nOther bits\n"


@pytest.mark.parametrize(
    ("table", "read"),
    [
        (
            "| What | Pellow | Agency |\n|---|---|---|\n| Stand | comments by 8 March (Rufus) | v3 out 12 March (Oscar) |\n| Photos | — | Bea: contact sheet 11/3 |",
            ["Rufus @ 2024-03-08", "Oscar @ 2024-03-12", "Bea @ 2024-03-11"],
        ),
        (
            "| | Us | Client |\n|---|---|---|\n| Stand | v3 by 8 March | sign off by 12 March |",
            ["Us @ 2024-03-08", "Client @ 2024-03-12"],
        ),
        ("| What | Pellow | Agency |\n|---|---|---|\n| Stand | likes blue | prefers red |", []),
        ("| What | Status | Agency |\n|---|---|---|\n| Stand | open 8 March | v3 by 12 March |", []),
    ],
)
def test_columns_of_two_sides_outside_of_an_action_section(table: str, read: list[str]):
    assert [brief(action) for action in report(MINUTES.format(table)).actions] == read


@pytest.mark.parametrize(
    ("head", "rows", "read"),
    [
        (
            "Job | Where it is | Next | With | When",
            ["TV | held | Call sheet | Sam | 8 March 2024", "PR | live | None | | "],
            ["Call sheet = Sam @ 2024-03-08"],
        ),
        (
            "Job | Next step | Whose court | Due",
            ["TV | Call sheet | Sam | 8 March 2024", "Web | - | - | -"],
            ["Call sheet = Sam @ 2024-03-08"],
        ),
        ("事项 | 在谁手里 | 截止时间", ["分镜 | 李娜 | 2024年3月8日"], ["分镜 = 李娜 @ 2024-03-08"]),
        ("Ship | With | Built", ["Argo | Jason | 8 March 2024"], []),
    ],
)
def test_whose_turn_it_is_is_the_owner(head: str, rows: list[str], read: list[str]):
    lines = [f"| {head} |", "|" + "---|" * (head.count("|") + 1), *(f"| {row} |" for row in rows)]
    page = "# Status report\n\n" + "\n".join(lines) + "\n"
    assert [f"{action.text} = {brief(action)}" for action in report(page).actions] == read
