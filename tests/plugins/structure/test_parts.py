"""The parts that sections are made of: tables, checklists, groups, topics of an agenda, however they are set."""

from __future__ import annotations

from pathlib import Path

import pytest
from briefcheck_structure._agenda import topics_of
from briefcheck_structure._anywhere import stands_anywhere
from briefcheck_structure._groups import groups_of
from briefcheck_structure._items import boxes_of, items_of
from briefcheck_structure._tables import is_total, tables_of
from briefcheck_structure.wrong_count import check as wrong_count

from briefcheck import Context, DocumentType, SectionType, Text
from briefcheck.doctypes.load import load_types
from briefcheck.readers.markdown import read_markdown
from briefcheck.testing import check_bytes

TYPES = {type_.id: type_ for type_ in load_types(Path(__file__).parents[3] / "rulesets" / "types")}
REVIEW = "# Competitive review\n\nClient: Northwind Tea\n\n"
SEVEN = {"appeal", "target", "promise", "concept", "production", "media"}


def context_of(text, type_id):
    return Context(read_markdown(text.encode(), "a.md"), TYPES[type_id])


def groups(text, type_id="competitive-review", section="competitors"):
    context = context_of(text, type_id)
    return [(group.name, set(group.filled)) for group in groups_of(context, TYPES[type_id].section(section))]


def items(text, type_id="pre-meeting-checklist"):
    context = context_of(text, type_id)
    return [(item.ids, item.ticked, item.none) for item in items_of(context, TYPES[type_id].section("checklist"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a row for each
            "## Competitors\n\n| Brand | Appeal | Target |\n|--|--|--|\n| South Leaf | calm | |\n| | | |\n| West Hill | awake | drivers |\n",
            [("South Leaf", {"brand", "appeal"}), ("West Hill", {"brand", "appeal", "target"})],
        ),
        (  # a column for each
            "## Competitors\n\n| Brand | South Leaf | West Hill | |\n|--|--|--|--|\n| Appeal | calm | awake | |\n| Target | offices | | |\n",
            [("South Leaf", {"brand", "appeal", "target"}), ("West Hill", {"brand", "appeal"})],
        ),
        (  # a heading for each, headings below it
            "## Competitors\n\n### South Leaf\n\n#### Appeal\n\nCalm.\n\n#### Target\n\n### West Hill\n\nTarget: drivers\n",
            [("South Leaf", {"appeal"}), ("West Hill", {"target"})],
        ),
        (  # labels that come again
            "## Competitors\n\nBrand: South Leaf\nAppeal: calm\n\nBrand: West Hill\nTarget: drivers\n",
            [("South Leaf", {"brand", "appeal"}), ("West Hill", {"brand", "target"})],
        ),
        (  # a heading for each, none over them
            "## South Leaf\n\n- Appeal: calm\n- Target: offices\n\n## West Hill\n\n- Appeal: awake\n- Media: radio\n\n## Notes\n\nNone.\n",
            [("South Leaf", {"appeal", "target"}), ("West Hill", {"appeal", "media"})],
        ),
        (  # a form of two columns for each
            "## South Leaf\n\n| | |\n|--|--|\n| Appeal | calm |\n| Target | |\n",
            [("South Leaf", {"appeal"})],
        ),
        (  # labels alone
            "Appeal: calm\nTarget: offices\n",
            [("calm", {"appeal", "target"})],
        ),
        ("## Competitors\n\nThere are two.\n", []),
    ],
)
def test_groups_are_found_in_every_form(text, expected):
    assert groups(REVIEW + text) == expected


def test_what_stands_in_no_group_is_none():
    assert groups("# Competitive review\n\nNothing yet.\n") == []
    rated = "# Appraisal\n\n| Form | | |\n|--|--|--|\n| Rater | Rating | Comment |\n| Finance | 4 | late |\n"
    assert groups(rated, "staff-appraisal", "ratings") == [("Finance", {"rater", "rating", "reason"})]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- [x] Agenda, six copies", (("agenda-copies",), True, False)),
        ("- [ ] Unpaid invoices", (("unpaid-invoices",), False, False)),
        ("☑ 最新预算总结", (("budget-summary",), True, False)),
        ("□ 上次会议的会面报告", (("last-report",), False, False)),
        ("- Media samples: none", (("media-samples",), None, True)),
        ("- [ ] 媒介样本（无）", (("media-samples",), False, True)),
        ("1. Production quote and production schedule", (("production-schedule", "production-quote"), None, False)),
        ("The agenda of the last contact report", (("last-report", "agenda-copies"), None, False)),
    ],
)
def test_a_line_stands_for_the_items_it_names(line, expected):
    assert items(f"# Checklist\n\n{line}\n") == [expected]


