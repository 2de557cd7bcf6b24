"""English minutes as they are typed: wrapped by hand, with one date for a list, tasks behind a day, labels in the middle."""

from __future__ import annotations

from datetime import date

import pytest

from briefcheck import Context
from briefcheck.facts.written import find_dates
from briefcheck.readers.markdown import read_markdown
from tests.facts.actions.test_talk import TYPE, told

HEAD = "# Contact report\n\nDate: 5 March 2026\nPresent: Moira Flynn, Sue Whitcombe, Ivo Marek\n\n"
TALK = HEAD + "## Discussion\n\n"
ACTIONS = HEAD + "## Action items\n\n"


def test_a_sentence_that_was_wrapped_by_hand_is_read_whole():
    page = (
        TALK
        + "The old pages are slow, and nobody could say why this is. After that Sue will send\nthe figures to Moira by Friday.\n"
    )
    actions = Context(read_markdown(page.encode(), "r.md"), TYPE).actions
    assert [action.text for action in actions] == ["After that Sue will send\nthe figures to Moira by Friday."]
    assert told(page) == [("Sue", "2026-03-06")]


@pytest.mark.parametrize(
    ("lead", "due"),
    [
        ("The following actions are to be performed before the hackathon:", "before the hackathon"),
        ("The following are due by 20 March:", "2026-03-20"),
        ("Please complete these before Friday 13 March:", "2026-03-13"),
        ("All items below need to be finished by 20 March:", "2026-03-20"),
        ("We went through what is to be done:", ""),
        ("Items for the client:", ""),
    ],
)
def test_a_sentence_over_a_list_says_by_when(lead, due):
    assert told(f"{ACTIONS}{lead}\n\n- Select a use case\n- Order the badges\n") == [("", due), ("", due)]


def test_an_item_keeps_a_date_of_its_own():
    page = (
        f"{ACTIONS}The following are due by 20 March:\n\n- Sue to order the badges by 9 March\n- Ivo to book the room\n"
    )
    assert told(page) == [("Sue", "2026-03-09"), ("Ivo", "2026-03-20")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Finish the hash immediately, then begin the report once the tests are ready", [("", "immediately")]),
        ("- Set up a new slot after the summer break, once people are back", [("", "after the summer break")]),
        ("- By Saturday 7 March: Ivo has a tile uploaded", [("Ivo", "2026-03-07")]),
        ("- By next Wednesday: everyone has the keys working", [("everyone", "next Wednesday")]),
        ("- **All participants**:\n    - Add use cases to the tracker", [("All participants", "")]),
        ("All actions completed", []),
        ("All actions from the last meeting have been completed.", []),
        ("Everyone to read the paper", [("Everyone", "")]),
    ],
)
def test_what_stands_among_the_actions(line, expected):
    assert told(f"{ACTIONS}{line}\n") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Moira has told the printer, Sue still has to confirm with the speaker.", [("Sue", "")]),
        ("Moira has sent the invoice but Sue has yet to chase the printer.", [("Sue", "")]),
        ("It was agreed that the minutes would be sent out by the school.", [("the school", "")]),
        ("When it comes, Sue will transfer the funds.", [("Sue", "When it comes")]),
        ("Landuse talk > todo Ivo", [("Ivo", "")]),
        ("Students (TODO Sue: contact the team)", [("Sue", "")]),
        ("Task force to draft the terms: Ivo, Sue", [("Ivo+Sue", "")]),
    ],
)
def test_who_is_meant_in_the_talk(line, expected):
    assert told(f"{TALK}{line}\n") == expected


def test_goals_with_a_day_before_each():
    page = (
        "# Team meeting\n\nDate: 12-1-2021\nMembers present: Lena, Anna\n\nGoals for next week\n\n* By Wednesday 12-1: Anna uploads the script\n"
        "* By Thursday 12-2: Anna uploads the guide\n* By Saturday 12-4: Lena has the end scene built\n"
    )
    assert told(page) == [("Anna", "2021-12-01"), ("Anna", "2021-12-02"), ("Lena", "2021-12-04")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Meeting held 2021-MAR-23.", date(2021, 3, 23)),
        ("2021/Mar/05", date(2021, 3, 5)),
        ("By Thursday 12-2", date(2021, 12, 2)),
        ("Sat 12-4: done", date(2021, 12, 4)),
        ("Friday 5-7 pm", None),
        ("Saturday 10-12 the fair", None),
    ],
)
def test_dates_with_hyphens(text, day):
    found = find_dates(text, date(2021, 11, 30))
    assert [entry.date for entry in found] == ([day] if day is not None else [])


@pytest.mark.parametrize(
    ("heading", "items", "expected"),
    [
        ("Board to do:", "- Double check the rooms\n- Call the bank (Sue)", [("Board", ""), ("Sue", "")]),
        ("Action items for Ivo", "- Prepare the quotes\n- Send the quotes to Moira", [("Ivo", ""), ("Ivo", "")]),
        ("Sue's tasks", "- Prepare the quotes", [("Sue", "")]),
        ("Actions from the AGM", "- Prepare the quotes", [("", "")]),
        ("Action items for next meeting", "- Fix the address on the page", [("", "")]),
        ("For next time", "- Fix the address on the page", [("", "For next time")]),
        (
            "Open items:",
            "- Ivo to write the structure\n- Validate the personas\n- Review of workflows",
            [("Ivo", ""), ("", "")],
        ),
        ("Class action and its risks", "- Prepare the quotes", []),
        ("Delegating tasks", "- The way we do it", []),
    ],
)
def test_headings_over_tasks(heading, items, expected):
    assert told(f"{HEAD}## {heading}\n\n{items}\n") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Write down the parts! https://example.org/parts", [("", "")]),
        ("- Slides: https://example.org/slides", []),
        ("- Expect the kit to be available within two weeks.", []),
        ("- May be able to use the room at the town hall", []),
        ("- Legal sign-off on claims (Ivo) – needed before the briefing", [("Ivo", "before the briefing")]),
        ("- Call the venue in the next fortnight (Sue)", [("Sue", "2026-03-19")]),
        ("- PO for the film still outstanding – Ivo to chase finance", [("Ivo", "")]),
        ("- Ring the publisher about a later slot", [("", "")]),
        (
            "- Sue to write the post\n\nPlanned agenda for 20 March:\n\n1. Access policy\n2. Follow up on the move",
            [("Sue", "")],
        ),
    ],
)
def test_more_of_what_stands_among_the_actions(line, expected):
    assert told(f"{ACTIONS}{line}\n") == expected


