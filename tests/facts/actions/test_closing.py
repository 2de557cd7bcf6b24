"""What stands around the actions and is none, and owners named in the ways of a whole list."""

from __future__ import annotations

import pytest
from support.facts import actions, brief, report, word

PEOPLE = ["王强", "赵敏", "李娜", "陈涛"]


@pytest.mark.parametrize(
    "line",
    [
        "以上内容如有异议，请于2个工作日内书面反馈，逾期视为确认。",
        "如48小时内无书面异议，视为确认本报告内容。",
        "请客户审阅以上内容，如有补充请回复邮件。谢谢！",
        "如对本纪要有疑问，请于3月5日前告知。",
        "请签字回传。",
        "请各位知悉。",
        "保密声明：请勿转发",
        "本邮件仅供收件人阅读",
        "此致",
        "2024年3月1日",
        "2024年3月1日 14:00",
        "附件：包装稿.pdf",
        "客户签字：______  日期：______",
        "请各位按时完成，谢谢！",
        "If we do not hear from you within 48 hours this report is taken as agreed.",
        "Please let me know by 5 March if you disagree with any point above.",
        "Should you have any comments, please reply by 5 March.",
        "Please sign and return by 8 March.",
        "Any corrections should be sent to the author by 5 March.",
        "The above is deemed accepted after 5 March.",
        "Confidential: this message is intended for the addressee only.",
        "This report is intended for the client only.",
        "E&OE",
        "Best regards,",
        "Attachments: layout B.pdf",
        "Approved by (signature): ______ Date: ______",
    ],
)
def test_a_closing_line_is_no_action(line):
    above = "李娜3月8日前提交包装稿"
    assert [action.text for action in actions(f"{above}\n\n{line}", people=PEOPLE)] == [above]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("李娜3月8日前提交包装稿，如有问题及时沟通", "李娜 @ 2024-03-08"),
        ("请王强3月6日前提供高清图，谢谢！", "王强 @ 2024-03-06"),
        ("请王强提供高清图，谢谢", "王强 @ -"),
        ("谢总3月5日前确认", "谢总 @ 2024-03-05"),
        ("请客户3月6日前审阅脚本并反馈", "客户 @ 2024-03-06"),
        ("请客户3月6日前签字回传报价单", "客户 @ 2024-03-06"),
        ("如无异议，李娜3月8日安排投放", "李娜 @ 2024-03-08"),
        ("本报告由李娜3月4日发客户", "李娜 @ 2024-03-04"),
        ("Client to let us know the budget by 6 March", "Client @ 2024-03-06"),
        ("Tom to sign the confidentiality agreement by 6 March", "Tom @ 2024-03-06"),
        ("If the client agrees, the studio to be booked by 6 March", "- @ 2024-03-06"),
        ("Any comments from Rita to be collated by 6 March", "- @ 2024-03-06"),
        ("Thanks to Ann for booking; Tom to pay by 6 March", "Tom @ 2024-03-06"),
    ],
)
def test_an_action_with_words_of_a_closing_stays_one(line, expected):
    assert [brief(action) for action in actions(f"- {line}")] == [expected]


@pytest.mark.parametrize("greeting", ["此致", "Best regards,", "谢谢！", "Kind regards"])
def test_who_greets_is_no_action(greeting):
    text = f"李娜3月8日前提交包装稿\n\n{greeting}\n\n北风广告 客户部\n\nTom Keller\n\n陈涛 2024年3月1日"
    assert [action.text for action in actions(text, people=PEOPLE)] == ["李娜3月8日前提交包装稿"]


def test_a_greeting_before_the_actions_ends_nothing():
    assert len(actions("谢谢大家！\n\n李娜3月8日前提交包装稿", people=PEOPLE)) == 1


def test_a_greeting_under_a_table_ends_the_actions():
    document = word("""
    # 下一步行动
    | 事项 | 负责人 | 截止日期 |
    | 交稿 | 李娜 | 3月5日 |

    此致

    北风广告
    """)
    assert [action.text for action in report(document).actions] == ["交稿"]


