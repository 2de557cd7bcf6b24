"""Short notes with the initials of those present, and nothing that marks them."""

from __future__ import annotations

import pytest
from support.facts import brief, report

from briefcheck.facts.names import split_names

HEAD = "# Contact report\n\nDate: Thursday 19 November 2026\nPresent: RL, DH (Calder) BH, MO (Blue Door)\n\n"
NAMED = "# Contact report\n\nDate: Thursday 19 November 2026\nPresent: Maya Osei (MO), Rob Lister\n\n"
ZH = "# 会议纪要\n\n会议日期：2026年11月19日\n与会人员：LX、CY（客户）；HX、ML\n\n"


@pytest.mark.parametrize("section", ["Next steps", "Notes"])
@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("wet proof MO Weds", "MO @ 2026-11-25"),
        ("RL legal by Thurs COB", "RL @ 2026-11-26"),
        ("pack shots RL 25/11/2026", "RL @ 2026-11-25"),
        ("costs BH/MO, Friday 27 November", "BH, MO @ 2026-11-27"),
    ],
)
def test_initials_of_those_present_do_it(section: str, line: str, found: str):
    assert [brief(action) for action in report(f"{HEAD}## {section}\n\n- {line}\n").actions] == [found]


def test_initials_beside_a_name_too():
    assert [brief(action) for action in report(f"{NAMED}## Next steps\n\n- wet proof MO Weds\n").actions] == [
        "MO @ 2026-11-25"
    ]
    assert [brief(action) for action in report(f"{ZH}## 下一步行动\n\n- 打样 ML 周三\n").actions] == ["ML @ 2026-11-25"]


@pytest.mark.parametrize(
    "line",
    [
        "RL liked the layout on Weds",
        "MO off Friday",
        "meeting with RL 25 November 2026",
        "proof for DH Weds",
        "new TV spot AW Weds",
        "warm up the green MO",
        "RL was at the printer on Friday and told us there about the paper, the ink, the varnish and the boxes",
    ],
)
def test_a_report_of_them_is_no_task(line: str):
    assert report(f"{HEAD}## Notes\n\n- {line}\n").actions == ()


def test_whom_something_is_for_does_not_own_it():
    assert [brief(action) for action in report(f"{HEAD}## Next steps\n\n- wet proof for MO Weds\n").actions] == [
        "- @ 2026-11-25"
    ]


def test_a_bracket_behind_initials_ends_a_group():
    assert [name for _, name in split_names("RL, DH (Calder) BH, MO (Blue Door)")] == [
        "RL",
        "DH (Calder)",
        "BH",
        "MO (Blue Door)",
    ]
    assert [name for _, name in split_names("Ann Lee (Chair) MBE, Tom Fox")] == ["Ann Lee (Chair) MBE", "Tom Fox"]
