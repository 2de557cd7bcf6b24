"""The actions that the rules look at, and how sure they are of them."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Action, Confidence, Context


def open_actions(context: Context) -> Iterator[Action]:
    """Yield the actions that are still to be done: what is done needs neither owner nor date any more."""
    return (action for action in context.actions if action.status != "done")


def sure(action: Action, confidence: Confidence = "certain") -> Confidence:
    """Return how sure a finding is: of a commitment in prose it is only possible that it was meant as an action."""
    return confidence if action.marked else "possible"
