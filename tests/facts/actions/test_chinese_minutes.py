"""Constructions of Chinese minutes as teams write them: who stands above, between or behind the tasks, and what only tells."""

from __future__ import annotations

import pytest
from support.facts import brief, report

PAGE = "# 例会纪要\n\n会议时间：2024年3月1日\n参会人员：李娜、王强、陈涛\n\n"
"""Minutes of people who are all known."""

OPEN = "# 例会纪要\n\n会议时间：2024年3月1日\n\n"
"""Minutes that do not say who was there."""


def briefs(words: str, page: str = PAGE) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(page + words).actions]


def test_a_table_below_a_heading_of_two_things_is_read_once():
    rows = "| 事项 | 内容 | 负责 |\n|---|---|---|\n| 重印海报 | 去掉旧标志 | 李娜 |\n| 场地合同 | | 王强 |\n"
    assert briefs(f"## 临时动议／追踪事项\n\n{rows}") == ["重印海报 = 李娜 @ -", "场地合同 = 王强 @ -"]


def test_a_word_that_bears_something_beside_names_is_a_name():
    words = "- 赵敏：负责接口\n- 周航：负责页面\n- 团团：负责测试\n- 4.1+4.2 团团 在周一之前push上第一版\n"
    assert briefs(words, OPEN) == [
        "赵敏：负责接口 = 赵敏 @ -",
        "周航：负责页面 = 周航 @ -",
        "团团：负责测试 = 团团 @ -",
        "4.1+4.2 团团 在周一之前push上第一版 = 团团 @ 2024-03-04",
    ]


def test_without_names_beside_it_a_word_is_a_topic():
    assert briefs("- 页面：负责展示数据\n- 缓存：负责提速\n", OPEN) == []


def test_who_has_it_stands_between_the_task_and_the_day():
    assert briefs("1、概述，赵敏负责，在周五之前交第一版\n", OPEN) == [
        "概述，赵敏负责，在周五之前交第一版 = 赵敏 @ 2024-03-08"
    ]


def test_a_part_and_a_handle_above_items_are_no_tasks():
    words = "## 任务\n\n- 后端\n  - qwb\n    - 编写数据表\n    - 部署\n  - lin\n    - 接口联调\n- 前端\n  - 首页和登录页：zyt\n  - 设置页：hcy\n"
    assert briefs(words, OPEN) == [
        "编写数据表 = qwb @ -",
        "部署 = qwb @ -",
        "接口联调 = lin @ -",
        "首页和登录页：zyt = zyt @ -",
        "设置页：hcy = hcy @ -",
    ]


def test_a_part_is_known_by_the_tasks_below_it():
    words = "## 待办事项\n\n- 会务\n  - 王强订场地\n  - 准备签到表\n- 会场布置\n  - 桌椅二十套\n  - 横幅\n"
    assert briefs(words) == ["王强订场地 = 王强 @ -", "准备签到表 = - @ -", "会场布置 = - @ -"]


def test_a_group_above_items_owns_them():
    assert briefs("## 待办事项\n\n- 财务部\n  - 开发票\n  - 核对押金\n") == [
        "开发票 = 财务部 @ -",
        "核对押金 = 财务部 @ -",
    ]


def test_the_list_of_a_label_ends_where_the_next_point_begins():
    words = (
        "## 会议纪要\n\n**议题1：官网改版**\n汇报人：李娜\n结论：\n1、同意改版。\n遗留问题：\n1、补充报价\n--- 责任人：王强 完成时间：3月6日\n\n"
        "**议题2：渠道招商 -- 市场部**\n汇报人：陈涛\n1、同意预算。\n遗留问题：\n1、核对名单\n--- 责任人：陈涛 完成时间：3月8日\n"
    )
    assert briefs(words) == ["补充报价 = 王强 @ 2024-03-06", "核对名单 = 陈涛 @ 2024-03-08"]


def test_a_line_that_gives_out_a_part_heads_its_list():
    words = "- 分配页面部分：\n  - 李娜：登录页\n  - 王强：首页\n"
    assert briefs(words) == ["李娜：登录页 = 李娜 @ -", "王强：首页 = 王强 @ -"]


