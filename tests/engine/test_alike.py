"""File names that look alike when masked are numbered, in the order of the names that nobody sees."""

from __future__ import annotations

from briefcheck.engine.alike import told_apart


def test_names_that_differ_stay_as_they_are() -> None:
    assert told_apart(["a.md", "b.md"], ["a.md", "b.md"]) == ["a.md", "b.md"]


def test_names_that_look_alike_are_numbered_in_the_order_of_the_real_ones() -> None:
    shown = ["x/call 1*.docx", "a.md", "x/call 1*.docx", "y/call 1*.docx"]
    real = ["x/call 13.docx", "a.md", "x/call 12.docx", "y/call 12.docx"]
    assert told_apart(shown, real) == ["x/call 1* #2.docx", "a.md", "x/call 1* #1.docx", "y/call 1*.docx"]


def test_one_file_named_twice_is_one_file() -> None:
    assert told_apart(["a.md", "a.md"], ["a.md", "a.md"]) == ["a.md", "a.md"]


def test_a_name_that_is_withheld_is_numbered_too() -> None:
    assert told_apart(["….md", "….md"], ["a.md", "b.md"]) == ["… #1.md", "… #2.md"]
