"""Which of the rules have anything to look at, by the type of the document and the days that it names."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Context

OF_TYPES = {
    "late-agenda": ("agenda",),
    "late-report": ("contact-report", "pre-production-meeting"),
    "off-day": ("receivables",),
    "short-film-lead": ("production-schedule", "schedule", "pre-production-meeting", "creative-brief"),
    "short-media-lead": ("media-brief",),
}
"""The types that a rule is for unless its options name others."""


def wanted(context: Context) -> Iterator[str]:
    """Yield the names of the rules to run with the options they have by themselves."""
    if context.weekdays:
        yield "weekday-mismatch"
    if context.impossible_dates:
        yield "impossible-date"
    if context.type is not None:
        yield "date-in-future"
        yield "dates-out-of-order"
        yield from (name for name, types in OF_TYPES.items() if context.type.id in types)
