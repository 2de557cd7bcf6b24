"""Columns made with tabs or spaces are read as a table; questions put to somebody, codes in front, what is not going to be done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.facts import report

from briefcheck.document.blocks import Paragraph, paragraphs
from briefcheck.document.place import Place
from briefcheck.facts.actions.spaced import spaced_tables
from briefcheck.facts.actions.words import WORDS

HEAD = "# Contact report\n\nDate: 1 March 2024\nPresent: Hugo Lind, Mina Okoro (client), Petra Voss\n\n"
HAN_HEAD = "# 客户会议报告\n\n会议日期：2024年3月1日\n与会人员：孙悦（客户）、何川、罗敏\n\n"


def read(text: str) -> list[tuple[str, list[str], str]]:
    """Return the actions of a report: the words, the owners, the day."""
    han = not text.isascii()
    section = "## 下一步行动\n\n" if han else "## Next steps\n\n"
    found = report((HAN_HEAD if han else HEAD) + section + text + "\n").actions
    return [
        (action.text, [owner.name for owner in action.owners], str(action.due.date) if action.due else "")
        for action in found
    ]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        (
            "Task               Who           By when\nOrder the banners  Hugo Lind     8 March\nHire the van       Mina Okoro    12 March",
            [("Order the banners", ["Hugo Lind"], "2024-03-08"), ("Hire the van", ["Mina Okoro"], "2024-03-12")],
        ),
        (
            "Task\tWho\tBy when\n\nOrder the banners\tHugo Lind\t8 March\n\nHire the van\t\t12 March",
            [("Order the banners", ["Hugo Lind"], "2024-03-08"), ("Hire the van", [], "2024-03-12")],
        ),
        (
            "Task               Who           By when\nOrder the banners  Hugo Lind     8 March\nHire the van                     12 March",
            [("Order the banners", ["Hugo Lind"], "2024-03-08"), ("Hire the van", [], "2024-03-12")],
        ),
        (
            "任务　　　　负责人　　完成时间\n寄送样机　　何川　　　3月8日\n订场地　　　罗敏　　　3月12日",
            [("寄送样机", ["何川"], "2024-03-08"), ("订场地", ["罗敏"], "2024-03-12")],
        ),
    ],
)
def test_columns_made_with_spaces_or_tabs_are_a_table(text: str, actions: list[tuple[str, list[str], str]]):
    assert read(text) == actions


def test_a_row_that_fits_no_column_leaves_the_lines_as_they_are():
    text = "Task      Who\nOrder the banners by 8 March  Hugo Lind\nAll  of  this  by  Friday"
    assert "Order the banners" not in [words for words, _, _ in read(text)]


@pytest.mark.parametrize("blank", ["\u00a0 \u3000\u3000\u00a0", "  \t  \t "])
def test_a_paragraph_of_blanks_heads_nothing(blank: str):
    found = spaced_tables([Paragraph(blank, Place("body", 1)), Paragraph("Hire the van", Place("body", 2))], WORDS)
    assert [type(block) for block in found] == [Paragraph, Paragraph]


@given(st.lists(st.text("a李 \t\n\u3000\u00a0:", max_size=12), max_size=4))
def test_no_text_is_lost_and_none_is_too_odd(texts: list[str]):
    head = "Task\tWho\tDue\n"
    blocks = [
        Paragraph(text, Place("body", line)) for line, text in enumerate([head + "".join(texts[:1]), *texts[1:]], 1)
    ]
    found = [block.text for block in paragraphs(spaced_tables(blocks, WORDS))]
    assert "".join("".join(found).split()) == "".join("".join(block.text for block in blocks).split())


def test_each_field_of_a_row_has_its_place():
    found = report(HEAD + "## Next steps\n\nTask          Who\nHire the van  Mina Okoro\n").actions
    assert [(action.place.line, action.place.column) for action in found] == [(9, 1)]


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("- Could Petra send the rate card by Friday?", ["Petra"]),
        ("- Can Hugo please check the mileage?", ["Hugo"]),
        ("- Will the client confirm the colours?", ["the client"]),
        ("- Petra, could you book the crew?", ["Petra"]),
        ("- 何川能否周三前发合同？", ["何川"]),
        ("- 请罗敏核一下报价，可以吗？", ["罗敏"]),
    ],
)
def test_a_question_that_asks_somebody_is_an_action(line: str, owners: list[str]):
    assert [found for _, found, _ in read(line)] == [owners]


@pytest.mark.parametrize(
    "line",
    [
        "- Could this be cheaper?",
        "- Can the van hold six crates?",
        "- Will Hugo like it?",
        "- Who sends the rate card?",
        "- 预算能否增加？",
        "- 样机可以吗？",
    ],
)
def test_a_question_about_something_is_none(line: str):
    assert read(line) == []


def test_in_prose_a_question_counts_that_asks_for_something_by_a_day():
    text = "## Discussion\n\nCould Mina send the artwork by 8 March?\n\nCould Mina send the artwork?\n"
    assert [action.text for action in report(HEAD + text).actions] == ["Could Mina send the artwork by 8 March?"]


def test_a_code_in_brackets_is_no_owner():
    assert read("- [A-13] Petra to sign the lease by 15 March") == [
        ("Petra to sign the lease by 15 March", ["Petra"], "2024-03-15")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "- 孙悦3月8日前不会定稿",
        "- 何川暂不寄送样机",
        "- 罗敏下周不再跟进场地",
        "The fair opens on 12 March.",
        "Our second spot airs from 1 April.",
    ],
)
def test_what_nobody_is_going_to_do_is_none(line: str):
    assert read(f"- Hugo to hire the van\n\n{line}" if line.isascii() else line) == (
        [("Hugo to hire the van", ["Hugo"], "")] if line.isascii() else []
    )
