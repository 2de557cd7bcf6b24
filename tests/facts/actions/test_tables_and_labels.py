"""Tables with several tasks in a cell or one date for all, and lines that say of themselves that they are actions."""

from __future__ import annotations

import pytest
from support.facts import brief, markdown, report, word

from briefcheck import Context
from briefcheck.facts.actions.status import is_status

ZH = "# 例会纪要\n\n会议时间：2024年3月1日\n参会人员：李娜、王强、陈涛\n\n"
EN = "# Weekly meeting minutes\n\nDate: 1 March 2024\nAttendees: Ann Lee, Tom Fox, Rita Moss\n\n"


def briefs(page: str) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(page).actions]


@pytest.mark.parametrize(
    "cell", ["1. 提交初稿<br>2. 更新排期", "- 提交初稿<br>- 更新排期", "本周：<br>1）提交初稿<br>2）更新排期"]
)
def test_every_line_of_a_cell_with_a_list_is_an_action(cell):
    page = f"{ZH}## 下一步行动\n\n| 负责人 | 事项 | 期限 |\n|---|---|---|\n| 李娜 | {cell} | 3月8日 |\n"

    assert briefs(page) == ["提交初稿 = 李娜 @ 2024-03-08", "更新排期 = 李娜 @ 2024-03-08"]


def test_a_line_of_the_owners_cell_for_every_line_of_the_tasks():
    page = f"{ZH}## 下一步行动\n\n| 事项 | 负责人 | 期限 |\n|---|---|---|\n| 提交初稿<br>更新排期 | 李娜<br>王强 | 3月8日<br>3月9日 |\n"

    assert briefs(page) == ["提交初稿 = 李娜 @ 2024-03-08", "更新排期 = 王强 @ 2024-03-09"]


def test_words_under_a_task_in_its_cell_are_its_details():
    page = f"{ZH}## 下一步行动\n\n| 事项 | 负责人 |\n|---|---|\n| 提交初稿<br>含封面与封底 | 李娜 |\n"

    assert len(briefs(page)) == 1


def test_every_paragraph_of_a_cell_in_word():
    document = word("""
    会议时间：2024年3月1日
    参会人员：李娜、王强
    # 下一步行动
    | 事项 | 负责人 | 期限 |
    | 1. 提交初稿{p}2. 更新排期 | 李娜 | 3月8日 |
    | 订场地{p}约模特 | 王强{p}李娜 | 3月9日 |
    """)

    assert [f"{action.text} = {brief(action)}" for action in report(document).actions] == [
        "提交初稿 = 李娜 @ 2024-03-08",
        "更新排期 = 李娜 @ 2024-03-08",
        "订场地 = 王强 @ 2024-03-09",
        "约模特 = 李娜 @ 2024-03-09",
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "所有成员于3月8日前完成提交。"),
        ("所有任务请于3月8日前完成：\n\n", ""),
        ("", "以上事项3月8日前完成。"),
    ],
)
def test_a_sentence_gives_one_date_to_a_whole_table(before, after):
    page = f"{ZH}## 任务分工\n\n{before}| 成员 | 具体任务 |\n|---|---|\n| 李娜 | 上传前端代码 |\n| 王强 | 上传接口 |\n\n{after}\n"
    rows = [entry for entry in briefs(page) if entry.startswith("上传")]

    assert rows == ["上传前端代码 = 李娜 @ 2024-03-08", "上传接口 = 王强 @ 2024-03-08"]


def test_one_date_for_all_in_english_is_no_action_itself():
    page = f"{EN}## Next steps\n\nAll actions are due by 8 March.\n\n| Task | Owner |\n|---|---|\n| send the deck | Tom |\n"

    assert briefs(page) == ["send the deck = Tom @ 2024-03-08"]


def test_a_date_in_the_row_is_stronger_than_one_for_all():
    page = f"{EN}## Next steps\n\n| Task | Owner | Due |\n|---|---|---|\n| send the deck | Tom | 5 March |\n| book | Ann | |\n\nEverything is due by 8 March.\n"

    assert briefs(page) == ["send the deck = Tom @ 2024-03-05", "book = Ann @ 2024-03-08"]


def test_a_date_merged_over_rows_is_the_date_of_all_of_them():
    document = word("""
    Date: 1 March 2024
    Attendees: Ann Lee, Tom Fox
    # Next steps
    | Task | Owner | Due |
    | send the deck | Tom | 5 March |
    | book the studio | Ann | ^ |
    """)

    assert [brief(action) for action in report(document).actions] == ["Tom @ 2024-03-05", "Ann @ 2024-03-05"]


def test_a_table_of_numbers_and_tasks_names_tasks_only():
    page = f"{EN}## Work to be done\n\n| Task ID | Description of Task | Status |\n|---|---|---|\n| 1 | write the report | open |\n| 2 | book the room | done |\n"

    assert [(action.text, action.status) for action in report(page).actions] == [
        ("write the report", "open"),
        ("book the room", "done"),
    ]


