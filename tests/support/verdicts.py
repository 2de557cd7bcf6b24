"""What the handbook says of an action, told from its facts; and an action in a few words."""

from __future__ import annotations

from datetime import date

from briefcheck import Action

_OWNERS = {"side": "SIDE", "group": "VAGUE-OWNER"}
_DUES = {
    "relative": "VAGUE-DATE",
    "vague": "VAGUE-DATE",
    "event": "VAGUE-DATE",
    "placeholder": "VAGUE-DATE",
    "range": "RANGE",
    "invalid": "BAD-DATE",
}


def verdict(action: Action, meeting: date) -> str:
    """Return the handbook's words for an action: ``OK``, or all that is wrong with it."""
    found = [word for word in (_of_owners(action), _of_due(action, meeting)) if word]
    if action.status == "done":
        found.append("DONE")
    return " ".join(found) or "OK"


def _of_owners(action: Action) -> str:
    named = [owner for owner in action.owners if owner.kind != "placeholder"]
    if not named:
        return "NO-OWNER"
    leading = [owner for owner in named if owner.lead] or named
    return "MULTI" if len(leading) > 1 else _OWNERS.get(leading[0].kind, "")


def _of_due(action: Action, meeting: date) -> str:
    due = action.due
    if due is None:
        return "NO-DATE"
    if due.wrong_weekday:
        return "WRONG-WEEKDAY"
    if due.date is not None and due.date < meeting:
        return "BEFORE-MEETING"
    return _DUES.get(due.kind, "" if due.clear else "UNCLEAR-DATE")


def in_words(action: Action) -> str:
    """Return ``Tom(person) @ date 2024-03-12``, ``胡峰(person, lead) + 曹志(person) @ -``."""
    owners = " + ".join(f"{owner.name or owner.text}({owner.kind}{', lead' * owner.lead})" for owner in action.owners)
    due = "-" if action.due is None else f"{action.due.kind} {action.due.date or action.due.text}"
    return f"{owners or '-'} @ {due}"
