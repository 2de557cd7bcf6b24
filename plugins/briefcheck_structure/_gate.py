"""Which of the rules have anything to look at, by the type of the document and the sections that it has."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Context

OF_SECTIONS = {
    "demographics-only": ("target-consumer", "target-audience"),
    "missing-duration": ("agenda-items",),
    "missing-figure": ("marketing-objective",),
    "several-topics": ("agenda-items",),
    "unsourced-insight": ("insight",),
}
"""The sections that a rule looks at unless its options name others."""

_OF_KINDS = {
    "empty-cell": "table",
    "missing-checklist-item": "checklist",
    "missing-column": "table",
    "several-statements": "one-sentence",
    "too-many-points": "points",
    "unticked-item": "checklist",
}
_OF_ANY_TYPE = ("duplicate-section", "empty-field", "empty-section", "missing-field", "missing-section")
_OF_ANY_DOCUMENT = ("placeholder-left", "template-row-left", "wrong-count")


def wanted(context: Context) -> Iterator[str]:
    """Yield the names of the rules to run with the options they have by themselves."""
    yield from _OF_ANY_DOCUMENT
    type_ = context.type
    if type_ is None:
        yield "unknown-document-type"
        return
    yield from _OF_ANY_TYPE
    if type_.in_order:
        yield "section-out-of-order"
    if context.document.property_named("briefcheck-template") is not None:
        yield "outdated-template"
    kinds = {section.kind for section in type_.sections}
    yield from (name for name, kind in _OF_KINDS.items() if kind in kinds)
    known = {section.id for section in type_.sections}
    yield from (name for name, ids in OF_SECTIONS.items() if not known.isdisjoint(ids))
