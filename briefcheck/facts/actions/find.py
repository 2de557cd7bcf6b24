"""The tasks a document gives out: a pipeline of small steps, gather → split → owner → due → status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from briefcheck.document.document import Document
from briefcheck.facts.actions.answered import says_yes
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.closing import is_farewell
from briefcheck.facts.actions.due import find_due, has_deadline, is_placeholder, read_due
from briefcheck.facts.actions.due.calendar import Calendar
from briefcheck.facts.actions.due.ties import FORMER_DAY
from briefcheck.facts.actions.due.vague import is_loose
from briefcheck.facts.actions.firms import firms
from briefcheck.facts.actions.gather import gather
from briefcheck.facts.actions.lines import INSIDE_SIGNS, label_inside
from briefcheck.facts.actions.mentioned import is_topic, leading, mentioned
from briefcheck.facts.actions.namesrow import with_names_in_a_row
from briefcheck.facts.actions.notdoer import OTHERS, demands_of_nobody, who_does
from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.actions.parted import cleared, parted
from briefcheck.facts.actions.pronouns import may_be_either, stands_for_somebody
from briefcheck.facts.actions.signs import commits
from briefcheck.facts.actions.smallnames import capitals
from briefcheck.facts.actions.status import status_of
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.actions.terse import terse
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.actions.undertakes import undertaker
from briefcheck.facts.actions.whereabouts import SIGNS, STATES, tells_where
from briefcheck.facts.actions.whole import Whole, whole
from briefcheck.facts.dateorder import date_order
from briefcheck.facts.dates import meeting_days
from briefcheck.facts.house import HOUSE, House
from briefcheck.facts.language import detect_language
from briefcheck.facts.model import Action, Due, OutlineSection, Owner, Person, Section
from briefcheck.facts.narrow import narrow
from briefcheck.frozen import replace
from briefcheck.lazy import pattern
from briefcheck.text import Language

_STROKES = " \t\n-—–/\\|"
_EITHER_ORDER = pattern(r"\d\s?[./－／．-]\s?\d")
"""What may be a day and a month in either order."""

_PARTS = frozenset(",，;；。:：")
"""What stands between the clauses of a Chinese line, and behind who says it."""

_TOLD = pattern(
    r"^(?!\W*(?:After|Once|When|As|If|Following|On|By|For)\b|.*\b(?:by|before|until|due|deadline|needs?)\b)(?=.*\b(?:sent|gave|made|told|paid|brought|took|went|met|said|had|was|were|did|\w{2,}ed)\b).*[,;.]\s*(?:and |but |so |now )?$",
    needs=",;.",
)
"""What somebody did, before the clause of another one."""

_WAS = pattern(r"[^\W\d_\sA-Za-z]了(?!解|如|一下)|已经?(?!知)", needs="了已")
__all__ = ["find_actions"]


def find_actions(
    document: Document,
    action_sections: Sequence[Section],
    meeting_date: date | None,
    attendees: Sequence[Person],
    house: House = HOUSE,
    *,
    outline: Sequence[OutlineSection] = (),
    language: Language | None = None,
    of_meeting: bool = False,
) -> tuple[Action, ...]:
    """Return the tasks of a document, in reading order.

    Args:
        document: as read.
        action_sections: where actions are expected: every item and line there may be one; elsewhere only what is
            marked as one (a table with task and owner, ``ACTION:``, ``责任人：``, a check box with an owner).
        meeting_date: dates without a year and relative ones are read against it.
        attendees: those present, whose names need no other sign.
        house: its vocabulary, its people and its order of dates.
        of_meeting: whether the document's type is one of a meeting, so that what people commit to in prose counts.
        language: that of the document, where it is known already.
        outline: every section; in minutes those whose headings give out tasks are action sections too.
    """
    there = () if attendees else _circle(document)
    language = language or detect_language(document)
    held = whole(document)
    named = frozenset() if attendees or there or language == "en" else _bearers(document, held)
    named = named | _asked(held) if "决议" in held.text or "裁示" in held.text else named
    register = Register(attendees or there, house, named, firms(document) if language == "en" else (), held)
    candidates = [
        part
        for whole in gather(document, action_sections, register, outline, of_meeting=of_meeting)
        if not there or whole.paragraph.place != there[0].place  # who was there
        for part in _split(whole, register)
    ]
    candidates = with_names_in_a_row(candidates, register)
    said = [words for it in candidates for words in (it.text, it.due_cell, it.due_above, it.status_cell) if words]
    slashes = any(map(_EITHER_ORDER.search, said))
    against = Calendar(meeting_date, date_order(document, house, language, meeting_date) if slashes else None)
    actions = [_action(candidate, register, against, language) for candidate in candidates]
    if meeting_date is None and any(action.due is not None for action in actions):
        days = meeting_days(document, house, language)
        actions = [
            _action(candidate, register, day, language)
            if action.due is not None and (day := _on_its_day(candidate, against, days)) is not against
            else action
            for candidate, action in zip(candidates, actions, strict=True)
        ]
    return _in_reading_order(actions, document)


def _circle(document: Document) -> tuple[Person, ...]:
    from briefcheck.facts.actions.circle import circle  # papers that say who was there do without

    return circle(document)


def _bearers(document: Document, held: Whole) -> frozenset[str]:
    from briefcheck.facts.actions.bearers import bearers  # so do these

    return bearers(document, held.body)


def _asked(held: Whole) -> frozenset[str]:
    from briefcheck.facts.actions.bearers import asked_by_resolutions  # few papers resolve anything

    return asked_by_resolutions(held.body)


def _in_reading_order(actions: Sequence[Action], document: Document) -> tuple[Action, ...]:
    order = {part.kind: index for index, part in reversed(list(enumerate(document.parts)))}
    return tuple(
        sorted(
            actions,
            key=lambda action: (
                order.get(action.place.part, 0),
                action.place.number,
                action.place.line,
                action.place.column,
            ),
        )
    )


def _on_its_day(candidate: Candidate, against: Calendar, days: Sequence[tuple[int, date]]) -> Calendar:
    """Return what a task's dates are read against: in a file of several meetings the day of the one it stands under."""
    place = candidate.place
    above = [day for line, day in days if line <= place.line] if place.part == "body" else []
    return replace(against, meeting=above[-1]) if above else against


