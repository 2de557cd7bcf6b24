"""What the lines around a task say of it, what its owners and states are called, and days that are no deadline."""

from __future__ import annotations

from datetime import date

import pytest
from support.facts import brief, fields, markdown, report

from briefcheck.facts.people import find_attendees

EN = "# Contact report\n\nClient: Bramble Foods\nDate: Friday 7 June 2024\nPresent: Ann Lee, Tom Fox, Rita Moss (client)\n\n"
ZH = "# 客户会议报告\n\n会议日期：2024年6月7日\n与会人员：李安、方涛、韩雪\n\n"


def briefs(page: str) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(page).actions]


def one(page: str) -> str:
    (found,) = report(page).actions
    return brief(found)


def test_each_of_two_labels_holds_for_its_own_list():
    page = (
        EN
        + "## Next steps\n\nBy Friday:\n\n- Ann Lee to send the design\n\nBefore launch\n\n- Tom Fox to brief media\n"
    )
    assert briefs(page) == [
        "Ann Lee to send the design = Ann Lee @ 2024-06-14",
        "Tom Fox to brief media = Tom Fox @ Before launch",
    ]


@pytest.mark.parametrize(
    ("head", "due"),
    [
        ("本周：", "本周"),
        ("**6月20日前**", "2024-06-20"),
        ("### 拍摄前", "拍摄前"),
        ("会后：", "会后"),
    ],
)
def test_a_line_that_only_says_by_when_is_the_date_of_the_list_below(head, due):
    assert one(f"{ZH}## 下一步行动\n\n{head}\n\n- 李安更新排期\n") == f"李安 @ {due}"


@pytest.mark.parametrize("head", ["Agency", "Agency:", "**Agency**", "### Agency"])
def test_a_line_that_only_names_somebody_is_the_owner_of_the_list_below(head):
    assert one(f"{EN}## Next steps\n\n{head}\n\n- Revised estimate, 12 June\n") == "Agency @ 2024-06-12"


def test_headings_of_persons_stand_under_one_of_tasks():
    page = EN + "## Action items by person\n\n### Ann\n\n- Book the studio\n\n### Tom\n\n- Send the quote\n"
    assert briefs(page) == ["Book the studio = Ann @ -", "Send the quote = Tom @ -"]


def test_what_is_planned_this_week_is_told_from_what_was_done():
    page = ZH + "## 方涛\n\n上周：改版上线\n\n本周：\n- 上线活动页\n\n## 韩雪\n\n本周：\n- 完成初稿\n\n下周：\n- 送审\n"
    assert briefs(page) == ["上线活动页 = 方涛 @ 本周", "送审 = 韩雪 @ 下周"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Client legal to approve the label by 12 June", "Client legal @ 2024-06-12"),
        ("Bramble legal to sign off the claims, 14 June", "Bramble legal @ 2024-06-14"),
        ("The printer to deliver proofs by 13 June", "The printer @ 2024-06-13"),
        ("The Clerk to write to the County", "The Clerk @ -"),
        ("Decision needed from client on budget", "client @ -"),
        ("Ann (lead), Tom to send the layouts", "Ann @ -"),
        ("Tom to review the deck Mon-Wed", "Tom @ 2024-06-12"),
        ("Ann to confirm the Saturday 15 June shoot", "Ann @ -"),
        ("Cap reviews at two (Ann will write the bot)", "Ann @ -"),
        ("Signs were too small: Tom to get new ones", "Tom @ -"),
        ("Ann Lee kindly offered to ring the school", "Ann Lee @ -"),
        ("We need the opening hours from Rita", "Rita @ -"),
        ("Ann can't come, so Tom will ring the hall", "Tom @ -"),
    ],
)
def test_who_and_when_of_an_english_line(line, found):
    assert one(f"{EN}## Next steps\n\n- {line}\n") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("由我方李安牵头，方涛、韩雪参与，6月15日前出方案", "李安 @ 2024-06-15"),
        ("客户法务6月12日前确认警语", "客户法务 @ 2024-06-12"),
        ("印厂6月12日前交样", "印厂 @ 2024-06-12"),
        ("李安年后第一周提交总结", "李安 @ 年后第一周"),
        ("排期表方涛做，周三之前定下来", "方涛 @ 2024-06-12"),
        ("名单周五前报韩雪", "- @ 2024-06-14"),
        ("各部门安排好人员，名单周五前报韩雪", "各部门 @ 2024-06-14"),
    ],
)
def test_who_and_when_of_a_chinese_line(line, found):
    assert one(f"{ZH}## 下一步行动\n\n- {line}\n") == found


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Tom to book rooms – cancelled", "done"),
        ("Tom to book rooms - no longer needed", "done"),
        ("Tom to book rooms – on hold", "open"),
        ("Tom to book rooms (Done)", "done"),
        ("Tom to make sure nothing is dropped", "open"),
    ],
)
def test_how_an_english_task_stands(line, status):
    (action,) = report(f"{EN}## Next steps\n\n- {line}\n").actions
    assert (action.status, [owner.name for owner in action.owners]) == (status, ["Tom"])


