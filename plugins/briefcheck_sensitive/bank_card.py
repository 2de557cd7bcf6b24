"""A bank card or bank account number.

银行卡号或银行账号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefcheck import Bad, Confidence, Context, Finding, Good, Text, option, pattern, rule
from briefcheck_sensitive._checksums import is_issued_card, passes_luhn
from briefcheck_sensitive._hits import KEEP, Hit, findings
from briefcheck_sensitive._numbers import may_hold_one, resident_ids
from briefcheck_sensitive._text import Reading, label, readings, stands_alone

# In one piece, in fours, as on an American Express card, or the six digits of the bank apart.
_CARD = pattern(
    r"(?<![0-9A-Za-z])(?:[0-9]{12,21}|[0-9]{4}([ -])[0-9]{4}\1[0-9]{4}\1[0-9]{4}(?:\1[0-9]{1,3})?"
    r"|[0-9]{4}[ -][0-9]{6}[ -][0-9]{5}|[0-9]{6}[ -][0-9]{10,13})(?![0-9A-Za-z])"
)
_CONTEXT = pattern(
    r"(?i)卡号|卡號|银行|銀行|开户|開戶|户名|戶名|信用卡|借记卡|储蓄卡|收款|汇款"
    r"|(?<![a-z])(?:bank|card n|credit card|debit card|visa|mastercard|unionpay|amex)"
)
_LABEL = r"卡号|卡號|账号|帐号|賬號|帳號|账户|帐户|(?<![a-z])(?:card|account|acct|a/c) ?(?:number|no\.?|#)?"
# 账号：工商银行静安支行 1001…: the name of the bank between the label and the number.
_LABEL_AND_BANK = (
    r"(?:账号|帐号|賬號|帳號|账户|帐户)[ :]*[\u4e00-\u9fff()]{0,12}(?:银行|銀行|信用社)[\u4e00-\u9fff()]{0,12}"
    r"|(?<![a-z])(?:account|acct|a/c)(?: number| no\.?)?[ :]*[a-z ]{0,20}bank(?![a-z])[a-z ,]{0,20}"
)
_LABELS = label(f"{_LABEL}|{_LABEL_AND_BANK}")
_OTHER_NUMBER = label(
    r"单号|單號|编号|编码|订单|流水号|批号|条码|货号|序列号|商品|税号|识别号|信用代码"
    r"|(?<![a-z])(?:order|tracking|invoice|serial|sku|ref|batch|id)(?: ?(?:number|no\.?|#))?"
)


@dataclass(frozen=True, eq=False, repr=False)
class Options:
    """The options of ``sensitive/bank-card``."""

    allow: tuple[str, ...] = option(
        (
            "4111111111111111",
            "4012888888881881",
            "4242424242424242",
            "5500000000000004",
            "5555555555554444",
            "5105105105105100",
            "378282246310005",
            "371449635398431",
            "3530111333300000",
        ),
        Text(
            en="Numbers that may stand in documents, digits only: the schemes' own test cards, the agency's account.",
            zh="允许出现的号码（只写数字）：卡组织公布的测试卡号、本公司的收款账号。",
        ),
    )


@rule(
    name="bank-card",
    since="0.1.0",
    source="C07, ISO/IEC 7812-1",
    messages={
        "card": Text(en="A bank card number{places}: {value}", zh="银行卡号{places}：{value}"),
        "account": Text(en="A bank account number{places}: {value}", zh="银行账号{places}：{value}"),
    },
    why=Text(
        en="With a card or account number and a name, money can be asked for in somebody else's name. It has no "
        "business in a brief or a report.",
        zh="有了卡号（账号）和姓名，就可能被人冒名收付款。简报和会议报告里不需要这些号码。",
    ),
    how=Text(
        en="Delete the number and settle payment details with the finance department. A number that may be shown, such "
        "as the agency's own account on a quotation, goes into the option 'allow'.",
        zh="删去号码，付款信息由财务单独对接。确需出现的号码（如报价单上本公司的收款账号）请加入选项 allow。",
    ),
    examples=[
        Bad("尾款请打到卡号 6222 0229 1417 7763 174，户名王五。", expect=["1 card"]),
        Bad("开户行：样例银行静安支行，账号：310066018800012345678。", expect=["1 account"]),
        Bad("| Payee | Card no. |\n|---|---|\n| Ann Lee | 4539578763621486 |", expect=["3 card"]),
        Good("测试卡 4111 1111 1111 1111 只用于联调。"),
        Good("订单号 6222021234567890123，运单号 773012345678901。"),
        Good("账号：170000000012345（巨量引擎广告账号）"),
    ],
    options=Options,
    masks=True,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each number once, unless it is an identity number or allowed."""
    allowed = {re.sub(r"[^0-9]", "", number) for number in options.allow}
    yield from findings((hit for hit in _hits(context) if hit.value not in allowed), KEEP)


def _hits(context: Context) -> Iterator[Hit]:
    for reading in readings(context, may_hold_one):
        people = list(resident_ids(reading.text))
        for found in _CARD.finditer(reading.text):
            start, end = found.span()
            if any(start < person.end and person.start < end for person in people if person.sure):
                continue
            if not stands_alone(reading.text, start, end) or reading.labelled(_OTHER_NUMBER, start):
                continue
            value = re.sub(r"[ -]", "", found[0])
            judged = _judge(reading, start, end, value)
            if judged:
                yield Hit(reading, start, end, value, judged[1], judged[0])


def _judge(reading: Reading, start: int, end: int, value: str) -> tuple[str, Confidence] | None:
    """Return message and confidence; None for a number that may be anything."""
    money = reading.near(_CONTEXT, start, end)
    labelled = reading.labelled(_LABELS, start)
    if is_issued_card(value):
        grouped = end - start > len(value)
        return "card", "certain" if money or labelled else "likely" if grouped or value.startswith("62") else "possible"
    if money and labelled and len(set(value)) > 2:
        return ("card" if len(value) in range(13, 20) and passes_luhn(value) else "account"), "likely"
    return None
