"""Vale's extension points that look for words: every key does what Vale's documentation says of it."""

from __future__ import annotations

import pytest
from briefcheck_wording._made import Made
from briefcheck_wording._regex import TooSlowError

EXISTENCE = """
extends: existence
message: "Not '%s'."
"""


def test_tokens_are_whole_words(words):
    assert words(EXISTENCE + "tokens: [cat, do+g]", "A cat, a doog; concatenate a cat's Cat.") == ["cat", "doog", "cat"]


def test_ignorecase_in_any_case_of_the_key(words):
    for key in ("ignorecase", "ignoreCase", "IgnoreCase"):
        assert words(EXISTENCE + f"tokens: [cat]\n{key}: true", "Cat CAT") == ["Cat", "CAT"]


def test_nonword_finds_parts_of_words(words):
    assert words(EXISTENCE + "tokens: [cat]\nnonword: true", "concatenate") == ["cat"]


def test_token_at_the_edge_of_punctuation_needs_nonword(words):
    assert words(EXISTENCE + r"tokens: ['\(s\)']", "item(s) here") == []
    assert words(EXISTENCE + "tokens: ['\\(s\\)']\nnonword: true", "item(s) here") == ["(s)"]


def test_raw_is_joined_not_alternated(words):
    assert words(EXISTENCE + r"raw: ['\bwas\b', '\s', '\w+ed\b']", "It was asked, was it.") == ["was asked"]


def test_raw_stands_before_tokens_and_append_behind(words):
    rule = EXISTENCE + "raw: ['very ']\ntokens: [good, bad]"
    assert words(rule, "very good, good very bad") == ["very good", "very bad"]
    rule = EXISTENCE + "raw: [' indeed']\ntokens: [good]\nappend: true"
    assert words(rule, "good indeed, good") == ["good indeed"]


def test_one_text_is_a_list_of_one(words):
    assert words(EXISTENCE + r"raw: \bfoo\b", "a foo") == ["foo"]


def test_blank_tokens_are_dropped(words):
    assert words(EXISTENCE + "tokens: ['', foo]", "a foo") == ["foo"]


def test_exceptions_in_their_own_case(words):
    rule = EXISTENCE + "tokens: ['[A-Za-z]*cat[a-z]*']\nexceptions: [concat, '(?i)tomcat']"
    assert words(rule, "concat Concat TomCat cat bobcat") == ["Concat", "cat", "bobcat"]


def test_match_inside_an_excepted_phrase(words):
    rule = EXISTENCE + "tokens: [mea]\nexceptions: [mea culpa]"
    assert words(rule, "Mea culpa and mea culpa, but mea maxima.") == ["mea"]


def test_limit_is_for_the_file(words):
    assert words(EXISTENCE + "tokens: [foo]\nlimit: 2", "foo\n\nfoo\n\nfoo") == ["foo", "foo"]


def test_last_within_a_limit_says_how_many_more_there_are(says):
    rule = "extends: existence\nmessage: \"Avoid '%s'.\"\ntokens: [foo]\nlimit: 2"
    assert says(rule, "foo\n\nfoo\n\nfoo") == ["Avoid 'foo'.", "Avoid 'foo'. (1 more in this document)"]
    assert says(rule, "foo\n\nfoo") == ["Avoid 'foo'."] * 2


def test_what_is_told_stays_told_where_counting_the_rest_takes_too_long():
    def slow():
        yield from ("first", "second")
        raise TooSlowError

    made = Made(None, "warning", "", None, 2)
    assert list(made.told(slow())) == [("first", 0), ("second", 0)]


def test_message_of_an_action(says):
    rule = "extends: existence\nmessage: \"Use %[2]s, not '%s'.\"\ntokens: [foo]\n"
    assert says(rule + "action: {name: replace, params: [bar]}", "foo") == ["Use 'bar', not ''."]
    rule = "extends: existence\nmessage: \"'%s': %s\"\ntokens: ['\\w+-ly']\n"
    assert says(rule + "action: {name: edit, params: [replace, '-', ' ']}", "near-ly") == ["'near-ly': 'near ly'"]


def test_missing_argument_is_empty(says):
    assert says("extends: existence\nmessage: \"%s and '%s' 100%\"\ntokens: [foo]", "foo") == ["foo and '' 100%"]


SWAP = """
extends: substitution
message: "Use '%s' instead of '%s'."
"""