def test_what_comes_next_behind_what_was_done_is_a_task():
    words = "\t会上讨论了进度。丁雨同学完成了首页的搭建，接下来将进行登录页的开发。马驰同学学习了框架，后续会继续完善接口。\n"
    assert briefs(words, OPEN) == [
        "丁雨同学完成了首页的搭建，接下来将进行登录页的开发 = 丁雨 @ -",
        "马驰同学学习了框架，后续会继续完善接口 = 马驰 @ 后续",
    ]


def test_an_office_is_asked():
    assert briefs("**決議**：未定案。請經理與管理公司協調後再確認。\n", OPEN) == [
        "請經理與管理公司協調後再確認 = 經理 @ -"
    ]
    assert briefs("- 請宣傳部長協助收集資訊，如:時間、地點\n", OPEN) == [
        "請宣傳部長協助收集資訊，如:時間、地點 = 宣傳部長 @ -"
    ]


def test_a_name_around_a_title_is_called_by_its_ends():
    page = "# 全體會議 會議記錄\n\n會議時間：2024年3月1日\n出席人員：方副會長永幸、郭新聞部長俊甫\n\n"
    (action,) = report(page + "- 再麻煩俊甫協助將信件轉寄至新信箱\n").actions
    assert [(owner.name, owner.person) for owner in action.owners] == [("俊甫", "郭新聞部長俊甫")]


def test_a_handle_with_its_name_acts():
    words = "## 要点\n\n- ruolin(景若琳) 明天白天输出玩法视频\n\n## 待办\n\n- 输出玩法视频 @ruolin(景若琳)\n"
    assert "ruolin(景若琳) 明天白天输出玩法视频 = ruolin @ 2024-03-02" in briefs(words, OPEN)


@pytest.mark.parametrize(
    "words",
    [
        "決議：確認否決，不再請廠商報價",
        "房號8/26前公布的和8/26後的不一樣，同學詢問後說法不一",
        "會議調整問題向各位議員致歉，下次改正",
        "成长与获取：原设先收割，再以城运系统为生产提速，随后加入更多角色",
        "小组原来评估价格；会后查证办法，停车场不得设固定设施，属不可行而非价格问题",
    ],
)
def test_what_is_refused_told_or_judged_is_no_task(words):
    assert briefs(f"{words}\n", OPEN) == []


def test_parts_and_those_among_whom_they_are_given_out():
    rows = "| 模块 | 分工 |\n|---|---|\n| 需求文档 | 李娜、王强 |\n| 数据库 | 陈涛 |\n"
    assert briefs(f"### 任务分工\n\n{rows}") == ["需求文档 = 李娜, 王强 @ -", "数据库 = 陈涛 @ -"]
    assert briefs("### 任务分工\n\n| 姓名 | 分工 |\n|---|---|\n| 李娜 | 写文档 |\n") == ["写文档 = 李娜 @ -"]


def test_plans_stand_beside_what_was_done_by_each():
    rows = "| 成员 | 本周完成 | 下周计划 |\n|---|---|---|\n| 李娜 | 登录页 | 注册接口 |\n| 王强 | 调研 | 部署文档 |\n"
    assert briefs(rows) == ["注册接口 = 李娜 @ -", "部署文档 = 王强 @ -"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("场地请陈涛洽询总务处", "陈涛 @ -"),
        ("文档组补充升级指南，责任人@limin", "limin @ -"),
        ("待办：兼容性测试，@wanglei 跟进，下次例会反馈", "wanglei @ 下次例会"),
        ("待办：收集素材：李娜+王强", "李娜, 王强 @ -"),
        ("待办：美工：李娜、阿楠", "李娜, 阿楠 @ -"),
    ],
)
def test_who_has_it_in_a_terse_clause(line, found):
    (action,) = report(f"{PAGE}- {line}\n").actions
    assert brief(action) == found


def test_parents_are_named_by_their_child():
    assert briefs("- 朵朵妈妈负责联系大巴\n", OPEN) == ["朵朵妈妈负责联系大巴 = 朵朵妈妈 @ -"]


def test_what_is_ahead_is_no_date():
    assert briefs("## 后续计划\n\n- 李娜写文档\n") == ["李娜写文档 = 李娜 @ -"]
