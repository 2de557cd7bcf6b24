from __future__ import annotations

import pytest
from briefcheck_wording._actions import Action, suggestions
from briefcheck_wording._message import as_choice, data_of, placeholders, unquoted_once
from briefcheck_wording._terms import expansions


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Use '%s' not '%s'", "Use 'a' not 'b'"),
        ("%[2]s before %[1]s", "b before a"),
        ("%[2]s then %s", "b then "),
        ("%d words, 100%% sure, 5 % off", "a words, 100% sure, 5 % off"),
        ("%q and %v", '"a" and b'),
        ("%.2f {braces}", "a {braces}"),
        ("two\nlines %s ", "two lines a"),
        ("%[9]s", ""),
    ],
)
def test_verbs_of_go(message, said):
    assert placeholders(message).format_map(data_of(("a", "b"))) == said


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("'%s' or '%s'", "%s or '%s'"),
        ('"%s" or "%s"', '%s or "%s"'),
        ("'%s' or \"%s\"", "'%s' or \"%s\""),
        ("'%s'", "'%s'"),
    ],
)
def test_first_of_two_quoted_slots_is_unquoted(message, plain):
    assert unquoted_once(message) == plain


def test_choices():
    assert [as_choice(list(words)) for words in ("", "a", "ab", "abc")] == ["", "'a'", "'a' or 'b'", "'a', 'b', or 'c'"]


@pytest.mark.parametrize(
    ("name", "params", "words", "made"),
    [
        ("replace", ["x", "y"], "a", ["x", "y"]),
        ("remove", [], "a", []),
        ("suggest", ["spellings"], "a", []),
        ("convert", ["simple"], "createAlertNow", ["create alert now"]),
        ("edit", ["regex", r"(\w+)-(\w+)", "$2 ${1}$$"], "a-b", ["b a$"]),
        ("edit", ["replace", "-", " "], "a-b", ["a b"]),
        ("edit", ["remove", "."], "e.g.", ["eg"]),
        ("edit", ["trim", "."], ".a.", ["a"]),
        ("edit", ["trim_left", "."], ".a.", ["a."]),
        ("edit", ["trim_right", "."], ".a.", [".a"]),
        ("edit", ["truncate", " "], "the the", ["the"]),
        ("edit", ["split", " ", "1"], "a b", ["b"]),
        ("edit", ["split", " ", "9"], "a b", []),
        ("edit", ["wrap", "*"], "a", ["*a*"]),
        ("edit", ["unwrap", "*"], "*a*", ["a"]),
        ("edit", ["prefix", "x", "suffix", "y"], "a", ["xay"]),
        ("edit", ["squeeze"], "aa,,b", ["a,b"]),
        ("edit", ["capitalize"], "ab", ["Ab"]),
        ("edit", ["uncapitalize"], "AB", ["aB"]),
        ("edit", ["upper"], "a", ["A"]),
        ("edit", ["kebab"], "TwoWords", ["two-words"]),
        ("edit", ["snake"], "two words", ["two_words"]),
        ("edit", ["fly"], "a", []),
        ("edit", ["replace", "a"], "a", []),
        ("", [], "a", []),
    ],
)
def test_suggestions(name, params, words, made):
    assert suggestions(Action(name, tuple(params)), words) == made


@pytest.mark.parametrize(
    ("term", "spellings"),
    [
        ("GitHub", {"GitHub"}),
        ("OAuth2?", {"OAuth2", "OAuth"}),
        ("[Pp]ython", {"Python", "python"}),
        (r"C\+\+", {"C++"}),
        ("a.b", {"a.b"}),
        ("(a|b)", {"(a|b)"}),
        ("[ab][cd][ef][gh][ij][kl][mn]", {"[ab][cd][ef][gh][ij][kl][mn]"}),
    ],
)
def test_spellings_of_a_term(term, spellings):
    assert set(expansions(term)) == spellings
