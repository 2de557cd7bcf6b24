"""Documents in traditional characters: what is found in the simplified twin is found in them, at the same places."""

from __future__ import annotations

import pytest
from briefcheck_sensitive import (
    commercial_terms,
    confidential_marking,
    disguised_number,
    home_address,
    mobile_number,
    secret,
)
from briefcheck_sensitive._text import simplified
from support.findings import find

from briefcheck.document.normal import simplify

LINES = [
    (confidential_marking.check, "別跟客戶說價格。"),
    (confidential_marking.check, "這份不要給客戶看。"),
    (confidential_marking.check, "先不能告訴客戶。"),
    (confidential_marking.check, "內部資料，請勿外傳"),
    (commercial_terms.check, "我們實際15%。"),
    (commercial_terms.check, "最低可做到12萬。"),
    (commercial_terms.check, "這份底價300。"),
    (commercial_terms.check, "成本：30萬。"),
    (commercial_terms.check, "採購價：300元。"),
    (commercial_terms.check, "利潤率：15%"),
    (commercial_terms.check, "| 項目 | 採購成本 |\n|---|---|\n| 搭建 | 210,000 |"),
    (disguised_number.check, "加我微信：壹參捌陸柒零玖伍伍壹捌"),
    (home_address.check, "家庭住址：臺北市大安區樣例東路12號3樓"),
    (home_address.check, "住址：臺北市大安區和平東路二段12號3樓"),
    (mobile_number.check, "聯絡林小姐 0937-482-615"),
    (secret.check, "後臺登錄密碼：Xk7@n2Qp。"),
    (secret.check, "| 平臺 | 賬號 | 密碼 |\n|---|---|---|\n| 後臺 | editor | Xk7@n2Qp |"),
]


@pytest.mark.parametrize(("check", "text"), LINES)
def test_a_document_in_traditional_characters_is_read_as_its_twin(check, text):
    twin = find(check, simplify(text))
    found = find(check, text)
    assert found
    assert [(entry.message, entry.confidence, entry.place.column) for entry in found] == [
        (entry.message, entry.confidence, entry.place.column) for entry in twin
    ]


def test_what_is_quoted_is_as_written():
    (found,) = find(confidential_marking.check, "別跟客戶說價格。")
    assert found.data["marking"].startswith("別跟客戶說")


def test_terms_of_the_house_may_be_written_in_either_way():
    for text in ("媒體車馬費 300 元", "媒体车马费 300 元"):
        for term in ("車馬費", "车马费"):
            assert find(commercial_terms.check, text, terms=(term,))
            assert not find(commercial_terms.check, "底價300", allow=("底價",))


def test_a_simplified_text_keeps_its_length_and_letters():
    for text in ("ABC plain", "ＡＢＣ 後臺 Xk7", "只有简体字", "🙂 樓"):
        assert simplified(text) == simplify(text).replace("后", "后")
        assert len(simplified(text)) == len(text)
