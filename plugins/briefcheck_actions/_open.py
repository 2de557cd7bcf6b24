"""The actions that the rules look at, and how sure they are of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefcheck import Action, Confidence, Context, Quote, pattern


def open_actions(context: Context) -> Iterator[Action]:
    """Yield the actions that are still to be done: what is done needs neither owner nor date any more."""
    return (action for action in context.actions if action.status != "done")


_WAITS = pattern(
    r"\W*(?:still\s+)?(?:a?waiting|waits?)\b(?!\s+(?:list|room|time))|\W*(?:[仍还]在?|继续)?(?:等(?![级于同价额式效])|静候|待.{1,10}(?:确认|反馈|回复|批复|提供|审批|通知|签字|到货|到位))",
    re.IGNORECASE,
)
"""How an item begins that only says for whom or what somebody waits."""


def is_left_waiting(action: Action) -> bool:
    """Tell whether an action says that somebody else is waited for, and neither who asks them nor by when."""
    open_ = not action.owners and action.due is None and action.owner_at is None and action.due_at is None
    return open_ and _WAITS.match(action.text) is not None


def owner_of(action: Action) -> Action | Quote:
    """Return where it is said, or left open, who does it: the cell of a table, else the action itself."""
    return action.owner_at or action


def due_of(action: Action) -> Action | Quote:
    """Return where it is said, or left open, by when: the cell of a table, else the action itself."""
    return action.due_at or action


def by_due_date(actions: Iterable[Action]) -> Iterator[tuple[Action, list[Action]]]:
    """Yield each action with the others that share its due date: those under one date above them all (本周：…).

    What is wrong with that date is wrong once.
    """
    shared: dict[str, list[Action]] = {}
    for action in actions:
        due = action.due
        if due is None or action.due_column or due.text in action.text:
            yield action, []
        else:
            shared.setdefault(due.text, []).append(action)
    for first, *others in shared.values():
        yield first, others


def sure(action: Action, confidence: Confidence = "certain") -> Confidence:
    """Return how sure a finding is: of a commitment in prose it is only possible that it was meant as an action."""
    return confidence if action.marked else "possible"


def sure_of_missing(action: Action, context: Context) -> Confidence:
    """Return how sure it is that an action misses something.

    With neither owner nor date, and no column for them, an item of a document that is not known to be a report may be
    no action at all: "Read more articles" under "Next steps" of a guide.
    """
    bare = not action.owners and action.due is None and not (action.owner_column or action.due_column)
    return "possible" if bare and context.type is None else sure(action)
