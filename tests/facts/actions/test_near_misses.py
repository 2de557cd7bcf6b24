"""Lines that look like a task, a label or an owner and are none: names of teams, birthdays, who is away."""

from __future__ import annotations

import pytest
from support.facts import brief, report

ZH = "# 会议纪要\n\n会议日期：2024年3月6日\n参会人员：李娜、王强、陈涛、周敏\n\n## {}\n\n{}\n"
EN = "# Contact report\n\nDate: 6 March 2024\nPresent: Rita Wong, Tom Fox, Ann Lee\n\n## {}\n\n{}\n"


def briefs(words: str, heading: str = "") -> list[str]:
    page = EN.format(heading or "Discussion", words) if words.isascii() else ZH.format(heading or "讨论", words)
    return [brief(action) for action in report(page).actions]


def listed(words: str) -> list[str]:
    return briefs(words, "Next steps" if words.isascii() else "下一步行动")


@pytest.mark.parametrize(
    "words",
    [
        "AI Marketing: the deck was fine.",
        "AI Creative: trends for 2024",
        "AI Grace: the chatbot of the client.",
        "AP Mark – was at the meeting",
        "Action Team: met on 4 March",
        "Action Tom: was at the meeting",
    ],
)
def test_what_a_name_begins_with_is_no_label(words: str) -> None:
    assert briefs(words) == []


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("AP Tom: send the deck by 12 March", ["Tom @ 2024-03-12"]),
        ("AI Ann: costs by 12 March", ["Ann @ 2024-03-12"]),
        ("Action for Finance: send the invoices by 12 March", ["Finance @ 2024-03-12"]),
        ("Action Finance: send the invoices by 12 March", ["Finance @ 2024-03-12"]),
    ],
)
def test_a_label_before_somebody_present_or_before_what_a_group_does(words: str, read: list[str]) -> None:
    assert briefs(words) == read


@pytest.mark.parametrize(
    "words",
    [
        "- Ann birthday 12 March",
        "- Tom flight 12 March",
        "- Ann leave 12 March",
        "- Ann payday 15 March",
        "- Tom born 12 March 1980",
        "- Ann on holiday 12 March, Tom 14 March",
        "参会（王强，3/12），请假（李娜，3/14）。",
        "休假：王强3月12日，李娜3月14日",
    ],
)
def test_a_day_of_somebodys_is_no_task(words: str) -> None:
    assert briefs(words) == []


def test_notes_of_who_what_and_when_are_tasks() -> None:
    assert briefs("- Ann deck 12 March") == ["Ann @ 2024-03-12"]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("- 王强休假，由李娜3月12日前发稿", ["李娜 @ 2024-03-12"]),
        ("- 王强出差期间李娜3月12日前发稿", ["李娜 @ 2024-03-12"]),
        ("- 王强请假的时候，陈涛3月12日前发稿", ["陈涛 @ 2024-03-12"]),
        ("- 王强休假安排3月12日前发出", ["王强 @ 2024-03-12"]),
        ("- Tom will be on leave, so Ann will send the deck by 12 March", ["Ann @ 2024-03-12"]),
        ("- 休假：王强3月12日，李娜3月14日", []),
    ],
)
def test_who_is_away_does_nothing(words: str, read: list[str]) -> None:
    assert listed(words) == read
