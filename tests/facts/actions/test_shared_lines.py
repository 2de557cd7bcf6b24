"""English lines that hold the tasks of several people, or what is over; labels and notes that name somebody without a verb."""

from __future__ import annotations

import pytest
from support.facts import brief, report

EN = "# Contact report\n\nMeeting date: 4 June 2024\nAttendees: Tom Fox, Ann Lee, Rita Wong (RW)\n\n"


def read(page: str) -> list[str]:
    """Return ``Tom+Ann @ 2024-06-14`` of each action that is open."""
    return [
        f"{'+'.join(owner.name for owner in action.owners) or '-'} @ "
        f"{(action.due.date or action.due.text) if action.due else '-'}"
        for action in report(page).actions
        if action.status == "open"
    ]


def listed(line: str) -> list[str]:
    return read(f"{EN}## Next steps\n\n- {line}\n")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Tom will send the deck and Ann the budget by Friday.", ["Tom @ 2024-06-07", "Ann @ 2024-06-07"]),
        ("Tom to book the hall by 7 June and Rita a van by 14 June", ["Tom @ 2024-06-07", "Rita @ 2024-06-14"]),
        ("Rita will bring the samples and the price list on Friday", ["Rita @ 2024-06-07"]),
        ("Layouts (Ann, 14/6), then copy (Tom, 17/6)", ["Ann @ 2024-06-14", "Tom @ 2024-06-17"]),
        ("Deadline 14 June: shops (Ann), posters (Tom)", ["Ann @ 2024-06-14", "Tom @ 2024-06-14"]),
        ("Send both films (with subtitles) and stills (in black and white)", ["- @ -"]),
        ("Ann shops 14/6, Tom posters 17/6", ["Ann @ 2024-06-14", "Tom @ 2024-06-17"]),
        ("Tom to brief Ann and she to write it up by 14 June", ["Tom @ -", "Ann @ 2024-06-14"]),
        ("Ann will meet Tom and she will write the minutes by 14 June", ["Ann @ 2024-06-14"]),
        ("Tom will see Rita and then he will write it up by 14 June", ["Tom @ 2024-06-14"]),
        ("Tom will call Rita and he will ask her for the deck", ["Tom @ -"]),
        (
            "Ann will be sending the timings tomorrow and the layouts on 14 June",
            ["Ann @ 2024-06-05", "Ann @ 2024-06-14"],
        ),
    ],
)
def test_everybody_named_on_a_line_has_a_task_and_a_day(line, found):
    assert listed(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "Samples sent to Lorna on 3 June",
        "NDA – signed and returned 31 May",
        "~~Send the samples~~ done 3 June (RW)",
        "Logo refresh: parked until Q2",
        "Second film - on hold until the new year",
        "no need for Tom to come on Friday",
        "Ann need not come on Friday",
        "Friday: Tom in Leeds",
        "Ann on hols w/c 10 June",
    ],
)
def test_what_is_over_or_waits_is_no_open_task(line):
    assert listed(line) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Samples to be sent to Lorna on 7 June", ["- @ 2024-06-07"]),
        ("Deck, 14 June", ["- @ 2024-06-14"]),
        ("PO, 17 June", ["- @ 2024-06-17"]),
        ("Ann, 14 June", ["Ann @ 2024-06-14"]),
        ("PO to follow Monday (Tom)", ["Tom @ 2024-06-10"]),
        ("Ann's to ring the studio", ["Ann @ -"]),
        ("Both Ann and Tom are to list the shops by 14 June", ["Ann+Tom @ 2024-06-14"]),
        ("AP Tom – costs – 14 June", ["Tom @ 2024-06-14"]),
        ("Action for Tom: costs by 14 June", ["Tom @ 2024-06-14"]),
        ("Check with the printer before approaching the press", ["- @ -"]),
        ("Check the proof before the reshoot", ["- @ before the reshoot"]),
    ],
)
def test_a_thing_is_no_owner_and_a_label_names_one(line, found):
    assert listed(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Tom/Ann - deck - 12/6", ["Tom+Ann @ 2024-06-12"]),
        ("@Ann shops by 14 June", ["Ann @ 2024-06-14"]),
        ("Action Ann: shops by 14 June", ["Ann @ 2024-06-14"]),
        ("**AI** Tom: write the docs", ["Tom @ -"]),
        ("[AI Tom] write the docs", ["Tom @ -"]),
        ("AR Tom: fix the page", ["Tom @ -"]),
        ("Ann shops 14/6, Tom posters 17/6", ["Ann @ 2024-06-14", "Tom @ 2024-06-17"]),
        ("Ann, with Rita's help, to list the shops by 14 June", ["Ann @ 2024-06-14"]),
        ("Tom was in Leeds on 3 June", []),
        ("AI: 60 years of it", []),
    ],
)
def test_notes_of_a_call_name_who_was_there_and_a_day(line, found):
    assert read(f"# Call notes 4 June 2024\n\nPresent: Rita, Tom, Ann\n\n- {line}\n") == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Tom sent the costs on 3 June, Ann will send the timings.", ["Ann @ -"]),
        ("Once the costs came on 3 June, Ann will send the timings.", ["Ann @ 2024-06-03"]),
        ("Rita's team need the files by 21 June, Tom to upload them the Friday before.", ["Tom @ 2024-06-14"]),
        ("They need the files by 21 June, Tom to upload them the day before.", ["Tom @ 2024-06-20"]),
    ],
)
def test_the_day_is_that_of_the_task(said, found):
    assert read(f"{EN}## Discussion\n\n{said}\n") == found


