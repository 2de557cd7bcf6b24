"""Word papers with bold lines for headings, which have no level: what is of the actions, and what comes after them."""

from __future__ import annotations

import pytest
from support.facts import report, word

HEAD = """
**Contact report**
Meeting date: 10 November 2026
**Attendees**
* Tom Baxter
* Anna Reyes
**Discussion points**
The film is too long.
**Action items**
"""


def found(lines: str) -> list[tuple[str, list[str], str]]:
    context = report(word(HEAD + lines))
    return [
        (action.text, [owner.name for owner in action.owners], action.due.text if action.due else "")
        for action in context.actions
    ]


def test_bold_names_and_days_below_actions_are_parts_of_it():
    assert found("**Anna**\n* Book the studio\n**Tom**\n* Send the deck by 16 November\n**Budget**\n* It stays") == [
        ("Book the studio", ["Anna"], ""),
        ("Send the deck by 16 November", ["Tom"], "16 November"),
    ]
    assert found("**By Friday 13 November**\n* Tom: send the deck\n**Next 1-2 weeks**\n* Anna: book the studio") == [
        ("Tom: send the deck", ["Tom"], "By Friday 13 November"),
        ("Anna: book the studio", ["Anna"], "Next 1-2 weeks"),
    ]


@pytest.mark.parametrize("heading", ["Budget", "Next meeting: Friday 20 November", "Any other business", "Film"])
def test_another_bold_heading_ends_the_actions(heading):
    lines = f"* Tom to send the deck\n**{heading}**\n* 10 am at the office of the client"
    assert [text for text, _, _ in found(lines)] == ["Tom to send the deck"]


def test_those_present_end_at_the_next_bold_heading():
    context = report(word(HEAD + "* Tom to send the deck\n**Key Decisions Made**\n* The label stays green"))
    assert [person.name for person in context.attendees] == ["Tom Baxter", "Anna Reyes"]


def test_those_present_may_stand_under_bold_heads_of_their_own():
    context = report(word("**Attendees**\n**Marlow**\n* Hugh Aspen\n**Agency**\n* Tom Baxter\n* Anna Reyes\n"))
    assert {"Hugh Aspen", "Tom Baxter", "Anna Reyes"} <= {person.name for person in context.attendees}


def test_a_name_nobody_knows_among_bold_names_below_actions_is_one_too():
    lines = "**All**\n* Prepare the raffle\n**Kat**\n* Find the dates\n**Anna**\n* Book the studio\n**Dax + Tom**\n* Buy mugs\n**Notes**\n* The pub stays"
    assert found(lines) == [
        ("Prepare the raffle", ["All"], ""),
        ("Find the dates", ["Kat"], ""),
        ("Book the studio", ["Anna"], ""),
        ("Buy mugs", ["Dax", "Tom"], ""),
    ]


def test_a_bold_word_behind_the_last_name_is_none():
    assert found("**Anna**\n* Book the studio\n**Budget**\n* It stays\n**Film**\n* It is too long") == [
        ("Book the studio", ["Anna"], "")
    ]


def test_bold_headings_over_boxes_behind_bold_days_are_of_the_actions():
    assert found(
        "**By Friday 13 November**\n* ☐ Tom: send the deck\n**Ongoing projects**\n* ☐ Redesign of the wall\n**Facts**\n* Sold out"
    ) == [
        ("Tom: send the deck", ["Tom"], "By Friday 13 November"),
        ("Redesign of the wall", [], ""),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Volunteer spreadsheet (Anna Reyes)",
        "5.3 Review of action items (Anna Reyes)",
        "Milestones (live by 20 November)",
        "2.4 Approval of the minutes of the last meeting (Tom Baxter)",
    ],
)
def test_a_bold_heading_that_names_somebody_or_a_day_is_no_action(heading):
    assert found(f"* Tom to send the deck\n**Film**\nToo long.\n**{heading}**\nThe client liked it.") == [
        ("Tom to send the deck", ["Tom"], "")
    ]


@pytest.mark.parametrize("line", ["Anna Reyes to send the film by 20 November", "Tom Baxter will cut the film"])
def test_a_bold_line_that_says_who_does_what_is_one(line):
    lines = f"* Tom to send the deck\n**Film**\nIt is too long.\n**{line}**\nThe client liked it."
    assert [text for text, _, _ in found(lines)] == ["Tom to send the deck", line]


def test_chinese_bold_headings_with_a_day_are_no_actions():
    head = "**会议纪要**\n会议时间：2026年11月10日\n参会人员：王嘉宁、李晓彤\n"
    lines = "**里程碑（两周内完成初版）**\n上线之后再看。\n**根据周六的调研对文档进行讨论**\n* 大家同意\n**李晓彤周五前发报价**\n客户同意。\n"
    assert [action.text for action in report(word(head + lines)).actions] == ["李晓彤周五前发报价"]


def test_the_last_of_those_present_is_not_who_does_what_is_below():
    page = "**Meeting notes**\n**Attendees:**\n* Tom Baxter\n* Anna Reyes\n**Discussion items:**\n* The film\n**Action items:**\n* Plan milestone 1\n* Draw the diagram\n"
    assert [(action.text, action.owners) for action in report(word(page)).actions] == [
        ("Plan milestone 1", ()),
        ("Draw the diagram", ()),
    ]


def test_typed_boxes_below_a_heading_of_some_tasks_are_tasks():
    page = "**会议记录**\n会议时间：2026年11月10日\n**明确大致任务目标**\n* ☐ 分数查询\n* ☐ 礼品屋\n**沟通安排**\n每周一次。\n"
    assert [action.text for action in report(word(page)).actions] == ["分数查询", "礼品屋"]


def test_bold_headings_with_colons_are_read_alike():
    page = HEAD.replace("**Action items**", "**Action items:**")
    lines = (
        "**Short-term (by Friday 13 November):**\n* Tom: send the deck\n**Ongoing projects:**\n* Anna: mend the wall\n"
    )
    lines += "**Anna:**\n* Cut the film\n**By Friday 20 November:**\n* Tom: book a room\n"
    actions = report(word(page + lines)).actions
    assert [
        (action.text, [owner.name for owner in action.owners], action.due and action.due.text) for action in actions
    ] == [
        ("Tom: send the deck", ["Tom"], "by Friday 13 November"),
        ("Anna: mend the wall", ["Anna"], None),
        ("Cut the film", ["Anna"], None),
        ("Tom: book a room", ["Tom"], "By Friday 20 November"),
    ]