def _split(whole: Candidate, register: Register) -> Iterator[Candidate]:
    if whole.container in ("row", "fields"):
        yield whole
        return
    from briefcheck.facts.actions.split import Piece, split_line  # papers with all tasks in tables do without

    text = whole.text
    answered = "问" in text and says_yes(narrow(text), register) is not None
    pieces = [Piece(0, len(text))] if answered else split_line(text, register)
    if len(pieces) == 1 and pieces[0].end - pieces[0].start == len(text) and not text[0].isspace():
        if not is_farewell(text) and not (text[:2] in STATES and tells_where(text)):  # …，谢谢: 谢 is a family name too
            yield whole  # most lines are one action
        return
    absent = len(pieces) > 1 and register.whole.holds(SIGNS)
    for piece in pieces:
        words = text[piece.start : piece.end]
        if is_farewell(words) or (absent and tells_where(narrow(words))):
            continue
        dated = piece.above and _EITHER_ORDER.search(words) is not None  # 老白改方案（11/13）、订影棚（11/16）
        if whole.container == "prose" and len(pieces) > 1 and not dated and _is_talk(words, register):
            continue  # 石可欣展示了原型，王强周三发终版: the first was done
        unsure = piece.start > 0 and whole.container != "prose" and may_be_either(words, text[: piece.start], register)
        yield replace(
            whole,
            start=whole.start + piece.end - len(words.lstrip()),
            end=whole.start + piece.end,
            owner_above=whole.owner_above if unsure else piece.above or whole.owner_above,
            due_above=piece.due or whole.due_above,
        )


def _is_talk(words: str, register: Register) -> bool:
    """Whether a stretch of a Chinese sentence in which somebody commits to something only tells what was, or was said."""
    line = narrow(words)
    return (
        not line.isascii()
        and not has_deadline(words)
        and (
            _WAS.search(line) is not None
            or ("要求" in line and demands_of_nobody(line, register))
            or not commits(line, register)
        )
    )