@pytest.mark.parametrize(("tail", "status"), [("（取消）", "done"), ("，已关闭", "done"), ("（暂停）", "open")])
def test_how_a_chinese_task_stands(tail, status):
    (action,) = report(f"{ZH}## 下一步行动\n\n- 李安确认名单{tail}\n").actions
    assert action.status == status


def test_a_word_for_done_names_nobody():
    (action,) = report(f"{EN}## Next steps\n\n- Send the deck (Done)\n").actions
    assert (action.owners, action.status) == ((), "done")


def test_what_somebody_will_not_do_is_no_action():
    assert report(f"{EN}## Next steps\n\n- Ann will not send the film until 1 July\n").actions == ()


def test_a_column_of_dates_may_say_how_a_task_stands():
    page = f"{EN}## Next steps\n\n| Action | Owner | Due |\n|---|---|---|\n| Deck | Ann | closed |\n| Van | Tom | done 3 June |\n| Hall | Tom | on hold |\n"
    found = [(action.status, action.due) for action in report(page).actions]
    assert found == [("done", None), ("done", None), ("open", None)]


def test_owner_and_date_stand_in_one_column():
    page = f"{EN}## Next steps\n\n| Action | Owner / By when |\n|---|---|\n| Deck | Ann, 12 June |\n| Van | Tom 14 June |\n"
    assert briefs(page) == ["Deck = Ann @ 2024-06-12", "Van = Tom @ 2024-06-14"]


def test_beside_what_was_said_a_dash_or_a_note_asks_nobody():
    page = f"{EN}## Notes\n\n| Item | Discussion | Action |\n|---|---|---|\n| 1 | Plan is late | TF |\n| 2 | Sample is dark | - |\n| 3 | Schedule issued | Note |\n"
    assert briefs(page) == ["Plan is late = TF @ -"]


def test_working_days_leave_out_holidays_and_count_worked_weekends():
    page = "# 会议纪要\n\n会议日期：2024年9月12日\n参会：李安\n\n## 下一步\n\n- 李安{}个工作日内提交报价\n"
    days = [report(page.format(number)).actions[0].due for number in ("两", "5")]
    assert [due.date for due in days if due is not None] == [date(2024, 9, 14), date(2024, 9, 20)]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("与会人员：客户方 周敏、韩雪；我方 李安", [("周敏", "客户方"), ("韩雪", "客户方"), ("李安", "我方")]),
        ("与会人员：产品 孙悦、客户方周敏", [("孙悦", "产品"), ("周敏", "")]),
        (
            "Present: Halvorsen: Dana Reed; Northlight: Sue Park",
            [("Dana Reed", "Halvorsen"), ("Sue Park", "Northlight")],
        ),
        (
            "Client: Halvorsen Foods\nHalvorsen: Dana Reed, Tim Cole\nNorthlight: Sue Park, Leo Grant",
            [
                ("Dana Reed", "Halvorsen"),
                ("Tim Cole", "Halvorsen"),
                ("Sue Park", "Northlight"),
                ("Leo Grant", "Northlight"),
            ],
        ),
        ("Present: Brill – Hugh Lane, Zoe Carr", [("Hugh Lane", "Brill"), ("Zoe Carr", "Brill")]),
        ("Tuesday 12 May 2026. Paul, Rina, Theo.", [("Paul", ""), ("Rina", ""), ("Theo", "")]),
    ],
)
def test_those_present_stand_behind_their_company(head, found):
    document = markdown(f"# Minutes\n\n{head}\n")
    assert [(person.name, person.company) for person in find_attendees(document, fields(document))] == found


