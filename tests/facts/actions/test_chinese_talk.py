"""Chinese minutes in plain speech: what somebody known is going to do, by whatever verb, and what only tells of them."""

from __future__ import annotations

import pytest
from support.facts import brief, report

PAGE = "# 组会纪要\n\n会议时间：2024年3月6日\n参会人员：陈立文、周思远、吴梦琪、赵一鸣\n\n## 讨论内容\n\n{}\n\n其他内容略。\n"
"""Minutes of people who are all known."""

OPEN = "# 组会纪要\n\n会议时间：2024年3月6日\n\n## 讨论内容\n\n{}\n\n其他内容略。\n"
"""Minutes that do not say who was there."""


def briefs(words: str, page: str = PAGE) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(page.format(words)).actions]


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("陈立文攻一下缓存的难点", "陈立文"),
        ("周思远提前一周把议题发出来", "周思远"),
        ("立文找机房老师申请存储空间", "立文"),
        ("赵一鸣 - 画系统架构图", "赵一鸣"),
        ("图表统一格式 - 周思远", "周思远"),
        ("查重（吴梦琪）", "吴梦琪"),
        ("海报初稿 -> 吴梦琪", "吴梦琪"),
        ("问卷发放 → 赵一鸣、周思远", "赵一鸣, 周思远"),
    ],
)
def test_somebody_known_does_whatever_the_line_says(line: str, owner: str):
    assert briefs(f"- {line}") == [f"{line} = {owner} @ -"]


@pytest.mark.parametrize(
    "line",
    [
        "陈立文（研究生二年级）",
        "陈立文老师：「提供既定格式，为本办法附件」",
        "周思远询问服务器的配置",
        "吴梦琪有两年的标注经验",
        "赵一鸣对第二版的结果很满意",
        "缓存方案的设计思路分享 - 周思远",
        "Cache design walkthrough - 周思远",
        "议题二：数据标注规范 -> 赵一鸣",
    ],
)
def test_what_only_tells_of_somebody_known_is_no_task(line: str):
    assert briefs(f"- {line}") == []


def test_a_name_by_its_form_behind_a_dash_has_the_task_whose_verb_stands_last_or_first():
    lines = ["新增用例图的描述 - 陆广岩", "活动图修改   - 赵子靖", "对文档进行审核 - 段牧心"]
    assert briefs("\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1)), OPEN) == [
        "新增用例图的描述 - 陆广岩 = 陆广岩 @ -",
        "活动图修改   - 赵子靖 = 赵子靖 @ -",
        "对文档进行审核 - 段牧心 = 段牧心 @ -",
    ]


def test_a_topic_with_who_presents_it_is_no_task():
    assert briefs("- 议题1：三方件清单的整理情况汇报 - 陆广岩\n- 编译流水线现状 - 缓存小组", OPEN) == []


def test_those_of_whom_a_text_says_twice_what_they_think_are_known():
    words = "- 白皓成建议增加去重延时。施其云认为可以暂缓。\n- 白皓成要求施其云每三天汇报一次开发进展。\n- 施其云希望先看样稿，白皓成会提供相关资料。"
    assert briefs(words, OPEN)[-1].endswith("白皓成会提供相关资料 = 白皓成 @ -")


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("前端管理界面 陈立文（本周）", "陈立文 @ 本周"),
        ("后端业务接口 周思远", "周思远 @ -"),
        ("把测试环境搭起来", "- @ -"),
        ("把环境搭起来", "- @ -"),
        ("统计下当前接口的耗时", "- @ -"),
        ("由主委以个人名义提起告诉", "主委 @ -"),
        ("请环委接洽厂商报价", "环委 @ -"),
        ("预计3月12日完成回收桶的移置", "- @ 2024-03-12"),
        ("限期两周，完成界面的设计工作", "- @ -"),
        ("资料确认： 3/12 (二)开会前，整理出目前的选题想法", "- @ 开会前"),
        ("产品经理@xiaolin 撰写设计报告初稿", "xiaolin @ -"),
        ("陈立文表示可以添加该功能", "陈立文 @ -"),
        ("周思远确认需要逐步实现，工作量较大", "周思远 @ -"),
        ("前端继续完成患者部分的页面", "前端 @ -"),
    ],
)
def test_short_notes_of_what_is_to_be_done(line: str, owner: str):
    assert briefs(f"- {line}") == [f"{line} = {owner}"]


@pytest.mark.parametrize(
    "line",
    [
        "参与人员：陈立文，周思远，吴梦琪",
        "陈立文 硬件分析",
        "我们要做个什么样的东西",
        "我们接下来怎么吸引大家试用",
        "陈立文转达试用的反馈，按钮太多",
        "商量下一阶段计划",
        "把握节奏很重要",
        "竞品预计3月15日发布新广告",
        "纪要由吴梦琪整理，组长确认",
        "主持：陈立文　记录：周思远",
    ],
)
def test_lists_of_people_and_topics_are_no_tasks(line: str):
    assert briefs(f"- {line}") == []


def test_headings_that_give_out_the_next_stage():
    words = "- 制定下一阶段开发计划：\n  - 前端：\n    - 调研组件库\n  - 后端：\n    - 完善数据表"
    assert briefs(words, OPEN) == ["调研组件库 = 前端 @ -", "完善数据表 = 后端 @ -"]


