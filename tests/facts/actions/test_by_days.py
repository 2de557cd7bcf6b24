"""One line, several tasks of one owner with a day each; and days that are not another task's."""

from __future__ import annotations

import pytest
from support.facts import actions, brief, report

PEOPLE = {True: ("Tom Fox", "Ann Lee", "Rita Wong"), False: ("王强", "李娜", "陈涛", "Vivi")}
NOTES = "# Contact report\n\nDate: 6 March 2024\nPresent: Tom Fox (TF), Ann Lee (AL)\n\n## Discussion\n\n{}\n"


def briefs(line: str) -> list[str]:
    return [brief(action) for action in actions(f"- {line}", people=PEOPLE[not any("一" <= it <= "鿿" for it in line)])]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        (
            "Tom will revise the deck (13 March), book the studio (16 March) and ask Ann for the logo.",
            ["Tom @ 2024-03-13", "Tom @ 2024-03-16", "Tom @ -"],
        ),
        ("Tom: deck (13 March), studio (16 March)", ["Tom @ 2024-03-13", "Tom @ 2024-03-16"]),
        ("Tom – deck 13 March, timing plan 16 March", ["Tom @ 2024-03-13", "Tom @ 2024-03-16"]),
        ("Deck – Tom – draft 13 March, final 16 March", ["Tom @ 2024-03-13", "Tom @ 2024-03-16"]),
        ("Tom to shoot on 13 March and deliver the film by 16 March", ["Tom @ 2024-03-13", "Tom @ 2024-03-16"]),
        ("Tom: deck Thursday, plan Monday", ["Tom @ 2024-03-07", "Tom @ 2024-03-04"]),
        ("王强改方案（3/13）、订影棚（3/15）、找李娜要标志", ["王强 @ 2024-03-13", "王强 @ 2024-03-15", "王强 @ -"]),
        ("王强方案3月13日，排期3月15日", ["王强 @ 2024-03-13", "王强 @ 2024-03-15"]),
        ("王强：方案3/13，排期3/15", ["王强 @ 2024-03-13", "王强 @ 2024-03-15"]),
        ("李娜3月8日发排期，13号发版式", ["李娜 @ 2024-03-08", "李娜 @ 2024-03-13"]),
        ("王强、李娜3/13改稿，3/15交终稿", ["王强, 李娜 @ 2024-03-13", "王强, 李娜 @ 2024-03-15"]),
        ("王强、Vivi各出一个方向，王强3月13日，Vivi3月15日", ["王强 @ 2024-03-13", "Vivi @ 2024-03-15"]),
        ("王强、阿Ken各出一个方向，王强3月13日，阿Ken周五", ["王强 @ 2024-03-13", "阿Ken @ 2024-03-08"]),
    ],
)
def test_tasks_with_a_day_each_are_several(line: str, read: list[str]):
    assert briefs(line) == read


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Tom to send the deck by Friday, 8 March", ["Tom @ 2024-03-08"]),
        ("Deck – Tom – was 13 March, now 15 March", ["Tom @ 2024-03-15"]),
        ("Tom to send the deck by 13 March, ready for the meeting on 15 March", ["Tom @ 2024-03-13"]),
        ("Tom to hire the van from 13 March to 15 March", ["Tom @ 2024-03-15"]),
        ("Tom to join the calls on 13 March and 15 March", ["Tom @ 2024-03-15"]),
        ("王强3月13日前交初稿，现改为3月15日", ["王强 @ 2024-03-15"]),
        ("王强3月13日去勘景，最晚3月15日", ["王强 @ 2024-03-15"]),
        ("李娜3月13日前交稿，3月15日开会用", ["李娜 @ 2024-03-13"]),
    ],
)
def test_a_second_day_of_the_same_task_is_no_second_one(line: str, read: list[str]):
    assert briefs(line) == read


def test_brackets_with_a_day_each_are_tasks_in_prose_too():
    page = "# 会议纪要\n\n会议日期：2024年3月6日\n参会人员：王强、李娜\n\n## 讨论\n\n王强改方案（3/13）、订影棚（3/15）。\n"
    assert [brief(action) for action in report(page).actions] == ["王强 @ 2024-03-13", "王强 @ 2024-03-15"]


@pytest.mark.parametrize(
    "words", ["TF paid the deposit on Monday.", "AL sent the films on Friday.", "TF met them Friday."]
)
def test_what_somebody_did_on_a_day_is_no_task_of_the_initials(words: str):
    assert [brief(action) for action in report(NOTES.format(words)).actions] == []


def test_what_initials_do_on_a_day_is():
    assert [brief(action) for action in report(NOTES.format("TF pays the deposit on Friday.")).actions] == [
        "TF @ 2024-03-08"
    ]
