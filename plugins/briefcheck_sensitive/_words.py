"""The words that must stand in a document before a rule looks at it. Latin ones are whole words in small letters.

Chinese ones must not hold one another: the text is searched for all of them at once, and the first that fits is taken.
"""

from __future__ import annotations

PASSPORT = ("护照", "護照", "passport", "passports")
PERMIT = ("通行证", "通行證", "回乡证", "回鄉證", "台胞证", "台胞證", "travel permit", "return permit")
MESSENGER = ("微信", "扣扣", "wechat", "wechatid", "weixin", "weixinid", "wx", "wxid", "vx", "vxid", "qq", "qqid")
ADDRESS = ("address",)
PLATE_WORDS = ("plate",)
MARKING = (
    "绝密",
    "机密",
    "秘密",
    "保密",
    "内部",
    "外传",
    "外泄",
    "泄露",
    "严禁",
    "不得",
    "请勿",
    "切勿",
    "禁止",
    "禁转发",
    "禁传播",
    "禁扩散",
    "confidential",
    "confidence",
    "secret",
    "internal",
    "do not",
    "not for",
)
SECRET = (
    "密码",
    "密碼",
    "口令",
    "授权码",
    "提取",
    "访问码",
    "分享码",
    "密钥",
    "秘钥",
    "pass",
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "pwd",
    "pw",
    "pin",
    "login",
    "username",
    "账号",
    "accountkey",
    "sharedaccesskey",
    "private key-----",
    "dingtalk",
    "qyapi",
    "hook",
    "hooks",
    "webhook",
    "webhooks",
    *(
        f"{owner}{between}{thing}{more}"
        for owner in ("app", "client", "access", "api", "secret")
        for thing in ("key", "secret", "token")
        for between, more in (("", ""), ("", "id"), ("", "secret"), (" ", ""), ("_", ""), ("-", ""))
    ),
)
SECRET_HEADS = (
    "密码",
    "密碼",
    "口令",
    "授权码",
    "提取",
    "访问码",
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "pwd",
)
"""One of them heads every column or row of secrets."""
COMMERCIAL = (
    "毛利",
    "净利",
    "利润",
    "加价",
    "返",
    "赚",
    "心理价",
    "底线",
    "回扣",
    "佣金",
    "底价",
    "进价",
    "采购",
    "结算",
    "内部",
    "供应商",
    "对供价",
    "对客价",
    "媒体净价",
    "成本",
    "工时单价",
    "人天单价",
    "提成",
    "margin",
    "margins",
    "mark",
    "markup",
    "markups",
    "profit",
    "gp",
    "kick",
    "kickback",
    "kickbacks",
    "rebate",
    "rebates",
    "bonus",
    "avb",
    "commission",
    "commissions",
    "cost",
    "costs",
    "supplier",
    "internal",
    "rate",
    "rates",
)

NUMERALS = "零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖两幺貳參陸"
PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领滬遼魯蘇贛陝閩貴雲瓊寧"
"""What a licence plate begins with."""
ROADS = "路街道巷弄里村同苑园園寓區区"
"""What stands before the number of a house."""

ALL = frozenset((*PASSPORT, *PERMIT, *MESSENGER, *ADDRESS, *PLATE_WORDS, *MARKING, *SECRET, *SECRET_HEADS, *COMMERCIAL))
HAN = tuple(sorted(word for word in ALL if not word.isascii()))
