"""Header fields."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.document.document import Document
from briefcheck.facts.model import Field, FieldNames


def find_fields(document: Document, types: Sequence[FieldNames]) -> tuple[Field, ...]:  # noqa: ARG001
    """Return the labelled values."""
    return ()