def test_tasks_on_a_line_are_told_apart_by_their_brackets_and_their_verbs():
    words = "## 待办事项\n\n- [后端] 提供查询接口，[前端] 实现弹窗展示\n- 【前端】【后端】双方配合完成联动\n- 统计功能：设置默认的去重时间；为电脑端增加自动删除\n- 整理物料；核对清单（赵一鸣）"
    assert briefs(words) == [
        "[后端] 提供查询接口 = 后端 @ -",
        "[前端] 实现弹窗展示 = 前端 @ -",
        "【前端】【后端】双方配合完成联动 = 前端, 后端 @ -",
        "统计功能：设置默认的去重时间 = - @ -",
        "为电脑端增加自动删除 = - @ -",
        "整理物料；核对清单（赵一鸣） = 赵一鸣 @ -",
    ]


def test_who_speaks_by_the_family_name_alone_owns_what_she_says_she_does():
    assert briefs("周：行，我再回去改一改。\n\n张：好的，我看看都有哪些需求。", OPEN) == [
        "周：行，我再回去改一改 = 周 @ -",
        "张：好的，我看看都有哪些需求 = 张 @ -",
    ]


def test_an_item_heads_the_boxes_on_its_own_level():
    words = "- 待办事项整理\n- [x] 寄信宣传\n- [ ] 当天议题简报 [name=小品]\n- [ ] 邀请伙伴"
    assert briefs(words, OPEN) == ["寄信宣传 = - @ -", "当天议题简报 [name=小品] = 小品 @ -", "邀请伙伴 = - @ -"]


def test_two_people_on_a_line_stand_apart_by_a_tab():
    words = "## 短期人员分工\n\n陈立文：需求文档\t周思远：会议材料"
    assert briefs(words)[:2] == ["陈立文：需求文档 = 陈立文 @ -", "周思远：会议材料 = 周思远 @ -"]


def test_what_is_there_already_is_no_report():
    assert briefs("## 待办事项\n\n- 调研组件库，尝试用它美化已有界面")[:1] == [
        "调研组件库，尝试用它美化已有界面 = - @ -"
    ]


SIGNED = (
    "# 第7次小聚\n\n時間：2024/03/06\n\n## 參與者簽到：\n- nora\n- 小葵\n- 沛諭\n- 柏昇\n\n## 記錄\n\n{}\n\n其他略。\n"
)
"""Minutes at whose top those who were there have signed in."""

RESOLVED = "# 管委會會議紀錄\n\n時間：2024/03/06\n\n## 議題一\n**說明**: {}<br>\n**決議**: {}<br>\n"


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("柏昇會負責跟校方溝通", "柏昇"),
        ("沛諭處理與系辦的往返", "沛諭"),
        ("小葵＋柏昇準備海報內容", "小葵, 柏昇"),
    ],
)
def test_who_has_signed_in_is_known(line: str, owner: str):
    assert briefs(line, SIGNED) == [f"{line} = {owner} @ -"]


@pytest.mark.parametrize("line", ["小葵目前想到要討論的", "小葵＋柏昇認為海報太花", "柏昇表示沒有意見"])
def test_what_those_who_signed_in_think_is_no_task(line: str):
    assert briefs(line, SIGNED) == []


@pytest.mark.parametrize("page", [PAGE, OPEN])
@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("周思远和吴梦琪两位可以把文献部分都看完", "周思远, 吴梦琪"),
        ("赵一鸣呢就研究一下缓存部分", "赵一鸣"),
        ("我的想法是：赵一鸣呢，先整理一下往年的题目", "赵一鸣"),
    ],
)
def test_who_leads_hands_out_the_work_in_a_talk(line: str, owner: str, page: str):
    assert [words.rpartition(" = ")[2] for words in briefs(line, page)] == [f"{owner} @ -"]


@pytest.mark.parametrize("page", [PAGE, OPEN])
@pytest.mark.parametrize(
    "line",
    [
        "周思远呢已经研究了缓存",
        "各位呢，辛苦了",
        "问题呢就处理完了",
        "时间呢就安排在周五",
        "缓存两位可以把数据存下",
        "周思远和吴梦琪两位如果有空的话可以把文献看完",
        "赵一鸣呢就研究过了，没有结果",
        "客户说两位可以来参观",
    ],
)
def test_talk_that_hands_out_nothing(line: str, page: str):
    assert briefs(line, page) == []


def test_whom_a_resolution_asks_is_known_by_what_the_paper_says_of_him():
    asked = RESOLVED.format("宏佑報價$6,500", "請宏佑提供施工報價單，包含施工步驟")
    assert [brief(action) for action in report(asked).actions] == ["宏佑 @ -"]


@pytest.mark.parametrize(
    ("said", "resolved"),
    [
        ("漏水已丈量", "請宏佑提供施工報價單"),
        ("宏佑報價$6,500", "請款項確認後提供收據"),
        ("宏佑報價", "宏佑已提供報價"),
    ],
)
def test_a_resolution_that_asks_nobody_known(said: str, resolved: str):
    assert list(report(RESOLVED.format(said, resolved)).actions) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("由總幹事負責前置作業(確定日期、協調車位)", True),
        ("由吴梦琪负责展台的收尾工作", True),
        ("由吴梦琪负责日常准备工作", False),
        ("由吴梦琪负责财务", False),
    ],
)
def test_what_is_done_once_is_a_task_and_a_standing_duty_is_none(line: str, *, found: bool):
    assert (len(briefs(line)) == 1) == found
