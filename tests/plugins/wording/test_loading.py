"""Reading styles: strict, every error with file, line, column and what to do; and the shapes that real styles have."""

from __future__ import annotations

import re

import pytest
from briefcheck_wording._styles import load_styles
from support.styles import docx, found, load, markdown, write_style

from briefcheck import ConfigError, NotChecked, StyleFolder

RULE = 'extends: existence\nmessage: "%s"\n'


def refusal(tmp_path, text, name="Rule"):
    """Return the place, what is wrong and the mend of the error that a rule is refused with."""
    with pytest.raises(ConfigError) as caught:
        load(write_style(tmp_path / "styles", {name: text}))
    error = caught.value
    assert re.search("[\u4e00-\u9fff]", error.what.zh)
    assert error.mend.en
    assert re.search("[\u4e00-\u9fff]", error.mend.zh)
    assert error.file.endswith(f"Acme/{name}.yml")
    return f"{error.line}:{error.column}: {error.what.en}"


WRONG = {
    "extends missing": ("message: x\n", "1:1: Acme.Rule has no 'extends'"),
    "unknown point": ("extends: exist\nmessage: x\n", "1:10: unknown extension point 'exist' of Acme.Rule"),
    "point that is a list": ("extends: [a]\nmessage: x\n", "1:10: 'extends' of Acme.Rule takes one name, not a list"),
    "another rule": (
        "extends: Std.Rule\nmessage: x\n",
        "1:10: Acme.Rule extends the rule 'Std.Rule', and there is no Std/Rule.yml",
    ),
    "a rule elsewhere": (
        "extends: ../x.Rule\n",
        "1:10: Acme.Rule extends the rule '../x.Rule', and there is no ///x/Rule.yml",
    ),
    "itself": ("extends: Acme.Rule\n", "1:10: Acme.Rule extends itself (Acme.Rule > Acme.Rule)"),
    "message missing": ("extends: existence\ntokens: [a]\n", "1:1: Acme.Rule has no 'message'"),
    "unknown key": (RULE + "tokenz: [a]\n", "3:1: unknown key 'tokenz' in Acme.Rule (existence)"),
    "key of another point": (RULE + "swap: {a: b}\n", "3:1: unknown key 'swap' in Acme.Rule (existence)"),
    "code": (RULE + "code: true\n", "3:1: Acme.Rule has 'code', which Vale no longer knows"),
    "no tokens": (RULE, "1:1: Acme.Rule has neither 'tokens' nor 'raw'"),
    "level": (RULE + "tokens: [a]\nlevel: fatal\n", "4:8: unknown level 'fatal' of Acme.Rule"),
    "level of nothing": (RULE + "tokens: [a]\nlevel:\n", "4:7: 'level' of Acme.Rule must be text (got nothing)"),
    "tokens a mapping": (RULE + "tokens: {a: b}\n", "3:9: 'tokens' of Acme.Rule must be text or a list of text (got a mapping)"),
    "list in a list": (RULE + "tokens: [[a]]\n", "3:10: 'tokens' of Acme.Rule must be text or a list of text (got a list)"),
    "flag": (RULE + "tokens: [a]\nnonword: perhaps\n", "4:10: 'nonword' of Acme.Rule must be true or false (got 'perhaps')"),
    "limit": (RULE + "tokens: [a]\nlimit: few\n", "4:8: 'limit' of Acme.Rule must be a whole number (got 'few')"),
    "scope": (RULE + "tokens: [a]\nscope: hed\n", "4:8: unknown scope 'hed' of Acme.Rule"),
    "scope in a list": (RULE + "tokens: [a]\nscope: [text, txt & list]\n", "4:15: unknown scope 'txt' of Acme.Rule"),
    "swap a list": ("extends: substitution\nmessage: x\nswap: [a]\n", "3:7: 'swap' of Acme.Rule must be pairs of text (wrong: right) (got a list)"),
    "swap of a list": ("extends: substitution\nmessage: x\nswap: {a: [b]}\n", "3:11: 'swap' of Acme.Rule must be pairs of text (wrong: right) (got a list)"),
    "swap missing": ("extends: substitution\nmessage: x\n", "1:1: Acme.Rule has no 'swap'"),
    "token": (RULE + "tokens: [a, 'b(']\n", "3:13: the pattern 'b(' of Acme.Rule is wrong: missing ) at position 2"),
    "raw": (RULE + "raw: ['[a']\n", "3:7: the pattern '[a' of Acme.Rule is wrong: a '[' that is not closed at position 0"),
    "exception": (RULE + "tokens: [a]\nexceptions: ['*']\n", "4:14: the pattern '*' of Acme.Rule is wrong: nothing to repeat at position 0"),
    "first": ("extends: conditional\nmessage: x\nfirst: (\nsecond: b\n", "3:8: the pattern '(' of Acme.Rule is wrong: missing ) at position 1"),
    "style": ("extends: capitalization\nmessage: x\nmatch: $title\nstyle: MLA\n", "4:8: unknown style 'MLA' of Acme.Rule"),
    "match": ("extends: capitalization\nmessage: x\nmatch: '('\n", "3:8: the pattern '(' of Acme.Rule is wrong: missing ) at position 1"),
    "threshold": ("extends: capitalization\nmessage: x\nmatch: $title\nthreshold: most\n", "4:12: 'threshold' of Acme.Rule must be a number (got 'most')"),
    "metric": ("extends: readability\nmessage: x\ngrade: 8\nmetrics: [SMOG, Fog]\n", "4:17: unknown metric 'Fog' of Acme.Rule"),
    "formula": (
        "extends: metric\nmessage: x\nformula: words /\ncondition: '> 1'\n",
        "3:10: 'formula' of Acme.Rule is wrong: it is no expression",
    ),
    "condition": (
        "extends: metric\nmessage: x\nformula: words\ncondition: many\n",
        "4:12: 'condition' of Acme.Rule is wrong: it is no expression",
    ),
    "action": (RULE + "tokens: [a]\naction: {name: delete}\n", "4:16: unknown action 'delete' of Acme.Rule"),
    "action is a word": (RULE + "tokens: [a]\naction: remove\n", "4:9: 'action' of Acme.Rule must be a mapping with 'name'"),
    "key of an action": (RULE + "tokens: [a]\naction: {nme: x}\n", "4:10: unknown key 'nme' in 'action' of Acme.Rule"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), WRONG.values(), ids=WRONG)
