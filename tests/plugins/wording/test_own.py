"""Our own rules about wording: data in Vale's format that Vale itself could read, but for the key ``briefcheck``."""

from __future__ import annotations

import re
from pathlib import Path

import briefcheck_wording
import pytest
from briefcheck_wording._keys import read_keys
from briefcheck_wording._made import make
from briefcheck_wording._own import _around, _inside, own_rule
from briefcheck_wording._points import Hit
from support.styles import docx, markdown

from briefcheck import Context, load_yaml
from briefcheck.readers.markdown import read_markdown
from briefcheck.rules.rule import Bad
from briefcheck.testing import check_text

FOLDER = Path(__file__).parents[3] / "rulesets" / "wording"
RULES = [pytest.param(own_rule(name), id=name) for name in briefcheck_wording.RULES]
every_rule = pytest.mark.parametrize("rule", RULES)


def test_every_file_is_a_rule_and_every_rule_a_file():
    assert sorted(path.stem for path in FOLDER.glob("*")) == sorted(briefcheck_wording.RULES)


@every_rule
def test_file_is_a_rule_of_vale(rule):
    root = load_yaml(str(FOLDER / f"{rule.name}.yml"))
    made = make(read_keys(root, rule.name, more=("briefcheck",)), ())
    assert made.why_not is None


@every_rule
def test_every_handbook_rule_it_names_is_one(rule):
    assert re.fullmatch(r"[A-Z]\d\d(?:, [A-Z]\d\d)*", rule.source)


@every_rule
def test_placeholders_are_alike_and_words_stand_in_curly_quotes(rule):
    message = rule.messages["found"]
    slots = [sorted(re.findall(r"\{\w+\}", wording)) for wording in (message.en, message.zh)]
    assert slots[0] == slots[1] != []


@every_rule
def test_needs_are_held_by_every_example(rule):
    """A need that is missing would silence a rule: without needs it finds what it finds with them."""
    bare = own_rule(rule.name)
    for example in rule.examples:
        if isinstance(example, Bad):
            found = check_text(example.text, rule=bare, type=example.type, audience=example.audience)
            assert [str(entry) for entry in found] == list(example.expect)


# one sentence for each thing that a rule looks for; its words must be among the rule's needs, too
PHRASES = {
    "blame": "客户搞错了尺寸|都怪甲方|只能怨客户|问题出在客户|贵司的疏忽|it is the client's own mistake|we blame the client"
    "|the client keeps changing|due to the client's indecision|you forgot to sign",
    "criticised-colleague": "设计师太马虎|实习生总是掉链子|是文案的失误|the studio dropped the ball|our designer was careless"
    "|the intern's negligence",
    "disrespect": "甲方瞎指挥|奇葩客户|客户真的很难缠|a clueless client|clients are idiots|the client is totally crazy",
    "excuse": "人手太忙|忙不过来|没有时间准备|与我们无关|不归我们管|素材不够，只能先等|not our problem|we were too busy"
    "|we didn’t have time to|ran out of time|out of our hands|through no fault of ours",
    "loose-promise": "一定能做到|我方绝对不会|我们保证准时|随叫随到|不限次数修改|改到客户满意为止|无论如何都会完成|we promise"
    "|you have our word|without fail|unlimited rounds",
    "first-person-singular": "我觉得可以|我已发出|I also think so|I'm in|my view is",
    "hedge": "应该已经发了|可能已确认|估计没什么问题|如果我没记错|presumably so|it should be fine|as far as we know|probably already",
    "undecided-approval": "原则同意|基本上都通过|方向OK|口头确认|先按这个走|暂时没意见|倾向选第二稿|happy in principle"
    "|in principle agreed|verbally approved|good to go for now|let’s go with this for now",
    "undefined-reference": "见上次会议纪要|参照上周|按之前说的来|老规矩|same as last week|as agreed at the last meeting|per our last call",
    "verdict-without-reason": "海报不行。|不喜欢目前的画面。|I don't like the idea.|The headline is boring.",
    "jargon": "拉通各部门|底层逻辑|占领心智|circle back|synergies|ideation|game-changer|move the needle",
    "unexplained-english": "做POSM|两个usp|客户要big idea|用layout看|400 GRPs",
}


@pytest.mark.parametrize(
    ("name", "phrase"), [(name, phrase) for name, phrases in PHRASES.items() for phrase in phrases.split("|")]
)
def test_phrase_is_found(name, phrase):
    assert len(check_text(f"今天，{phrase}\n", rule=own_rule(name), audience="client")) >= 1


