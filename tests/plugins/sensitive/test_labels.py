"""A secret, a figure or a name is told by its label, and what only shares a word with one is left alone."""

from __future__ import annotations

import pytest
from briefcheck_sensitive import commercial_terms, messenger_id, secret
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
