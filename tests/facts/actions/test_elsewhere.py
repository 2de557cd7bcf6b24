"""What is looked at first of a line outside of the action sections hides nothing of what its patterns would find."""

from __future__ import annotations

from pathlib import Path

from briefcheck.document.blocks import Paragraph
from briefcheck.document.place import Place
from briefcheck.facts.actions import headings, lines, runs, standup
from briefcheck.facts.actions.fieldlabels import may_name_owner, owner_label, owner_signs
from briefcheck.facts.actions.whole import Whole
from briefcheck.facts.actions.words import WORDS
from briefcheck.facts.narrow import narrow

CASES = Path(__file__).parents[2] / "cases" / "actions"
LINES = sorted(
    {
        narrow(part)
        for file in (*CASES.glob("*.tsv"), *CASES.glob("*.md"), *CASES.glob("pages/*/*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        for part in line.split("\t")
        if part.strip()
    }
)
"""Some thousand lines of both languages, actions and others."""


def test_a_line_is_bare_only_where_no_marker_stands_before_its_words():
    for line in LINES:
        block = Paragraph(line, Place())
        slow = lines._line(block, 0, len(line))
        found = [(entry.start, entry.end, entry.text) for entry in lines.lines_of(block)]
        assert found == ([(slow.start, slow.end, slow.text)] if slow is not None else []), line


def test_no_label_is_hidden():
    pairs, letters = lines.label_begins(WORDS.task_labels)
    forms = (lines._BRACKET_LABEL, lines._UPPER_LABEL, lines._label_pattern(WORDS.task_labels), lines._NUMBERED)
    labelled = [line for line in LINES if any(form.match(line) for form in forms)]
    assert len(labelled) > 40
    assert [line for line in labelled if line[:2] not in pairs and line[0] not in letters] == []
    assert sum(line[:2] in pairs or line[0] in letters for line in LINES) < len(LINES) / 3


def test_what_is_next_is_told_by_any_line_that_says_so():
    said = [text for line in LINES for text in (line, f"{line}：") if standup._NEXT.match(f"{text}:")]
    assert len(said) > 5
    assert all(standup.may_say_next(text) or (len(text) > standup._LONGEST and ":" not in text) for text in said)
    for text in (
        "T",
        "t：明天",
        "今 ：",
        "明天",
        "Up next: x",
        "- Next",
        "WILL DO: y",
        "接下来：",
        "Plans for tomorrow: z",
    ):
        assert standup.may_say_next(text), text


def test_no_deadline_of_a_list_is_hidden():
    forms = [
        "任务截止日期：2018.8.13",
        "作业提交时间：8月13日",
        "本周任务完成时间：8月13日",
        "- Deadline: 13 August 2018",
        "Task due by: 13 August",
    ]
    said = [line for line in (*LINES, *forms) if len(line) <= runs._LONGEST and runs._only_deadline(line)]
    assert len(said) > 4
    assert all(map(runs._FIRSTS.match, said))


def test_no_head_that_says_who_will_is_hidden():
    for head in ("Acme will:", "The agency shall:", "Agency to:", "Acme to do :", "Tom's list", "Ann’s jobs:"):
        assert headings._WHO_WILL.fullmatch(head), head
        assert headings.heads_list(head), head
    said = [line for line in LINES if headings._WHO_WILL.fullmatch(line)]
    assert all(map(headings.heads_list, said))


def test_a_text_with_the_label_of_an_owner_may_name_one():
    form = owner_label(WORDS)
    said = [line for line in LINES if form.search(line)]
    assert len(said) > 20
    assert all(may_name_owner(text, WORDS) for line in said for text in (line, line.replace(":", " \t：")))
    assert all(owner_signs(Whole(narrow(text)), WORDS) for line in said for text in (line, line.replace(":", " \t：")))
    assert not may_name_owner("Costs: 3,000 EUR, who knows", WORDS)
    assert sum(may_name_owner(line, WORDS) for line in LINES) < len(LINES) / 4


def test_many_colons_behind_blanks_are_read_in_time():
    assert not may_name_owner("x :" * 100_000, WORDS)
