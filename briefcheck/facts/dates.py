"""The day of the meeting, and single dates as written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefcheck.document.blocks import Paragraph, Table, paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.facts.dateorder import date_order
from briefcheck.facts.filedates import day_at_foot, day_at_top, day_in_name, day_of_its_year, day_saved, nearer
from briefcheck.facts.house import HOUSE, DateOrder, House
from briefcheck.facts.language import detect_language
from briefcheck.facts.model import Field
from briefcheck.facts.written import Written, find_dates, may_hold_date, may_hold_dates, terse_date
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import pattern
from briefcheck.text import Language

MEETING_DATE = "meeting-date"
"""The id that document types give to the field with the day of the meeting."""

_LABELS = pattern(
    r"(?:会议|会面|开会|meeting\s*)?(?:时间|日期|date|time|day)(?:及地点|与地点|/time)?(?:时间|日期)?|"
    r"(?:date|time)?\s*/?\s*(?:会议)?(?:时间|日期)|date\s*(?:of|and|&)\s*(?:the\s*)?(?:meeting|call|time)|when|data日期"
    r"|(?:meeting|call|review|session|workshop)(?:held|meeting)?(?:on)?|met(?:on)?|held(?:on)?|dateheld|dateof(?:the)?(?:review|debrief|visit|contact|session|workshop)|(?:review|debrief|session|workshop|call|contact)date|会议|(?:会议)?召开(?:时间|日期)",
    re.IGNORECASE,
)
"""Labels that hold the day of the meeting in a document whose type is not known; white space left out."""

_TOP = 12
"""Lines from the top in which a date stands for the meeting's; further down it is the date of something else."""

_OTHER = pattern(
    r"next|下次|下一次|deadline|due|截止|approv|updated|更新|整理|印发|发出|issued|printed|version|版本|上次|previous|last|incident|accident|outage|occurred|birth|admission"
    r"|prepared on|compiled|circulated|distributed|编制|起草|填报|报送",
    re.IGNORECASE,
    needs=(
        *("next", "下次", "下一次", "deadline", "due", "截止", "approv", "updated", "更新", "整理", "印发", "发出"),
        *("issued", "printed", "version", "版本", "上次", "previous", "last", "incident", "accident", "outage"),
        *(
            "occurred",
            "birth",
            "admission",
            "prepared",
            "compiled",
            "circulated",
            "distributed",
            "编制",
            "起草",
            "填报",
            "报送",
        ),
    ),
)
"""Words on a line whose date is not the meeting's."""

_TASKS = pattern(
    r"next steps?|actions?\b|to.?dos?\b|follow.?ups?|tasks?\b|下一步|行动|待办|后续|任务|分工|跟进|timing|时间安排|进度",
    re.IGNORECASE,
)
"""Headings under which dates are due dates."""

_BY = pattern(r"\b(?:by|before|until|till|no later than)\s+(?:\w+\s+)?\d|\d\s*日?(?:之前|以前|前)(?!期)", re.IGNORECASE)

_NEXT = pattern(
    r"\W*(?:[一二三四五六七八九十\d]+[、.]\s*)?(?:下次|下一次|(?:date of )?next (?:meeting|call))",
    re.IGNORECASE,
    needs=("下次", "下一次", "next meeting", "next call"),
)
_SIGNS = pattern(
    r"\bsign(?:ed|ature)\b|\bauthor\b|签[字名章署]|审[核批]人|批准人|记录人签",
    re.IGNORECASE,
    needs=("sign", "author", "签", "审", "批准"),
)
_NEXT_LINES = 4
"""Lines under the words "next meeting" in which a date is still that of the next one."""

_MEETING_WORDS = pattern(
    r"meeting|minutes|call|notes|agenda|report|conference|recorded|recording|transcript|会议|例会|会面|纪要|记录|周会|座谈|沟通会|研讨|date|日期|时间",
    re.IGNORECASE,
)
_MOSTLY = 0.6
"""Share of a line that its date, its weekday and its times must make up to be a line that only says when."""

