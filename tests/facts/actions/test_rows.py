from __future__ import annotations

import pytest
from support.facts import actions, brief, report, word


def table(*rows: str) -> str:
    head, *rest = rows
    return "\n".join((head, "|" + "---|" * (head.count("|") - 1), *rest))


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("| 事项 | 负责人 | 截止日期 |", "| 交稿 | 方涛 | 3月5日 |"),
        ("| 序号 | 完成时间 | 责任人 | 工作内容 |", "| 1 | 3月5日 | 方涛 | 交稿 |"),
        ("| 任务名称 | 责任人Owner | 开始日期 | 截止日期 |", "| 交稿 | 方涛 | 3月1日 | 3/5 |"),
        ("| 待办事项 Action | 负责人/部门 | 时间 |", "| 交稿 | 方涛（创意部） | 3.5 |"),
        ("| 姓名 | 任务 | 期限 |", "| 方涛 | 交稿 | 3月5日 |"),
        ("| Action | Who | When |", "| 交稿 | 方涛 | 5 March |"),
    ],
)
def test_columns_are_known_by_their_heads_in_any_order(head, row):
    (action,) = actions(table(head, row))
    assert (action.text, brief(action)) == ("交稿", "方涛 @ 2024-03-05")


def test_the_heads_of_owner_and_date_are_kept():
    (action,) = actions(table("| 事项 | 负责人 | 截止日期 |", "| 交稿 | | |"))
    assert (action.owner_column, action.due_column, brief(action)) == ("负责人", "截止日期", "- @ -")
    assert (action.place.line, action.place.row, action.place.cell) == (11, 2, 1)


def test_an_empty_owner_cell_is_filled_by_the_words_of_the_task():
    (action,) = actions(table("| Action | Owner | Due |", "| Tom to book by 5 March | | |"))
    assert brief(action) == "Tom @ 2024-03-05"


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Client (Rita)", [("Rita", "person")]),
        ("Client", [("Client", "side")]),
        ("Team", [("Team", "group")]),
        ("TBD", [("TBD", "placeholder")]),
        ("[name]", [("[name]", "placeholder")]),
        ("Tom, Ann", [("Tom", "person"), ("Ann", "person")]),
        ("Tom & Ann", [("Tom", "person"), ("Ann", "person")]),
        ("@tom", [("tom", "person")]),
        ("media planning unit", [("media planning unit", "person")]),
        ("x" * 200, [("x" * 200, "group")]),
    ],
)
def test_an_owner_cell_is_read_as_it_is(cell, owners):
    (action,) = actions(table("| Action | Owner | Due |", f"| book it | {cell} | 5 March |"))
    assert [(owner.name or owner.text, owner.kind) for owner in action.owners] == owners


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("5 March", "date"),
        ("Oct 2, Oct 3", "date"),
        ("30 February", "invalid"),
        ("ASAP", "vague"),
        ("end of month", "vague"),
        ("Friday", "relative"),
        ("within 3 days", "relative"),
        ("before the shoot", "event"),
        ("TBC", "placeholder"),
        ("due_date", "placeholder"),
        ("-", "placeholder"),
        ("XX月XX日", "placeholder"),
        ("whenever it suits", "vague"),
    ],
)
def test_a_due_cell_is_told_by_kind(cell, kind):
    (action,) = actions(table("| Action | Owner | Due |", f"| book it | Tom | {cell} |"))
    assert action.due is not None
    assert action.due.kind == kind


@pytest.mark.parametrize(
    "row",
    [
        "| item | who | due_date |",
        "| TBA | TBA | TBA |",
        "| | | |",
        "| - | - | - |",
        "| [task] | [name] | |",
        "| 无 | | |",
        "| Total | | 5 |",
    ],
)
def test_what_a_template_leaves_is_no_action(row):
    assert actions(table("| Item | Responsible | Due Date |", row)) == ()


def test_a_status_column_closes_an_action():
    text = table(
        "| 事项 | 负责人 | 状态 |", "| 交稿 | 方涛 | 已完成 |", "| 报价 | 方涛 | 进行中 |", "| 场地 | 方涛 | 延期 |"
    )
    assert [action.status for action in actions(text)] == ["done", "open", "carried"]


def test_a_summary_under_an_action_heading_is_no_action():
    assert actions(table("| Action Item | Description |", "| 139.5 | what was done on the call |")) == ()


