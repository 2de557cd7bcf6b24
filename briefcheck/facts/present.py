"""Lines that list those present without the colon behind a label: Present Ann Lee, Tom Fox; 参加　李娜、王强; names side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.document.blocks import Paragraph, Table, paragraphs
from briefcheck.document.document import Document
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.names import is_chinese_name, is_latin_name, lists_names, split_names
from briefcheck.facts.sides import PIECES, Listed
from briefcheck.lazy import pattern

_TOP = 12
"""Paragraphs at the top in which such a line is looked for."""

_LABELLED = pattern(
    r"\W*(?:\d{1,2}[.)、]\s*)?(?:(?:(?:[Mm]embers|[Tt]hose|[Aa]lso) )?(?:[Pp]resent|PRESENT|[Ii]n [Aa]ttendance|IN ATTENDANCE|[Aa]ttend(?:ees|ing|ance|ed(?: by)?)|ATTENDEES|[Pp]articipants|[Oo]n the call|[Ii]n the room)"
    r"|(?:出席|參加|参加|與會|与会|參會|参会|到會|到会)(?:人員|人员|者|人|情況|情况)?)[ \t\u3000]*(?:[-–—|]+[ \t\u3000]*|(?<=[ \t\u3000者員员])|\n\s*)(?P<names>\S.*)",
    needs=("resent", "PRESENT", "ttend", "TTEND", "articipants", "call", "room", "席", "参", "參", "会", "會"),
)
"""What those present are called, a space, a dash or a new line, and who they were."""

_OTHERS = pattern(
    r"\b(?:apolog\w*|absent|regrets|cc|copies|copied|distribution|invited|not|unable)\b|缺席|请假|請假|抄送|分发|未到"
)
"""Who was not there, or only gets the paper, in small letters."""
_ABSENT = r"apolog(?:y|ies)|absent|absentees|regrets|unable to attend|did not attend|not present|no[- ]show|缺席|请假|請假|缺勤|未到场?|未出席|未参加"
AWAY = pattern(
    rf"(?:sent |with |gave |on )?(?:{_ABSENT}|leave)(?: (?:sent|received|given|with apologies))?|因.{{1,8}}(?:{_ABSENT})",
    re.IGNORECASE,
)
"""What stands in a bracket beside the name of somebody who was not there."""

_BEGINS_ABSENT = (
    rf"(?:with )?(?:{_ABSENT})(?:人员|人|者|(?: (?:from|received|sent))?(?![\w)）]))\s*[:：–—-]?\s*(?=[^\s)）])"
)
BEGINS_ABSENT = pattern(_BEGINS_ABSENT, re.IGNORECASE)
"""How those who were not there are begun, in a list of those who were: Ann Lee, Tom Fox, absent Rita Gray."""

_THEN_ABSENT = pattern(rf"[;；,，.。]\s*{_BEGINS_ABSENT}.*", re.IGNORECASE)
_HEADED = pattern(r"\W*(?P<label>[^\W\d_][^:：,，、;；()（）\n]{1,24})[:：]\s*(?P<names>[^:：]+)", needs=":：")
_WHO = frozenset({"who", "who was there", "with", "谁", "哪些人"})
_BRACKETS = pattern(r"\s*[（(\[【][^()（）\[\]【】]*[)）\]】]", needs="（([【")
_WORD = pattern(r"[A-Z][\w'’-]*")
_LEAST = 2
_LEAST_HEADED = 3
_LEAST_PAIRS = 3
_MOST = 0.6
_LONGEST = 400
_DIGIT = pattern(r"\d")


def lists_at_top(document: Document) -> Iterator[Listed]:
    """Yield the lists of those present at the top of a document that have no label of their own; the first way that finds any.

    A label without its colon; a list with a role behind each name, headed by what they are (Board: Kim (chair), …); names
    without anything between them.
    """
    asked = list(_asked_who(document))
    if asked:
        yield from asked
        return
    top = [
        paragraph
        for paragraph, _ in zip(paragraphs(document.body), range(_TOP), strict=False)
        if 0 < len(paragraph.text) <= _LONGEST
    ]
    for way in (_labelled, _headed, _side_by_side):
        found = [listed for paragraph in top for listed in way(paragraph)]
        if found:
            yield from found
            return


def _asked_who(document: Document) -> Iterator[Listed]:
    """Yield the people of a row of the form at the top: When | …, Who | Ann Lee, Tom Fox. Lower down it is the head of owners."""
    for block, _ in zip(document.body, range(_TOP), strict=False):
        if not isinstance(block, Table):
            if block.kind == "heading" and block.level > 1:
                return
            continue
        for row in block.rows[:_TOP]:
            asked = len(row.cells) == 2 and row.cells[0].text.strip(" :：").casefold() in _WHO
            if asked and len(list(split_names(row.cells[1].text))) >= _LEAST:
                yield Listed(row.cells[1].text, row.cells[1].place)
        return


def _labelled(paragraph: Paragraph) -> Iterator[Listed]:
    match = _LABELLED.match(paragraph.text)
    if match is None or _OTHERS.search(
        _THEN_ABSENT.sub("", match["names"].partition("\n")[0]).partition(" ")[0].casefold()
    ):
        return
    names = (
        match["names"] if "\n" not in paragraph.text[: match.start("names")] else paragraph.text[match.start("names") :]
    )
    lines = [_THEN_ABSENT.sub("", line).strip() for line in names.split("\n") if line.strip()]
    listed = [line for line in lines if _are_names(line)]
    if listed and listed == lines[: len(listed)] and sum(len(list(split_names(line))) for line in listed) >= _LEAST:
        yield from (Listed(line, paragraph.place) for line in listed)


def _headed(paragraph: Paragraph) -> Iterator[Listed]:
    """Yield a list of three and more, each with what they are in a bracket, behind a label: Board: Kim (chair), and Ada (notes)."""
    for piece in (
        PIECES.split(paragraph.text.replace("\n", "；")) if ":" in paragraph.text or "：" in paragraph.text else ()
    ):
        match = _HEADED.fullmatch(piece.strip())
        if match is None or _OTHERS.search(match["label"].casefold()):
            continue
        names = match["names"]
        entries = [entry for _, entry in split_names(names)]
        roles = sum(_BRACKETS.search(entry) is not None for entry in entries)
        if len(entries) >= _LEAST_HEADED and 2 * roles >= len(entries) and _are_names(names):
            yield Listed(names, paragraph.place)


def _are_names(line: str) -> bool:
    bare = _BRACKETS.sub("", line)
    if _DIGIT.search(bare) or not lists_names(line):
        return False
    entries = [entry.strip(" .。*") for _, entry in split_names(bare)]
    sure = sum(is_chinese_name(entry) or _begins_given(entry) or not entry.isascii() for entry in entries)
    return sure >= _MOST * len(entries)


def _begins_given(name: str) -> bool:
    first = name.casefold().split()[0].strip(".") if name.split() else ""
    return first in GIVEN_NAMES or (len(name.split()) > 1 and len(first) == 1)


def _side_by_side(paragraph: Paragraph) -> Iterator[Listed]:
    """Yield the names of lines that hold nothing but first names with family names: Ann Lee Tom Fox Priya Nair."""
    if any(mark in paragraph.text for mark in ",，:：。;；"):
        return
    for line in paragraph.text.split("\n"):
        words = line.split()
        pairs = list(zip(words[::2], words[1::2], strict=False))
        if len(words) % 2 or len(pairs) < _LEAST_PAIRS or not all(map(_WORD.fullmatch, words)):
            continue
        if sum(first.casefold() in GIVEN_NAMES for first, _ in pairs) >= _MOST * len(pairs) and all(
            is_latin_name(" ".join(pair)) for pair in pairs
        ):
            yield Listed(", ".join(map(" ".join, pairs)), paragraph.place)
