"""English notes as people write them: who does it in the words of a note, lists with a lead-in, what only looks like a task."""

from __future__ import annotations

import pytest
from support.facts import brief, report

HEAD = "# Contact report\n\nDate: Friday 7 June 2024\nPresent: Ann Lee, Tom Fox (TF), Ben Harris; Rita Moss, Deb Hall (Cedar Foods)\n\n"


def listed(text: str) -> list[str]:
    return [brief(action) for action in report(f"{HEAD}## Actions\n\n{text}\n").actions]


def told(text: str) -> list[str]:
    return [brief(action) for action in report(f"{HEAD}## Discussion\n\n{text}\n").actions]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ann's chasing the printer for a wet proof", "Ann @ -"),
        ("PO: Rita", "Rita @ -"),
        ("Legal: Rita, 14 June", "Rita @ 2024-06-14"),
        ("Insurance certificate - Ben - b4 shoot", "Ben @ -"),
        ("Costs. Ben. 14 June.", "Ben @ 2024-06-14"),
        ("Ben;costs", "Ben @ -"),
        ("Rita/PO", "Rita @ -"),
        ("Event to be advertised", "- @ -"),
        ("Members to be invited by Deb", "Deb @ -"),
        ("Need hi-res shots off Rita asap", "Rita @ asap"),
        ("Ann and Ben: props, Ann leads", "Ann @ -"),
    ],
)
def test_who_does_it_in_the_words_of_a_note(line, found):
    assert listed(f"- {line}") == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- ==Ann to look into it==", ["Ann @ -"]),
        ("- ==Send the date round==", ["- @ -"]),
        ("- Costs are high\n  - ==Ann, Tom to get quotes==", ["Ann, Tom @ -"]),
        ("- ==Q: which of these dates?==", []),
        ("- ==...==", []),
        ("The page works. / Deb to contact the supplier.", ["Deb @ -"]),
        ("👷 Ann is going to look at the options.", ["Ann @ -"]),
        ("Venue to be determined.", []),
        ("Venue to be confirmed by 14 June.", ["- @ 2024-06-14"]),
        ("PAT testing is due to be carried out shortly.", []),
        ("To send an email about the site visit.", ["- @ -"]),
        ("To book a place contact the office.", []),
        ("To raise £5,000 for the roof.", []),
        ("Owen first half of the scope (due 14 June)", ["Owen @ 2024-06-14"]),
        ("Ben first half of the scope (due 14 June)", ["Ben @ 2024-06-14"]),
        ("Headline: needs another go (Ben, 14 June).", ["Ben @ 2024-06-14"]),
        ("Green is too cold, warm it up before the next round.\t\tAnn", ["Ann @ before the next round"]),
        ("Ann/Ben turn round the amends by 14 June.", ["Ann, Ben @ 2024-06-14"]),
        ("It is to be published on the website / Deb", ["Deb @ -"]),
        ("Tom asked if the circle could move – Ann to look into the cost.", ["Ann @ -"]),
        ("Ann can you pick up the rights with the library?", ["Ann @ -"]),
        ("Ann said she'd have a word with the studio.", ["Ann @ -"]),
        ("After the text has been agreed, Ann will brief the studio.", ["Ann @ After the text has been agreed"]),
        ("Deb and Celeste will manage the registration table.", ["Deb, Celeste @ -"]),
        ("The circuit has failed, so he's going to wire it to the other.", ["- @ -"]),
        ("He will retire in June.", []),
    ],
)
def test_what_is_given_out_in_a_discussion(text, found):
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- Ben to complete the register\n- To be completed by 14 June", ["Ben @ 2024-06-14"]),
        ("- Ben to complete the register\n- Needed by 14 June", ["Ben @ 2024-06-14"]),
        ("- Ben to complete the register\n- To be discussed by 14 June", ["Ben @ -"]),
    ],
)
def test_an_item_says_by_when_the_one_above_is_to_be_done(text, found):
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ben to:\n\n- send the quote\n- brief the studio", ["Ben @ -", "Ben @ -"]),
        ("Rita to send by 14 June:\n\n- logo\n- pack shots", ["Rita @ 2024-06-14", "Rita @ 2024-06-14"]),
        ("The printer to provide:\n\n- proofs", ["The printer @ -"]),
        ("Things to send:\n\n- logo", ["- @ -"]),
    ],
)
def test_a_line_over_a_list_begins_its_tasks(text, found):
    assert listed(text) == found


