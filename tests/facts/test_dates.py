from __future__ import annotations

from datetime import date

import pytest
from support.facts import fields, markdown, word

from briefcheck import Place, Property
from briefcheck.facts.dates import find_meeting_date, meeting_days, parse_date
from briefcheck.facts.house import HOUSE, House
from briefcheck.frozen import replace


def meeting(text, path="report.md"):
    document = markdown(text, path)
    return find_meeting_date(document, fields(document))


def test_the_field_says_the_meeting_date():
    assert meeting("# 会议纪要\n\n会议时间：2024年10月15日 18：00--19：00\n") == date(2024, 10, 15)


def test_the_field_wins_over_the_file_name():
    assert meeting("Date: 12 March 2024\n", "2023-01-01 minutes.md") == date(2024, 3, 12)


def test_a_label_that_no_type_knows_says_it_too():
    document = markdown("Date of meeting: 12 March 2024\n")
    assert find_meeting_date(document, fields(document)) == date(2024, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "日期：3月12日（2024）",
        "时间：3月12日 2024年",
        "Held on 12 March 2024. Around the table: Ann (Northwind), Tom and Rita from the agency.",
        "Thanks for your time today (12 March 2024). A recap is below.",
        "12 Mar 2024 · on the line: Ann, Tom (Northwind Foods), Rita",
        "# Debrief: notes and follow-ups\n\nHeld on 12 March 2024.",
    ],
)
def test_the_day_may_stand_in_a_sentence_or_before_its_year(text):
    assert meeting(f"{text}\n") == date(2024, 3, 12)


def test_a_line_that_begins_with_the_day_of_a_task_says_no_meeting_date():
    assert meeting("Notes\n\n12 March 2024 - deck due by 14 March\n") is None


def test_the_year_of_the_field_comes_from_the_file_name():
    assert meeting("会议时间：10月15日\n", "纪要20241015.md") == date(2024, 10, 15)


def test_the_time_of_the_next_meeting_is_not_it():
    text = "时间：2024年3月1日\n\n## 下次会议\n\n- 时间：2024年3月8日\n"
    assert meeting(text) == date(2024, 3, 1)
    assert meeting("## Next meeting\n\nDate: 8 March 2024\n") is None


def test_two_meetings_in_one_file_have_no_single_date():
    assert meeting("会议时间：2024年3月1日\n\n会议时间：2024年3月8日\n") is None
    assert meeting("# Meeting 1 March 2024\n\ntext\n\n# Meeting 8 March 2024\n") is None


@pytest.mark.parametrize(
    "text",
    [
        "# Meeting notes\n\n## March 28 2022 @ 20:00 UTC\n",
        "# 项目例会纪要（2022年3月28日）\n",
        "Minutes\n\n2022-03-28 周一 15:00\n",
    ],
)
def test_a_date_line_near_the_top_says_it(text):
    assert meeting(text) == date(2022, 3, 28)


@pytest.mark.parametrize(
    "text",
    [
        "# Plan\n\nThe launch of the new range with all of its films will be on 28 March 2022 in the evening.\n",
        "# Minutes\n\nNext meeting: 28 March 2022\n",
        "# Minutes\n\nApproved 28 March 2022\n",
        "# Minutes\n\n" + "text\n\n" * 15 + "28 March 2022\n",
        "# Minutes\n\n3月5日\n",
        "会议时间：每周三\n",
        "```\n2022-03-28\n```\n",
    ],
)
def test_other_dates_are_not_the_meeting(text):
    assert meeting(text) is None


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("20200820 notes.md", date(2020, 8, 20)),
        ("notes_260108_TC.md", date(2026, 1, 8)),
        ("a/2024-10-12.md", date(2024, 10, 12)),
        ("202011 Meetings/Group 03-11-2020.md", date(2020, 11, 3)),
        ("202103 Meetings/Group 09-03-2020.md", None),
        ("notes 03-11-2020.md", None),
        ("991399 notes.md", None),
        ("2024-10-12 to 2024-10-13.md", None),
    ],
)
def test_the_file_name_says_it_when_the_text_does_not(path, day):
    assert meeting("# Notes\n\nWords.\n", path) == day