def test_lines_around_a_list_typed_by_hand_are_no_actions():
    document = word("# 下一步行动\n1）李娜3月8日前提交包装稿\n2）更新排期\n各位辛苦")
    assert [action.text for action in report(document).actions] == ["李娜3月8日前提交包装稿", "更新排期"]


def test_plain_lines_are_actions_where_there_is_no_list():
    assert len(actions("提交包装稿\n\n更新排期\n\n李娜3月8日前联系场地", people=PEOPLE)) == 3


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("客户王强：3月6日前提供高清图", "王强 @ 2024-03-06"),
        ("请客户王强于3月6日前提供高清图", "王强 @ 2024-03-06"),
        ("请客户-王强3月6日前提供高清图", "王强 @ 2024-03-06"),
        ("客户方赵敏于3月6日提供名单", "赵敏 @ 2024-03-06"),
        ("我司方涛提交报价，3月8日", "方涛 @ 2024-03-08"),
        ("提供高清图（客户-王强，3月6日）", "王强 @ 2024-03-06"),
        ("客户于明天提交预算", "客户 @ 2024-03-02"),
        ("客户安排3月6日拍摄", "客户 @ 2024-03-06"),
        ("客户高清图3月6日前提供", "- @ 2024-03-06"),
        ("周五前李娜提交包装稿", "李娜 @ 2024-03-08"),
        ("明天李娜提交包装稿", "李娜 @ 2024-03-02"),
        ("周五方案评审，准备材料", "- @ 2024-03-08"),
    ],
)
def test_a_side_or_a_day_may_stand_before_a_name(line, expected):
    assert [brief(action) for action in actions(f"- {line}", people=PEOPLE)] == [expected]


def test_a_number_of_two_levels_before_an_english_line_is_passed_over():
    assert [brief(action) for action in actions("3.1 Tom to revise layout B by 9 March.")] == ["Tom @ 2024-03-09"]


def test_a_name_and_a_date_head_the_items_below():
    text = "- 李娜（3月8日）\n  - 提交包装稿\n  - 提交文案\n- 陈涛更新排期\n- 订场地\n"
    found = [(action.text, brief(action)) for action in actions(text, people=PEOPLE)]
    assert found == [
        ("提交包装稿", "李娜 @ 2024-03-08"),
        ("提交文案", "李娜 @ 2024-03-08"),
        ("陈涛更新排期", "陈涛 @ -"),
        ("订场地", "- @ -"),
    ]


def test_a_name_and_a_date_head_lines_typed_by_hand():
    document = word("""
    会议时间：2024年3月1日
    参会人员：李娜、陈涛
    # 下一步行动
    1. 李娜（3月8日）
    - 提交包装稿
    2. 陈涛（3月10日）
    - 更新排期
    请各位按时完成，谢谢！
    """)
    assert [action.text for action in report(document).actions] == ["提交包装稿", "更新排期"]


@pytest.mark.parametrize("line", ["Media Plan (8 March)", "包装稿（3月8日）", "KV修改稿（3月8日）", "李娜（改第二稿）"])
def test_a_task_and_a_date_head_nothing(line):
    assert [action.text for action in actions(f"- {line}", people=PEOPLE)] == [line]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ann no longer needs to send the deck.", 0),
        ("Tom does not have to call the printer", 0),
        ("The deck is no longer required", 0),
        ("Tom to send the proof by 20 November; Ann no longer needs to call", 1),
        ("Ann to check that we don't need to pay twice by 19 November", 1),
    ],
)
def test_what_need_not_be_done_is_no_task(line, found):
    page = f"# Contact report\n\nDate: 12 November 2026\nPresent: Ann Lee, Tom Fox\n\n## Next steps\n\n- {line}\n"
    assert len(report(page).actions) == found
