"""Who is on a list, as one of a group or under another form of the name; long lists; the register of people."""

from __future__ import annotations

import pytest
from briefcheck_circulation import attendee_not_copied, missing_signature, missing_signer, name_spelled_two_ways
from briefcheck_circulation._copies import copies_of, names
from support.facts import report

from briefcheck import Person, Place, Text
from briefcheck.testing import check_bytes, check_text, word

PAGE = "# Contact report\n\nDate: 4 June 2024\nPresent: {present}\nRecorded by: Zoe Quill\nDistribution: {copies}\n"


def left(present: str, copies: str) -> list[str]:
    page = PAGE.format(present=present, copies=copies)
    found = check_text(page, rule=attendee_not_copied.check, type="contact-report")
    return [entry.text.en.partition(": ")[2] for entry in found]


@pytest.mark.parametrize(
    ("present", "copies", "expected"),
    [
        ("Ann Lee, Tom Fox", "Ann Lee", ["Tom Fox"]),
        ("Ann Lee, Tom Fox", "ann.lee@agency.example, Tom F.", []),
        ("Ann Lee, Tom Fox (Agency)", "Ann Lee, client team", ["Tom Fox"]),
        ("Ann Lee, Tom Fox (Client)", "Ann Lee, client team", []),
        ("Ann Lee, Tom Fox (Client)", "Ann Lee, agency team", ["Tom Fox"]),
        ("Ann Lee, Tom Fox (Client)", "Ann Lee, project team", []),
        ("Ann Lee, client team", "Ann Lee", []),
        ("Ann Lee, Tom Fox", "file", []),
        ("Ann Lee, Tom Fox", "none", []),
        (
            "Ada Ash, Ben Oak, Cy Elm, Di Fir, Ed Yew, Flo Box, Gus Bay",
            "Ann Lee",
            ["Ada Ash, Ben Oak, Cy Elm, Di Fir, Ed Yew…"],
        ),
    ],
)
def test_those_who_are_left_out(present, copies, expected):
    assert left(present, copies) == expected


def test_names_in_a_row():
    people = [Person(name, "", Place()) for name in ("李安", "方涛")]
    assert names(people) == Text(en="李安, 方涛", zh="李安、方涛")


def test_without_a_list_nobody_is_missing():
    assert copies_of(report("# Contact report\n\nPresent: Ann Lee\n")) is None


def test_two_people_of_the_register_are_two_people():
    page = PAGE.format(present="Rita Gomez, Ann Lee", copies="Rita Gomes, Ann Lee")
    assert len(check_text(page, rule=name_spelled_two_ways.check, type="contact-report")) == 1
    house = {"people": [{"name": "Rita Gomez"}, {"name": "Rita Gomes"}]}
    assert check_text(page, rule=name_spelled_two_ways.check, type="contact-report", house=house) == []


def test_a_directory_is_not_compared():
    first = ", ".join(f"Ann{chr(97 + n // 26)}{chr(97 + n % 26)} Lee" for n in range(70))
    page = PAGE.format(present=first, copies="Rita Gomes, Rita Gomez")
    assert check_text(page, rule=name_spelled_two_ways.check, type="contact-report") == []


def test_a_short_chinese_name_is_only_possible():
    page = "# 客户会议报告\n\n会议日期：2024年6月4日\n与会人员：胡峰、李安\n分发：胡锋、李安\n"
    [entry] = check_text(page, rule=name_spelled_two_ways.check, type="contact-report")
    assert entry.confidence == "possible"


STRATEGY = "# Communication strategy\n\n## Signatures\n\n{lines}\n"


@pytest.mark.parametrize(
    ("type_", "confidence"),
    [("communication-strategy", "likely"), ("creative-brief", "possible"), ("contact-report", None)],
)
def test_no_place_to_sign_at_all(type_, confidence):
    found = check_text("# Paper\n\nWords.\n", rule=missing_signer.check, type=type_)
    assert [entry.confidence for entry in found] == ([confidence] if confidence else [])


def test_a_paper_that_nobody_has_signed_may_be_on_its_way():
    lines = "Client: ____\n\nGeneral manager: ____"
    for type_, confidence in (("communication-strategy", "possible"), ("model-release", "likely")):
        [entry] = check_text(STRATEGY.format(lines=lines), rule=missing_signature.check, type=type_)
        assert entry.confidence == confidence
        assert entry.text.en == "Not signed yet: Client, General manager (0 of 2 have signed)"


def test_a_form_in_word():
    file = word(
        "# Communication strategy\n\n## Signatures\n\n| Client | General manager | Account director |\n| Rita Gomez | Hal Byrne | Ann Lee |\n| 4 June 2024 | 4 June 2024 | 4 June 2024 |"
    )
    [entry] = check_bytes(file, path="a.docx", rule=missing_signer.check, type="communication-strategy")
    assert entry.text.en.startswith("There is no place to sign for: Creative director.")


def test_when_nobody_has_a_place_the_list_is_given_once():
    [entry] = check_text(
        STRATEGY.format(lines="Signature: ____"), rule=missing_signer.check, type="communication-strategy"
    )
    names = "Client, General manager, Account director, Creative director"
    assert entry.text.en == f"There is no place to sign for: {names}"


def test_the_prompt_of_a_form_is_nobody():
    from briefcheck.builtin import shipped_rulesets
    from briefcheck.doctypes.load import load_types
    from briefcheck.testing import blank

    [type_] = [entry for entry in load_types(f"{shipped_rulesets()}/types") if entry.id == "contact-report"]
    form = blank(type_, language="en", suffix=".docx")
    assert check_bytes(form, path="a.docx", rule=attendee_not_copied.check, type=type_) == []


def test_a_guardian_signs_for_a_child_only():
    page = "# Model release\n\n## Signatures\n\nModel: Nora Ellery  Date: 3 June 2024\n\nGuardian: ____  Date: ____\n"
    assert check_text(page, rule=missing_signature.check, type="model-release") == []


def test_the_rarer_spelling_is_the_slip():
    page = (
        PAGE.format(present="Rita Gomes, Ann Lee", copies="Rita Gomez, Ann Lee")
        + "\nRita Gomez agreed. Rita Gomez left.\n"
    )
    [entry] = check_text(page, rule=name_spelled_two_ways.check, type="contact-report")
    assert entry.text.en.startswith("“Rita Gomes” is probably the one who is called “Rita Gomez” elsewhere")
    assert entry.line == 4
