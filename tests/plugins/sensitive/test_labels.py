"""A secret, a figure or a name is told by its label, and what only shares a word with one is left alone."""

from __future__ import annotations

import pytest
from briefcheck_sensitive import (
    commercial_terms,
    hong_kong_id,
    messenger_id,
    mobile_number,
    passport,
    resident_id,
    secret,
    social_security_number,
)
from support.findings import find, values

SECRET, TERMS, MESSENGER = secret.check, commercial_terms.check, messenger_id.check


@pytest.mark.parametrize("key", ["password", "wifi_password", "Passcode", "登录密码"])
def test_a_key_of_the_front_matter_labels_its_value(key):
    assert values(SECRET, f"---\ntitle: x\n{key}: Kestrel-1987!\n---\n\n# Brief\n") == ["Kestrel-1987!"]
    assert find(SECRET, f"---\ntitle: x\n{key}: none\n---\n\n# Brief\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "制作成本 120,000 元",
        "| 项目 | 制作成本（元） |\n|---|---|\n| 影片 | 120,000 |",
        "消费者返利券 20 元",
        "会员返利 5%",
        "Rebate for consumers: 10% off",
        "The client's margin grew to 18%",
        "Net margin of P&G 18%",
        "利润率目标：客户提升 2%",
    ],
)
def test_what_the_client_earns_and_its_consumers_get_is_only_possible(text):
    assert [finding.confidence for finding in find(TERMS, text)] == ["possible"]


@pytest.mark.parametrize(
    ("text", "confidences"),
    [
        ("GP: 23%", ["likely"]),
        ("| Item | GP |\n|---|---|\n| Film | 23% |", ["likely"]),
        ("A rebate of eight per cent", ["likely"]),
        ("Markup of twenty-five percent", ["likely"]),
        ("Our cost is 312,000.", ["likely"]),
        ("Our cost is 312,000, so we keep 18 %", ["likely"]),
        ("客户返点 8 个点", ["likely"]),
        ("Our customer margin: 22%", ["likely"]),
        ("p { margin: 10%; }", []),
        ("Talk to your GP: 20 minutes", []),
        ("The rebate was met with silence by eight people.", []),
    ],
)
def test_the_figures_of_the_house(text, confidences):
    assert [finding.confidence for finding in find(TERMS, text)] == confidences


def test_a_wechat_name_may_follow_a_space():
    assert values(MESSENGER, "请加微信 mulan_fern") == ["mulan_fern"]
    for text in ("微信 utm_source_x", "微信 mini-program", "微信 open_id_list", "微信 campaign"):
        assert find(MESSENGER, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The wifi password for the suite is kestrel-1987!", "kestrel-1987!"),
        ("login: mulan / Kestrel-1987!", "Kestrel-1987!"),
        ("账号：mulan / Kestrel-1987!", "Kestrel-1987!"),
        ("pwd Kestrel-1987!", "Kestrel-1987!"),
        ("密码：\n\nKestrel-1987!", "Kestrel-1987!"),
        ("PIN: 4821", "4821"),
        ("The PIN code is 4821.", "4821"),
        ("```\npassword=Kestrel-1987!\n```", "Kestrel-1987!"),
    ],
)
def test_a_password_with_little_before_it(text, value):
    (finding,) = find(SECRET, text)
    assert (finding.message, finding.confidence, finding.sensitive[0].text) == ("password", "likely", value)


