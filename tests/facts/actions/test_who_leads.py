"""Chinese lines that name two people: who leads and who helps, who goes first and who acts then, names that a blank parts."""

from __future__ import annotations

import pytest
from support.facts import actions, brief

PEOPLE = ("王强", "李娜", "陈涛", "老白", "小安")


def briefs(line: str) -> list[str]:
    return [
        f"{brief(action)}{'' if action.status == 'open' else ' ' + action.status}"
        for action in actions(f"- {line}", people=PEOPLE)
    ]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("小安主责，老白配合3月13日前发方案", ["小安 @ 2024-03-13"]),
        ("李娜牵头，王强协助3月13日前完成排期", ["李娜 @ 2024-03-13"]),
        ("小安发方案，老白配合3月13日拍摄", ["小安 @ -", "老白 @ 2024-03-13"]),
        ("老白配合3月13日前完成拍摄", ["老白 @ 2024-03-13"]),
        ("由小安汇总后老白3月8日统一发客户", ["老白 @ 2024-03-08"]),
        ("由李娜确认后再由王强3月8日发出", ["王强 @ 2024-03-08"]),
        ("小安整理后由老白3月8日发", ["老白 @ 2024-03-08"]),
        ("小安3月8日前剪辑后期素材", ["小安 @ 2024-03-08"]),
        ("老白催王强3月8日前把表发过来", ["老白 @ 2024-03-08"]),
        ("老白请王强3月8日前把表发过来", ["王强 @ 2024-03-08"]),
    ],
)
def test_who_leads_or_acts_last_is_the_owner(line: str, read: list[str]):
    assert briefs(line) == read


@pytest.mark.parametrize(
    "line",
    ["方案——小安 老白——3月13日", "小安 老白：3月13日前发方案", "小安 老白3月13日前发方案", "小安 老白 3月13日前发方案"],
)
def test_a_blank_parts_those_who_are_known(line: str):
    assert briefs(line) == ["小安, 老白 @ 2024-03-13"]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("@小安3月13日前发方案", ["小安 @ 2024-03-13"]),
        ("@小安 3月13日前发方案", ["小安 @ 2024-03-13"]),
        ("方案——小安?——3月13日", ["小安 @ 2024-03-13"]),
        ("小安 更新排期 3月13日", ["小安 @ 2024-03-13"]),
    ],
)
def test_a_tag_glued_to_its_day_and_a_doubted_name_are_owners(line: str, read: list[str]):
    assert briefs(line) == read


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("周五老白在杭州", []),
        ("下周三小安在客户那", []),
        ("周五老白在群里发方案", ["老白 @ 2024-03-08"]),
        ("邮编表王强上午发过来了", ["王强 @ - done"]),
        ("清单本来老白做，小安已经做了", ["小安 @ - done"]),
        ("清单老白不用做了", ["- @ - done"]),
        ("老白3月8日前发方案，李娜已确认", ["老白 @ 2024-03-08", "李娜 @ -"]),
    ],
)
def test_where_somebody_is_and_what_is_done_are_no_open_tasks(line: str, read: list[str]):
    assert briefs(line) == read


def test_who_does_something_else_first_is_the_owner_and_not_the_whole_sentence():
    (action,) = actions("- Lorna joins the client's board and will sign from then.", people=("Lorna Tait", "Tom Fox"))
    assert brief(action) == "Lorna @ -"


def test_a_question_mark_behind_a_name_between_dashes_is_a_doubt_about_it():
    (action,) = actions("- Deck – Tom? – 13 March", people=("Lorna Tait", "Tom Fox"))
    assert brief(action) == "Tom @ 2024-03-13"
