"""Chinese lists of tasks: names on one side of a stroke, below their task or above it, parts of the work, demands for changes."""

from __future__ import annotations

import pytest
from support.facts import brief, report

ZH = "# 例会纪要\n\n会议时间：2024年3月1日\n\n"


def briefs(page: str) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(page).actions]


def owners(page: str) -> list[str]:
    return [",".join(owner.name for owner in action.owners) for action in report(page).actions]


@pytest.mark.parametrize(
    "lines",
    [
        ["甘特图-何佳", "人员分工-吴坤", "风险计划-倪浩", "配置计划-黎晨"],
        ["甘特图 —— 何佳", "人员分工 —— 吴坤", "风险计划 —— 倪浩", "配置计划 —— 黎晨"],
        ["何佳-甘特图", "吴坤-人员分工", "倪浩-风险计划", "黎晨-配置计划"],
        ["甘特图：何佳", "人员名单：吴坤", "风险计划：倪浩", "配置计划：黎晨"],
        ["何佳 甘特图", "吴坤 人员分工", "倪浩\t风险计划", "黎晨 配置计划"],
    ],
)
@pytest.mark.parametrize("head", ["分配了任务：\n", "## 任务安排\n\n"])
def test_the_side_on_which_all_names_stand_says_who_does_it(head, lines):
    assert owners(f"{ZH}{head}" + "\n".join(lines)) == ["何佳", "吴坤", "倪浩", "黎晨"]


def test_a_task_that_looks_like_a_name_is_none_where_the_names_stand_on_the_other_side():
    assert owners(f"{ZH}## 分工\n\n- 甘特图-何佳\n- 方案表-吴坤\n") == ["何佳", "吴坤"]


def test_several_names_before_their_task_are_several_owners():
    assert owners(f"{ZH}## 任务分配\n\n王磊 登录页\n赵亮 孙琪 测试\n") == ["王磊", "赵亮,孙琪"]


@pytest.mark.parametrize("marks", [("- ", " + "), ("- ", "- ")])
def test_who_does_it_stands_below_its_task(marks):
    task, name = marks
    page = f"{ZH}### 任务安排\n{task}整理场地报价\n{name}黄欣\n{name}李聪\n\n{task}查找资料\n{name}杨帆\n"
    assert owners(page) == ["黄欣,李聪", "杨帆"]


def test_names_above_their_tasks_own_what_stands_below():
    assert owners(f"{ZH}## 任务安排\n\n- 黄欣\n- 整理报价\n- 杨帆\n- 查找资料\n") == ["黄欣", "杨帆"]


def test_tasks_on_the_lines_of_an_item_that_begins_with_its_owner():
    assert briefs(f"{ZH}### 任务分配\n1. 王磊\n   登录页面\n   注册页面\n2. 陈静\n   接口文档\n") == [
        "登录页面 = 王磊 @ -",
        "注册页面 = 王磊 @ -",
        "接口文档 = 陈静 @ -",
    ]


def test_a_bold_part_over_whom_it_is_given_to_is_no_task():
    page = f"{ZH}## 分工\n\n1. **产品调研与接口定义**\n   - 由两位师兄统筹，划分任务。\n2. **前端开发**\n   - 朱健和兰翔负责，学习制作界面。\n"
    assert briefs(page) == [
        "由两位师兄统筹，划分任务。 = 两位师兄 @ -",
        "朱健和兰翔负责，学习制作界面。 = 朱健, 兰翔 @ -",
    ]


def test_who_speaks_next_is_glued_to_the_last_item_above():
    page = "# 例会\n王磊：\n- 已完成：登录页\n- 下一步：联调\n陈静：\n- 已完成：接口\n- 下一步：写文档\n"
    assert briefs(page) == ["联调 = 王磊 @ -", "写文档 = 陈静 @ -"]


def test_a_numbered_line_heads_items_with_a_dot_for_the_day_of_the_next_meeting():
    page = "第1次會議記錄 2021/12/02\n\n4. 下次開會日期為12/04，預計討論項目與待辦事項：\n♦ 確定主題\n♦ 修改企劃書的成員背景\n5. 其他\n"
    assert briefs(page) == ["確定主題 = - @ 2021-12-04", "修改企劃書的成員背景 = - @ 2021-12-04"]


def test_first_second_third_are_tasks_of_their_own():
    assert briefs(f"{ZH}下一步：一是王磊完善登录；二是陈静补充用例；三是组织一次评审。") == [
        "王磊完善登录 = 王磊 @ -",
        "陈静补充用例 = 陈静 @ -",
        "组织一次评审。 = - @ -",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "作业",
        "待完成",
        "下次会议前要完成的内容",
        "下周要做的",
        "任务划分",
        "老师布置的任务",
        "分工明细",
        "今日计划",
        "课后任务",
    ],
)
def test_more_headings_that_give_out_tasks(heading):
    assert owners(f"{ZH}## {heading}\n\n- 接口文档\n- 登录页\n") == ["", ""]


