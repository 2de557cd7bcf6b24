"""Tasks on several lines: a line, and below it those with the labels of who and by when."""

from __future__ import annotations

import pytest
from support.facts import actions, brief, report, word


def told(text: str) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in actions(text)]


SCRIPT, QUOTE = "Script = Ruth @ 2024-03-08", "Quote = Ben @ 2024-03-12"


@pytest.mark.parametrize(
    "text",
    [
        "1) Script\nOwner: Ruth\nDue: 8 March\n\n2) Quote\nOwner: Ben\nDue: 12 March",
        "Script\n\nOwner: Ruth\n\nDue: 8 March\n\nQuote\n\nOwner: Ben\n\nDue: 12 March",
        "- Script\n  - Who: Ruth\n  - When: 8 March\n- Quote\n  - Who: Ben\n  - When: 12 March",
    ],
)
def test_a_line_over_labelled_ones_is_their_task(text):
    assert told(text) == [SCRIPT, QUOTE]


def test_a_line_over_labelled_ones_in_word():
    page = word(
        "Date: 1 March 2024\n# Next steps\n1) Script\nOwner: Ruth\nDue: 8 March\n2) Quote\nOwner: Ben\nDue: 12 March\n"
    )

    assert [f"{action.text} = {brief(action)}" for action in report(page).actions] == [SCRIPT, QUOTE]


def test_a_line_over_labelled_ones_in_chinese():
    text = "1、方案\n负责人：方涛\n完成时间：3月8日\n\n2、排期\n负责人：陈静\n时间：3月12日"

    assert told(text) == ["方案 = 方涛 @ 2024-03-08", "排期 = 陈静 @ 2024-03-12"]


@pytest.mark.parametrize(
    "text",
    [
        "Spring launch\nOwner: Global brand team\nDate: 1 March 2024",
        "The film is too long.\nPlace: studio 2",
        "1、脚本\n负责人：方涛\n时间：10:00\n\n2、预算\n负责人：陈静\n时间：10:30",
    ],
)
def test_labels_of_other_things_make_no_task_of_what_stands_above(text):
    page = f"# Contact report\n\nDate: 1 March 2024\n\nPresent: Ruth Orr, Ben Carr\n\n## Discussion\n\n{text}\n"

    assert not any("-03-" in brief(action) or "Global" in brief(action) for action in report(page).actions)
