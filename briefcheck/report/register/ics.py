"""The register as tasks of a calendar (iCalendar, RFC 5545). Imported only for this format: icalendar costs 120 ms."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime

from icalendar import Calendar, Todo

from briefcheck.document.normal import fold
from briefcheck.report.register import words
from briefcheck.report.register.model import Entry, Register, Source, same_words, stem
from briefcheck.text import Language

_FIRST_DAY = date(2020, 1, 1)
"""From which the revisions of a task are counted, one a day."""

_KEPT = 32
"""Hexadecimal digits of the hash in a UID: as many as a UUID has."""


def write_ics(register: Register, language: Language) -> str:
    """Return the register as a calendar of tasks; lines end with CR LF.

    Nobody is invited: an action names people, not their addresses, so there is no ORGANIZER and no ATTENDEE.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//briefcheck//actions//" + language.upper())
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", words.CALENDAR.in_(language))
    # of when the register is, not of when it was written: the same documents on the same day give the same file
    stamp = datetime.combine(register.today, datetime.min.time(), UTC)
    for uid, places in _tasks(register):
        calendar.add_component(_todo(uid, places, stamp, language))
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def _todo(uid: str, places: list[Entry], stamp: datetime, language: Language) -> Todo:
    entry = places[0]
    todo = Todo()
    todo.add("uid", uid)
    todo.add("dtstamp", stamp)
    todo.add("last-modified", stamp)
    # calendars take a task again only if it is of a later revision (RFC 5545, 3.8.7.4): the day counts them
    todo.add("sequence", (stamp.date() - _FIRST_DAY).days)
    todo.add("summary", _whole(entry.text))
    if entry.due is not None:
        todo.add("due", entry.due)
    todo.add("status", "COMPLETED" if entry.status == "done" else "NEEDS-ACTION")
    if entry.source.client:
        todo.add("categories", [_whole(entry.source.client)])
    todo.add("description", _whole("\n".join(_description(places, language))))
    return todo


def _whole(text: str) -> str:
    """Return a text that can be written: the name of a file may hold bytes that are no UTF-8."""
    return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)


def _description(places: list[Entry], language: Language) -> Iterator[str]:
    entry = places[0]
    source = entry.source
    owners = words.BETWEEN.in_(language).join(dict.fromkeys(owner.shown for owner in entry.owners))
    said = (
        (words.ICS_OWNER, owners or words.NOBODY.in_(language)),
        (words.ICS_DUE, entry.due_text),
        (words.ICS_STATUS, words.STATUS[entry.status].in_(language)),
        (words.ICS_CLIENT, source.client),
        (words.ICS_MEETING, source.meeting_date.isoformat() if source.meeting_date else ""),
        *((words.ICS_WHERE, place.source.path + words.STEP + place.where.in_(language)) for place in places),
    )
    for text, value in said:
        if value:
            yield text.in_(language).format(value=value)


def _tasks(register: Register) -> Iterator[tuple[str, list[Entry]]]:
    """Yield each task once, with its UID and the places where it stands.

    The UID is of the document's identity and the words of the action, so that it stays when the file is moved, the
    action goes to another line, or gets another owner or day: a calendar that takes the file again changes the task
    instead of adding one. The words are the masked ones; those unmasked could be guessed from their hash.

    A report as Word and as Markdown is one document, whose tasks are given once; where the two differ in owner or day,
    both are given. Repeated words within a document are numbered in their order.
    """
    tasks: dict[tuple[str, ...], dict[tuple[object, ...], list[Entry]]] = {}
    for entry in register.entries:
        said = (entry.due, entry.due_text, tuple(owner.shown for owner in entry.owners), entry.status)
        key = (*_identity(entry.source), same_words(entry.text), str(entry.repetition))
        tasks.setdefault(key, {}).setdefault(said, []).append(entry)
    for key, variants in tasks.items():
        for number, places in enumerate(variants.values()):
            hashed = hashlib.sha256("\n".join((*key, str(number))).encode("utf-8", "backslashreplace")).hexdigest()
            yield f"{hashed[:_KEPT]}@briefcheck", places


def _identity(source: Source) -> tuple[str, ...]:
    """Return what tells a document from others wherever it lies: what it is about; its name where it does not say.

    Not its type, which --type may say otherwise.
    """
    day = source.meeting_date.isoformat() if source.meeting_date else ""
    said = (fold(source.client), fold(source.title), day)
    return said if source.title or day else (*said, fold(stem(source.path)))
