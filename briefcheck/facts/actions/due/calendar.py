"""Calendar dates as deadlines: which of the dates of a line it is, and how far that can be told."""

from __future__ import annotations

import re
from datetime import date

from briefcheck.facts.actions.due.ties import WEEK, WEEK_BEHIND, is_directly_tied, is_of_event, is_tied
from briefcheck.facts.house import DateOrder
from briefcheck.facts.model import Due
from briefcheck.facts.narrow import narrow
from briefcheck.facts.written import Written, find_dates, terse_date
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import pattern


@frozen
class Calendar:
    """What the dates of a document are read against: the day of the ``meeting`` and the ``order`` of day and month."""

    meeting: date | None = None
    order: DateOrder | None = None


@frozen
class Stretch:
    """The end of a stretch of days: ``text[:end]`` ends with its last day."""

    end: int
    last: Written


_DASH = pattern(
    r"\s*(?:[-–—~]|至|到|或者?|\bor\b|\bto\b|\buntil\b|\btill\b|\bthrough\b)\s*",
    needs=("-", "–", "—", "~", "至", "到", "或", "or", "to", "until", "till", "through"),
)
_DAY = pattern(r"(?P<day>\d{1,2})(?:st|nd|rd|th|\s*[日号])?(?![\d/:.月]|\s*(?:[ap]m\b|点|时|天|个|周))")
DAY_BEFORE = pattern(
    r"(?<![\w/.:-])\d{1,2}(?:st|nd|rd|th)?\s*(?:[-–—~]|to|or)\s*$", needs=("-", "–", "—", "~", "to", "or")
)
_MONTHS = 12
_TAIL = pattern(
    r"\s*(?:[（(]\s*(?:(?:周|星期|礼拜)?[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\s*[)）])?"
    r"\s*(?:\d{1,2}[:：]\d{2})?\s*(?:[上下]午|中午|晚上)?\s*(?:下班)?(?:之前|以前|前)?",
)
_TERSE = r"(?:1[0-3]\d\.)?\d{1,2}\.\d{1,2}"
"""3.12, and of the calendar of the Republic of China 116.3.12."""

_TERSE_TAIL = pattern(
    rf"(?:(?<=[^\W\d_A-Za-z])[-–—/／]|→|->|—|[-–]\s|[，,（(]|\s{{2,}}|(?<=[^\W\d_a-z])\s)\s*(?P<date>{_TERSE})\s*[)）。.]?\s*$",
    needs=".",
)
_TERSE_BETWEEN = pattern(rf"(?:→|->|—|–|\||\s-)\s*(?P<date>{_TERSE})(?=\s*(?:→|->|—|–|\||-\s))", needs=".")
_TERSE_BEHIND = pattern(rf"[\s:：,，于在]*(?P<date>{_TERSE})(?=[^\W\d_A-Za-z万元号版折倍亿千]|\s)", needs=".")
"""Behind an owner: 李娜3.8提交."""

_TERSE_DONE = pattern(
    rf"(?:完成|提交|交付|上线|定稿|截止|给到|交稿|出稿|签字|确认|发布|提测|到位|反馈|回复)\s?(?P<date>{_TERSE})(?=\s*(?:[前,，;；。)）]|$))|(?:[^\W\d_A-Za-z]\s+|[（(])(?P<day>{_TERSE})(?:\s+(?=[^\W\d_A-Za-z]{{2,4}}\s*$)|\s*(?=[,，、][^\W\d_A-Za-z]{{2,4}}[)）]))",
    needs=".",
)
"""Right behind the verb it ends, or before the name at the end: 比价完成11.25, 整体排期表 11.13 小莉."""

_TERSE_HEAD = pattern(rf"\s*(?P<date>{_TERSE})(?=[\s:：,，])", needs=".")
_TERSE_TIED = pattern(
    rf"\b(?:by|before|until|due|on or before)\s+(?P<date>{_TERSE})(?=\s*(?:$|[,;)]|\.(?!\d)))", re.IGNORECASE, needs="."
)
"""Behind a word that ties it to the task: by 26.11."""

_CORRECTED = pattern(
    r"(?:(?:[-–—]|[,;(，；（]\s)\s*(?:no|sorry|make that|now|actually|rather|(?:now )?(?:moved|changed|pushed|brought forward|put back) to)\b,?"
    r"|→|->|=>|改[到为成至]|改期[到至]?|更正为?|推迟到|提前到|顺延[到至]|延[到至])\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*|(?:周|星期|礼拜)[一二三四五六日天]\s*)?$",
    re.IGNORECASE,
)
"""Between a date and the one it was changed to."""

