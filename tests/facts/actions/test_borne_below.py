"""Lists whose tasks are told whose they are below them, and what stands between a name and its tasks."""

from __future__ import annotations

import pytest
from support.facts import brief, report

HEAD = "# Weekly meeting\n\nDate: Friday 7 June 2024\nPresent: Ann Lee, Tom Fox\n\n## Action items\n\n"


def found(lines: str) -> list[tuple[str, str]]:
    return [(action.text, brief(action)) for action in report(HEAD + lines).actions]


@pytest.mark.parametrize("label", ["**Responsible:**", "Owners:", "Assigned to:", "负责人："])
def test_names_below_a_label_bear_the_task_above_it(label):
    lines = (
        f"1. **Paint the hall by Friday 14 June:**\n   - {label}\n     - Tom\n     - Ann\n"
        f"2. Order the chairs\n   - {label}\n     - Ann and/or Tom\n"
    )

    assert found(lines) == [
        ("Paint the hall by Friday 14 June", "Tom, Ann @ 2024-06-14"),
        ("Order the chairs", "Ann, Tom @ -"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "- Tasks:\n  - Responsible:\n    - Tom\n",  # heads tasks, and is none
        "- Tom Fox:\n  - Responsible:\n    - the keys for the whole of the building\n",
    ],
)
def test_a_label_below_no_task_gives_none(lines):
    assert not {"Tasks", "Tom Fox"} & {text for text, _ in found(lines)}


def test_words_of_nobody_between_a_name_and_its_tasks_leave_them_with_the_name():
    lines = (
        "**Ann**\n> **Leftovers**\n> * Book the studio\n* Send the deck\n\n"
        "**Tom**\n\n**Leftovers**\n\n* Call the printer\n"
    )

    assert found(lines) == [
        ("Book the studio", "Ann @ -"),
        ("Send the deck", "Ann @ -"),
        ("Call the printer", "Tom @ -"),
    ]


def test_words_of_nobody_that_could_be_a_name_are_nobodys():
    assert found("**Ann**\n\n**Leftovers**\n\n* Book the studio\n") == [("Book the studio", "- @ -")]


def test_the_name_of_somebody_behind_tasks_of_another_is_read():
    lines = "**Ann**\n\n* Send the deck\n\n**Zorka**\n\n* Book the studio\n"

    assert found(lines) == [("Send the deck", "Ann @ -"), ("Book the studio", "Zorka @ -")]


def test_a_line_that_heads_tasks_is_nobodys_name():
    assert found("**Painting Tasks:**\n\n* Buy the brushes\n") == [("Buy the brushes", "- @ -")]