def test_wrong_rule_is_told_with_its_place(tmp_path, text, said):
    assert refusal(tmp_path, text) == said


def test_place_in_a_pattern_is_that_in_what_was_written_or_not_told(tmp_path):
    rule = RULE + "tokens: ['a*b(']\n"
    assert refusal(tmp_path, rule).endswith("is wrong: missing ) at position 4")
    assert refusal(tmp_path, RULE + "tokens: ['^{x}(']\n").endswith("is wrong: missing )")


def test_code_that_is_off_says_nothing(tmp_path):
    assert "Acme.R" in load(write_style(tmp_path, {"R": RULE + "tokens: [a]\ncode: false\n"}))


def test_parts_that_are_wrong_alone_may_be_right_together(tmp_path):
    entry = load(write_style(tmp_path, {"R": RULE + "raw: ['(a', 'b)']\n"}))["Acme.R"]
    assert [words for _, _, words, _ in found(entry.rule, markdown("ab"))] == ["ab"]


def test_folder_without_rules(tmp_path):
    (tmp_path / "config").mkdir()
    (tmp_path / "readme.md").write_text("x")
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    assert caught.value.what.en == "the folder holds no rules"


def test_folder_of_styles_and_nested_rules(tmp_path):
    rule = RULE + "tokens: [a]\n"
    write_style(tmp_path, {"One": rule})
    write_style(tmp_path, {"Two": rule, "_Draft": "nothing", ".hidden": "nothing"}, "House")
    write_style(tmp_path / "House", {"Three": rule}, "dates")
    write_style(tmp_path / "House", {"Four": "nothing"}, "_later")
    assert sorted(load(tmp_path)) == ["Acme.One", "House.Two", "House.dates.Three"]


def test_two_rules_of_one_name(tmp_path):
    one, two = (write_style(tmp_path / name, {"R": RULE + "tokens: [a]\n"}) for name in "ab")
    with pytest.raises(ConfigError, match=r"two rules are named Acme\.R"):
        load_styles([StyleFolder(str(one), "a"), StyleFolder(str(two), "b")], None)


def test_level_is_the_severity(tmp_path):
    rules = {level.title(): RULE + f"tokens: [a]\nlevel: {level}\n" for level in ("suggestion", "warning", "error")} | {
        "None": RULE + "tokens: [a]\n"
    }
    found_ = {name: entry.severity for name, entry in load(write_style(tmp_path, rules)).items()}
    assert found_ == {
        "Acme.Suggestion": "note",
        "Acme.Warning": "warning",
        "Acme.Error": "error",
        "Acme.None": "warning",
    }


