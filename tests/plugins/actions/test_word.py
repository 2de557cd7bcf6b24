"""What Markdown cannot show: merged cells, and where in a Word form an action stands."""

from __future__ import annotations

from briefcheck_actions import missing_owner
from support.facts import report, word

FORM = """
# 下一步行动
| 事项 | 负责人 | 完成时间 |
| 交稿 | 李安 | 6月12日 |
| 报价 | ^ | 6月14日 |
| 场地 | | 6月14日 |
"""


def test_a_merged_owner_is_nobody_missing_and_an_empty_cell_is_found_at_its_row():
    findings = list(missing_owner.check.check(report(word(FORM)), missing_owner.check.options()))
    (finding,) = findings
    assert finding.place is not None
    assert (finding.message, finding.place.table, finding.place.row) == ("missing", 1, 4)
    assert finding.data == {"action": "场地"}
