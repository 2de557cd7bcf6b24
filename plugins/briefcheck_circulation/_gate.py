"""Which of the rules have anything to look at, by the type of the document and its lists of people."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Context

LISTS = ("distribution", "to", "cc")
"""The fields that say who gets a copy."""

AUTHORED = ("contact-report", "pre-production-meeting")
"""The types that name who wrote them, unless options name others."""


def wanted(context: Context) -> Iterator[str]:
    """Yield the names of the rules to run with the options they have by themselves."""
    yield "name-spelled-two-ways"
    if any(field.id in LISTS and field.value.strip() for field in context.fields):
        yield from ("absentee-not-copied", "attendee-not-copied", "team-not-copied")
    if context.type is None:
        return
    if context.type.id in AUTHORED:
        yield "missing-author"
    if any(section.kind == "signatures" for section in context.type.sections):
        yield from ("missing-signature", "missing-signer", "unsigned-date")
