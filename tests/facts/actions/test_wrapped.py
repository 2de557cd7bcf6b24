"""Sentences wrapped by an editor at any width are one action; lines that stand for themselves are not joined."""

from __future__ import annotations

import pytest
from support.facts import actions, brief

PEOPLE = ["Ann Lee", "Tom Fox", "李娜", "王强"]


def told(text: str) -> list[str]:
    return [brief(action) for action in actions(text, people=PEOPLE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- Revise the layout so that the logo is\n  bigger and hand it over by 16 March\n  (Ann Lee)",
            ["Ann Lee @ 2024-03-16"],
        ),
        (
            "1. Ann Lee: revise the layout so that the logo is bigger and\n   the tag line fits\n   by 16 March.\n2. Tom Fox: approve the budget\n   by 12 March.",
            ["Ann Lee @ 2024-03-16", "Tom Fox @ 2024-03-12"],
        ),
        ("ACTION: Tom to approve the budget\nfor the whole campaign\nby 18 March.", ["Tom @ 2024-03-18"]),
        ("Tom to approve the\nbudget by 18 March.", ["Tom @ 2024-03-18"]),
        ("Tom could you please\nsend it by 18 March.", ["Tom @ 2024-03-18"]),
        ("- 李娜：修改主视觉，把标志放大，并在\n  3月16日前交给客户", ["李娜 @ 2024-03-16"]),
        ("- 李娜负责把标志、\n  主视觉3月16日前改好", ["李娜 @ 2024-03-16"]),
    ],
)
def test_a_wrapped_sentence_is_one_action(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tom to approve the budget by 5 March\nAnn to book the studio by 6 March",
            ["Tom @ 2024-03-05", "Ann @ 2024-03-06"],
        ),
        (
            "Tom to approve the budget by 5 March\nann: book the studio by 6 March",
            ["Tom @ 2024-03-05", "ann @ 2024-03-06"],
        ),
        (
            "tom to approve the budget by 5 March\nann to book the studio by 6 March",
            ["tom @ 2024-03-05", "ann @ 2024-03-06"],
        ),
        (
            "Tom to approve the budget\nsend it to the printer by 6 March",
            ["Tom @ -", "- @ 2024-03-06"],
        ),
        ("李娜3月5日前交稿\n王强3月6日前报价", ["李娜 @ 2024-03-05", "王强 @ 2024-03-06"]),
    ],
)
def test_lines_of_their_own_stay_so(text, expected):
    assert told(text) == expected
