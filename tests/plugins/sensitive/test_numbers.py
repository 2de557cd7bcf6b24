"""Identity numbers, cards and mobile numbers in text: what is found, how surely, and what is left alone."""

from __future__ import annotations

import random

import pytest
from briefcheck_sensitive import _telephones, bank_card, mobile_number, resident_id
from support.findings import find, values

from briefcheck import Document, Paragraph, Part, Place, Text
from briefcheck.engine.masking import Masker

ID, CARD, MOBILE = resident_id.check, bank_card.check, mobile_number.check
NUMBER = "11010519491231002X"


@pytest.mark.parametrize(
    "written",
    [
        "11010519491231002X",
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X",
        "110105-1949-12-31-002X",
        "110105\u00a019491231\u2013002X",
        "110105\u200b19491231\u00ad002X",
        "1101 0519 4912 3100 2X",
        "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X",
    ],
)
def test_an_identity_number_is_found_however_it_is_written(written):
    (finding,) = find(ID, f"来宾张三{written}，已登记。")
    assert finding.sensitive[0].text == written
    assert finding.confidence == "certain"
    assert finding.place.column == 5


@pytest.mark.parametrize(
    "text",
    [
        "订单 110105194912310021",
        "流水号 20240501110105194912",
        "A11010519491231002X",
        "11010519491231002XY",
        "110105194902310020",
        "1.1010519491231002",
        "长数字 1101051949123100299",
    ],
)
def test_other_long_numbers_are_no_identity_numbers(text):
    assert find(ID, text) == []


def test_a_date_before_the_number_is_no_part_of_it():
    assert values(ID, "2024-05-01 11010519491231002X") == [NUMBER]


def test_odd_groups_and_the_old_form_need_a_word_that_says_so():
    assert find(ID, "11 01 05 19 49 12 31 00 2X") == []
    assert [f.confidence for f in find(ID, "身份证：11 01 05 19 49 12 31 00 2X")] == ["likely"]
    assert find(ID, "批次 110105491231002") == []
    assert [f.confidence for f in find(ID, "身份证 110105491231002")] == ["likely"]


def test_the_head_of_the_column_is_a_word_that_says_so():
    assert values(ID, "| 姓名 | 身份证号 |\n|---|---|\n| 李四 | 110105491231002 |") == ["110105491231002"]


def test_a_value_is_reported_once_with_the_count_and_all_its_forms():
    (finding,) = find(ID, f"甲 {NUMBER}\n\n乙 110105 19491231 002X\n\n丙 {NUMBER}")
    assert finding.data["value"] == NUMBER
    assert finding.data["places"] == Text(en=" (3 places)", zh="（共 3 处）")
    assert [word.text for word in finding.sensitive] == [NUMBER, "110105 19491231 002X"]
    assert finding.place.line == 1


def test_an_identity_number_is_no_card():
    # one identity number in ten passes for a card by its check digit; this one does, and begins like UnionPay
    number = "620102199003070069"
    assert values(ID, f"卡号 {number}") == [number]
    assert find(CARD, f"卡号 {number}") == []


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("卡号：6222022914177763174", "certain"),
        ("6222 0229 1417 7763 174", "likely"),
        ("6222022914177763174", "likely"),
        ("4539 5787 6362 1486", "likely"),
        ("4539578763621486", "possible"),
        ("Visa 4539578763621486 exp. 10/27", "certain"),
        ("3782 822463 10018 Amex", None),
    ],
)
def test_a_card_is_as_sure_as_the_words_around_it(text, confidence):
    assert [finding.confidence for finding in find(CARD, text)] == ([confidence] if confidence else [])


@pytest.mark.parametrize(
    "text",
    [
        "卡号见附件，订单号 6222022914177763174",
        "6222022914177763175",
        "¥6222022914177763174",
        "0.6222022914177763174",
        "https://pay.example.com/6222022914177763174",
        "时间戳 1700000000000 1700000000001",
        "账号：123456789012345",
        "| 订单号 |\n|---|\n| 6222022914177763174 |",
        "银行账号：000000000000",
    ],
)
def test_other_numbers_are_no_cards(text):
    assert find(CARD, text) == []


def test_test_cards_are_allowed_and_the_list_can_be_changed():
    assert find(CARD, "卡号 4111111111111111") == []
    assert values(CARD, "卡号 4111111111111111", allow=()) == ["4111111111111111"]
    assert find(CARD, "卡号 6222022914177763174", allow=("6222 0229 1417 7763 174",)) == []


@pytest.mark.parametrize(
    "text",
    [
        "供应商账号：样例银行上海分行 1001 2345 0930 0123 456",
        "付款账户 样例银行（静安支行）1001234509300123456",
        "Account no.: Sample Bank London 1001 2345 0930 0123 456",
    ],
)
def test_the_name_of_the_bank_may_stand_between_the_label_and_the_account(text):
    assert [finding.message for finding in find(CARD, text)] == ["account"]


