"""What is a placeholder and what only looks like one."""

from __future__ import annotations

import pytest
from briefcheck_structure._leftovers import find_leftovers
from briefcheck_structure._placeholders import find_placeholders, is_placeholder
from hypothesis import given
from hypothesis import strategies as st

from briefcheck import Cell, Context, Document, Paragraph, Part, Place, Row, Table

LEFT = [
    ("此处填写会议结论。", "prompt", "此处填写会议结论。"),
    ("【请用一句话描述】", "prompt", "【请用一句话描述】"),
    ("（一句话说明我们要说什么）", "prompt", "（一句话说明我们要说什么）"),
    ("日期：YYYY-MM-DD", "slot", "YYYY-MM-DD"),
    ("tbc with client", "undecided", "tbc with client"),
    ("TBC with the client.", "undecided", "TBC with the client"),
    ("待客户确认", "undecided", "待客户确认"),
    ("预算：待客户书面确认", "undecided", "待客户书面确认"),
    ("Client: [client name]", "slot", "[client name]"),
    ("[Company's Name] brief", "slot", "[Company's Name]"),
    ("Owner: [Project Manager]", "slot", "[Project Manager]"),
    ("Next status: [Date]", "slot", "[Date]"),
    ("<client name>", "slot", "<client name>"),
    ("{{owner}}", "slot", "{{owner}}"),
    ("${client}", "slot", "${client}"),
    ("«client»", "slot", "«client»"),
    ("客户：【客户名称】", "slot", "【客户名称】"),
    ("客户：XX公司", "slot", "XX"),
    ("Budget: XXX", "slot", "XXX"),
    ("XX年XX月XX日", "slot", "XX年XX月XX日"),
    ("20XX年X月X日", "slot", "20XX年X月X日"),
    ("[Type over to complete]", "prompt", "[Type over to complete]"),
    ("<FILL IN — pages, channels>", "prompt", "<FILL IN — pages, channels>"),
    ("[Insert client name here]", "prompt", "[Insert client name here]"),
    ("Click or tap here to enter text.", "prompt", "Click or tap here to enter text."),
    ("Choose an item.", "prompt", "Choose an item."),
    ("单击或点击此处输入文字。", "prompt", "单击或点击此处输入文字。"),
    ("点击此处添加标题", "prompt", "点击此处添加标题"),
    ("在此处键入", "prompt", "在此处键入"),
    ("请填写目标受众", "prompt", "请填写目标受众"),
    ("【请填写客户名称】", "prompt", "【请填写客户名称】"),
    ("日期：[请填写具体日期]", "prompt", "[请填写具体日期]"),
    ("由[指定人员或部门]负责", "prompt", "[指定人员或部门]"),
    ("Lorem ipsum dolor sit amet, consectetur", "prompt", "Lorem ipsum dolor sit amet"),
    ("姓名：____", "blank", "____"),
    ("日期：    年  月  日", "blank", "    年  月  日"),
    ("TBD", "undecided", "TBD"),
    ("Owner: TBC by Friday", "undecided", "TBC by Friday"),
    ("日期：待定", "undecided", "待定"),
    ("负责人：待定（周五前）", "undecided", "待定"),
    ("关键词研究（待补充）", "undecided", "待补充"),
    ("Venue: to be confirmed", "undecided", "to be confirmed"),
    ("£45,000 including production [check with Olivia]", "undecided", "[check with Olivia]"),
    ("Launch on 4 June [confirm date with the client]", "undecided", "[confirm date with the client]"),
    ("Print run 8,000 [ask Max]", "undecided", "[ask Max]"),
    ("Fee £3,000 [tbd with Nora]", "undecided", "[tbd with Nora]"),
    ("Reach 40% [check figures!]", "undecided", "[check figures!]"),
    ("Media: £9,000 [rate to be agreed with client]", "undecided", "[rate to be agreed with client]"),
    ("预算45万【待确认】", "undecided", "【待确认】"),
    ("预算45万【问一下小李】", "undecided", "【问一下小李】"),
    ("预算45万 [跟李安确认]", "undecided", "[跟李安确认]"),
    ("印量8000份【需再核实】", "undecided", "【需再核实】"),
    ("印量8000份【核实】", "undecided", "【核实】"),
    ("印量 [补]", "undecided", "[补]"),
]
MEANT = [
    "预算待客户内部确认后再议。",
    "会后在此处填写意见表的客户，可以领一份样品。",
    "说什么（一句话）",
    "（一句话就够了）",
    "tbc with client, then Ann sends it on",
    "【背景】",
    "【会议时间】周三",
    "【移入ReleaseV1.0】",
    "see [the file] and [John], [sic], [Smith 2020], [1], [ ], [x]",
    "arr[name], map<string, name>, List<Item>, <div>",
    "具体时间待定，周五前确认",
    "待定事项",
    "客户年会，一年一月一日，2024年6月4日",
    "click here to see the price",
    "Please click here",
    "__init__ and a___b",
    "Never use lorem ipsum.",
    "XXL，X年级，100×200",
    "选择日期很重要",
    "请选择合适的方案。",
    "The TBDRESS shop",
    "[check with Olivia](https://example.com) and [ask Max][1], [check the box], [ask me anything], [Check], [Confirm]",
    "[check out the new shop], arr[check], [see the study], [clear cache]",
    "【核实】客户名单",
    "【问题】客户没有回复",
    "【待确认事项】见下表",
    "【问卷】共十题",
    "【确认】周三开会",
    "【对比】两个方案",
    "【和解】双方同意",
]


