"""Texts on which a pattern that backtracks takes minutes, as long as one asks for."""

from __future__ import annotations

from collections.abc import Mapping


def hostile_texts(size: int) -> Mapping[str, str]:
    """Return the texts by name, each of about ``size`` characters."""
    return {
        "digits": "1" * size,
        "digits and spaces": "1 " * (size // 2),
        "mobile numbers": "13913572468 " * (size // 12),
        "cards in fours": "6222 " * (size // 5),
        "dashes": "1-" * (size // 2),
        "zero width": "1\u200b" * (size // 2),
        "keys begun": "-eyJ-sk-ant-glpat-" * (size // 18),
        "dots": "eyJaaaaaaaaaaaaa.eyJ." * (size // 21),
        "private keys begun": "-----BEGIN PRIVATE KEY-----" * (size // 27),
        "passwords": "密码：" * (size // 3),
        "key labels": "api key=" * (size // 8) + "0" * 200,
        "logins": "http://a:b" * (size // 10),
        "shares": "pan.baidu.com/?" * (size // 15),
        "brackets": "【" * size,
        "brackets and spaces": "【 " * (size // 2) + "机密",
        "e-mail begun": "a.a@" * (size // 4),
        "domains": "a@" + "a-b." * (size // 4),
        "addresses begun": "样例路1" * (size // 4),
        "plates begun": "沪A1" * (size // 3),
        "messengers begun": "微信：" * (size // 3),
        "margins": "毛利 " * (size // 3),
        "margins and signs": "毛利¥" * (size // 3),
        "accounts begun": "GB82 WEST " * (size // 10),
        "numerals": "一" * size,
        "letters for digits": "1O" * (size // 2),
        "permits begun": "通行证 C1 " * (size // 8),
        "brackets of areas": "(021) " * (size // 6),
        "one long word": "a" * size + "13913572468",
    }
