"""Single Chinese lines with several owners or days, and what only looks like a task or its date."""

from __future__ import annotations

import pytest
from support.facts import brief, report

PAGE = "# 会议纪要\n\n客户：鹿溪乳业\n会议日期：2026年11月10日（周二）\n出席：鹿溪：钱总、孙莉；我司：老白、小安、Vivi、陈鹏\n\n## {}\n\n{}\n"


def listed(text: str, heading: str = "下一步") -> list[str]:
    return [
        brief(action) for action in report(PAGE.format(heading, f"- {text}" if heading == "下一步" else text)).actions
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("版式（小安，11/17），文案（老白，11/19）", ["小安 @ 2026-11-17", "老白 @ 2026-11-19"]),
        ("登录页（小安）、注册页（老白）。", ["小安 @ -", "老白 @ -"]),
        ("素材分两批交：首批11/24，尾批11/26（Vivi跟）", ["Vivi @ 2026-11-24", "Vivi @ 2026-11-26"]),
        ("老白、Vivi各出一个方向，老白下周二，Vivi下周四", ["老白 @ 2026-11-17", "Vivi @ 2026-11-19"]),
        ("开发票：小安提供开票信息，财务老徐23号开出", ["小安 @ -", "老徐 @ 2026-11-23"]),
        ("登录页（12.8，小安）", ["小安 @ 2026-12-08"]),
        ("登录页、注册页（小安，老白）；接口（Vivi）；用例", ["小安, 老白 @ -", "Vivi @ -", "- @ -"]),
        ("整体排期表 11.13 小安", ["小安 @ 2026-11-13"]),
        ("三家比价完成11.25", ["- @ 2026-11-25"]),
        ("文案签字（钱总，11.20）", ["钱总 @ 2026-11-20"]),
        ("Vivi+陈鹏 周五前定场地", ["Vivi, 陈鹏 @ 2026-11-13"]),
        ("小安去要竞品数据，最晚周四", ["小安 @ 2026-11-12"]),
        ("钱总和孙莉商量后由孙莉周五前回复", ["孙莉 @ 2026-11-13"]),
        ("预算分配，老白与孙莉私下再碰", ["老白 @ -"]),
        ("纸张的事小安跟印厂聊", ["小安 @ -"]),
        ("B方案的价格？？小安", ["小安 @ -"]),
        ("还在等钱总的价目表", ["钱总 @ -"]),
        ("小安提醒钱总11月2日那张发票还没付", ["小安 @ -"]),
        (
            "邀请函我今晚写，老白明早看，没问题的话小安周四排版",
            ["- @ 2026-11-10", "老白 @ 2026-11-11", "小安 @ 2026-11-12"],
        ),
    ],
)
def test_who_and_when_below_next_steps(text, wanted):
    assert listed(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "logo升级：先放一放，明年再说",
        "无人机表演搁置，明年再议",
        "如果钱总同意，老白再加订500份",
        "老白总负责",
        "小安负责日常对接",
    ],
)
def test_what_is_parked_conditional_or_a_role_is_no_task(text):
    assert listed(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("小安明天打电话问一圈。", ["小安 @ 2026-11-11"]),
        ("钱总主动说去问他朋友借车。", ["钱总 @ -"]),
        ("老白：“19号我给个粗稿。”", ["老白 @ 2026-11-19"]),
        ("客户要求logo放大，小安说17号能改好。", ["小安 @ 2026-11-17"]),
        ("成员名单会于随后进行更新与公示。", ["- @ 随后"]),
        ("具体方案需要调研后再确认。", ["- @ -"]),
        ("各报表在双周会之前调整完。", ["- @ 周会之前"]),
        ("前端小安负责，后端陈鹏负责。", ["小安 @ -", "陈鹏 @ -"]),
        ("关于部署：由陈鹏尝试用新服务器。", ["陈鹏 @ -"]),
        ("老白要求小安每三天汇报一次进展。", ["小安 @ 每三天"]),
        ("需要重新拍摄首页的图片。", ["- @ -"]),
        ("需要将日志保存多久，大家没有结论。", []),
        ("国庆之前完成初稿。", ["- @ 国庆之前"]),
        ("请将材料发送至邮箱。", ["- @ -"]),
        ("下周之前每个人看完文档。", ["每个人 @ 下周"]),
        ("孙莉问老白能不能发旧稿。", []),
        ("孙莉补充最好两版对比。", []),
        ("钱总说董事会周五决定要不要继续。", []),
        ("联系电话：0571-8888，找孙莉。", []),
    ],
)
def test_who_and_when_in_the_discussion(text, wanted):
    assert listed(text, "讨论") == wanted


def test_a_plan_behind_its_head_is_read_clause_by_clause():
    page = "# 会议\n\n1. 确定了本周的工作流程：在第一周内实现标注，第二周实现后台，前端需要完成主体工作\n2. 本周目标：实现一个模块完整的演示\n"
    assert [action.text for action in report(page).actions] == [
        "在第一周内实现标注",
        "第二周实现后台",
        "前端需要完成主体工作",
        "实现一个模块完整的演示",
    ]


def test_a_head_that_tells_what_was_planned_gives_nothing_out():
    assert not report("# 会议\n\n上周目标：实现一个模块完整的演示\n\n参考资料：完成度较高的论文\n").actions
