"""Who is named first and does not act: who demands, asks or reminds, who is to be given something, who said no."""

from __future__ import annotations

import pytest
from support.facts import brief, report

ZH = "# 会议纪要\n\n会议日期：2024年3月6日\n参会人员：李娜、王强、陈涛、周敏\n\n## 讨论\n\n{}\n"
EN = "# Contact report\n\nDate: 6 March 2024\nPresent: Rita Wong, Tom Fox, Ann Lee\n\n## Discussion\n\n{}\n"


def briefs(words: str) -> list[str]:
    return [brief(action) for action in report((EN if words.isascii() else ZH).format(words)).actions]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("李娜要求13号前看到报价。", ["- @ 2024-03-13"]),
        ("李娜要求王强13号前给报价。", ["王强 @ 2024-03-13"]),
        ("李娜提醒大家发票要在25号前开。", ["大家 @ 2024-03-25"]),
        ("李娜再次提醒王强3月8日前务必交稿。", ["王强 @ 2024-03-08"]),
        ("王强3月8日前要拿到李娜的素材。", ["李娜 @ 2024-03-08"]),
        ("确保王强3月8日前收到样稿。", ["- @ 2024-03-08"]),
        ("陈涛25号前拿到三家比价。", ["陈涛 @ 2024-03-25"]),
        ("李娜要求标志放大，王强说17号能改好。", ["王强 @ 2024-03-17"]),
        ("李娜问王强13号能不能发报价，王强说可以。", ["王强 @ 2024-03-13"]),
        ("李娜问陈涛16号前能否出图，陈涛说没问题。", ["陈涛 @ 2024-03-16"]),
        ("李娜问王强13号能不能发报价，王强说不行。", []),
        ("李娜问王强13号能不能发报价。", []),
        ("Tom to be sent the logo by 8 March.", ["- @ 2024-03-08"]),
        ("Ann and Tom to be given access by 8 March.", ["- @ 2024-03-08"]),
        ("Tom will be sending the logo by 8 March.", ["Tom @ 2024-03-08"]),
        ("Tom to be briefed by Ann by 8 March.", ["Ann @ 2024-03-08"]),
        ("Tom to be asked to send the deck by 8 March.", ["Tom @ 2024-03-08"]),
    ],
)
def test_who_only_demands_or_is_given_something_is_not_the_owner(words: str, read: list[str]):
    assert briefs(words) == read


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("王强没答应13号发报价。", []),
        ("王强拒绝3月8日前交稿。", []),
        ("王强不肯3月8日前交稿。", []),
        ("王强原本答应3月8日给报价。", []),
        ("王强本来说3月8日前交，后来说不行。", []),
        ("王强原本答应3月8日给报价，现改为3月15日给。", ["王强 @ 2024-03-15"]),
        ("李娜没答应，王强13号前再去谈一次。", ["王强 @ 2024-03-13"]),
        ("李娜拒绝了第二版，陈涛3月16日前重做。", ["陈涛 @ 2024-03-16"]),
    ],
)
def test_a_refusal_and_what_was_once_meant_are_no_promise(words: str, read: list[str]):
    assert briefs(words) == read


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("王强3月12日前收到供应商的报价并汇总", "王强"),
        ("王强3月12日前拿到客户的授权书", "王强"),
        ("王强提醒客户3月12日前须付款", "王强"),
        ("王强催问客户付款，3月12日前", "王强"),
        ("王强问客户3月12日能否开会", "王强"),
        ("王强问清楚能否延期，3月12日", "王强"),
        ("王强要求李娜3月12日前交稿", "李娜"),
        ("王强希望客户3月12日前付款", "客户"),
        ("王强要求3月12日前看到报价", "-"),
    ],
)
def test_among_the_tasks_who_is_named_is_asked_to_chase_and_to_fetch(words: str, owner: str):
    (action,) = report(ZH.replace("讨论", "下一步行动").format("- " + words)).actions
    assert brief(action) == f"{owner} @ 2024-03-12"


def test_who_gets_a_thing_and_goes_on_with_it_acts_in_talk_too():
    assert briefs("王强3月12日前要拿到李娜的素材并汇总。") == ["王强 @ 2024-03-12"]


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        ("可以", ["王强 @ 2024-03-13"]),
        ("没问题的", ["王强 @ 2024-03-13"]),
        ("可以发", ["王强 @ 2024-03-13"]),
        ("行，发了告诉大家", ["王强 @ 2024-03-13"]),
        ("能力有限", []),
        ("行程太满", []),
        ("可以晚一天", []),
        ("可以，但要晚一天", []),
        ("好像不够", []),
    ],
)
def test_a_yes_stands_alone(answer: str, read: list[str]):
    assert briefs(f"李娜问王强13号能不能发报价，王强说{answer}。") == read


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("王强的助理李娜3月12日前订房", ["李娜 @ 2024-03-12"]),
        ("王强或李娜3月12日前订房", ["王强, 李娜 @ 2024-03-12"]),
        ("王强→李娜：3月12日前改稿", ["李娜 @ 2024-03-12"]),
        ("王强说：李娜3月12日前发稿", ["李娜 @ 2024-03-12"]),
        ("王强助理3月12日前续签合同", ["王强助理 @ 2024-03-12"]),
        ("王强说：样稿3月12日前发出", ["王强 @ 2024-03-12"]),
    ],
)
def test_another_one_beside_the_first_acts(words: str, read: list[str]):
    page = report(ZH.replace("讨论", "下一步行动").format("- " + words))
    assert [brief(action) for action in page.actions] == read


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("will send it by 12 March, and Ann will call", ["- @ 2024-03-12"]),
        ("Tom has been asked to send the deck by 12 March but Ann will do it.", ["Ann @ 2024-03-12"]),
        ("Tom has been asked to send the deck by 12 March.", ["Tom @ 2024-03-12"]),
        ("Tom will send it to Rita by 12 March but Ann will check it.", ["Tom @ 2024-03-12"]),
    ],
)
def test_the_subject_of_the_next_clause_is_not_that_of_the_first(words: str, read: list[str]):
    assert briefs(words) == read


def test_she_behind_a_stop_is_nobody_where_two_are_named():
    page = report(
        EN.replace("Discussion", "Next steps").format("- Tom to brief Ann by 12 March; she will reply by 14 March")
    )
    assert [brief(action) for action in page.actions] == ["Tom @ 2024-03-12", "- @ 2024-03-14"]
