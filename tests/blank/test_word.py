"""What the blank Word file is made of."""

from __future__ import annotations

import re
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from briefcheck.blank.form import Grid, Slot
from briefcheck.blank.word import _least, _widths
from briefcheck.doctypes.typefile import read_type
from briefcheck.readers.docx import read_docx
from briefcheck.testing import blank, filled
from briefcheck.yamlfile import parse_yaml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SOURCE = """\
type: visit-note
name: {en: Visit note, zh: 拜访记录}
version: 3
fields:
  - {id: client, name: {en: Client, zh: 客户}, required: true, prompt: {en: "For which client?", zh: 哪个客户？}}
  - {id: visited, name: {en: Day, zh: 日期}, kind: date, required: true}
  - {id: present, name: {en: Present, zh: 出席}, kind: people, required: true, satisfied-by: [their-side]}
  - {id: their-side, name: {en: Their side, zh: 对方}, kind: people, source: C06}
  - {id: place, name: {en: Place, zh: 地点}, required: true}
  - {id: mood, name: {en: Mood, zh: 气氛}}
sections:
  - id: decisions
    name: {en: Decisions, zh: 决议}
    kind: points
    required: true
    prompt: {en: "What was decided?", zh: 定了什么？}
  - {id: next-steps, name: {en: Next steps, zh: 下一步}, kind: actions, required: true}
  - id: bag
    name: {en: Bag, zh: 携带}
    kind: checklist
    required: true
    items: [{id: pens, name: {en: Pens & paper, zh: 纸笔}}, {id: agenda, name: {en: Agenda, zh: 议程}}]
  - id: rivals
    name: {en: Rival, zh: 对手}
    kind: groups
    required: true
    at-least: 2
    fields: [{id: claim, name: {en: Claim, zh: 诉求}, prompt: {en: "What does it promise?", zh: 承诺什么？}}]
  - id: costs
    name: {en: Costs, zh: 费用}
    kind: table
    required: true
    columns: [{id: item, name: {en: Item, zh: 项目}}, {id: sum, name: {en: Sum, zh: 金额}, kind: money}]
  - id: approvals
    name: {en: Approvals, zh: 签字}
    kind: signatures
    source: S01
    signers: [{id: for-client, name: {en: Client, zh: 客户方}}, {id: for-us, name: {en: Agency, zh: 公司方}}]
  - {id: gossip, name: {en: Gossip, zh: 闲谈}}
"""
NOTE = read_type(parse_yaml(SOURCE.encode(), "visit-note.yaml"))


def member(data: bytes, name: str) -> ET.Element:
    with ZipFile(BytesIO(data)) as file:
        return ET.fromstring(file.read(name))  # noqa: S314  # our own file


def words(element: ET.Element) -> str:
    return "".join(it.text or "" for it in element.iter(f"{W}t"))


def controls(data: bytes) -> list[tuple[str, str, bool]]:
    """Return tag, words and whether the prompt shows, of every content control of the body."""
    found = []
    for control in member(data, "word/document.xml").iter(f"{W}sdt"):
        properties = control.find(f"{W}sdtPr")
        assert properties is not None
        tag = properties.find(f"{W}tag")
        assert tag is not None
        found.append((tag.attrib[f"{W}val"], words(control), properties.find(f"{W}showingPlcHdr") is not None))
    return found


def test_a_form_holds_what_is_required_or_has_a_source_and_one_of_what_says_the_same():
    body = words(member(blank(NOTE), "word/document.xml"))
    for held in ("Visit note", "Client", "Day", "Present", "Decisions", "Next steps", "Approvals"):
        assert held in body
    for left_out in ("Mood", "Gossip", "Their side"):
        assert left_out not in body


def test_a_prompt_stands_in_a_control_tagged_with_its_section():
    found = controls(blank(NOTE))
    assert ("field:client", "For which client?", True) in found
    assert ("decisions", "What was decided?", True) in found
    assert ("next-steps", "Who does it?", True) in found
    assert ("bag", "☐", False) in found


def test_controls_have_numbers_of_their_own():
    numbers = [it.attrib[f"{W}val"] for it in member(blank(NOTE), "word/document.xml").iter(f"{W}id")]
    assert len(numbers) == len(set(numbers)) == len(controls(blank(NOTE)))


def test_tables_have_their_columns_and_more_rows_than_one():
    tables = list(member(blank(NOTE), "word/document.xml").iter(f"{W}tbl"))
    rows = [[words(cell) for cell in row.iter(f"{W}tc")] for table in tables for row in table.iter(f"{W}tr")]
    assert ["Action", "Owner", "Due date"] in rows
    assert rows.count(["", "", ""]) == 2
    assert ["Item", "Sum"] in rows
    assert rows.index(["On behalf of", "Name", "Signature", "Date"]) < rows.index(
        ["Client", "Full name", "", "Day signed"]
    )
    assert sum("What does it promise?" in row for row in rows) == 2


