"""An international bank account number (IBAN).

国际银行账号（IBAN）。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers
from briefcheck_sensitive._options import Payable, doubtful, not_allowed


@rule(
    name="iban",
    since="0.1.0",
    source="C07, ISO 13616",
    messages={
        "found": Text(en="An international bank account number{places}: {value}", zh="国际银行账号{places}：{value}"),
    },
    why=Text(
        en="With an account number and a name, money can be asked for in somebody else's name. It has no business in a brief or a report.",
        zh="有了账号和姓名，就可能被人冒名收付款。简报和会议报告里不需要这些号码。",
    ),
    how=Text(
        en="Delete the number and settle payment details with the finance department. The agency's own account, on a quotation, goes into the option 'allow'.",
        zh="删去号码，付款信息由财务单独对接。报价单上本公司的收款账号请加入选项 allow。",
    ),
    examples=[
        Bad("海外尾款汇至 GB82 WEST 1234 5698 7654 32。", expect=["1 found"]),
        Bad("Please pay to DE89370400440532013000.", expect=["1 found"]),
        Good("GB82WEST12345698765431 has a wrong check digit; DE8937040044053201300 is too short."),
    ],
    options=Payable,
    masks=True,
)
def check(context: Context, options: Payable) -> Iterator[Finding]:
    """Report each number once; its length and check digits leave no doubt but whose it is."""
    hits = doubtful(numbers(context, "iban"), context, options.payable_in)
    yield from findings(not_allowed(hits, options.allow), KEEP)
