"""Word papers whose headings are only bold: what ends them, beside lists whose items are bold and numbered too."""

from __future__ import annotations

import pytest
from support.facts import contact_report, word

from briefcheck.doctypes.names import section_labels
from briefcheck.facts.outline import read_outline


def outline(lines: str) -> list[tuple[int, str]]:
    sections = read_outline(word(lines), section_labels((contact_report(),)))
    return [(section.heading.level, section.heading.text) for section in sections]


def test_a_label_inside_a_list_ends_no_section_around_the_list():
    lines = (
        "**会议议题：**\n1. **可行性分析**\n  * 结论为可行\n1. **计划书讨论**\n  * **任务分配**：按模块分\n1. **风险管理**\n  * 识别了风险\n"
        "**会议结论：**\n通过"
    )
    levels = {text: level for level, text in outline(lines)}
    assert levels["会议议题"] == levels["会议结论"] == 1
    assert levels["可行性分析"] == levels["风险管理"] == 2
    assert levels["任务分配"] == 3


def test_numbers_of_a_list_below_a_typed_number_go_on_inside_of_it():
    lines = (
        "**会议纪要**\n**1. 运行环境**\n* 用国产系统\n**2. 分工**\n1. **调研**\n  * 王强\n1. **前端**\n  * 李娜\n1. **后端**\n  * 陈静\n"
        "**3. 本周任务**\n* 学习"
    )
    levels = {text: level for level, text in outline(lines)}
    assert levels["1. 运行环境"] == levels["2. 分工"] == levels["3. 本周任务"]
    assert levels["调研"] == levels["前端"] == levels["后端"] == levels["2. 分工"] + 1


@pytest.mark.parametrize("heading", ["Hiring [10 min, until 1:05]", "10:30 Budget", "Film 9:15–9:40"])
def test_an_hour_ends_no_label_so_a_bold_line_with_one_is_a_heading(heading):
    assert heading in [text for _, text in outline(f"**Contact report**\n**{heading}**\nIt went well.\n")]


def test_a_bold_line_with_a_number_may_be_as_long_as_a_known_heading():
    long = "1.7 Identification of the voting members of the committee (Co-Chair)"
    found = outline(f"**Minutes**\n**1.6 Agenda**\n* One\n**{long}**\nNone.\n**{long[4:]}**\nNone.\n")
    assert [text for _, text in found if "Identification" in text] == [long]
