"""Every date that a document writes down, with the day of the week beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, TypeAlias

from briefcheck.document.blocks import Block, Paragraph, Row, Table, paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold, simplify
from briefcheck.document.place import Place
from briefcheck.facts.house import DateOrder
from briefcheck.facts.nodays import LATE, bare_no_days, is_meant_as_date
from briefcheck.facts.weekdays import CHINESE_DAYS, ENGLISH_DAY, weekday_beside, weekday_number
from briefcheck.facts.written import Written, find_dates, terse_date
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import pattern

_ENGLISH_NAMES = pattern(rf"\b(?:{ENGLISH_DAY})\b", re.IGNORECASE)
_SIGNS = ("周", "週", "星期", "礼拜", "禮拜", *(f"{mark}{day}" for mark in "（(" for day in CHINESE_DAYS))
"""What every day of the week beside a date holds; a cell with no more than 三 stands below 星期."""

_REACH = 120
"""Characters before and behind a date that are its line, and in which its day of the week stands."""

_PARTS = frozenset({"body", "header", "footer", "footnote", "endnote", "text-box"})

_WEEKDAY_COLUMN = pattern(r"星期几?|周几?|礼拜|(?:week)?day|day of (?:the )?week", re.IGNORECASE)
_WEEKDAY_CELL = pattern(
    rf"[(（]?(?:(?:周|星期|礼拜)?(?P<zh>[一二三四五六日天])|(?P<en>{ENGLISH_DAY})\.?)[)）]?", re.IGNORECASE
)

_LABELLED = pattern(
    r"[\s,;|]{0,3}(?:星期|周|礼拜)\s*[::]?\s*(?P<day>[一二三四五六日天])(?![\w])", needs=("周", "星期", "礼拜")
)
"""``日期：2024年6月4日 星期：二``."""

_STANDS_ALONE = pattern(r"\s*(?:$|[)\].。;；|）】]|\d|上午|下午|中午|晚|早|at\b|from\b|noon|[,，]\s*\d)")
"""Behind ``4 June, Tuesday`` where the day of the week belongs to the date and not to what follows."""

_LABEL_BEFORE = pattern(r"(?:^|[:(|\t【\[])\s*$")
_DAY_NAME = rf"(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:{ENGLISH_DAY})\b)"
_JOINT = r"(?:至|到|[-–—~]+|to\b|and\b|和|及|与|、|/|&|,)"
_RUN_BEFORE = pattern(rf"(?:{_DAY_NAME}\.?\s*{_JOINT}|每|隔|逢|\bevery|\beach)\s*$")
_RUN_BEHIND = pattern(rf"\s*{_JOINT}\s*{_DAY_NAME}|\s*起每")
"""Monday to Friday, every Tuesday: a day of the week that is not that of one date alone."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE_BEHIND = pattern(
    rf"\s*(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s*(?:of\s+)?{_MONTH}|{_MONTH}\.?\s*\d|\d{{1,2}}月|\d{{1,4}}[/.-]\d{{1,2}}(?!\d))"
)
"""``6 June, Friday 7 June``: Friday is that of the next date."""

_NEWSPAPER = pattern(r"\bthe\s+$")
"""The Sun, 4 June 2024."""


Wanted: TypeAlias = Literal["", "weekday", "impossible"]
"""Which of the dates are wanted; "" for all."""


@frozen
class WrittenDate:
    """A date as written. ``date`` is None where its year cannot be told or the day does not exist (``exists`` is False).

    ``weekday`` is the day of the week written beside it, "" if none is; ``fits`` whether it is the date's. ``sure`` is
    False where the word may mean something else: 3月8日（二） may be the second part. ``line`` and ``row`` are the words
    of its line, of a long one those around it, and those of the cells beside it in a table.
    """

    text: str
    place: Place
    date: date | None
    exists: bool = True
    year_written: bool = True
    weekday: str = ""
    fits: bool = True
    sure: bool = True
    line: str = ""
    row: str = ""

    @property
    def weekday_number(self) -> int:
        """The number of the day of the week that is written, 0 for Monday. Raises LookupError if none is."""
        return weekday_number(fold(self.weekday))


def find_calendar_dates(
    document: Document,
    near: Sequence[tuple[int, date]] = (),
    *,
    order: DateOrder | None = None,
    chinese: bool | None = None,
    only: Wanted = "",
) -> tuple[WrittenDate, ...]:
    """Return the dates of the text, in reading order; struck-through ones, code and comments are left out.

    Args:
        document: as read.
        near: days that dates without a year are close to, each from a line of the body on; () : they stay without a day.
        order: how 3/8 is meant in English, if that is known.
        chinese: True where 3/8 is 8 March in every line.
        only: "weekday": those with a day of the week beside them; "impossible": those that no calendar has. Both are
            found much sooner than all.
    """
    finder = _Finder(near, order, chinese, only)
    return tuple(
        found
        for part in document.parts
        if part.kind in _PARTS
        for block in part.blocks
        for found in finder.block(block)
        if _is_wanted(found, only)
    )


