from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcheck.facts.written import find_dates, terse_date

NEAR = date(2024, 3, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024年10月12日", date(2024, 10, 12)),
        ("2024 年 10 月 15日 18：00", date(2024, 10, 15)),
        ("２０２４年３月５日", date(2024, 3, 5)),
        ("5 th March 2024", date(2024, 3, 5)),
        ("5\u2011Mar\u20112024", date(2024, 3, 5)),
        ("2024\u201003\u201005", date(2024, 3, 5)),
        ("5thMarch 2024", date(2024, 3, 5)),
        ("二〇二四年三月十五日", date(2024, 3, 15)),
        ("三月二十一日", date(2024, 3, 21)),
        ("民國113年3月8日", date(2024, 3, 8)),
        ("113年3月8日", date(2024, 3, 8)),
        ("24年3月8日", date(2024, 3, 8)),
        ("3月5号", date(2024, 3, 5)),
        ("3月5前", date(2024, 3, 5)),
        ("2024-10-12", date(2024, 10, 12)),
        ("2024/10/12", date(2024, 10, 12)),
        ("2024.10.12", date(2024, 10, 12)),
        ("20241012", date(2024, 10, 12)),
        ("12 March 2024", date(2024, 3, 12)),
        ("March 12, 2024", date(2024, 3, 12)),
        ("12th of March", date(2024, 3, 12)),
        ("12 Mar", date(2024, 3, 12)),
        ("Mar. 12", date(2024, 3, 12)),
        ("14 Sept '24", date(2024, 9, 14)),
        ("25/3/2024", date(2024, 3, 25)),
        ("12.03.24", date(2024, 3, 12)),
        ("3/8（五）", date(2024, 3, 8)),
        ("于3/8前", date(2024, 3, 8)),
        ("by the 10th", date(2024, 3, 10)),
        ("10号前", date(2024, 3, 10)),
        ("李娜10号前交", date(2024, 3, 10)),
        ("五号下班前", date(2024, 3, 5)),
        ("于5日前", date(2024, 3, 5)),
        ("下月5日", date(2024, 4, 5)),
        ("本月十五号", date(2024, 3, 15)),
        ("3.8前", date(2024, 3, 8)),
        ("3.8（五）", date(2024, 3, 8)),
        ("三月廿", None),
        ("方涛 26日 交片", date(2024, 3, 26)),
        ("王强修改海报，24日", date(2024, 3, 24)),
        ("孙莉确认文案（24日）", date(2024, 3, 24)),
        ("孙莉确认价格 24日", date(2024, 3, 24)),
        ("王强订酒店，24-25日", date(2024, 3, 25)),
        ("方涛周一4号交", date(2024, 3, 4)),
        ("方涛周一（4号）", date(2024, 3, 4)),
        ("样品最晚4号要到", date(2024, 3, 4)),
        ("最迟26日，交", date(2024, 3, 26)),
        ("民國一百一十三年三月八日", date(2024, 3, 8)),
        ("民國113.3.8", date(2024, 3, 8)),
        ("113/03/08", date(2024, 3, 8)),
        ("2024 July 23", date(2024, 7, 23)),
        ("12-Mar-24", date(2024, 3, 12)),
        ("March the 12th", date(2024, 3, 12)),
    ],
)
def test_a_written_date_is_read(text, day):
    assert [written.date for written in find_dates(text, NEAR)] == [day] * (day is not None)


@pytest.mark.parametrize(
    "text",
    [
        "24.09发布",
        "5号楼",
        "3号会议室",
        "订5号带窗的会议室",
        "订3号能投影的会议室",
        "去5号我方仓库取样",
        "按3号签的合同付款",
        "给15号去过的场地付款",
        "2号付款单重开",
        "方案2号",
        "the 2nd draft",
        "3rd party",
        "会议3日前",
        "192/168/113",
        "v3.8",
        "2.3.8",
        "18:00",
        "1/3版",
        "1/2 页",
        "4-6月",
        "room 12/3b",
        "3.5万",
        "50%",
        "第3期",
        "#1234",
        "99/45",
        "1999999",
        "Sat 4",
        "方涛周二2号方案修改",
        "方涛确认周六5号场地",
        "李娜最晚3号机位确认",
        "周三3日行程",
        "李娜最晚3日内交",
        "李娜工期需10日完成",
        "王强制作周期15日交付",
        "工期 30日完成",
        "历时12日完成",
        "后期制作（10日）",
        "账期（30日）",
        "拍摄，3日",
        "工期，共24日，之后再说",
    ],
)
def test_other_digits_are_no_date(text):
    assert find_dates(text, NEAR) == []


def test_a_date_of_a_past_year_that_cannot_be_a_document_is_none():
    assert find_dates("编号 1799-01-01", NEAR) == []


