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


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("- 王强、李娜、陈涛分别于3月12日、3月13日、3月14日前交稿", ["王强, 李娜, 陈涛 @ 2024-03-14"]),
        ("- 王强分别于3月12日交初稿，3月16日交终稿", ["王强 @ 2024-03-12", "王强 @ 2024-03-16"]),
        ("- Tom to send the deck, originally due 1 March, by 12 March", ["Tom @ 2024-03-12"]),
        ("- 王强问李娜能不能3月12日发版式，李娜说可以", ["李娜 @ 2024-03-12"]),
        ("- Ann demands that Tom send the invoice by 12 March", ["Tom @ 2024-03-12"]),
        ("- Rita needs the deck from Tom by 12 March", ["Tom @ 2024-03-12"]),
        ("- Rita is waiting for Tom's deck", ["Tom @ -"]),
        ("- Tom needs input from Rita to finish the deck by 12 March", ["Tom @ 2024-03-12"]),
        ("- layouts (Ann), copy (Tom), both 17 March", ["Ann @ 2024-03-17", "Tom @ 2024-03-17"]),
    ],
)
def test_who_and_when_of_lines_with_two_names_or_days(words: str, read: list[str]) -> None:
    assert listed(words) == read


def test_a_day_that_is_wrapped_is_one() -> None:
    assert briefs("Tom will send the deck\nto the client on 12\nMarch 2024.") == ["Tom @ 2024-03-12"]


TABLE = "{}\n|" + "---|" * 4 + "\n{}"


@pytest.mark.parametrize(
    ("head", "row", "read"),
    [
        ("| Action | Notes | | |", "| Bill | Ann told us 1/3 was fine | | |", ["- @ -"]),
        ("| Action | Notes | | |", "| Deck | Tom by 12 March | | |", ["Tom @ 2024-03-12"]),
        ("| Who | Mon | Tue | Wed |", "| Tom | send deck | send plan | |", ["Tom @ 2024-03-11", "Tom @ 2024-03-12"]),
        ("| w/e 15 March | Mon | Tue | Wed |", "| Tom | send deck | send plan | |", ["Tom @ -", "Tom @ -"]),
        ("| Action | Owner | Due | Status |", "| Total | Tom | 12 March | |", ["Tom @ 2024-03-12"]),
        ("| Action | Owner | Due | Status |", "| Total | | 12 March | |", []),
        (
            "| Action | Owner | Due | Status |",
            "| Plan | Tom | 11 March | Moved to archive 15 March |",
            ["Tom @ 2024-03-11"],
        ),
        (
            "| 事项 | 责任人 | 完成时间 | 状态 |",
            "| 改稿 | 王强 | 3月1日 | 已完成，移到3月15日 |",
            ["王强 @ 2024-03-01"],
        ),
    ],
)
def test_rows_and_columns(head: str, row: str, read: list[str]) -> None:
    assert listed(TABLE.format(head, row)) == read


def test_the_words_of_a_day_that_moved_are_the_day() -> None:
    row = "| Plot | Tom | 11 March | Moved to 15 March by Tom |"
    action = report(EN.format("Next steps", TABLE.format("| Action | Owner | Due | Status |", row))).actions[0]
    assert action.due is not None
    assert action.due.text == "15 March"
