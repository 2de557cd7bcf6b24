"""Seventy-nine tables, right and with one slip of the hand; every digit of them changed in turn."""

from __future__ import annotations

import pytest
from support.figures import Written, found, missed, read

TABLES = [*read("tables.txt"), *read("further.txt"), *read("third.txt"), *read("fourth.txt")]

each = pytest.mark.parametrize("table", [pytest.param(table, id=table.name) for table in TABLES])


def test_there_are_enough_tables_in_both_forms_and_languages():
    assert len(read("tables.txt")) == 40
    assert len(read("further.txt")) == 20
    assert len(read("third.txt")) == 12
    assert len(read("fourth.txt")) == 7
    kinds = {(table.name[:2], table.form) for table in TABLES}
    assert kinds == {("zh", "word"), ("zh", "md"), ("en", "word"), ("en", "md")}


@each
def test_a_right_table_is_left_alone(table: Written):
    assert found(table.right(), table.form) == []


@each
def test_one_slip_is_told_once_at_its_cell(table: Written):
    entries = found(table.wrong(), table.form)
    assert [entry.rule.split("/")[1] in table.rules() for entry in entries] == [True]
    assert [entry.confidence for entry in entries] == ["certain"]
    assert [entry.line for entry in entries] == [table.line()]


@pytest.mark.slow
def test_nearly_every_digit_that_is_changed_is_found():
    count, lost = missed(TABLES)
    assert count > 2400
    # what is lost can be read in another way: a quantity of one, a price that may be rounded, a figure in coarser units
    assert len(lost) / count < 0.007, "\n".join(lost)