@pytest.mark.parametrize(
    ("saved", "more", "house", "day"),
    [
        ("", "", None, date(2019, 2, 6)),
        ("2019-02-07T10:00:00Z", "", None, date(2019, 2, 6)),
        ("2019-06-03T10:00:00Z", "", None, date(2019, 6, 2)),
        ("", "Due 3/25/2019", None, date(2019, 6, 2)),
        ("", "Due 25/3/2019", None, date(2019, 2, 6)),
        ("", "Due 25/3/2019 or 3/25/2019", None, date(2019, 2, 6)),
        ("", "Signed on March 8, 2019", None, date(2019, 6, 2)),
        ("", "Signed on 8 March 2019", None, date(2019, 2, 6)),
        ("", "Due 25/3/2019", "month-first", date(2019, 6, 2)),
        ("2019-02-06T10:00:00Z", "", "month-first", date(2019, 6, 2)),
    ],
)
def test_what_else_is_known_tells_day_from_month(saved, more, house, day):
    document = word(f"Date: 06/02/19\n{more}")
    saving = (Property("modified", saved, Place(part="properties"), "core"),) if saved else ()
    known = replace(document, properties=saving)
    assert find_meeting_date(known, fields(known), House(date_order=house)) == day


def test_a_field_in_a_page_header_is_read():
    document = word("Words", header="Date: 12 March 2024")
    assert find_meeting_date(document, fields(document)) == date(2024, 3, 12)


def test_parse_date_reads_the_first_date():
    assert parse_date("交于 3月5日 或 3月6日", date(2024, 3, 1)) == date(2024, 3, 5)
    assert parse_date("3.12", date(2024, 3, 1)) == date(2024, 3, 12)
    assert parse_date("soon") is None


@pytest.mark.parametrize(
    "text",
    [
        "- Tom sends the report by 5 May 2024\n",
        "Tom sends the minutes by Friday 5 May 2024\n",
        "李安2024年5月3日之前发出会议记录\n",
        "- 李安 2024年5月3日 发出会议记录\n",
        "| Action | Due |\n|---|---|\n| Send | 5 May 2024 |\n",
        "## Next steps\n\n5 May 2024\n",
        "**行动**\n\n2024年5月3日\n",
    ],
)
def test_the_date_of_a_task_is_not_that_of_the_meeting(text):
    assert meeting(f"# Contact report\n\n{text}") is None


def test_a_line_that_says_when_is_enough():
    assert meeting("# Report\n\n- 2024-05-03 周会\n") == date(2024, 5, 3)
    assert meeting("# Report\n\n2024年5月3日\n\n## 行动\n\n- 李安 2024年5月9日\n") == date(2024, 5, 3)


@pytest.mark.parametrize(
    ("made", "saved", "day"),
    [
        ("2013-12-23T23:15:00Z", "2026-03-04T09:00:00Z", date(2026, 3, 3)),
        ("2013-12-23T23:15:00Z", "2013-12-23T23:15:00Z", None),
        ("2013-12-23T23:15:00Z", "", None),
    ],
)
def test_the_year_is_that_of_the_last_saving_not_of_the_template(made, saved, day):
    properties = (("created", made), ("modified", saved))
    document = replace(
        markdown("会议时间：3月3日下午\n"),
        properties=tuple(
            Property(name, value, Place(part="properties"), "core") for name, value in properties if value
        ),
    )
    assert find_meeting_date(document, fields(document)) == day


TABLE = """# 会议

| Meeting Day | Time | Link |
| --- | --- | --- |
| {day} | 15:30 | here |

讨论了测试进度与分工。
"""


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("24 - 02 - 2021", date(2021, 2, 24)),
        ("09-02-2021", date(2021, 2, 9)),
        ("2021/2/9", date(2021, 2, 9)),
        ("Friday", None),
    ],
)
def test_a_table_that_says_when_and_where_says_the_day(cell, day):
    assert meeting(TABLE.format(day=cell)) == day


