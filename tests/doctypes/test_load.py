from __future__ import annotations

from pathlib import Path

import pytest
from support.chinese import told

from briefcheck.doctypes.load import load_type, load_types
from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
from briefcheck.doctypes.typefile import read_type
from briefcheck.errors import ConfigError
from briefcheck.text import Text
from briefcheck.yamlfile import parse_yaml

HEAD = "type: memo\nname: {en: Memo, zh: 备忘录}\n"

WRONG = {
    "unknown key": (
        "type: memo\nname: {en: Memo, zh: 备忘录}\nfeilds: []\n",
        (
            "t.yaml:3:1: unknown key 'feilds' in a document type\n"
            "  Did you mean 'fields'? Allowed here: type, replaces, version, name, also-called, prompt, recognised-by, source, in-order, options, "
            "fields, sections."
        ),
    ),
    "no name": ("type: memo\n", "t.yaml:1:1: a document type has no 'name'\n  Add 'name: …'."),
    "name in one language": (
        "type: memo\nname: Memo\n",
        (
            "t.yaml:2:7: 'name' of document type 'memo' must be given in both languages (got 'Memo')\n"
            "  Write {en: …, zh: …} in place of 'Memo'."
        ),
    ),
    "type is not kebab-case": (
        "type: Contact Report\nname: {en: a, zh: b}\n",
        (
            "t.yaml:1:7: 'type' must be kebab-case (got 'Contact Report')\n"
            "  Small letters and digits, words joined by '-': meeting-date."
        ),
    ),
    "id is not kebab-case": (
        HEAD + "fields:\n  - {id: 2nd-date, name: {en: a, zh: b}}\n",
        (
            "t.yaml:4:10: 'id' of a field must be kebab-case (got '2nd-date')\n"
            "  Small letters and digits, words joined by '-': meeting-date."
        ),
    ),
    "empty id": (
        HEAD + "fields:\n  - {id: '', name: {en: a, zh: b}}\n",
        (
            "t.yaml:4:10: 'id' of a field must be kebab-case (got '')\n"
            "  Small letters and digits, words joined by '-': meeting-date."
        ),
    ),
    "fields is not a list": (
        HEAD + "fields: {id: date}\n",
        "t.yaml:3:9: 'fields' of document type 'memo' must be a list (got a mapping)",
    ),
    "a field is text": (HEAD + "fields: [date]\n", "t.yaml:3:10: a field must be a mapping (name: value) (got 'date')"),
    "kind of a field": (
        HEAD + "fields:\n  - {id: date, name: {en: a, zh: b}, kind: dates}\n",
        (
            "t.yaml:4:44: 'kind' of field 'date' must be text, date, people, person, money or number (got 'dates')\n"
            "  Did you mean 'date'?"
        ),
    ),
    "kind of a section": (
        HEAD + "sections:\n  - {id: next, name: {en: a, zh: b}, kind: action}\n",
        (
            "t.yaml:4:44: 'kind' of section 'next' must be prose, actions, decisions, table, one-sentence, points, "
            "checklist, groups or signatures (got 'action')\n  Did you mean 'actions'?"
        ),
    ),
    "satisfied by an unknown field": (
        HEAD + "fields:\n  - {id: date, name: {en: a, zh: b}, satisfied-by: [date]}\n",
        (
            "t.yaml:4:52: 'satisfied-by' of field 'date' names 'date', which is no other field of the type\n"
            "  Write the 'id' of another field of this file."
        ),
    ),
    "required is a word": (
        HEAD + "sections:\n  - {id: next, name: {en: a, zh: b}, required: yes}\n",
        (
            "t.yaml:4:48: 'required' of section 'next' must be true or false (got 'yes')\n"
            "  Write true: versions of YAML disagree on what 'yes' means."
        ),
    ),
    "at-most is a word": (
        HEAD + "sections:\n  - {id: next, name: {en: a, zh: b}, kind: points, at-most: three}\n",
        "t.yaml:4:61: 'at-most' of section 'next' must be a whole number (got 'three')",
    ),
    "at-most is nothing": (
        HEAD + "sections:\n  - {id: next, name: {en: a, zh: b}, kind: points, at-most: 0}\n",
        "t.yaml:4:61: 'at-most' of section 'next' must be 1 or more (got '0')\n  Write a number from 1, or leave it out.",
    ),
    "at-most on prose": (
        HEAD + "sections:\n  - {id: next, name: {en: a, zh: b}, at-most: 3}\n",
        (
            "t.yaml:4:47: 'at-most' of section 'next' needs 'kind: points', 'kind: groups' or 'kind: table' "
            "(its kind is 'prose')\n  Write 'kind: points', 'kind: groups' or 'kind: table', or remove 'at-most'."
        ),
    ),
    "duplicate id": (
        HEAD + "sections:\n  - {id: next, name: {en: a, zh: b}}\n  - {id: next, name: {en: c, zh: d}}\n",
        "t.yaml:5:10: duplicate section 'next'\n  It stands in line 4 already: give one of the two another id.",
    ),
    "alias in two sections": (
        HEAD + "sections:\n  - {id: next, name: {en: Next, zh: 下一步}, also-called: [To do]}\n"
        "  - {id: todo, name: {en: Tasks, zh: 任务}, also-called: {en: [Jobs, TO DO], zh: []}}\n",
        "t.yaml:5:68: bad alias 'TO DO' of section 'todo'\n  Remove one of them: section 'next' has it in line 4 already.",
    ),
    "alias twice": (
        HEAD + "fields:\n  - {id: date, name: {en: Date, zh: 日期}, also-called: {zh: [会期, 会期]}}\n",
        "t.yaml:4:65: bad alias '会期' of field 'date'\n  Remove one of them: it stands in line 4 already.",
    ),
    "aliases under another language": (
        HEAD + "also-called: {fr: [note]}\n",
        "t.yaml:3:15: unknown key 'fr' in 'also-called' of document type 'memo'\n  Allowed here: en, zh.",
    ),
    "alias is a mapping": (
        HEAD + "also-called: [{a: b}]\n",
        "t.yaml:3:15: every item of 'also-called' of document type 'memo' must be text (got a mapping)",
    ),
    "source": (
        HEAD + "source: [C05, see below]\n",
        (
            "t.yaml:3:15: 'source' of document type 'memo' must be a rule id (got 'see below')\n"
            "  A capital letter and two digits, as in the handbook: C05; a standard without spaces: GB11643."
        ),
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_type_is_told_with_place_and_mend(name):
    text, message = WRONG[name]
    with pytest.raises(ConfigError) as caught:
        read_type(parse_yaml(text.encode(), "t.yaml"))
    assert told(caught.value) == message


def test_everything_a_type_can_say(tmp_path):
    path = tmp_path / "memo.yaml"
    path.write_text(
        HEAD
        + "also-called: {en: [note], zh: [便笺]}\n"
        + "source: H01\n"
        + "fields:\n"
        + "  - {id: date, name: {en: Date, zh: 日期}, also-called: [Day], kind: date, required: true, source: [C08]}\n"
        + "  - {id: copy, name: {en: CC, zh: CC}, none-is-fine: true}\n"
        + "sections:\n"
        + "  - {id: points, name: {en: Points, zh: 要点}, kind: points, at-most: 3, none-is-fine: true, required: true}\n",
        encoding="utf-8",
    )
    assert load_type(path, "memo.yaml") == DocumentType(
        id="memo",
        name=Text("Memo", "备忘录"),
        also_called=("note", "便笺"),
        source=("H01",),
        file="memo.yaml",
        known_as=("memo", "备忘录", "note", "便笺"),
        fields=(
            FieldType(
                "date",
                Text("Date", "日期"),
                ("Day",),
                "date",
                required=True,
                source=("C08",),
                known_as=("date", "日期", "day"),
            ),
            FieldType("copy", Text("CC", "CC"), none_is_fine=True, known_as=("cc",)),
        ),
        sections=(
            SectionType(
                "points",
                Text("Points", "要点"),
                (),
                "points",
                required=True,
                none_is_fine=True,
                at_most=3,
                known_as=("point", "要点"),
            ),
        ),
        needed=(("point", "要点"), ("date", "日期", "day")),
    )


def test_folder_is_read_in_order_and_other_files_are_left_alone(tmp_path):
    for name in ("b", "a"):
        (tmp_path / f"{name}.yaml").write_text(f"type: {name}\nname: {{en: a, zh: b}}\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("no type", encoding="utf-8")
    assert [type_.id for type_ in load_types(tmp_path)] == ["a", "b"]
    assert load_types(tmp_path / "nowhere") == ()


def test_two_files_of_one_type(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yml").write_text(HEAD, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_types(tmp_path, "types")
    assert told(caught.value) == (
        "types/b.yml:1:7: the document type 'memo' is already defined in types/a.yml\n"
        "  Give one of the two another name, or remove one."
    )


def test_types_loaded_again_are_the_ones_loaded_before_until_their_file_says_something_else(tmp_path):
    file = tmp_path / "memo.yaml"
    file.write_text(HEAD, encoding="utf-8")
    (first,) = load_types(tmp_path)
    assert load_types(tmp_path)[0] is first
    assert load_type(file, first.file) is first
    file.write_text(HEAD.replace("Memo", "Note"), encoding="utf-8")
    (second,) = load_types(tmp_path)
    assert (first.name.en, second.name.en) == ("Memo", "Note")
    assert load_types(tmp_path)[0] is second


def test_shipped_types_can_be_read():
    folder = Path(__file__).parents[2] / "rulesets" / "types"
    for type_ in load_types(folder):
        assert type_.file == str(folder / f"{type_.id}.yaml")
        assert type_.sections
        assert type_.source


def test_a_field_may_be_satisfied_by_others():
    sides = "fields:\n  - {id: all, name: {en: a, zh: b}, satisfied-by: [ours]}\n  - {id: ours, name: {en: c, zh: d}}\n"
    assert [field.satisfied_by for field in read_type(parse_yaml((HEAD + sides).encode(), "t.yaml")).fields] == [
        ("ours",),
        (),
    ]
