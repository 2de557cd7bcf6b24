from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.facts import actions, brief, report, word

ONE = [
    # Chinese: who and by when, in the ways people write it
    ("请陈静于3月5日前提供产品图", "陈静 @ 2024-03-05"),
    ("请客户于3月6日（周三）下班前确认脚本", "客户 @ 2024-03-06"),
    ("由媒介部方涛在2024-03-12之前提交排期", "方涛 @ 2024-03-12"),
    ("方涛负责修改文案，3月4日交客户", "方涛 @ 2024-03-04"),
    ("【方涛】3/7 前把报价单发给客户", "方涛 @ 2024-03-07"),
    ("@陈静 3月8日18:00前提交排期", "陈静 @ 2024-03-08"),
    ("写脚本 - 责任人：方涛 - 截止日期：2024年3月9日", "方涛 @ 2024-03-09"),
    ("写脚本；负责人：方涛、陈静；期限：3/9", "方涛, 陈静 @ 2024-03-09"),
    ("负责人：方涛牵头、陈静", "方涛 @ -"),
    ("更新排期 → 方涛 → 3.12", "方涛 @ 2024-03-12"),
    ("提供矢量标志（客户，3月4日）", "客户 @ 2024-03-04"),
    ("订场地（财务 小周 3/5）", "小周 @ 2024-03-05"),
    ("整理素材——方涛（3月中旬）", "方涛 @ 3月中旬"),
    ("整理素材 -方涛&陈静", "方涛, 陈静 @ -"),
    ("3月5日 方涛 提交修改稿", "方涛 @ 2024-03-05"),
    ("方涛/陈静 3月8日前对一下报价", "方涛, 陈静 @ 2024-03-08"),
    ("方涛：尽快发报价", "方涛 @ 尽快"),
    ("张总跟进合同", "张总 @ -"),
    ("3月8日前完成场地确认", "- @ 2024-03-08"),
    ("所有成员于3月8日前提交周报", "所有成员 @ 2024-03-08"),
    ("下次会议3月15日，届时方涛汇报媒介计划", "方涛 @ 2024-03-15"),
    ("方涛3月35日前提交", "方涛 @ 3月35日前"),
    ("与厂商沟通：由[指定人员]负责", "[指定人员] @ -"),
    ("方涛：下周三交初稿", "方涛 @ 2024-03-06"),
    ("方涛：周五前交初稿", "方涛 @ 2024-03-08"),
    ("方涛明天发会议纪要", "方涛 @ 2024-03-02"),
    ("方涛：PPM前三天交演员资料", "方涛 @ PPM前三天"),
    ("方涛负责月底的验收", "方涛 @ 月底"),
    ("和陈静确认脚本 @方涛", "方涛 @ -"),
    ("請陳靜於3月5日前提供圖檔", "陳靜 @ 2024-03-05"),
    ("設計稿／負責人：小陳／期限：3/8（五）", "小陳 @ 2024-03-08"),
    # English
    ("Agency (Tom) to send revised layouts by 12 March", "Tom @ 2024-03-12"),
    ("Client to confirm the budget by close of business Friday 8 March", "Client @ 2024-03-08"),
    ("Tom will e-mail the estimate to Rita by 5 March", "Tom @ 2024-03-05"),
    ("It was agreed that Tom would revise the copy by 5 March", "Tom @ 2024-03-05"),
    ("By 12 March, Tom to issue the PPM book", "Tom @ 2024-03-12"),
    ("ACTION: Tom Fox to supply the cost estimate by 14/3", "Tom Fox @ 2024-03-14"),
    ("ACTION on Tom to write the report", "Tom @ -"),
    ("AP: Sarah – book the studio – 4 Mar", "Sarah @ 2024-03-04"),
    ("To do (Tom, 12/3): book the venue", "Tom @ 2024-03-12"),
    ("@tom: circulate the plan, due 2024-03-08", "tom @ 2024-03-08"),
    ("Circulate the plan - @tom - Due: 2024-03-08", "tom @ 2024-03-08"),
    ("Owner: Tom | Due: TBC | Update the timing plan", "Tom @ TBC"),
    ("Who: Tom / What: send the plan / When: 12 Mar", "Tom @ 2024-03-12"),
    ("Chris and Will to draft a post by EOD", "Chris, Will @ 2024-03-01"),
    ("RD / LM: update the status report (w/c 11 March)", "RD, LM @ w/c 11 March"),
    ("Tom to schedule the meeting on 7 May", "Tom @ -"),
    ("Tom will ask Rita about the Mar 12 meeting", "Tom @ -"),
    ("Approved: layout B. Tom to release it 8 March.", "Tom @ 2024-03-08"),
    ("Tom to send the deck within 2 working days", "Tom @ 2024-03-05"),
    ("Tom to tidy up before the next meeting", "Tom @ before the next meeting"),
    ("Tom to send it by Monday", "Tom @ 2024-03-04"),
    ("Tom to send it next Monday", "Tom @ next Monday"),
    ("Tom to send it tomorrow", "Tom @ 2024-03-02"),
    ("Tom to chase it no later than 10th", "Tom @ 2024-03-10"),
    ("Confirm the media budget by 14 June", "- @ 2024-06-14"),
    ("Brand team to provide research", "Brand team @ -"),
    ("The old requests need a review. ACTION: Kate", "Kate @ -"),
    ("**[ACTION - Everyone]** add comments", "Everyone @ -"),
]


