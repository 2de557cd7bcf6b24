"""Word puts curly quotes and long dashes in place of what was typed: nothing is read otherwise for it."""

from __future__ import annotations

import pytest
from support.facts import report

HEAD = "# Contact report\n\nDate: 6 March 2024\nPresent: Tom Fox, Ann Lee\n\n"
MARKS = str.maketrans({"'": "’", "-": "–", '"': "”"})


def read(lines: str) -> list[tuple[list[str], str, str]]:
    return [
        ([owner.name for owner in action.owners], str(action.due.date) if action.due else "", action.status)
        for action in report(HEAD + lines).actions
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Ann client's shops 20/3, Tom posters 24/3",
        "the client's layouts (Ann, 17/3), copy (Tom)",
        "Tom will send the client's deck and Ann the budget by 12 March",
        "Tom's deck - by 12 March",
        "Samples of the client's sent to Ann on 4 March",
        "We don't want it before the shoot - Ann to book the room by 12 March",
        'Tom to send the "long table" - 12 March',
    ],
)
def test_typographic_marks_change_nothing(line):
    plain, typed = read(f"## Next steps\n\n- {line}\n"), read(f"## Next steps\n\n- {line.translate(MARKS)}\n")
    assert plain
    assert typed == plain


def test_what_is_told_in_talk_keeps_its_day_for_itself():
    line = "Tom sent the client's costs on 4 March, Ann will send the timings."
    assert (
        read(f"## Discussion\n\n{line}\n")
        == read(f"## Discussion\n\n{line.translate(MARKS)}\n")
        == [(["Ann"], "", "open")]
    )