def test_a_table_without_a_head_is_understood_by_its_cells():
    text = table("| 交稿并说明 | 方涛 | 3月5日 |", "| 报价给客户 | 陈静 | 3月6日 |")
    assert [brief(action) for action in actions(text)] == ["方涛 @ 2024-03-05", "陈静 @ 2024-03-06"]


def test_a_table_of_other_things_holds_no_action():
    assert actions(table("| 尺寸 | 价格 |", "| 大 | 300 |")) == ()


def test_a_merged_owner_is_owner_of_every_row_it_covers():
    document = word("""
    # 下一步行动
    | 事项 | 负责人 | 截止日期 |
    | 交稿 | 方涛 | 3月5日 |
    | 报价 | ^ | 3月6日 |
    | 场地 | | 3月7日 |
    """)
    owners = [[owner.name for owner in action.owners] for action in report(document).actions]
    assert owners == [["方涛"], ["方涛"], []]


def test_a_form_that_holds_everything_in_one_table():
    document = word("""
    | Client | Northwind | Date | 1 March 2024 |
    | Action Items: | > | > | > |
    | Description of Action | > | Assigned to | Date Required |
    | Book the studio | > | Tom | 5 March |
    | Other business | > | > | > |
    | None | > | > | > |
    """)
    assert [(action.text, brief(action)) for action in report(document).actions] == [
        ("Book the studio", "Tom @ 2024-03-05")
    ]


def test_a_frame_around_the_actions_is_looked_into():
    assert len(report(word("# 下一步行动\n| 方涛3月5日交稿 |\n| 陈静3月6日报价 |")).actions) == 2


def page(heading: str, *rows: str) -> str:
    return f"# Contact report\n\nDate: 1 March 2024\n\n## {heading}\n\n{table(*rows)}\n"


def test_a_table_of_actions_counts_anywhere():
    text = page("Discussion", "| Action | Owner |", "| Book it | Tom |")
    assert [brief(action) for action in report(text).actions] == ["Tom @ -"]


def test_minutes_in_two_columns_hold_actions_where_somebody_is_named():
    text = page(
        "Discussion",
        "| Item | Action by | Due date |",
        "| The dress code is formal | | |",
        "| Compile the slides | Ann | 5/3 |",
    )
    assert [action.text for action in report(text).actions] == ["Compile the slides"]


@pytest.mark.parametrize("heading", ["Agenda", "会议议程", "Attendees"])
def test_who_presents_what_is_no_action(heading):
    assert report(page(heading, "| Item | Owner |", "| Budget | Tom |")).actions == ()


def test_what_was_done_since_the_last_meeting_is_no_action():
    rows = ("| 任务 | 责任人 | 完成情况 |", "| 交稿 | 方涛 | 完成 |")
    assert report(page("上周工作回顾", *rows)).actions == ()
    assert len(report(page("工作", *rows)).actions) == 1


def test_a_head_must_be_short_and_have_two_columns():
    assert actions(table("| " + "负责人" * 20 + " | 事项 |", "| 方涛 | 交稿 |")) == ()
    assert report(page("Plan", "| No. | Owner | Due |", "| 1 | | |")).actions == ()


def test_a_table_of_only_owners_and_dates_has_no_task():
    assert actions(table("| 负责人 | 截止日期 |", "| 方涛 | 3月5日 |")) == ()


def test_a_second_head_in_the_table_begins_anew():
    text = table("| 事项 | 负责人 |", "| 交稿 | 方涛 |", "| 负责人 | 事项 |", "| 陈静 | 报价 |")
    assert [(action.text, brief(action)) for action in actions(text)] == [("交稿", "方涛 @ -"), ("报价", "陈静 @ -")]


def test_a_head_merged_over_the_columns_ends_the_table():
    document = word("""
    # Notes
    | Action | Owner | Due |
    | Book it | Tom | 5 March 2024 |
    | Signatures | > | > |
    | Tom | Ann | Rita |
    """)
    assert [action.text for action in report(document).actions] == ["Book it"]


def test_the_task_is_the_next_step_not_the_topic():
    text = table(
        "| 议题 | 结论 | 下一步 | 负责人 | 期限 |",
        "| 主视觉 | 采用乙稿 | 提交修改稿 | 方涛 | 3月8日 |",
        "| 快闪 | 暂不执行 | — | — | — |",
        "| 合同 | 审核中 | 催法务 | | 3月12日 |",
    )
    assert [(action.text, brief(action)) for action in actions(text)] == [
        ("提交修改稿", "方涛 @ 2024-03-08"),
        ("催法务", "- @ 2024-03-12"),
    ]


