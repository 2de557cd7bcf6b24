"""The labels near the top of a document by which its type is known."""

from __future__ import annotations

from support.facts import markdown

from briefcheck.doctypes.toplabels import head_labels, labels_at_top
from briefcheck.facts.outline import read_outline

TIMED = ("- Results – 10 min", "- Casting – 20 min", "- Plans – 15 min")


def test_points_with_times_are_topics_with_their_times():
    assert {"topic", "duration"} <= labels_at_top(markdown("# Tea\n\n" + "\n".join(TIMED)))
    assert not {"topic", "duration"} & labels_at_top(markdown("# Tea\n\n" + "\n".join(TIMED[:2])))


def test_sentences_that_end_in_minutes_are_no_points():
    said = "The talk took 10 min\n\nThe film runs 20 min\n\nWe waited 15 min"
    assert not {"topic", "duration"} & labels_at_top(markdown(f"# Tea\n\n{said}\n"))


def test_the_head_ends_at_the_first_heading_below_the_title():
    document = markdown("# Tea\n\nClient: Northwind\n\n## First meeting\n\nPresent: Ann Lee\n")
    outline = read_outline(document, frozenset())
    assert labels_at_top(document) >= {"client", "present"}
    assert "client" in head_labels(document, outline)
    assert "present" not in head_labels(document, outline)
