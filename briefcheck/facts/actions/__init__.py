"""The tasks a document gives out: a pipeline of small steps, candidates → split → owner → due → status."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefcheck.document.document import Document
from briefcheck.facts.model import Action, Person, Section


def find_actions(
    document: Document,  # noqa: ARG001
    action_sections: Sequence[Section],  # noqa: ARG001
    meeting_date: date | None,  # noqa: ARG001
    attendees: Sequence[Person],  # noqa: ARG001
) -> tuple[Action, ...]:
    """Return the tasks, in reading order."""
    return ()
