"""Words that say nothing, what stands under a section's own heading, and whether a line is to be signed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

from briefcheck import Block, Context, Paragraph, Place, Quote, Section, Table, Text, paragraphs, pattern

_TRIM = " \t\u3000.。;；,，:!*·•[]【】()"


def bare(text: str) -> str:
    """Return ``text`` in half width and lower case, without blanks, stops and brackets at its ends."""
    return normalize("NFKC", text).casefold().strip(_TRIM)


_UNSAID = pattern(
    r"(?:no (?:\w+ ){0,3}(?:(?:was|were|is|are|has been|have been) )?|not (?:yet )?|information not )"
    r"(?:mentioned|specified|provided|stated|discussed|given|available|defined)(?: (?:for|in|at|during|by) (?:this|the|our) [\w ]{2,30})?"
    r"|(?:still )?(?:to be|will be) (?:confirmed|decided|defined|agreed|advised|announced) (?:later|soon|in due course|separately|shortly)(?: on)?"
    r"|(?:日后|后续|稍后|之后|会后|后期|到时|届时)(?:再|另行|进一步)*(?:定|确定|确认|补充|决定|通知|商定|商量|沟通)|另行(?:通知|确定|商定)"
    r"|(?:目前|暂时|会议中)?(?:尚|暂|并)?(?:未|没有)(?:明确)?(?:提及|提到|说明|提供|指定|注明|填写)(?:具体)?.{0,8}",
)


_NOTHING_BEGINS = ("no ", "not ", "information not ", "to be ", "will be ", "still ")
_NOTHING_SAYS = ("未", "没有", "后", "时", "另行")


def says_nothing(text: str) -> bool:
    """Tell whether ``text`` says in a sentence that nothing was said: "No specific timeline mentioned", 未提及, 后续再定。."""
    words = bare(text)
    # every match begins so, or holds one of these; the pattern is seldom needed
    if not (words.startswith(_NOTHING_BEGINS) or any(map(words.__contains__, _NOTHING_SAYS))):
        return False
    return _UNSAID.fullmatch(words) is not None


_QUESTION_END = pattern(r"(?<=[?？])\s*(?=\S)", needs="?？")
_FORMS_WORDS = pattern(
    r"\b(?:we|our|us|this (?:project|piece|brief|campaign|product)|the (?:client|product|project|audience|consumer|brand))\b"
    r"|我们|本次|这次|客户|消费者|受众|产品|品牌|项目",
    re.IGNORECASE,
)
_WORD = pattern(r"[a-z]{4,}|[\u4e00-\u9fff]{2}")
_LONGEST_TERSE = {True: 12, False: 5}
"""Characters up to which a single question can only be the form's: by when? in Latin letters, or in Chinese."""


def only_asks(text: str, heading: str) -> bool:
    """Tell whether a text is nothing but a form's questions: two of them, or one that says what its heading says.

    The writer's own question may well be all that a section holds, as a proposition: Why wait for summer?
    """
    words = " ".join(text.split())
    asked = [part for part in _QUESTION_END.split(words) if part.strip()]
    if not asked or not all(part.rstrip(_TRIM).endswith(("?", "？")) for part in asked):
        return False
    if len(asked) > 1:
        return True
    one = bare(asked[0])
    same = not set(_WORD.findall(bare(heading))).isdisjoint(_WORD.findall(one))
    return same or len(one) <= _LONGEST_TERSE[one.isascii()] or _FORMS_WORDS.search(one) is not None


_ELSEWHERE = frozenset(
    {
        "同上",
        "同前",
        "如上",
        "见上",
        "见上文",
        "详见附件",
        "见附件",
        "参见附件",
        "请见附件",
        "附件",
        "ditto",
        "same",
        "same as above",
    }
    | {"as above", "see above", "see attached", "see attachment", "see attachments", "attached", "as attached"}
)


def points_elsewhere(text: str) -> bool:
    """Tell whether ``text`` only says that it stands somewhere else: 同上, 详见附件, see attached."""
    return bare(text) in _ELSEWHERE


_SIGNING = pattern(
    r"签字|签名|签章|盖章|签署|签收|签核|会签|签批|公章|\bsign(?:ed|atures?|atory|atories|[ -]?offs?)?\b|\bapprov(?:ed|als?)\b|\baccepted (?:by|for)\b|\binitials\b",
    re.IGNORECASE,
    needs=("签", "章", "sign", "approv", "accepted", "initials"),
)


@lru_cache(maxsize=64)  # a long cell may hold a thousand blanks, and each asks about the whole of it
def is_signed_by_hand(text: str) -> bool:
    """Tell whether ``text`` belongs to a line that is signed on paper, where a blank is meant to stay."""
    return _SIGNING.search(text) is not None


def signed_spots(context: Context) -> frozenset[tuple[object, ...]]:
    """Return the spots of the lines under a heading such as Signatures or 签字: names and blanks for the pen."""
    return frozenset(
        spot(line.place)
        for section in context.outline
        if is_signed_by_hand(section.heading.text)
        for line in section.content()
    )


def as_typed(context: Context, name: Text) -> Text:
    """Return the name of what is to be added as it is to be typed: in the document's language, with the reader's behind it."""
    if name.en == name.zh:
        return name
    if context.language == "zh":
        return Text(en=f"{name.zh} ({name.en})", zh=name.zh)
    return Text(en=name.en, zh=f"{name.en}（{name.zh}）")


def spot(place: Place) -> tuple[object, ...]:
    """Return what tells one paragraph from another: its place without the column."""
    return (place.part, place.number, place.line, place.table, place.row, place.cell)


def own_words(context: Context, section: Section) -> list[Quote]:
    """Return the lines of a section that are its content: sub-headings and the head of a table are not."""
    depth = len(section.path)
    inner = {
        spot(entry.heading.place): entry.inline
        for entry in context.outline
        if len(entry.path) > depth and entry.path[:depth] == section.path
    }
    lines = [section.outline.inline] if section.outline.inline is not None else []
    for block in section.blocks:
        for line in _lines(block):
            kept = inner.get(spot(line.place), line)
            if kept is not None:
                lines.append(kept)
    return [line for line in lines if line.text.strip()]


def _lines(block: Block) -> Iterator[Quote]:
    inside: list[Paragraph] = list(paragraphs(_below_head(block) if isinstance(block, Table) else (block,)))
    for paragraph in inside:
        yield from paragraph.lines()


def _below_head(table: Table) -> Iterator[Block]:
    rows = table.rows
    has_head = rows[0].header or (len(rows) > 1 and len([cell for cell in rows[0].cells if cell.text.strip()]) > 1)
    below = rows[1:] if has_head and not any(cell.continues for cell in rows[0].cells) else rows
    empty = all(not cell.text.strip() for row in below for cell in row.cells)
    for row in () if empty else rows:
        for cell in row.cells:
            yield from cell.blocks
