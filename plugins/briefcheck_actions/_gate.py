"""Which of the rules have anything to look at, by the owners and due dates of the open actions."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Context, Due
from briefcheck_actions._open import open_actions


def wanted(context: Context) -> Iterator[str]:
    """Yield the names of the rules to run with the options they have by themselves."""
    if context.action_sections:
        yield "no-actions"
    for action in open_actions(context):
        kinds = {owner.kind for owner in action.owners}
        if kinds <= {"placeholder"}:
            yield "missing-owner"
        if kinds == {"side"}:
            yield "side-as-owner"
        if kinds == {"group"}:
            yield "vague-owner"
        if len(action.owners) > 1:
            yield "several-owners"
        if any(owner.kind == "person" and not owner.person for owner in action.owners):
            yield "unknown-owner"
        if action.due is None:
            yield "missing-due-date"
        else:
            yield _OF_KIND.get(action.due.kind, "")
            yield from _of_day(action.due, context)


_OF_KIND = {
    "event": "vague-due-date",
    "invalid": "invalid-due-date",
    "placeholder": "missing-due-date",
    "range": "vague-due-date",
    "relative": "relative-due-date",
    "vague": "vague-due-date",
}


def _of_day(due: Due, context: Context) -> Iterator[str]:
    if due.wrong_weekday:
        yield "invalid-due-date"
    if not due.clear:
        yield "unclear-due-date"
    elif due.date is not None:
        if due.kind == "date":
            yield "due-on-day-off"
        if context.meeting_date is not None and due.date < context.meeting_date:
            yield "due-before-meeting"
