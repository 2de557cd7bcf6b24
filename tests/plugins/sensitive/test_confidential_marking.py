"""Markings count where they mark the document, and never in prose."""

from __future__ import annotations

import pytest
from briefcheck_sensitive import confidential_marking, missing_marking, state_secret_marking
from support.findings import find

from briefcheck import Document, Paragraph, Part, Place, Text

MARKING = confidential_marking.check


def marked(text: str | Document) -> list[tuple[str, object]]:
    return [(finding.message, finding.data["marking"]) for finding in find(MARKING, text)]


def in_part(kind: str, text: str) -> Document:
    place = Place(part=kind)  # type: ignore[arg-type]
    return Document("a.docx", "word", (Part("body", ()), Part(kind, (Paragraph(text, place),))))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "marking"),
    [
        ("机密", "机密"),
        ("★ 绝密 ★", "绝密"),
        ("**内部资料 注意保密**", "内部资料 注意保密"),
        ("内部资料，严禁外传！", "内部资料,严禁外传"),
        ("仅供内部使用", "仅供内部使用"),
        ("商业机密文件", "商业机密文件"),
        ("密级：机密", "机密"),
        ("CONFIDENTIAL", "CONFIDENTIAL"),
        ("Private & Confidential", "Private & Confidential"),
        ("Strictly confidential – do not distribute", "Strictly confidential – do not distribute"),
        ("Classification: Internal use only", "Internal use only"),
        ("Commercial in confidence", "Commercial in confidence"),
        ("# 【内部资料】夏季推广策略", "内部资料"),
        ("[Confidential] Summer plan", "Confidential"),
    ],
)
def test_a_paragraph_that_is_nothing_else_marks_the_document(text, marking):
    assert [(message, str(words).replace("，", ",")) for message, words in marked(text)] == [("marked", marking)]


@pytest.mark.parametrize(
    "text",
    [
        "双方签署保密协议，商业秘密归客户所有。",
        "保密",
        "保密条款",
        "机密信息的定义",
        "成功的秘密在于坚持",
        "请勿转发到朋友圈以外的渠道，这是本次活动的规则之一。",
        "# Confidentiality",
        "Confidential information",
        "We keep this confidential.",
        "This is for internal use only until the launch in May.",
        "Internal",
        "[confidential information](https://example.com)",
        "机密性与可用性",
        "这是一个秘密",
    ],
)
def test_prose_marks_nothing(text):
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "marking"),
    [
        ("INTERNAL ONLY – Nora doesn't know yet that we lost the first slot.", "INTERNAL ONLY"),
        ("- INTERNAL ONLY - the client has not seen this budget.", "INTERNAL ONLY"),
        ("**Internal only**: not for the client.", "Internal only"),
        ("Internal use only (Nora must not see the second page)", "Internal use only"),
        ("Internal only. The first slot is lost.", "Internal only"),
        ("(internal only) the first slot is lost", "internal only"),
        ("[INTERNAL] Do not send this page.", "INTERNAL"),
        ("INTERNAL – not for client", "INTERNAL"),
        ("Do not forward to the client: the estimate is a guess.", "Do not forward to the client"),
        ("Confidential – the first slot is lost.", "Confidential"),
        ("Confidential: the client does not know the price.", "Confidential"),
        ("以下仅内部可见：客户预算未定", "以下仅内部可见"),
        ("【内部】本页不发客户", "内部"),
        ("（内部）客户还不知道此事", "内部"),
        ("（仅供内部使用）第一波档期已经丢了。", "仅供内部使用"),
        ("请勿转发客户：第一波档期已经丢了。", "请勿转发客户"),
        ("内部资料——第一波档期已经丢了", "内部资料"),
        ("第一行\\\n仅限内部：第一波档期已经丢了", "仅限内部"),
        ("| Note |\n|---|\n| Internal only: the slot is lost |", "Internal only"),
    ],
)
def test_a_marking_at_the_head_of_a_line_counts_whatever_follows(text, marking):
    assert marked(text) == [("marked", marking)]


@pytest.mark.parametrize(
    "text",
    [
        "Internal communications – two posts a week",
        "Our internal team only needs the final files.",
        "Internal: Tom, Ann; client: Nora",
        "INTERNAL – creative review on 4 June",
        "[Internal] Tidy the build",
        "内部会议：周三下午",
        "（内部）培训：每月一次",
        "【内部】创意评审 6月4日",
        "内部资料：往期报告、调研数据",
        "Confidential information means whatever is not public.",
        "Confidential: yes",
        "Confidential: data that must not be public",
        "商业机密：指不为公众所知悉的信息，不得外传。",
        "Internal-only tools are listed below.",
        "The internal only – in a manner of speaking – is the team.",
    ],
)
def test_a_head_that_keeps_nothing_back_marks_nothing(text):
    assert marked(text) == []


def test_a_marked_line_does_not_mark_the_document():
    text = "# Minutes\n\nInternal only: the first slot is lost."
    assert [entry.message for entry in find(missing_marking.check, text, types=["*"])] == ["missing"]


def test_a_table_of_all_levels_marks_nothing_but_a_level_beside_its_label_does():
    assert marked("| 密级 | 说明 |\n|---|---|\n| 机密 | 仅限项目组 |\n") == [("marked", "机密")]
    assert marked("| 等级 | 说明 |\n|---|---|\n| 内部 | 机密 |\n") == []
    assert marked("| 密级 | 机密 |\n|---|---|\n| 客户 | 样例 |\n") == [("marked", "机密")]


@pytest.mark.parametrize("kind", ["header", "footer"])
@pytest.mark.parametrize("text", ["Sample Agency | Confidential | Page 3", "样例广告 机密文件 第 3 页"])
def test_in_the_margin_it_stands_beside_other_words(kind, text):
    (finding,) = find(MARKING, in_part(kind, text))
    assert finding.message == "marked"
    assert finding.place.part == kind
    assert marked(in_part("body", text)) == []


@pytest.mark.parametrize(
    "text", ["保密协议 第 3 页", "商业秘密协议 V2", "Confidential Information Agreement", "Confidentiality"]
)
def test_an_agreement_named_in_the_margin_marks_nothing(text):
    assert marked(in_part("header", text)) == []


@pytest.mark.parametrize("text", ["机密★10年", "绝密 ★ 长期", "秘密★", "绝密★启用前", "SECRET ★ 10 years"])
def test_the_mark_of_a_state_secret_is_told_apart(text):
    assert [finding.message for finding in find(state_secret_marking.check, text)] == ["state-secret"]
    assert marked(text) == []


def test_a_marking_is_reported_once_with_its_count():
    (finding,) = find(MARKING, "机密\n\n正文\n\n机密")
    assert finding.data == {"marking": "机密", "places": Text(en=" (2 places)", zh="（共 2 处）")}
    assert finding.evidence == "机密"


def test_the_file_name_counts_in_brackets_only():
    def named(path: str) -> Document:
        return Document(path, "word", (Part("body", ()),))

    assert marked(named("【内部资料】夏季.docx")) == [("marked", "内部资料")]
    assert marked(named("confidential.docx")) == []


def test_comments_and_code_are_not_the_document():
    assert marked("```\n机密\n```") == []