def test_he_and_she_are_whom_the_sentence_before_is_about():
    page = EN + "## Discussion\n\nTom said the hall is cold. He'll ring Agnes at the school tomorrow.\n"
    assert briefs(page) == ["He'll ring Agnes at the school tomorrow. = Tom @ 2024-06-08"]


def test_what_a_speaker_will_do_is_the_speaker_s():
    page = EN + "## Discussion\n\nTom: The patch is blocked on the schema. I'll rebase it tomorrow.\n"
    assert briefs(page) == ["I'll rebase it tomorrow. = Tom @ 2024-06-08"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("It was resolved that the Clerk obtain three quotes by 28 June.", ["the Clerk @ 2024-06-28"]),
        ("The Clerk was asked to send the papers to all members.", ["The Clerk @ -"]),
        ("Tom pulls the numbers from the dashboard tomorrow.", ["Tom @ 2024-06-08"]),
        ("Ann has the list in hand and will bring copies.", ["Ann @ -"]),
        ("Tom, could you rerun the test please.", ["Tom @ -"]),
        ("The client will pay for models.", []),
        ("The office will close at 4 pm on Friday.", []),
        ("If the weather is bad, Tom will move the shoot.", []),
    ],
)
def test_commitments_in_english_prose(line, found):
    assert [brief(action) for action in report(f"{EN}## Discussion\n\n{line}\n").actions] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("李安反映接口文档不全，要求方涛于6月18日前补齐。", ["方涛 @ 2024-06-18"]),
        ("大家同意延后，方涛联系苗圃报价。", ["方涛 @ -"]),
        ("李安展示了原型，韩雪改完后周三发终版。", ["韩雪 @ 2024-06-12"]),
        ("韩雪希望色调再暖，方涛承诺下周二出样片。", ["方涛 @ 2024-06-11"]),
        ("李安：方涛再跟酒店确认一下投影。", ["方涛 @ -"]),
        ("样品还没到，各供应商提前自查。", ["各供应商 @ -"]),
        ("方涛下周出差。", []),
        ("客户将于6月20日召开经销商大会。", []),
        ("第一版由方涛剪辑，节奏偏慢。", []),
        ("目标：9月2日前完成核心功能", []),
    ],
)
def test_commitments_in_chinese_prose(line, found):
    assert [brief(action) for action in report(f"{ZH}## 讨论内容\n\n{line}\n").actions] == found


@pytest.mark.parametrize(
    "line",
    [
        "Next meeting 下次会议：2024/6/14 14:00",
        "下次会议 / Next meeting：6月14日 14:00",
        "下次会议时间（Next meeting）：6月14日 14:00",
    ],
)
@pytest.mark.parametrize("mark", ["", "- "])
def test_the_next_meeting_in_two_languages_is_no_action(mark: str, line: str):
    page = f"{ZH}## 下一步 Next Steps\n\n- 方涛6月12日前反馈终稿\n\n{mark}{line}\n"
    assert briefs(page) == ["方涛6月12日前反馈终稿 = 方涛 @ 2024-06-12"]
