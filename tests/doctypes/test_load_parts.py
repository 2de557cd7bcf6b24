"""What a section is made of, what types share, and the options of rules that a type sets."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.chinese import told

from briefcheck.doctypes.common import Source
from briefcheck.doctypes.load import load_type, load_types
from briefcheck.doctypes.schema import FieldType
from briefcheck.doctypes.typefile import read_type
from briefcheck.errors import ConfigError
from briefcheck.text import Text
from briefcheck.yamlfile import parse_yaml

HEAD = "type: memo\nname: {en: Memo, zh: 备忘录}\n"
NEXT = HEAD + "sections:\n  - {id: next, name: {en: a, zh: b}, "
CLIENT = "fields:\n  - {id: client, name: {en: Client, zh: 客户}, also-called: {en: [Customer], zh: [甲方]}, source: [C08]}\n"


def of(text, common=None):
    sources = [Source("_common.yaml", "_common.yaml", common.encode())] if common is not None else []
    return read_type(parse_yaml(text.encode(), "t.yaml"), sources)


WRONG = {
    "at-least is nothing": (
        NEXT + "kind: points, at-least: 0}\n",
        "t.yaml:4:62: 'at-least' of section 'next' must be 1 or more (got '0')\n  Write a number from 1, or leave it out.",
    ),
    "at-least above at-most": (
        NEXT + "kind: points, at-least: 4, at-most: 3}\n",
        (
            "t.yaml:4:62: 'at-least' of section 'next' is more than its 'at-most' (4 and 3)\n"
            "  Lower it, or raise 'at-most'."
        ),
    ),
    "items of prose": (
        NEXT + "items: []}\n",
        (
            "t.yaml:4:45: 'items' of section 'next' needs 'kind: checklist' (its kind is 'prose')\n"
            "  Write 'kind: checklist', or remove 'items'."
        ),
    ),
    "columns of points": (
        NEXT + "kind: points, columns: []}\n",
        (
            "t.yaml:4:61: 'columns' of section 'next' needs 'kind: table', 'kind: actions' or 'kind: decisions' "
            "(its kind is 'points')\n  Write 'kind: table', 'kind: actions' or 'kind: decisions', or remove 'columns'."
        ),
    ),
    "groups without fields": (
        NEXT + "kind: groups}\n",
        "t.yaml:4:5: section 'next' is of kind 'groups' and has no 'fields'\n  Add 'fields: …'.",
    ),
    "signatures without signers": (
        NEXT + "kind: signatures}\n",
        "t.yaml:4:5: section 'next' is of kind 'signatures' and has no 'signers'\n  Add 'signers: …'.",
    ),
    "prose anywhere": (
        NEXT + "anywhere: true}\n",
        (
            "t.yaml:4:48: 'anywhere' of section 'next' needs 'kind: table', 'kind: actions', 'kind: decisions', "
            "'kind: checklist', 'kind: groups' or 'kind: signatures' (its kind is 'prose')\n"
            "  Write 'kind: table', 'kind: actions', 'kind: decisions', 'kind: checklist', 'kind: groups' or "
            "'kind: signatures', or remove 'anywhere'."
        ),
    ),
    "a column twice": (
        NEXT + "kind: table, columns: [{id: due, name: {en: Due, zh: 期限}},\n"
        "     {id: who, name: {en: Who, zh: 谁}}, {id: due, name: {en: By, zh: 前}}]}\n",
        "t.yaml:5:46: duplicate column 'due'\n  It stands in line 4 already: give one of the two another id.",
    ),
    "version": (
        HEAD + "version: 0\n",
        "t.yaml:3:10: 'version' of document type 'memo' must be 1 or more (got '0')\n  Write a number from 1, or leave it out.",
    ),
    "options of a rule": (
        HEAD + "options: {timing/late-agenda: 3}\n",
        "t.yaml:3:31: 'timing/late-agenda' of document type 'memo' must be a mapping (name: value) (got '3')",
    ),
    "prompt": (
        HEAD + "prompt: What for?\n",
        (
            "t.yaml:3:9: 'prompt' of document type 'memo' must be given in both languages (got 'What for?')\n"
            "  Write {en: …, zh: …} in place of 'What for?'."
        ),
    ),
    "a telling section that is none": (
        NEXT + "kind: points}\nrecognised-by: {telling: [nxt]}\n",
        (
            "t.yaml:5:27: 'telling' of 'recognised-by' of document type 'memo' names 'nxt', which is no section of the type\n"
            "  Did you mean 'next'? Write the 'id' of a section of this file."
        ),
    ),
    "evidence of nothing": (
        HEAD + "recognised-by: {at-least: 0}\n",
        (
            "t.yaml:3:27: 'at-least' of 'recognised-by' of document type 'memo' must be 1 or more (got '0')\n"
            "  Write a number from 1, or leave it out."
        ),
    ),
    "nothing is shared": (
        HEAD + "fields:\n  - {use: client}\n",
        "t.yaml:4:11: there is no common field 'client'\n  They stand in _common.yaml.",
    ),
    "asked with what is no field": (
        HEAD + "sections:\n  - {id: topics, name: {en: a, zh: b}, asked-with: [client]}\n",
        (
            "t.yaml:4:52: 'asked-with' of section 'topics' names 'client', which is no field of the type\n"
            "  Write the 'id' of a field of this file."
        ),
    ),
    "also-called+ of its own": (
        HEAD + "fields:\n  - {id: client, name: {en: a, zh: b}, also-called+: [c]}\n",
        (
            "t.yaml:4:40: unknown key 'also-called+' in a field\n  Did you mean 'also-called'? Allowed here: use, id, name, "
            "also-called, kind, required, none-is-fine, satisfied-by, mentioned-by, prompt, source."
        ),
    ),
}

WRONG_SHARED = {
    "misspelt": (
        HEAD + "fields:\n  - {use: clint}\n",
        CLIENT,
        "t.yaml:4:11: there is no common field 'clint'\n  Did you mean 'client'? They stand in _common.yaml.",
    ),
    "unknown key": (
        HEAD,
        "feilds: []\n",
        (
            "_common.yaml:1:1: unknown key 'feilds' in a file of common fields and sections\n"
            "  Did you mean 'fields'? Allowed here: fields, sections."
        ),
    ),
    "no id": (
        HEAD,
        "fields:\n  - {name: {en: a, zh: b}}\n",
        "_common.yaml:2:5: a common field has no 'id'\n  Add 'id: …'.",
    ),
    "twice": (
        HEAD,
        CLIENT + "  - {id: client, name: {en: a, zh: b}}\n",
        (
            "_common.yaml:3:10: duplicate common field 'client'\n"
            "  It stands in line 2 already: give one of the two another id."
        ),
    ),
    "a wrong kind stands where it was written": (
        HEAD + "fields:\n  - {use: client}\n",
        "fields:\n  - {id: client, name: {en: Client, zh: 客户}, kind: txt}\n",
        (
            "_common.yaml:2:52: 'kind' of field 'client' must be text, date, people, person, money or number (got 'txt')\n"
            "  Did you mean 'text'?"
        ),
    ),
    "a name of another field": (
        HEAD + "fields:\n  - {use: client}\n  - {id: who, name: {en: Who, zh: 谁}, also-called: [Client]}\n",
        CLIENT,
        (
            "t.yaml:5:53: bad alias 'Client' of field 'who'\n"
            "  Remove one of them: field 'client' has it in _common.yaml, line 2, already."
        ),
    ),
    "an added name that is no list": (
        HEAD + "fields:\n  - {use: client, also-called+: Account}\n",
        CLIENT,
        "t.yaml:4:33: 'also-called' of field 'client' must be a mapping (name: value) (got 'Account')",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_part_is_told_with_place_and_mend(name):
    text, message = WRONG[name]
    with pytest.raises(ConfigError) as caught:
        of(text)
    assert told(caught.value) == message


@pytest.mark.parametrize("name", WRONG_SHARED)
def test_wrong_use_is_told_with_place_and_mend(name):
    text, common, message = WRONG_SHARED[name]
    with pytest.raises(ConfigError) as caught:
        of(text, common)
    assert told(caught.value) == message


def test_each_kind_of_section_has_its_own_parts():
    due = "[{id: due, name: {en: Due, zh: 期限}, kind: date, required: true, source: [C11], prompt: {en: When, zh: 何时}}]"
    part = FieldType(
        "due",
        Text("Due", "期限"),
        (),
        "date",
        required=True,
        source=("C11",),
        known_as=("due", "期限"),
        prompt=Text("When", "何时"),
    )
    for kind, key in {"table": "columns", "actions": "columns", "checklist": "items", "groups": "fields",
                      "signatures": "signers"}.items():  # fmt: skip
        section = of(NEXT + f"kind: {kind}, anywhere: true, {key}: {due}}}\n").sections[0]
        assert section.parts == (part,)
        assert section.part("due") is section.parts[0]
        assert section.part("who") is None
        assert section.anywhere
    assert of(NEXT + "kind: table}\n").sections[0].parts == ()


def test_a_type_has_a_version_an_order_a_question_and_options():
    type_ = of(HEAD + "version: 3\nin-order: true\nprompt: {en: Why, zh: 为何}\noptions: {a/b: {days: 14}}\n")
    assert (type_.version, type_.in_order, type_.prompt) == (3, True, Text("Why", "为何"))
    assert [(rule.text, value.get("days").text, value.line) for rule, value in type_.options] == [("a/b", "14", 6)]
    assert (of(HEAD).version, of(HEAD).in_order, of(HEAD).prompt, of(HEAD).options) == (1, False, None, ())


def test_a_type_says_what_it_is_recognised_by():
    type_ = of(
        NEXT
        + "also-called: [To do]}\nrecognised-by: {at-least: 4, not-with: {en: [The minutes], zh: [纪要]}, telling: [next]}\n"
    )
    assert (type_.evidence, type_.not_with, type_.telling) == (4, ("minute", "纪要"), ("a", "b", "to do"))
    assert (of(HEAD).evidence, of(HEAD).not_with, of(HEAD).telling) == (2, (), ())


def test_what_a_type_writes_goes_before_what_it_uses():
    text = HEAD + "fields:\n  - {use: client, required: true, source: [S03]}\n"
    field = of(text, CLIENT).fields[0]
    assert (field.id, field.required, field.source, field.also_called) == (
        "client",
        True,
        ("S03",),
        ("Customer", "甲方"),
    )


@pytest.mark.parametrize("added", ["[Account]", "{en: [Account]}"])
def test_names_can_be_added_to_those_that_are_used(added):
    field = of(HEAD + f"fields:\n  - {{use: client, also-called+: {added}}}\n", CLIENT).fields[0]
    assert field.also_called == ("Customer", "甲方", "Account")
    assert "account" in field.known_as
    bare = "fields:\n  - {id: client, name: {en: Client, zh: 客户}}\n"
    assert of(HEAD + "fields:\n  - {use: client, also-called+: [Account]}\n", bare).fields[0].also_called == (
        "Account",
    )


def test_parts_and_sections_may_use_what_is_shared():
    common = CLIENT + "sections:\n  - {id: table, name: {en: Table, zh: 表}, kind: table, columns: [{use: client}]}\n"
    section = of(HEAD + "sections:\n  - {use: table, id: list}\n", common).sections[0]
    assert (section.id, [part.name.zh for part in section.parts]) == ("list", ["客户"])


def test_a_folder_shares_its_own_before_that_of_others(tmp_path):
    (tmp_path / "_common.yaml").write_text(CLIENT, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(HEAD + "fields:\n  - {use: client}\n  - {use: brand}\n", encoding="utf-8")
    other = CLIENT.replace("Client", "Account") + "  - {id: brand, name: {en: Brand, zh: 品牌}}\n"
    sources = [Source("x", "x", other.encode())]
    (type_,) = load_types(tmp_path, common=sources)
    assert [field.name.en for field in type_.fields] == ["Client", "Brand"]
    assert load_type(tmp_path / "a.yaml", common=sources).fields == type_.fields


def test_a_wrong_shared_file_is_named_as_the_folder_is(tmp_path):
    (tmp_path / "_common.yaml").write_text("fields: 3\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(HEAD, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"own/_common\.yaml:1:9: 'fields' of a file of common fields"):
        load_types(tmp_path, "own")


def test_everything_that_is_shared_is_used():
    folder = Path(__file__).parents[2] / "rulesets" / "types"
    common = folder / "_common.yaml"
    if not common.is_file():
        pytest.skip("nothing is shared yet")
    written = "".join(path.read_text("utf-8") for path in folder.glob("*.yaml"))
    tree = parse_yaml(common.read_bytes(), "_common.yaml")
    for key, entries in tree.entries:
        for entry in entries.items:
            id_ = entry.get("id").text
            assert f"use: {id_}" in written, f"{key.text} '{id_}'"
