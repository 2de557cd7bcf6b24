from __future__ import annotations

from datetime import date

import pytest

from briefcheck.facts.actions.due import find_due, has_deadline, read_due
from briefcheck.facts.actions.words import WORDS

MEETING = date(2024, 3, 1)


def told(due) -> str:
    if due is None:
        return "-"
    return f"{due.kind} {due.date or '-'}{'' if due.clear else ' unclear'}{f' not {due.wrong_weekday}' if due.wrong_weekday else ''}"


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("", "-"),
        ("—", "placeholder -"),
        ("24.03.08", "date 2024-03-08"),
        ("24/03/08", "date 2024-03-08"),
        ("8/Mar", "date 2024-03-08"),
        ("DDL 3.8", "date 2024-03-08"),
        ("截止3.8", "date 2024-03-08"),
        ("3.8交", "date 2024-03-08"),
        ("a week today", "relative 2024-03-08"),
        ("a fortnight today", "relative 2024-03-15"),
        ("one week from tomorrow", "relative 2024-03-09"),
        ("tomoz", "relative 2024-03-02"),
        ("Black Friday", "event -"),
        ("Christmas Eve", "event -"),
        ("双11当天", "event -"),
        ("after 8 March", "date 2024-03-08 unclear"),
        ("not before 8 March", "date 2024-03-08 unclear"),
        ("from Friday 8 March", "date 2024-03-08 unclear"),
        ("3月8日之后", "date 2024-03-08 unclear"),
        ("3月8日后台", "date 2024-03-08"),
        ("8 March – Tom away from 12 March", "date 2024-03-08"),
        ("7 or 8 March", "range 2024-03-08"),
        ("3月7日或8日", "range 2024-03-08"),
        ("4月", "vague -"),
        ("4个月", "relative 2024-07-01"),
        ("wk of 11 March", "range -"),
        ("会后两天", "relative 2024-03-03"),
        ("会后3个工作日内", "relative 2024-03-06"),
        ("即日", "relative 2024-03-01"),
        ("3月8日（周五）", "date 2024-03-08"),
        ("3月8日（周四）", "date 2024-03-08 not 周四"),
        ("3.8", "date 2024-03-08"),
        ("113.03.08", "date 2024-03-08"),
        ("24.09", "vague -"),
        ("14-08", "date 2024-08-14"),
        ("3月5日至8日", "range 2024-03-08"),
        ("3月5-8日", "range 2024-03-08"),
        ("3月5日至3月8日（周四）", "range 2024-03-08 not 周四"),
        ("4–6 March", "range 2024-03-06"),
        ("28 to 31 February", "invalid -"),
        ("11/31", "invalid -"),
        ("31/11", "invalid -"),
        ("2/30 EOD", "invalid -"),
        ("11/31（周一）", "invalid -"),
        ("50/50", "vague -"),
        ("March 8-2", "date 2024-03-08"),
        ("March 30-32", "date 2024-03-30"),
        ("w/c 11 March", "range -"),
        ("2天", "relative 2024-03-03"),
        ("两周", "relative 2024-03-15"),
        ("3 working days", "relative 2024-03-06"),
        ("2 weeks", "relative 2024-03-15"),
        ("1 month", "relative 2024-04-01"),
        ("36小时", "relative 2024-03-02"),
        ("半天", "relative 2024-03-01"),
        ("十二个月", "relative 2025-03-01"),
        ("下周一至周三", "range 2024-03-06"),
        ("每周五", "vague -"),
        ("every Friday", "vague -"),
        ("last Friday", "vague -"),
        ("上周五", "vague -"),
        ("Q2", "vague -"),
        ("in June", "vague -"),
        ("this spring", "vague -"),
        ("大后天", "relative 2024-03-04"),
        ("the day after tomorrow", "relative 2024-03-03"),
        ("Wednesday next week", "relative 2024-03-06"),
        ("two weeks from today", "relative 2024-03-15"),
        ("after approval", "event -"),
        ("节后", "event -"),
        ("whenever", "vague -"),
        ("Mon 18", "date 2024-03-18"),
        ("Fri 5 (noon)", "date 2024-04-05"),
        ("by Weds 6", "date 2024-03-06"),
        ("Fri 4 copies", "relative 2024-03-08"),
        ("Tues 6", "relative 2024-03-05"),
        ("w/c Mon 18", "range -"),
        ("周一18日", "date 2024-03-18"),
        ("周五（15号）", "date 2024-03-15"),
        ("周五16号", "date 2024-03-16 not 周五"),
        ("26日", "date 2024-03-26"),
        ("6日前", "date 2024-03-06"),
        ("12日中午", "date 2024-03-12"),
        ("本月30", "date 2024-03-30"),
        ("下月3", "date 2024-04-03"),
        ("Tuesday week", "relative 2024-03-12"),
        ("a week on Tuesday", "relative 2024-03-12"),
        ("Tuesday fortnight", "relative 2024-03-19"),
        ("in a fortnight", "relative 2024-03-15"),
        ("EOP", "relative 2024-03-01"),
        ("下班前", "relative 2024-03-01"),
        ("year end", "vague -"),
        ("end Jan", "vague 2025-01-31"),
        ("post-shoot", "event -"),
        ("when back from leave", "event -"),
        ("after Xmas", "event -"),
        ("on the shoot day", "event -"),
        ("拍攝當天", "event -"),
        ("收到后当天", "event -"),
        ("当天", "relative 2024-03-01"),
    ],
)
def test_a_due_cell_is_told(cell, wanted):
    assert told(read_due(cell, MEETING, "month-first")) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("李娜在3月15日的会议上汇报", "-"),
        ("3月1日提出的问题由李娜跟进", "-"),
        ("请李娜整理3月1日以来的数据", "-"),
        ("李娜整理今天讨论的问题", "-"),
        ("李娜准备周五的会议", "-"),
        ("李娜准备周五的会议前的材料", "relative 2024-03-08"),
        ("Tom to check the notes of 28 February", "-"),
        ("Tom to prepare Friday's review", "-"),
        ("Tom to report what was raised on 28 February", "-"),
        ("Tom to attend the workshop on 12 March", "date 2024-03-12"),
        ("Tom to invite them to the 12 March walkthrough", "-"),
        ("Tom to send it, 12 March at the latest, to Rita", "date 2024-03-12"),
        ("Tom to ask on 12 March whether it runs", "date 2024-03-12 unclear"),
        ("upon receipt of the brief Tom replies within 2 days", "event -"),
        ("收到资料后的3天内修改", "event -"),
        ("即日起两天内修改", "relative 2024-03-03"),
        ("等客户确认后发布", "event -"),
        ("资料收齐后，统一发布", "event -"),
        ("目前方案不变", "-"),
        ("提前准备", "-"),
        ("李娜3.8提交", "-"),
        ("Fields: Due: TBC", "placeholder -"),
        ("截止日期：3月8日；负责人：李娜", "date 2024-03-08"),
        ("截止日期：；负责人：李娜", "-"),
        ("确认时间待定", "placeholder -"),
        ("Tom to report week 9 results", "-"),
        ("Tom to report by week 9", "vague -"),
        ("Tom to send it by Weds 6", "date 2024-03-06"),
        ("Tom to show Fri 4 people round", "relative 2024-03-08"),
        ("Tom to send it by 26.03", "date 2024-03-26"),
        ("Tom to release 26.03", "-"),
        ("Tom to send it by 26.03.", "date 2024-03-26"),
        ("Tom to send it by 13/14 March", "date 2024-03-14"),
        ("Tom to plan it by end Jan", "vague 2025-01-31"),
        ("王强26日交稿", "date 2024-03-26"),
        ("王强26日前交稿", "date 2024-03-26"),
        ("样品最晚4号要到", "date 2024-03-04"),
        ("王强下班前发", "relative 2024-03-01"),
        ("王强：拍摄当天带上合同", "event -"),
        ("怡君：腳本 113.3.8", "date 2024-03-08"),
        ("Tom to approve it by Wednesday 6th March -- no, Thursday 7th", "date 2024-03-07"),
        ("Tom to approve it by Wednesday 6 March, now moved to Friday 8 March", "date 2024-03-08"),
        ("王强3月6日改到3月8日提交", "date 2024-03-08"),
        ("Board is 15 March. Tom to write the paper", "-"),
        ("Deadline is 15 March. Tom to write the paper", "date 2024-03-15"),
    ],
)
def test_the_date_of_a_line_is_told_from_that_of_other_things(line, wanted):
    assert told(find_due(line, 0, MEETING, WORDS)) == wanted


