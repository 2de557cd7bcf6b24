from __future__ import annotations

import pytest
from support.facts import fields, markdown, report, word

from briefcheck.facts.people import find_attendees


def people(text, *, own=False):
    document = markdown(text) if isinstance(text, str) else text
    return [(person.name, person.company) for person in find_attendees(document, () if own else fields(document))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("参会人员：李安、方涛", [("李安", ""), ("方涛", "")]),
        ("参会人员：李安，方涛  陈 静", [("李安", ""), ("方涛", ""), ("陈静", "")]),
        ("参会人员：李安 方涛 张总", [("李安", ""), ("方涛", ""), ("张总", "")]),
        ("参会人员：李安（北风茶业）、方涛（上海分公司）", [("李安", "北风茶业"), ("方涛", "上海分公司")]),
        ("参会人员：李安（北风 陈静代表）", [("陈静", "北风")]),
        ("参会人员：项目组全员（李安、方涛）", [("李安", "项目组全员"), ("方涛", "项目组全员")]),
        ("参会人员：无", []),
        ("Present: Ann Lee, Tom Fox and Rita", [("Ann Lee", ""), ("Tom Fox", ""), ("Rita", "")]),
        ("Present: Ann Lee - Northwind, @tomfox", [("Ann Lee", "Northwind"), ("tomfox", "")]),
        (
            "Present: Client: Rita, Wang Min / Agency: Tom Fox",
            [("Rita", "client"), ("Wang Min", "client"), ("Tom Fox", "agency")],
        ),
        (
            "参会人员：客户：周敏 Mindy、Rita Gomez；我方：李安\n缺席：何铭",
            [("周敏 Mindy", "client"), ("Rita Gomez", "client"), ("李安", "agency")],
        ),
        ("On the call: Ann Lee; Rita Gomez, Tom Fox", [("Ann Lee", ""), ("Rita Gomez", ""), ("Tom Fox", "")]),
        ("缺席：李安", []),
        (
            "Present: Agency – Ann Lee, Tom Fox. Client – Rita Gray (producer).",
            [("Ann Lee", "Agency"), ("Tom Fox", "Agency"), ("Rita Gray", "Client")],
        ),
        (
            "Present: Northwind – Ann Lee; Brill – Tom Fox, Rita Gray",
            [("Ann Lee", "Northwind"), ("Tom Fox", "Brill"), ("Rita Gray", "Brill")],
        ),
        (
            "Present: Northwind: Ann Lee / Agency: Tom Fox",
            [("Ann Lee", "Northwind"), ("Tom Fox", "agency")],
        ),
        ("Present: For the client: Ann Lee. For the agency: Tom Fox.", [("Ann Lee", "client"), ("Tom Fox", "agency")]),
        ("On call: Ann (Northwind) and Tom from the agency", [("Ann", "Northwind"), ("Tom", "")]),
        ("参会：北风（李安、方涛），我司（陈静）", [("李安", "北风"), ("方涛", "北风"), ("陈静", "我司")]),
        ("出席：北風食品 高淑芬經理、曾雅琪", [("高淑芬", "北風食品"), ("曾雅琪", "")]),
        ("参与：老高、阿布、客户侧：裴总监", [("老高", ""), ("阿布", ""), ("裴总监", "客户侧")]),
        ("我方：3/5出稿、3/6报价", []),
        ("我方：李安、方涛\n\n客户方：陈静", [("李安", "agency"), ("方涛", "agency"), ("陈静", "client")]),
        (
            "与会人员：\n\n- 北风：李安、方涛\n- 青芽：\n- 陈静\n",
            [("李安", "北风"), ("方涛", "北风"), ("陈静", "青芽")],
        ),
        ("## 与会人员\n\n到会成员：李安、李安\n", [("李安", "")]),
    ],
)
def test_the_people_present_are_listed(text, found):
    assert people(text) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Present: Ann Lee, Rita Gray (apologies)", ["Ann Lee"]),
        ("Attendees: Ann Lee, Tom Fox (absent), Rita Gray (sent apologies)", ["Ann Lee"]),
        ("Present: Ann Lee, Tom Fox, Absent Rita Gray", ["Ann Lee", "Tom Fox"]),
        ("Present: Ann Lee, Tom Fox, apologies: Rita Gray", ["Ann Lee", "Tom Fox"]),
        ("Present Ann Lee, Tom Fox, absent Rita Gray", ["Ann Lee", "Tom Fox"]),
        ("Attendees - Ann Lee, Tom Fox; apologies - Rita Gray", ["Ann Lee", "Tom Fox"]),
        ("Present – Ann Lee, Tom Fox. Apologies: Rita Gray", ["Ann Lee", "Tom Fox"]),
        ("与会人员：李安、王强、陈露（请假）", ["李安", "王强"]),
        ("与会人员：李安、王强（因病请假）", ["李安"]),
        ("与会人员：李安、王强，缺席：陈露", ["李安", "王强"]),
        ("出席 李安、王强；缺席 陈露", ["李安", "王强"]),
        ("与会者李安、王强", ["李安", "王强"]),
        ("与会人员：李安等3人", ["李安"]),
        ("与会人员：李安、王强等", ["李安", "王强"]),
        ("与会人员：李安、王强等各组相关成员", ["李安", "王强"]),
        ("与会人员：等等、李安", ["等等", "李安"]),
    ],
)
def test_who_was_not_there_is_left_out(line, found):
    assert [name for name, _ in people(f"# Meeting\n\n{line}\n")] == found


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (
            "客户：李安、陈露；我司：方涛、王强",
            [("李安", "客户"), ("陈露", "客户"), ("方涛", "我司"), ("王强", "我司")],
        ),
        (
            "客户：李安、陈露；北风：方涛、王强",
            [("李安", "客户"), ("陈露", "客户"), ("方涛", "北风"), ("王强", "北风")],
        ),
        ("Them: Ann Lee; Us: Tom Fox", [("Ann Lee", "Them"), ("Tom Fox", "Us")]),
        (
            "Client: Ann Lee, Rita Gray; Brill: Tom Fox",
            [("Ann Lee", "Client"), ("Rita Gray", "Client"), ("Tom Fox", "Brill")],
        ),
    ],
)
def test_the_sides_within_a_cell(cell, found):
    label = (
        "Date | 3 March 2026 |\n|---|---|\n| Present"
        if cell.isascii()
        else "日期 | 2026年3月3日 |\n|---|---|\n| 与会人员"
    )
    assert people(f"| {label} | {cell} |\n| Place | Room 4 |\n") == found


