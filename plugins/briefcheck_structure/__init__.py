"""Rules about what a document holds: its sections, its fields, and what of a template was left in it."""

from __future__ import annotations

from briefcheck import Rule, hookimpl


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about structure."""
    from briefcheck_structure import (
        empty_field,
        empty_section,
        missing_field,
        missing_section,
        placeholder_left,
        several_statements,
        template_row_left,
        too_many_points,
        unknown_document_type,
    )

    return [
        empty_field.check,
        empty_section.check,
        missing_field.check,
        missing_section.check,
        placeholder_left.check,
        several_statements.check,
        template_row_left.check,
        too_many_points.check,
        unknown_document_type.check,
    ]