_BEGINS = pattern(
    r"\b(?:after|from|since|not (?:before|until)|(?:no|not) (?:earlier|sooner) than)\s+(?:the\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*)?$|(?:早于|最早)\s*$",
    re.IGNORECASE,
    needs=("after", "from", "since", "not ", "no ", "早"),
)
_BEGINS_BEHIND = pattern(r"\s*(?:[(（][^)）]{1,6}[)）])?\s*(?:之后|以后|后(?![续期台面勤来端]))", needs="后")
"""What makes a day the one from which on something may be done: after 13 Nov, 11月13日之后."""

_CLAUSE_END = pattern(r"[，,；;。|→]|\s[-–—]\s|$")
_CLAUSE_BEGIN = pattern(
    r"(?:^|[，,；;。|→：:]|\s[-–—]\s)\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*|(?:周|星期|礼拜)[一二三四五六日天]\s*)?[（(]?$",
    re.IGNORECASE,
)
_IN_BRACKET = pattern(r"[（(\[【]\s*$", needs="（([【")
_HAN = pattern(r"[\u4e00-\u9fff]")
_NOTHING = " .。）)】]*;；，,:：/|（([【*-–—→"
_BARE_END = pattern(r"\s*(?:$|[)）\]】])")


def dated(text: str, written: Written, *, clear: bool = True) -> Due:
    """Return the due date that a date as written is."""
    return Due(
        text, "date" if written.exists else "invalid", written.date, clear=clear, wrong_weekday=written.wrong_weekday
    )


def begins(line: str, written: Written) -> bool:
    """Whether a date only says from when on something may be done: after 13 Nov, not before 13 Nov, 11月13日之后."""
    return bool(_BEGINS.search(line[: written.start])) or _BEGINS_BEHIND.match(line, written.end) is not None


def stretch_at(line: str, written: Written, dates: list[Written]) -> Stretch | None:
    """Return where a stretch of days that begins with ``written`` ends: Oct 2–3, 3月5日至8日, 3/5-3/8; None if it is a day."""
    dash = _DASH.match(line, written.end)
    if dash is None or written.date is None:
        return None
    following = next((other for other in dates if other.start == dash.end()), None)
    if following is not None and following.date is not None:
        return Stretch(following.end, following)
    day = _DAY.match(line, dash.end())
    if day is None or int(day["day"]) <= written.date.day:
        return None
    try:
        last = written.date.replace(day=int(day["day"]))
    except ValueError:
        return None
    return Stretch(day.end(), replace(written, end=day.end(), date=last))


def calendar_due(line: str, owner: tuple[int, int], against: Calendar) -> Due | None:
    """Return the calendar date of a line that is its deadline; None if it has none, or only those of events.

    Args:
        line: as written.
        owner: the stretch that names the owner, ``(0, 0)`` if none does.
        against: what the dates are read against.
    """
    folded = narrow(line)
    dates = find_dates(line, against.meeting, order=against.order)
    if not dates:
        return _terse(line, owner, against)
    dates = [
        written for written in dates[_corrected(folded, dates) :] if not _is_past_of_thing(folded, written, against)
    ]
    for tied in (is_directly_tied, is_tied):
        for written in dates:
            if tied(folded, written.start, written.end):
                return _due(line, written, dates, clear=True)
    later = folded.find("届时")
    if later > 0:
        held = [written for written in dates if written.end <= later]
        return _due(line, held[-1], dates, clear=True) if held else None
    loose = [written for written in dates if _is_free(folded, written, owner)]
    clear = [written for written in loose if is_at_edge(folded, _whole(folded, written, dates), owner)]
    # a stretch is begun by its first day
    for written in (
        *reversed([entry for entry in clear if entry is not _inside_stretch(folded, entry, dates)]),
        *clear,
    ):
        return _due(line, written, dates, clear=True)
    return _due(line, loose[-1], dates, clear=False) if loose else None


_DONE_TO_IT = pattern(
    r"(?:已经?)?(?:寄|发|送|交|提交|签|签订|签署|开|收到|确认|通过|上传|付|下单|回复)(?:出|来|到|过|好|给[^,。;的]{1,6})?的[^\s,。;]",
    needs="的",
)
_WAS_DONE_ON = pattern(
    r"(?i)\b(?:sent|signed|issued|received|circulated|uploaded|delivered|invoiced|ordered|paid|approved|submitted|agreed)\s+"
    r"(?:(?:to|by|with|from)\s+[\w’' ]{1,20}\s)?(?:on\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(?:the\s+)?$",
    needs=("sent", "signed", "ed "),
)


def _is_past_of_thing(folded: str, written: Written, against: Calendar) -> bool:
    """Whether a day is that on which something was done to the thing: 催11月4日寄出的样张, Chase the invoice sent on 4 March."""
    if against.meeting is None or written.date is None or written.date > against.meeting:
        return False
    return bool(_DONE_TO_IT.match(folded, written.end)) or bool(_WAS_DONE_ON.search(folded[: written.start]))


def _corrected(folded: str, dates: list[Written]) -> int:
    """Return which of the dates is the last that another one was changed to: 25 Nov – no, 26 Nov; 0 where none was."""
    for at in range(len(dates) - 1, 0, -1):
        if _CORRECTED.search(folded, dates[at - 1].end, dates[at].start):
            return at
    return 0


