"""Finding the owners of a line that has no cell for them: at its start, behind a label, at its end."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.actions.words import ENGLISH_STOP, Words
from briefcheck.facts.model import Owner
from briefcheck.facts.written import find_dates
from briefcheck.lazy import HAN, pattern

_MODAL = pattern(
    r"\s+(?:(?:to|will|would|should|shall|must|can|could)\s+(?:also\s+|then\s+|please\s+)?(?=[a-z(])|"
    r"(?:is|are|has|have|needs?)\s+to\s+(?=[a-z])|(?:is|are)\s+(?=\w+ing\b)|volunteers?\s+(?=to\b))"
)
_AGREED = pattern(
    r"(?:it (?:was|is|has been) )?(?:agreed|decided|noted|resolved)(?: that)?:?\s+|(?:and|then|so|also|on)\s+",
    re.IGNORECASE,
)
_AGREED_BEGINS = ("it ", "agreed", "decided", "noted", "resolved", "and", "then", "so", "also", "on")
_ASKED = pattern(r"(?:(?:需要?|拟|将|决定|计划|届时|后续|烦|麻烦)?(?:请|由|让|安排)|届时|需要?|其中)\s*", needs=HAN)
_HANDLES_END = pattern(r"(?<![\w.])(?:(?:@[\w.-]+(?:\([^)]*\))?)[\s,、，&/]*(?:and\s+)?)+[。.]?\s*$", needs="@")
_HANDLES_START = pattern(r"(?:@[\w.-]+[\s,、，&/]*(?:and\s+)?)+[:：]?", needs="@")
_HEAD_BRACKET = pattern(r"[【\[（(](?:name=)?(?P<inside>[^】\])）]{1,40})[】\])）]\s*[:：]?", needs="【[（(")
_COLON = pattern(r"[^:：。；;!?！？]{1,60}?(?=\s*[:：](?!\d))", needs=":：")
_DASHED_HEAD = pattern(r"(?P<who>[^\-–—:：。；;]{1,30}?)\s+[-–—]{1,2}\s+(?=\S)", needs="-–—")
_TAIL_BRACKET = pattern(r"[（(【\[](?P<inside>[^（()）【】\[\]]{1,60})[)）】\]]\s*[。.;；]?\s*", needs="（(【[")
_TAIL_DASH = pattern(
    r"(?:(?<!\s)\s*[-—–]{1,3}\s*|(?<!\s)\s*→\s*|(?<!\s)\s{3,}(?=\S)|\t)(?P<who>[^\-—–→。；;\t]{1,40}?)(?:\s*[。.])?\s*$"
)
_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]", needs=HAN)
_SENTENCE = pattern(r"[.。;；]\s+(?=[A-Z])|[。；;]", needs=".。;；")
_BETWEEN_DASHES = pattern(r"\s[-–—|]\s", needs="-–—|")
_ARROWS = pattern(r"\s*(?:→|->|=>)\s*", needs=("→", "->", "=>"))
_BEFORE_NAME = pattern(r"(?:由|请|届时)\s*", needs="由请届")
_BEFORE_SLOT = pattern(r"由\s*(?P<who>[【\[][^】\]]+[】\]])", needs="由")
_DAY = pattern(
    r"(?:(?:下下|下|本|这)?(?:个)?(?:周|星期|礼拜)[一二三四五六日天末]?|今[天日]|明[天日]|后天|[本下]?月[底初中])(?:上午|中午|下午|晚上?|下班)?(?:之?前|以前|内)?[，,、\s]*",
    needs="周期拜天日月",
)
_SEPARATORS = " \t-—–|/;；,，、。*"
_INSIDE_SEPARATOR = pattern(r"[,，;；\s]+")


def find_owners(line: str, register: Register) -> Found | None:
    """Return who is to do it by what the line (folded, its label taken off) says; None if it names nobody.

    The surest sign wins: a label (责任人：), then the subject at the start, then the tail, then 由X inside.
    """
    for step in _STEPS:
        found = step(line, register)
        if found is not None and found.owners:
            return found
    return None


@lru_cache(maxsize=8)
def owner_label(words: Words) -> re.Pattern[str]:
    """Return the pattern of ``责任人：`` and ``--owner`` inside a line."""
    labels = "|".join(sorted(map(re.escape, words.owner_labels), key=len, reverse=True))
    return pattern(
        rf"(?<![^\W\d_])(?:(?:{labels})\s*[:：]\s*|(?<=[-;；—–])\s*(?:owner|责任人|负责人)\s+|(?<=\s)责任人\s+)",
        re.IGNORECASE,
        needs=(*words.owner_labels, "owner", "责任人", "负责人"),
    )


def _labelled(line: str, register: Register) -> Found | None:
    match = owner_label(register.words).search(line)
    if match is None:
        return None
    end = _value_end(line, match.end(), register.words)
    owners = register.read(line[match.end() : end].strip(_SEPARATORS), sure=True)
    return Found(owners, match.start(), end)


@lru_cache(maxsize=8)
def any_label(words: Words) -> re.Pattern[str]:
    """Return the pattern of every label that may follow another one on a line."""
    labels = "|".join(
        sorted(
            map(re.escape, words.owner_labels | words.due_labels | {"what", "状态", "status", "备注"}),
            key=len,
            reverse=True,
        )
    )
    return pattern(rf"(?<![^\W\d_])(?:{labels})\s*[:：]", re.IGNORECASE, needs=":：")


def _value_end(line: str, start: int, words: Words) -> int:
    """Return where the value of a label that begins at ``start`` ends."""
    following = any_label(words).search(line, start)
    stop = following.start() if following is not None else len(line)
    cut = pattern(r"\s[-–—|]\s|[|。；;](?!\s*$)|\s[-–—]{1,2}(?=\S)|[,，]\s*(?=\d)").search(line, start, stop)
    if cut is None and line.count("(", 0, start) + line.count("（", 0, start) > line.count(")", 0, start) + line.count(
        "）", 0, start
    ):
        cut = pattern(r"[)）]").search(line, start, stop)
    return cut.start() if cut is not None else stop


def _arrows(line: str, register: Register) -> Found | None:
    pieces = [(match.start(), match.end()) for match in _ARROWS.finditer(line)]
    if not pieces:
        return None
    starts = [0, *(end for _, end in pieces)]
    ends = [*(start for start, _ in pieces), len(line)]
    for start, end in zip(starts, ends, strict=True):
        owners = register.read(line[start:end], sure=False)
        if owners:
            return Found(owners, start, end)
    return None


def _head(line: str, register: Register) -> Found | None:
    """Return the owner a line begins with, a date and words of agreement before it passed over."""
    start = _after_day(line, _after_opening(line), register)
    for step in (_head_handles, _head_bracket, _english_subject, _chinese_subject, _before_colon, _before_dash):
        found = step(line, start, register)
        if found is not None and found.owners:
            return found
    return None


def owner_at_start(line: str, register: Register) -> Found | None:
    """Return the owner that a stretch of a line begins with, by its subject or a colon; None if there is none."""
    start = _after_day(line, _after_opening(line), register)
    for step in (_head_handles, _english_subject, _chinese_subject, _before_colon):
        found = step(line, start, register)
        if found is not None and found.owners:
            return found
    return None


def _after_day(line: str, start: int, register: Register) -> int:
    """Return the offset behind 周五前 or 明天 if a name follows: 周五前李娜提交."""
    day = _DAY.match(line, start)
    return day.end() if day is not None and register.name_at(line, day.end()) > day.end() else start


def _after_opening(line: str) -> int:
    """Return the offset behind "It was agreed that", "By 12 March," or "3月5日（二）："."""
    start = len(line) - len(line.lstrip())
    begins = line[start : start + 8].casefold().startswith(_AGREED_BEGINS)
    agreed = _AGREED.match(line, start) if begins else None
    start = agreed.end() if agreed is not None else start
    by = pattern(r"(?:by|before|on|from|在|于)\s*", re.IGNORECASE).match(line, start)
    at = by.end() if by is not None else start
    for written in find_dates(line[at : at + 30]):
        if written.start == 0 or not line[at : at + written.start].strip("（( 周星期一二三四五六日"):
            tail = pattern(r"\s*(?:[（(][^）)]{0,6}[)）])?\s*(?:之前|以前|前|起|日)?\s*[,，:：、]?\s*").match(
                line, at + written.end
            )
            return tail.end() if tail is not None else at + written.end
    return start


def _head_handles(line: str, start: int, register: Register) -> Found | None:
    match = _HANDLES_START.match(line, start)
    return None if match is None else Found(register.read(match[0], sure=True), start, match.end())


def _head_bracket(line: str, start: int, register: Register) -> Found | None:
    match = _HEAD_BRACKET.match(line, start)
    if match is None:
        return None
    return Found(register.read(match["inside"], sure=False), start, match.end())


def _english_subject(line: str, start: int, register: Register) -> Found | None:
    modal = _MODAL.search(line, start, start + 70)
    if modal is None or any(mark in line[start : modal.start()] for mark in ":：;；"):
        return None
    words = line[start : modal.start()].strip()
    if not words or words.casefold().split()[-1] in ENGLISH_STOP - {"all"}:
        return None
    return Found(register.read(words, sure=False), start, modal.start())


def _chinese_subject(line: str, start: int, register: Register) -> Found | None:
    if not _HAN.search(line):
        return None
    asked = _ASKED.match(line, start)
    at = asked.end() if asked is not None else start
    end = register.name_at(line, at)
    if end == at:
        return None
    while True:
        bracket = pattern(r"\s*[（(][^）)]{1,12}[)）]").match(line, end)
        between = pattern(r"\s*(?:[、/&，,]|和|与|及)\s*").match(line, bracket.end() if bracket is not None else end)
        further = register.name_at(line, between.end()) if between is not None else end
        if between is None or further == between.end():
            break
        end = further
    return Found(register.read(line[at:end], sure=True), at, end)


def _before_colon(line: str, start: int, register: Register) -> Found | None:
    match = _COLON.match(line, start)
    if match is None:
        return None
    words = match[0]
    owners = register.read(words, sure=False)
    if register.listed and len(words.split()) == 1 and words.strip().isascii() and not words.strip().isupper():
        owners = tuple(owner for owner in owners if owner.kind != "person" or register.is_person(owner.name))
    return Found(owners, start, match.end())


def _before_dash(line: str, start: int, register: Register) -> Found | None:
    match = _DASHED_HEAD.match(line, start)
    if match is None or (register.listed and not register.is_person(match["who"])):
        return None
    # a dash follows topics as often as names: without a list of people only a date at the end tells them apart
    dated = bool(find_dates(line[match.end() :], chinese=False))
    return Found(register.read(match["who"], sure=False), start, match.end("who")) if dated or register.listed else None


def _tail(line: str, register: Register) -> Found | None:
    handles = _HANDLES_END.search(line)
    if handles is not None:
        return Found(register.read(handles[0], sure=True), handles.start(), handles.end())
    end = len(line.rstrip())
    for bracket in reversed(list(_TAIL_BRACKET.finditer(line))):
        if bracket.end() < end:
            break
        owners = _inside(bracket["inside"], register)
        if any(owner.kind != "placeholder" for owner in owners):
            return Found(owners, bracket.start(), bracket.end())
        end = len(line[: bracket.start()].rstrip())  # （王坤）（下周出）: the owner may stand in the bracket before
    for match in _dashes(line[:end]):
        owners = register.read(match["who"], sure=False)
        if owners:
            return Found(owners, match.start(), match.end())
    return None


def _dashes(line: str) -> list[re.Match[str]]:
    match = _TAIL_DASH.search(line)
    return [match] if match is not None else []


def _inside(words: str, register: Register) -> tuple[Owner, ...]:
    """Return the owners in a bracket: （客户，3月4日）, (Tom), （鹏鹏和芋艿负责）."""
    named = re.search(r"(?P<who>[^\s，,]{1,16})负责$", words)
    if named is not None:
        return register.read(named["who"], sure=True)
    whole = register.read(words, sure=False)
    if whole:
        return whole
    dates = find_dates(words, chinese=True)
    if dates:
        before = words[: dates[0].start].strip(" ,，;；、")
        return register.read(before, sure=False) if before else ()
    first = _INSIDE_SEPARATOR.split(words)[0]
    # of a bracket with more words in it only a Chinese name or a side is surely an owner: (EFT with invoice) is a note
    return register.read(first, sure=False) if len(first) < len(words) and _HAN.match(first) else ()


def _middle(line: str, register: Register) -> Found | None:
    """Return X of 由X负责 and 请X于 inside a line."""
    for match in _BEFORE_NAME.finditer(line):
        end = register.name_at(line, match.end())
        if end > match.end():
            return Found(register.read(line[match.end() : end], sure=True), match.end(), end)
    placeholder = _BEFORE_SLOT.search(line)
    if placeholder is not None:
        return Found(register.read(placeholder["who"], sure=True), placeholder.start("who"), placeholder.end("who"))
    return _later(line, register)


def _later(line: str, register: Register) -> Found | None:
    """Return the subject of a later sentence (Approved: layout B. Tom to release it), or a tag between dashes."""
    for sentence in _SENTENCE.finditer(line):
        for step in (_english_subject, _chinese_subject):
            found = step(line, sentence.end(), register)
            if found is not None and found.owners:
                return found
    start = 0
    for dash in (*_BETWEEN_DASHES.finditer(line), None):
        end = dash.start() if dash is not None else len(line)
        if _HANDLES_END.fullmatch(line[start:end].strip()):
            return Found(register.read(line[start:end], sure=True), start, end)
        start = dash.end() if dash is not None else end
    return None


_STEPS: tuple[Callable[[str, Register], Found | None], ...] = (_labelled, _arrows, _head, _tail, _middle)
