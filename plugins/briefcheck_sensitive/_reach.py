"""Where the addresses by which a person is reached stand in a text: e-mail, messengers, home, car."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Confidence, pattern
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._text import Reading, label
from briefcheck_sensitive._words import PROVINCES

_EMAIL = pattern(
    r"(?<![0-9A-Za-z._%+-])[0-9A-Za-z_](?:[0-9A-Za-z._%+-]{0,62}[0-9A-Za-z_+-])?@"
    r"(?P<domain>(?:[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?\.){1,6}(?P<top>[A-Za-z]{2,24}))(?![0-9A-Za-z@-])",
    re.ASCII,
)
# icon@2x.png is a picture, git@host:path a repository; RFC 2606 keeps the example domains for examples.
_FILE_TYPES = frozenset(
    [
        "png",
        "jpg",
        "jpeg",
        "gif",
        "svg",
        "webp",
        "ico",
        "js",
        "css",
        "ts",
        "md",
        "html",
        "pdf",
        "psd",
        "ai",
        "mp4",
        "mov",
        "doc",
        "docx",
        "xls",
        "xlsx",
        "zip",
    ]
)
_SAMPLE_DOMAIN = pattern(r"(?i)(?:.*\.)?(?:example(?:\.(?:com|net|org|cn))?|test|invalid|localhost)")
_SAMPLE_NAME = pattern(
    r"(?i)(?:git|you|your[._-]?(?:name|e?mail)|user(?:name)?|name|xxx+|someone|somebody|e?mail|abc|foo|test)@"
)
_ROLE = pattern(
    r"(?i)(?:info|contact|service|services|support|help|hello|hi|sales|press|media|pr|hr|jobs|job|career|careers|admin"
    r"|office|team|no-?reply|do-?not-?reply|webmaster|postmaster|marketing|kefu|bd|feedback|enquir(?:y|ies)|list)@"
)


def emails(reading: Reading) -> Iterator[Hit]:
    """Yield e-mail addresses; that of an office or a list, which is no person's, is merely possible."""
    last = reading.text.rfind(".") if reading.passage.kind == "file-name" else -1
    for found in _EMAIL.finditer(reading.text, 0, last if last >= 0 else len(reading.text)):
        start, end = found.span()
        if (
            found["top"].lower() in _FILE_TYPES
            or _SAMPLE_DOMAIN.fullmatch(found["domain"])
            or _SAMPLE_NAME.match(found[0])
        ):
            continue
        if "://" in reading.text[max(0, start - 80) : start].rpartition(" ")[2]:
            continue  # a login with its password, or the path of an address
        office = _ROLE.match(found[0]) or reading.passage.kind == "code"
        yield Hit(reading, start, end, found[0].lower(), "possible" if office else "certain")


_WECHAT = pattern(
    r"(?i)(?:微信|微信号码?|(?<![a-z])(?:wechat|weixin|wx|vx))(?P<id>号码?| ?id)?(?P<sign> ?(?:[:=]|为|是|->) ?| )[\"'(]?"
    r"(?P<value>(?-i:[A-Za-z])[-_0-9A-Za-z]{5,19})(?![-_0-9A-Za-z@]|/|\.(?!(?:md|markdown|docx)\Z)[0-9A-Za-z])"
)
# 加我微信就行 zhao_lan88
_ADD_ME = pattern(
    r"加(?:一下|个)?(?:我|他|她)?的?微信(?!公众|群|小程序|支付|号|[ :=])[\u4e00-\u9fff]{1,4}[ ,:]{0,2}(?P<value>[A-Za-z][-_0-9A-Za-z]{5,19})(?![-_0-9A-Za-z@./])"
)
_JOINED = pattern(
    r"(?!(?:[a-z0-9]+_)*(?:id|openid|unionid|utm|app|appid|api|token|key|url|pay|user|source|h5|ad|ads|v[0-9]+|[0-9]{4,8})(?:_|\Z))"
    r"[a-z][a-z0-9]{2,}_[a-z0-9_]{2,}"
)
_WECHAT_OWN = pattern(r"(?<![0-9A-Za-z_])wxid_[0-9a-z]{14}(?![0-9A-Za-z])")
_QQ = pattern(
    r"(?i)(?:(?<![a-z])QQ|扣扣)(?: ?群)?(?:号码?| ?号)?(?: ?(?:[:=#]|为|是) ?|\s?)[\"'(]?(?P<value>[1-9][0-9]{4,10})"
    r"(?![0-9A-Za-z]|[.,-][0-9]|[%万亿元个人条次年月])"
)
_WECHAT_CELL = pattern(r"[A-Za-z][-_0-9A-Za-z]{5,19}")
_QQ_CELL = pattern(r"[1-9][0-9]{4,10}")
_WECHAT_HEAD = label(r"(?:个人|工作)?微信(?:号码?|[ ]?id)?|(?<![a-z])(?:wechat|weixin)(?: ?(?:id|no\.?|account))?")
_QQ_HEAD = label(r"(?:QQ|扣扣)(?: ?群)?(?:号码?)?(?: ?(?:no\.?|number))?")
_PUBLIC_ACCOUNT = label(r"公众号|公眾號|订阅号|服务号|视频号|小程序|官方|企业")
_WORDS_OF_WECHAT = frozenset(
    [
        "wechat",
        "weixin",
        "official",
        "account",
        "android",
        "iphone",
        "mobile",
        "mini",
        "program",
        "marketing",
        "moments",
    ]
)


