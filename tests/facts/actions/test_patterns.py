"""The patterns of the handbook, each line in a contact report of Friday, 1 March 2024: who, by when, and what is wrong with it.

``present`` are those of the meeting where the line leans on them: E02, E12 and E25 name a company or a product, which only
the list of people tells from a person. E35: a week (w/c) is no day, so that it has none.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from support.facts import report
from support.verdicts import in_words, verdict

FILE = Path(__file__).parents[2] / "cases" / "actions" / "patterns.tsv"
ROWS = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()[1:]]
MEETING = date(2024, 3, 1)


def page(id_: str, head: str, present: str, text: str) -> str:
    if head:
        text = f"{head}\n|{'---|' * (head.count('|') - 1)}\n{text}"
    elif not text.startswith(("- ", "* ", ">")):
        text = f"- {text}"
    if id_.startswith("Z"):
        return f"# 客户会议报告\n\n会议日期：2024年3月1日\n\n## 下一步行动\n\n{text}\n"
    people = f"Present: {present}\n" if present else ""
    return f"# Contact report\n\nDate: 1 March 2024\n{people}\n## Next steps\n\n{text}\n"


def test_all_patterns_are_here():
    ids = [f"Z{number:02}" for number in range(1, 57)] + [f"E{number:02}" for number in range(1, 55)]
    assert [row[0] for row in ROWS] == ids


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_pattern_is_read_as_the_handbook_reads_it(row):
    id_, head, present, text, read, judged, _ = row
    found = report(page(id_, head, present, text)).actions
    assert (" ;; ".join(map(in_words, found)) or "none") == read
    assert (" ;; ".join(verdict(action, MEETING) for action in found) or "none") == judged


@pytest.mark.parametrize(("judged", "handbook"), [row[5:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_the_verdicts_are_those_of_the_handbook(judged, handbook):
    """Every verdict in the handbook's words is among ours; lines of several actions and remarks are compared by hand."""
    words = {"OK", "NO-DATE", "NO-OWNER", "VAGUE-DATE", "VAGUE-OWNER", "MULTI", "SIDE"}
    said = {word for word in words if word in handbook.replace("not MULTI", "").split(";")[0].replace(",", " ").split()}
    ours = set(judged.replace(";;", " ").split())
    assert said - {"OK"} <= ours
    assert "OK" not in said or ours == {"OK"}
