"""What the head of a paper says without a colon: in its title, in a line of its own, under a heading of that name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Context, FieldType, Paragraph, clean_heading, fold, pattern
from briefcheck_structure._dated import head_lines

_PIECES = pattern(r"\s{2,}|\u3000|\t|\s[|/·]\s|(?<!\b[Nn]o)[.;；。]\s", needs=(" ", "\u3000", "\t", "。", "；"))
_SEGMENTS = pattern(r"\s[-–—|]+\s|[:：,，|]|——|\sfor\s|\sof\s")
_BETWEEN = pattern(r"\s+and\s+|\s*[&+/、,，]\s*|[与和及]")

_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,3}(?: ?\([^()]{1,24}\))?"
_NAMES = pattern(rf"{_NAME}(?:(?:, ?| and | & ){_NAME})+")
_NAMED_FIRST = pattern(rf"{_NAME}(?=,|$)|[^\W\x00-\xff\d]{{2,3}}(?=[,，]|$)")
_ONLY_DAY = pattern(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? (?:19|20)\d\d|[a-z]{3,9} \d{1,2},? (?:19|20)\d\d"
    r"|(?:19|20)\d\d\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d)"
    r"(?:\s?[(（]?(?:周|星期)[一二三四五六日天][)）]?)?(?:,? ?\d{1,2}[:.]\d\d.*)?",
    re.IGNORECASE,
    needs="0123456789",
)
_LABELLED = pattern(r"[^\d:：]{1,40}[:：]", needs=":：")
_CAPITAL = pattern(r"\b[A-Z][\w'’]*")
_SMALL = frozenset({"and", "&", "of", "the", "for", "+", "de"})
_DATED = pattern(
    r"[\W\d_]+|\b(?:v|q|fy|h|weeks?|w/?e|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|[年月日周季度版第份上下半]",
    re.IGNORECASE,
)
_NOT_A_NAME = pattern(
    r"template|form|draft|final|report|weekly|monthly|internal|模板|表|单|报告|草稿|终稿|内部|项目", re.IGNORECASE
)
_MEETS = pattern(
    r"(?:the |our |this )?(?:meeting|call|session|visit|workshop|review|met|spoke|held)(?: (?:on|held|with|date))?|(?:本次)?(?:会议|会面|开会|通话|电话|例会|碰头)(?:会|时间)?",
    re.IGNORECASE,
)
_LATER = pattern(
    r"\b(?:next|sent|issued|circulated|printed|updated|due|deadline|approved?|launch)\b|下次|下一次|发出|印发|截止|更新|上线",
    re.IGNORECASE,
)
_WORD = pattern(r"[A-Za-z][\w'’-]*")
_BESIDE = frozenset(
    (
        *(
            "at",
            "in",
            "on",
            "and",
            "of",
            "with",
            "the",
            "via",
            "from",
            "to",
            "for",
            "by",
            "all",
            "a",
            "an",
            "our",
            "your",
            "their",
        ),
        *("am", "pm", "noon", "morning", "afternoon", "evening", "office", "room", "floor", "online", "phone", "video"),
        *(
            "notes",
            "minutes",
            "catch-up",
            "catchup",
            "chat",
            "kick-off",
            "kickoff",
            "briefing",
            "debrief",
            "presentation",
        ),
        *("wash-up", "stand-up"),
    )
)
"""Small words that may stand beside the day of a meeting: with whom, where, when. A verb tells of something else."""
_DEED = pattern(
    r"\W*(?:prepared|written|dated|filmed|recorded|made|published|released|printed|on (?:air|sale))\b|.*(?:播出|拍摄|制作|编制|撰写|编写|打印|签订|发布|上市|开播|上映)",
    re.IGNORECASE,
)
_QUOTED = ("《", "“", "「")
_LAST_LINES = 6
_THINGS = frozenset({"brand", "project"})
"""Ids that document types give to what a paper is about, which its title names."""
_SHORTEST_NAME = 2


def says_itself(context: Context, wanted: FieldType) -> bool:
    """Tell whether the paper states a field without a label and a colon."""
    return (
        _is_headed(context, wanted)
        or any(_labels(piece, wanted) for piece in _pieces(context))
        or _in_title(context, wanted)
        or _stands_alone(context, wanted)
    )


def _pieces(context: Context) -> Iterator[str]:
    for line in head_lines(context, all_of_it=True):
        yield from (piece.strip() for piece in _PIECES.split(line.text) if piece.strip())


def _is_headed(context: Context, wanted: FieldType) -> bool:
    """Tell whether a heading names the field, alone or with another, and has words below it: Method and sample."""
    known = {section.place for section in context.sections}
    known |= {entry.heading.place for entry in context.outline if entry.heading.text.strip() == context.title.strip()}
    for entry in context.outline:
        if entry.heading.form == "column" or entry.heading.place in known:
            continue
        words = {part for whole in clean_heading(entry.heading.text) for part in (whole, *_BETWEEN.split(whole))}
        if not words.isdisjoint(wanted.known_as) and any(entry.content()):
            return True
    return False


def _labels(piece: str, wanted: FieldType) -> bool:
    """Tell whether a piece of a line begins with the name of the field: Prepared by Ann Lee, Invoice no. 118, Room 4."""
    folded = fold(piece).casefold()
    for name in wanted.known_as:
        rest = piece[len(name) :] if folded.startswith(name) else ""
        value = rest.lstrip(" .#\u3000")
        if not value or value == rest:
            continue
        if _LABELLED.match(piece):
            return False  # Date issued: … is another field
        if value[0].isdigit() or wanted.kind in ("date", "money", "number"):
            return value[0].isdigit() or _ONLY_DAY.match(value) is not None
        if value[0].isupper() or not value[0].isascii():
            return True
    return False


def _in_title(context: Context, wanted: FieldType) -> bool:
    """Tell whether the title says it beside the name of the paper: Fact book: Finch marmalade, 《早安》制作时间表."""
    if context.type is None or wanted.id not in {*_THINGS, "client"}:
        return False
    title = context.title
    if wanted.id == "client":
        return any(_is_company(segment, context) for segment in (*_SEGMENTS.split(title), *_companies(context)))
    rest = title
    for name in sorted(context.type.known_as, key=len, reverse=True):
        rest = re.sub(re.escape(name), " ", rest, flags=re.IGNORECASE)
    rest = _NOT_A_NAME.sub("", _DATED.sub(" ", rest)).strip()
    if not rest.isascii() or any(mark in title for mark in _QUOTED):
        return sum(not letter.isascii() for letter in rest) >= _SHORTEST_NAME
    return bool(_CAPITAL.search(rest)) and len(rest) > _SHORTEST_NAME


def _companies(context: Context) -> Iterator[str]:
    """Yield what stands behind the name of a person in the head: From: Ann Lee, Northwind Tea."""
    persons = (
        {entry.id for entry in context.type.fields if entry.kind == "person"} if context.type is not None else set()
    )
    for field in context.fields:
        if field.id in persons:
            yield from (part for part in field.value.split(",")[1:] if not _ROLE.search(part))


_ROLE = pattern(
    r"director|manager|head|executive|officer|lead|assistant|account|marketing|brand|\bm?d\b", re.IGNORECASE
)


def _is_company(segment: str, context: Context) -> bool:
    """Tell whether a segment of a title is a name: every word of it has a capital, and it is not the name of the paper."""
    words = segment.split()
    named = context.type is not None and not set(clean_heading(segment)).isdisjoint(context.type.known_as)
    rest = _NOT_A_NAME.sub("", _DATED.sub(" ", segment)).strip()
    proper = all(word[0].isupper() or word.casefold() in _SMALL for word in words)
    return bool(words) and not named and len(rest) > _SHORTEST_NAME and segment.isascii() and proper


def _stands_alone(context: Context, wanted: FieldType) -> bool:
    """Tell whether a line of the head is nothing but what is asked for: a day, those present, the one whose paper it is."""
    if wanted.kind == "date" and wanted.id == "meeting-date":
        return any(_ONLY_DAY.fullmatch(piece) for piece in _pieces(context)) or _says_day_of_meeting(context)
    if wanted.kind == "date" and wanted.id in {"date", "issue-date"}:
        last = [block for block in context.document.body if isinstance(block, Paragraph) and block.text.strip()]
        lines = [line.text.strip() for block in last[-_LAST_LINES:] for line in block.lines()]
        return not context.signatures and any(map(_ONLY_DAY.fullmatch, lines))  # below a letter
    title = context.title.strip()
    if wanted.kind == "people" and wanted.id == "attendees":
        return any(_NAMES.fullmatch(piece) for piece in _pieces(context) if piece != title)
    if wanted.id == "person":
        return any(_NAMED_FIRST.match(piece) for piece in _pieces(context) if piece != title)
    return False


def _is_of_meeting(line: str, label: str | None) -> bool:
    """Tell whether the day in a line is that of the meeting: a word says so, or nothing else is said but with whom and where."""
    if label is not None or _MEETS.search(line):
        return _MEETS.search(line if label is None else label) is not None
    words = _WORD.findall(_DATED.sub(" ", line))
    return all(not word[0].islower() or word in _BESIDE for word in words) and not _DEED.match(line)


def _says_day_of_meeting(context: Context) -> bool:
    """Tell whether the head holds the day that the meeting is known to be of, in a line or beside a word for meetings.

    Orla Foods – Tuesday 1 December 2026, Zoom; Meeting | Tuesday 24 November 2026. A day behind another label (Sent:) is
    that of something else.
    """
    if context.meeting_date is None:
        return False
    labels = {(field.label_place.part, field.label_place.line): field.label for field in context.fields if not field.id}
    lines = {
        (line.place.part, line.place.line)
        for line in head_lines(context)
        if _is_of_meeting(line.text, labels.get((line.place.part, line.place.line))) and not _LATER.search(line.text)
    }
    return any(
        entry.exists
        and entry.date == context.meeting_date
        and (
            (entry.place.part, entry.place.line) in lines
            or (entry.place.table == 1 and _MEETS.fullmatch(entry.row.strip(" \n\t:：|")) is not None)
        )
        for entry in context.dates
    )
