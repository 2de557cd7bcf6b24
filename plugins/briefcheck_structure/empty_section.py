"""A heading with nothing under it, or with words that say nothing.

标题下面没有内容，或写了等于没写。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Confidence, Context, Finding, Good, Section, Table, Text, paragraphs, rule, says_none
from briefcheck_structure._words import is_signed_by_hand, only_asks, own_words, points_elsewhere, says_nothing

_BAD = """# Creative brief

Client: Northwind Tea

## Target audience

## Timing

No specific timeline mentioned.

## Key message

A quiet minute in every cup.
"""
_GOOD = _BAD.replace("audience\n", "audience\n\nPeople who work from home and miss the tea break.\n").replace(
    "No specific timeline mentioned.", "First layouts on 3 June, final art work on 20 June."
)
_BAD_ZH = """# 创意简报

客户：北风茶业

## 目标受众

### 主要人群

### 次要人群

## 核心信息

每一杯都有片刻安静。

## 时间安排

无
"""
_GOOD_ZH = _BAD_ZH.replace("主要人群\n", "主要人群\n\n在家上班、想念茶歇的人。\n").replace("无\n", "6月3日初稿。\n")
_ASKED = "# Creative brief\n\n## Background\n\nWho is the client? What do they sell?\n\n## Timing\n\nBy 3 June.\n"


@rule(
    name="empty-section",
    since="0.1.0",
    source="T06, G05, G10, S04, B05",
    messages={
        "empty": Text(en="There is nothing under “{heading}”.", zh="“{heading}”下面没有内容。"),
        "none": Text(en="“{heading}” only says “{words}”.", zh="“{heading}”下面只写了“{words}”。"),
        "asked": Text(
            en="Under “{heading}” there are only the form's questions, and no answer.",
            zh="“{heading}”下面只有表格原来的提问，没有回答。",
        ),
    },
    why=Text(
        en="The heading promises something the reader needs, and the people who work from it will have to come and ask.",
        zh="标题说有，下面却没有；照着做事的人只好再来问一遍。",
    ),
    how=Text(
        en="Write what belongs there. If it really does not apply, take the heading out or say so in a sentence.",
        zh="补上内容；确实用不到的，删掉标题或用一句话说明。",
    ),
    examples=[
        Bad(_BAD, type="creative-brief", expect=["5 empty", "7 none"]),
        Good(_GOOD, type="creative-brief"),
        Bad(_BAD_ZH, type="creative-brief", expect=["5 empty", "15 none"]),
        Bad(_ASKED, type="creative-brief", expect=["3 asked"]),
        Good(_GOOD_ZH, type="creative-brief"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each section of the type that stands in the document and holds nothing.

    A section of kind ``actions`` with any word in it is left to ``actions/no-actions``, which says more.
    """
    if context.type is None:
        return
    for wanted in context.type.sections:
        found = [entry for entry in context.sections if entry.id == wanted.id and not _is_column(context, entry)]
        if not found or (wanted.kind == "actions" and any(section.text.strip() for section in found)):
            continue
        faults = [_fault(context, section) for section in found]
        # one that is filled does for all: forms often repeat a heading in a summary
        if any(message == "" for message, _ in faults):
            continue
        for section, (message, words) in zip(found, faults, strict=True):
            if message == "empty" and (is_signed_by_hand(section.heading) or _is_topic(context, section)):
                continue  # it is signed on paper, or the heading is the topic of an agenda and says it
            elsewhere = message == "none" and points_elsewhere(words)
            if message == "asked" and (not wanted.required or wanted.kind not in _TOLD or _lists_topics(context)):
                continue
            if message == "none" and (not wanted.required or (wanted.none_is_fine and not elsewhere)):
                continue
            data = {"heading": section.heading.strip(), "words": words}
            sure: Confidence = "certain" if wanted.required and message != "asked" else "likely"
            # the attachment may be there, and say it
            yield Finding(message, at=section, data=data, confidence="possible" if elsewhere else sure)


_TOLD = frozenset({"prose", "one-sentence", "points"})  # a table or a list of topics may well ask


def _lists_topics(context: Context) -> bool:
    return context.type is not None and any(wanted.part("topic") for wanted in context.type.sections)


def _is_topic(context: Context, section: Section) -> bool:
    """Tell whether a heading is a topic of an agenda with its time: 上次会议回顾（5分钟）."""
    if not _lists_topics(context):
        return False
    from briefcheck_structure._agenda import is_timed  # of agendas alone

    return is_timed(section.heading)


def _is_column(context: Context, section: Section) -> bool:
    """Tell whether the heading is the head of a column in the table of another section."""
    if section.outline.heading.form not in {"cell", "column"}:
        return False
    number = section.place.table
    return any(
        isinstance(block, Table) and block.number == number and other.place.table != number
        for other in context.sections
        if other.place.part == section.place.part
        for block in other.blocks
    )


def _fault(context: Context, section: Section) -> tuple[str, str]:
    lines = own_words(context, section)
    if not lines:
        pictured = any(span.kind == "image" for entry in paragraphs(section.blocks) for span in entry.spans)
        return "" if pictured else "empty", ""
    words = " ".join(line.text.strip() for line in lines)
    if all(says_none(line.text) for line in lines) or says_nothing(words) or points_elsewhere(words):
        return "none", words
    return "asked" if only_asks(words, section.heading) else "", ""