@pytest.mark.parametrize(
    "text",
    [
        "Present Ann Lee\n",  # one name may be a sentence's beginning
        "Present\nAs agreed before lunch\nAnn Lee, Tom Fox\n",
        "Board: Kim (chair), Ada, Grace, Rita\n",  # a role for each, or nearly
        "Board: Kim (chair), Ada (notes)\n",
    ],
)
def test_what_only_looks_like_a_list_of_those_present(text):
    assert people(f"# Tea board\n\n{text}", own=True) == []


def test_a_list_with_roles_leaves_out_who_is_marked_as_absent():
    text = "# Tea board\n\nBoard: Kim (chair), Ada (notes), Grace (planner), Lee (absent)\n"
    assert [name for name, _ in people(text, own=True)] == ["Kim", "Ada", "Grace"]


def test_initials_are_kept():
    document = markdown("Present: Ann Lee (AL), TF: Tom Fox, Rita Gray - RG, Bob\n")
    found = find_attendees(document, fields(document))
    assert [(person.name, person.initials) for person in found] == [
        ("Ann Lee", "AL"),
        ("Tom Fox", "TF"),
        ("Rita Gray", "RG"),
        ("Bob", ""),
    ]


def test_a_label_is_known_without_a_type():
    document = markdown("In attendance: Ann Lee\n")
    assert [person.name for person in find_attendees(document, fields(document))] == ["Ann Lee"]


def test_a_table_with_a_column_of_presence():
    text = (
        "| First Name | Last Name | Company | Present |\n|---|---|---|---|\n"
        "| Ann | Lee | Northwind | YES |\n| Tom | Fox | Acme | NO |\n"
    )
    assert people(text, own=True) == [("Ann Lee", "Northwind")]


def test_a_table_under_the_heading_of_attendees():
    document = word("""
    # 参会人员
    | 姓名 | 单位 |
    | 李安 | 北风 |
    | | |
    """)
    assert people(document, own=True) == [("李安", "北风")]


def test_other_tables_hold_no_people():
    assert people("# Team\n\n| Name | Task |\n|---|---|\n| Ann | x |\n", own=True) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Attendees: Ann Lee; Apologies: Ben Ray; Client: Zoe Carr", ["Ann Lee", "Zoe Carr"]),
        ("Attendees: Ann Lee; Client: Zoe Foods", ["Ann Lee"]),
        ("与会人员：李娜、方涛，缺席：赵敏，客户：孙莉", ["李娜", "方涛", "孙莉"]),
        ("与会人员：李娜、R&D部王芳", ["李娜", "R&D部王芳"]),
        ("Attendees: Ann Lee, Tom & Zoe Carr, T&O", ["Ann Lee", "Tom", "Zoe Carr", "T&O"]),
    ],
)
def test_sides_and_those_away_on_one_line(line, found):
    context = report(f"# Contact report\n\nDate: 4 June 2024\n{line}\n")
    assert [person.name for person in context.attendees] == found


