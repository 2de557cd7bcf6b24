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