def names_days(document: Document) -> bool:
    """Tell whether the text names a day of the week at all."""
    return any(map(_names_day, _texts(document)))


def may_name_no_day(document: Document) -> bool:
    """Tell whether the text can hold a date that no calendar has: a number that is the last day of some months only."""
    return any(LATE.search(text) for text in _texts(document))


def _texts(document: Document) -> Iterator[str]:
    return (block.text for part in document.parts if part.kind in _PARTS for block in paragraphs(part.blocks))


def _is_wanted(found: WrittenDate, only: Wanted) -> bool:
    if only == "impossible":
        return not found.exists and is_meant_as_date(found.text, found.line)
    return not only or bool(found.weekday)


def _names_day(text: str) -> bool:
    if text.isascii():
        return _ENGLISH_NAMES.search(text) is not None
    return any(map(text.__contains__, _SIGNS)) or _ENGLISH_NAMES.search(text) is not None


class _Finder:
    def __init__(
        self, near: Sequence[tuple[int, date]], order: DateOrder | None, chinese: bool | None, only: Wanted
    ) -> None:
        self._only = only
        self._lines = [line for line, _ in near]
        self._days = [day for _, day in near]
        self._order = order
        self._chinese = chinese

    def block(self, block: Block) -> Iterator[WrittenDate]:
        if isinstance(block, Table):
            yield from self._table(block)
        elif block.kind != "code":
            yield from self._paragraph(block)

    def _near(self, place: Place) -> date | None:
        if not self._days:
            return None
        at = bisect_right(self._lines, place.line) if place.part == "body" else 1
        return self._days[max(0, at - 1)]

    def _paragraph(self, paragraph: Paragraph, row: str = "", label: str = "") -> Iterator[WrittenDate]:
        offset = 0
        for line in paragraph.text.split("\n"):
            wanted = self._may_be_wanted(line, row)
            for written in (
                ()
                if not wanted
                else find_dates(line, self._near(paragraph.place), order=self._order, chinese=self._chinese)
            ):
                start, end = offset + written.start, offset + written.end
                if not _is_struck(paragraph, start, end):
                    yield _with_weekday(line, written, paragraph.place_at(start), row)
            if self._only == "impossible" and wanted:
                yield from self._bare(paragraph, line, offset, row, label)
            offset += len(line) + 1

    def _bare(self, paragraph: Paragraph, line: str, offset: int, row: str, label: str) -> Iterator[WrittenDate]:
        """Yield the days without a year that no calendar has."""
        known = find_dates(line, order=self._order, chinese=self._chinese)
        for start, end in bare_no_days(line, label):
            overlaps = any(entry.start < end and start < entry.end for entry in known)
            if not overlaps and not _is_struck(paragraph, offset + start, offset + end):
                yield WrittenDate(
                    line[start:end],
                    paragraph.place_at(offset + start),
                    None,
                    exists=False,
                    year_written=False,
                    line=line[max(0, start - _REACH) : end + _REACH],
                    row=row,
                )

    def _may_be_wanted(self, line: str, row: str) -> bool:
        if self._only == "impossible":
            return LATE.search(line) is not None
        return not self._only or bool(row) or _names_day(line)

    def _table(self, table: Table) -> Iterator[WrittenDate]:
        head = table.rows[0] if table.rows else None
        columns = _weekday_columns(head) if head is not None else frozenset()
        if self._only == "weekday" and not any(_names_day(cell.text) for row in table.rows for cell in row.cells):
            return
        for row in table.rows:
            words = [cell.text.strip() for cell in row.cells]
            dates: list[WrittenDate] = []
            for index, cell in enumerate(row.cells):
                beside = "\n".join(text for other, text in enumerate(words) if other != index and text)
                label = _label(words, index, head, cell.column) if self._only == "impossible" else ""
                for block in cell.blocks:
                    if isinstance(block, Paragraph):
                        found = list(self._paragraph(block, beside, label)) if block.kind != "code" else []
                        dates.extend(found or self._terse(block, beside))
                    else:
                        dates.extend(self._table(block))
            yield from _of_row(row, dates, columns)

    def _terse(self, paragraph: Paragraph, row: str) -> Iterator[WrittenDate]:
        """Yield the date that a whole cell is: 3.12, 113.03.07."""
        text = paragraph.text.strip()
        if not 3 <= len(text) <= 12:
            return
        written = terse_date(text, self._near(paragraph.place), order=self._order or "month-first")
        if written is not None and written.date is not None:
            yield WrittenDate(
                text, paragraph.place, written.date, year_written=written.year_written, line=text, row=row
            )


