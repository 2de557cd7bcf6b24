"""Lists of bills, whose rows are no actions."""

from __future__ import annotations

from support.facts import markdown

from briefcheck import Context
from briefcheck.doctypes.load import load_type
from briefcheck.installed import shipped_rulesets


def test_who_is_to_act_on_a_bill_makes_no_action_of_its_number():
    type_ = load_type(f"{shipped_rulesets()}/types/receivables.yaml")
    for head, number, count in (("开票日期", "INV-101", 0), ("讨论内容", "账单要催", 1)):
        rows = f"| 客户 | {head} | 逾期天数 | 跟进人 |\n|---|---|---|---|\n| 甲公司 | {number} | 36 | 徐静 |\n"
        if count:
            rows = rows.replace("逾期天数", "原因")
        assert len(Context(markdown(f"# 应收账款明细表\n\n{rows}"), type_).actions) == count
