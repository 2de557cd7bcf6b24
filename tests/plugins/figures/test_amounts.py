"""What a cell holds, and numbers in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from briefcheck_figures._amounts import Amount, compatible, currency_of, read_cell, scale_of
from briefcheck_figures._numerals import ENGLISH, chinese_numeral, english_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,000", "12000"),
        ("１２，０００", "12000"),
        ("12 000", "12000"),
        ("12'000", "12000"),
        ("1,20,000", "120000"),
        ("12.345,60", "12345.60"),
        ("¥12,000.50", "12000.50"),
        ("RMB 12,000", "12000"),
        ("HK$ 12,000", "12000"),
        ("12,000元整", "12000"),
        ("3.5万", "35000"),
        ("3.5万元", "35000"),
        ("2亿", "200000000"),
        ("1亿2000万元", "120000000"),
        ("12万3456元", "123456"),
        ("£1.2m", "1200000"),
        ("$45k", "45000"),
        ("€2bn", "2000000000"),
        ("(1,200)", "-1200"),
        ("（1,200）", "-1200"),
        ("$(1,200)", "-1200"),
        ("-1,200", "-1200"),
        ("−1,200", "-1200"),
        ("-¥1,200", "-1200"),
        ("¥-1,200", "-1200"),
        ("△1,200", "-1200"),
        ("负1200", "-1200"),
        ("+1,200", "1200"),
        ("30%", "30"),
        ("5‰", "0.5"),
        ("8折", "80"),
        ("8.5折", "85.0"),
        ("85折", "85"),
        ("2人×3天", "6"),
        ("2 days x 3", "6"),
        ("3 天", "3"),
        ("2.5 days", "2.5"),
        ("¥500/天", "500"),
        ("$95 per hour", "95"),
        ("12,000*", "12000"),
        ("12,000³", "12000"),
        ("12,000（含税）", "12000"),
        ("12,000 excl. VAT", "12000"),
        ("壹万贰仟元整", "12000"),
        ("叁万陆仟捌佰元伍角", "36800.5"),
        (".75", "0.75"),
    ],
)
def test_a_figure_is_read(text: str, value: str):
    amount = read_cell(text)
    assert isinstance(amount, Amount)
    assert amount.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("—", "nothing"),
        ("-", "nothing"),
        ("/", "nothing"),
        ("included", "nothing"),
        ("已含", "nothing"),
        ("No charge", "nothing"),
        ("TBC", "open"),
        ("n.a.", "open"),
        ("待定", "open"),
        ("另议", "open"),
        ("at cost", "open"),
        ("??", "open"),
        ("约12,000", "words"),
        ("~5", "words"),
        ("10-15", "words"),
        ("35+", "words"),
        ("1,2345", "words"),
        ("12,00", "words"),
        ("12,000 (13,000)", "words"),
        ("12,000\n8,000", "words"),
        ("3元5角", "words"),
        ("24/48", "words"),
        ("see quote", "words"),
    ],
)
def test_what_is_no_figure_says_why(text: str, kind: str):
    assert read_cell(text) == kind


def test_currency_unit_and_precision_are_kept():
    amount = read_cell("HK$3.5k")
    assert isinstance(amount, Amount)
    assert (amount.currency, amount.scale, amount.step) == ("HKD", 1000, 100)
    price = read_cell("¥500/天")
    assert isinstance(price, Amount)
    assert price.per
    bracketed = read_cell("(12.500)")
    assert isinstance(bracketed, Amount)
    assert (bracketed.bracketed, bracketed.dotted) == (True, True)


@pytest.mark.parametrize(
    ("first", "second", "may_be_one"),
    [
        ("CNY", "CNY", True),
        ("", "USD", True),
        ("$", "HKD", True),
        ("¥", "JPY", True),
        ("$", "CNY", False),
        ("USD", "HKD", False),
    ],
)
def test_a_sign_may_be_that_of_several_currencies(first: str, second: str, may_be_one: bool):
    assert compatible(first, second) is may_be_one


@pytest.mark.parametrize(
    ("words", "code"),
    [("金额（元）", "CNY"), ("港币", "HKD"), ("US$", "USD"), ("Betrag EUR", "EUR"), ("Item", ""), ("新台币", "TWD")],
)
def test_a_currency_is_known_by_its_name(words: str, code: str):
    assert currency_of(words) == code


@pytest.mark.parametrize(
    ("head", "scale"),
    [
        ("金额（万元）", 10_000),
        ("单位：亿元", 100_000_000),
        ("Budget (k)", 1000),
        ("RMB'000", 1000),
        ("in millions", 1_000_000),
        ("金额", 1),
    ],
)
def test_a_head_may_set_the_unit(head: str, scale: int):
    assert scale_of(head) == scale


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("壹拾贰万伍仟陆佰元整", "125600"),
        ("拾万元整", "100000"),
        ("壹亿零贰佰万元", "102000000"),
        ("人民币伍万元整", "50000"),
        ("壹萬貳仟參佰元整", "12300"),
        ("壹万零伍元零叁分", "10005.03"),
        ("三百二十元", "320"),
        ("十二万", "120000"),
    ],
)
def test_a_chinese_numeral_is_read(text: str, value: str):
    assert chinese_numeral(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "壹万仟元",
        "二〇二四",
        "三万五",
        "三百五",
        "壹贰叁万",
        "伍角",
        "万元",
        "贰仟叁万仟",
        "hello",
        "五角二分元",
        "一二",
    ],
)
def test_a_malformed_numeral_is_none(text: str):
    assert chinese_numeral(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twelve thousand three hundred and fifty", 12350),
        ("one million two hundred thousand", 1_200_000),
        ("Ninety-nine", 99),
        ("one hundred and five", 105),
        ("five twenty", None),
        ("thousand", None),
        ("two hundred hundred", None),
        ("one thousand two million", None),
    ],
)
def test_an_english_numeral_is_read(text: str, value: int | None):
    assert english_numeral(text) == value


def test_cents_follow_the_words():
    match = ENGLISH.search("say US dollars one hundred and five and 50/100 only")
    assert match is not None
    assert (match["words"], match["over"], bool(match["only"])) == ("one hundred and five", "50", True)