@pytest.mark.parametrize("text", ["3月35日", "30 February 2024", "2024-13-01", "31 February", "by 31/2", "2/30前"])
def test_a_day_that_does_not_exist_is_said_so(text):
    (written,) = find_dates(text, NEAR)
    assert written.date is None
    assert not written.exists
    assert [found.exists for found in find_dates(text)] == [False]


def test_a_date_without_a_year_looks_across_the_new_year():
    meeting = date(2024, 12, 30)
    assert [written.date for written in find_dates("1月5日，12月31日", meeting)] == [
        date(2025, 1, 5),
        date(2024, 12, 31),
    ]
    assert find_dates("12月20日", date(2025, 1, 5))[0].date == date(2024, 12, 20)


def test_a_day_alone_is_the_next_such_day():
    assert find_dates("by the 5th", date(2024, 12, 30))[0].date == date(2025, 1, 5)


def test_without_anything_to_read_it_against_a_date_without_a_year_has_no_day():
    (written,) = find_dates("3月5日")
    assert (written.date, written.exists, written.year_written) == (None, True, False)


@pytest.mark.parametrize(
    ("text", "order", "day", "other"),
    [
        ("12/3", None, date(2024, 3, 12), date(2024, 12, 3)),
        ("12/3", "day-first", date(2024, 3, 12), None),
        ("12/3", "month-first", date(2024, 12, 3), None),
        ("3/12/2024", "month-first", date(2024, 3, 12), None),
        ("06/02/19", None, date(2019, 2, 6), date(2019, 6, 2)),
        ("2/4", None, date(2024, 4, 2), date(2024, 2, 4)),
        ("15/3", "month-first", date(2024, 3, 15), None),
        ("3/15", "day-first", date(2024, 3, 15), None),
        ("Fri 3/8", "day-first", date(2024, 3, 8), None),
        ("Friday, 8/3/2024", "month-first", date(2024, 3, 8), None),
    ],
)
def test_day_and_month_are_told_by_the_weekday_then_the_order_then_day_first(text, order, day, other):
    (written,) = find_dates(text, NEAR, order=order)
    assert (written.date, written.other) == (day, other)


def test_a_past_day_is_no_reading_where_the_other_one_is_near():
    assert find_dates("4/3", date(2024, 4, 1))[0].date == date(2024, 4, 3)
    assert find_dates("12/2", NEAR)[0].date == date(2024, 2, 12)


def test_in_chinese_the_month_comes_first():
    assert find_dates("3/12", NEAR, chinese=True)[0].date == date(2024, 3, 12)
    assert find_dates("于3/12", NEAR, order="day-first")[0].date == date(2024, 3, 12)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("3月9日（周五）", "周五"),
        ("3月9日(五)", "五"),
        ("星期五（3月9日）", "星期五"),
        ("Friday 9 March", "Friday"),
        ("9 March 2024 (Fri)", "Fri"),
        ("9 March, Friday", "Friday"),
        ("週五 3月9日", "週五"),
        ("3月8日（周五）", ""),
        ("Fri, 8 March", ""),
        ("3月8日（一）", "一"),
        ("3月8日一起交", ""),
        ("8 March Monica", ""),
        ("Sunday school 8 March", ""),
    ],
)
def test_a_weekday_that_is_not_the_dates_is_kept(text, wrong):
    (written,) = find_dates(text, NEAR)
    assert written.wrong_weekday == wrong


def test_a_leap_day_is_found_in_its_year():
    assert find_dates("2月29日", date(2024, 2, 1))[0].date == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "day"), [("3.12", date(2024, 3, 12)), (" 3-18 ", date(2024, 3, 18)), ("3月5日", date(2024, 3, 5))]
)
def test_a_terse_date_is_the_whole_text(text, day):
    written = terse_date(text, NEAR)
    assert written is not None
    assert written.date == day


@pytest.mark.parametrize("text", ["24.09", "3.12版", "see 3.12", ""])
def test_what_is_not_the_whole_text_is_no_terse_date(text):
    written = terse_date(text, NEAR)
    assert written is None or written.date is None


@given(
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.sampled_from(["{0}年{1}月{2}日", "{0}-{1}-{2}", "{0}.{1}.{2}", "{0}/{1}/{2}"]),
)
def test_every_full_date_is_read_back(day, form):
    assert [written.date for written in find_dates("于" + form.format(day.year, day.month, day.day) + "前")] == [day]


@given(st.text(alphabet="0123456789/.-年月日号 MarchJanby前（）５３", max_size=30))
def test_positions_lie_in_the_text_and_do_not_overlap(text):
    end = 0
    for written in find_dates(text, NEAR):
        assert end <= written.start < written.end <= len(text)
        end = written.end


@given(st.integers(0, 364), st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_a_date_without_a_year_is_never_more_than_two_months_back(days, near):
    day = near + timedelta(days=days)
    for written in find_dates(f"{day.month}月{day.day}日", near):
        assert written.date is None or written.date >= near - timedelta(days=60)