@pytest.mark.parametrize("heading", ["完成的工作", "定时任务的实现", "作业指导书", "进度安排"])
def test_headings_that_give_out_none(heading):
    assert not owners(f"{ZH}## {heading}\n\n- 接口文档\n- 登录页\n")


def test_what_is_repeated_of_the_heading_is_no_task():
    assert [action.text for action in report(f"{ZH}### 任务列表\n\nTask List\n\n先写个文档，挑一个来跑\n").actions] == [
        "先写个文档，挑一个来跑"
    ]


DEMANDS = [
    "首页轮播图换成春季款",
    "价格字体再大一些",
    "去掉底部二维码",
    "标题改为两行",
    "列表页增设会员入口",
    "导出的表格还需要调整",
    "给访客的账号加上权限",
    "图标尽量一致",
]


@pytest.mark.parametrize("mark", ["- {}", "{}、{}"])
def test_items_that_ask_for_changes_are_commitments_though_nobody_is_named(mark):
    lines = [mark.format(text) if mark[0] == "-" else f"{at}、{text}\n" for at, text in enumerate(DEMANDS, 1)]
    page = f"{ZH}会议内容：\n\n" + "\n".join(lines)
    found = report(page).actions
    assert [action.text for action in found] == DEMANDS
    assert not any(action.marked for action in found)


@pytest.mark.parametrize(
    "items",
    [
        ["首页轮播图已换成春季款", "价格字体改了"],
        ["增加会员入口", "修复支付问题"],  # what was done, as likely
        ["用户可以将头像改为照片", "系统会在登录后增加积分"],
        ["建议标题改为两行", "希望图标统一"],
        ["讨论页面的调整", "介绍新增的功能"],
        ["标题改为两行的原因", "根据反馈调整的流程"],
    ],
)
def test_what_was_done_wished_or_told_is_no_demand(items):
    assert not report(f"{ZH}会议内容：\n\n" + "\n".join(f"- {item}" for item in items)).actions


def test_a_single_change_beside_other_talk_is_no_demand():
    assert not report(f"{ZH}会议内容：\n\n- 介绍了背景\n- 项目名称变更为星河\n- 大家无异议\n").actions


def test_below_what_the_client_said_every_change_counts():
    page = f"{ZH}客户反馈：\n\n- 主色很好\n- 去掉底部二维码\n"
    assert [action.text for action in report(page).actions] == ["去掉底部二维码"]


def test_demands_below_a_name_are_that_ones():
    page = (
        "# 会议记录\n\n推送模块要做签核；前端小梅负责，后端远波负责；\n\n小梅\n\n1、标题改为两行\n\n2、人员表格添加序号列\n\n"
        "青杰\n\n1、审核部分还需要修改\n\n远波\n\n1、接口返回统一改成英文\n"
    )
    assert owners(page) == ["小梅", "远波", "小梅", "小梅", "青杰", "远波"]


@pytest.mark.parametrize("point", ["议题2：", "议程三："])
def test_what_is_to_be_done_of_one_point_counts(point):
    assert [action.text for action in report(f"{ZH}{point}\n\n- 需要对现状补充文档和教程。\n").actions] == [
        "需要对现状补充文档和教程"
    ]


def test_a_column_for_each_person_holds_her_tasks():
    page = f"{ZH}## 任务分配\n\n| 王磊 | 陈静 |\n|---|---|\n| 登录页 | 接口文档 |\n| 注册页 | 测试 |\n"
    assert briefs(page) == ["登录页 = 王磊 @ -", "接口文档 = 陈静 @ -", "注册页 = 王磊 @ -", "测试 = 陈静 @ -"]


def test_a_task_of_one_word_below_another_is_nobodys_name():
    page = f"{ZH}- 王磊：\n  - 本周：登录页完成\n  - 下周：注册页\n- 陈静：\n  - 本周：文档\n  - 下周：测试\n"
    assert briefs(page) == ["注册页 = 王磊 @ 下周", "测试 = 陈静 @ 下周"]


def test_labelled_lines_under_a_heading_of_tasks_are_no_list_of_those_present():
    assert owners(f"{ZH}## 任务安排\n\n登录页面：何佳\n接口文档：吴坤\n测试：倪浩\n") == ["何佳", "吴坤", "倪浩"]
