"""Who and when of single lines, with those named in them present and without a list of people: the reading is the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.facts import actions, report

from briefcheck import Action

FILE = Path(__file__).parents[2] / "cases" / "actions" / "who-and-when.tsv"
ROWS = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()[1:]]
PRESENT = {True: ("王强", "李娜", "陈涛", "张敏", "林小芳"), False: ("Tom Fox", "Sarah Lin", "Rita Wong", "Ann Lee")}


def read(action: Action) -> str:
    """Return ``Tom+Ann @ relative 2024-03-08``; * marks who leads, (p) the place of a name, a date needs no kind."""
    owners = "+".join(
        ("(p)" if owner.kind == "placeholder" else owner.name) + "*" * owner.lead for owner in action.owners
    )
    due = action.due
    if due is None:
        return f"{owners or '-'} @ -"
    kind = "" if due.kind == "date" else due.kind
    words = [kind, str(due.date or ""), "" if due.clear else "unclear", "wrong weekday" if due.wrong_weekday else ""]
    return f"{owners or '-'} @ {' '.join(word for word in words if word)}"


@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_who_and_when_are_read_from_a_line(text, wanted, listed):
    people = PRESENT[not text.isascii() and "–" not in text] if listed else ()
    assert " ;; ".join(map(read, actions(f"- {text}", people=people))) == wanted


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("王总3月5日前签字", ["王强"]),
        ("强哥3月5日前给反馈", ["王强"]),
        ("林小姐3月5日前回复", ["林小芳"]),
        ("小芳3月5日前回复", ["林小芳"]),
        ("老陈、小张3月5日前回复", ["陈涛", "张敏"]),
        ("奥美李娜：3月6日前提交排期", ["李娜"]),
        ("客户市场部王强3月6日前确认预算", ["王强"]),
        ("Mr Fox to send layouts", ["Tom Fox"]),
        ("Thomas to send layouts", ["Tom Fox"]),
        ("TF and RW to send layouts", ["Tom Fox", "Rita Wong"]),
        ("@tfox send layouts", ["Tom Fox"]),
        ("Send layouts (@sarah.lin)", ["Sarah Lin"]),
        ("Nobody Known to send layouts", [""]),
        ("Client to send layouts", [""]),
    ],
)
def test_who_is_meant_is_told_by_every_form_of_the_name(text, meant):
    (action,) = actions(f"- {text}", people=PRESENT[not text.isascii()])
    assert [owner.person for owner in action.owners] == meant


def test_a_form_of_several_people_means_nobody():
    (action,) = actions("- Tom to send the layouts", people=["Tom Fox", "Tom Lin"])
    assert [(owner.name, owner.person) for owner in action.owners] == [("Tom", "")]


def test_each_meeting_of_a_file_has_its_own_day():
    text = "\n\n".join(
        f"## {day}会议纪要\n\n### 行动\n\n- 方涛周五前交稿\n- 陈静3月20日前报价"
        for day in ("2024年3月4日", "2024年3月11日")
    )
    found = report(f"# 项目会议纪要\n\n{text}\n").actions
    assert [str(action.due.date) for action in found if action.due] == [
        "2024-03-08",
        "2024-03-20",
        "2024-03-15",
        "2024-03-20",
    ]


def test_somebody_known_right_before_the_time_is_the_owner():
    (action,) = actions("- KV终稿王强3月8日前提交", people=PRESENT[True])
    assert read(action) == "王强 @ 2024-03-08"


def test_a_word_in_a_row_of_names_is_a_name_too():
    found = actions("- 李娜：出报价\n- 紫云：做终稿页面\n- 王强：约场地\n- 周之恒：改脚本")
    assert [read(action) for action in found] == ["李娜 @ -", "紫云 @ -", "王强 @ -", "周之恒 @ -"]


def test_a_word_among_topics_is_no_name():
    found = actions("- 页面：改版\n- 报价：李娜补一版\n- 场地：再看一处")
    assert [read(action).partition(" @")[0] for action in found] == ["-", "李娜", "-"]


def test_a_company_only_the_line_names_begins_a_task_of_its_own():
    found = actions("- 奥美：补一版竖屏；客户：给档期（均3月8日前）")
    assert [read(action) for action in found] == ["- @ 2024-03-08", "客户 @ 2024-03-08"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Send the logo pack (Rita) - closed 29 Feb", "done"),
        ("Rita to send the logo pack (done 29/2)", "done"),
        ("李娜提交报价（已发，3月1日关闭）", "done"),
        ("李娜提交报价（3月8日前完成）", "open"),
        ("延续：陈涛的竞品监测，原定2月26日，延至3月7日", "carried"),
        ("（上次遗留）李娜补交分镜，3月5日", "carried"),
        ("李娜补交分镜，仍未完成", "carried"),
        ("李娜把发布会延至3月8日", "open"),
        ("Outstanding from last time – Rita to update the list", "carried"),
        ("Rita to chase the outstanding invoice from January", "open"),
    ],
)
def test_how_a_task_stands_is_told_by_its_words(text, status):
    (action,) = actions(f"- {text}", people=PRESENT[not text.isascii() and "–" not in text])
    assert action.status == status


@pytest.mark.parametrize(
    "text",
    [
        "[Name] to [task] by [date]",
        "负责人：____ 截止：____",
        "See the tracker for the full list of open actions",
        "待办事项详见共享表格",
        "Reminder: actions should name one person and one date",
    ],
)
def test_templates_and_pointers_are_no_actions(text):
    assert not actions(f"- 李娜3月8日前出报价\n- {text}")[1:]


@pytest.mark.parametrize(
    "text", ["李娜更新报价，详见附件", "Rita to see the printer about the list", "See the printer (Rita)"]
)
def test_tasks_with_such_words_stay_tasks(text):
    assert len(actions(f"- {text}")) == 1