def test_expected_comes_before_observed(says):
    assert says(SWAP + "swap: {utilize: use}", "We utilize it.") == ["Use 'use' instead of 'utilize'."]


def test_words_are_told_as_the_pattern_takes_them(says):
    assert says(SWAP + "nonword: true\nswap: {'\\bapprox\\.\\s': about}", "It cost approx. 5 yuan.") == [
        "Use 'about' instead of 'approx. '."
    ]


def test_no_replacement_is_no_option(says):
    rule = SWAP + "action: {name: replace}\nswap: {plainly: '', sure: '|certain'}"
    assert says(rule, "plainly sure") == ["Use  instead of 'plainly'.", "Use 'certain' instead of 'sure'."]


def test_longer_key_goes_first(says):
    rule = SWAP + "swap: {data: facts, data base: database}"
    assert says(rule, "a data base of data") == [
        "Use 'database' instead of 'data base'.",
        "Use 'facts' instead of 'data'.",
    ]


def test_groups_of_a_key_do_not_count(says):
    rule = SWAP + "swap: {'(foo|bar) box': crate, 'baz': qux}"
    assert says(rule, "bar box and baz") == [
        "Use 'crate' instead of 'bar box'.",
        "Use 'qux' instead of 'baz'.",
    ]


def test_group_in_the_value(says):
    rule = SWAP + r"swap: {'Change into the (\S+) folder': 'Change to the $1 folder'}"
    assert says(rule, "Change into the home folder.") == [
        "Use 'Change to the home folder' instead of 'Change into the home folder'."
    ]


def test_several_replacements(says):
    rule = SWAP + "action: {name: replace}\nswap: {a: 'b', c: 'd|e', f: 'g|h|i', j: 'k\\|l'}"
    assert says(rule, "a c f j") == [
        "Use 'b' instead of 'a'.",
        "Use 'd' or 'e' instead of 'c'.",
        "Use 'g', 'h', or 'i' instead of 'f'.",
        "Use 'k|l' instead of 'j'.",
    ]


def test_what_conforms_is_not_reported(words):
    assert words(SWAP + "ignorecase: true\nswap: {javascript: JavaScript}", "JavaScript Javascript") == ["Javascript"]
    assert words(SWAP + "ignorecase: true\nswap: {'pythons?': '[Pp]ython'}", "python pythons") == ["pythons"]
    rule = SWAP + "nonword: true\naction: {name: replace}\nswap: {'[.,]{3}': '...'}"
    assert words(rule, "a... b,,,") == [",,,"]


def test_pattern_of_a_term_is_told_as_the_word(says):
    assert says(SWAP + "ignorecase: true\nswap: {'oauth2?': 'OAuth2?'}", "oauth oauth2 OAuth") == [
        "Use 'OAuth' instead of 'oauth'.",
        "Use 'OAuth2' instead of 'oauth2'.",
    ]


def test_capitalize_and_matchcase(says):
    rule = SWAP + "ignorecase: true\nswap: {mankind: humanity}\n"
    assert says(rule + "capitalize: true", "Mankind") == ["Use 'Humanity' instead of 'Mankind'."]
    rule += "action: {name: replace}\n"
    assert says(rule + "capitalize: true", "Mankind mankind") == [
        "Use 'Humanity' instead of 'Mankind'.",
        "Use 'humanity' instead of 'mankind'.",
    ]
    assert says(rule + "matchcase: true", "MANKIND Mankind") == [
        "Use 'HUMANITY' instead of 'MANKIND'.",
        "Use 'Humanity' instead of 'Mankind'.",
    ]


def test_value_that_is_empty(says):
    assert says(SWAP + "swap: {obviously: }", "obviously so") == ["Use '' instead of 'obviously'."]


def test_action_with_params_of_its_own(says):
    rule = SWAP + "action: {name: replace, params: [x]}\nswap: {a: b}"
    assert says(rule, "a") == ["Use 'b' instead of 'a'."]


def test_nonword_exceptions_and_pos_of_a_substitution(words):
    rule = SWAP + "nonword: true\nexceptions: [datum]\npos: NN\nswap: {dat: x}"
    assert words(rule, "data dat") == ["dat", "dat"]
    assert words(SWAP + "exceptions: [foo]\nswap: {'f.o': x}", "foo fao") == ["fao"]


