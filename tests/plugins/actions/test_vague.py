"""Who is everybody, what is a department, and whose a side is."""

from __future__ import annotations

from datetime import date

import pytest
from briefcheck_actions._sides import is_department, is_everybody, is_ours
from support.facts import report

from briefcheck import Text, day_text, weekday_text


@pytest.mark.parametrize(
    "name",
    [
        "大家",
        "相关人员",
        "各部门",
        "全体",
        "所有成员",
        "我們",
        "双方",
        "团队",
        "ALL",
        "Everyone",
        "both parties",
        "the team",
        "We",
        "全组",
        "客户方全体",
        "Members of the team",
        "people on the call",
        "@channel",
    ],
)
def test_everybody(name):
    assert is_everybody(name)


@pytest.mark.parametrize(
    "name",
    [
        "媒介部",
        "创意",
        "brand team",
        "Production",
        "Fundraising WG",
        "财务部门",
        "法务組",
        "安全部",
        "全媒体部",
        "全国销售部",
        "People team",
        "channel marketing team",
    ],
)
def test_departments_are_not_everybody(name):
    assert not is_everybody(name)
    assert is_department(name, report("# x\n"))


@pytest.mark.parametrize("name", ["see the list above", "李安那边"])
def test_what_is_neither(name):
    assert not is_everybody(name)
    assert not is_department(name, report("# x\n"))


@pytest.mark.parametrize("name", ["我方", "乙方", "Agency", "代理商", "Harbour  Pine"])
def test_ours(name):
    assert is_ours(name, ["harbour pine"])


@pytest.mark.parametrize("name", ["客户", "甲方", "client", "vendor"])
def test_theirs(name):
    assert not is_ours(name)


def test_a_day_bears_its_year_unless_it_is_plain():
    day = date(2024, 6, 4)
    assert day_text(day) == Text(en="4 June 2024", zh="2024年6月4日")
    assert day_text(day, date(2024, 1, 1)) == Text(en="4 June", zh="6月4日")
    assert day_text(day, date(2023, 1, 1)).zh == "2024年6月4日"
    assert weekday_text(day) == Text(en="Tuesday", zh="星期二")
