"""Which heading is which section."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.doctypes.load import load_types
from briefcheck.doctypes.match import find_sections, section_ids
from briefcheck.doctypes.names import known_as, names_of, section_labels
from briefcheck.facts.outline import read_outline
from briefcheck.readers.markdown import read_markdown

TYPES = {type_.id: type_ for type_ in load_types(Path(__file__).parents[2] / "rulesets" / "types")}
REPORT, BRIEF, STRATEGY = (TYPES[id_] for id_ in ("contact-report", "creative-brief", "communication-strategy"))


def sections(text, type_=REPORT):
    document = read_markdown(text.encode(), "example.md")
    return find_sections(read_outline(document, section_labels((type_,))), type_)


def ids(text, type_=REPORT):
    return [section.id for section in sections(text, type_)]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("三、下一步行动：", "next-steps"),
        ("Action Items", "next-steps"),
        ("Next steps 下一步", "next-steps"),
        ("待辦事項", "next-steps"),
        ("📌 會議決議", "decisions"),
        ("Decisions reached", "decisions"),
        ("Any other business (AOB)", "others"),
        ("下次会议时间：", "next-meeting"),
        ("Discussion Items - Milestone 2", "discussion"),
        ("Matters arising", "last-actions"),
    ],
)
def test_headings_of_a_contact_report(heading, expected):
    assert section_ids(heading, names_of(REPORT)) == (expected,)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Who are we talking to?", "target-audience"),
        ("诉求对象是谁？", "target-audience"),
        ("TA 描述", "target-audience"),
        ("Background Summary:", "background"),
        ("项目背景说明", "background"),
        ("Key objectives", "objective"),
        ("本次传播目标", "objective"),
        ("Single-minded proposition (SMP)", "proposition"),
        ("Reasons to believe (RTBs)", "support"),
        ("Tone & manner", "tone"),
        ("Project timeline", "timing"),
        ("Proposed deliverables", "deliverables"),
        ("What is the budget?", "budget"),
        ("What is the unique value proposition of the product?", "proposition"),
        ("Who is the target audience for this campaign?", "target-audience"),
        ("How will we know we’ve arrived?", "measures"),
    ],
)
def test_headings_of_a_creative_brief(heading, expected):
    assert section_ids(heading, names_of(BRIEF)) == (expected,)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("我们在哪里?", "where-we-are"),
        ("我們往哪裡去", "where-we-are-going"),
        ("Where are we now?", "where-we-are"),
        ("What do we want them to think/feel/DO?", "where-we-are-going"),
        ("红心按钮", "button"),
        ("广告/其他传播工具的角色", "role-of-communication"),
        ("Role for communications", "role-of-communication"),
        ("目标消费者（Target consumer）", "target-consumer"),
    ],
)
def test_headings_of_a_communication_strategy(heading, expected):
    assert section_ids(heading, names_of(STRATEGY)) == (expected,)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("为什么要做这个广告（背景）", "background"),
        ("广告要达到什么目的", "objective"),
        ("3. 我们在跟谁说话？", "target-audience"),
        ("我们要打动哪些人", "target-audience"),
        ("一句话主张", "proposition"),
        ("消费者凭什么要相信", "support"),
        ("必须有的东西", "mandatories"),
        ("我们要交哪些稿件", "deliverables"),
        ("什么时候要", "timing"),
        ("大概有多少钱", "budget"),
    ],
)
def test_chinese_questions_of_a_creative_brief(heading, expected):
    assert section_ids(heading, names_of(BRIEF)) == (expected,)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("品牌是什么样的", "brand-definition"),
        ("广告和其他传播要做什么", "role-of-communication"),
        ("我们在跟谁竞争", "competitive-environment"),
        ("跟谁沟通", "target-consumer"),
        ("现在他们怎么想", "where-we-are"),
        ("他们目前怎么看我们这个品牌", None),
        ("我们希望他们怎么想", "where-we-are-going"),
        ("看完广告后消费者怎么做", "where-we-are-going"),
    ],
)
def test_chinese_questions_of_a_communication_strategy(heading, expected):
    assert section_ids(heading, names_of(STRATEGY)) == ((expected,) if expected else ())


@pytest.mark.parametrize(
    "heading", ["谁负责什么", "怎么报名", "必须提前三天通知客户的事情有哪些呢", "如何使用", "多少"]
)
def test_other_chinese_questions_are_no_section(heading):
    assert section_ids(heading, names_of(STRATEGY)) == ()


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("行动项与决策", {"next-steps", "decisions"}),
        ("会议决议与分工", {"next-steps", "decisions"}),
        ("Decisions & next steps", {"next-steps", "decisions"}),
        ("Decisions / weather", {"decisions"}),
    ],
)
def test_one_heading_may_stand_for_two_sections(heading, expected):
    assert set(section_ids(heading, names_of(REPORT))) == expected


@pytest.mark.parametrize("heading", ["Backgroud", "Backgroound", "Backgrond", "Backgruond", "Background"])
def test_one_wrong_letter_in_a_long_name_is_forgiven(heading):
    assert section_ids(heading, names_of(BRIEF)) == ("background",)


@pytest.mark.parametrize(
    ("heading", "type_"),
    [
        ("Scheduler", BRIEF),
        ("Tune", BRIEF),
        ("会议议题", BRIEF),
        ("当地政府可以提供的鼓励措施和支持", BRIEF),
        ("政府支持、管理和审批", BRIEF),
        ("Installation", REPORT),
        ("任务7：用户登录", BRIEF),
        ("Why the background of a page flickers when it is scrolled", BRIEF),
        ("", BRIEF),
        ("———", BRIEF),
    ],
)
def test_other_headings_are_no_section(heading, type_):
    assert section_ids(heading, names_of(type_)) == ()


def test_the_title_of_the_document_is_no_section():
    assert ids("# 会议纪要\n\n## 会议目的\n\n看片\n\n## 会议纪要\n\n看了\n") == ["purpose", "discussion"]


def test_a_heading_named_like_the_type_that_holds_others_is_no_section():
    assert ids("# 第一周\n\n## 会议纪要\n\n### 决议\n\n通过\n\n## 会议纪要\n\n无内容\n") == ["decisions", "discussion"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("会议结论", "decisions"),
        ("Meeting notes", "discussion"),
        ("Meeting summary", "discussion"),
        ("会议记录", "discussion"),
    ],
)
def test_a_section_that_bears_a_name_of_the_type_stays_one_above_a_subheading(heading, expected):
    assert expected in ids(
        f"# Call report\n\n## {heading}\n\nPoster B.\n\n### Lid\n\nRed.\n\n## Next steps\n\n- Ada: x\n"
    )


def test_each_of_several_reports_in_one_file_has_a_title():
    one = "# Meeting notes\n\n## Decisions\n\nB.\n\n## Next steps\n\n- Ada: lid\n\n"
    assert ids(one * 2) == ["decisions", "next-steps"] * 2


def test_a_cover_line_above_the_title_leaves_it_the_title():
    assert ids("# Tea board\n\n## Meeting notes\n\n### Decisions\n\nB.\n\n### Next steps\n\n- Ada: x\n") == [
        "decisions",
        "next-steps",
    ]


def test_a_section_may_be_found_more_than_once():
    assert ids("## 第一场\n\n### 决议\n\n甲\n\n## 第二场\n\n### 决议\n\n乙\n") == ["decisions", "decisions"]


def test_a_section_inside_of_one_of_the_same_id_is_part_of_it():
    found = sections("## 下一步\n\n### 行动项\n\n写脚本\n\n### 决议\n\n通过\n")
    assert [section.id for section in found] == ["next-steps", "decisions"]
    assert "写脚本" in found[0].text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- 脚本还没有定稿", "open-issues"),
        ("- 脚本定稿 @王芳", "next-steps"),
        ("- 脚本定稿（王芳）", "next-steps"),
        ("- 脚本 5月3日 前定稿", "next-steps"),
        ("- 由王芳负责定稿", "next-steps"),
    ],
)
def test_left_over_matters_are_next_steps_only_with_an_owner_or_a_date(body, expected):
    assert ids(f"## 遗留问题\n\n{body}\n") == [expected]


def test_next_steps_stay_next_steps_without_owner_and_date():
    assert ids("## 行动项\n\n- 写脚本\n") == ["next-steps"]


TASKS = "| Action | Owner | Due |\n|---|---|---|\n| Send it | Tom | 3 May |\n| Book it | Ann | 4 May |\n"


def test_a_table_of_tasks_stands_for_next_steps_where_nothing_else_does():
    assert ids(f"# Contact report\n\nDate: 1 May\n\n{TASKS}") == ["next-steps"]
    assert ids(f"## Discussion\n\n{TASKS}") == ["discussion", "next-steps"]


def test_a_table_of_tasks_is_no_second_section():
    found = sections(f"## Discussion\n\n{TASKS}\n## Next steps\n\n- Tom sends it\n")
    assert [(section.id, section.heading) for section in found] == [
        ("discussion", "Discussion"),
        ("next-steps", "Next steps"),
    ]
    assert ids(f"## Next steps\n\n{TASKS}") == ["next-steps"]


def test_decisions_and_tasks_are_decisions_where_the_tasks_have_a_heading_of_their_own():
    assert ids("## 会议决议与分工\n\n通过\n\n## 后续安排\n\n- 写脚本\n") == ["decisions", "next-steps"]
    assert set(ids("## 会议决议与分工\n\n通过\n")) == {"decisions", "next-steps"}


def test_a_topic_that_names_tasks_is_no_next_step():
    assert ids("## 甘特图与任务分配\n\n要细化\n") == []
    assert ids("## Scheduling and tasks\n\nTo be refined\n") == []


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Key message", ["proposition"]), ("Key Messages", []), ("Unique selling propositions", []), ("USPs", [])],
)
def test_a_list_of_messages_is_not_the_one_proposition(heading, expected):
    assert ids(f"## {heading}\n\n- One\n- Two\n", BRIEF) == expected


def test_a_question_is_known_in_its_affirmative_form():
    assert known_as("Who are we talking to?", "What do we need?", "Where are we?", "What is it?") == (
        "who are we talking to",
        "who we are talking to",
        "what do we need",
        "what we need",
        "where are we",
        "where we are",
        "what is it",
        "what it is",
    )


@pytest.mark.parametrize(
    ("type_id", "heading", "ids"),
    [
        ("pre-production-meeting", "4. 服装道具", ["wardrobe", "props"]),
        ("pre-production-meeting", "服装费用", []),
        ("creative-brief", "Who are we after?", ["target-audience"]),
        ("creative-brief", "How should it sound?", ["tone"]),
        ("creative-brief", "What must it do?", ["objective"]),
        ("creative-brief", "What do we need?", ["deliverables"]),
        ("creative-brief", "What is this advertising meant to achieve?", ["objective"]),
        ("creative-brief", "What's this ad supposed to do?", ["objective"]),
        ("communication-strategy", "Where could we be?", ["where-we-are-going"]),
        ("communication-strategy", "主张", ["button"]),
        ("client-brief", "人群", ["target-audience"]),
        ("client-brief", "需要什么", ["deliverables"]),
        ("creative-brief", "What the client is like", []),
        ("client-brief", "What's the problem?", ["background"]),
        ("research-summary", "What we learned", ["findings"]),
        ("fact-book", "Where it is sold", ["distribution"]),
        ("communication-strategy", "今年要做到什么", ["marketing-objective"]),
        ("communication-strategy", "打动她们的点", ["button"]),
        ("communication-strategy", "对手", ["competitive-environment"]),
        ("communication-strategy", "凭什么", ["support"]),
    ],
)
def test_headings_in_words_of_their_own(type_id, heading, ids):
    assert list(section_ids(heading, names_of(TYPES[type_id]))) == ids