@pytest.mark.parametrize(("line", "expected"), ONE)
def test_owner_and_date_are_read_from_a_line(line, expected):
    assert [brief(action) for action in actions(f"- {line}")] == [expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("乙方3月4日前提交分镜，甲方3月6日前书面反馈", ["乙方 @ 2024-03-04", "甲方 @ 2024-03-06"]),
        ("我方：①3/5出稿 ②3/6报价；贵司：3/7确认", ["我方 @ 2024-03-05", "我方 @ 2024-03-06", "贵司 @ 2024-03-07"]),
        ("待办：1. 出报价（小周 3/5）2. 催款（阿May 3/8）", ["小周 @ 2024-03-05", "阿May @ 2024-03-08"]),
        ("Tom to book the studio by 5 March, and Ann to brief the crew", ["Tom @ 2024-03-05", "Ann @ -"]),
        (
            "Agency: 1. script (5/3) 2. quote (6/3). Client: approve by 7/3",
            ["Agency @ 2024-03-05", "Agency @ 2024-03-06", "Client @ 2024-03-07"],
        ),
    ],
)
def test_several_actions_on_a_line_are_told_apart(line, expected):
    assert [brief(action) for action in actions(f"- {line}")] == expected


@pytest.mark.parametrize(
    "line",
    [
        "无",
        "暂无。",
        "本次无行动项",
        "None.",
        "No further actions",
        "N/A",
        "下次会议：3月15日 14:00",
        "Next meeting: 12 March, 10am",
        "会议记录人：方涛",
        "Meeting ended: 11:00",
        "附件：https://example.com/plan",
        "例：请方涛于3月5日前提供产品图",
        "客户已于3月1日确认终稿",
        "方涛介绍了媒介计划，大家无意见",
        "Tom presented the storyboard",
        "What is the action item?",
        "以下是本周的任务：",
        "____",
        "ACTION: none.",
        "ACTION: text",
    ],
)
def test_what_is_no_action_is_none(line):
    assert [action for action in actions(line) if action.due is None or action.due.kind != "date"] == []


def test_names_of_those_present_need_no_other_sign():
    assert [brief(action) for action in actions("- 之恒 3月5日交稿", people=["周之恒"])] == ["之恒 @ 2024-03-05"]
    assert [brief(action) for action in actions("- ann – book it", people=["Ann Lee"])] == ["ann @ -"]
    assert [brief(action) for action in actions("- Leaflets: books", people=["Ann Lee"])] == ["- @ -"]


def test_the_owner_above_is_owner_of_the_items_below():
    text = "- 客户：\n  - 确认脚本\n  - 提供产品\n- 方涛：\n  - 3月5日前出稿\n"
    assert [brief(action) for action in actions(text)] == ["客户 @ -", "客户 @ -", "方涛 @ 2024-03-05"]


def test_the_date_above_is_the_date_of_the_items_below():
    text = "3月8日前：\n\n- 方涛出稿\n- 陈静报价\n"
    assert [brief(action) for action in actions(text)] == ["方涛 @ 2024-03-08", "陈静 @ 2024-03-08"]


def test_a_heading_of_a_person_owns_what_follows():
    text = "### Tom\n\n- book the studio\n\n### Ann\n\n- write the brief\n"
    assert [brief(action) for action in actions(text)] == ["Tom @ -", "Ann @ -"]


def test_details_under_an_action_are_not_actions():
    text = "- Tom to book the studio by 5 March\n  - with daylight\n  - Ann to check the light\n"
    assert [brief(action) for action in actions(text)] == ["Tom @ 2024-03-05", "Ann @ -"]


def test_a_wrapped_line_is_one_action():
    text = "Tom to send the revised layouts with the new claim and both of the\nlogos by 12 March\n"
    assert [brief(action) for action in actions(text)] == ["Tom @ 2024-03-12"]