def messengers(reading: Reading) -> Iterator[Hit]:
    """Yield WeChat names and QQ numbers, told by the word before them or over their column."""
    text = reading.text
    for found in _WECHAT.finditer(text):
        value = found["value"]
        tells = any(character in "0123456789_-" for character in value)
        named = bool(found["id"]) or found["sign"].strip() != "" or _is_wechat_name(reading, found)
        if not named or (not tells and (not found["id"] or value.lower() in _WORDS_OF_WECHAT)):
            continue
        if not _PUBLIC_ACCOUNT.search(text[: found.start()][-8:]):
            yield _messenger(reading, *found.span("value"), "wechat", "likely")
    for found in _ADD_ME.finditer(text):
        if any(character in "0123456789_-" for character in found["value"]):
            yield _messenger(reading, *found.span("value"), "wechat", "likely")
    for found in _WECHAT_OWN.finditer(text):
        yield _messenger(reading, *found.span(), "wechat", "certain")
    for found in _QQ.finditer(text):
        yield _messenger(reading, *found.span("value"), "qq", "likely")
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    for head, form, message in ((_WECHAT_HEAD, _WECHAT_CELL, "wechat"), (_QQ_HEAD, _QQ_CELL, "qq")):
        if form.fullmatch(text, start, end) and reading.labelled(head, start):
            yield _messenger(reading, start, end, message, "likely")


def _is_wechat_name(reading: Reading, found: re.Match[str]) -> bool:
    """Tell whether a word behind 微信 and a space is a name: two parts joined as nobody writes in a sentence."""
    return reading.passage.kind != "code" and bool(_JOINED.fullmatch(found["value"]) and found[0].startswith("微信"))


def _messenger(reading: Reading, start: int, end: int, message: str, confidence: Confidence) -> Hit:
    return Hit(reading, start, end, reading.text[start:end].lower(), confidence, message)


# The province, a letter without I and O, and five or (new energy) six characters with three digits or more.
PLATE_GATE = pattern(rf"[{PROVINCES}][\W_]{{0,2}}[A-Za-zＡ-Ｚ][\W_]{{0,2}}[0-9A-Za-z０-９Ａ-Ｚ]")
"""Finds every plate, in text as written."""
_PLATE = pattern(
    rf"(?<![0-9A-Za-z])(?<![最全更创翻刷崭重革里])[{PROVINCES}]"
    r"[A-HJ-NP-Z][·•.・ -]?(?:[A-HJ-NP-Z][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJ-NP-Z]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])"
    r"(?![0-9A-Za-z])"
)
_CAR = pattern(
    r"(?i)车牌|車牌|车号|车辆|用车|司机|接送|停车|(?<![a-z])(?:licen[cs]e plate|plate|car|driver|vehicle)(?![a-z])"
)


_OTHER_PLATE = pattern(
    r"(?i)(?:licen[cs]e|number|registration) plate(?: (?:no\.?|number|#))?(?: is)?[ :]{1,3}"
    r"(?P<value>(?-i:[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,5}))(?![0-9A-Za-z])"
)


def plates(reading: Reading) -> Iterator[Hit]:
    """Yield licence plates of mainland China, and any that is called one in English."""
    for found in _OTHER_PLATE.finditer(reading.text):
        if sum(character.isdigit() for character in found["value"]) >= 2:
            yield Hit(reading, *found.span("value"), re.sub(r"[ -]", "", found["value"]), "likely")
    for found in _PLATE.finditer(reading.text):
        value = re.sub(r"[·•.・ -]", "", found[0])
        if sum(character.isdigit() for character in value) >= 3:
            near = reading.near(_CAR, *found.span())
            yield Hit(reading, *found.span(), value, "certain" if near else "likely")
