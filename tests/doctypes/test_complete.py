"""A type told by the parts of a document: what a paper called anything must have, and what may not stand in for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.doctypes.classify import nearest_type, recognise
from briefcheck.doctypes.load import load_types
from briefcheck.frozen import replace
from briefcheck.readers.markdown import read_markdown

TYPES = load_types(Path(__file__).parents[2] / "rulesets" / "types")
DECISIONS = "## Decisions\n\n- Lid B.\n\n"
ACTIONS = "## Action items\n\n- Ada: lid\n\n"
DAY = "Date: 3 May 2026\n\n"
PEOPLE = "Attendees: Ada Moss, Ben Oak\n\n"


def read(*parts: str):
    return read_markdown("".join(parts).encode(), "a.md")


def type_of(*parts: str):
    type_ = recognise(read(*parts), None, TYPES)
    return type_ and type_.id


def test_papers_about_minutes_are_none():
    parts = DAY + PEOPLE + DECISIONS + ACTIONS
    assert type_of("# Northwind weekly\n\n", parts) == "contact-report"
    for title in ("Team handbook", "How we write our minutes", "Team offsite invitation", "Sprint 14 retrospective"):
        assert type_of(f"# {title}\n\n", parts) is None


@pytest.mark.parametrize(
    "title",
    ["Training film: where we stand", "Orla Foods handbook – call with client", "Invitation cards, first proofs"],
)
def test_a_word_for_another_paper_within_a_title_says_nothing(title):
    assert type_of(f"# {title}\n\n", DAY, PEOPLE, DECISIONS, ACTIONS) == "contact-report"


@pytest.mark.parametrize("title", ["培训片项目沟通", "说明书改版第二次会"])
def test_a_word_for_another_paper_within_a_chinese_title_says_nothing(title):
    parts = "日期：2026年5月3日\n\n出席：王芳、李强\n\n## 会议决定\n\n- 用 B 版\n\n## 下一步行动\n\n- 王芳：改稿\n"
    assert type_of(f"# {title}\n\n", parts) == "contact-report"


@pytest.mark.parametrize(
    "title",
    [
        "Team handbook (2026)",
        "Handbook for account teams",
        "Invitation to the summer party",
        "Training: day one",
        "员工手册（2026版）",
        "Playbook v2.1",
    ],
)
def test_a_title_that_ends_or_begins_with_another_paper_is_one(title):
    assert type_of(f"# {title}\n\n", DAY, PEOPLE, DECISIONS, ACTIONS) is None


@pytest.mark.parametrize("title", ["新员工手册", "客户部培训", "年会邀请函", "会议管理制度", "入职须知"])
def test_chinese_papers_about_minutes_are_none(title):
    parts = "日期：2026年5月3日\n\n出席：王芳、李强\n\n## 会议决定\n\n- 用 B 版\n\n## 下一步行动\n\n- 王芳：改稿\n"
    assert type_of("# 北风茶业 第三次\n\n", parts) == "contact-report"
    assert type_of(f"# {title}\n\n", parts) is None


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ("Attendees: Ada Moss (account director), Ben Oak (planner)", True),
        ("Attendees: ada, ben", True),
        ("Attendees: Ada", True),
        ("Attendees: Say who was there", False),
        ("Attendees: whole team", False),
        ("Attendees: our whole project team, everybody else who came", False),
        ("Attendees: 王芳、李强", True),
        ("Attendees: 写清楚谁参加了会议。", False),
        ("## Attendees\n\n- Ada Moss\n- Ben Oak", True),
        ("## Attendees\n\nWrite down who was in the room and for which side.", False),
    ],
)
def test_those_present_must_be_people(people, told):
    found = type_of("# Northwind weekly\n\n", DAY, people, "\n\n", DECISIONS, ACTIONS)
    assert found == ("contact-report" if told else None)


def test_two_parts_lacking_tell_no_type_however_many_others_are_there():
    more = "Place: Leeds\n\nRecorded by: Ada\n\nClient: Northwind\n\n## Discussion\n\nLids.\n\n"
    assert type_of("# Northwind weekly\n\n", DAY, more, DECISIONS, ACTIONS) == "contact-report"
    assert type_of("# Northwind weekly\n\n", more, DECISIONS, ACTIONS) is None


def test_one_section_among_fields_tells_no_type():
    head = DAY + PEOPLE + "Place: Leeds\n\nRecorded by: Ada\n\nClient: Northwind\n\n"
    assert type_of("# Northwind weekly\n\n", head, ACTIONS, "## Discussion\n\nLids.\n") == "contact-report"
    assert type_of("# Northwind weekly\n\n", head, ACTIONS) is None


def test_two_parts_of_many_lacking_tell_no_type():
    type_ = next(type_ for type_ in TYPES if type_.id == "research-summary")
    parts = [f"{field.name.en}: 3 May 2026" for field in type_.fields if field.required]
    parts += [f"## {section.name.en}\n\nParents like lids." for section in type_.sections if section.required]

    def told(left_out: int) -> str | None:
        return type_of("# Aurora\n\n", "\n\n".join(parts[left_out:]))

    assert told(0) == "research-summary"
    assert told(1) == "research-summary"
    assert told(2) is None


def test_parts_that_tell_two_types_tell_neither():
    parts = ("# Northwind weekly\n\n", DAY, PEOPLE, DECISIONS, ACTIONS)
    report = next(type_ for type_ in TYPES if type_.id == "contact-report")
    assert recognise(read(*parts), None, [report]) == report
    assert recognise(read(*parts), None, [report, replace(report, id="minutes-of-ours")]) is None


def test_fields_alone_bring_no_type_near():
    head = "Name: Ada Moss\n\nKind of leave: annual\n\nFirst day: 3 May 2026\n\nLast day: 7 May 2026\n\n"
    assert nearest_type(read("# Aurora\n\n", head), TYPES) is None
    near = nearest_type(read("# Aurora\n\n", DAY, PEOPLE, ACTIONS), TYPES)
    assert near is not None
    assert near.id == "contact-report"
