"""What the rules say, word for word, where a day or a name is worked out."""

from __future__ import annotations

import pytest

from briefcheck.testing import RuleTestError, check_text

CHINESE = "# 客户会议报告\n\n会议日期：{meeting}\n与会人员：李安、方涛\n\n## 下一步行动\n\n- {line}\n"
ENGLISH = "# Contact report\n\nDate: {meeting}\nPresent: Ann Lee, Tom Fox\n\n## Next steps\n\n- {line}\n"


@pytest.mark.parametrize(
    ("rule", "meeting", "line", "zh", "en"),
    [
        (
            "relative-due-date",
            "2024年3月1日",
            "李安于周五前交终稿",
            "“周五前”要从开会那天推算，请写成3月8日：李安于周五前交终稿",
            "“周五前” must be worked out from the day of the meeting; write 8 March: 李安于周五前交终稿",
        ),
        (
            "relative-due-date",
            "2024年12月30日",
            "李安下周三前交终稿",
            "“下周三前”要从开会那天推算，请写成2025年1月8日：李安下周三前交终稿",
            "“下周三前” must be worked out from the day of the meeting; write 8 January 2025: 李安下周三前交终稿",
        ),
        (  # whose year is not written in full: it may have been read as another one
            "relative-due-date",
            "24.03.15",
            "李安于周五前交终稿",
            "“周五前”要从开会那天推算，请写成2024年3月22日：李安于周五前交终稿",
            "“周五前” must be worked out from the day of the meeting; write 22 March 2024: 李安于周五前交终稿",
        ),
        (
            "invalid-due-date",
            "2024年3月1日",
            "3月9日（周五）前李安交终稿",
            "3月9日是星期六，文中写的是“周五”：3月9日（周五）前李安交终稿",
            "9 March is a Saturday, but the document says “周五”: 3月9日（周五）前李安交终稿",
        ),
        (
            "due-before-meeting",
            "1 March 2024",
            "Ann Lee to send the layouts by 12 March 2023",
            "完成日期2023年3月12日早于会议日期2024年3月1日：Ann Lee to send the layouts by 12 March 2023",
            "Due on 12 March 2023, before the meeting of 1 March 2024: Ann Lee to send the layouts by 12 March 2023",
        ),
        (
            "several-owners",
            "1 March 2024",
            "Ann Lee and Tom Fox to send it by 12 March",
            "这条行动有2位负责人，没有写由谁牵头（Ann Lee、Tom Fox）：Ann Lee and Tom Fox to send it by 12 March",
            ("2 own this action and none of them leads (Ann Lee, Tom Fox): Ann Lee and Tom Fox to send it by 12 March"),
        ),
        (
            "due-on-day-off",
            "2024年9月20日",
            "李安于10月1日前交终稿",
            "完成日期10月1日是节假日（国庆节）：李安于10月1日前交终稿",
            "Due on 1 October, a public holiday (National Day): 李安于10月1日前交终稿",
        ),
    ],
)
def test_message(rule, meeting, line, zh, en):
    text = (ENGLISH if line.isascii() else CHINESE).format(meeting=meeting, line=line)
    (found,) = check_text(text, rule=f"actions/{rule}", type="contact-report")
    assert (found.text.zh, found.text.en) == (zh, en)


def test_fewer_than_one_owner_cannot_be_asked_for():
    text = CHINESE.format(meeting="2024年3月1日", line="李安交终稿")
    with pytest.raises(RuleTestError, match=r"^the options of actions/several-owners are refused: at-most is below 1"):
        check_text(text, rule="actions/several-owners", options={"at-most": 0})
