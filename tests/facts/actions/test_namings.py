"""How owners are written: a side in brackets behind the name, a helper beside it, handed on, shortened."""

from __future__ import annotations

import pytest
from support.facts import brief, report

EN = """# Contact report

Date: 1 March 2024

Present: Ben Orr, Mia Lowe (Calder); Ruth Carr, Tom Fox, Tom Hale (agency)

## Next steps

"""
ZH = """# 会议纪要

日期：2024年3月1日

参会：罗总、陈静（云帆）；方涛、阿宝（我司）

## 下一步

"""


def owners(head: str, line: str) -> list[str]:
    (action,) = report(f"{head}{line}\n").actions
    return [owner.person or owner.name for owner in action.owners]


def in_cell(head: str, name: str) -> list[str]:
    columns = "| 事项 | 负责人 | 期限 |" if head is ZH else "| Action | Owner | Due |"
    return owners(head, f"{columns}\n|---|---|---|\n| film | {name} | 3/8 |")


ENGLISH = [
    ("Ruth (agency)", ["Ruth Carr"]),
    ("Ben (Calder)", ["Ben Orr"]),
    ("agency/Ruth", ["Ruth Carr"]),
    ("Ruth, agency", ["Ruth Carr"]),
    ("Calder/Ruth", ["Calder", "Ruth Carr"]),
    ("Ruth w/ Mia", ["Ruth Carr"]),
    ("Ruth via Mia", ["Ruth Carr"]),
    ("Ruth tbc", ["Ruth Carr"]),
    ("Ruth C", ["Ruth Carr"]),
    ("R. Carr", ["Ruth Carr"]),
    ("Tom H.", ["Tom Hale"]),
    ("Tom B", ["Tom B"]),
    ("Ben O / Mia L", ["Ben Orr", "Mia Lowe"]),
]


@pytest.mark.parametrize(("name", "expected"), ENGLISH)
def test_names_between_dashes_and_in_cells(name, expected):
    assert owners(EN, f"- Send the film – {name} – 8 March") == expected
    assert in_cell(EN, name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ruth → Mia", ["Mia Lowe"]),
        ("Ben->Ruth", ["Ruth Carr"]),
        ("Ruth cc Mia", ["Ruth Carr"]),
        ("Ruth with help from Mia", ["Ruth Carr"]),
        ("Ruth for Ben", ["Ruth Carr"]),
        ("Ruth @ agency", ["Ruth Carr"]),
        ("Ada+Ben", ["Ada", "Ben Orr"]),
        ("Film + sound", ["Film", "sound"]),
        ("T+O", ["T+O"]),
        ("Tom", ["Tom"]),
    ],
)
def test_names_in_cells(name, expected):
    assert in_cell(EN, name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("阿宝（我司）", ["阿宝"]),
        ("陈静（云帆）", ["陈静"]),
        ("阿宝（方涛协助）", ["阿宝"]),
        ("阿宝或方涛", ["阿宝", "方涛"]),
        ("阿宝+方涛", ["阿宝", "方涛"]),
        ("云帆/陈静", ["陈静"]),
        ("阿宝带队", ["阿宝"]),
        ("阿宝那边", ["阿宝"]),
        ("阿宝？", ["阿宝"]),
    ],
)
def test_chinese_names_between_dashes_and_in_cells(name, expected):
    assert owners(ZH, f"- 片子——{name}——3月8日") == expected
    assert in_cell(ZH, name) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("罗总助理：3月8日前发方案", ["罗总助理"]),
        ("罗总秘书小葛3月8日前发方案", ["小葛"]),
        ("罗总3月8日前发方案", ["罗总"]),
        ("罗总协助方涛3月8日前发方案", ["罗总"]),
    ],
)
def test_an_aide_is_not_whom_he_works_for(line, expected):
    assert owners(ZH, f"- {line}") == expected


def test_a_bracket_with_nobody_known_before_it_still_names_the_owner():
    assert owners(EN, "- Send the film (agency) – 8 March") == ["agency"]
    assert brief(report(f"{ZH}- 送样片（云帆），3月8日\n").actions[0]) == "云帆 @ 2024-03-08"
