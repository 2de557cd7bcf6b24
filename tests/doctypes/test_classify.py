"""Which type a document is: a title and what bears it out, never a title alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.blocks import grid, line, word_document

from briefcheck.doctypes.classify import declared_type, nearest_type, recognise, recognise_and_read
from briefcheck.doctypes.load import load_types
from briefcheck.doctypes.match import find_sections
from briefcheck.doctypes.names import section_labels
from briefcheck.document.document import Property
from briefcheck.document.place import Place
from briefcheck.facts.fields import find_fields
from briefcheck.facts.outline import read_outline
from briefcheck.readers.markdown import read_markdown
from briefcheck.rules.context import Context

TYPES = load_types(Path(__file__).parents[2] / "rulesets" / "types")


def type_of(text, path="example.md"):
    type_ = recognise(read_markdown(text.encode(), path), None, TYPES)
    return type_ and type_.id


REPORT_BODY = "\n\n时间：2026年5月3日\n\n与会人：王芳、李强\n\n## 决议\n\n通过\n\n## 下一步\n\n写脚本\n"
BRIEF_BODY = "\n\n## Background\n\nSales fell.\n\n## Target audience\n\nParents.\n\n## Budget\n\n5000\n"
STRATEGY_BODY = "\n\n## 目标消费者\n\n父母\n\n## 按钮\n\n放心\n\n## 支持点\n\n检测\n"


@pytest.mark.parametrize(
    "title",
    ["客户会议报告", "会议纪要", "會議紀錄", "春季新品项目会议纪要", "会议纪要（第三次）", "客户会议记录 2026-05-03",
     "【会议纪要】春季新品", "会议记录表", "立项会议纪要——春季", "Contact report", "Contact report: spring film",
     "Call Report No. 3", "Minutes of the meeting of 3 May", "Weekly Meeting Minutes", "Spring film - contact report",
     "Contact Report v2 DRAFT", "Minutes"],
)  # fmt: skip
def test_a_report_is_told_by_its_title_and_what_it_holds(title):
    assert type_of(f"# {title}{REPORT_BODY}") == "contact-report"


@pytest.mark.parametrize(
    "title",
    [
        "Creative Brief",
        "Acme Spring Creative Brief",
        "Creative brief for Acme",
        "创意简报",
        "甲品牌夏季广告简报",
        "Brief: Acme",
    ],
)
def test_a_brief_is_told_by_its_title_and_what_it_holds(title):
    assert type_of(f"# {title}{BRIEF_BODY}\n## Deliverables\n\nOne film.\n") == "creative-brief"


@pytest.mark.parametrize(
    "title", ["传播策略", "甲品牌传播策略单", "傳播策略", "Communication Strategy", "Acme communications strategy 2026"]
)
def test_a_strategy_is_told_by_its_title_and_what_it_holds(title):
    assert type_of(f"# {title}{STRATEGY_BODY}") == "communication-strategy"


@pytest.mark.parametrize("title", ["会议纪要", "Creative brief", "传播策略", "Contact report"])
def test_a_title_alone_tells_nothing(title):
    assert type_of(f"# {title}\n\n一些文字。\n") is None


@pytest.mark.parametrize(
    "title",
    ["会议简报", "Project brief", "Legal brief", "How to write a creative brief", "创意简报写作指南",
     "如何写会议纪要", "Communication plan", "Marketing plan", "Creative briefing tips", "Weekly status report", "会议议程",
     "Meeting agenda", "Contact report generator", "Minutes Ago", "Call reporting API"],
)  # fmt: skip
def test_another_paper_with_like_sections_is_not_recognised(title):
    assert type_of(f"# {title}{REPORT_BODY}{BRIEF_BODY}", "notes.md") is None


def test_the_title_may_stand_below_a_letterhead():
    document = word_document(
        "Acme Advertising", "Spring 2026", "CREATIVE BRIEF", "Background: sales fell", "Tone: warm"
    )
    type_ = recognise(document, None, TYPES)
    assert type_ is not None
    assert type_.id == "creative-brief"


def test_the_title_may_be_a_cell_of_the_form():
    form = grid(["创意简报", "<"], ["客户", "甲"], ["背景", "市场在变"], ["目标受众", "父母"])
    type_ = recognise(word_document(form), None, TYPES)
    assert type_ is not None
    assert type_.id == "creative-brief"


def test_the_file_name_is_a_weak_hint_that_sections_must_bear_out():
    body = f"# Acme\n\nClient: Acme{BRIEF_BODY}"
    assert type_of(body, "Acme_CreativeBrief_v2.docx") == "creative-brief"
    assert type_of("# Acme\n\n## Budget\n\n5\n", "creative-brief.md") is None
    assert type_of(body, "how to write a creative-brief.md") is None


def test_sections_that_only_one_type_has_tell_it_without_a_title():
    telling = "# Acme\n\n## Insight\n\na\n\n## Proposition\n\nb\n\n## Reasons to believe\n\nc\n\n## Mandatories\n\nd\n"
    assert type_of(telling + "\n## Deliverables\n\ne\n") == "creative-brief"
    assert type_of("# Acme\n\n## Button\n\na\n\n## Support\n\nb\n\n## Mandatories\n\nc\n\n## Tone\n\nd\n") is None
    assert type_of("# Acme" + BRIEF_BODY) is None
    assert type_of("# Acme" + "\n\n## Support\n\na\n" * 4) is None


MINUTES = "\n\nDate: 3 May 2026\n\nAttendees: Ada Moss, Ben Oak\n\n## Decisions\n\n- Lid B.\n\n## Action items\n\n- Ada: lid\n"


@pytest.mark.parametrize(
    "title", ["Aurora kick-off call", "Aurora weekly", "Meeting with Aurora Tea, 12 March", "客户沟通会"]
)
def test_everything_that_a_report_must_have_tells_it_whatever_its_title(title):
    assert type_of(f"# {title}{MINUTES}") == "contact-report"
    assert type_of(f"# {title}{REPORT_BODY}") == "contact-report"


def test_the_day_may_stand_in_the_title():
    assert type_of("# Aurora, 3 May 2026" + MINUTES.replace("Date: 3 May 2026\n\n", "")) == "contact-report"
    assert type_of("# Aurora" + MINUTES.replace("Date: 3 May 2026\n\n", "")) is None


def test_one_part_may_lack_where_more_than_that_is_there():
    lacking = MINUTES.replace("## Decisions\n\n- Lid B.\n\n", "")
    assert type_of("# Aurora" + lacking) is None
    more = "Recorded by: Ben Oak\n\nPlace: studio\n\n## Discussion\n\nThe lid.\n\n## Action items"
    assert type_of("# Aurora" + lacking.replace("## Action items", more)) == "contact-report"


@pytest.mark.parametrize("title", ["How to write minutes", "Meeting agenda", "纪要怎么写"])
def test_what_the_title_says_otherwise_goes_before_what_the_parts_say(title):
    assert type_of(f"# {title}{MINUTES}") is None


def test_parts_of_two_papers_tell_neither():
    assert type_of(f"# Aurora{MINUTES}{BRIEF_BODY}") is None


def test_minutes_of_some_meeting_are_minutes():
    table = "\n\nDate: 3 May 2026\n\nAttendees: Ada Moss\n\n## Decisions\n\n- Lid B.\n"
    assert type_of(f"# Minutes of Team 4's Week 3 Meeting{table}") == "contact-report"
    assert type_of(f"# Minutes of silence{table}") is None


def test_a_whole_head_bears_minutes_out_without_any_heading():
    head = "Date: 25 January 2027\nVenue: Room 4\nAttendees: Ann Lee, Tom Fox\n"
    assert type_of(f"# Minutes of the tea group's third meeting\n\n{head}\nWe talked.\n") == "contact-report"
    assert (
        type_of("# 茶组会议纪要\n\n日期：2027年1月25日\n地点：四楼\n参会：李安、王强\n\n聊了包装。\n")
        == "contact-report"
    )
    assert type_of(f"# The tea group's third meeting\n\n{head}\nWe talked.\n") is None
    for left_out in ("Date: 25 January 2027\n", "Venue: Room 4\n", "Attendees: Ann Lee, Tom Fox\n"):
        assert (
            type_of(f"# Minutes of the tea group's third meeting\n\n{head.replace(left_out, '')}\nWe talked.\n") is None
        )


def test_three_sections_or_a_table_of_times_bear_a_name_out():
    assert (
        type_of("# 项目周报（第 2 周）\n\n## 本周进展\n\n瓶盖\n\n## 风险\n\n无\n\n## 下周计划\n\n瓶身\n")
        == "status-report"
    )
    times = word_document(
        "会议议程", grid(["5月3日", "<"], ["08:00-09:00", "签到"], ["09:00-10:00", "瓶盖"], ["10:00", "瓶身"])
    )
    assert recognise(times, None, TYPES) in TYPES
    assert recognise(word_document("会议议程", grid(["5月3日", "<"], ["08:00", "签到"])), None, TYPES) is None


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        (f"# Aurora{MINUTES.replace('## Decisions', '## Weather')}", "contact-report"),
        ("# Weekly Status Report\n\nSome words.\n", "status-report"),
        ("# Aurora\n\nDate: 3 May 2026\n\nSome words.\n", None),
        ("# Aurora\n\nDate: 3 May 2026\n\nItem: lid\n\nAttn: Ada\n", None),
    ],
)
def test_what_is_not_recognised_may_be_near_a_type(text, id_):
    document = read_markdown(text.encode(), "a.md")
    assert recognise(document, None, TYPES) is None
    near = nearest_type(document, TYPES)
    assert (near and near.id) == id_


def test_an_outline_that_is_there_is_used():
    document = read_markdown(f"# Creative brief{BRIEF_BODY}".encode(), "a.md")
    assert recognise(document, (), TYPES) is None
    outline = read_outline(document, section_labels(TYPES))
    assert recognise(document, outline, TYPES) in TYPES


def test_the_outline_that_was_read_for_one_type_is_the_one_its_facts_need():
    document = read_markdown(f"# Creative brief\n\nTone: warm{BRIEF_BODY}".encode(), "a.md")
    type_, outline = recognise_and_read(document, None, TYPES)
    assert type_ is not None
    assert outline == Context(document, type_).outline
    assert recognise_and_read(document, outline, TYPES) == (type_, None)
    assert recognise_and_read(read_markdown(b"# Creative brief\n", "a.md"), None, TYPES) == (None, None)


def test_without_types_nothing_is_recognised():
    assert recognise(read_markdown(b"# Creative brief\n", "a.md"), None, ()) is None


@pytest.mark.parametrize(
    ("name", "value", "group", "declared"),
    [
        ("type", "contact-report", "front-matter", "contact-report"),
        ("briefcheck-type", " creative-brief ", "custom", "creative-brief"),
        ("Type", "creative-brief", "custom", "creative-brief"),
        ("type", "application", "core", None),
        ("type", "", "custom", None),
        ("title", "contact-report", "custom", None),
    ],
)
def test_a_document_may_state_its_type(name, value, group, declared):
    entry = Property(name, value, Place(part="properties"), group)
    assert declared_type(word_document(line("x"), properties=(entry,))) == declared


def test_briefchecks_own_property_goes_before_type():
    where = Place(part="properties")
    properties = (
        Property("type", "memo", where, "custom"),
        Property("briefcheck-type", "contact-report", where, "custom"),
    )
    assert declared_type(word_document(line("x"), properties=properties)) == "contact-report"


APPRAISAL = """# 客户服务人员年度评估