@pytest.mark.parametrize(
    "line",
    [
        "None from client",
        "Same as last time",
        "See email",
        "Ben off Friday",
        "Copies: Ann Lee, Ben Harris",
        "Circulation: Ann, Ben",
        "Prepared by Ann Lee, 7 June 2024",
        "Next catch up Thurs 13 June",
        "Rita basically approved route 2.",
    ],
)
def test_what_only_looks_like_a_task(line):
    assert listed(f"- quote - Ben\n\n{line}") == ["Ben @ -"]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Ben: estimate (sent)", "done"),
        ("Ben: estimate (sent Tues)", "done"),
        ("Ben to send quote [sent 5/6]", "done"),
        ("Ben - done 5/6 - send quote", "done"),
        ("DONE Ben send quote", "done"),
        ("Ben: quote – gone", "done"),
        ("quote ✓", "done"),
        ("Ben to get it signed", "open"),
    ],
)
def test_how_a_note_says_that_it_is_done(line, status):
    assert [action.status for action in report(f"{HEAD}## Actions\n\n- {line}\n").actions] == [status]


def test_a_label_that_stands_again_and_again_is_no_speaker():
    page = "# Parents' meeting\n\n1. AOB: a new disco.\n2. AOB: a fair. Naomi/Yvette to follow up.\n"
    assert [brief(action) for action in report(page).actions] == ["Naomi, Yvette @ -"]


def test_the_next_point_behind_tasks_without_numbers_ends_them():
    page = f"{HEAD}All were there.\n4. Money\nAll is well.\nACTIONS:\nAnn to find out the number of families\n5. Christmas fair\nSee the plan.\n"
    assert [action.text for action in report(page).actions] == ["Ann to find out the number of families"]


def test_the_heads_of_two_columns_set_with_blanks_head_no_list_of_tasks():
    page = f"{HEAD}Item Action\n\n1. Minutes were agreed.\n\n2. Matters arising\n\n– The policy was renewed.\n"
    assert report(page).actions == ()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Copy: Ann, 14 June. Artwork: Ben, 17 June.", ["Ann @ 2024-06-14", "Ben @ 2024-06-17"]),
        ("Copy - Ann 14 June; artwork - Ben 17 June", ["Ann @ 2024-06-14", "Ben @ 2024-06-17"]),
        ("By 14 June: Ben - costs; Ann - casting", ["Ben @ 2024-06-14", "Ann @ 2024-06-14"]),
        (
            "Everyone to comment by 14 June. Ben collates and sends them to Rita. Rita approves 17 June.",
            ["Everyone @ 2024-06-14", "Ben @ -", "Rita @ 2024-06-17"],
        ),
        ("Ann to send Tom the deck. Then the film can start.", ["Ann @ -"]),
        ("Ann to call Dr. Moss; this is urgent", ["Ann @ -"]),
    ],
)
def test_each_of_several_on_a_line_has_its_own_task(line, found):
    assert listed(f"- {line}") == found


def test_a_topic_over_items_with_people_is_no_task():
    assert listed("- Packs\n  - warm up green (Ann)\n  - wet proof - Ben\n- Budget\n  - new total (Tom)") == [
        "Ann @ -",
        "Ben @ -",
        "- @ -",
        "Tom @ -",
    ]


def test_below_somebody_a_department_is_what_the_task_is_about():
    assert listed("- Rita\n  - legal, 14 June\n  - Marketing to agree the line") == [
        "Rita @ 2024-06-14",
        "Marketing @ -",
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ben sent the estimate on Tuesday, Rita signing by 14 June.", ["Rita @ 2024-06-14"]),
        ("Ben was going to brief the artist but actually Ann will do that.", ["Ann @ -"]),
        ("Rita will be away 23-27 June, Deb covering", []),
    ],
)
def test_who_acts_in_the_second_clause(line, found):
    assert told(line) == found