def test_a_row_stands_for_an_item_and_a_mark_in_it_is_a_tick():
    table = "| No. | Item | Done |\n|--|--|--|\n| 1 | Agenda | ✓ |\n| 2 | 未付发票 | 已备 |\n| 3 | Media samples | n/a |\n| 4 | Budget | |\n| 5 | x | |\n"
    assert items(f"# Checklist\n\n{table}") == [
        (("agenda-copies",), True, False),
        (("unpaid-invoices",), True, False),
        (("media-samples",), False, True),
        (("budget-summary",), False, False),
    ]
    assert items("# Checklist\n\n| Item |\n|--|\n| ☑ Agenda |\n| Budget |\n") == [
        (("agenda-copies",), True, False),
        (("budget-summary",), None, False),
    ]


def test_a_list_has_no_items_in_headings():
    assert items("# Checklist\n\n## Agenda\n\nA word.\n") == []


def test_the_head_of_a_table_may_stand_under_a_title_and_another_table_is_left_alone():
    text = (
        "# Status report\n\n| Status of all jobs | | |\n|--|--|--|\n| Job | Status | Owner |\n| Pack | done | Ann |\n"
    )
    (found,) = tables_of(context_of(text, "status-report"), TYPES["status-report"].section("jobs"))
    assert (found.head, found.columns, len(found.below)) == (1, {"job": 1, "status": 2, "owner": 3}, 1)
    form = "# Status report\n\n| Job | Pack | Status | done |\n|--|--|--|--|\n| Owner | Ann | Due | 3 June |\n"
    assert list(tables_of(context_of(form, "status-report"), TYPES["status-report"].section("jobs"))) == []
    other = "# Status report\n\n## Next steps\n\n| Task | Owner | Due |\n|--|--|--|\n| Send it | Ann | 3 June |\n"
    assert list(tables_of(context_of(other, "status-report"), TYPES["status-report"].section("jobs"))) == []
    under = "# Fact book\n\n## Directory\n\nAsk Mary.\n\n## Market\n\n| Name | Position |\n|--|--|\n| Ann | AE |\n"
    assert list(tables_of(context_of(under, "fact-book"), TYPES["fact-book"].section("directory"))) == []


@pytest.mark.parametrize(
    ("words", "total"), [("合计", True), ("Sub-total", True), ("VAT 20%", True), ("Film", False), ("", False)]
)
def test_a_row_that_sums_up_is_none_of_data(words, total):
    row = read_markdown(f"| Item | Amount |\n|--|--|\n| {words} | 3 |\n".encode(), "a.md").body[0].rows[1]
    assert is_total(row) is total


@pytest.mark.parametrize(
    ("type_id", "section", "text", "there"),
    [
        ("estimate", "lines", "| Item | Amount |\n|--|--|\n| Film | 3 |\n", True),
        ("estimate", "lines", "Film: 3\n", False),
        ("estimate", "total", "Film: 3\n", False),
        ("estimate", "approvals", "Account director (signature): Ann\nClient signature: Mary\n", True),
        ("estimate", "approvals", "Client: Northwind\nAgency: Quiet\n", False),
        ("meeting-room-checklist", "checklist", "- Welcome sign\n- Seats\n", True),
        ("meeting-room-checklist", "checklist", "- Welcome sign\n", False),
        ("agenda", "agenda-items", "1. Key visual\n2. Budget\n3. AOB\n", True),
        ("agenda", "agenda-items", "1. Key visual\n2. Budget\n", False),
        ("agenda", "agenda-items", "## Purpose\n\n1. Key visual\n2. Budget\n3. AOB\n", False),
        ("staff-appraisal", "ratings", "| Criterion | Rating |\n|--|--|\n| Briefs | 4 |\n", False),
        ("staff-appraisal", "ratings", "| Rater | Rating |\n|--|--|\n| Finance | 4 |\n", True),
    ],
)
def test_a_section_may_stand_without_a_heading(type_id, section, text, there):
    assert stands_anywhere(context_of(f"# Paper\n\n{text}", type_id), TYPES[type_id].section(section)) is there


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Agenda items\n\n1. Pack\n   - typeface\n2. Film\n", [("Pack", False), ("Film", False)]),
        ("## Agenda items\n\n### Pack\n\nText.\n\n### Film\n\nText.\n", [("Pack", False), ("Film", False)]),
        ("| Topic | Time |\n|--|--|\n| Pack | 20 min |\n| Total | 20 min |\n", [("Pack", True)]),
        ("| Topic | Presenter |\n|--|--|\n| Pack | Ann |\n| | Tom |\n", [("Pack", False)]),
        ("| Presenter | Time |\n|--|--|\n| Ann | 3 |\n", []),
        ("## Agenda items\n\n| a | b |\n|--|--|\n| c | d |\n", []),
        ("Nothing.\n", []),
    ],
)
def test_topics_are_rows_points_or_headings(text, expected):
    context = context_of(f"# Agenda\n\n{text}", "agenda")
    assert [(topic.text, topic.timed) for topic in topics_of(context, ("agenda-items",))] == expected
    assert list(topics_of(context, ("nothing",))) == []