姓名：方涛
职位：客户经理
评估期间：2026年1月至6月
日期：2026年7月15日

一、财务评估
评估人：李安
评分：3
评语：有时迟交估价单
"""
WEEKLY = """# Weekly agenda: Northwind Tea

Client: Northwind Tea
Date: 26 November 2026
Attendees: Ann Lee, Tom Fox

## Purpose

Choose the pack design.

## Recap of last meeting

None

## Topics

1. Pack design (10 min)
"""
MEDIA = """# Media brief

Client: Northwind Tea
Brief date: 2 November 2026
Deadline for plan: 23 November 2026

## Objectives

Be known by 20 % more people.

## Target audience

Office workers who miss the tea break.
"""


@pytest.mark.parametrize(("text", "id_"), [(APPRAISAL, "staff-appraisal"), (WEEKLY, "agenda"), (MEDIA, "media-brief")])
def test_a_paper_is_known_by_another_of_its_names(text, id_):
    assert type_of(text) == id_


def test_names_that_people_give_to_fields_and_sections():
    types = {type_.id: type_ for type_ in TYPES}
    read = {
        field.label: field.id
        for field in find_fields(read_markdown(MEDIA.encode(), "a.md"), types["media-brief"].fields)
    }
    assert (read["Brief date"], read["Deadline for plan"]) == ("date", "plan-due")
    outline = read_outline(read_markdown(WEEKLY.encode(), "a.md"), frozenset())
    assert "last-meeting" in {section.id for section in find_sections(outline, types["agenda"])}


TIMED = "\n\n客户：北风茶业　时间：2024年6月4日\n会议目的：定主视觉\n\n1. 14:00 回顾上次会议\n2. 14:10 主视觉\n3. 15:20 小结\n"


def test_a_list_with_times_under_no_heading_bears_an_agenda_out():
    assert type_of(f"# 六月月会议程{TIMED}") == "agenda"
    lasting = (
        TIMED.replace("14:00 ", "").replace("14:10 主视觉", "主视觉（20分钟）").replace("15:20 小结", "小结 5 min")
    )
    assert type_of(f"# 六月月会议程{lasting.replace('上次会议', '上次会议，10分钟')}") == "agenda"
    assert (
        type_of("# 联合国2030年可持续发展议程\n\n时间：2015年9月\n\n## 目标\n\n1. 无贫穷\n2. 零饥饿\n3. 好教育\n")
        is None
    )
    assert type_of("# 六月月会议程\n\n时间：6月4日\n\n- 主视觉\n- 预算\n- 小结\n") is None


@pytest.mark.parametrize(
    ("title", "id_"),
    [
        ("制作费用报价单", "estimate"),
        ("冷泡茶报价单（第二版）", "estimate"),
        ("报价单填写指南", None),
        ("报价会", None),
    ],
)
def test_a_word_for_a_paper_tells_at_the_end_of_a_title(title, id_):
    lines = "客户：北风茶业　　报价日期：2024年5月28日\n\n| 项目 | 单价 | 金额 |\n|---|---|---|\n| 导演 | 3 | 3 |\n"
    assert type_of(f"# {title}\n\n{lines}") == id_


def test_a_title_ends_at_a_comma():
    lines = "To: Hal Byrne\n\n| Client | July | August |\n|---|---|---|\n| Northwind | 24 | 18 |\n"
    assert type_of(f"# Revenue forecast, July to September\n\nPeriod: third quarter\n\n{lines}") == "revenue-forecast"


def test_the_boxes_of_a_checklist_are_known_by_what_they_speak_of():
    boxes = "- [x] 会议室已订好\n- [x] 投影仪试过\n- [ ] 欢迎牌已做\n- [ ] 茶水备好\n"
    assert type_of(f"# 会议室准备清单\n\n会议时间：6月4日\n\n{boxes}") == "meeting-room-checklist"
    assert type_of("# 会议室准备清单\n\n会议时间：6月4日\n\n- [ ] 买票\n- [ ] 打车\n") is None


INVOICE = "\n\nDate 19 November 2026\nTo: Orchard & Finch\n\n| Description | Amount |\n|---|---:|\n| Design | 600 |\n| Total due | 600 |\n"


@pytest.mark.parametrize(
    "title", ["# Invoice", "# Larkhill & Stone\n\nInvoice no. LS-204", "# Larkhill & Stone\n\nInvoice number: LS-204"]
)
def test_an_invoice_is_told_by_one_word_or_by_its_own_number(title):
    assert type_of(f"{title}{INVOICE}") == "invoice"


@pytest.mark.parametrize("title", ["# Invoice rules of the house", "# Larkhill & Stone\n\nInvoice no.: see below"])
def test_a_word_among_others_and_a_label_without_a_number_tell_no_invoice(title):
    assert type_of(f"{title}\n\nPay early.\n") is None


@pytest.mark.parametrize(
    "text",
    [
        "# Leave notice\n\nI'll be on annual leave from 30 November to 4 December 2026 and back on 7 December. Ann Lee will cover for me.\n",
        "# 请假单\n\n我因家中有事，11月30日至12月4日请年假五天，12月7日上班，期间项目由李安跟进。\n",
    ],
)
def test_a_leave_notice_may_be_a_letter(text):
    assert type_of(text) == "leave-notice"


def test_a_letter_that_only_bears_the_title_is_no_leave_notice():
    assert type_of("# Leave notice\n\nThe tenant must go by May.\n") is None


STATUS = "| Job | Status | Next step | Who | When |\n|---|---|---|---|---|\n| Film | cast | tape | Ann Lee | 23 Nov |\n"


def test_a_status_report_may_say_under_each_meeting_who_was_there():
    assert (
        type_of(f"# Status report\n\nDate: 20 November 2026\n\n## Client, 17 November\n\nPresent: Ann Lee\n\n{STATUS}")
        == "status-report"
    )
    assert type_of(f"# Status report\n\nDate: 20 November 2026\nPresent: Ann Lee\n\n## Jobs\n\n{STATUS}") is None