@pytest.mark.parametrize(
    ("heading", "due"),
    [
        ("Immediate (By Friday's Meeting)", "2024-06-07"),
        ("Quick wins – by Friday", "2024-06-07"),
        ("Short-term (Next 1-2 weeks)", "Next 1-2 weeks"),
        ("Medium-term (By end of month)", "2024-06-30"),
        ("Later (see the plan)", "-"),
    ],
)
def test_the_name_of_a_group_of_tasks_may_say_by_when(heading, due):
    assert read(f"{EN}## Action items\n\n### {heading}\n\n- **Ann**: book the hall before 2FA requirements\n")[0] in (
        f"Ann @ {due}",
        "Ann @ before 2FA requirements",
    )
    assert read(f"{EN}## Action items\n\n### {heading}\n\n- **Ann**: book the hall\n") == [f"Ann @ {due}"]


@pytest.mark.parametrize(
    ("people", "names"),
    [
        ("## Key Participants\n\n- **Tom** - Co-Chair/Treasurer\n- **Ann (Annie)** - Secretary\n", ["Tom", "Ann"]),
        (
            "## Attendees\n\n- Ann Lee, Postdoc @ Acme\n- Tom Fox, Blue Door\n- Rita Wong\n",
            ["Ann Lee", "Tom Fox", "Rita Wong"],
        ),
        (
            "## Attendees\n\n- Ann Lee, Tom Fox\n- Rita Wong, Deb Hall\n",
            ["Ann Lee", "Tom Fox", "Rita Wong", "Deb Hall"],
        ),
    ],
)
def test_what_stands_behind_a_name_on_its_own_line_is_nobody(people, names):
    page = f"# Contact report\n\nDate: 4 June 2024\n\n{people}\n## Next steps\n\n- Ann to call\n"
    assert [person.name for person in report(page).attendees] == names


def test_a_bracket_with_companies_names_no_owner_where_those_present_are_known():
    assert listed("Donor outreach: target local shops (Corner Deli, Whole Foods)") == ["- @ -"]


MINUTES = "# Team meeting\n\nDate: 4 June 2024\n\n## Attendees\n\n- Ann Lee\n- Tom Fox\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("| Action | Owner |\n|---|---|\n| write the docs | Ann |\n", ["Ann @ -"]),
        ("## Design team catch-up\n\n| Action | Owner |\n|---|---|\n| write the docs | Ann |\n", ["Ann @ -"]),
        (
            "## Agenda\n\n| Topic | Discussion | Action | Owner |\n|---|---|---|---|\n| docs | late | write them | Ann |\n",
            ["Ann @ -"],
        ),
        ("| Name | Role |\n|---|---|\n| Ann | writes the docs |\n", []),
        ("The docs are late again. Ann will write them by Friday.\n", ["Ann @ 2024-06-07"]),
        ("## Deliverables for next meeting\n\n- Docs (Ann)\n", ["Ann @ -"]),
        ("## Docs\n\n- write the docs (responsible: Ann)\n", ["Ann @ -"]),
        ("## Docs\n\n- docs are missing, ann will write them\n", ["Ann @ -"]),
        ("## Docs\n\n- it will be fine, time will tell\n", []),
        ("## Docs\n\n- Ann is yet to follow up on the docs\n", ["Ann @ -"]),
        ("## Docs\n\nTom will suggest to the board that they print it.\n", ["Tom @ -"]),
        ("## Docs\n\nAnn takes responsibility for tracking members.\n", ["Ann @ -"]),
        ("## Docs\n\nWe talked about a proposal (assigned to Tom in coordination with Ann).\n", ["Tom @ -"]),
        ("## Docs\n\nFood preferences are to be added to the form.\n", ["- @ -"]),
        ("## Docs\n\n- Tom: finished the parser. Gonna look at the docs next.\n", ["Tom @ -"]),
        ("## Docs\n\nAll agreed to the goals of the proposal.\n", []),
        ("## Docs\n\nThe team will meet monthly on the 3rd Wednesday.\n", []),
        ("## Docs\n\nKnown blockers: #402, #411 (assigned to Tom).\n", []),
        ("## Actions\n\n- Ann updates on the film and concerns about the cut.\n", []),
    ],
)
def test_containers_and_words_of_english_minutes(text, found):
    assert read(MINUTES + text) == found


def test_of_an_item_of_notes_only_the_sentence_with_the_day_is_a_task():
    page = "# Client call 17/06/2026\n\nCall with: Petra Lind, Greg Sharp (Vantage); Mina Joyce, Cal Dunne (us)\n\nSocial\n- Petra wants more video. Mina to cost three options for Friday.\n"
    assert [brief(action) for action in report(page).actions] == ["Mina @ 2026-06-19"]
