from __future__ import annotations

import pytest

TITLE = "extends: capitalization\nmessage: \"'%s' should be '%s'\"\nscope: heading\nmatch: $title\n"
SENTENCE = TITLE.replace("$title", "$sentence")


def wrong(says, rule, heading):
    return says(rule, f"# {heading}")


@pytest.mark.parametrize(
    "heading",
    [
        "A Brief for the Client",
        "The Plan of the Year",
        "What It Is For",
        "Read-Only Files",
        "NASA and the EU",
        "Budget: The Whole Story",
        "预算 Plan",
        "Plans — and What They Cost",
    ],
)
def test_title_case(says, heading):
    assert wrong(says, TITLE, heading) == []


def test_not_in_title_case(says):
    assert wrong(says, TITLE, "a brief for the client") == [
        "'a brief for the client' should be 'A Brief for the Client'"
    ]


def test_styles_differ_in_prepositions(says):
    assert wrong(says, TITLE, "Walking With You") == []
    assert wrong(says, TITLE + "style: Chicago", "Walking With You") == [
        "'Walking With You' should be 'Walking with You'"
    ]
    assert wrong(says, TITLE + "style: Chicago", "Walking with You") == []


def test_threshold_is_how_many_words_must_be_right(says):
    half = "A Brief for client"
    assert wrong(says, TITLE, half) == [f"'{half}' should be 'A Brief for Client'"]
    assert wrong(says, TITLE + "threshold: 0.7", half) == []


@pytest.mark.parametrize(
    "heading",
    ["Getting started", "1. Getting started", "Step one: getting started", "Top-level ideas", "概述"],
)
def test_sentence_case(says, heading):
    assert wrong(says, SENTENCE, heading) == []


@pytest.mark.parametrize("heading", ["getting started", "Getting Started With Things", "The NASA and EU plans"])
def test_not_in_sentence_case(says, heading):
    assert len(wrong(says, SENTENCE, heading)) == 1


def test_heading_without_a_word(says):
    assert wrong(says, SENTENCE, "---!") == ["'---!' should be ''"]


def test_exceptions_keep_their_form(says):
    rule = SENTENCE + "exceptions: [Event Store, NASA, 'v\\d+', '(?i)eBay']"
    assert wrong(says, rule, "Connecting to Event Store with NASA v2") == []
    assert wrong(says, TITLE + "exceptions: [iPhone]", "iPhone and the World") == []
    assert wrong(says, TITLE + "exceptions: [iPhone]", "the iPhone World of old") == [
        "'the iPhone World of old' should be 'The iPhone World of Old'"
    ]


def test_indicators_begin_anew(says):
    assert wrong(says, SENTENCE + "indicators: [':', '-']", "Find the thief: Introduction") == []
    assert len(wrong(says, SENTENCE + "indicators: ['-']\nthreshold: 1", "Find the thief: Introduction")) == 1


def test_the_number_of_a_heading_begins_anew_beside_indicators(says):
    strict = SENTENCE + "threshold: 1\n"
    assert wrong(says, strict + "indicators: [':']", "2. Next steps") == []
    assert wrong(says, strict, "2. Next steps") == []
    assert len(wrong(says, strict, "Next steps: Who does it")) == 1


def test_prefix_is_left_alone(says):
    rule = SENTENCE + "threshold: 1\nprefix: '^[a-z]\\.\\s'"
    assert wrong(says, rule, "b. Next text") == []
    assert len(wrong(says, rule, "b. next text")) == 1


def test_small_large_and_a_pattern(says):
    base = "extends: capitalization\nmessage: \"'%s' '%s'\"\nscope: heading\n"
    assert wrong(says, base + "match: $lower", "All Small") == ["'All Small' 'all small'"]
    assert wrong(says, base + "match: $lower\nexceptions: [All]", "All Small") == []
    assert wrong(says, base + "match: $upper", "LARGE") == []
    assert wrong(says, base + "match: '^[A-Z]'", "small") == ["'small' '^[A-Z]'"]
    assert wrong(says, base + "match: '^[A-Z]'", "Large") == []


def test_whole_block_is_quoted(run):
    assert run(SENTENCE, "text\n\n##  Two Big Words ")[0][:3] == (3, 5, "Two Big Words")