def _focus(line: str, register: Register) -> int:
    """Return where the clause begins that commits somebody; 0 for a line of one clause."""
    if line.isascii() or _PARTS.isdisjoint(line[:-1]):
        return 0
    from briefcheck.facts.actions.promises import focus_of  # English papers do without

    return focus_of(line, register)


def _action(candidate: Candidate, register: Register, against: Calendar, language: Language) -> Action:
    written = candidate.text
    # where the editor of their writer wrapped the words stands a blank
    text = written.replace("\n", " ") if "\n" in written and candidate.container != "row" else written
    line = narrow(text)
    line = candidate.line.replace("\n", " ") if "@" in line else line
    focus = _focus(line, register) if candidate.container == "prose" else 0
    found = _owners(candidate, line, register, focus)
    wanted = " be " in line or "s that " in line or "ed that " in line or "needs " in line or "waiting " in line
    if found is not None and (wanted or not OTHERS.isdisjoint(line)) and not candidate.owner_cell:
        found = who_does(line, found, register, marked=candidate.marked)
    found = found if found is None or line == text else _as_written(found, text)
    status = status_of(
        text, candidate.status_cell, checked=candidate.ticked, struck=candidate.struck, words=register.words
    )
    if status == "open" and candidate.container in ("item", "line", "label") and _was_done(text, against):
        status = "done"
    due = _due(candidate, found, register, against, focus, closed=status == "done")
    if due is not None and due.kind == "relative":
        from briefcheck.facts.actions.due.workdays import without_holidays

        due = without_holidays(due, against.meeting, language, text)
    return Action(
        text=written.strip(),
        owners=found.owners if found is not None else (),
        due=due,
        place=candidate.place,
        status=status,
        owner_column=candidate.owner_column,
        due_column=candidate.due_column,
        marked=candidate.marked,
        owner_at=candidate.owner_at if candidate.owner_cell or found is None else None,
        due_at=candidate.due_at if due is None or _is_of_cell(due, candidate) else None,
    )


def _is_of_cell(due: Due, candidate: Candidate) -> bool:
    """Whether the date stands in the cell for it: one that moved stands in the column of states."""
    cell = candidate.due_cell or ""
    return bool(cell) and (not candidate.status_cell or due.text in cell)


def _was_done(text: str, against: Calendar) -> bool:
    from briefcheck.facts.actions.bygone import was_done

    return was_done(text, against.meeting)


def _who_acts(line: str, register: Register) -> Found | None:
    from briefcheck.facts.actions.acting import who_acts  # few sentences ask

    return who_acts(line, register)


def _owners(candidate: Candidate, line: str, register: Register, focus: int) -> Found | None:
    """Return the owners: of the cell, else of the words themselves, else of what stands above."""
    if candidate.owner_cell:
        cell = cleared(candidate.owner_cell)
        owners = register.read(_without_dates(cell, register), sure=True)
        if not cell.strip(_STROKES):
            owners = (Owner(candidate.owner_cell, "", "placeholder"),)
        return Found(owners or (_unread(candidate.owner_cell),), 0, 0)
    labelled = (":" in line or "@" in line) and register.whole.holds(INSIDE_SIGNS)
    inside = label_inside(candidate.text) if labelled else None
    if inside is not None:
        after = register.read(line[inside.end :], sure=False)
        if after:
            return Found(after, inside.start, len(line))
        found = find_owners(line[inside.end :], register)
        if found is not None:
            return Found(found.owners, inside.end + found.start, inside.end + found.end)
    meant = candidate.owner_above and stands_for_somebody(line)
    found = None if meant else (focus and _of_clause(line, register, focus)) or find_owners(line, register)
    line = capitals(line, register) if found is None else line  # mara will write it
    if found is None and candidate.container == "prose" and not candidate.owner_above:
        found = (undertaker(line, register) or terse(line, register)) if line.isascii() else None
        found = _who_acts(line, register) if found is None else found
    if found is None and candidate.owner_above:
        return Found(register.read(candidate.owner_above, sure=True), 0, 0)
    if found is None and line.isascii():
        found = mentioned(line, register)
    elif candidate.owner_above and found is not None and is_topic(line, found):
        above = register.read(candidate.owner_above, sure=True)  # Rob, and below him: legal, by Thursday
        found = Found(above, 0, 0) if above and all(map(register.is_surely, above)) else found
    return found if found is None or "lead" not in line else replace(found, owners=leading(line, found.owners))