def test_lines_that_begin_anew_are_actions_of_their_own():
    text = "Tom to send the revised layouts with the new claim and both of the logos.\nAnn to book\n"
    assert [brief(action) for action in actions(text)] == ["Tom @ -", "Ann @ -"]


def test_words_around_a_list_are_not_actions():
    assert len(actions("We agreed on these.\n\n- Tom to book the studio\n\nThank you all.\n")) == 1


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("- [x] Tom to book", "done"),
        ("- Tom to book - DONE", "done"),
        ("- ~~Tom to book the studio~~", "done"),
        ("- 方涛订场地（已完成）", "done"),
        ("- 方涛订场地（延期）", "carried"),
        ("- Tom to book (carried over)", "carried"),
        ("- [ ] Tom to book", "open"),
        ("- ☑ Tom to book", "done"),
        ("- ✅ Tom to book", "done"),
        ("1. ☒ Tom to book", "done"),
        ("☐ Tom to book", "open"),
        ("- ☐ Tom to book", "open"),
        ("- Tom to book [x] and pay", "open"),
        ("- Tom to close the account", "open"),
    ],
)
def test_the_status_is_read(line, status):
    assert [action.status for action in actions(line)] == [status]


@pytest.mark.parametrize("tick", ["[x] ", "[X] ", "☒ ", "☑ ", "✓ ", "1. [x] "])
def test_a_box_ticked_in_word_is_done(tick):
    ticked, other = (f"<w:p><w:r><w:t>{box}Tom to book</w:t></w:r></w:p>" for box in (tick, "☐ "))
    document = word(["Contact report", "Date: 4 March 2024", "Attendees: Tom, Ann", "Next steps", ticked, other])
    assert [(action.text, action.status) for action in report(document).actions] == [
        ("Tom to book", "done"),
        ("Tom to book", "open"),
    ]


def test_an_action_quotes_its_words_where_they_stand():
    (action,) = actions("- **行动**：方涛3月5日交稿")
    assert (action.text, action.place.line, action.place.column) == ("方涛3月5日交稿", 9, 10)


def test_outside_the_action_section_only_marked_lines_count():
    text = """# Contact report

## Discussion

Tom will think about it.

ACTION: Tom to think about it by 5 March 2024

- write the text; owner: Ann
- [ ] book the studio @bob
- [ ] be nice
- TODO:
  - colour the pack
AI: 60 years of it
整理素材 - 责任人：方涛 - 截止日期：2024年3月9日

```
TODO: fix this
```
"""
    found = [brief(action) for action in report(text).actions]
    assert found == ["Tom @ 2024-03-05", "Ann @ -", "bob @ -", "- @ -", "方涛 @ 2024-03-09"]


def test_word_and_markdown_twins_hold_the_same_actions():
    page = "# 下一步行动\n"
    lines = ["方涛3月5日前交稿", "请客户于3月6日前确认", "@陈静 报价"]
    left = report(page + "".join(f"\n{line}\n" for line in lines)).actions
    right = report(word(page + "\n".join(lines))).actions
    assert [(action.text, brief(action)) for action in left] == [(action.text, brief(action)) for action in right]
    assert len(left) == 3


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["方涛", "客户", "Tom", "：", ": ", "3月5日前", "提交", " to send", "，", "；", "。", " ", "by 12 March", "（", "）", "@ann", "①", "②",
             "TODO: ", "\n", "- ", "负责人：", "→", "尽快", "1. ", "2. "]
        ),
        min_size=1,
        max_size=12,
    )
)  # fmt: skip
def test_every_action_is_quoted_from_where_it_stands(pieces):
    text = "".join(pieces)
    context = report(f"# 会议纪要\n\n## 下一步行动\n\n{text}\n")
    lines = f"# 会议纪要\n\n## 下一步行动\n\n{text}\n".split("\n")
    for action in context.actions:
        first = action.text.split("\n")[0]
        assert lines[action.place.line - 1][action.place.column - 1 :].startswith(first)


@pytest.mark.parametrize(
    "when", ["end March", "Xmas", "Black Friday", "a week today", "13 March?", "after 13 March", "wk of 11 March"]
)
def test_a_name_of_those_present_between_dashes_owns_whatever_stands_behind_it(when):
    assert [
        owner.name for action in actions(f"- Layouts – Rita – {when}", people=("Rita",)) for owner in action.owners
    ] == ["Rita"]


def test_a_question_mark_behind_the_last_field_doubts_the_field_only():
    assert len(actions("- 海报——李娜——3/13?", people=("李娜",))) == 1
    assert actions("- 海报——要不要改?", people=("李娜",)) == ()
    assert actions("- Venue - shall we book?", people=("Rita",)) == ()