def test_a_line_for_each_meeting_tells_of_several():
    text = "# Minutes\n\n20/03/2026\n\nWords.\n\n27/03/2026\n\nWords.\n"
    document = markdown(text)
    assert find_meeting_date(document, fields(document)) is None
    assert meeting_days(document, HOUSE, "en") == ((3, date(2026, 3, 20)), (7, date(2026, 3, 27)))


def test_a_heading_that_begins_with_a_full_date_says_the_day():
    assert meeting("# 📅 May 19, 2026: Topology\n\nWords.\n") == date(2026, 5, 19)
    assert meeting("# Plan of May 19\n\nWords.\n") is None


def test_a_report_without_a_meeting_has_the_day_of_its_date_field():
    line = "Client 客户：Northwind 北风茶业有限公司        Date 日期：2026-11-20 (Fri)       Prepared by 制表：Ann Lee of the agency"
    document = markdown(f"# Status 进展\n\n{line}\n")
    of_paper = tuple(replace(field, id="date") for field in fields(document) if field.id == "meeting-date")
    assert find_meeting_date(document, of_paper) == date(2026, 11, 20)
    assert find_meeting_date(document, ()) is None


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("苏苏\n2026年11月20日", date(2026, 11, 20)),
        ("Anna\n\nFriday 13 November 2026", date(2026, 11, 13)),
        ("Tom Fox\n13 November 2026", date(2026, 11, 13)),
        ("Anna\n13 November", None),
        ("The end\n13 November 2026", None),
        ("Anna\nSeen on 13 November 2026", None),
    ],
)
def test_a_mail_is_of_the_day_below_who_wrote_it(foot, day):
    assert meeting("Hi all,\n\n" + "Tom has the deck.\n\n" * 15 + f"{foot}\n") == day


def test_the_year_of_the_day_above_may_stand_at_the_foot():
    assert meeting("# 会议纪要\n\n时间：11月10日（周二）下午\n\n说了说。\n\n苏苏\n2026年11月20日\n") == date(
        2026, 11, 10
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Date: Tues 10 Nov\n\nWords.\n\n" * 1 + "Words.\n\n" * 15 + "The job was opened on 2 October 2026.",
            date(2026, 11, 10),
        ),
        ("会议时间：11月10日（周二）\n\n" + "说了说。\n\n" * 15 + "合同2026年10月2日签订。", date(2026, 11, 10)),
        ("Date: 10 Nov\n\n" + "Words.\n\n" * 15 + "Launched on 3 March 2024, again on 5 May 2026.", None),
        ("Date: 10 Nov\n\nNothing else is dated.", None),
    ],
)
def test_a_full_date_anywhere_tells_the_year_where_all_are_of_one(text, day):
    assert meeting(f"# Report\n\n{text}\n") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Date: 11 Nov 2026 (meeting 10 Nov)", date(2026, 11, 10)),
        ("Date: 11 November 2026 (meeting held on 9 November 2026)", date(2026, 11, 9)),
        ("日期：2026年11月11日（会议11月10日）", date(2026, 11, 10)),
        ("日期：2026年11月11日，开会时间11月9日", date(2026, 11, 9)),
        ("Date: 10 Nov 2026 (10.30 to 12)", date(2026, 11, 10)),
    ],
)
def test_the_day_of_the_meeting_beside_that_of_the_paper_wins(text, day):
    assert meeting(f"# Report\n\n{text}\n") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Date\n10 November 2026", date(2026, 11, 10)),
        ("**When**\nTuesday 10 November 2026, 3 pm", date(2026, 11, 10)),
        ("会议时间\n2026年11月10日", date(2026, 11, 10)),
        (
            "Minutes of the meeting between Marlow Cycles (Hugh Aspen, Lorna Tait) and the agency on 10 November 2026",
            date(2026, 11, 10),
        ),
        ("Prepared on 20 November 2026", None),
        ("Circulated 20 November 2026", None),
        ("编制：2026年11月20日", None),
    ],
)
def test_a_line_or_two_say_when_and_when_it_was_written_does_not(text, day):
    assert meeting(f"# Report\n\nWho: Ann\n\nWhere: Rye\n\nWhy: costs\n\n{text}\n") == day
