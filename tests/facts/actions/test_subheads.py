"""Word papers with bold lines for headings, which have no level: what is of the actions, and what comes after them."""

from __future__ import annotations

import pytest
from support.facts import report, word

HEAD = """
**Contact report**
Meeting date: 10 November 2026
**Attendees**
* Tom Baxter
* Anna Reyes
**Discussion points**
The film is too long.
**Action items**
"""


def found(lines: str) -> list[tuple[str, list[str], str]]:
    context = report(word(HEAD + lines))
    return [
        (action.text, [owner.name for owner in action.owners], action.due.text if action.due else "")
        for action in context.actions
    ]


def test_bold_names_and_days_below_actions_are_parts_of_it():
    assert found("**Anna**\n* Book the studio\n**Tom**\n* Send the deck by 16 November\n**Budget**\n* It stays") == [
        ("Book the studio", ["Anna"], ""),
        ("Send the deck by 16 November", ["Tom"], "16 November"),
    ]
    assert found("**By Friday 13 November**\n* Tom: send the deck\n**Next 1-2 weeks**\n* Anna: book the studio") == [
        ("Tom: send the deck", ["Tom"], "By Friday 13 November"),
        ("Anna: book the studio", ["Anna"], "Next 1-2 weeks"),
    ]


@pytest.mark.parametrize("heading", ["Budget", "Next meeting: Friday 20 November", "Any other business", "Film"])
def test_another_bold_heading_ends_the_actions(heading):
    lines = f"* Tom to send the deck\n**{heading}**\n* 10 am at the office of the client"
    assert [text for text, _, _ in found(lines)] == ["Tom to send the deck"]


def test_those_present_end_at_the_next_bold_heading():
    context = report(word(HEAD + "* Tom to send the deck\n**Key Decisions Made**\n* The label stays green"))
    assert [person.name for person in context.attendees] == ["Tom Baxter", "Anna Reyes"]


def test_those_present_may_stand_under_bold_heads_of_their_own():
    context = report(word("**Attendees**\n**Marlow**\n* Hugh Aspen\n**Agency**\n* Tom Baxter\n* Anna Reyes\n"))
    assert {"Hugh Aspen", "Tom Baxter", "Anna Reyes"} <= {person.name for person in context.attendees}
