"""Days off of several countries, and what is known without the package that knows holidays."""

from __future__ import annotations

import sys
from datetime import date

import pytest
from briefcheck_actions import due_on_day_off

from briefcheck import WEEKEND, Text, day_off, knows_worked_weekends, only_weekends_off
from briefcheck.facts import daysoff
from briefcheck.testing import check_text

REPORT = "# 客户会议报告\n\n会议日期：{meeting}\n\n## 下一步行动\n\n- 李安于{due}前交稿\n"


@pytest.fixture
def _bare(monkeypatch):
    """As if the package were not installed."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    daysoff._calendar.cache_clear()
    yield
    daysoff._calendar.cache_clear()


@pytest.mark.parametrize(
    ("day", "country", "name"),
    [
        ("2024-06-15", "", WEEKEND),
        ("2024-06-14", "", None),
        ("2024-10-01", "", None),
        ("2024-10-01", "CN", Text(en="National Day", zh="国庆节")),
        ("2024-02-14", "CN", Text(en="Chinese New Year (Spring Festival)", zh="春节")),
        ("2024-10-04", "CN", Text(en="in exchange for a working weekend", zh="调休放假")),
        ("2024-10-12", "CN", None),
        ("2024-10-13", "CN", WEEKEND),
        ("2024-05-15", "HK", Text(en="The Birthday of the Buddha", zh="佛诞")),
        ("2024-10-10", "TW", Text(en="National Day", zh="国庆日")),
        ("2024-04-01", "GB", Text(en="Easter Monday", zh="Easter Monday")),
        ("2024-07-04", "US", Text(en="Independence Day", zh="Independence Day")),
        ("2024-07-04", "GB", None),
        ("2204-10-01", "CN", None),
        ("2204-10-06", "CN", WEEKEND),
    ],
)
def test_days_off(day, country, name):
    assert day_off(date.fromisoformat(day), country) == name


@pytest.mark.usefixtures("_bare")
def test_without_the_package_only_weekends_are_known():
    assert day_off(date(2024, 10, 1), "CN") is None
    assert day_off(date(2024, 10, 12), "CN") == WEEKEND
    assert not knows_worked_weekends(date(2024, 10, 12), "CN")
    assert knows_worked_weekends(date(2024, 10, 12), "")


def test_worked_weekends_are_known_once_they_are_announced():
    assert knows_worked_weekends(date(2024, 10, 12), "CN")
    assert not knows_worked_weekends(date(2099, 10, 10), "CN")
    assert knows_worked_weekends(date(2099, 10, 10), "GB")


@pytest.mark.parametrize(
    ("first", "last", "country", "plain"),
    [
        ("2024-06-04", "2024-06-09", "CN", True),
        ("2024-06-04", "2024-06-10", "CN", False),
        ("2024-06-04", "2024-06-10", "", True),
        ("2024-10-10", "2024-10-12", "CN", False),
        ("2024-06-10", "2024-06-10", "CN", True),
    ],
)
def test_days_on_which_only_weekends_are_off(first, last, country, plain):
    assert only_weekends_off(date.fromisoformat(first), date.fromisoformat(last), country) is plain


def found(text, **options):
    return [
        (str(entry), entry.confidence)
        for entry in check_text(text, rule=due_on_day_off.check, type="contact-report", **options)
    ]


def test_a_weekend_that_may_be_worked_is_only_likely():
    text = REPORT.format(meeting="2099年10月1日", due="10月10日")
    assert found(text) == [("7 weekend", "likely")]
    assert found(text, options={"country": "none"}) == [("7 weekend", "certain")]


def test_a_report_in_traditional_characters_does_not_keep_the_mainland_s_holidays():
    text = REPORT.format(meeting="2024年9月20日", due="10月1日")
    assert found(text) == [("7 holiday", "certain")]
    assert found(text.replace("交稿", "交報告")) == []
    taipei = {"country": "TW"}
    assert found(text.replace("交稿", "交報告").replace("10月1日", "10月10日"), options=taipei) == [
        ("7 holiday", "certain")
    ]


def test_a_day_that_must_be_worked_out_or_has_the_wrong_weekday_is_another_rule_s():
    assert found(REPORT.format(meeting="2024年6月4日", due="周六")) == []
    assert found(REPORT.format(meeting="2024年6月4日", due="6月15日（周五）")) == []