def test_without_the_day_of_the_meeting_relative_dates_have_no_day():
    for line in ("周五前", "by Friday", "tomorrow", "两天内", "下周三", "EOD"):
        due = find_due(line, 0, None, WORDS)
        assert due is not None
        assert (due.kind, due.date) == ("relative", None)
    assert told(read_due("2 days", None)) == "relative -"


def test_a_date_right_behind_the_owner_is_its_deadline():
    line = "李娜3月15日直播"
    assert told(find_due(line, 2, MEETING, WORDS)) == "date 2024-03-15"
    assert told(find_due("李娜3月15日召开评审会", 2, MEETING, WORDS)) == "date 2024-03-15"
    assert told(find_due("李娜3.8提交", 2, MEETING, WORDS)) == "date 2024-03-08"


@pytest.mark.parametrize(("line", "ahead"), [("3月8日前交稿", True), ("by 8 March", True), ("3月8日讨论了", False)])
def test_a_deadline_lies_ahead(line, ahead):
    assert has_deadline(line) is ahead


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Ann Lee: finish the draft by week 9 Friday", "relative -"),
        ("hand in the plan by Friday of week 9", "relative -"),
        ("hand in the plan by Friday (week 9)", "relative -"),
        ("李明第9周周五前完成初稿", "relative -"),
        ("完成个人部分 by Saturday every week", "vague -"),
        ("each week by Saturday, send the list", "vague -"),
        ("9 posters by Friday", "relative 2024-03-08"),
        ("每个门店周五前发出", "relative 2024-03-08"),
    ],
)
def test_a_day_of_a_numbered_week_or_of_every_week_is_not_the_next_such_day(line, wanted):
    assert told(find_due(line, 0, MEETING, WORDS)) == wanted
