"""Published numbers that are valid, made up or given out as examples: the rule, the number, the words around it."""

from __future__ import annotations

VALID = [
    ("resident-id", "11010519491231002X", "身份证号：{}"),
    ("resident-id", "34052419800101001X", "身份证号：{}"),
    ("company-code", "91350100M000100Y43", "统一社会信用代码：{}"),
    ("company-code", "91110000600037341L", "统一社会信用代码：{}"),
    ("bank-card", "4111111111111111", "卡号：{}"),
    ("bank-card", "5500000000000004", "卡号：{}"),
    ("bank-card", "378282246310005", "卡号：{}"),
    ("bank-card", "6222022914177763174", "卡号：{}"),
    ("mobile-number", "+86 138-0013-8000", "电话：{}"),
    ("landline-number", "021-61234567", "电话：{}"),
    ("hong-kong-id", "A123456(3)", "{}"),
    ("hong-kong-id", "C123456(9)", "{}"),
    ("hong-kong-id", "G123456(A)", "{}"),
    ("hong-kong-id", "AB987654(3)", "{}"),
    ("taiwan-id", "A123456789", "{}"),
    ("licence-plate", "京A·12345", "{}"),
    ("licence-plate", "沪AD12345", "{}"),
    ("email-address", "zhang@qq.com", "邮箱{}联系"),
    ("iban", "GB82WEST12345698765432", "{}"),
    ("iban", "DE89370400440532013000", "{}"),
]