def test_without_a_type_there_are_no_topics():
    assert list(topics_of(Context(read_markdown(b"# Agenda\n", "a.md"), None), ("agenda-items",))) == []


def test_points_are_counted_against_the_least_that_there_must_be():
    points = SectionType("points", Text("Points", "要点"), kind="points", at_least=3)
    type_ = DocumentType("trial", Text("Trial", "试用"), sections=(points,))
    document = read_markdown(b"# Trial\n\n## Points\n\n- one\n- two\n", "a.md")
    (finding,) = wrong_count.check(Context(document, type_), None)
    assert (finding.message, finding.data["count"], finding.data["least"]) == ("few", 2, 3)
    assert list(wrong_count.check(Context(document, None), None)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议目的：定主视觉\n\n1. 14:00 回顾上次会议\n2. 主视觉\n3. 小结\n", ["14:00 回顾上次会议", "主视觉", "小结"]),
        ("1、回顾\n2、主视觉\n3、小结\n\n请带打样。\n", ["1、回顾", "2、主视觉", "3、小结"]),
        ("- A\n\nText.\n\n- One\n- Two\n- Three\n", ["One", "Two", "Three"]),
        ("- One\n- Two\n", []),
        ("## 会前准备\n\n- 甲\n- 乙\n- 丙\n", []),
        ("## 议题\n\n- 主视觉\n\n## 别的\n\n- 甲\n- 乙\n- 丙\n", ["主视觉"]),
    ],
)
def test_topics_of_an_agenda_may_stand_without_a_heading(text, expected):
    context = context_of(f"# 六月月会\n\n{text}", "agenda")
    assert [topic.text for topic in topics_of(context, ("agenda-items",))] == expected


def test_the_head_of_a_table_may_stand_in_the_middle_of_a_form():
    form = (
        "| Bill to | Northwind | Invoice no. | 7 |\n|--|--|--|--|\n| PO | 45 | Due | 14 July |\n| Our ref | N-1 | | |\n"
    )
    rows = "| Description | Quantity | Rate | Amount |\n| Artwork | 1 | 3 | 3 |\n"
    (found,) = tables_of(context_of(f"# Invoice\n\n{form}{rows}", "invoice"), TYPES["invoice"].section("lines"))
    assert (found.head, found.columns) == (3, {"item": 1, "quantity": 2, "rate": 3, "amount": 4})


def test_of_two_columns_for_one_part_the_fuller_counts():
    table = "| 阶段 | 工作内容 | 完成日期 |\n|--|--|--|\n| 前期 | 脚本 | 5/6 |\n| | 分镜 | 5/7 |\n"
    found = tables_of(
        context_of(f"# 制作时间表\n\n{table}", "production-schedule"), TYPES["production-schedule"].section("steps")
    )
    assert next(iter(found)).columns == {"step": 2, "due": 3}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- [ ] Agenda\n- [ ] Flowers\n- [ ] Media samples: none\n", (False, False, False)),
        ("- [ ] Agenda\n- [x] Flowers\n- Water\n", (False, True)),
        ("□ Agenda\n\n☑ Flowers\n", (False, True)),
        ("| Point | Ready |\n|---|---|\n| Agenda | |\n| Flowers | □ |\n| Water | ☑ |\n", (False, False, True)),
    ],
)
def test_the_boxes_of_points_that_the_type_does_not_know_are_counted_too(text, expected):
    type_ = TYPES["pre-meeting-checklist"]
    boxes = boxes_of(context_of(f"# Pre-meeting checklist\n\n{text}", type_.id), type_.section("checklist"))
    assert boxes == expected


def test_an_empty_cell_is_pointed_at_itself():
    text = "# Status report\n\n| Job | Status | Owner |\n|---|---|---|\n| Tea film | | Tom Fox |\n"
    (finding,) = check_bytes(text.encode(), path="a.md", rule="structure/empty-cell", type="status-report")
    assert (finding.line, finding.column) == (5, 14)
