"""Single sentences of a discussion: what commits somebody, and what only tells, asks, wishes or says when something is."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck import Context
from briefcheck.doctypes.load import load_type
from briefcheck.readers.markdown import read_markdown

ROOT = Path(__file__).parents[3]
TYPE = load_type(str(ROOT / "rulesets" / "types" / "contact-report.yaml"))
PAGES = {
    "zh": "# 会议纪要\n\n会议时间：2026年3月5日\n出席：青禾 – 罗敏、江涛、林佩君；我方 – 陈涛、李娜、孙晓\n\n## 讨论内容\n\n{}\n\n其他内容略。\n",
    "en": "# Contact report\n\nDate: 5 March 2026\nPresent: Kestrel – Moira Flynn, Pat Ives; Agency – Declan Bright, Sue Whitcombe, Ivo Marek\n\n"
    "## Discussion\n\n{}\n\nNothing else.\n",
}
ROWS = [
    line.split("\t")
    for line in (ROOT / "tests" / "cases" / "actions" / "talk.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


def actions(page: str):
    return Context(read_markdown(page.encode(), "report.md"), TYPE).actions


def told(page: str) -> list[tuple[str, str]]:
    """Return who is to do it, and by when, of every action of a page."""
    return [
        (
            "+".join(owner.name for owner in action.owners),
            str(action.due.date or action.due.text) if action.due is not None else "",
        )
        for action in actions(page)
    ]


@pytest.mark.parametrize(("language", "found", "text"), ROWS, ids=[row[2][:40] for row in ROWS])
def test_a_sentence_commits_somebody_or_does_not(language, found, text):
    assert bool(actions(PAGES[language].format(text))) == (found == "yes")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Ivo is to provide a quote by Monday and Pat is to raise a PO straight after.",
            [("Ivo", "2026-03-09"), ("Pat", "straight after")],
        ),
        ("en", "Moira asked for the screener, which Sue will dig out and forward.", [("Sue", "")]),
        ("en", "It was left with Ivo to call the studio.", [("Ivo", "")]),
        ("en", "After that Sue will issue the timing plan.", [("Sue", "")]),
        ("en", "Declan promised the proofs first thing tomorrow.", [("Declan", "2026-03-06")]),
        ("en", "Ivo will circulate pictures ahead of the fitting.", [("Ivo", "ahead of the fitting")]),
        ("en", "Next step is for Sue to brief the illustrator by Monday.", [("Sue", "2026-03-09")]),
        ("zh", "海报由李娜出第一版，陈涛补数据，周五发群里。", [("李娜", ""), ("陈涛", "2026-03-06")]),
        ("zh", "罗敏让江涛先问一下法务，周五给答复。", [("江涛", "2026-03-06")]),
        ("zh", "接下来李娜要把分镜画完。", [("李娜", "")]),
        ("zh", "李娜今晚再想三句，明早发群里。", [("李娜", "2026-03-06")]),
    ],
)
def test_who_is_to_do_it_by_when(language, text, expected):
    assert told(PAGES[language].format(text)) == expected


HEAD_EN = "# Contact report\n\nDate: 5 March 2026\nPresent: Moira Flynn, Sue Whitcombe, Ivo Marek\n\n## Actions\n\n"
HEAD_ZH = "# 会议纪要\n\n会议时间：2026年3月5日\n出席：罗敏、江涛、李娜\n\n## 待办\n\n"


@pytest.mark.parametrize(
    ("head", "due"),
    [
        ("By Friday 6 March:", "2026-03-06"),
        ("Before 12 March", "2026-03-12"),
        ("Thursday 12 March", "2026-03-12"),
        ("Deadline: 13 March", "2026-03-13"),
        ("For the meeting on 19 March", "2026-03-19"),
        ("Today", "2026-03-05"),
        ("This week", "This week"),
    ],
)
def test_a_line_over_a_list_gives_it_its_date(head, due):
    assert told(f"{HEAD_EN}{head}\n- Sue: timing plan\n- Ivo: casting\n") == [("Sue", due), ("Ivo", due)]


@pytest.mark.parametrize(
    ("head", "due"),
    [
        ("3月6日前", "2026-03-06"),
        ("3月12日", "2026-03-12"),
        ("周四（3月12日）", "2026-03-12"),
        ("截止日期：3月13日", "2026-03-13"),
        ("3月19日会议前完成", "2026-03-19"),
        ("本周", "本周"),
    ],
)
def test_a_chinese_line_over_a_list_gives_it_its_date(head, due):
    assert told(f"{HEAD_ZH}{head}\n- 罗敏 门店名单\n- 李娜 排期表\n") == [("罗敏", due), ("李娜", due)]


def test_two_dates_one_after_the_other_count_for_their_own_lists():
    text = "By Friday 6 March:\n- Sue: timing plan\nBy Tuesday 10 March:\n- Ivo: casting\n"
    assert told(HEAD_EN + text) == [("Sue", "2026-03-06"), ("Ivo", "2026-03-10")]


def test_a_name_right_below_an_item_heads_the_items_below_it():
    assert told(f"{HEAD_EN}Sue\n- timing plan\nIvo\n- casting\n") == [("Sue", ""), ("Ivo", "")]


@pytest.mark.parametrize("line", ["以上均于3月11日前完成。", "上述事项请于3月11日前完成"])
def test_a_line_below_gives_all_above_its_date(line):
    assert told(f"{HEAD_ZH}罗敏：门店名单\n李娜：排期表\n\n{line}\n") == [
        ("罗敏", "2026-03-11"),
        ("李娜", "2026-03-11"),
    ]


def test_an_english_line_below_does_too():
    assert told(f"{HEAD_EN}- Sue: timing plan\n- Ivo: casting\n\nAll by 11 March.\n") == [
        ("Sue", "2026-03-11"),
        ("Ivo", "2026-03-11"),
    ]


def test_a_line_above_gives_all_below_its_date():
    assert told(f"{HEAD_ZH}以下均于3月11日前完成：\n\n- 罗敏 门店名单\n") == [("罗敏", "2026-03-11")]


@pytest.mark.parametrize(
    ("language", "card", "expected"),
    [
        ("en", "Who: Pat\nWhat: send the disclaimer\nWhen: Monday", [("Pat", "2026-03-09")]),
        ("en", "- Who: Ivo\n- What: grade the opening\n- When: 10 March", [("Ivo", "2026-03-10")]),
        ("en", "Owner: Declan\n\nDue: 11 March\n\nTask: call the composer", [("Declan", "2026-03-11")]),
        ("en", "Owner: Declan\nTask: none", []),
        ("en", "Who: Pat\nWhat: send the disclaimer\n\nWho: Sue\nWhat: send the film", [("Pat", ""), ("Sue", "")]),
        ("zh", "责任人：李娜\n完成时间：3月10日\n工作内容：提交选题表", [("李娜", "2026-03-10")]),
        ("zh", "负责人：江涛\n\n事项：寄样品\n\n状态：进行中", [("江涛", "")]),
    ],
)
def test_a_task_on_several_labelled_lines_is_one(language, card, expected):
    assert told(PAGES[language].format(card)) == expected


def test_a_code_before_a_name_is_no_part_of_it():
    assert told(f"{HEAD_ZH}A12 李娜 提供延展三张 3/10\n") == [("李娜", "2026-03-10")]


def test_one_cell_holds_the_owner_and_what_must_come_first():
    table = "| 事项 | 谁 / 何时 |\n|---|---|\n| 报价 | 李娜 / 批复后三天内 |\n| 样片 | 江涛 / 3月10日 |\n"
    assert [owner for owner, _ in told(HEAD_ZH + table)] == ["李娜", "江涛"]


@pytest.mark.parametrize(
    ("heading", "owner"), [("Needed from client", "Sue"), ("Who's doing what", "Sue"), ("On our side", "Sue")]
)
def test_a_heading_gives_out_tasks_by_a_phrase(heading, owner):
    text = HEAD_EN.replace("## Actions", f"## {heading}")
    assert told(f"{text}- Sue: timing plan\n") == [(owner, "")]


@pytest.mark.parametrize(("heading", "owner"), [("待客户确认", "客户"), ("追踪事项", "")])
def test_a_chinese_heading_gives_out_tasks_by_a_phrase(heading, owner):
    text = HEAD_ZH.replace("## 待办", f"## {heading}")
    assert told(f"{text}- 嘉宾车牌号 3/9\n") == [(owner, "2026-03-09")]


def test_a_line_of_columns_heads_the_list_below_it():
    page = PAGES["zh"].format("项目／负责／期限\n1. 结尾镜头加长／李娜／3月10日\n2. 询问税务／江涛／3月11日")
    assert told(page) == [("李娜", "2026-03-10"), ("江涛", "2026-03-11")]


@pytest.mark.parametrize("line", ["Next status: 24 August, 2pm", "Please advise of any changes within 24 hours."])
def test_what_closes_the_report_is_no_action(line):
    assert told(f"{HEAD_EN}- Sue: timing plan\n\n{line}\n") == [("Sue", "")]


def test_what_a_label_and_a_field_of_one_line_say_is_one_action():
    page = PAGES["en"].format("2.5 Prize fund. Action: Pat & Sue to agree it by 13 March")
    assert told(page) == [("Pat+Sue", "2026-03-13")]
    assert told(PAGES["en"].format("2.6 Radio tag. Action by: Ivo. Deadline: 16 March")) == [("Ivo", "2026-03-16")]


@pytest.mark.parametrize(
    "line", ["Agreed in principle, subject to cost. ACTION Ivo", "ACTION (Ivo): retailer approval"]
)
def test_who_is_to_act_stands_behind_the_word_action(line):
    assert told(PAGES["en"].format(line)) == [("Ivo", "")]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Sue, re-book studio, 13 March", ("Sue", "2026-03-13")),
        ("Ivo & Sue [18 March] final artwork", ("Ivo+Sue", "2026-03-18")),
    ],
)
def test_somebody_known_first_in_an_item_is_its_owner(item, expected):
    assert told(f"{HEAD_EN}- {item}\n") == [expected]