def _whole(folded: str, written: Written, dates: list[Written]) -> Written:
    stretch = stretch_at(folded, written, dates)
    return written if stretch is None else replace(written, end=stretch.end)


def _inside_stretch(folded: str, written: Written, dates: list[Written]) -> Written | None:
    """Return ``written`` if another date and a dash stand right before it."""
    before = next(
        (entry for entry in dates if (dash := _DASH.match(folded, entry.end)) and dash.end() == written.start), None
    )
    return written if before is not None else None


def _is_free(folded: str, written: Written, owner: tuple[int, int]) -> bool:
    """Whether the date is of nothing else in the task. Right behind the owner it is the owner's, whatever follows."""
    if not is_of_event(folded, written.start, written.end):
        return True
    behind = (
        owner[1] > 0 and not folded[owner[1] : written.start].strip(" ：:，,于在將将") and owner[1] <= written.start
    )
    return behind and folded[written.end : written.end + 1] not in ("的", "起", "'")


def is_at_edge(folded: str, written: Written, owner: tuple[int, int]) -> bool:
    """Whether the date stands where deadlines stand: first or last, with the owner, or alone between two separators."""
    start, end = owner
    if (start <= written.start and written.end <= end) or WEEK_BEHIND.match(folded, written.end):
        return True  # in the bracket with the owner; 3月11日当周
    blanked = folded[:start] + " " * (end - start) + folded[end:]
    tail = _TAIL.match(blanked, written.end)
    rest = blanked[tail.end() if tail is not None else written.end :].strip(_NOTHING)
    before = blanked[: written.start].strip(_NOTHING)
    if not rest or not before or before.casefold() in {"on", "for", "于", "在"}:
        return True
    begins = _CLAUSE_BEGIN.search(blanked[: written.start]) is not None
    ends = tail is not None and _CLAUSE_END.match(blanked, tail.end()) is not None
    bracketed = (
        _IN_BRACKET.search(blanked[: written.start]) and tail is not None and _BARE_END.match(blanked, tail.end())
    )
    chinese = not blanked[written.end : written.end + 12].isascii()
    return bool(bracketed) or (begins and (ends or chinese))


def _due(line: str, written: Written, dates: list[Written], *, clear: bool) -> Due:
    """Return the due date with the words that belong to it, its weekday and 前.

    A stretch of days is due on its last; a week (w/c 11 March) has no day.
    """
    folded = narrow(line)
    stretch = stretch_at(folded, written, dates)
    clear = clear and not begins(folded, written)
    if stretch is not None:
        text = line[written.start : stretch.end]
        return Due(text, "range", stretch.last.date, clear=clear, wrong_weekday=stretch.last.wrong_weekday)
    begun = DAY_BEFORE.search(folded[: written.start])
    if begun is not None and written.exists:
        return Due(line[begun.start() : written.end].strip(), "range", written.date, clear=clear)
    behind = WEEK_BEHIND.match(folded, written.end)
    if behind is not None and written.exists:
        return Due(line[written.start : behind.end()], "range")
    tail = _TAIL.match(folded, written.end)
    due = dated(line[written.start : tail.end() if tail is not None else written.end].strip(), written, clear=clear)
    week = WEEK.search(folded[: written.start]) if due.kind == "date" else None
    return replace(due, text=line[week.start() : written.end], kind="range", date=None) if week is not None else due


def _terse(line: str, owner: tuple[int, int], against: Calendar) -> Due | None:
    """Return a date like 3.12 at the end of a line behind a separator, or before its owner: ``→ 3.12``, ``3.8 李娜提交``."""
    folded = narrow(line)
    if "." not in folded or not any(map(str.isdigit, folded)):
        return None
    found = _TERSE_TIED.search(folded) or _TERSE_TAIL.search(folded) or _TERSE_BETWEEN.search(folded)
    head = _TERSE_HEAD.match(folded)
    if found is None and head is not None and owner[1] > 0 and not folded[head.end() : owner[0]].strip(" :：,，由请"):
        found = head
    if found is None and owner[1] > 0:
        found = _TERSE_BEHIND.match(folded, owner[1])
    if found is None:
        done = _TERSE_DONE.search(folded)
        if done is None:
            return None
        begin, end = done.span("date" if done["date"] else "day")
        written = terse_date(folded[begin:end], against.meeting, order="month-first")
        return None if written is None else Due(line[begin:end], "date", written.date)
    han = "month-first" if _HAN.search(folded) is not None else against.order
    if found.re is _TERSE_TIED and int(found["date"].split(".")[0]) > _MONTHS:
        han = "day-first"
    written = terse_date(found["date"], against.meeting, order=han or "day-first")
    return None if written is None else Due(line[found.start("date") : found.end("date")], "date", written.date)