@pytest.mark.parametrize(
    "text",
    [
        "The password for the app is case-sensitive!",
        "The password for the app is 8-12 characters",
        "login: oauth2 / saml2",
        "Zoom PIN: 4821",
        "PIN: 560001",
        "PIN: 2026-01",
        "密码：\n\n见附件1",
        "密码说明\n\nv2.1abc",
    ],
)
def test_words_beside_a_label_are_no_password(text):
    assert find(SECRET, text) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (hong_kong_id.check, "Docket A123456(3)"),
        (hong_kong_id.check, "Film code A123456(3)"),
        (hong_kong_id.check, "No. A123456(3)"),
        (social_security_number.check, "Asset IDs: 219-11-2207"),
        (social_security_number.check, "No. 219-11-2207"),
        (passport.check, "Poster code P1234567 护照 style"),
        (mobile_number.check, "批次 1391357 2468"),
        (mobile_number.check, "[here](https://a.example/a?item=13913572468)"),
        (mobile_number.check, "[here](https://a.example/a?mobile=1&item=13913572468)"),
    ],
)
def test_a_reference_is_no_personal_number(rule, text):
    assert find(rule, text) == []


@pytest.mark.parametrize(
    ("text", "confidence"),
    [("See A123456(3) there", "possible"), ("HKID no. A123456(3)", "certain"), ("身份证编号 A123456(3)", "certain")],
)
def test_the_form_of_a_hong_kong_number_says_little_by_itself(text, confidence):
    assert [finding.confidence for finding in find(hong_kong_id.check, text)] == [confidence]


@pytest.mark.parametrize(
    "text",
    [
        "手机：139 1357-2468",
        "手机 (139) 1357 2468",
        "手机 1391357 2468",
        "[here](https://a.example/a?mobile=13913572468)",
        "https://a.example/a?x=1&mobile=13913572468",
    ],
)
def test_a_mobile_number_in_odd_groups_or_an_address_is_told_by_its_label(text):
    assert [finding.confidence for finding in find(mobile_number.check, text)] == ["certain"]


@pytest.mark.parametrize(
    "text",
    [
        "来宾 110105_19491231_002X",
        "来宾 110105/19491231/002X",
        "[here](https://a.example/a?idcard=11010519491231002X)",
    ],
)
def test_an_identity_number_with_other_signs_in_it_or_in_an_address(text):
    assert [finding.confidence for finding in find(resident_id.check, text)] == ["certain"]


@pytest.mark.parametrize(
    ("text", "confidences"),
    [
        ("| 姓名 | 身份证号 |\n|---|---|\n| 张三 | 110105194912<br>31002X |", ["likely"]),
        ("身份证号：110105194912\\\n31002X", ["likely"]),
        ("编号 110105\\\n19491231002X", []),
    ],
)
def test_an_identity_number_on_two_lines_is_told_by_its_label(text, confidences):
    assert [finding.confidence for finding in find(resident_id.check, text)] == confidences


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("# 报价单\n\n人天单价 3,000 元。", "possible"),
        ("# 传播策略\n\n人天单价 3,000 元。", "likely"),
        ("# Fees\n\n| Role | Day rate |\n|---|---|\n| Planner | £900 |", "possible"),
        ("# Plan\n\n| Role | Day rate |\n|---|---|\n| Planner | £900 |", "likely"),
        ("# 报价单\n\n本单毛利率 35%。", "likely"),
    ],
)
def test_a_rate_for_time_below_a_heading_of_prices_is_what_the_client_pays(text, confidence):
    assert [finding.confidence for finding in find(TERMS, text)] == [confidence]


@pytest.mark.parametrize(
    ("table", "confidence"),
    [
        ("| KPI | 2025 | 2026 |\n|---|---|---|\n| 销售 | 120 | 15913572468 |", "possible"),
        ("| 平台 | 播放 |\n|---|---|\n| 短视频 | 15913572468 |", None),
        ("| 渠道 | 数据 |\n|---|---|\n| GMV（元） | 15913572468 |", "possible"),
        ("| Channel | Total |\n|---|---|\n| Search | 15913572468 |", "possible"),
        ("| 姓名 | 备注 |\n|---|---|\n| 张三 | 15913572468 |", "likely"),
        ("| 会员 | 手机 |\n|---|---|\n| 张三 | 15913572468 |", "certain"),
    ],
)
def test_eleven_digits_among_figures_may_count_anything(table, confidence):
    found = [finding.confidence for finding in find(mobile_number.check, table)]
    assert found == [confidence] * (confidence is not None)