@pytest.mark.parametrize("stroke", ["/", "—", "--", "\\|"])
def test_a_stroke_is_no_owner(stroke):
    (action,) = actions(table("| 事项 | 负责人 | 截止日期 |", f"| 补图 | {stroke} | — |"))
    assert [owner.kind for owner in action.owners] == ["placeholder"]


MINUTES = """
    Present: Rita Wong (RW), Tom Keller (TK), Sarah Lin (SL)
    Date: 1 March 2024
    | DISCUSSION | {head} |
    | The plan was presented. | |
    | Send the new layouts by 6 March. | SL |
    | Confirm the budget | RW / TK |
    | 3. Next meeting: 17 March 2024 | All |
    """


@pytest.mark.parametrize("head", ["ACTION", "By", "执行人"])
def test_a_narrow_column_of_names_holds_the_owners(head):
    found = [brief(action) for action in report(word(MINUTES.format(head=head))).actions]
    assert found == ["SL @ 2024-03-06", "RW, TK @ -"]


@pytest.mark.parametrize(
    ("said", "task"),
    [
        (["1. Layouts", "Send new layouts by 6 March.", "All were pleased."], "Send new layouts by 6 March."),
        (["1. Layouts", "Send new layouts."], "Send new layouts."),
    ],
)
def test_of_all_that_was_said_the_task_is_what_has_a_date_else_the_last(said, task):
    def cell(*texts: str) -> str:
        return "<w:tc>" + "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts) + "</w:tc>"

    rows = (cell("DISCUSSION") + cell("ACTION"), cell(*said) + cell("SL"))
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    document = word(f"Present: Tom Keller (TK), Sarah Lin (SL)\nDate: 1 March 2024\n{table}")
    assert [action.text for action in report(document).actions] == [task]


@pytest.mark.parametrize("heads", ["ACTION |", "No. | ACTION"])
def test_names_beside_nothing_are_no_actions(heads):
    document = word(f"Present: Tom Keller (TK)\n# Notes\n| {heads} |\n| 1 | TK |")
    assert report(document).actions == ()


def test_a_column_of_tasks_is_no_column_of_names():
    text = table("| No. | Action |", "| 1 | Send the new layouts to the client by 6 March |", "| 2 | Book the studio |")
    assert all(not action.owners for action in actions(text))


def test_a_storyboard_is_no_table_of_actions():
    document = word("# Notes\n| Time | Action |\n| 0-3s | Hook |\n| 3-7s | Problem |")
    assert report(document).actions == ()


def test_an_item_with_a_next_step_beside_it_is_the_task():
    (action,) = actions(table("| 事项 | 负责人 | 截止日期 | 下一步 |", "| 报价 | 方涛 | 3月5日 | 归档 |"))
    assert action.text == "报价"


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("| 015 | Leaflet | On hold | - | - | - |", 0),
        ("| 015 | Leaflet | 暂停，等客户通知 | | | |", 0),
        ("| 015 | Leaflet | Layout B approved | – | – | – |", 0),
        ("| 015 | Leaflet | Layout B approved | Artwork | - | - |", 1),
        ("| 015 | Leaflet | On hold | Ask the client | - | - |", 1),
        ("| 015 | Leaflet | On hold | - | Ann Lee | - |", 1),
    ],
)
def test_a_job_that_rests_is_no_action(row: str, count: int):
    text = f"| Job no. | Job | Status | Next step | Owner | Due |\n|---|---|---|---|---|---|\n{row}\n"
    assert len(actions(f"# Status report\n\n{text}")) == count


@pytest.mark.parametrize(
    ("heads", "row", "task"),
    [
        (
            "Job | Status | Next step | Owner | Due",
            "Menu | Round two | Send the key visual | Ann Lee | 4 March",
            "Send the key visual",
        ),
        ("Job | Status | Next step | Owner | Due", "Menu | Round two | – | Ann Lee | 4 March", "Menu"),
        ("Job | Status | Owner | Due", "Menu | Round two | Ann Lee | 4 March", "Menu"),
        ("工作项目 | 状态 | 下一步 | 负责人 | 期限", "菜单 | 二稿 | 提交主视觉 | 方涛 | 3月4日", "提交主视觉"),
        ("Task | Next step | Owner | Due", "Design the menu | Archive it | Ann Lee | 4 March", "Design the menu"),
    ],
)
def test_of_a_job_the_next_step_is_the_task(heads: str, row: str, task: str):
    text = f"| {heads} |\n{'|---' * (heads.count('|') + 1)}|\n| {row} |\n"
    (action,) = actions(f"# Status report\n\n{text}")
    assert action.text == task