def test_beside_what_was_said_a_row_without_owner_and_date_is_talk():
    page = f"{EN}## Minutes\n\n| Topic | Discussion | Action | Owner |\n|---|---|---|---|\n| Budget | too high | revise it | Tom |\n| Casting | fine | approved | |\n"

    assert briefs(page) == ["revise it = Tom @ -"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ann: I will take an action item to land that.", True),
        ("Ann: I will write it down for the next meeting [action item]", True),
        ("AI: bradley: open an issue on the tests", True),
        ("AI: Kate to do the homework", True),
        ("AI: update the list of speakers", True),
        ("The requests need a review. AI: Kate.", True),
        ("AI: 60 years of it", False),
        ("AI + licensing", False),
        ("Happy for Tom to take on the action item of writing it up", False),
        ("Who could take an action to write it?", False),
        ("ACTION: none.", False),
        ("ACTION, Ann K: implement it", True),
        ("ACTION, all: make the teams aware", True),
        ("ACTION, so to speak: nobody moved", False),
        ("待做：核对接口", True),
    ],
)
def test_a_label_makes_a_line_an_action_anywhere(line, expected):
    found = [action for action in report(f"{EN}## Discussion\n\n- {line}\n").actions if action.marked]

    assert bool(found) is expected


@pytest.mark.parametrize(
    ("line", "expected"), [("To-dos: colours, type, paper", []), ("To-dos: Ann to check the colours", ["Ann"])]
)
def test_an_unsigned_label_in_the_discussion_is_talk_where_the_actions_have_their_section(line, expected):
    page = f"{EN}## Discussion items\n\n- {line}\n\n## Action items\n\n- merge it\n"

    assert [action.text.split()[0] for action in report(page).actions] == [*expected, "merge"]


@pytest.mark.parametrize("line", ["DONE", "- closed", "Ongoing", "（已完成）", "in progress", "进行中"])
def test_a_state_alone_is_known(line):
    assert is_status(line)


@pytest.mark.parametrize("line", ["yes", "done by Ann", "完成稿", "Open the shop"])
def test_other_words_are_no_state(line):
    assert not is_status(line)


def test_a_line_that_only_continues_the_item_above_is_no_action():
    page = f"{EN}## Action items\n\n- ACTION on Ann to write the text, with\n  the value in\n  the low class\n- ACTION on Tom to call\n"

    assert [action.text.split("\n", maxsplit=1)[0] for action in report(page).actions] == [
        "Ann to write the text, with",
        "Tom to call",
    ]


@pytest.mark.parametrize(
    ("written", "due"),
    [
        ("Tom will send them the second draft of the whole long autumn\nreport by Friday 13 November.", "13 November"),
        (
            "Tom will send them the whole second draft of it by\n13 November. The rest was not talked about.",
            "13 November",
        ),
        ("Tom will send them the second draft of it, with the\nPantone colours, by 13 November.", "13 November"),
    ],
)
def test_a_sentence_that_is_wrapped_goes_on_in_the_next_line(written, due):
    page = f"{EN}## Discussion\n\nThe draft was read and was found to be too long for it all.\n{written}\n"

    (action,) = report(page).actions
    assert action.text.startswith("Tom will send them")
    assert action.due is not None
    assert due in action.due.text


def test_what_one_says_is_not_joined_to_what_the_next_one_says():
    page = f"{EN}## Discussion\n\nAnn: I will find some writing on the principles of this to link to\nTom: So we can land what we have now?\n"

    assert [action.text for action in report(page).actions] == [
        "Ann: I will find some writing on the principles of this to link to"
    ]


def test_the_talk_of_ordinary_documents_commits_nobody():
    document = markdown("# Guide\n\nTom will send the file.\n\n请王强于3月5日前提交。\n")

    assert Context(document, None).actions == ()


TASKS = "| 任务分工 | 负责人 |\n|---|---|\n| 提交初稿 | 李娜 |\n| 更新排期 | 王强 |\n"


def test_a_table_below_a_heading_of_what_is_done_holds_no_open_task():
    page = f"{ZH}## 上周已完成任务\n\n{TASKS}\n## 后续任务\n\n| 任务分工 | 负责人 |\n|---|---|\n| 寄样品 | 陈涛 |\n"

    assert briefs(page) == ["寄样品 = 陈涛 @ -"]
    assert len(briefs(f"{ZH}## 上周未完成任务\n\n{TASKS}")) == 2


def test_the_time_of_a_heading_holds_for_the_rows_of_its_table():
    assert briefs(f"{ZH}## 本周任务\n\n{TASKS}") == ["提交初稿 = 李娜 @ 本周任务", "更新排期 = 王强 @ 本周任务"]
