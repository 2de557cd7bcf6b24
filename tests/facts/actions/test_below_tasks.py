"""What stands among or below the tasks: who wrote it, tasks that nobody took, and what is not to be done."""

from __future__ import annotations

import pytest
from support.facts import actions, brief

PEOPLE = ["Ann Lee", "Tom Fox"]
LEUTE = ["韩晓", "陈静"]


@pytest.mark.parametrize("line", ["整理：韩晓 2024.3.2", "拟稿人：韩晓", "记录：陈静", "韩晓"])
def test_who_wrote_it_is_no_task(line):
    assert [action.text for action in actions(f"- 陈静出报价\n\n{line}", people=LEUTE)] == ["陈静出报价"]


def test_to_put_papers_in_order_is_a_task():
    assert [action.text for action in actions("- 整理：会议资料", people=LEUTE)] == ["整理：会议资料"]


@pytest.mark.parametrize("line", ["发票抬头谁确认？", "海报，谁来做？", "No owner: contact the printers"])
def test_a_task_that_nobody_took_has_no_owner(line):
    assert [brief(action) for action in actions(f"- {line}", people=PEOPLE)] == ["- @ -"]


@pytest.mark.parametrize("line", ["为什么客户不确认？", "Who was there?"])
def test_another_question_is_no_task(line):
    assert actions(f"- {line}", people=PEOPLE) == ()


def test_not_is_nobodys_name():
    (action,) = actions("- Not to do: Tom will move the old logo by 5 March", people=PEOPLE)

    assert brief(action) == "Tom @ 2024-03-05"