OCCURRENCE = """
extends: occurrence
message: "%d times"
"""


def test_more_than_max_once_a_block(run):
    rule = OCCURRENCE + "scope: paragraph\nmax: 2\ntoken: ','"
    assert run(rule, "a, b, c, d\n\na, b, c") == [(1, 2, ",", "3 times")]


def test_fewer_than_min(run):
    rule = OCCURRENCE + "scope: heading\nmin: 2\ntoken: '\\w+'"
    assert run(rule, "# One\n\ntext\n\n## One two") == [(1, 3, "One", "1 times")]


def test_none_at_all(run):
    assert run(OCCURRENCE + "scope: summary\nmin: 1\ntoken: intro", "# Intro\n\nNothing.") == [(0, 0, "", "0 times")]
    assert run(OCCURRENCE + "scope: heading\nmin: 1\ntoken: z", "# A") == [(1, 3, "A", "0 times")]


def test_occurrence_has_no_boundaries_and_ignores_case(says):
    assert says(OCCURRENCE + "max: 1\ntoken: an\nignorecase: true", "BANana") == ["2 times"]


def test_code_is_no_occurrence_to_point_at(run):
    rule = OCCURRENCE + "max: 1\ntoken: '\\S+'"
    assert run(rule, "`code` word word") == [(1, 8, "word", "3 times")]


REPEATED = """
extends: repetition
message: "'%s' is repeated"
tokens: ['[^\\s]+']
"""


def test_word_twice(run):
    assert run(REPEATED, "This is is it, and the\nthe rest.") == [
        (1, 6, "is is", "'is' is repeated"),
        (1, 20, "the the", "'the' is repeated"),
    ]


def test_repetition_ignores_case_on_demand(words):
    assert words(REPEATED, "The the end") == []
    assert words(REPEATED + "ignorecase: true", "The the end") == ["The the"]


def test_only_letters_with_alpha(words):
    assert words(REPEATED, "10 10 do do") == ["10 10", "do do"]
    assert words(REPEATED + "alpha: true", "10 10 do do") == ["do do"]


def test_max_and_exceptions_of_a_repetition(words):
    assert words(REPEATED + "max: 1", "no no no") == ["no no"]
    assert words(REPEATED + "exceptions: [had]", "He had had tea tea now") == ["tea tea"]


def test_repetition_across_sentences_is_none(words):
    rule = REPEATED.replace("[^\\s]+", "[^\\s.!?]+")
    assert words(rule, "We use Redis. Redis is quick.") == []


def test_both_forms_in_one_document(run):
    rule = "extends: consistency\nmessage: \"Two forms of '%s'\"\neither: {advisor: adviser, colour: color}\n"
    assert run(rule, "An advisor.\n\nAn adviser.\n\nAn advisor. A colour.") == [
        (3, 4, "adviser", "Two forms of 'adviser'"),
        (5, 4, "advisor", "Two forms of 'advisor'"),
    ]
    assert run(rule, "An adviser.\n\nAn advisor, an adviser, an advisor.") == [
        (3, 4, "advisor", "Two forms of 'advisor'")
    ]
    assert run(rule + "ignorecase: true", "Colour\n\nCOLOR")[0][2] == "COLOR"
    assert run(rule + "nonword: true", "colourful colorless")[0][2] == "color"


CONDITIONAL = """
extends: conditional
message: "'%s' has no definition"
first: '\\b([A-Z]{3,5})\\b'
second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
"""


def test_abbreviation_needs_its_explanation_before(words):
    text = "NFL first. World Health Organization (WHO).\n\nThe WHO and the NFL.\n\nNational League (NFL)"
    assert words(CONDITIONAL, text) == ["NFL", "NFL"]


def test_exceptions_of_a_conditional(words):
    assert words(CONDITIONAL + "exceptions: [API]\nignorecase: true", "API and GUI, but not gui.") == ["GUI"]


def test_conditional_without_a_group_looks_in_the_block(words):
    rule = "extends: conditional\nmessage: \"%s\"\nfirst: budget\nsecond: '\\d'\n"
    assert words(rule, "A budget of 5.\n\nA budget.") == ["budget"]


def test_view_of_a_conditional_is_refused(run):
    with pytest.raises(Exception, match="names a View, and there are none"):
        run(CONDITIONAL + "in: titles", "x")