def _of_clause(line: str, register: Register, start: int) -> Found | None:
    """Return the owners whom the clause names that commits somebody: of 居委会同意借活动室，老郑去签借用单 the second."""
    found = find_owners(line[start:], register)
    return None if found is None else Found(found.owners, start + found.start, start + found.end)


def _without_dates(cell: str, register: Register) -> str:
    """Return an owner's cell without the date beside the name, as under the head Owner / By when."""
    who, when = parted(cell, register)
    if who and when:
        return who
    view = without_times(narrow(cell)) if any(map(str.isdigit, cell)) else cell
    names = "".join(" " if shown == TIME else letter for shown, letter in zip(view, cell, strict=True))
    return names if names.strip(_STROKES + ",，、;；") else cell


def _as_written(found: Found, text: str) -> Found:
    """Return the owners with their names as the document writes them: 王強, where the line was read as 王强."""
    line = narrow(text)
    if line == text:
        return found

    def original(words: str) -> str:
        at = line.find(words)
        return text[at : at + len(words)] if at >= 0 else words

    def renamed(owner: Owner) -> Owner:
        words, name = original(owner.text), original(owner.name)
        return owner if words == owner.text and name == owner.name else replace(owner, text=words, name=name)

    owners = tuple([renamed(owner) for owner in found.owners])
    return Found(owners, found.start, found.end)


def _unread(cell: str) -> Owner:
    """Return the words of an owner cell that read like no name: somebody is named there, and it is not for us to doubt."""
    words = " ".join(cell.split())
    return Owner(cell, words, "group")


def _due_cell(candidate: Candidate, register: Register) -> str:
    """Return the words of the cell of the date; of one with the owner, and of an owner's where there is no other, its time."""
    owner, due = candidate.owner_cell or "", candidate.due_cell or ""
    one = bool(candidate.owner_column) and candidate.owner_column == candidate.due_column
    if not owner or (due and not one):
        return due
    who, when = parted(owner, register)
    return when if who else due


def _slipped(state: str, against: Calendar) -> Due | None:
    from briefcheck.facts.actions.slipped import slipped_to  # papers without a column of states do without

    return slipped_to(state, against.meeting, against.order)


def _due(
    candidate: Candidate, found: Found | None, register: Register, against: Calendar, focus: int, *, closed: bool
) -> Due | None:
    """Return the due date: of the cell, else of the words themselves, else of what stands above."""
    meeting, order = against.meeting, against.order
    moved = _slipped(candidate.status_cell, against) if candidate.status_cell and not closed else None
    if moved is not None:
        return moved
    cell = _due_cell(candidate, register) if candidate.owner_cell or candidate.due_cell else ""
    if cell:
        return Due(cell, "placeholder") if is_placeholder(cell, register.words) else read_due(cell, meeting, order)
    begin, end = (found.start, found.end) if found is not None else (0, 0)
    text, words = candidate.text, register.words
    text = text.replace("\n", " ") if "\n" in text and candidate.container != "row" else text
    if begin and candidate.container == "prose" and narrow(text).isascii() and _TOLD.search(text, 0, begin):
        text = " " * begin + text[begin:]  # Tom sent the costs on 6 November, Ann will send the timings
    if ("riginally " in text or "reviously " in text or "ormerly " in text) and candidate.container != "row":
        text = FORMER_DAY.sub(lambda day: " " * len(day[0]), text)
    due = find_due(text[focus:], max(0, end - focus), meeting, words, begin=max(0, begin - focus), order=order)
    if due is None and focus:
        due = find_due(text, end, meeting, words, begin=begin, order=order)
    if due is None and candidate.status_cell and candidate.due_cell is None and not closed:
        due = find_due(candidate.status_cell, 0, meeting, register.words, order=order)  # 未完成，4月11日补报
    if candidate.due_above and (due is None or (due.kind == "event" and is_loose(due.text))):
        return read_due(candidate.due_above, meeting, order)
    return due
