"""The register of actions, as data: masked where it is made, so that no output can repeat what is sensitive."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from briefcheck.document.normal import fold
from briefcheck.engine.view import View
from briefcheck.facts.model import Action, ActionStatus, DueKind, Owner, OwnerKind
from briefcheck.frozen import frozen, replace
from briefcheck.report.lines import printable
from briefcheck.report.register.sides import Side, find_client, side_of
from briefcheck.rules.context import Context
from briefcheck.text import Text


@frozen
class EntryOwner:
    """An owner. ``name`` as written, without title and marks; ``person`` the full name of who is meant, "" if unknown.

    ``side`` is "" where it cannot be told; ``called`` holds everything that the owner answers to, folded.
    """

    name: str
    person: str
    kind: OwnerKind
    lead: bool
    side: Side
    called: frozenset[str]

    @property
    def shown(self) -> str:
        """The fullest name that is known."""
        return self.person or self.name


@frozen
class Source:
    """The document an action stands in. ``type`` is the id of its type; what is not known is "" or None."""

    path: str
    title: str = ""
    type: str = ""
    type_name: Text | None = None
    client: str = ""
    meeting_date: date | None = None


@frozen
class Entry:
    """An action of the register; every word of it masked and on one line.

    ``due`` is the day, where it can be told; ``due_text`` what is written, "" for nothing. ``section`` is the heading
    above, "" if there is none. ``repetition`` counts the actions above it in the document that say the same.
    """

    text: str
    owners: tuple[EntryOwner, ...]
    due: date | None
    due_text: str
    due_kind: DueKind | None
    status: ActionStatus
    line: int
    where: Text
    section: str
    source: Source
    repetition: int = 0

    @property
    def owned(self) -> bool:
        """Whether somebody owns it; a placeholder is nobody."""
        return any(owner.kind != "placeholder" for owner in self.owners)

    @property
    def person(self) -> str:
        """The full name of who is to do it, of several the one who leads, else the first who is known; "" if nobody is."""
        known = [owner for owner in self.owners if owner.person]
        leading = [owner for owner in known if owner.lead]
        return (leading or known)[0].person if known else ""

    def is_overdue(self, today: date) -> bool:
        """Whether its day is over and it is not done."""
        return self.due is not None and self.due < today and self.status != "done"


@frozen
class Unread:
    """A file, or a part of one, whose actions are not in the register, and why."""

    path: str
    why: Text


@frozen
class Register:
    """What a run found.

    ``entries`` are those asked for, by day, of ``found`` in all; ``documents`` were read, ``no_prose``
    of them without their running text, as they are no record of a meeting; ``version`` is briefcheck's.
    """

    version: str
    today: date
    entries: tuple[Entry, ...]
    found: int
    documents: int
    unread: tuple[Unread, ...] = ()
    no_prose: int = 0


def entries_of(view: View) -> tuple[Entry, ...]:
    """Return the actions of a document, in reading order."""
    if not view.context.actions:
        return ()
    source = _source(view)
    seen: Counter[str] = Counter()
    entries: list[Entry] = []
    for action in view.context.actions:
        entry = _entry(action, view, source)
        said = same_words(entry.text)
        entries.append(replace(entry, repetition=seen[said]))
        seen[said] += 1
    return tuple(entries)


def same_words(text: str) -> str:
    """Return the words of an action as they are compared: without spaces, in one width, letter case and script."""
    return "".join(fold(text).split())


def by_day(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries by their days, those without one last; of one day in the order of files and lines."""
    return tuple(sorted(entries, key=lambda entry: (entry.due is None, entry.due or date.min)))


def _entry(action: Action, view: View, source: Source) -> Entry:
    due, location = action.due, view.locate(action.place)
    return Entry(
        text=_said(action.text, view),
        owners=tuple(_owner(owner, view) for owner in action.owners),
        due=due.date if due else None,
        due_text=_said(due.text, view) if due else "",
        due_kind=due.kind if due else None,
        status=action.status,
        line=action.place.line,
        where=location.where,
        section=printable(location.section[-1]) if location.section else "",
        source=source,
    )


def _owner(owner: Owner, view: View) -> EntryOwner:
    return EntryOwner(
        name=_said(owner.name or owner.text, view),
        person=_said(owner.person, view),
        kind=owner.kind,
        lead=owner.lead,
        side=side_of(owner, view.context),
        called=frozenset(folded for name in _names(owner, view.context) if (folded := folded_name(name))),
    )


def folded_name(name: str) -> str:
    """Return a name as it is compared: without the sign of a handle, in one width, letter case and script."""
    return " ".join(fold(name).lstrip("@").split())


def _names(owner: Owner, context: Context) -> Iterator[str]:
    """Yield everything that an owner answers to: as written, and as the attendees and the house's register have it."""
    yield from (owner.text, owner.name, owner.person)
    if owner.person:
        yield from (person.initials for person in context.attendees if person.name == owner.person)
        for person in context.house.people:
            if person.name == owner.person:
                yield from (*person.also_called, person.initials, *person.handles)


def _source(view: View) -> Source:
    context = view.context
    client = find_client(context)
    return Source(
        path=view.path,
        title=_said(context.title, view),
        type=context.type.id if context.type else "",
        type_name=context.type.name if context.type else None,
        client=_said(client, view),
        meeting_date=context.meeting_date,
    )


def _said(text: str, view: View) -> str:
    """Return words of the document as they may be shown: masked, on one line, without what does not show."""
    seen = (letter for letter in view.mask(text) if letter.isprintable() or unicodedata.category(letter) != "Cf")
    return printable(" ".join("".join(seen).split()))


def stem(path: str) -> str:
    """Return the name of a file without its folder and ending."""
    return os.path.splitext(os.path.basename(path))[0]