@pytest.mark.parametrize(("text", "kind", "words"), LEFT)
def test_a_placeholder_is_found(text: str, kind: str, words: str):
    [found] = find_placeholders(text)
    assert (found.kind, text[found.start : found.end]) == (kind, words)


def test_a_placeholder_within_another_is_not_told_twice():
    assert [found.kind for found in find_placeholders("[Insert the TBD date here]")] == ["prompt"]


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_is_left_alone(text: str):
    assert list(find_placeholders(text)) == []


@pytest.mark.parametrize("text", ["TBA|TBA", " [client name] ", "TBD.", "____"])
def test_a_cell_of_nothing_but_placeholders(text: str):
    assert is_placeholder(text)


@pytest.mark.parametrize("text", ["", "Send [client name] the plan", "Ann"])
def test_a_cell_with_words_of_its_own(text: str):
    assert not is_placeholder(text)


@given(
    st.lists(st.sampled_from([text for text, _, _ in LEFT] + MEANT + ["\n", " ", "：", "[", "年"]), max_size=8).map(
        "".join
    )
)
def test_placeholders_stand_in_order_and_never_overlap(text: str):
    end = 0
    for found in find_placeholders(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@pytest.mark.parametrize(
    "piece", ["x", "[", "[x", " ", "　", "_", "年", "某", "客户", "{{ ", "<", "×", "日期：", "请", "[ client ", "a: "]
)
@pytest.mark.parametrize("before", ["", "[", "【请填写", "：", "{{"])
def test_long_runs_take_no_longer_than_their_length(before: str, piece: str):
    """A pattern that tries every way to split such a run would not come back within the life of the reader."""
    assert len(list(find_placeholders(before + piece * 20_000))) <= 20_000


@pytest.mark.parametrize(
    ("before", "behind", "in_cell", "alone"),
    [
        (" " * 200, "", True, True),
        (" " * 200, "", False, False),
        ("a line\n" + " " * 200, " .\nmore", True, True),
        ("a line\nRoom: ", " ", False, True),
        ("word " * 50 + "\nRoom: ", "", False, True),
        ("word " * 50 + "Room: ", "", False, False),
        ("word " * 50 + "Posters (date ", ") hang here", False, True),
        ("Posters (date ", " or later)", False, False),
    ],
)
def test_what_is_undecided_is_all_that_a_label_or_a_cell_holds(before, behind, in_cell, alone):
    place = Place(table=1, row=2, cell=2) if in_cell else Place()
    told = Paragraph("Printer", Place(table=1, row=2, cell=1))
    words = Paragraph(f"{before}TBD{behind}", place)
    cells = (Cell((told,), told.place, 1), Cell((words,), place, 2))
    body = (Table((Row((), Place()), Row(cells, Place())), Place()),) if in_cell else (words,)
    found = find_leftovers(Context(Document("a.docx", "word", (Part("body", body),)), None))
    assert [entry.alone for entry in found] == [alone]
