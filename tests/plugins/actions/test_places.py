"""A finding about an action of a table points at the cell that leaves open who or by when, or says it wrong."""

from __future__ import annotations

import pytest
from briefcheck_actions import invalid_due_date, missing_due_date, missing_owner, several_owners, vague_owner
from briefcheck_timing import weekday_mismatch
from support.facts import markdown, report, word

from briefcheck import Context, Finding, Quote, Rule
from briefcheck.document.document import Document

ROWS = """
| No. | Action | Who | When |
|---|---|---|---|
| 1 | Send the layout | Ann Lee | Thursday 7 June 2024 |
| 2 | Book the studio |  | 14 June 2024 |
| 3 | Ring the printer | Tom Fox |  |
| 4 | Proof the copy | Ann Lee, Tom Fox | 31 June 2024 |
| 5 | Everyone reads it | | 14 June 2024 |
"""
HEAD = "# Next steps\n"
BOTH = [
    pytest.param(markdown(HEAD + ROWS), id="markdown"),
    pytest.param(word(HEAD + ROWS.replace("|---|---|---|---|\n", "")), id="word"),
]


def found(rule: Rule, context: Context) -> list[Finding]:
    return [entry for entry in rule.check(context, rule.options()) if isinstance(entry, Finding)]


def spots(rule: Rule, document: Document) -> list[tuple[int | None, int | None, str]]:
    places = [(entry.place, entry.at) for entry in found(rule, report(document))]
    return [(at.row, at.cell, of.text if isinstance(of, Quote) else "-") for at, of in places if at is not None]


@pytest.mark.parametrize("document", BOTH)
def test_the_empty_cell_of_the_owner(document):
    assert spots(missing_owner.check, document) == [(3, 3, "")]


@pytest.mark.parametrize("document", BOTH)
def test_the_empty_cell_of_the_due_date(document):
    assert spots(missing_due_date.check, document) == [(4, 4, "")]


@pytest.mark.parametrize("document", BOTH)
def test_a_cell_that_says_it_wrong(document):
    assert spots(several_owners.check, document) == [(5, 3, "Ann Lee, Tom Fox")]
    assert spots(invalid_due_date.check, document) == [(2, 4, "Thursday 7 June 2024"), (5, 4, "31 June 2024")]


@pytest.mark.parametrize("document", BOTH)
def test_what_the_task_itself_says_is_found_there(document):
    assert [entry[:2] for entry in spots(vague_owner.check, document)] == [(6, 2)]


@pytest.mark.parametrize("document", BOTH)
def test_a_wrong_day_of_the_week_is_told_once(document):
    assert spots(weekday_mismatch.check, document) == []


def test_of_several_lines_in_a_cell_each_task_has_its_own():
    cells = "| Action | Who | When |\n| Send the layout{br}Book the studio | Ann Lee{br}TBD | 14 June 2024 |"
    document = word(f"{HEAD}{cells}")
    assert spots(missing_owner.check, document) == [(2, 2, "TBD")]


def test_a_date_above_several_actions_is_told_once():
    text = "# Next steps\n\n## By Thursday 7 June 2024\n\n- Ann Lee to send the layout\n- Tom Fox to book the studio\n"
    context = report(markdown(text))
    assert len(found(invalid_due_date.check, context)) == 1
    assert found(weekday_mismatch.check, context) == []


def test_the_same_slip_elsewhere_is_told_too():
    text = "# Contact report\n\n## Next steps\n\n- Ann Lee to send it by Thursday 7 June 2024\n\nNext meeting: Thursday 7 June 2024\n"
    (finding,) = found(weekday_mismatch.check, report(markdown(text)))
    assert finding.place is not None
    assert finding.place.line == 7


def test_a_hard_wrapped_action_is_told_once():
    long = "Ann Lee to send the layout of the pack with both of the languages on it to the printer in the north"
    text = f"# Contact report\n\n## Next steps\n\n- {long}\n  by Thursday 7 June 2024\n"
    context = report(markdown(text))
    assert len(found(invalid_due_date.check, context)) == 1
    assert found(weekday_mismatch.check, context) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Waiting on Bexley for paper samples", ["waiting"]),
        ("- Still awaiting paper samples", ["waiting"]),
        ("等印厂的打样", ["waiting"]),
        ("待法务确认文案", ["waiting"]),
        ("Waiting on Bexley for paper samples by 14 June 2024", ["missing"]),
        ("Prepare the waiting room", ["missing", "missing"]),
        ("Waiting room to be painted", ["missing", "missing"]),
        ("等级评定表存档", ["missing", "missing"]),
    ],
)
def test_waiting_for_others_is_told_in_one_sentence(line, told):
    context = report(markdown(f"# Contact report\n\n## Next steps\n\n- {line}\n"))
    rules = (missing_owner.check, missing_due_date.check)
    assert [entry.message for rule in rules for entry in found(rule, context)] == told
