"""Commitments in the talk of minutes, which nothing marks as actions, and talk that commits nobody."""

from __future__ import annotations

import pytest
from support.facts import markdown, report

from briefcheck import Context

CHINESE = """# 项目例会纪要

会议时间：2024年3月1日
参会人员：李娜、王强、陈涛、周之恒

## 讨论内容

- {line}
"""
ENGLISH = """# Project meeting minutes

Date: 1 March 2024
Attendees: Ann Lee, Tom Fox, Rita Moss, Ben Ray

## Discussion

- {line}
"""

PROMISED = [
    "@李娜 周五前提交媒介排期",
    "@王强 联系印厂",
    "【王强】3/7前把报价单发给客户",
    "排期问题较多，李娜跟进",
    "需李娜提供演员资料",
    "需要客户确认尺寸",
    "排期表，由陈涛负责跟进",
    "请王强于3月5日前提供产品高清图",
    "请客户3月6日前确认脚本",
    "后续请陈涛演示自动化测试流程",
    "另外请财务部在周五前核对报价",
    "由陈涛在2024-03-12之前提交竞品分析",
    "下周例会由李娜给大家走读一遍代码",
    "方案评审后，由王强负责修改文案部分",
    "李娜需在下次会议前完成初步的需求文档，并提交讨论",
    "各组成员需在下次会议前提交初稿",
    "所有成员3月8日前完成资料上传",
    "新版本需要在本周完成",
    "零星问题需要在3月8日解决并邮件通知",
    "计划于3月20日前完成第三方组件的清理",
    "李娜将于下周三发布第二版",
    "明天组织临时会议评估风险",
    "下周王强约场地方看场",
    "邮件确认代码冻结的标签 @陈涛",
    "周一前各负责人发送遵从情况 @李娜 @王强",
    "需要法务确认授权范围 @周之恒",
    "继续优化首页动效",
    "逐步更新用户手册和开发手册",
    "争取解决上周遗留的卡顿",
    "启动二期需求收集",
    "首页改版（李娜）",
    "图片压缩（陈涛、王强负责）",
    "断网重连的问题（客户端解决）",
    "首屏加载方案（一起看）",
    "确认是否换供应商(ALL)",
    "整理素材清单 -李娜",
    "李娜：周五前交初稿",
    "王强：负责联系印厂",
    "李娜会整理一份接口清单",
    "大家一起测一下新版播放器",
    "设计已定稿，请李娜3月4日前发印厂",
    "各人同步主分支并建立自己的分支",
    "預算表由陳濤於3月8日前更新",
    "需要讨论实验室的对接方案",
    "同时需要审视已有的规范，进行删减更新",
    "文案部分需着手考虑",
    "刷新后的界面需要在架构组评审",
    "本周需要完成测试阶段的两个主要文档",
    "各开发组本周把故事打上标签",
    "首页周四完成修改和遗留评审",
    "测试组后续会返回一个初步的测试报告",
    "PPT准备由李娜牵头，其他人配合",
    "交由15331196到云服务器上部署数据库",
    "周之恒将在线下进行安全工作介绍",
    "李娜和王强准备追踪分析PPT",
    "排期问题，李娜盯一下",
    "物料清单李娜整理后发群里",
    "王强那边再核一下数据",
    "同意方案B，请北风尽快更新排期",
    "大家都有空，我来写稿子",
]
NOT_PROMISED = [
    "需要用户登录",
    "【重要】页面改为两栏",
    "安全由平台保证",
    "客户要求李娜到场",
    "客户已于3月1日确认终稿",
    "李娜上周提交了第二稿",
    "李娜介绍了媒介计划，大家无意见",
    "客户希望尽快看到第二稿",
    "客户建议月底前上线",
    "如果客户3月5日前不确认，则按原方案执行",
    "费用由客户承担",
    "该部分由第三方支付",
    "会议决定由奥美负责创意，群邑负责媒介",
    "李娜负责华东区媒介",
    "对外由王总负责接洽",
    "会上讨论了是否请王强于3月5日前交稿，未达成一致",
    "3月5日为客户周年庆",
    "下次会议主持人：王强",
    "确保每位成员都清楚自己的任务和交付时间",
    "责任人及时关闭问题单",
    "整个流程要细化，关键节点需要明确评审方式和责任人",
    "项目计划书要包含目录，目录页码需自动生成",
    "测试组完成当前版本的检查点更新",
    "集成组进行了离线部署的讲解",
    "甘特图应细化到小时",
    "决定开发一个微信小程序",
    "登录页面支持手机号和邮箱",
    "发布页的标签用户可以自定义",
    "首页改版（针对用户反馈）",
    "李娜（北风广告）",
    "刘芳（李娜代表）",
    "请参看附件二",
    "大家对预算没有异议",
    "版本发布建议每天正常部署运行",
    "代码预计本周末冻结",
    "能否在周五前上线？",
    "李娜认为需要再看一版",
    "王强反馈客户周五前回复不了",
    "每周五前各组提交周报为例行要求",
    "目标：9月2日前完成核心功能",
    "时间压力：8月底前必须完成阻塞项",
    "可以在仓库里增加新的需求",
    "活动将于5月1日上线",
    "平台将为用户提供一站式服务",
    "系统需要支持批量导入",
    "需要优化跳转的过渡效果，并确保逻辑关系清晰",
    "用户确认后才能发布，后续内容更新写入历史",
    "细分模块，以便后续任务安排和人员分配",
    "请基于以下背景，输出今日进展",
    "由于时间原因，本次没有讨论预算",
    "和李娜明天的安排冲突",
]
AGREED = [
    "@ann please send the deck",
    "@tom.fox to update the plan",
    "Rita: send the deck to the client by Friday",
    "Tom will send the revised layouts to the client.",
    "Rita to confirm the budget",
    "It was agreed that Tom would revise the copy by 5 March.",
    "Ann agreed to take on the brand refresh.",
    "Ben has offered to book the studio.",
    "Tom and Rita will submit a proposal for the tutorial",
    "Tom: I'll send out a poll.",
    "Ann: I will write something down for the next meeting.",
    "I also volunteer for reviewing the note.",
    "The report to be sent through the newsletter",
    "Timing plan to be circulated by Friday",
    "Announce nominations in January - Ann Lee to rework the timeline",
    "Write a blog post and send it to the projects - rita@example.org",
    "Make a record of attendance at past meetings (Tom)",
    "Fix the broken links @ann",
    "Please review the script by Monday",
    "The client asked for a new version. Tom will prepare it.",
    "Agency to issue a revised cost estimate",
    "Everyone to add their hours before Friday",
    "Rita is going to talk to legal about the music rights",
    "So Ben will follow up with the printer.",
    "Ann volunteered to draft the agenda.",
    "Tom Fox (agency) to present the storyboard on Thursday 14 March",
    "Approved: layout B. Tom to release it to production.",
    "Tentatively Ann will add items for the sections.",
    "Will start a document for the second part.",
    "Talks about the printer, will work on it",
    "Need to send a list of hosts who will run the booth",
    "I plan to take over the plan and finish it.",
    "Tom (studio): Schedule the shoot of the packshots",
    "Working Group: Connect with the printer",
    "Ben: Advocate for a second round",
    "Let's ask Rita to move it and maybe add more people",
    "They agreed to have Ann provide further figures.",
    "Ann: Volunteers to champion the phases document",
    "Tom/Rita Raise the topic with the board",
    "JZF will publish the data",
    "Rita (who was there from the first event on) will handle the authors",
    "Rita confirmed she would send the assets.",
    "Ann kindly offered to take the first pass.",
    "It was left with Ann to confirm the venue.",
    "Ben has been asked to get three quotes.",
    "Tom should check the contract with legal.",
    "Budget: Tom should check the contract with legal.",
    "The client will come back with comments.",
    "Layouts will be shared by Ann.",
    "We need the logo files from Rita before the shoot.",
    "Rita promised feedback on the film.",
    "Ann will reword the claim.",
]
NOT_AGREED = [
    "Client approved layout B on 1 March.",
    "Tom presented the storyboard.",
    "Client would like to see options ASAP.",
    "Client asked whether we could deliver by Friday.",
    "If we do not hear from you by 5 March we will assume approval.",
    "Tom is responsible for the North region.",
    "Agency remains responsible for production.",
    "Deadline for entries is 12 March.",
    "Happy for Tom to take on the action item of writing up the proposal",
    "Success criteria were discussed; action items and impact will be tracked outside the charter",
    "Next step is to gather the cases we have seen",
    "We should have another round of improvements.",
    "Ann will not attend the shoot.",
    "Who will send the deck?",
    "Tom would be interested in going.",
    "The page will show the price first.",
    "Ability to export reports",
    "Ann thinks that the code is easy to read.",
    "Tom: Maybe Rita will take it.",
    "The feature needs to be simple to use.",
    "Rita moved to merge the revision. Ben seconded.",
    "Support for older browsers to be considered",
    "Ben will be on leave next week.",
    "No updates",
    "Users to be able to sort the list",
    "See the comment from @tom",
    "Tom suggested to move the date.",
    "Documentation will use the new template.",
    "Expected to review complex requests across teams.",
    "API will return the new field.",
    "Location: Tom will email the link to members",
    "Tom: Test runs are slow.",
    "Ann: Update on the release",
    "Tom: Look, this is fine",
    "Ann will attend the shoot.",
    "The system should check the input before saving.",
    "The board must be informed of any spend.",
    "Was it left with Ann to confirm the venue?",
]


