"""Lines under the heading of actions that ask nobody for anything, and tasks that look like them."""

from __future__ import annotations

import pytest
from support.facts import actions

NONE = [
    "Client would like to see options ASAP.",
    "Client asked whether we could deliver by Friday.",
    "Tom is responsible for the North region.",
    "Agency remains responsible for production.",
    "Deadline for entries is 12 March.",
    "Any cost over 5k is to be borne by the client.",
    "All files must carry the job number.",
    "Invoices are sent monthly.",
    "The owner closes the ticket when the work is done.",
    "If the client does not confirm by 5 March, plan B applies.",
    "Should the client not confirm by 5 March, plan B applies.",
    "Rita hopes to have numbers by Friday.",
    "Tom's team will be on holiday next week.",
    "Happy for Tom to take on the write-up.",
    "Previous action: Tom to send the quote (done).",
    "No new actions this time",
    "See attached timing plan.",
    "Decision: layout B goes to print.",
    "FYI the studio has moved.",
    "Reviews of members are acknowledged as such.",
    "Benefit: quicker answers",
    "SLEP or not? We will see how it goes in the end.",
    "Rita - none",
    "客户已于3月1日确认终稿。",
    "如果客户3月5日前不确认，则按原方案执行。",
    "费用由客户承担。",
    "所有文件名须带工单号。",
    "责任人及时关闭问题单。",
    "会上讨论了是否请王强于3月5日前交稿，未达成一致。",
    "联系人：王强 电话12345",
    "3月5日为客户周年庆。",
    "陈涛下周休假。",
    "陈涛是印刷对接人。",
    "详见附件排期表。",
    "印刷一般需要5天。",
    "上次行动项：李娜提交报价",
    "成品：调研报告",
]

TASKS = [
    "Logo is to be updated",
    "Website copy is missing a legal line - Ann",
    "If the client agrees, Tom to book the studio",
    "Tom is sending the quote",
    "Rita has agreed to supply the logo",
    "All to review the floor plan",
    "Tom is responsible for sending the minutes",
    "Decision: Tom to release layout B",
    "Send revised layouts",
    "前端调整 - 配合已完成的接口",
    "所有成员3月5日前提交周报",
    "王强核对合同",
    "由客户支付尾款",
]


@pytest.mark.parametrize("line", NONE)
def test_what_asks_nobody_is_no_action(line):
    assert (
        actions(
            f"- {line}\n- 李娜交稿\n" if not line.isascii() else f"- {line}\n- Tom to send it\n",
            people=["李娜", "陈涛", "Tom Fox"],
        )[:-1]
        == ()
    )


@pytest.mark.parametrize("line", TASKS)
def test_what_only_looks_like_it_is_one(line):
    assert len(actions(f"- {line}\n", people=["Tom Fox", "Rita Moss", "王强"])) == 1


@pytest.mark.parametrize(
    "line",
    [
        "如客户确认，王强再发合同，3月12日前",
        "如家酒店订房，王强再确认人数",
        "若尔盖场地，王强就近安排住宿",
        "先搁置其他工作，王强3月12日前交报价",
        "王强问到报价后先不管，3月12日再议",
        "王强负责整体排期",
        "王强负责对外沟通",
        "Tom need not rush, but send the deck by 12 March",
        "No need to wait: Tom sends the deck by 12 March",
        "Logo: parked, Tom tells Rita by 12 March",
        "Tom: no longer happening; tell the venue by 12 March",
        "Tom updates us by 12 March",
    ],
)
def test_a_clause_that_asks_nobody_takes_no_task_with_it(line):
    assert [action.text for action in actions(f"- {line}\n", people=["Tom Fox", "Rita Moss", "王强"])] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "如客户3月5日前不确认，则按原方案执行",
        "先搁置，明年再议",
        "Tom need not come, Rita is away",
        "Logo: parked, see the plan of 12 March",
        "Tom updates us on the film",
    ],
)
def test_nor_does_another_clause_without_a_task_make_one(line):
    found = actions(f"- {line}\n- 王强交稿\n- Tom to send it\n", people=["Tom Fox", "Rita Moss", "王强"])
    assert len(found) == 2
