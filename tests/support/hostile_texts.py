"""Texts on which a pattern that backtracks takes minutes, as long as one asks for."""

from __future__ import annotations

from collections.abc import Mapping

KEYWORDS = (
    "身份证",
    "护照",
    "通行证",
    "卡号",
    "电话",
    "微信",
    "住址",
    "车牌",
    "密码",
    "内部资料",
    "编号",
    "API key",
    "passport",
    "home address",
    "licence plate",
    "confidential",
    "do not",
    "margin",
    "WeChat ID",
)
NAMES = {"other-client": "Northwind", "banned-term": "best"}
"""What rules report that are told of it."""
VALUES = {
    "resident-id": "11010519491231002X",
    "hong-kong-id": "A123456(3)",
    "bank-card": "6222022914177763174",
    "company-code": "91350100M000100Y43",
    "iban": "GB82WEST12345698765432",
    "mobile-number": "13913572468",
    "landline-number": "021-61234567",
    "social-security-number": "219-08-4321",
    "national-insurance-number": "AB 12 34 56 C",
    "email-address": "lan.zhao@sample-tea.cn",
    "licence-plate": "京A·12345",
    "messenger-id": "微信号：zhao_lan88",
    "home-address": "家庭住址：样例市样例区样例路88弄6号",
    "secret": "密码：Xk7@n2Qp",
    "commercial-terms": "毛利率35%",
}
"""What each rule reports, to be written as often as a text has room for it."""

FAMILIES = {
    "numbers": (
        "110105194912310 ",
        "1101 1519 4912 3100 ",
        "4539578763621486-",
        "GB82 WEST 1234 5698 7654 3",
        "1-1.1 1_1/",
        "+86 (139) 1357 ",
    ),
    "groups over lines": ("6222\n", "139\n1357\n", "1101051949\n1231", "1\n", "A1\n2", "6222 \\\n"),
    "ways to somebody": ("a@b.c", "微信a_b", "QQ1", "wx:aaa ", "沪A 1 2", "a.b-c_d@x-y."),
    "homes": ("样例小区1", "路1-", "省市区县镇乡", "home address: a ", "苑A 1号楼1层", "弄1弄"),
    "secrets": ("http://a:bcd@", "password is a1", "PIN: 1234", "xoxb-", "账号:a/", "AccountKey="),
    "commercial": ("毛利。5%。", "¥1；毛利|", "成本。一成，", "cost is 1,", "one per margin ", "返 1 "),
    "markings": ("【保密,", "内部:", "[confidential and ", "秘密★", "不得不得外", "internal - "),
    "names": ("North winds ", "n-o-r-t-h", "北 风", "北\u200b", "@northwin.c", "NORTHWIN"),
    "disguise": ("一O1", "1.2·3•4*", "\u200b1\u2060", "１②", "零one", "1\ufe0f\u20e3"),
}
"""Six beginnings of what a family of rules looks for, none of which is it."""
FOUND = {
    "numbers": "bank-card",
    "groups over lines": "resident-id",
    "ways to somebody": "messenger-id",
    "homes": "home-address",
    "secrets": "secret",
    "commercial": "commercial-terms",
    "disguise": "mobile-number",
}
"""A rule of a family, whose true finding stands behind them all, so that no gate holds the text off."""


def _of_families(size: int) -> dict[str, str]:
    """Return each beginning again and again, and a true finding behind it."""
    return {
        f"{family} {number}": f"{piece * (size // len(piece))} {VALUES[FOUND[family]] if family in FOUND else ''}"
        for family, pieces in FAMILIES.items()
        for number, piece in enumerate(pieces, start=1)
    }


def _jotted(size: int) -> dict[str, str]:
    """Return texts of what people jot down beside what they write."""
    return {
        "asides in a list": "internal only: " + "don't tell Rufus the cost, 别跟客户说, " * (size // 37),
        "names that must not know": "Ann Lee must not " * (size // 17),
        "shares": "pan.baidu.com/?" * (size // 15),
        "logins": "http://a:b" * (size // 10),
        "logins jotted down": "wifi a.b / a1b/" * (size // 15),
        "codes of doors": "code for the front door 12, " * (size // 28),
    }


def hostile_texts(size: int) -> Mapping[str, str]:
    """Return the texts by name, each of about ``size`` characters."""
    return {
        "digits": "1" * size,
        "digits and spaces": "1 " * (size // 2),
        "cards in fours": "6222 " * (size // 5),
        "dashes": "1-" * (size // 2),
        "zero width": "1\u200b" * (size // 2),
        "keys begun": "-eyJ-sk-ant-glpat-" * (size // 18),
        "dots": "eyJaaaaaaaaaaaaa.eyJ." * (size // 21),
        "private keys begun": "-----BEGIN PRIVATE KEY-----" * (size // 27),
        "passwords": "密码：" * (size // 3),
        "key labels": "api key=" * (size // 8) + "0" * 200,
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
        "full width": "１３９－" * (size // 4),
        "circled": "①②" * (size // 2),
        "dates": "2026-03-11 10:30 " * (size // 17),
        "sums": "1,200,000.00元 " * (size // 15),
        "figures and margins": "毛利 3 成本 4 " * (size // 10),
        "letters and digits": "A1" * (size // 2),
        "keys nearly": "AKIA" + "a1-" * (size // 3),
        "underlines": "_" * size,
        "slashes": "://a:" * (size // 5),
        "at signs": "@" * size,
        "spaces": " " * size,
        "lines": "\n" * size,
        "unseen": "\u200b" * size,
        "Chinese prose": "本次会议讨论了夏季推广的整体安排，由内部先看一遍，不得外传，成本另行沟通。" * (size // 37),
        "English prose": "We go through the key cost of the internal rate, not for the client; pass it on. "
        * (size // 82),
        **_jotted(size),
        **_of_families(size),
        **{f"{words} again": f"{words} " * (size // (len(words) + 1)) for words in KEYWORDS},
        **{f"{name} in a list": f"{value} " * (size // (len(value) + 1)) for name, value in (VALUES | NAMES).items()},
    }
