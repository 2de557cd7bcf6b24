"""What is looked at first of a line below a heading of actions hides nothing that is looked for then."""

from __future__ import annotations

from pathlib import Path

from briefcheck.document.blocks import Paragraph
from briefcheck.document.normal import fold
from briefcheck.document.place import Place
from briefcheck.facts.actions import cards, closing
from briefcheck.facts.actions.lines import Line
from briefcheck.facts.actions.words import WORDS

CASES = Path(__file__).parents[2] / "cases" / "actions"
PAGES = sorted((*CASES.glob("*.tsv"), *CASES.glob("*.md"), *CASES.glob("pages/*/*.txt")))
TEXTS = [page.read_text(encoding="utf-8") for page in PAGES]
LINES = sorted({part for text in TEXTS for line in text.split("\n") for part in line.split("\t") if part.strip()})


def test_no_greeting_is_hidden():
    greetings = [
        "此致",
        "順頌商祺",
        "谨启",
        "謝謝",
        "辛苦了",
        "多谢",
        "Best regards",
        "KIND REGARDS",
        "my thanks",
        "Ｙours truly",
    ]
    assert [line for line in greetings if not closing.is_farewell(line)] == []
    said = [line for line in LINES if closing._FAREWELL.fullmatch(fold(line.strip(" ,，.。!！~")))]
    assert [line for line in said if not closing.is_farewell(line)] == []
    assert sum(line[:1] in closing._FAREWELL_FIRST for line in LINES) < len(LINES) / 2


def test_no_thanks_and_no_acceptance_is_hidden():
    said = [*LINES, "謝謝各位", "辛苦了！", "THANKS ALL"]
    thanks = [line for line in said if closing._THANKS.search(fold(line))]
    assert len(thanks) > 2
    assert [line for line in thanks if not closing.is_thanks(line)] == []
    taken = ["These will be taken as agreed.", "Deemed accepted on Friday", "The notes are regarded as final"]
    assert [line for line in taken if not closing.is_closing(line)] == []


def test_no_card_is_hidden():
    known = cards._labels(WORDS)
    lines = [Line(Paragraph(line, Place(line=1)), 0, len(line)) for line in LINES]
    starts = [line.text for line in lines if cards._kind(line, known)[0] == "task"]
    assert len(starts) > 10
    form, _ = cards._by_last(WORDS)
    assert all(
        cards._labelled(f"x\n{mark}{line}\nOwner: Rita", form) == 2
        for line in starts
        for mark in ("", "- ", "1. ", "①")
    )
    assert sum(cards._labelled(line, form) for line in LINES) < len(LINES) / 8


def test_a_label_is_one_behind_the_mark_of_an_item_only():
    every, whose = cards._by_last(WORDS)
    assert cards._labelled("1. 负责人：李娜\n一是负责人：王强\n**负责人**：孙倩", whose) == 3
    assert cards._labelled("项目负责人：李娜\n会议时间：3月8日\n任务：方案", whose) == 0
    assert cards._labelled("项目负责人：李娜\n会议时间：3月8日\n任务：方案", every) == 1