def test_an_account_is_told_by_bank_and_label_together():
    (finding,) = find(CARD, "开户行：样例银行\n账号：310066018800012345678")
    assert (finding.message, finding.confidence) == ("account", "likely")
    assert [f.message for f in find(CARD, "银行卡号：7992739871300006")] == ["account"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("手机13913572468联系", "13913572468"),
        ("+86 139-1357-2468", "139-1357-2468"),
        ("(+86)13913572468", "13913572468"),
        ("008613913572468", "13913572468"),
        ("tel.139 1357 2468.", "139 1357 2468"),
        ("电话：１３９１３５７２４６８。", "１３９１３５７２４６８"),
        ("139.1357.2468", "139.1357.2468"),
        ("1.13913572468", "13913572468"),
        ("张三/13913572468/18621357924", "13913572468"),
        ("139\u200b1357\u200b2468", "139\u200b1357\u200b2468"),
        ("13913572468@139.com", "13913572468"),
        ("紧急事情可打我手机13812345678", "13812345678"),
        ("Call me on 138 1234 5678 after six", "138 1234 5678"),
    ],
)
def test_a_mobile_number_is_found_however_it_is_written(text, value):
    assert values(MOBILE, text)[0] == value


@pytest.mark.parametrize(
    "text",
    [
        "+86 138-0013-8000",  # everybody's sample, allowed by default
        "13812345678",
        "手机号：13812345678",
        "格式如 13812345678，请勿加空格",
        "13888888888",
        "12800138000",
        "QQ：13913572468",
        "QQ 号码：13913572468@qq.com",
        "订单号：13913572468",
        "Order no. 13913572468",
        "| 运单号 |\n|---|\n| 13913572468 |",
        "总价 ¥13913572468",
        "13913572468元",
        "13913572468.50",
        "13,913,572,468",
        "x=3.13913572468",
        "版本 13913572468",
        "时间戳 1391357246812",
        "ID-13913572468-x",
        "https://weibo.com/13913572468",
        "020-13913572468",
        "100 139 1357 2468",
    ],
)
def test_other_numbers_are_no_mobile_numbers(text):
    assert find(MOBILE, text) == []


def test_a_mobile_number_is_certain_beside_a_word_for_telephone():
    sure = [
        "手机 13913572468",
        "| 联系电话 |\n|---|\n| 13913572468 |",
        "# Contacts\n\n13913572468",
        "微信同号：13913572468",
    ]
    assert [find(MOBILE, text)[0].confidence for text in sure] == ["certain"] * 4
    assert find(MOBILE, "13913572468")[0].confidence == "likely"
    assert find(MOBILE, "```\n17179869184\n```")[0].confidence == "possible"
    assert find(MOBILE, "Mobile no.: 13913572468")[0].confidence == "certain"


def test_numbers_of_the_firm_can_be_allowed():
    assert find(MOBILE, "热线 13913572468", allow=("+86 139-1357-2468",)) == []


def test_a_number_in_a_list_marker_is_a_number():
    assert values(MOBILE, "- 13913572468") == ["13913572468"]


@pytest.mark.parametrize("kind", ["header", "footer", "footnote", "text-box"])
def test_every_part_is_looked_at(kind):
    place = Place(part=kind)
    document = Document("a.docx", "word", (Part("body", ()), Part(kind, (Paragraph("手机 13913572468", place),))))
    assert find(MOBILE, document)[0].place.part == kind


def test_the_evidence_shows_the_words_around_but_never_half_of_another_number():
    text = "项目经理的手机是 13913572468，备用的那个号码则是 186 2135 7924。"
    first, _second = find(MOBILE, text)
    assert first.evidence == "项目经理的手机是 13913572468，备用的那个号码则是…"
    masker = Masker(word for finding in find(MOBILE, text) for word in finding.sensitive)
    assert masker.mask(text) == "项目经理的手机是 139******68，备用的那个号码则是 186 *******24。"


def test_a_line_end_in_a_number_needs_a_cell_around_it_or_words():
    assert values(ID, "| 姓名 | 备注 |\n|---|---|\n| 张三 | 110105194912<br>31002X |") == ["110105194912\n31002X"]
    assert find(ID, "批次 110105194912\\\n31002X") == []
    assert values(ID, "身份证 110105194912\\\n31002X") == ["110105194912\n31002X"]


def test_where_a_mobile_number_begins_is_never_passed_by():
    """What skips to where one may begin finds what the whole pattern finds: in (13867095518) too."""
    pieces = ("138", "670955", "18", "+86", "0086", "(86)", " ", "-", ".", "86", "1", "(", ")", "(1", "x", "8000", "0")
    dice = random.Random(7)  # noqa: S311  # the same texts every time
    for _ in range(20_000):
        text = "".join(dice.choices(pieces, k=dice.choice((4, 7, 11))))
        there = [found.span() for found in _telephones._MOBILE.finditer(text)]
        assert [found.span() for found in _telephones._written_as_usual(text)] == there, text


@pytest.mark.parametrize("text", ["联系人：王强（13867095518）", "李娜(13912345679)", "(+86 13867095518)"])
def test_a_number_in_brackets_is_found(text):
    assert len(find(MOBILE, text)) == 1


def test_two_old_identity_numbers_on_a_line_are_two():
    text = "身份证：110105491231002、310101600203004、110105491231002"
    assert values(ID, text) == ["110105491231002", "310101600203004"]
