"""Rules that extend another rule: what they take over, what they change, and what is refused."""

from __future__ import annotations

import pytest
from support.styles import found, load, markdown, write_style

from briefcheck import ConfigError

BASE = {
    "Trees": 'extends: existence\nmessage: "No %s."\nlevel: error\ntokens: [oak, elm]\nexceptions: [oak leaf]\ntests: {}\n',
    "Swaps": 'extends: substitution\nmessage: "%s for %s"\nswap: {oak: tree, elm: tree}\n',
}


@pytest.fixture
def said(tmp_path):
    """Return a function that returns the messages of a rule that stands beside the style Std."""
    write_style(tmp_path / "styles", BASE, "_std")
    write_style(tmp_path / "styles", BASE, "Std")

    def said_(rule, text="An oak, an elm, an ash."):
        rules = load(write_style(tmp_path / "styles", {"Own": rule}))
        return [entry[3] for entry in found(rules["Acme.Own"].rule, markdown(text))]

    return said_


@pytest.mark.parametrize("style", ["Std", "_std"])
def test_all_is_taken_over(said, style):
    assert said(f"extends: {style}.Trees\n", "An oak, an oak leaf.") == ["No oak."]


def test_keys_replace(said, tmp_path):
    assert said("extends: Std.Trees\nTokens: [ash]\nmessage: 'Not %s.'\nlevel: suggestion\n") == ["Not ash."]
    (entry,) = load(tmp_path / "styles" / "Acme").values()
    assert entry.severity == "note"


def test_lists_grow_and_shrink(said):
    assert said("extends: Std.Trees\ntokens+: [ash]\n") == ["No oak.", "No elm.", "No ash."]
    assert said("extends: Std.Trees\ntokens-: [oak]\n") == ["No elm."]


def test_pairs_grow_and_shrink(said):
    assert said("extends: Std.Swaps\nswap+: {ash: tree, oak: quercus}\n") == [
        "quercus for oak",
        "tree for elm",
        "tree for ash",
    ]
    assert said("extends: Std.Swaps\nswap-: [oak]\n") == ["tree for elm"]


def test_a_rule_of_a_rule_of_a_rule(said, tmp_path):
    write_style(tmp_path / "styles", {"Mid": "extends: Std.Trees\ntokens-: [oak]\n"}, "Mid")
    write_style(tmp_path / "styles" / "Mid", {"Deep": "extends: Mid.Mid\ntokens+: [fir]\n"}, "sub")
    assert said("extends: Mid.sub.Deep\ntokens+: [ash]\n", "oak elm fir ash") == ["No elm.", "No fir.", "No ash."]


@pytest.mark.parametrize(
    ("rule", "error"),
    [
        ("tokens+: [a]\ntokens: [b]\n", "2:1: Acme.Own has both 'tokens' and 'tokens+'"),
        ("tokens-: [fir]\n", "2:11: 'tokens-': Std.Trees has no entry 'fir'"),
        ("level+: [a]\n", "2:1: 'level+' cannot be: Std.Trees has no list or pairs of that name"),
        ("swap+: {a: b}\n", "2:1: 'swap+' cannot be: Std.Trees has no list or pairs of that name"),
        ("tokens+: {a: b}\n", "2:10: 'tokens+' must be a list"),
        ("tokens-: {a: b}\n", "2:10: 'tokens-' must be a list"),
        ("tokns: [a]\n", "2:1: unknown key 'tokns' in Acme.Own (existence)"),
    ],
)
def test_what_cannot_be_changed_is_told_with_its_place(said, rule, error):
    with pytest.raises(ConfigError) as caught:
        said(f"extends: Std.Trees\n{rule}")
    place = f"{caught.value.line}:{caught.value.column}: {caught.value.what.en}"
    assert place == error
    assert caught.value.file.endswith("Own.yml")
    assert caught.value.mend.en


@pytest.mark.parametrize("names", ["[Std.Trees]", "[Std.Trees, Std.Swaps]", "[]"])
def test_one_rule_is_extended_not_a_list(said, names):
    with pytest.raises(ConfigError) as caught:
        said(f"extends: {names}\nmessage: x\n")
    assert caught.value.what.en == "'extends' of Acme.Own takes one name, not a list"
    assert (caught.value.line, caught.value.column) == (1, 10)


def test_pairs_must_be_pairs(said):
    with pytest.raises(ConfigError, match="'swap\\+' must be pairs of text"):
        said("extends: Std.Swaps\nswap+: [a]\n")


def test_a_wrong_key_of_the_other_rule_is_told_in_its_file(said, tmp_path):
    write_style(tmp_path / "styles", {"Bad": 'extends: existence\nmessage: "%s"\ntokens: ["("]\n'}, "Std")
    with pytest.raises(ConfigError) as caught:
        said("extends: Std.Bad\n")
    assert (caught.value.file.endswith("Std/Bad.yml"), caught.value.line) == (True, 3)


def test_a_line_of_rules_has_an_end(said, tmp_path):
    rules = {f"R{number}": f"extends: Far.R{number + 1}\n" for number in range(12)}
    write_style(tmp_path / "styles", rules, "Far")
    with pytest.raises(ConfigError, match="extends itself"):
        said("extends: Far.R0\n")


def test_a_key_with_a_sign_needs_another_rule(said):
    with pytest.raises(ConfigError, match="unknown key 'tokens\\+'"):
        said('extends: existence\nmessage: "%s"\ntokens+: [a]\n')