_WHEN = pattern(
    r"\d{1,2}[:.：]\d{2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|"
    r"\b(?:utc|gmt|[cep][sd]?t|from|to|at|on|date|time)\b|上午|下午|晚上?|[@~\-–—,，()（）:：|/·•]|\bmin(?:utes|s)?\b|\bzoom\b|\bteams\b|腾讯会议|线上|\s",
    re.IGNORECASE,
)
_YEAR = pattern(r"(?:19|20)\d{2}|\d[/.-]\d{2}(?!\d)", needs="0123456789")


@frozen
class _Against:
    """What dates are read against: the day they are ``near``, and the ``order`` of day and month, as far as known."""

    near: date | None
    order: DateOrder | None
    chinese: bool | None = None


def _against(document: Document, near: date | None, house: House, language: Language | None = None) -> _Against:
    language = language or detect_language(document)
    midyear = near and near.replace(month=7, day=1)  # whose order of day and month may be what is asked
    return _Against(near, date_order(document, house, language, midyear), True if language == "zh" else None)


def parse_date(text: str, near: date | None = None) -> date | None:
    """Return the first date written in ``text``; without a year it is taken close to ``near``. None if there is none."""
    whole = terse_date(text, near)
    if whole is not None:
        return whole.date
    return next((written.date for written in find_dates(text, near) if written.date is not None), None)


def find_meeting_date(document: Document, fields: Sequence[Field], house: House = HOUSE) -> date | None:
    """Return the day of the meeting: from its field, else a date line near the top, else from the file name.

    None when nothing says it, or when a file tells of several meetings: a wrong day is worse than none.
    """
    named = day_in_name(document.path)
    foot = day_at_foot(document)
    year = named or day_saved(document) or day_at_top(document) or foot or day_of_its_year(document)
    against = _against(document, year, house)
    own = [field for field in fields if field.id == MEETING_DATE and field.value]
    own = own or [field for field in fields if not field.id and _says_when(field.label)]
    later = _of_next(document)
    signed = _signed(document)
    own = [field for field in own if field.label_place.part != "body" or field.label_place.line not in later | signed]
    # 时间 further down is something else's time, 会议时间 twice tells of two meetings
    values = [field.value for field in own if fold(field.label) == fold(own[0].label)]
    written = [found[0] for found in (_plausible(value, against) for value in values) if found]
    days = {day for value in values if (day := _behind_issue(value, against)) is not None}
    days = days or {day for entry in written if (day := _meant(entry, against)) is not None}
    if days and (len(days) == 1 or any(entry.year_written for entry in written)):
        return days.pop() if len(days) == 1 else None  # several 时间：3月20日 stand beside who is to do it by then
    if len({day for _, day in _alone(list(paragraphs(document.body)), replace(against, near=named), later)}) > 1:
        return None  # a line for each meeting
    top = _from_table(document, against) or _from_top(document, replace(against, near=named), later)
    if top is not None:
        return top
    paper = [found[0] for field in fields if field.id == "date" and (found := _plausible(field.value, against))]
    if paper and paper[0].year_written and named is None:
        return _meant(paper[0], against)  # of a report with no meeting, whose line says more than when
    return None if written and named is None else named or foot


def _meant(written: Written, against: _Against) -> date | None:
    """Return the day; where day and month cannot be told apart, the reading that is nearer to what is known."""
    return nearer(written, against.near)


def _behind_issue(value: str, against: _Against) -> date | None:
    """Return the day of the meeting that stands beside the one of the paper: 11 Nov 2026 (meeting 10 Nov)."""
    match = _MEETING_BEHIND.search(value)
    found = _plausible(match[0], against) if match is not None else []
    return _meant(found[0], against) if found else None


