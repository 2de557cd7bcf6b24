"""Written dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefcheck.document.document import Document
from briefcheck.facts.model import Field


def find_meeting_date(document: Document, fields: Sequence[Field]) -> date | None:  # noqa: ARG001
    """Return the day of the meeting."""
    return None
