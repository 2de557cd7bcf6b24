"""Logins and codes as people jot them down: no word for a password, or one that only what stands before it makes one."""

from __future__ import annotations

import re

from briefcheck import pattern
from briefcheck_sensitive._secrets import Kind

_LETTER, _DIGIT = "(?=[!-~]{0,60}[A-Za-z])", "(?=[!-~]{0,60}[0-9])"
# A sign that versions and addresses do not have: C++17, vue@3.2, page#2, a&b.
_SIGN = r"(?=[!-~]{0,60}(?:[!$^*~?]|[0-9A-Za-z][#%&@][0-9A-Za-z]))"
_NO_OTHER = r"(?![0-9A-Za-z._+-]{1,60}@[0-9A-Za-z-]{1,60}\.|[!-~]{1,60}\.[A-Za-z]{2,4}(?![0-9A-Za-z]))"
"""No mail address, and no file."""
_NO_HOST = r"(?![0-9A-Za-z-]{1,40}\.[0-9A-Za-z.-]{1,40}/)"
_WHERE = r"后台|账[号户]|帐[号户]|登[录陆入]|(?i:(?<![A-Za-z])(?:wi-?fi|wlan|portal|cms|ftp|dam|back ?end|log-?ins?|credentials)(?![A-Za-z]))"
_CODED = (
    r"(?:burglar |burglary )?alarm|(?:front |back |side |main |garden |garage |studio |office )?door|(?:main |front |side )?gate|key ?safe|key ?box"
    r"|lock ?box|padlock|safe|entry ?phone|keypad"
)
_IS = r"(?:(?: (?:is|was|stays|remains)(?: now| still)?)? ?[:=]? ?|['’]s )"


def _jotted(message: str, gate: tuple[str, ...], form: str, *, beside: str = "", reach: int = 40) -> Kind:
    before = pattern(beside) if beside else None
    return Kind(message, "", gate, pattern(form, re.ASCII), prose=True, beside=before, reach=reach)


JOTTED = (
    # 后台 admin / Nj#2026go, wifi: Guest / Pellow2026!
    _jotted(
        "password",
        ("/", "|"),
        rf"(?<![0-9A-Za-z_.@/-]){_NO_HOST}[0-9A-Za-z_.@-]{{2,40}} ?[/|] ?(?P<op>)(?P<value>{_NO_OTHER}{_LETTER}{_DIGIT}{_SIGN}[!-.0-~]{{6,64}})(?![!-~])",
        beside=rf"(?:{_WHERE})[^\n。;!?/|]{{0,24}}\Z",
    ),
    # Guest wifi is MarlowGuest, pass: bicycle77
    _jotted(
        "password",
        ("pass",),
        rf"(?i:(?<![0-9A-Za-z$.])pass)\s?[:=]\s?(?P<op>)(?P<value>{_LETTER}{_DIGIT}[0-9A-Za-z_-]{{6,40}})(?![!-+/-~])",
        beside=r"(?i)(?<![a-z])(?:wi-?fi|wlan|network|guest|user(?:name)?|log-?in|portal)(?![a-z])[^\n]{0,40}\Z",
        reach=52,
    ),
    # 网盘链接 https://pan.example.com/s/1a2b 密码 8k2d
    _jotted(
        "share-code",
        ("密码", "密碼"),
        r"密[码碼] ?:? ?(?P<value>(?=[0-9]*[A-Za-z])(?=[A-Za-z]*[0-9])[0-9A-Za-z]{4})(?![!-~])",
        beside=r"(?:://[!-~]{4,160}|网盘|云盘)[^\n。!?]{0,12}\Z",
        reach=180,
    ),
    _jotted(
        "share-code",
        ("code for", "code to"),
        rf"(?i:(?<![A-Za-z])(?<!promo )(?<!discount )(?<!voucher )code (?:for|to) (?:the |our |this )?(?:shared )?(?:folder|drive|file|link|download|transfer|archive)s?{_IS})(?P<value>(?=[0-9]*[A-Za-z])(?=[A-Za-z]*[0-9])[0-9A-Za-z]{{4,12}})(?![0-9A-Za-z])",
    ),
    # alarm code 4471#, the code for the front door is 2580
    _jotted(
        "door-code",
        ("code", "pin"),
        rf"(?i:(?<![A-Za-z])(?:(?:{_CODED}) (?:code|pin)|(?:code|pin) (?:for|of|to|on) (?:the |our |their )?(?:{_CODED})){_IS})(?P<value>[#*]?[0-9]{{3,8}}[#*]?)(?![0-9A-Za-z]|[.,/:-][0-9])",
    ),
    _jotted(
        "door-code",
        ("密码", "密碼", "口令", "代码", "门禁", "门锁"),
        r"(?:门禁|门锁|大门|后门|正门|房门|入户门?|保险[箱柜]|报警器?|警报器?|钥匙[盒箱]|密码锁|智能锁)的?(?:密[码碼]|口令|代码|码)\s?[为是:=]?\s?(?P<value>[#*]?[0-9]{3,8}[#*]?)(?![0-9A-Za-z]|[.,/:-][0-9])",
    ),
)