def test_the_page_is_a4_with_client_and_page_numbers():
    data = blank(NOTE, language="zh")
    size = next(member(data, "word/document.xml").iter(f"{W}pgSz"))
    assert (size.attrib[f"{W}w"], size.attrib[f"{W}h"]) == ("11906", "16838")
    codes = [
        (it.text or "").strip()
        for name in ("header1", "footer1")
        for it in member(data, f"word/{name}.xml").iter(f"{W}instrText")
    ]
    assert codes == ['STYLEREF "Form Client"', "PAGE", "NUMPAGES"]
    assert words(member(data, "word/footer1.xml")) == "表单 visit-note，第 3 版第 1 页，共 1 页"
    assert words(member(data, "word/header1.xml")) == "拜访记录"


def test_both_scripts_have_a_font_and_looks_come_from_styles():
    data = blank(NOTE, language="both")
    fonts = next(member(data, "word/styles.xml").iter(f"{W}rFonts")).attrib
    assert (fonts[f"{W}ascii"], fonts[f"{W}eastAsia"]) == ("Arial", "Microsoft YaHei")
    body = member(data, "word/document.xml")
    dressed = {child.tag.removeprefix(W) for properties in body.iter(f"{W}rPr") for child in properties}
    assert dressed == {"rStyle", "rFonts"}  # the second for the boxes, whose signs few fonts have
    named = {it.attrib[f"{W}val"] for kind in ("pStyle", "rStyle", "tblStyle") for it in body.iter(f"{W}{kind}")}
    known = {it.attrib[f"{W}styleId"] for it in member(data, "word/styles.xml").iter(f"{W}style")}
    assert named <= known


def test_nothing_of_the_template_it_was_made_from_is_left():
    with ZipFile(BytesIO(blank(NOTE))) as file:
        names = set(file.namelist())
        settings = file.read("word/settings.xml").decode()
    assert not [name for name in names if "thumbnail" in name or "customXml" in name or "stylesWithEffects" in name]
    assert "savePreviewPicture" not in settings
    assert re.search(r'compatibilityMode"[^>]*w:val="15"', settings)
    properties = {it.name: it.value for it in read_docx(blank(NOTE), "a.docx").properties if it.value}
    assert properties["briefcheck-type"] == "visit-note"
    assert properties["briefcheck-template"] == "3"
    assert properties["title"] == "Visit note"
    assert not {"creator", "lastModifiedBy", "description"} & set(properties)


def test_what_is_filled_in_stands_where_the_prompt_stood():
    data = filled(NOTE, answers={"decisions": "Green.\nNo ribbon.", "field:client": "Northwind & Sons"})
    found = controls(data)
    assert not any(waiting for _, _, waiting in found)
    assert ("field:client", "Northwind & Sons", False) in found
    assert ("decisions", "Green.No ribbon.", False) in found
    assert ("field:present", "Ann Lee, Tom Fox", False) in found
    assert [it for it in found if it[0] == "bag"] == [("bag", "☑", False)] * 2


def test_markdown_says_the_same():
    text = blank(NOTE, language="both", suffix=".md").decode()
    assert text.startswith("---\nbriefcheck-type: visit-note\nbriefcheck-template: 3\n---\n\n# 拜访记录 Visit note\n\n")
    assert "客户 Client：【哪个客户？ / For which client?】\n" in text
    assert (
        "## 下一步 Next steps\n\n| 行动 Action | 负责人 Owner | 完成日期 Due date |\n| --- | --- | --- |\n| 【要做什么？ /"
        in text
    )
    assert "- [ ] 纸笔 Pens & paper\n" in text
    assert "### 对手 Rival 2\n\n- 诉求 Claim：【承诺什么？ / What does it promise?】\n" in text
    assert "| 客户方 Client | 【姓名 / Full name】 |  | 【签字日期 / Day signed】 |\n" in text


def test_markdown_is_filled_in_place_by_place():
    text = filled(
        NOTE, suffix=".md", answers={"decisions": "Green.\nNo ribbon.", "next-steps/owner": "Ann Lee"}
    ).decode()
    assert "- Green.\n- No ribbon.\n" in text
    assert "| Ann Lee | 12 June 2024 |" in text
    assert "[For" not in text
    assert "- [x] Pens & paper\n" in text


def test_an_answer_that_nobody_asked_for_is_refused():
    with pytest.raises(ValueError, match=r"the form of visit-note does not ask for next-step$"):
        filled(NOTE, answers={"next-step": "Ann calls."})


def test_no_column_is_too_narrow_for_its_words():
    heads = ("Remarks", "Responsible", "完成日期 Due date", "A", "B", "C", "D", "E")
    cells = tuple(Slot("x", "?", kind) for kind in ("text", "person", "date", *["text"] * 5))
    widths = _widths(Grid(heads, (cells,)))
    assert sum(widths) == _widths(Grid(("A",), (cells[:1],)))[0]
    assert [width >= _least(head, cell) for width, head, cell in zip(widths, heads, cells, strict=True)] == [True] * 8


def test_where_no_column_can_have_its_room_all_share_it():
    head = "Incomprehensibilities"
    cells = (Slot("x", "?", "text"),) * 8
    widths = _widths(Grid((head,) * 8, (cells,)))
    assert min(widths) > 0
    assert len({*widths[1:7]}) == 1