def _of_next(document: Document) -> frozenset[int]:
    """Return the few lines under ``下次会议：``, which tell of the next meeting."""
    heads = [entry.place.line for entry in paragraphs(document.body) if _NEXT.match(entry.text)]
    return frozenset(head + below for head in heads for below in range(_NEXT_LINES + 1))


def _signed(document: Document) -> frozenset[int]:
    """Return the lines at and below the places to sign, where a date is that of the signature."""
    heads = [entry.place.line for entry in paragraphs(document.body) if _SIGNS.search(entry.text)]
    return frozenset(head + below for head in heads for below in range(_NEXT_LINES))


def _says_when(label: str) -> bool:
    return _LABELS.fullmatch("".join(fold(label).split())) is not None


def _plausible(text: str, against: _Against) -> list[Written]:
    return [
        written
        for written in find_dates(text, against.near, order=against.order, chinese=against.chinese)
        if written.exists
    ]


def _from_top(document: Document, against: _Against, later: frozenset[int]) -> date | None:
    """Return the date of the first line near the top that says when, or of a title; None if two titles differ."""
    heads: list[date] = []
    first: date | None = None
    tasks = False
    for index, paragraph in enumerate(paragraphs(document.body)):
        if paragraph.kind == "heading" or paragraph.bold:
            named = index == 0 and _MEETS.search(paragraph.text) is not None  # Debrief: notes and follow-ups
            tasks = not named and _TASKS.search(paragraph.text) is not None
        title = index == 0 and not tasks and _MEETS.search(paragraph.text) is not None
        title = title or (index < _AT_TOP and not tasks and _WITH_DAY.search(paragraph.text) is not None)
        title = title or (index < _AT_TOP and not tasks and _begins_with_day(paragraph, against))
        day = None if paragraph.place.line in later else _date_of(paragraph, against, title=title)
        if day is None and index < _AT_TOP and "\n" in paragraph.text:
            lines = paragraph.text.split("\n")[1:_TOP]
            day = next((found for line in lines if (found := _date_of(replace(paragraph, text=line), against))), None)
        if day is None and index < _TOP and "\n" in paragraph.text:
            head, _, line = paragraph.text.partition("\n")
            day = _date_of(replace(paragraph, text=line), against) if _says_when(head.strip(" *:：")) else None
        if day is None:
            continue
        if paragraph.kind == "heading":
            heads.append(day)
        elif index < _TOP and first is None and not tasks and not _is_of_task(paragraph):
            first = day
    if len(set(heads)) > 1:
        return None  # one heading a meeting: the minutes of a year in one file
    return heads[0] if heads else first


_MEETING_BEHIND = pattern(
    r"(?<=\d)[^\d]{0,8}[(（,，;；]\s*(?:of (?:the )?)?(?:meeting|call|session|workshop|met|held|会议?|开会|召开)[^\d]{0,12}\d.*",
    re.IGNORECASE,
    needs=("meeting", "call", "session", "workshop", "met", "held", "会", "召开"),
)
_MEETS = pattern(
    r"\b(?:meeting|minutes|call|sync|weekly|catch-?up|retro(?:spective)?|stand-?up|committee|council|board|agm|workshop|session|kick-?off|review|debrief|contact report|notes|huddle|check-?in|touch ?base|touchpoint|recap|assembly|mom|round-?up)\b|[周例会月晨早班组]会|会议|会商|碰头|座谈|纪要|复盘",
    re.IGNORECASE,
)
"""What a title says that is one of minutes."""

_AT_TOP = 3
"""Lines from the top in which a full date with its day of the week is the meeting's, whatever else the line says."""

_WITH_DAY = pattern(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[,.]?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]+,?\s+20\d\d",
    re.IGNORECASE,
)
_LONGEST_DAY = 40
"""Characters within which a line that begins with the day says its year."""