def found(page: str, line: str) -> list[tuple[str, bool]]:
    return [(action.text, action.marked) for action in report(page.format(line=line)).actions]


@pytest.mark.parametrize(
    ("page", "line"), [*((CHINESE, line) for line in PROMISED), *((ENGLISH, line) for line in AGREED)]
)
def test_a_commitment_in_the_talk_is_an_action_nobody_marked(page, line):
    actions = found(page, line)

    assert len(actions) == 1
    assert not actions[0][1]
    assert actions[0][0].rstrip("。.") in line


@pytest.mark.parametrize(
    ("page", "line"), [*((CHINESE, line) for line in NOT_PROMISED), *((ENGLISH, line) for line in NOT_AGREED)]
)
def test_talk_that_commits_nobody_is_no_action(page, line):
    assert found(page, line) == []


@pytest.mark.parametrize("line", ["请王强于3月5日前提供产品高清图", "邮件确认标签 @陈涛"])
def test_only_minutes_hold_commitments(line):
    page = markdown(f"# 使用说明\n\n## 安装\n\n- {line}\n")

    assert Context(page, None).actions == ()


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("会议议程", "首页改版（李娜）"),
        ("参会人员", "李娜（北风广告）"),
        ("下次会议", "下周李娜汇报媒介计划"),
        ("Agenda", "Review the budget (Tom)"),
        ("Next meeting", "Tom will send the invitation"),
    ],
)
def test_the_agenda_and_the_next_meeting_commit_nobody(heading, line):
    page = CHINESE.replace("讨论内容", heading) if not line.isascii() else ENGLISH.replace("Discussion", heading)

    assert found(page, line) == []


def test_tasks_given_out_in_one_sentence_are_actions_of_their_own():
    line = "测试文档的任务分工为：李娜-框架搭建、功能测试，王强-模型搭建，陈涛-性能测试"

    actions = report(CHINESE.format(line=line)).actions

    assert [action.text for action in actions] == ["李娜-框架搭建、功能测试", "王强-模型搭建", "陈涛-性能测试"]
    assert [[owner.name for owner in action.owners] for action in actions] == [["李娜"], ["王强"], ["陈涛"]]


def test_a_label_with_its_value_is_no_heading_of_what_stands_below():
    page = "# 项目例会纪要\n\n会议时间：2024年3月1日\n\n出席：李娜、王强\n\n* 预算\n    * 请王强于3月5日前提供报价\n"

    assert [action.text for action in report(page).actions] == ["请王强于3月5日前提供报价"]
