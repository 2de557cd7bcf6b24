"""Tags: who stands behind an @, where the name ends, and when the one tagged is only what a decision is about."""

from __future__ import annotations

import pytest
from support.facts import actions, brief, report

LISTED = ("吴桐", "陈默", "Tom Fox")


@pytest.mark.parametrize("people", [(), LISTED])
@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("@吴桐 更新物料清单（3/8前）", "吴桐 @ 2024-03-08"),
        ("@陈默 约客户开会（3月8日）", "陈默 @ 2024-03-08"),
        ("@吴桐 @陈默 更新物料清单（3/8）", "吴桐, 陈默 @ 2024-03-08"),
        ("@tom send pagination (by 8 March)", "tom @ 2024-03-08"),
        ("[ ] @tom update deck (8 March)", "tom @ 2024-03-08"),
        ("Please @tom send deck (8 March)", "tom @ 2024-03-08"),
        ("请@吴桐 更新物料清单（3/8前）", "吴桐 @ 2024-03-08"),
        ("请 @吴桐 更新物料清单 3/8前", "吴桐 @ 2024-03-08"),
        ("辛苦@吴桐 更新物料清单（3/8）", "吴桐 @ 2024-03-08"),
        ("素材齐了后请@吴桐 3/8前更新清单", "吴桐 @ 2024-03-08"),
    ],
)
def test_a_tag_with_a_short_task_and_a_date_in_brackets_is_an_action(line, wanted, people):
    assert [brief(action) for action in actions(f"- {line}", people=people)] == [wanted]


@pytest.mark.parametrize("people", [(), LISTED])
@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("@吴桐更新物料清单（3/8前）", ["吴桐 @ 2024-03-08"]),
        ("@吴桐更新物料清单", ["吴桐 @ -"]),
        ("@吴桐、@陈默更新物料清单（3/8前）", ["吴桐, 陈默 @ 2024-03-08"]),
        ("@吴桐更新物料清单，@陈默订场地", ["吴桐 @ -", "陈默 @ -"]),
        ("@媒介部更新清单（3/8）", ["媒介部 @ 2024-03-08"]),
        ("@李明发 发稿（3/8）", ["李明发 @ 2024-03-08"]),
        ("@小红书投放组 更新清单（3/8）", ["小红书投放组 @ 2024-03-08"]),
    ],
)
def test_a_tag_ends_where_the_name_does(line, wanted, people):
    assert [brief(action) for action in actions(f"- {line}", people=people)] == wanted


@pytest.mark.parametrize("head", ["@吴桐", "@吴桐（3/8）", "@Tom Fox (3/8)"])
def test_a_tag_alone_or_with_a_date_heads_the_items_below_it(head):
    found = actions(f"- {head}\n  - 更新物料清单\n  - 约客户开会", people=LISTED)
    assert [action.text for action in found] == ["更新物料清单", "约客户开会"]
    assert all(action.owners for action in found)


@pytest.mark.parametrize(
    ("decision", "found"),
    [
        ("达人名单定 12 位，去掉@小桃酱", 0),
        ("达人名单定 12 位，最终保留@小桃酱、@大碗君", 0),
        ("KOL换成@小桃酱", 0),
        ("设计稿更新@李娜", 1),
        ("请 @吴桐 3/8前更新物料清单", 1),
    ],
)
def test_whom_a_decision_is_about_is_told_from_who_is_to_act(decision, found):
    page = f"# 客户会议报告\n\n会议日期：2024年3月1日\n\n## 会议决定\n\n- {decision}\n- 预算二十万\n"
    assert len(report(page).actions) == found


@pytest.mark.parametrize("line", ["3月8日 全员过一遍最终版", "全员3月8日过一遍最终版"])
def test_all_of_the_staff_are_a_group_before_and_behind_the_date(line):
    (action,) = actions(f"- {line}")
    assert [(owner.name, owner.kind) for owner in action.owners] == [("全员", "group")]
