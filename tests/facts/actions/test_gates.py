"""What is looked at before a long pattern never hides what the pattern would find, and hides most of the rest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefcheck.document.blocks import Paragraph
from briefcheck.document.normal import fold
from briefcheck.document.place import Place
from briefcheck.facts import written
from briefcheck.facts.actions import (
    commitments,
    doings,
    duties,
    handed,
    head,
    pledges,
    promises,
    signs,
    split,
    spoken,
    status,
    subject,
    tail,
    takenback,
    terse,
    times,
    undertakes,
)
from briefcheck.facts.actions.clauses import Sentence
from briefcheck.facts.actions.donewords import ends_done
from briefcheck.facts.actions.due import find as due
from briefcheck.facts.actions.due.spelt import AT_ALL, ways
from briefcheck.facts.actions.fieldlabels import find_owner_label, owner_label
from briefcheck.facts.actions.groups import says_given
from briefcheck.facts.actions.headed import is_head
from briefcheck.facts.actions.lines import lines_of
from briefcheck.facts.actions.looks import GIVES, HEADS, INSIDE, MARKED, SAYS_NEXT, Looks
from briefcheck.facts.actions.marked import Marks, heads_tasks
from briefcheck.facts.actions.opening import after_opening
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.sentence import Kinds, from_names, from_starts, own_words
from briefcheck.facts.actions.standup import may_say_next
from briefcheck.facts.actions.status import _OTHER, is_other
from briefcheck.facts.actions.steps import Steps
from briefcheck.facts.actions.whole import Anything, Whole
from briefcheck.facts.actions.words import CARRIED_WORDS, WORDS
from briefcheck.facts.dateforms import FORMS
from briefcheck.facts.model import Person
from briefcheck.facts.names import is_chinese_name, may_begin_name, split_names
from briefcheck.facts.narrow import ends_in_colon, holds, narrow

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

REGISTER = Register([Person(name, "", Place()) for name in ("李娜", "王强", "Tom Fox", "Ann Lee")])


def _pledged(sentence: str) -> int:
    own = own_words(sentence)
    return pledges.pledges(sentence, own, Kinds(*pledges.SETS).of(own), lambda _: False)


def test_a_line_that_can_say_no_time_says_none():
    assert len(LINES) / 4 < sum(not ways(line) & AT_ALL for line in LINES)
    for line in LINES:
        open_ways = ways(line) if ways(line) & AT_ALL else 0
        closed = [step for way, step in due._WAYS if not way & open_ways]
        assert [step.__name__ for step in closed if step(line, None) is not None] == [], line


def test_a_time_in_a_line_is_looked_for_in_the_ways_it_can_be_written():
    for line in LINES:
        closed = [form for way, forms in times._FORMS if not way & ways(line) for form in forms]
        assert [form.pattern[:40] for form in closed if form.search(line)] == [], line


@pytest.mark.parametrize("steps", [head.SUBJECT, subject._HEAD, subject._LATER], ids=["subject", "head", "later"])
def test_no_step_is_left_out_that_finds_an_owner_at_the_start(steps: Steps[head.Step]):
    every = steps.of("".join(map(chr, range(0x3000))) + "@【→")
    for view in map(times.without_times, LINES):
        start = after_opening(view)
        left = [step for step in every if step not in steps.of(view)]
        assert [step for step in left if (found := step(view, start, REGISTER)) and found.owners] == [], view


@pytest.mark.parametrize("steps", [subject._STEPS, subject._MIDDLE], ids=["steps", "middle"])
def test_no_step_is_left_out_that_finds_an_owner_in_a_line(steps: Steps[subject._OfLine]):
    every = steps.of("".join(map(chr, range(0x3000))) + "原请由后@：，。→")
    assert len(every) == 8
    for view in map(times.without_times, LINES):
        left = [step for step in every if step not in steps.of(view)]
        assert [step for step in left if step(view, REGISTER) is not None] == [], view


def test_a_line_is_broken_by_no_step_without_its_marks():
    for line in LINES:
        whole = split.Piece(0, len(line))
        marks = split._MARKS.intersection(line[:-1] if line[-1:] in split._STOPS else line)
        closed = {step for step, _, _ in split._STEPS}.difference(split._open(marks, line.isascii(), "and" in line))
        assert [step.__name__ for step in closed if step(line, whole, REGISTER) != [whole]] == [], line


def test_a_stretch_that_names_nobody_begins_with_no_owner():
    hidden = [line for line in LINES if not split._may_name(line)]
    assert len(hidden) > len(LINES) / 10
    assert [line for line in hidden if (found := split._at_start(line, REGISTER)) and found.owners] == []


def test_an_english_line_without_signs_names_nobody_last():
    views = [view for view in map(times.without_times, LINES) if view.isascii() and tail._SIGNS.isdisjoint(view)]
    assert len(views) > len(LINES) / 20
    for view in views:
        forms = (tail._CLOSED, tail._UNDATED, tail._BRACKET, tail._FIELD, tail._LAST_FIELD, tail._HANDLES)
        assert [form.pattern for form in forms if form.search(view)] == [], view
        assert "..." in view or "   " in view or tail._behind_dash(view, REGISTER) is None, view
    for view in map(times.without_times, LINES):
        assert tail._UNDATED.search(view) is None or view.rstrip()[-1] in tail._UNDATED_ENDS, view


def test_how_a_line_stands_is_told_as_by_its_patterns():
    for line in map(fold, LINES):
        state = status.status_of(line, None, checked=False, struck=False, words=WORDS)
        done = status._DONE_TAIL.search(line) or status._DONE_HEAD.match(line) or status._DONE_MARK.search(line[-16:])
        assert (state == "done") is (done is not None or (not line.isascii() and ends_done(line))), line
        assert state != "open" or not (status._CARRIED.search(line) or holds(line, CARRIED_WORDS[3:])), line


@pytest.mark.parametrize(
    ("line", "can"),
    [
        ("Send the deck by Thursday", True),
        ("Send it in Q3", True),
        ("Send it T-5", True),
        ("Send the deck", False),
        ("下周三前提交", True),
        ("尽快提交", True),
        ("提交点位表", False),
    ],
)
def test_whether_a_line_can_say_when(line: str, can: bool):
    assert bool(ways(line) & AT_ALL) is can


def test_the_label_of_an_owner_is_found_as_by_its_pattern():
    form = owner_label(WORDS)
    found = [str(find_owner_label(line, WORDS)) for line in LINES]
    assert found == [str(form.search(line)) for line in LINES]
    assert 20 < sum(entry != "None" for entry in found) < len(LINES) / 2


def test_a_line_of_another_kind_is_known_by_how_it_begins():
    others = [line for line in LINES if any(form.match(fold(line)) for form in _OTHER)]
    assert len(others) > 10
    assert [line for line in others if not is_other(line)] == []


@pytest.mark.parametrize(
    "who", [*pledges._HOLDERS.split("|"), "front office", "The working party", "Catering team", "Everyone"]
)
def test_a_side_is_known_by_its_last_word(who: str):
    sentence = f"{who} will send the drawings."
    assert _pledged(sentence) > 0


@pytest.mark.parametrize(
    ("sentence", "pledged"),
    [
        ("Our printer is chasing the proofs", True),
        ("It rained, and the committee must bring chairs", True),
        ("It was said that the agency is to bring chairs", True),
        ("Our printer is kind", False),
        ("The weather will stay fine", False),
    ],
)
def test_a_side_is_looked_for_where_a_clause_begins(sentence: str, pledged: bool):
    assert (_pledged(sentence) > 0) is pledged


def test_no_form_of_english_is_hidden_by_the_words_of_a_sentence():
    every, found = (1 << len(pledges.SETS)) - 1, 0
    for line in LINES:
        own = own_words(line)
        kinds = Kinds(*pledges.SETS).of(own)
        open_ = pledges._open(kinds, marked=any(mark in line for mark in (": ", "/", "&")))
        for step, *_ in pledges._STEPS:
            if step(line, own, every, lambda _: True) is not None:
                found += 1
                assert step in open_, (line, step)
        forms = pledges._forms(kinds)
        assert [form.pattern for form, *_ in pledges._FORMS if form.search(line) and form not in forms] == [], line
    assert found > 100


def test_no_side_is_hidden_by_what_stands_behind_it():
    told = [line for line in LINES if pledges._at_starts(pledges._SIDES, line)]
    assert len(told) > 50
    assert [line for line in told if not pledges._may_be_side(line)] == []
    assert not pledges._may_be_side("The committee met and Ann will send it")


def test_no_terse_form_is_hidden_by_the_words_and_marks_of_a_sentence():
    found = 0
    for line in LINES:
        words, marks = (kinds.of(held) for kinds, held in zip(terse._kinds(), (own_words(line), line), strict=True))
        for form, *_ in terse._FORMS:
            match = form.search(line)
            if match is not None and terse._of(match, REGISTER) is not None:
                found += 1
                assert form in terse._open(words, marks), (line, form)
                assert terse._by(form, line, REGISTER) is not None, (line, form)
                assert terse.terse(f"{line.rstrip('?')}.", REGISTER) is not None
    assert found > 50


def test_no_looser_form_is_hidden_by_the_words_of_a_sentence():
    found = 0
    for line in LINES:
        held = own_words(line)
        for form, needed in undertakes._FORMS:
            match = form.search(line)
            if match is not None and undertakes._of(match, REGISTER) is not None:
                found += 1
                assert not held.isdisjoint(needed), (line, form)
        if undertakes._LEFT_TO_DO.search(line) and not takenback.NOT.search(line):
            assert undertakes.is_left(line), line
    assert found > 10


def test_no_form_of_chinese_is_hidden_by_the_letters_of_a_clause():
    found, every = 0, duties.owing((1 << len(duties.SIGNS)) - 1)
    for line in LINES:
        kinds = promises._kinds().of(line)
        steps = promises._open(kinds)
        hidden = [step for step, *_ in promises._STEPS if step not in steps and step(line, REGISTER)]
        assert hidden == [], line
        assert duties.owing(kinds >> len(promises._SETS))(line, REGISTER) is every(line, REGISTER), line
        found += sum(step(line, REGISTER) for step in steps[:-2])
    assert found > 100


@pytest.mark.parametrize(
    ("sentence", "does"),
    [
        *[(f"李娜完成首页,{then}将做登录页", True) for then in doings._NEXT],
        *[(f"李娜{says}添加该功能", True) for says in doings._ANSWERS],
        *[(f"李娜说公司有现成的,{her}去要一个", True) for her in "他她"],
        ("李娜完成首页,登录页没做", False),
    ],
)
def test_what_goes_on_in_a_later_clause_is_not_hidden(sentence: str, does: bool):
    assert doings.does_later(Sentence(sentence), REGISTER) is does


def test_no_person_is_hidden_by_the_letters_of_the_words():
    found = 0
    for line in LINES:
        for part in re.split("[:(),-]", line):
            owners = REGISTER.read(part, sure=False)
            if owners and all(owner.kind == "person" and REGISTER.is_surely(owner) for owner in owners):
                found += 1
                assert handed.may_name(part, REGISTER), part
    assert found > 100


def test_what_is_no_name_can_name_nobody():
    assert not any(handed.may_name(words, REGISTER) for words in ("日期", "3/8", "待定", ""))


def test_whom_somebody_turns_to_is_not_hidden():
    turned = [line for line in LINES if any(handed._TURNS.match(line, at) for at in range(1, len(line)))]
    assert len(turned) > 10
    assert [line for line in turned if not handed._TURN.search(line, 1)] == []


def test_what_heads_a_list_may_head_one():
    blocks = [Paragraph(f"{line}{end}", Place(line=1)) for line in LINES for end in ("", ":", "：** ")]
    below = Paragraph("x", Place(line=2), "list-item", 1)
    heads = [block for block in blocks if heads_tasks(block, REGISTER) or is_head(block, below)]
    assert len(heads) > 10
    looks = Looks(Anything(), minutes=True)
    assert all(looks.of(block, block.text.strip(), below) & HEADS for block in heads)
    plain = [block for block in blocks if heads_tasks(block, REGISTER) or is_head(block, Paragraph("x", Place(line=2)))]
    assert len(plain) > 10
    assert all(looks.of(block, block.text.strip(), None) & HEADS for block in plain)
    assert not looks.of(Paragraph("Sunny", Place(line=1)), "Sunny", None) & HEADS


def test_what_a_document_of_one_line_holds_hides_nothing_of_that_line():
    counted = {GIVES: 0, SAYS_NEXT: 0, MARKED: 0}
    for line in (
        *LINES,
        *(line.upper() for line in LINES),
        "会议对任务进行了分配",
        "工作安排如下：",
        "责任人 ： 李娜，期限：3月8日",
    ):
        block = Paragraph(line, Place(line=1))
        register = Register([Person("Tom Fox", "", Place())], whole=Whole(narrow(line)))
        look = Looks(register.whole, minutes=True).of(block, line.strip(), None)
        found = Marks(REGISTER).find(block, lines_of(block), inside=True)
        unknown = Marks(Register([Person("Tom Fox", "", Place())]))
        assert [entry.text for entry in Marks(register).find(block, lines_of(block), inside=look & INSIDE > 0)] == [
            entry.text for entry in unknown.find(block, lines_of(block), inside=True)
        ], line
        for bit, said in ((GIVES, says_given(line)), (SAYS_NEXT, may_say_next(line)), (MARKED, bool(found))):
            assert look & bit or not said, line
            counted[bit] += said
    assert min(counted.values()) > 1


@pytest.mark.parametrize(
    "form",
    [
        *(commitments._WILL, commitments._TO, pledges._MODAL, pledges._REPORTED, pledges._DOING),
        *(undertakes._OF_SUBJECT, spoken._PRESENT),
    ],
    ids=range(7),
)
def test_a_form_that_begins_with_a_clause_is_found_wherever_one_begins(form: re.Pattern[str]):
    found = [[match.span() for match in form.finditer(line)] for line in LINES]
    assert sum(map(len, found)) > 2
    starts = from_starts if form is undertakes._OF_SUBJECT else from_names
    assert [[match.span() for match in starts(form, line)] for line in LINES] == found


def test_a_form_inside_of_what_it_found_is_not_found_again():
    sentence = "Ann and Tom to send it, and Ben to call"
    assert [match["who"] for match in from_names(commitments._TO, sentence)] == ["Ann and Tom", "Ben"]


def test_no_tie_is_hidden_by_the_words_it_is_made_of():
    assert [line for line in LINES if signs._TIED.search(line) and not signs.is_tied(line)] == []


def test_no_form_of_date_is_hidden_by_its_signs():
    for line in map(fold, LINES):
        found = [match for form, _ in FORMS for match in form.finditer(line)] if written._MAY_BE.search(line) else []
        assert {(match.re, match.span()) for match, _ in written._matches(line)} == {
            (match.re, match.span()) for match in found
        }, line


@pytest.mark.parametrize(
    ("letter", "may"),
    [("李", True), ("陳", True), ("小", True), ("T", True), ("的", False), ("7", False), ("@", False)],
)
def test_the_letters_with_which_names_begin(letter: str, may: bool):
    assert may_begin_name(letter) is may


@pytest.mark.parametrize(
    ("words", "is_name"), [("王总", True), ("Tom总", True), ("阿May", True), ("胡core", True), ("数据", False)]
)
def test_names_of_two_scripts_are_names_still(words: str, is_name: bool):
    assert is_chinese_name(words) is is_name


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("  ", []),
        (" 李娜 ", [(1, "李娜")]),
        ("李娜、王强", [(0, "李娜"), (3, "王强")]),
        ("Ann and Tom", [(0, "Ann"), (8, "Tom")]),
        ("Sandy Orr", [(0, "Sandy Orr")]),
        ("Ann  Tom", [(0, "Ann"), (5, "Tom")]),
        ("Ann (art, copy)", [(0, "Ann (art, copy)")]),
    ],
)
def test_the_entries_of_a_list_of_names(text: str, entries: list[tuple[int, str]]):
    assert list(split_names(text)) == entries


@pytest.mark.parametrize(("text", "ends"), [("To do: ", True), ("待办：\n", True), ("a: b", False), ("", False)])
def test_what_ends_in_a_colon(text: str, ends: bool):
    assert ends_in_colon(text) is ends
