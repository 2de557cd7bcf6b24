"""A bank card or bank account number.

银行卡号或银行账号。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers
from briefcheck_sensitive._options import PAYABLE, PAYABLE_HELP, doubtful, not_allowed


@record
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
    payable_in: tuple[str, ...] = option(PAYABLE, PAYABLE_HELP)


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
        Bad("Sort code 20-00-00, account 55779911, name L Harmer.", expect=["1 account"]),
        Good("测试卡 4111 1111 1111 1111 只用于联调。"),
        Good("订单号 6222021234567890123，运单号 773012345678901。"),
        Good("账号：170000000012345（巨量引擎广告账号）"),
    ],
    options=Options,
    masks=True,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each number once, unless it is an identity number or allowed."""
    found = [*numbers(context, "bank-card"), *numbers(context, "british-account")]
    hits = doubtful(found, context, options.payable_in)
    yield from findings(not_allowed(hits, options.allow), KEEP)
