"""The house's own account on papers that say where to pay."""

from __future__ import annotations

import pytest

from briefcheck.engine.check import check_document
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.markdown import read_markdown

EXTENSIONS = load_extensions()
ACCOUNTS = (
    "Pay to sort code 20-00-00, account 55779911, or GB82 WEST 1234 5698 7654 32.\n\n"
    "开户行：样例银行静安支行，账号：310066018800012345678。卡号 6222 0229 1417 7763 174。"
)


@pytest.mark.parametrize(
    ("type_", "severities"),
    [("estimate", {"note"}), ("invoice", {"note"}), ("contact-report", {"error"})],
)
def test_an_account_where_to_pay_is_a_note(type_: str, severities: set[str]) -> None:
    policy = Policies(EXTENSIONS, audience="client", type=type_).for_file("a.md")
    report = check_document(read_markdown(ACCOUNTS.encode(), "a.md"), policy, EXTENSIONS)
    found = [it for it in report.findings if it.rule in {"sensitive/bank-card", "sensitive/iban"}]
    assert len(found) == 4
    assert {it.severity for it in found} == severities
