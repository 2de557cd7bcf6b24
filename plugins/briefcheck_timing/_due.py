"""Dates that are due dates: what is wrong with those is reported with their actions, once."""

from __future__ import annotations

from collections.abc import Iterable

from briefcheck import Action, WrittenDate


def is_due_date(entry: WrittenDate, actions: Iterable[Action]) -> bool:
    """Tell whether a date is the due date of one of these actions: of its cell, of its words, or of the line above them."""
    return any(_is_of(entry, action) for action in actions)


def _is_of(entry: WrittenDate, action: Action) -> bool:
    due, at, here = action.due, (action.due_at or action).place, entry.place
    if due is None or (at.part, at.number) != (here.part, here.number):
        return False
    if at.row is not None:
        cell = at.cell if action.due_at is not None else here.cell
        return (at.table, at.row, cell) == (here.table, here.row, here.cell)
    if due.text in action.text:
        return entry.text in action.text and 0 <= here.line - at.line <= action.text.count("\n")
    return entry.text in due.text and here.line <= at.line
