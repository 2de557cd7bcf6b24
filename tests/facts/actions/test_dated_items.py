"""Lines and items over a list that say, in words around it, by when what stands below them is to be done, and only that."""

from __future__ import annotations

import pytest
from support.facts import brief, report

TOP = "# Weekly meeting\n\nDate: Friday 7 June 2024\nPresent: Ann Lee, Tom Fox\n\n"


def found(lines: str) -> list[tuple[str, str]]:
    return [(action.text, brief(action)) for action in report(TOP + lines).actions]


@pytest.mark.parametrize(
    "item",
    [
        "For the brochure to-dos by Thursday June 13th (we put the pages together on the 14th):",
        "Tasks for the brochure, all of them due by 13 June:",
        "The following pages are wanted before 13 June:",
        "Write these pages by 13 June please, so that we can print:",
    ],
)
def test_an_item_dates_those_below_it_and_no_other(item):
    lines = f"To dos:\n\n- {item}\n  - Ann: the cover\n  - Tom: prices, list of shops\n- Call the printer\n"

    assert found(lines) == [
        ("Ann: the cover", "Ann @ 2024-06-13"),
        ("Tom: prices, list of shops", "Tom @ 2024-06-13"),
        ("Call the printer", "- @ -"),
    ]


def test_a_day_of_its_own_stays():
    lines = "To dos:\n\n- All pages of the leaflet by 13 June, as agreed with print:\n  - Ann: the cover by 11 June\n  - Tom: prices\n"

    assert ("Ann: the cover by 11 June", "Ann @ 2024-06-11") in found(lines)


@pytest.mark.parametrize(
    "item",
    [
        "Tasks left from the meeting before 4 June, which we looked at:",
        "Actions for the shoot on 13 June, in the order of the day:",
        "Items we discussed with the printer until 4 June and their state:",
        "Tasks that were closed by Ann before 4 June:",
        "What the brochure is to hold, in the order of its pages:",
    ],
)
def test_a_day_of_something_else_dates_nothing(item):
    lines = f"To dos:\n\n- {item}\n  - Ann: send the cover\n  - Tom: send the prices\n"

    assert {due for _, due in found(lines)} <= {"Ann @ -", "Tom @ -"}


@pytest.mark.parametrize(
    "head",
    [
        "Assigned work for next week (by Friday). Tasks are:",
        "Work given out for this sprint, due by 14 June. The tasks are as follows:",
    ],
)
def test_a_line_that_ends_in_what_the_tasks_are_heads_them(head):
    lines = f"{head}\n\n- Ann: page layout\n- Tom: send the prices to the printer\n\nWe talked of the fair.\n"

    assert found(lines) == [
        ("Ann: page layout", "Ann @ 2024-06-14"),
        ("Tom: send the prices to the printer", "Tom @ 2024-06-14"),
    ]


@pytest.mark.parametrize(
    "head", ["Our firm has many departments and these are:", "In the museum, the usual tasks are:"]
)
def test_a_line_that_gives_nothing_out_heads_no_tasks(head):
    assert found(f"{head}\n\n- page layout\n- prices\n") == []


@pytest.mark.parametrize("head", ["Work for next meeting (6/14/24):", "Work for our next meeting (14 June):"])
def test_what_is_for_the_next_meeting_is_due_on_its_day(head):
    assert found(f"- {head}\n  - Finish the cover\n  - Write the prices down\n") == [
        ("Finish the cover", "- @ 2024-06-14"),
        ("Write the prices down", "- @ 2024-06-14"),
    ]


@pytest.mark.parametrize("head", ["Work for next meeting:", "Work for our next meeting (Ann and Tom):"])
def test_a_next_meeting_without_its_day_dates_nothing(head):
    dues = {due for _, due in found(f"- {head}\n  - Finish the cover\n  - Write the prices down\n")}

    assert not any("2024" in due for due in dues)
