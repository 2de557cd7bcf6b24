"""Every date of a text, and the day of the week that is its own."""

from __future__ import annotations

from datetime import date

import pytest
from support.facts import markdown, report, word

from briefcheck import Context
from briefcheck.facts.calendardates import WrittenDate, find_calendar_dates

NEAR = ((0, date(2024, 6, 4)),)


def dates(text: str) -> tuple[WrittenDate, ...]:
    return find_calendar_dates(markdown(text), NEAR)


def said(entry: WrittenDate) -> str:
    return f"{entry.date} {entry.weekday or '-'}{'' if entry.fits else '!'}{'' if entry.sure else '?'}"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tuesday, 4 June 2024", "2024-06-04 Tuesday"),
        ("4 June 2024 (Tues)", "2024-06-04 Tues"),
        ("June 4, Wednesday", "2024-06-04 Wednesday!"),
        ("Weds 5 June", "2024-06-05 Weds"),
        ("by 4 June, Friday's call moves", "2024-06-04 -"),
        ("The Sun, 4 June 2024", "2024-06-04 -"),
        ("Sun 2 June 2024", "2024-06-02 Sun"),
        ("every Friday 7 June on", "2024-06-07 -"),
        ("Monday to Friday (3 June)", "2024-06-03 -"),
        ("3 June, Monday to Friday", "2024-06-03 -"),
        ("6月4日（周二）", "2024-06-04 周二"),
        ("6月4日（三）", "2024-06-04 三!?"),
        ("6月4日 星期：三", "2024-06-04 三!"),
        ("6月4日，周五提案", "2024-06-04 -"),
        ("6月4日，周五", "2024-06-04 周五!"),
        ("改到周五，6月4日交", "2024-06-04 -"),
        ("时间：周五，6月4日", "2024-06-04 周五!"),
        ("周一至周五（6月4日起）", "2024-06-04 -"),
        ("6月4日 周二至周四", "2024-06-04 -"),
        ("民國113年6月4日（二）", "2024-06-04 二?"),
        ("二〇二四年六月四日 星期二", "2024-06-04 星期二"),
        ("~~6月4日（周三）~~", ""),
        ("`6月4日（周三）`", ""),
    ],
)
def test_the_day_of_the_week_beside_a_date(line, expected):
    assert " ".join(map(said, dates(line))) == expected


def test_a_column_with_the_day_of_the_week():
    table = "| 日期 | 星期 | 工作 |\n|---|---|---|\n| 6月4日 | 三 | 拍摄 |\n| 6.5 | 三 | 修改 |\n| 6月6日至6月7日 | 四 | 后期 |\n"
    assert [said(entry) for entry in dates(table)] == [
        "2024-06-04 三!",
        "2024-06-05 三",
        "2024-06-06 -",
        "2024-06-07 -",
    ]
    assert dates(table)[0].row == "三\n拍摄"
    assert dates(table)[0].weekday_number == 2


def test_a_cell_that_names_a_day_needs_no_head():
    assert [said(entry) for entry in dates("| Shoot | Wednesday | 4 June 2024 |\n|---|---|---|\n")] == [
        "2024-06-04 Wednesday!"
    ]
    assert [said(entry) for entry in dates("| 日期 | 6月4日 | 星期 | 三 |\n|---|---|---|---|\n")] == ["2024-06-04 三!"]
    assert [said(entry) for entry in dates("| 序号 | 6月4日 | 三 |\n|---|---|---|\n")] == ["2024-06-04 -"]


def test_code_and_comments_are_left_out():
    assert dates("```\n2024-06-04 Wed\n```\n") == ()
    assert find_calendar_dates(word("Report.", comments={1: "Wednesday, 4 June 2024"})) == ()


def test_nested_tables_and_parts_of_word_files():
    document = word("| Shoot | Wednesday, 4 June 2024 |", header="Friday, 4 June 2024", footer="4 June 2024")
    assert [(entry.place.part, said(entry)) for entry in find_calendar_dates(document)] == [
        ("body", "2024-06-04 Wednesday!"),
        ("header", "2024-06-04 Friday!"),
        ("footer", "2024-06-04 -"),
    ]


def test_a_year_is_taken_from_the_meeting_above():
    context = Context(
        markdown("# Notes\n\n## 2023-06-05\n\nNext: 6 June (Tue)\n\n## 2024-06-05\n\nNext: 6 June (Thu)\n"), None
    )
    assert [said(entry) for entry in context.dates if entry.weekday] == ["2023-06-06 Tue", "2024-06-06 Thu"]


def test_without_a_meeting_the_first_date_field_with_a_year_counts():
    context = report("# Contact report\n\nDate issued: 5 June 2024\n\nNext: 6 June (Thu)\n")
    assert [said(entry) for entry in context.dates] == ["2024-06-05 -", "2024-06-06 Thu"]


def test_a_date_that_does_not_exist():
    [entry] = dates("31 June 2024 (Monday)")
    assert (entry.date, entry.exists, entry.fits) == (None, False, True)


def test_a_line_of_very_many_dates_takes_time_in_its_length():
    found = dates("6月4日（周三）" * 2000)
    assert len(found) == 2000
    assert max(len(entry.line) for entry in found) < 300


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("31 November 2026", ["31 November 2026"]),
        ("2026年2月30日", ["2026年2月30日"]),
        ("11月31日交片", ["11月31日"]),
        ("截止：11/31", ["11/31"]),
        ("Due date: 31/11", ["31/11"]),
        ("hand in by 31/11, please", ["31/11"]),
        ("30.02.2026", ["30.02.2026"]),
        ("31/11/26", ["31/11/26"]),
        ("31.11.26", []),
        ("2026-31-11", ["2026-31-11"]),
        ("2026-13-45", []),
        ("20260230", []),
        ("11月31号楼", []),
        ("18月30日", []),
        ("3月77日", []),
        ("may 45 cups", []),
        ("version 2026.2.30", []),
        ("4/31 of them", []),
        ("score: 4/31", []),
        ("due: 4/31 done", []),
        ("~~截止：11/31~~", []),
        ("31 October 2026, 12/31, 1月31日", []),
        ("2024年2月29日", []),
        ("2026年2月29日", ["2026年2月29日"]),
        ("二月三十日", ["二月三十日"]),
    ],
)
def test_days_that_no_calendar_has(line, expected):
    assert [entry.text for entry in report(line).impossible_dates] == expected


def test_in_a_table_the_head_or_the_cell_beside_says_that_it_is_a_date():
    table = "| Stage | Date | Score |\n|---|---|---|\n| Shoot | 9/31 | 9/31 |\n| Due | 4/31 | 31/9 |\n"
    assert [(entry.text, entry.place.cell) for entry in report(table).impossible_dates] == [("9/31", 2), ("4/31", 2)]
