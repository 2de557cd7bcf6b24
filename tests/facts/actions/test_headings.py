from __future__ import annotations

import pytest
from support.facts import markdown

from briefcheck.facts.actions.headings import gives_tasks, topic_of, topics_of
from briefcheck.facts.actions.minutes import is_minutes, speakers
from briefcheck.facts.outline import read_outline

TOPICS = [
    ("初步分工", "tasks"),
    ("6. 下周工作计划：", "tasks"),
    ("【待办事项】", "tasks"),
    ("待办 Action Items", "tasks"),
    ("五、后续任务分配", "tasks"),
    ("對本週任務進行分配", "tasks"),
    ("分配结果为：", "tasks"),
    ("讨论汇报材料制作的分工", "some-tasks"),
    ("文档责任分配", "some-tasks"),
    ("总结与下一步计划", "some-tasks"),
    ("五月份重点", "some-tasks"),
    ("下周需要对齐的内容", "some-tasks"),
    ("计划", "some-tasks"),
    ("上周任务完成情况", "past"),
    ("任务进展", "past"),
    ("会议议程", "agenda"),
    ("Topics议题", "agenda"),
    ("下次会议", "next-meeting"),
    ("本次会议议题列表", "agenda"),
    ("议题二：下一代内核的选型", "discussion"),
    ("Agenda item 3: casting and locations for the film", "discussion"),
    ("参会人员", "people"),
    ("参考链接", "reference"),
    ("团队分工", "discussion"),
    ("商量下一阶段计划", "discussion"),
    ("会议内容", "discussion"),
    ("会上先讨论了任务，然后看了样片，最后散会。", "discussion"),
    ("Tasks for next week", "tasks"),
    ("4. Action Items", "tasks"),
    ("AR's:", "tasks"),
    ("What's next?", "tasks"),
    ("Follow-ups", "tasks"),
    ("Actions from 5 March", "tasks"),
    ("Website actions", "some-tasks"),
    ("Progress and next steps", "some-tasks"),
    ("Plan", "some-tasks"),
    ("Review of action items", "past"),
    ("Action items from last week", "past"),
    ("Agenda for the next meeting", "agenda"),
    ("Attendees", "people"),
    ("Next meeting", "next-meeting"),
    ("Voting items", "reference"),
    ("Follow up on the budget", "discussion"),
    ("What remains to be done?", "discussion"),
    ("GitHub Actions", "discussion"),
    ("Deliverables", "discussion"),
    ("***", "discussion"),
    ("word " * 20, "discussion"),
]


@pytest.mark.parametrize(("heading", "topic"), TOPICS)
def test_a_heading_says_by_its_words_what_stands_below_it(heading, topic):
    assert topic_of(heading) == topic
    assert gives_tasks(heading) == (topic in ("tasks", "some-tasks"))


def test_a_point_of_the_agenda_is_of_the_agenda_unless_something_is_said_below_it():
    page = markdown(
        "# 议程\n\n## 预算\n\n甲\n\n## 上周进展\n\n乙\n\n## 讨论内容\n\n丙\n\n## 样片：\n\n丁\n\n## 任务分工\n\n戊\n"
    )

    topics = topics_of(read_outline(page))

    assert topics == ["agenda", "point", "point", "discussion", "discussion", "tasks"]


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("# 项目例会纪要\n", "a.md", True),
        ("words\n", "minutes/2024-03-01.md", True),
        ("words\n", "notes/0301例会.md", True),
        ("# Weekly team meeting\n", "a.md", True),
        ("# Plan\n\n" + "x\n\n" * 20 + "We had a meeting.\n", "a.md", False),
        ("# 安装说明\n\n依次执行下列步骤。\n", "a.md", False),
    ],
)
def test_minutes_are_known_by_their_name_and_titles(text, path, expected):
    assert is_minutes(markdown(text, path), attended=False) is expected


def test_whoever_was_present_was_at_a_meeting():
    assert is_minutes(markdown("words\n", "a.md"), attended=True)


def test_who_begins_lines_or_is_tagged_speaks():
    page = markdown("Ann: yes\n\nTodo: x\n\nAnn: no\n\n[name=Julien Roy] I agree\n\n@tom please\n\n12: x\n")

    assert speakers(page) == {"ann", "julien", "julien roy", "tom"}