def test_a_box_inside_of_bold_words_is_one():
    page = f"{TALK}- Tracking is in the old tool.\n  - **[ ] Ivo/Sue: **Move the open tasks.\n\n**[ ] Moira: **set another meeting in two weeks.\n"
    assert told(page) == [("Ivo+Sue", ""), ("Moira", "2026-03-19")]


def test_handles_of_those_present_stand_in_brackets():
    page = (
        "# AV meeting, 5 June 2026\n\nAttendees: der.hans, Walter, Salt\n\n# ToDos\n\n- (Salt) Get the bag to Walter\n"
        "- Reach out to other fairs\n-- (hans) FSNW\n-- Libre Days, talk to Deb (hans)\n"
    )
    assert told(page) == [("Salt", ""), ("", ""), ("hans", ""), ("hans", "")]


def test_a_first_name_before_a_bare_verb_acts_where_nobody_was_listed():
    page = "# Team meeting\n\n## Action items\n\n- Val prep the post and the minutes\n- Grant access to the drive\n"
    assert told(page) == [("Val", ""), ("", "")]


@pytest.mark.parametrize(
    "line",
    [
        "**Delivery Method:** Email (customer preference)",
        "Customer UI will display the numbers of free places.",
        "**Budget:** Moira expects the remainder to be released next week.",
    ],
)
def test_what_a_thing_will_do_commits_nobody(line):
    assert told(f"# Call\n\nDate: 5 March 2026\n\n## Discussion\n\n{line}\n") == []


def test_thanks_for_joining_this_morning_tells_the_day():
    page = "Subject: Recap\n\nHi all,\n\nThanks for joining this morning (24 June 2026).\n\nWhat happens next\n• Noor will send the scope by close of play Friday\n"
    assert told(page) == [("Noor", "2026-06-26")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("→ Ivo – headlines (Thu)", [("Ivo", "2026-03-12")]),
        ("- Headlines (Tue)", [("", "2026-03-10")]),
        ("- Write the outline, by next 1:1 (Sue)", [("Sue", "by next 1:1")]),
    ],
)
def test_arrows_and_short_weekdays_among_the_actions(line, expected):
    assert told(f"{ACTIONS}{line}\n") == expected


def test_names_behind_the_day_at_the_top_are_those_present():
    page = "# Crit notes\n\nTue 3 Feb 2026 · Maja, Olu, Wren\n\n**Hero**\n\n- too pale on mobile → Wren to check it\n- Olu: remaining ones by 13/2\n"
    assert told(page) == [("Wren", ""), ("Olu", "2026-02-13")]


def test_a_transcript_says_when_it_was_recorded():
    page = "# Sales call\n\nRecorded by the note taker – 3 September 2026\n\n**Next Steps**\n\n- Ruben to send the sheet by Monday\n"
    assert told(page) == [("Ruben", "2026-09-07")]


def test_those_who_speak_in_the_minutes_of_a_bot_are_known():
    page = "# Meeting, 2026-02-17\n\nMeeting started by fenja at 18:00 UTC.\n\n1. **release** (corin, 18:03)\n   - ACTION: corin to tag it by Friday (fenja, 18:12)\n"
    assert told(page) == [("corin", "2026-02-20")]


@pytest.mark.parametrize("other", ["", "A client since 2018.", "The plan for 2029."])
def test_only_the_year_of_the_meeting_tells_on_what_weekday_a_date_falls(other):
    text = f"# Report\n\nPresent: Tom Fox, Ann Lee\n\n{other}\n\n## Next steps\n\n- Tom: deck by Fri 8/3\n- Ann: plan by 10/4\n"
    found = Context(read_markdown(text.encode(), "2024-03-06 report.md"), TYPE).actions
    assert [action.due.date for action in found if action.due] == [date(2024, 3, 8), date(2024, 4, 10)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tom to be in on Fri 5-7", None),
        ("Tom to be in on Mon 9-11", None),
        ("Tom to call Tue 3-12", date(2024, 3, 12)),
        ("Tom to call Tue 12-3", date(2024, 3, 12)),
        ("Tom to call Fri 7-2", None),
    ],
)
def test_hours_beside_a_weekday_are_no_day_of_another_season(text, found):
    assert next((entry.date for entry in find_dates(text, date(2024, 3, 6))), None) == found


def test_a_date_that_was_wrapped_is_one():
    page = f"{TALK}Sue will send the deck\nto the client on 12\nMarch 2026. Ivo will\ncheck it.\n"
    assert told(page)[0] == ("Sue", "2026-03-12")


def test_a_number_over_a_month_that_begins_a_sentence_is_none():
    page = f"{ACTIONS}- Sue will send the deck by Friday, version 12\n- May we ask Ivo to call by 13 March\n"
    assert [day for _, day in told(page)] == ["2026-03-06", "2026-03-13"]