_LONGEST_WHEN = 80
"""Characters of the longest line that says when a meeting was."""
_HELD = pattern(
    r"\b(?:meeting|call|minutes|session|committee|council|board|agm|group|team|society|trustees|governors|we)\b.*\b(?:held|met|convened|gathered)\b|(?:召开|举行|组织)(?:了)?.{0,20}(?:会|座谈)"
    r"|^\W*held on\b|^\W*(?:for the )?(?:week|period) (?:ending|to)\b|^\W*(?:minutes|notes|record|report) (?:of|from) (?:(?:the|a|our) )?(?:\w+ ){0,2}(?:meeting|call|session|workshop)\b.*\bon\b|\b(?:meeting|call|session|time|conversation|workshop|chat|us|spoke|speaking|met|seeing you|meeting you|joining|your time|coming(?: in)?) (?:earlier )?(?:today|this (?:morning|afternoon|evening))\b|\btoday['’]s (?:meeting|call|session|workshop|chat)\b|今[天日].{0,12}(?:会议?|沟通|碰头|讨论)",
    re.IGNORECASE,
    needs=(
        *("week", "period", "minutes", "notes", "record", "report", "held", "met", "convened", "gathered"),
        *("today", "this ", "召开", "举行", "组织", "今"),
    ),
)
"""How a sentence says that the meeting took place."""

_BEHIND_NAME = pattern(
    r"[,，–—(（|:：·/-]\s*(?:\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*)?(?:the\s+)?$", re.IGNORECASE
)
"""What stands between the name of those who meet and the day: Robot club – 14 March 2026. An outage of 1 March is none."""

_CLOCK = pattern(r"\d{1,2}(?:[:.：]\d{2})?\s*[ap]\.?m\b|\d{1,2}[:：]\d{2}|\d{1,2}\s*[点點时]", re.IGNORECASE)
_ENDS_AT = pattern(r"\s*(?:$|[:：|·•–—-])")


def meeting_days(document: Document, house: House, language: Language) -> tuple[tuple[int, date], ...]:
    """Return the days of the meetings of a file that tells of several, each with the line of the body where it stands."""
    body = list(paragraphs(document.body))
    dated = may_hold_dates([entry.text for entry in body])
    if not dated:
        return ()
    against = _against(document, day_in_name(document.path), house, language)
    entries = [body[at] for at in dated]
    headings = [
        (entry.place.line, day)
        for entry in entries
        if entry.kind == "heading" and (day := _date_of(entry, against)) is not None
    ]
    days = {*headings, *_alone(entries, against, frozenset()), *_labelled(body, dated, against)}
    later = _of_next(document) if days else ()
    return tuple(sorted((line, day) for line, day in days if line not in later))


def _labelled(body: list[Paragraph], dated: list[int], against: _Against) -> list[tuple[int, date]]:
    """Return the days behind a label for the time of a meeting (会议时间：3月2日), each with its line; in a row of a form too.

    ``dated`` are those paragraphs in which a date can stand.
    """
    found: list[tuple[int, date]] = []
    for at in dated:
        text = body[at].text.partition("\n")[0].strip(" *")
        above = body[at - 1] if at and body[at - 1].place.row is not None else None
        label = above.text.partition("\n")[0].strip(" *").rstrip(":：") if above is not None else ""
        if len(text) > _LONGEST_WHEN or not (label or ":" in text or "：" in text):
            continue  # most paragraphs
        value = _value(text, label)
        written = _plausible(value, against) if value else []
        if written and (day := _meant(written[0], against)) is not None:
            found.append((body[at].place.line, day))
    return found


def _value(text: str, label: str) -> str:
    """Return what stands behind a label for the time of a meeting, in the line or in the cell before it; "" if none does."""
    head, colon, value = text.replace("：", ":").partition(":")
    return value if colon and _says_when(head) else text if label and _says_when(label) else ""


