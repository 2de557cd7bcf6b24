"""How a document was read, for people and for programs. ``schemas/show.schema.json`` describes the JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefcheck.document.place import Place
from briefcheck.engine.view import View
from briefcheck.facts.model import Action, Field, Person, Section
from briefcheck.report import words
from briefcheck.report.lines import Line, printable
from briefcheck.rules.context import Context
from briefcheck.text import Language, Text

_CONCEALED_NAMED = 20
"""So many concealed pieces are listed for people; the rest are counted: a reviewed contract holds hundreds."""


def show_data(view: View, language: Language) -> dict[str, Any]:
    """Return the content of the JSON, masked."""
    context, mask = view.context, view.mask
    return {
        "version": 1,
        "path": mask(context.document.path),
        "type": context.type.id if context.type else None,
        "language": context.language,
        "title": mask(context.title),
        "fields": {
            field.id: {"value": mask(field.value), "label": mask(field.label), "line": field.place.line}
            for field in _known_fields(context)
        },
        "sections": [
            {
                "id": section.id,
                "heading": mask(section.heading),
                "line": section.place.line,
                "empty": _is_empty(section),
            }
            for section in context.sections
        ],
        "meeting_date": context.meeting_date.isoformat() if context.meeting_date else None,
        "attendees": [mask(person.name) for person in context.attendees],
        "actions": [_action(action, view, language) for action in context.actions],
        "concealed": [
            {"kind": piece.kind, "part": piece.place.part, "where": view.locate(piece.place).where.in_(language)}
            for piece in context.document.held
        ],
    }


def show_lines(view: View, language: Language) -> list[Line]:
    """Return the same for people."""
    context, mask = view.context, view.mask

    def said(text: Text, **data: object) -> str:
        return printable(text.fill(data).in_(language))

    lines = [
        Line(((printable(mask(context.document.path)), "path"),)),
        _pair(said(words.SHOW_TYPE), context.type.name.in_(language) if context.type else said(words.NOT_RECOGNISED)),
        _pair(said(words.SHOW_TITLE), mask(context.title) or said(words.NOT_FOUND)),
        _pair(said(words.SHOW_LANGUAGE), said(words.LANGUAGES[context.language])),
    ]
    if context.meeting_date and _meets(context):
        lines.append(_pair(said(words.SHOW_MEETING_DATE), context.meeting_date.isoformat()))
    if context.attendees:
        names = [mask(_person(person, language)) for person in context.attendees]
        lines.append(_pair(said(words.SHOW_ATTENDEES), words.COMMA.in_(language).join(names)))
    lines += _part(said(words.SHOW_FIELDS), _field_lines(view, language))
    lines += _part(said(words.SHOW_SECTIONS), _section_lines(view, language))
    lines += _part(said(words.SHOW_ACTIONS), _action_lines(view, language))
    lines += _part(said(words.SHOW_CONCEALED), _concealed_lines(view, language))
    return lines


def _meets(context: Context) -> bool:
    """Whether the day of a meeting means something: for a type with that field, or when no type is known."""
    return context.type is None or any(field.id == "meeting-date" for field in context.type.fields)


def _person(person: Person, language: Language) -> str:
    if not person.company:
        return person.name
    side = words.SIDES.get(person.company, Text(person.company, person.company))
    return words.SHOW_PERSON.fill({"name": person.name, "side": side}).in_(language)


def _known_fields(context: Context) -> Iterator[Field]:
    for id_ in dict.fromkeys(field.id for field in context.fields if field.id):
        field = context.field(id_)
        if field is not None:
            yield field


def _is_empty(section: Section) -> bool:
    return next(iter(section.content()), None) is None


def _action(action: Action, view: View, language: Language) -> dict[str, Any]:
    due = action.due
    return {
        "text": view.mask(action.text),
        "owners": [view.mask(owner.name) for owner in action.owners],
        "owner_kind": action.owners[0].kind if action.owners else None,
        "due": due.date.isoformat() if due and due.date else None,
        "due_text": view.mask(due.text) if due else None,
        "due_kind": due.kind if due else None,
        "status": action.status,
        "line": action.place.line,
        "where": view.locate(action.place).where.in_(language),
    }


def _pair(label: str, value: str) -> Line:
    return Line(((label, "faint"), (printable(value), "")), 2, 4)


def _part(title: str, lines: Iterator[Line]) -> list[Line]:
    found = list(lines)
    return [Line(((title, "path"),), 2), *found] if found else []


def _field_lines(view: View, language: Language) -> Iterator[Line]:
    for field in view.context.fields:
        value = " / ".join(view.mask(field.value).split("\n")) or words.EMPTY.in_(language)
        known: str = f"  [{field.id}]" if field.id else ""
        label = view.mask(field.label) + words.COLON.in_(language)
        yield Line(((printable(label), ""), (printable(value), ""), (known, "faint")), 4, 4)


def _section_lines(view: View, language: Language) -> Iterator[Line]:
    ids: dict[Place, list[Section]] = {}
    for section in view.context.sections:
        ids.setdefault(section.place, []).append(section)
    for outline in view.context.outline:
        known = ids.get(outline.heading.place, [])
        if outline.heading.form == "column" and not known:
            continue
        name = "".join(f"  [{section.id}]" for section in known)
        empty = words.EMPTY.in_(language) if known and _is_empty(known[0]) else ""
        heading = printable(view.mask(outline.heading.text))
        yield Line(
            ((heading, ""), (name, "faint"), (f"  {empty}" if empty else "", "warning")), 2 + 2 * len(outline.path), 4
        )


def _action_lines(view: View, language: Language) -> Iterator[Line]:
    for action in view.context.actions:
        owners = ", ".join(view.mask(owner.text) for owner in action.owners) or words.NOBODY.in_(language)
        due = words.NO_DATE.in_(language)
        if action.due:
            day = f" = {action.due.date.isoformat()}" if action.due.date else ""
            due = view.mask(action.due.text) + day
        yield Line(((printable(view.mask(action.text)), ""),), 4, 4)
        data = {
            "owners": owners,
            "due": due,
            "status": words.STATUS[action.status].in_(language),
            "where": view.locate(action.place).where.in_(language),
        }
        yield Line(((printable(words.ACTION.in_(language).format_map(data)), "faint"),), 8)


def _concealed_lines(view: View, language: Language) -> Iterator[Line]:
    pieces = view.context.document.held
    for piece in pieces[:_CONCEALED_NAMED]:
        where = view.locate(piece.place).where.in_(language)
        kind = words.CONCEALED[piece.kind].in_(language)
        yield Line(((kind, ""), (f"  {printable(where)}", "faint")), 4, 4)
    if len(pieces) > _CONCEALED_NAMED:
        yield Line(((words.AND_MORE_PIECES.in_(language).format(number=len(pieces) - _CONCEALED_NAMED), ""),), 4)
