"""Who is known: those present, those in the register, those whom the head of the document names."""

from __future__ import annotations

import pytest
from briefcheck_actions import unknown_owner
from briefcheck_actions._alike import alike

from briefcheck.testing import check_text

REGISTER = {
    "people": [
        {"name": "Rita Moss", "also-called": ["Rita", "莫瑞"], "initials": "RM", "handles": ["rmoss"], "side": "client"}
    ]
}
REPORT = """# Contact report

Date: 4 June 2024
Present: Ann Lee, Tom Fox
{head}

## Next steps

- Ann Lee to write it by 12 June
- {line}
"""


def found(line, head="Place: Leeds", house=None):
    text = REPORT.format(line=line, head=head)
    entries = check_text(text, rule=unknown_owner.check, type="contact-report", house=house)
    return [(entry.message, entry.confidence) for entry in entries]


@pytest.mark.parametrize(
    "line",
    [
        "Tom Fox to send it by 14 June",
        "Ann to send it by 14 June",
        "TF to send it by 14 June",
        "Client to send it by 14 June",
        "Everyone to send it by 14 June",
        "Bob Hill to send it by 14 June (done)",
    ],
)
def test_who_is_known_without_a_register(line):
    assert found(line) == []


@pytest.mark.parametrize("name", ["Rita Moss", "Rita", "RM", "@rmoss", "莫瑞"])
def test_who_is_known_by_the_register(name):
    assert found(f"{name} to send it by 14 June", house=REGISTER) == []


@pytest.mark.parametrize(
    "head", ["Apologies: Bob Hill", "Distribution: all present, Bob Hill", "Recorded by: Bob Hill"]
)
def test_who_is_named_in_the_head_is_known(head):
    assert found("Bob Hill to send it by 14 June", head) == []


def test_a_stranger_is_likely_one_only_where_there_is_a_register():
    assert found("Bob Hill to send it by 14 June") == [("not-present", "possible")]
    assert found("Bob Hill to send it by 14 June", house=REGISTER) == [("unknown", "likely")]


def test_one_stranger_beside_somebody_known_is_found():
    assert found("Tom Fox and Bob Hill to send it by 14 June", house=REGISTER) == [("unknown", "likely")]


def test_without_any_list_nobody_is_a_stranger():
    text = "# Contact report\n\n## Next steps\n\n- Bob Hill to send it by 14 June\n"
    assert check_text(text, rule=unknown_owner.check, type="contact-report") == []
    assert check_text(text, rule=unknown_owner.check) == []


@pytest.mark.parametrize("present", ["Ann Lee, all members of the team", "Rita Moss, Li Na"])
def test_a_list_of_others_or_of_everybody_is_none_to_know_people_by(present):
    text = REPORT.replace("Ann Lee, Tom Fox", present).format(
        line="Bob Hill to send it by 14 June", head="Place: Leeds"
    )
    assert check_text(text, rule=unknown_owner.check, type="contact-report") == []


@pytest.mark.parametrize("written", ["小王", "王总", "老王"])
def test_a_form_of_address_that_two_answer_to_names_both(written):
    house = {"people": ["王小明", {"name": "王大伟", "side": "client"}, "李安"]}
    text = f"# 客户会议报告\n\n与会人员：李安\n\n## 下一步行动\n\n- {written}：6月14日前发稿\n"
    (entry,) = check_text(text, rule=unknown_owner.check, type="contact-report", house=house)
    assert entry.text.zh == f"“{written}”看不出是谁，可能是王小明或王大伟：{written}：6月14日前发稿"


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Benn", "Ben Hartley"),
        ("Hanah", "Hannah Price"),
        ("Benn Hartley", "Ben Hartley"),
        ("Hnanah", "Hannah Price"),
        ("Hannaj", "Hannah Price"),
        ("Marcus", ""),
        ("Bem", ""),
        ("Mary", ""),
        ("老程", "老陈"),
        ("马林", "马琳"),
        ("周强", ""),
        ("王芳", ""),
    ],
)
def test_a_name_written_nearly_like_one_present_is_asked_for(name, asked):
    known = ["Ben Hartley", "Hannah Price", "Mark Moss", "老陈", "马琳", "王强", "王刚"]
    assert alike(name, known) == asked


def test_a_slip_is_told_where_nobody_else_acts():
    head = "# Contact report\n\nDate: 4 June 2024\nPresent: Ben Hartley, Rita Moss\n\n## Next steps\n\n"
    found = check_text(f"{head}- Benn: quote, 14 June\n", rule=unknown_owner.check, type="contact-report")
    assert [(entry.text.en, entry.confidence) for entry in found] == [
        ("“Benn” is not among those present: Benn: quote, 14 June. Is it “Ben Hartley”?", "likely")
    ]
    head = "# 会议纪要\n\n会议日期：2024年6月4日\n与会人员：老陈、马琳\n\n## 下一步行动\n\n"
    (entry,) = check_text(f"{head}- 老程：报价 6月14日\n", rule=unknown_owner.check, type="contact-report")
    assert entry.confidence == "possible"
    assert entry.text.zh == "与会人员里没有“老程”，是不是“老陈”：老程：报价 6月14日"


def test_whoever_a_line_of_the_head_names_is_known_whatever_its_label():
    head = "# Call report\n\nDate: 4 June 2024\nBy: Sam Oduya\nPresent: Ann Lee, Tom Fox\n\n## Next steps\n\n"
    lines = "- Sam: timing plan, 14 June\n- Ann: quote, 14 June\n- Bob: proofs, 14 June\n"
    found = check_text(head + lines, rule=unknown_owner.check, type="contact-report")
    assert [entry.text.en.partition("”")[0] for entry in found] == ["“Bob"]
