"""A Word document and its Markdown twin have one outline."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.word import word

from briefcheck.doctypes.classify import recognise
from briefcheck.doctypes.load import load_types
from briefcheck.doctypes.match import find_sections
from briefcheck.doctypes.names import section_labels
from briefcheck.facts.outline import find_title, read_outline
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

TYPES = load_types(Path(__file__).parents[3] / "rulesets" / "types")

TWINS = {
    "headings": (
        "# 客户会议报告\n\n时间：2026年5月3日\n\n## 一、会议目的\n\n看脚本\n\n## 二、决议\n\n通过\n\n## 三、下一步行动\n\n无\n",
        "# 客户会议报告\n时间：2026年5月3日\n## 一、会议目的\n看脚本\n## 二、决议\n通过\n## 三、下一步行动\n无",
    ),
    "bold lines": (
        "**会议纪要**\n\n日期：5 月 3 日\n\n**会议目的**\n\n看脚本\n\n**决议**\n\n通过\n\n**下一步**\n\n无\n",
        "**会议纪要**\n日期：5 月 3 日\n**会议目的**\n看脚本\n**决议**\n通过\n**下一步**\n无",
    ),
    "bold lines below a marking": (
        "**内部资料**\n\n# 会议纪要\n\n日期：5 月 3 日\n\n## 会议目的\n\n看脚本\n\n## 决议\n\n通过\n\n## 下一步\n\n无\n",
        "**内部资料**\n**会议纪要**\n日期：5 月 3 日\n**会议目的**\n看脚本\n**决议**\n通过\n**下一步**\n无",
    ),
    "label in running text": (
        "# Contact report\n\nDate: 3 May\n\n## Discussion\n\nSeen.\n\nAction: Tom sends it.\n\nLiked.\n\n## Decisions\n\nnone\n",
        "**Contact report**\nDate: 3 May\n**Discussion**\nSeen.\nAction: Tom sends it.\nLiked.\n**Decisions**\nnone",
    ),
    "labels": (
        "# Creative brief\n\n**Background:** Sales fell.\n\n**Target audience:** Parents.\n\nTone: warm\n\n**Budget** 5000\n",
        "# Creative brief\n**Background:** Sales fell.\n**Target audience:** Parents.\nTone: warm\n**Budget** 5000",
    ),
    "form": (
        "# 创意简报\n\n| 客户 | 甲 |\n|---|---|\n| **背景** | 市场在变 |\n| **目标受众** | 父母 |\n| **预算** | |\n",
        "# 创意简报\n| 客户 | 甲 |\n| **背景** | 市场在变 |\n| **目标受众** | 父母 |\n| **预算** | |",
    ),
    "task table": (
        "# 会议记录\n\n日期：5 月 3 日\n\n## 决议\n\n通过\n\n| 行动项 | 负责人 | 期限 |\n|---|---|---|\n| 写脚本 | 张三 | 5月9日 |\n",
        "# 会议记录\n日期：5 月 3 日\n## 决议\n通过\n| 行动项 | 负责人 | 期限 |\n| 写脚本 | 张三 | 5月9日 |",
    ),
}


def understood(document):
    type_ = recognise(document, None, TYPES)
    assert type_ is not None
    sections = find_sections(read_outline(document, section_labels((type_,))), type_)
    found = [(section.id, section.heading, section.text, section.path) for section in sections]
    return type_.id, find_title(document), found


@pytest.mark.parametrize("name", TWINS)
def test_twins_are_understood_alike(name):
    markdown, description = TWINS[name]
    one = understood(read_markdown(markdown.encode(), "a.md"))
    other = understood(read_docx(word(description), "a.docx"))
    assert one == other
    assert one[2]


def test_automatic_chinese_numbers_make_headings():
    document = read_docx(
        word("**会议纪要**\n日期：5 月 3 日\n一、会议目的\n看脚本\n一、决议\n通过\n一、下一步\n无"), "a.docx"
    )
    assert [id_ for id_, *_ in understood(document)[2]] == ["purpose", "decisions", "next-steps"]


def test_merged_rows_of_a_word_form_are_sections():
    form = (
        "| Contact report | > | > |\n| Date | 3 May | |\n| Decisions | > | > |\n| The film is approved. | > | > |\n"
        "| Action items | > | > |\n| What | Who | When |\n| Mend the end title | AB | 6 May |"
    )
    type_id, title, sections = understood(read_docx(word(form), "a.docx"))
    assert (type_id, title) == ("contact-report", "Contact report")
    assert [(id_, text) for id_, _, text, _ in sections] == [
        ("decisions", "The film is approved."),
        ("next-steps", "What\nWho\nWhen\nMend the end title\nAB\n6 May"),
    ]