@pytest.mark.parametrize("line", ["Attendees: Ann Lee, Tom Fox; Apologies: Ben Ray; Client: Zoe Carr"])
def test_those_away_without_a_type(line):
    names = [name for name, _ in people(f"# Notes\n\n{line}\n", own=True)]
    assert "Ben Ray" not in names


@pytest.mark.parametrize("heading", ["## Attendees", "## attendee参与人员", "**Participants**"])
def test_a_list_under_a_heading_of_those_present_needs_no_type(heading):
    document = markdown(f"# Tea board\n\n{heading}\n\n- Ada Moss\n- Ben Oak\n\nThe lid is red.\n")
    assert [person.name for person in find_attendees(document, ())] == ["Ada Moss", "Ben Oak"]


def test_a_tick_beside_the_label_is_nobody():
    assert people("Present: YES\n") == []


def test_sentences_are_no_people():
    assert people("Present: " + "x" * 80) == []


def test_people_are_listed_below_their_label():
    assert people("Present:\nTom Fox\nAnn Lee (Northwind)\n") == [("Tom Fox", ""), ("Ann Lee", "Northwind")]
    assert people("与会人员：  \n客户：李安、方涛  \n我方：王平\n") == [
        ("李安", "客户"),
        ("方涛", "客户"),
        ("王平", "我方"),
    ]


def test_a_status_report_of_two_meetings_has_the_people_of_both():
    text = "# 项目周报\n\n## 6月4日例会\n\n参会：李安、方涛\n\n## 6月11日例会\n\n参会：李安、陈露\n\n## 说明\n\n出席：很多\n"
    assert people(text) == [("李安", ""), ("方涛", ""), ("陈露", "")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Attendees: Isla Grant, Rory Vance (Loch Arden); Tom Hughes, Nadia Karim (Agency)",
            ["Loch Arden", "Loch Arden", "Agency", "Agency"],
        ),
        (
            "Attendees: Karen Lowe (KL), Simon Tate – Brightwell; Alice Munro, Joe Ferris – agency",
            ["Brightwell", "Brightwell", "agency", "agency"],
        ),
        ("参会人员：王敏、刘洋（青屿乳业）；孙莉、陈晓（我司）", ["青屿乳业", "青屿乳业", "我司", "我司"]),
        ("Attendees: Tom Hughes (Agency), Isla Grant", ["Agency", ""]),
        ("Attendees: Isla Grant, Rory Vance; Tom Hughes (Agency)", ["", "", "Agency"]),
    ],
)
def test_a_side_behind_the_names_is_that_of_its_group(line, expected):
    assert [company for _, company in people(line)] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Present for Marlow: Hugh Aspen, Lorna Tait\nPresent for the agency: Tom Baxter",
            [("Hugh Aspen", "Marlow"), ("Lorna Tait", "Marlow"), ("Tom Baxter", "agency")],
        ),
        (
            "到会：客户 钱总 孙倩  我方 老白 小安",
            [("钱总", "客户"), ("孙倩", "客户"), ("老白", "我方"), ("小安", "我方")],
        ),
        (
            "| Client | Hugh Aspen, Lorna Tait |\n|---|---|\n| Agency | Tom Baxter |",
            [("Hugh Aspen", "client"), ("Lorna Tait", "client"), ("Tom Baxter", "agency")],
        ),
        ("Client: Northwind, Halvorsen\nAgency: Tom Fox", [("Tom Fox", "agency")]),
    ],
)
def test_people_are_of_the_side_they_came_for(text, found):
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("参加：钱倩、孙倩\n主持人：白石\n记录：安然", ["钱倩", "孙倩", "白石", "安然"]),
        ("Present: Ann Lee, Tom Fox\nChair: Rita Gray\nMinutes by: Tom Fox", ["Ann Lee", "Tom Fox", "Rita Gray"]),
        ("Present: Ann Lee, Tom Fox\nPrepared by: the agency", ["Ann Lee", "Tom Fox"]),
        ("Chair: Rita Gray", []),
    ],
)
def test_who_led_the_meeting_was_there(text, found):
    assert [person.name for person in report(f"# Contact report\n\n{text}\n").attendees] == found
