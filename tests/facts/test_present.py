"""Those present where no label with a colon names them."""

from __future__ import annotations

import pytest
from support.facts import fields, markdown

from briefcheck.facts.people import find_attendees

REST = "\n\nThe budget was discussed and found to be sound.\n"


def people(text):
    document = markdown(text + REST)
    return [(person.name, person.company) for person in find_attendees(document, fields(document))]


THREE = [("Ann Lee", ""), ("Tom Fox", ""), ("Priya Nair", "")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Minutes\n\nPresent – Ann Lee, Tom Fox, Priya Nair", THREE),
        ("# Minutes\n\nPRESENT Ann Lee, Tom Fox and Priya Nair", THREE),
        ("# Minutes\n\nIn attendance\nAnn Lee\nTom Fox\nPriya Nair", THREE),
        ("# Minutes\n\nBoard members present (online) (3/3) :\n\n* Ann Lee\n* Tom Fox\n* Priya Nair", THREE),
        ("# Minutes\n\nTrustees in attendance: Ann Lee, Tom Fox, Priya Nair", THREE),
        ("Minutes\nHeld on Monday\nAnn Lee Tom Fox Priya Nair\n1. Apologies", THREE),
        (
            "# Notes\n\nIn the hall. Board: Ann Lee (chair), Tom Fox (notes), Priya Nair. A guest joined at 7",
            [("Ann Lee", "chair"), ("Tom Fox", "notes"), ("Priya Nair", "")],
        ),
        (
            "# Notes\n\nFinance (Ann Lee), Media (Tom Fox), Legal (Priya Nair)",
            [("Ann Lee", "Finance"), ("Tom Fox", "Media"), ("Priya Nair", "Legal")],
        ),
        ("# 会议纪要\n\n参加　李娜、王强、陈涛", [("李娜", ""), ("王强", ""), ("陈涛", "")]),
        ("# Minutes\n\nPresent: Ann Lee, Tom Fox, 3 members of the public", THREE[:2]),
    ],
)
def test_those_present_are_found_without_a_colon(text, found):
    assert people(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "# Minutes\n\n5 Emergency Lighting/Fire Bells/Extinguishers",
        "# Minutes\n\nApologies: Ann Lee (chair), Tom Fox (notes), Priya Nair (dean)",
        "# Minutes\n\nPresent not Ann Lee, Tom Fox",
        "# Minutes\n\nPresent findings, open points, next steps",
        "# Minutes\n\nMedia Plan Launch Party Radio Spot",
        "# Minutes\n\nAnn Lee Tom Fox Priya",
        "# Minutes\n\nColours: Red (warm), Blue (cold), Grey (dull)",
    ],
)
def test_other_lines_at_the_top_list_nobody(text):
    assert people(text) == []


def test_a_row_of_the_form_at_the_top_says_who():
    form = "| When | 9 November 2026 |\n|---|---|\n| Who | Oakhurst: Delia Marsh, Ewan Pike. Us: Jack Hollis, Freya Bell |\n"
    there = [("Delia Marsh", "Oakhurst"), ("Ewan Pike", "Oakhurst"), ("Jack Hollis", "Us"), ("Freya Bell", "Us")]
    assert people(f"# Kick-off\n\n{form}") == there
    assert people(f"# Kick-off\n\n## Next steps\n\n{form}") == []


def test_what_somebody_does_before_the_name_and_a_side_within_the_list():
    line = "Present: Agnes Hall (AH), director Lucia Vega (LV), producer Sam Firth, Corrie: Neil Bruce (NB)"
    found = [("Agnes Hall", ""), ("Lucia Vega", ""), ("Sam Firth", ""), ("Neil Bruce", "Corrie")]
    assert people(f"# Minutes\n\n{line}") == found
