"""How sure findings are: what may be no action at all is only possible."""

from __future__ import annotations

import pytest
from briefcheck_actions._open import by_due_date, sure, sure_of_missing
from support.facts import report

from briefcheck import Action, Context, Due, Owner, Place
from briefcheck.readers.markdown import read_markdown
from briefcheck.testing import check_text

ANN = Owner("Ann Lee", "Ann Lee", "person")
SOON = Due("本周", "vague")


def action(text="交终稿", owners=(), due=None, **more):
    return Action(text, owners, due, Place(line=1), **more)


def unknown_document():
    return Context(read_markdown(b"# Notes\n", "a.md"), None)


def test_a_commitment_in_prose_is_only_possible():
    assert sure(action()) == "certain"
    assert sure(action(), "likely") == "likely"
    assert sure(action(marked=False), "likely") == "possible"


@pytest.mark.parametrize(
    ("found", "confidence"),
    [
        (action(), "possible"),
        (action(owners=(ANN,)), "certain"),
        (action(due=SOON), "certain"),
        (action(owner_column="负责人"), "certain"),
        (action(due_column="完成日期"), "certain"),
        (action(owners=(ANN,), marked=False), "possible"),
    ],
)
def test_with_neither_owner_nor_date_in_an_unknown_document_it_may_be_no_action(found, confidence):
    assert sure_of_missing(found, unknown_document()) == confidence


def test_in_a_report_what_has_neither_is_an_action_all_the_same():
    assert sure_of_missing(action(), report("# 客户会议报告\n")) == "certain"


@pytest.mark.parametrize("rule", ["actions/missing-owner", "actions/missing-due-date"])
def test_the_rules_on_what_is_missing_say_how_sure_they_are(rule):
    table = "# 周记\n\n| 行动 | 负责人 | 完成日期 |\n| --- | --- | --- |\n| 交终稿 | | |\n"
    assert [found.confidence for found in check_text(table, rule=rule)] == ["certain"]
    line = "# 周记\n\n行动：交终稿\n"
    assert [found.confidence for found in check_text(line, rule=rule)] == ["possible"]
    assert [found.confidence for found in check_text(line, rule=rule, type="contact-report")] == ["certain"]


def test_actions_under_one_date_stand_together():
    first, second = action("交终稿", due=SOON), action("发报价", due=SOON)
    other, bare = action("本周发排期", due=SOON), action("订场地")
    cell = action("订车", due=SOON, due_column="期限")
    assert list(by_due_date([first, other, bare, second, cell])) == [
        (other, []),
        (bare, []),
        (cell, []),
        (first, [second]),
    ]