def test_link_and_description_are_told(tmp_path):
    rule = RULE + "tokens: [a]\nlink: https://example.com/a\ndescription: |\n  Two\n  lines.\n"
    made = load(write_style(tmp_path, {"R": rule}))["Acme.R"].rule
    assert (made.source, made.summary) == ("https://example.com/a", "Two lines.")
    assert (made.how.en, made.how.zh) == ("See https://example.com/a.", "见 https://example.com/a。")


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        (RULE + "scope: raw\nraw: [a]\n", "it looks at the source of a text file (scope: raw)"),
        (RULE + "scope: [raw, raw & ~list]\nraw: [a]\n", "it looks at the source of a text file"),
        (RULE + "scope: comment.line\nraw: [a]\n", "it looks at comments in program code (scope: comment.line)"),
        (
            RULE + "scope: text.comment.line\nraw: [a]\n",
            "it looks at comments in program code (scope: text.comment.line)",
        ),
        (RULE + "scope: class.note\nraw: [a]\n", "it looks at classes of an HTML page"),
        (RULE + "scope: doc(section > h2)\nraw: [a]\n", "it chooses its text as style sheets do"),
        ("extends: script\nmessage: x\nscript: |\n  text := 1\n", "it is a program (extends: script)"),
        ("extends: sequence\nmessage: x\ntokens:\n  - tag: NN\n    pattern: a\n", "it asks for the parts of speech"),
        (
            "extends: metric\nmessage: x\nformula: check[\"Acme.A\"] + words\ncondition: '> 1'\n",
            "it counts what other rules find (check[…] in its formula)",
        ),
        ("extends: spelling\nmessage: x\ncustom: true\nignore: [a.txt]\n", "it needs a spelling dictionary"),
    ],
)
def test_rule_that_cannot_apply_says_so(tmp_path, rule, why):
    entry = load(write_style(tmp_path, {"R": rule}))["Acme.R"]
    for context in (markdown("a"), docx("a")):
        (piece,) = entry.rule.check(context, None)
        assert isinstance(piece, NotChecked)
        assert piece.why.en.startswith(why)
    assert "Acme.R: off" in entry.rule.why.en
    assert "Acme.R: off" in entry.rule.why.zh


def vocabulary(folder, name, **files):
    place = folder / "config" / "vocabularies" / name
    place.mkdir(parents=True)
    for file, text in files.items():
        (place / f"{file}.txt").write_text(text, encoding="utf-8")
    return place


def test_vocabularies_beside_the_styles(tmp_path):
    style = write_style(tmp_path, {"R": RULE + "tokens: ['[Gg]it[Hh]ub', basic]\n"})
    vocabulary(tmp_path, "Base", accept="# a comment\nGitHub\n\n(?i)BASIC\nmea culpa\n", reject="foo\n[Bb]ar\n")
    text = "GitHub github Basic foo Foo Bar"
    for folder in (tmp_path, style):
        rules = load(folder)
        assert sorted(rules) == ["Acme.R", "Vale.Avoid", "Vale.Terms"]
        told = {name: [entry[3] for entry in found(one.rule, markdown(text))] for name, one in rules.items()}
        assert told == {
            "Acme.R": ["github"],
            "Vale.Avoid": ["Avoid using 'foo'.", "Avoid using 'Bar'."],
            "Vale.Terms": ["Use 'GitHub' instead of 'github'."],
        }
        assert {entry.severity for name, entry in rules.items() if name != "Acme.R"} == {"error"}


def test_vocabularies_that_are_named(tmp_path):
    style = write_style(tmp_path, {"R": RULE + "tokens: [one, two]\n"})
    one = vocabulary(tmp_path, "One", accept="(?i)one")
    vocabulary(tmp_path, "Two", accept="(?i)two")
    assert [entry[2] for entry in found(load(style, [one])["Acme.R"].rule, markdown("one two"))] == ["two"]
    assert [entry[2] for entry in found(load(style, [])["Acme.R"].rule, markdown("one two"))] == ["one", "two"]
    assert sorted(load(style, [one])) == ["Acme.R"]


def test_the_later_of_two_forms_of_a_word_holds(tmp_path):
    style = write_style(tmp_path, {"R": RULE + "tokens: [x]\n"})
    one = vocabulary(tmp_path, "One", accept="BrightCo\nmainly")
    two = vocabulary(tmp_path, "Two", accept="Brightco")
    terms = load(style, [one, two])["Vale.Terms"].rule
    assert [entry[2:] for entry in found(terms, markdown("BrightCo, Brightco, mainly"))] == [
        ("BrightCo", "Use 'Brightco' instead of 'BrightCo'.")
    ]


def test_rule_may_refuse_the_vocabulary(tmp_path):
    vocabulary(tmp_path, "Base", accept="(?i)foo")
    rules = {
        "A": RULE + "tokens: [foo]\n",
        "B": RULE + "tokens: [foo]\nvocab: false\n",
        "C": RULE + "tokens: [foo]\nnonword: true\n",
    }
    loaded = load(write_style(tmp_path, rules))
    assert {name: len(found(entry.rule, markdown("foo"))) for name, entry in loaded.items()} == {
        "Acme.A": 0,
        "Acme.B": 1,
        "Acme.C": 1,
    }


def test_vocabulary_that_is_wrong(tmp_path):
    style = write_style(tmp_path, {"R": RULE + "tokens: [a]\n"})
    place = vocabulary(tmp_path, "Base", accept="fine\nnot( fine\n")
    with pytest.raises(ConfigError, match=r"accept\.txt:2:1: the pattern 'not\( fine'"):
        load(style)
    (place / "accept.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="cannot be read"):
        load(style)