QUIET = {
    "blame": "客户的问题请见附件|答疑在于客户的需求|blameless client work",
    "criticised-colleague": "设计师太忙|our designer forgot nothing",
    "disrespect": "客户太多|the client is happy",
    "excuse": "时间无关紧要|we are busy",
    "loose-promise": "保证金五万元|一定程度|确保质量|we guarantee nothing",
    "first-person-singular": "我们觉得|我司认为|自我介绍|Part I had two chapters.|“我觉得好”",
    "hedge": "应该已到达|应该完成|可能性|the estimate",
    "undecided-approval": "原则上的同意书|基本信息|方向明确|approved",
    "undefined-reference": "上次会议（2月20日）决定|as mentioned above|as usual",
    "verdict-without-reason": "海报不好看，因为太暗。|The layout is weak because it is dark.|The plan is bad.",
    "jargon": "合拳道|offline shops",
    "unexplained-english": "KPI与ROI|the layout of the page|TVC（电视广告）|三月完成TVC拍摄，OOH四月上刊，先开PPM",
}


@pytest.mark.parametrize(
    ("name", "phrase"), [(name, phrase) for name, phrases in QUIET.items() for phrase in phrases.split("|")]
)
def test_phrase_is_left_alone(name, phrase):
    assert check_text(f"{phrase}\n", rule=own_rule(name), audience="client") == []


def test_traditional_characters_and_full_width_are_read_too():
    found = check_text(
        "第一段。\n\n這是設計師的疏忽，客戶原則上ＯＫ，對吧，我們說過了\n", rule=own_rule("undecided-approval")
    )
    assert [(entry.line, entry.column) for entry in found] == [(3, 12)]
    assert "原則上ＯＫ" in found[0].text.en


def test_findings_point_at_the_words_in_word_too():
    rule = own_rule("undecided-approval")
    context = docx("first\n**客户**原则{+上+}同意。")
    (finding,) = rule.check(context, rule.options())
    assert (finding.place.line, finding.place.column, finding.data["first"]) == (2, 3, "原则上同意")
    assert finding.evidence == "客户原则上同意。"


def test_exceptions_are_words_around_what_is_found():
    rule = own_rule("jargon")
    text = "赋能宝与赋能\n"
    assert [entry.column for entry in check_text(text, rule=rule)] == [1, 5]
    assert [entry.column for entry in check_text(text, rule=rule, options={"exceptions": ["赋能宝"]})] == [5]
    assert _inside(Hit(None, 0, 0, ()), "x") is False
    assert _around(None, 0, 0) == ""


def test_transcript_is_for_contact_reports_only():
    rule = own_rule("transcript-style")
    text = "Anna said no. Ben said yes. Carl said no. Dan said yes. Eve said no. Fay said yes. Gus said no.\n"
    assert len(check_text(text, rule=rule, type="contact-report")) == 1
    assert check_text(text, rule=rule) == []
    assert check_text(text, rule=rule, type="creative-brief") == []


def test_a_rule_for_one_language_is_silent_in_the_other(monkeypatch):
    rule = own_rule("jargon")
    own = rule.check.__self__
    monkeypatch.setattr(own, "_language", "zh")
    english = Context(read_markdown(b"Let us circle back.\n", "x.md"), None)
    chinese = markdown("我们先讨论这个方案，然后再来赋能各个部门。\n")
    assert list(rule.check(english, rule.options())) == []
    assert len(list(rule.check(chinese, rule.options()))) == 1


def test_limit_of_a_rule():
    rule = own_rule("first-person-singular")

    def told(number):
        findings = rule.check(markdown("\n\n".join(["I think so."] * number)), rule.options())
        return [rule.messages["found"].fill(finding.data) for finding in findings]

    said = "“I think” speaks for one person; the house says “we”."
    assert [text.en for text in told(5)] == [said, said, f"{said} (2 more in this document)"]
    assert told(5)[2].zh.endswith("请用“我们”。（文中还有 2 处）")
    assert [text.en for text in told(3)] == [said] * 3


def test_a_document_without_their_words_costs_no_pattern(monkeypatch):
    """Each rule first asks for words of which every match holds one; an ordinary document has none of them."""

    def refuse(*_, **__):
        raise AssertionError("a pattern was looked for")

    rules = [own_rule(name) for name in briefcheck_wording.RULES]
    monkeypatch.setattr("briefcheck_wording._regex.Regex.finditer", refuse)
    for text in ("# 会议报告\n\n客户确认主画面，三月八日前交稿。\n", "# Minutes\n\nThe client approved the poster.\n"):
        context = markdown(text)
        assert [finding for rule in rules for finding in rule.check(context, rule.options())] == []