@pytest.mark.parametrize("between", ["<w:p/>", "后续安排如下"])
def test_the_labels_of_a_form_head_nothing_below_it(between: str):
    document = word(f"""
    # 客户会议纪要
    | 会议时间 | 2024年3月1日 | 地点 | 总部 |
    | 参会人员 | 李娜、方涛 | 记录 | 方涛 |
    {between}
    | 事项 | 负责人 | 完成时间 |
    | 确认媒介排期 | | 3月25日 |
    | 更新报价 | 方涛 | 尽快 |
    """)
    assert [(action.text, brief(action)) for action in report(document).actions] == [
        ("确认媒介排期", "- @ 2024-03-25"),
        ("更新报价", "方涛 @ 尽快"),
    ]


def test_a_form_in_english_above_the_table_of_what_was_said():
    document = word("""
    # Minutes of weekly client meeting
    | Client | Bramble Foods |
    | Date | 1 March 2024 |
    | Attendees | Rita Wong (RW), Tom Keller (TK) |
    | Circulation | All attendees |
    Weekly call
    | Item | Discussion | Action | By whom | By when |
    | 1. Leaflet | Proof seen; RW happy. | Send final to the printer | TK | 24/3 |
    | 2. AOB | None | – | – | – |
    """)
    assert [(action.text, brief(action)) for action in report(document).actions] == [
        ("Send final to the printer", "TK @ 2024-03-24")
    ]


def test_a_banner_of_one_cell_heads_what_comes_below():
    document = word("""
    # Minutes
    Date: 1 March 2024
    Present: Rita Wong, Tom Keller
    | Attendees |
    <w:p/>
    | Item | Owner | When |
    | Sponsor | Rita Wong | 4 March |
    """)
    assert report(document).actions == ()


@pytest.mark.parametrize(
    ("heads", "row", "count"),
    [
        ("客户 | 发票号 | 金额 | 到期日 | 未付 | 负责人", "北风 | 001 | 5,000 | 2026-10-31 | 3,000 | 李明", 0),
        (
            "客户 | 发票号 | 金额 | 到期日 | 未付 | 负责人 | 行动",
            "北风 | 001 | 5,000 | 2026-10-31 | 3,000 | 李明 | 催款",
            1,
        ),
        ("Client | Invoice no. | Due date | Outstanding | Owner", "Northwind | 001 | 1 June 2024 | 3,000 | Ann Lee", 0),
    ],
)
def test_an_invoice_that_is_open_is_no_action_unless_it_says_what_to_do(heads: str, row: str, count: int):
    text = f"| {heads} |\n{'|---' * (heads.count('|') + 1)}|\n| {row} |\n"
    assert len(actions(f"# Receivables\n\n{text}")) == count


@pytest.mark.parametrize(
    ("heads", "row", "count"),
    [
        ("Time | Topic | Who", "14:10 | Key visual | Tom Fox", 0),
        ("议题 | 时长 | 汇报人", "主视觉 | 10分钟 | 方涛", 0),
        ("Time | Topic | Action | Who", "14:10 | Key visual | Send the layouts | Tom Fox", 1),
        ("Topic | Time | Owner | Deadline", "Key visual | 10 min | Tom Fox | 5 March", 1),
    ],
)
def test_the_topics_of_an_agenda_are_no_actions(heads: str, row: str, count: int):
    assert len(actions(table(f"| {heads} |", f"| {row} |"))) == count


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        ("What | From | To | By", "Shoot | 4 March | 5 March | Tom Fox"),
        ("工作内容 | 开始 | 完成 | 负责", "拍摄 | 3/4 | 3/5 | 方涛"),
    ],
)
def test_a_step_of_a_plan_is_due_on_its_last_day(heads: str, row: str):
    (action,) = actions(table(f"| {heads} |", f"| {row} |"))
    assert brief(action).endswith("@ 2024-03-05")
