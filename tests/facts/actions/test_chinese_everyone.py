"""Chinese commitments of all who were there, of each, of those who offer themselves, and of departments that report."""

from __future__ import annotations

import pytest
from support.facts import brief, report

PAGE = "# 例会纪要\n\n会议时间：2024年3月1日\n参会人员：李娜、王强、陈涛、黄委员\n\n## 讨论\n\n"
"""Minutes of people who are all known."""

OPEN = "# 例会纪要\n\n会议时间：2024年3月1日\n\n"
"""Minutes that do not say who was there."""


def briefs(words: str, page: str = PAGE) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(page + words).actions]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("请大家推广线上意见表，样本太少", "大家"),
        ("請會內成員多多推文，推廣活動", "會內成員"),
        ("请各位部长下来统计部员时间", "各位部长"),
        ("请各组组长再数一遍器材", "各组组长"),
        ("请家长们给孩子备好雨衣", "家长们"),
        ("每人分别寻找相关文献", "每人"),
        ("每组至少写两个用例", "每组"),
        ("各组组长要入户发放告知书，做到户户签字", "各组组长"),
        ("王强自告奋勇承担拍照和后期", "王强"),
        ("李娜主动认领文档翻译", "李娜"),
        ("目前文档还停留在旧版，由@seven77 认领更新", "seven77"),
        ("由 @golf66 尝试一下自建平台的可行性", "golf66"),
        ("原则通过，@kwu 根据意见刷新文档后发邮件确认", "kwu"),
        ("待王强与厂商议价", "王强"),
        ("材质、张数等印制细节由物业与经理定", "物业, 经理"),
        ("账目由李娜在群里公示", "李娜"),
        ("委员会要求管理公司再邀请两间承办商报价", "管理公司"),
        ("王强按照评审意见修改方案", "王强"),
    ],
)
def test_who_takes_it_on(line, who):
    assert briefs(f"{line}\n") == [f"{line} = {who} @ -"]


@pytest.mark.parametrize(
    "line",
    [
        "请大家准时参加",
        "请大家注意安全",
        "请各位委员踊跃发言",
        "请各位同学踊跃报名",
        "请大家自由讨论",
        "请大家多多支持",
        "邀请大家观看演出",
        "申请各组经费",
        "各部门之间要加强配合",
        "各部门要提高认识",
        "各部门需按计划完成相应任务",
        "每人一票",
        "物业费由业主承担",
        "由王强任总负责人，李娜任技术负责人",
        "走外包的话，需要明确一个主题来讨论",
        "功能逐步向平台演进",
        "待王强与厂商议价后再定",
        "设计需要改进",
    ],
)
def test_what_is_no_task(line):
    assert briefs(f"{line}\n") == []


def test_a_department_owns_what_it_reports():
    words = (
        "### 五、活動部\n\n- 將會在4月開始演唱會的招標\n- 請大家推廣活動\n\n### 六、公關部\n\n- 需要聯繫兩家贊助商\n"
    )
    assert briefs(words, OPEN) == [
        "將會在4月開始演唱會的招標 = 活動部 @ 4月",
        "請大家推廣活動 = 大家 @ -",
        "需要聯繫兩家贊助商 = 公關部 @ -",
    ]


@pytest.mark.parametrize("head", ["关于市场部", "各组", "第二次例会", "内部"])
def test_a_heading_that_only_ends_like_a_department_owns_nothing(head):
    assert briefs(f"### {head}\n\n- 需要联系两家赞助商\n", OPEN) == ["需要联系两家赞助商 = - @ -"]


def test_a_group_behind_a_word_that_joins():
    assert briefs("## 待办\n\n- 同时前端需要完成主体工作\n", OPEN) == ["同时前端需要完成主体工作 = 前端 @ -"]


def test_the_council_of_somebody_is_nobody():
    assert briefs("委员会要求王强3月8日前补交报价\n") == ["委员会要求王强3月8日前补交报价 = 王强 @ 2024-03-08"]


def test_what_is_signed_in_every_house_closes_no_paper():
    assert briefs("王强上门发放告知书，做到户户签字\n") == ["王强上门发放告知书，做到户户签字 = 王强 @ -"]


def test_what_was_decided_in_the_end_is_no_task_below_its_heading():
    assert briefs("## 后续\n\n经过与老师的多次协商，最终确定将主题更换为访客系统。\n", OPEN) == []


def test_the_time_of_a_head_is_that_of_its_one_plan():
    assert briefs("1. 确定本周工作目标：实现一个完整的演示\n", OPEN) == ["实现一个完整的演示 = - @ 本周"]


def test_a_demand_stands_behind_its_part_and_before_a_remark():
    words = "- 分类保存改为确认，没有提示\n- 事件详情，时间一栏拉宽一点\n- 表头改为两行，已经上线\n"
    assert briefs(words, OPEN) == ["分类保存改为确认，没有提示 = - @ -", "事件详情，时间一栏拉宽一点 = - @ -"]
