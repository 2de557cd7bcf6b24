"""The pairs of dates of a document that stand the wrong way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from briefcheck import Cell, Context, Field, Moment, Place, fold, pattern, record, tables
from briefcheck_timing._when import dated, issued, label, meeting, meetings

_REPORTS = frozenset({"contact-report", "pre-production-meeting"})
_NEXT = ("next-meeting", "next-meeting-date")
_FIELDWORK = ("fieldwork", "fieldwork-dates", "fieldwork-date")
_DUE = ("due-date", "plan-due-date", "plan-due", "response-date", "deadline")
_PAYABLE = ("due", "due-date")
_SHOOT = ("shoot-date", "shoot", "shooting-date")
_BEFORE_SHOOT = frozenset({"model-release", "clearance"})
_INVOICE = "invoice"
_PPM = "pre-production-meeting"
_HALF_A_YEAR = 180
"""Days: without both years, what ends earlier than that is in the next year."""
_LONG = 40
"""Characters of a line under "next meeting" that may still be the one with its day; a longer one tells of other things."""

_OTHER = pattern(r"上次|本次|last meeting|previous|minutes of|原定|改|postpon|moved|reschedul|instead")
"""Words on a line whose day is not, or not only, that of the next meeting."""


_BEGINS = pattern(
    r"(?:(?:start|begin)(?:s|ning)?(?:[ -](?:date|day|on))?|from|开始(?:日期|时间|日)?|起始(?:日期|时间|日)?|起|开工(?:日期)?)"
)
_ENDS = pattern(
    r"(?:(?:finish(?:es)?|end(?:s|ing)?|complet(?:e|ed|ion))(?:[ -](?:date|day|on))?|to|until|完成(?:日期|时间|日)?|结束(?:日期|时间|日)?|截止(?:日期|时间|日)?|止|完工(?:日期)?)"
)
"""Heads of the two columns of a schedule: Start and Finish, 开始日期 and 完成日期."""


@record
class Pair:
    """Two dates: ``first`` stands at ``at`` and is on the wrong side of ``second``; ``message`` says of what they are.

    ``sure``: both are written with their years.
    """

    message: str
    first: date
    second: date
    at: Place
    sure: bool
    label: str = ""


def pairs(context: Context) -> Iterator[Pair]:
    """Yield every pair that stands the wrong way round."""
    type_ = context.type.id if context.type is not None else ""
    held = meeting(context)
    if type_ in _REPORTS and held is not None and held[1].sure:
        yield from _written_before(context, held[1])
        yield from _next(context, held[1])
    elif type_ in _REPORTS and held is None:
        yield from _written_before_the_first(context, meetings(context))
    yield from _fieldwork(context)
    if type_ == _INVOICE:
        yield from _payable(context)
    elif type_ not in _REPORTS:
        yield from _due(context)
    if type_ in _BEFORE_SHOOT:
        yield from _signed(context)
    if type_ == _PPM and held is not None:
        yield from _met(context, *held)
    spans = [(span.place.part, span.place.line, span.place.cell) for span in context.backward_spans]
    for span in context.backward_spans:
        yield Pair("backwards", span.last, span.first, span.place, span.sure, span.text)
    for pair in (*_backwards(context), *_stages(context)):
        if (pair.at.part, pair.at.line, pair.at.cell) not in spans:
            yield pair


def _written_before(context: Context, held: Moment) -> Iterator[Pair]:
    found = issued(context)
    if found is not None and found[1].sure and found[1].last < held.first:
        field, moment = found
        yield Pair("written-before", moment.last, held.first, field.place, held.year_written and moment.year_written)


def _written_before_the_first(context: Context, held: Sequence[Moment]) -> Iterator[Pair]:
    """Yield the day of issue if it is before the first of several meetings; a year must stand beside one of them."""
    if any(moment.sure and moment.year_written for moment in held):
        yield from _written_before(context, min(held, key=lambda moment: moment.first))


def _next(context: Context, held: Moment) -> Iterator[Pair]:
    """Yield the next meeting if it is not after this one; on the same day it may be at a later hour."""
    found = _next_meeting(context)
    if found is None:
        return
    place, moment = found
    sure = held.year_written and moment.year_written
    if moment.last < held.first:
        yield Pair("next-before", moment.last, held.first, place, sure)
    elif moment.first == held.first == held.last and not _is_later(moment, held):
        yield Pair("next-same", moment.first, held.first, place, sure)


def _is_later(moment: Moment, held: Moment) -> bool:
    return moment.begins is not None and (held.begins is None or moment.begins > (held.ends or held.begins))


def _next_meeting(context: Context) -> tuple[Place, Moment] | None:
    """Return the day of the next meeting and where it stands: of its field, else of the first dated line of its section."""
    for field, moment in dated(context, _NEXT):
        return (field.place, moment) if moment.sure else None
    section = context.section("next-meeting")
    for line in section.content() if section is not None else ():
        named = context.moment(Field("", "", line.text, line.place, line.place))
        if named is None and any(letter.isdigit() for letter in line.text):
            return None  # several days, or one that cannot be read
        if named is not None:
            plain = len(line.text) <= _LONG and not _OTHER.search(line.text.lower()) and named.sure
            return (line.place, named) if plain else None
    return None


def _fieldwork(context: Context) -> Iterator[Pair]:
    written = issued(context)
    if written is None or not (written[1].sure and written[1].year_written):
        return
    for place, moment in _fieldwork_days(context):
        if moment.sure and moment.year_written and moment.last > written[1].last:
            yield Pair("fieldwork-after", moment.last, written[1].last, place, sure=True)
            return


def _fieldwork_days(context: Context) -> Iterator[tuple[Place, Moment]]:
    for field, moment in dated(context, _FIELDWORK):
        yield field.place, moment
    for id_ in _FIELDWORK:
        section = context.section(id_)
        for line in section.content() if section is not None else ():
            moment_ = context.moment(Field("", "", line.text, line.place, line.place))
            if moment_ is not None:
                yield line.place, moment_


def _due(context: Context) -> Iterator[Pair]:
    written = issued(context)
    if written is None or not (written[1].sure and written[1].year_written):
        return
    for field, moment in dated(context, _DUE):
        if moment.sure and moment.year_written and moment.last < written[1].first:
            yield Pair("due-before", moment.last, written[1].first, field.place, sure=True)


def _payable(context: Context) -> Iterator[Pair]:
    """Yield the day by which an invoice is to be paid if it is before that of the invoice."""
    written = issued(context)
    if written is None or not written[1].sure:
        return
    for field, moment in dated(context, _PAYABLE):
        if moment.sure and moment.last < written[1].first:
            sure = moment.year_written and written[1].year_written
            yield Pair("payable-before", moment.last, written[1].first, field.place, sure)


def _signed(context: Context) -> Iterator[Pair]:
    shoot = next(dated(context, _SHOOT), None)
    if shoot is None or not (shoot[1].sure and shoot[1].year_written):
        return
    for signature in context.signatures:
        for day in signature.days:
            if day > shoot[1].last:
                yield Pair("signed-after", day, shoot[1].last, signature.place, sure=True)


def _met(context: Context, field: Field, held: Moment) -> Iterator[Pair]:
    shoot = next(dated(context, _SHOOT), None)
    if shoot is not None and shoot[1].sure and held.sure and held.first > shoot[1].last:
        sure = held.year_written and shoot[1].year_written
        yield Pair("met-after", held.first, shoot[1].last, field.place, sure)


def _backwards(context: Context) -> Iterator[Pair]:
    """Yield the date fields whose days are a run that ends before it begins, in forms that fields only have: 6-4 June."""
    known = context.type.fields if context.type is not None else ()
    for field, moment in dated(context, [entry.id for entry in known if entry.kind == "date"]):
        if moment.sure and moment.last < moment.first:
            yield Pair("backwards", moment.last, moment.first, field.place, moment.year_written, label(field))


def _stages(context: Context) -> Iterator[Pair]:
    """Yield the rows of a schedule whose last day is before the first; without both years, by no more than half a year."""
    for table in tables(context.document.body):
        heads = {cell.column: fold(cell.text).strip(" :*") for cell in table.rows[0].cells} if table.rows else {}
        first = next((column for column, head in heads.items() if _BEGINS.fullmatch(head)), None)
        last = next((column for column, head in heads.items() if _ENDS.fullmatch(head)), None)
        for row in table.rows[1:] if first is not None and last is not None else ():
            cells = row.cell_at(first or 0), row.cell_at(last or 0)
            begins, ends = (_day_of(context, cell) for cell in cells)
            if cells[1] is None or begins is None or ends is None or ends.last >= begins.first:
                continue
            sure = begins.year_written and ends.year_written
            if sure or (begins.first - ends.last).days <= _HALF_A_YEAR:
                place = cells[1].blocks[0].place if cells[1].blocks else row.place
                label = next((cell.text.strip() for cell in row.cells if cell.text.strip()), "")
                yield Pair("backwards", ends.last, begins.first, place, sure, label)


def _day_of(context: Context, cell: Cell | None) -> Moment | None:
    """Return the day in a cell of a schedule; None if it names none for certain."""
    if cell is None or not cell.text.strip():
        return None
    moment = context.moment(Field("", "", cell.text, cell.place, cell.place))
    return moment if moment is not None and moment.sure else None