def _label(words: Sequence[str], index: int, head: Row | None, column: int) -> str:
    """Return the words beside a cell, on its left, and those at the head of its column."""
    over = head.cell_at(column) if head is not None else None
    return f"{words[index - 1] if index else ''} {over.text if over is not None else ''}"


def _is_struck(paragraph: Paragraph, start: int, end: int) -> bool:
    near = paragraph.spans_near(start, end) if paragraph.spans else ()
    return any(span.kind in ("strike", "code") and span.start <= start and end <= span.end for span in near)


def _with_weekday(line: str, written: Written, place: Place, row: str) -> WrittenDate:
    first = max(0, written.start - _REACH)
    if first or len(line) > written.end + _REACH:
        line = line[first : written.end + _REACH]  # time in the length of the line, not in its square
    written = replace(written, start=written.start - first, end=written.end - first)
    weekday, sure = _weekday(line, written)
    fits = not weekday or written.date is None or weekday_number(weekday) == written.date.weekday()
    return WrittenDate(
        line[written.start : written.end],
        place,
        written.date,
        exists=written.exists,
        year_written=written.year_written,
        weekday=weekday,
        fits=fits,
        sure=sure,
        line=line,
        row=row,
    )


def _weekday(line: str, written: Written) -> tuple[str, bool]:
    """Return the day of the week beside a date, as written, and whether it can be nothing else."""
    folded = fold(line)
    found = weekday_beside(folded, written.start, written.end)
    if found is not None and found.start >= written.end and _DATE_BEHIND.match(folded, found.end):
        found = weekday_beside(folded[: written.end], written.start, written.end)
    if found is None:
        labelled = _LABELLED.match(folded, written.end)
        return (labelled["day"], True) if labelled is not None else ("", True)
    words = line[found.start : found.end]
    if found.start >= written.end:
        belongs = _belongs_behind(
            folded[written.end : found.start], folded[found.end :], bare=len(words) == 1 and simplify(line) == line
        )
        return (words, len(words) > 1) if belongs else ("", True)
    return (
        (words, True)
        if _belongs_before(words, folded[: found.start], folded[found.end : written.start])
        else ("", True)
    )


def _belongs_behind(between: str, after: str, *, bare: bool) -> bool:
    """Tell whether a day of the week behind a date is the date's, by the folded words between and after them."""
    if bare and not _STANDS_ALONE.match(after.lstrip(")]")):
        return False  # 6月4日（三）项目背景; in Taiwan 6月4日（三）開拍 is a Wednesday
    loose = "," in between and "(" not in between and not _STANDS_ALONE.match(after)
    return not loose and _RUN_BEHIND.match(after) is None


def _belongs_before(words: str, before: str, between: str) -> bool:
    """The same of one before a date."""
    if _RUN_BEFORE.search(before) or (words.casefold() == "sun" and _NEWSPAPER.search(before)):
        return False
    return "," not in between or words.isascii() or _LABEL_BEFORE.search(before) is not None


def _weekday_columns(head: Row) -> frozenset[int]:
    return frozenset(cell.column for cell in head.cells if _WEEKDAY_COLUMN.fullmatch(fold(cell.text).strip()))


def _of_row(row: Row, dates: list[WrittenDate], columns: frozenset[int]) -> Iterator[WrittenDate]:
    """Yield the dates of a row; the only one takes the day of the week that stands in a cell of its own."""
    only = dates[0] if len(dates) == 1 and not dates[0].weekday and dates[0].date is not None else None
    weekday = _weekday_of_row(row, columns) if only is not None else ""
    if only is None or not weekday or only.date is None:
        yield from dates
        return
    fits = weekday_number(weekday) == only.date.weekday()
    yield WrittenDate(
        only.text,
        only.place,
        only.date,
        year_written=only.year_written,
        weekday=weekday,
        fits=fits,
        line=only.line,
        row=only.row,
    )


def _weekday_of_row(row: Row, columns: frozenset[int]) -> str:
    before = ""
    for cell in row.cells:
        words = cell.text.strip()
        text = fold(words)
        match = _WEEKDAY_CELL.fullmatch(text) if text and len(text) <= 12 else None
        headed = cell.column in columns or _WEEKDAY_COLUMN.fullmatch(before.rstrip(":"))
        if match is not None and (headed or len(text) > 3 or text[0] in "周星礼"):
            return words[match.start(match.lastgroup or 0) : match.end(match.lastgroup or 0)]
        before = text
    return ""