def _alone(body: list[Paragraph], against: _Against, later: frozenset[int]) -> list[tuple[int, date]]:
    """Return the days that have a line of their own, with a year: each is that of a meeting."""
    found: list[tuple[int, date]] = []
    for paragraph in body:
        if paragraph.kind != "paragraph":
            continue
        text = paragraph.text.partition("\n")[0]
        if len(text) > 40 or paragraph.place.row is not None or not _YEAR.search(text):
            continue
        day = _date_of(paragraph, against) if paragraph.place.line not in later and not _is_of_task(paragraph) else None
        if day is not None and not _MEETING_WORDS.search(text):
            found.append((paragraph.place.line, day))
    return found


def _from_table(document: Document, against: _Against) -> date | None:
    """Return the day of a table with one row that says when and where: ``Meeting day | Time | Link``."""
    for block in document.body[:_TOP]:
        if not isinstance(block, Table) or len(block.rows) != 2:
            continue
        for cell in block.rows[0].cells:
            below = block.rows[1].cell_at(cell.column)
            if below is not None and _says_when(cell.text):
                found = [entry for entry in _plausible(below.text, against) if entry.year_written]
                if found:
                    return _meant(found[0], against)
    return None


def _begins(text: str, written: Written) -> bool:
    """Whether a heading begins with a full date: ``May 19, 2026: Topology``."""
    return (
        written.year_written
        and not text[: written.start].strip(" \t📅🗓#*")
        and _ENDS_AT.match(text, written.end) is not None
    )


def _begins_with_day(paragraph: Paragraph, against: _Against) -> bool:
    """Whether a line is the day, a mark and who met, or where: 3 Sep 2026 · on the line: Ann, Tom."""
    text = paragraph.text.split("\n")[0]
    if paragraph.kind != "paragraph" or not _YEAR.search(text[:_LONGEST_DAY]):
        return False
    found = _plausible(text, against)
    begins = bool(found) and (_begins(text, found[0]) or _says_where(text, found[0]))
    return len(found) == 1 and begins and not _BY.search(text)


def _says_where(text: str, written: Written) -> bool:
    """Whether a line begins with a full date, a comma and what stands beside a time: Oct. 8, 2024, school library, 6:30 pm."""
    first = text[written.end :].partition(". ")[0]
    return not text[: written.start].strip(" \t*") and first[:1] in ",，" and _CLOCK.search(first) is not None


def _is_of_task(paragraph: Paragraph) -> bool:
    """Whether a date is more likely that by which something is to be done: in a list or a table, behind "by", before 前.

    A report that does not say when the meeting was must not be dated by its first action.
    """
    if paragraph.place.row is not None and paragraph.place.row > 1:
        return True
    text = paragraph.text.split("\n")[0]
    item = paragraph.kind == "list-item" and not (text.strip()[:1].isdigit() or _MEETING_WORDS.match(text.strip()))
    return item or _BY.search(text) is not None


def _date_of(paragraph: Paragraph, against: _Against, *, title: bool = False) -> date | None:
    """Return the date of a line that says when the meeting was, and says little else; a ``title`` may say more."""
    text = paragraph.text.partition("\n")[0]
    if not may_hold_date(text) or len(text) > 200 or paragraph.kind == "code":
        return None  # most lines
    found = [written for written in _plausible(text, against) if written.date is not None]
    if len(found) != 1 or (not found[0].year_written and against.near is None):
        return None  # of those with a digit in them, most
    held = title or _HELD.search(text) is not None
    if (len(text) > 120 and not held) or _OTHER.search(text):
        return None
    rest = _WHEN.sub("", text[: found[0].start] + text[found[0].end :])
    mostly = len(rest) <= len(text) * (1 - _MOSTLY) or (paragraph.kind == "heading" and _begins(text, found[0]))
    named = paragraph.kind == "heading" and _BEHIND_NAME.search(text[: found[0].start]) is not None
    if (held or named) and found[0].year_written:
        return _meant(found[0], against)
    return _meant(found[0], against) if mostly or (_MEETING_WORDS.search(text) and len(text) <= 80) else None
